//! The words for questions, options, answers, dates and times.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::{Date, Time};

use super::{Texts, shortened};
use journal::answer::{Answer, Intensity, InvalidAnswer, Onset, Resolution, Words};
use journal::medicine::DoseEffect;
use journal::questionnaire::{CONTINUED, NO, NONE, ON_WAKING, ONGOING, Question, SLEPT_OFF, YES};
use journal::{in_ascii_digits, visible_text};

/// The sign of a day of menstruation, in the calendar of the chat and of the report.
pub const MENSTRUATION_SIGN: &str = "~";

impl Texts {
    /// The question as it is asked.
    #[must_use]
    pub fn question(&self, question: Question) -> String {
        self.get(&format!("question-{}", question.id()))
    }

    /// One or two words that name the question, as in the rows of a report.
    #[must_use]
    pub fn label(&self, question: Question) -> String {
        self.get(&format!("label-{}", question.id()))
    }

    /// The heading of the column of its answers: the label, or less where that is too long.
    #[must_use]
    pub fn column(&self, question: Question) -> String {
        self.of_question("column", question)
            .unwrap_or_else(|| self.label(question))
    }

    /// The feature that the statistics count by it: the label, or better words.
    #[must_use]
    pub fn feature(&self, question: Question) -> String {
        self.of_question("feature", question)
            .unwrap_or_else(|| self.label(question))
    }

    /// The name of a feature that was absent, inside a sentence: the label, or another form
    /// of it.
    #[must_use]
    pub fn absent(&self, question: Question) -> String {
        self.of_question("absent", question)
            .unwrap_or_else(|| self.lower(&self.label(question)))
    }

    fn of_question(&self, kind: &str, question: Question) -> Option<String> {
        self.find(&format!("{kind}-{}", question.id()))
    }

    /// The label of an option's button.
    #[must_use]
    pub fn option(&self, question: Question, option: &str) -> String {
        self.find(&format!("{}-{option}", question.id()))
            .or_else(|| self.find(option))
            .unwrap_or_else(|| option.to_owned())
    }

    /// An answer in words. The person's own words stand in it as they are: escape them for markup.
    #[must_use]
    pub fn answer(&self, question: Question, answer: &Answer) -> String {
        let option = |id: &str| self.option(question, id);
        match answer {
            Answer::Date(date) => self.day(*date),
            Answer::YesNo(yes) => self.yes_or_no(*yes),
            Answer::Onset(Onset::Continued) => option(CONTINUED),
            Answer::Onset(Onset::OnWaking) => option(ON_WAKING),
            Answer::Onset(Onset::During(part)) => option(part.into()),
            Answer::Resolution(Resolution::Ongoing) => option(ONGOING),
            Answer::Resolution(Resolution::SleptOff) => option(SLEPT_OFF),
            Answer::Onset(Onset::At(time)) | Answer::Resolution(Resolution::At(time)) => {
                clock(time.0)
            }
            Answer::Location(it) => self.several(question, it.sites(), it.words.as_ref()),
            Answer::AuraLength(length) => option(length.into()),
            Answer::Quality(quality) => option(quality.into()),
            Answer::Intensity(intensity) => intensity.get().to_string(),
            Answer::Nausea(nausea) => option(nausea.into()),
            Answer::MostBothersome(symptom) => option(symptom.into()),
            Answer::Functioning(functioning) => option(functioning.into()),
            Answer::PainlessAura(aura) => option(aura.into()),
            Answer::Triggers(it) if it.names_nothing() => option(NONE),
            Answer::Triggers(it) => self.several(question, &it.known, it.words.as_ref()),
            Answer::Medicines(doses) if doses.is_empty() => option(NONE),
            Answer::Medicines(doses) => {
                let doses: Vec<_> = doses.iter().map(ToString::to_string).collect();
                doses.join("; ")
            }
            Answer::Comment(Some(words)) => words.to_string(),
            Answer::Comment(None) => option(NONE),
            Answer::Unknown => self.get("unknown"),
        }
    }

    /// An answer as it stands within a sentence. The person's own words stay as they are.
    #[must_use]
    pub fn answer_in_sentence(&self, question: Question, answer: &Answer) -> String {
        let said = self.answer(question, answer);
        let own = match answer {
            Answer::Location(it) => it.words.as_ref(),
            Answer::Triggers(it) => it.words.as_ref(),
            _ => None,
        };
        match own.map(Words::as_str) {
            Some(own) => {
                let listed = said.strip_suffix(own).unwrap_or_default();
                self.lower(listed) + own
            }
            None => self.lower(&said),
        }
    }

    /// The effect of a dose, as the label of its button.
    #[must_use]
    pub fn effect(&self, effect: DoseEffect) -> String {
        self.get(&format!("effect-{}", effect.id()))
    }

    /// The effect that is said behind a dose, such as "2 h: better". Of the report's texts.
    #[must_use]
    pub fn effect_of_dose(&self, effect: DoseEffect) -> String {
        let effect = self.lower(&self.effect(effect));
        self.format("report-dose_effect", [("effect", effect.into())])
    }

    /// "Yes" or "No".
    #[must_use]
    pub fn yes_or_no(&self, yes: bool) -> String {
        self.get(if yes { YES } else { NO })
    }

    /// A day such as "23 November".
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        let month = self.get(&format!("month-{}", date.month()));
        self.format("day", [("day", date.day().into()), ("month", month.into())])
    }

    /// The names of the months with their numbers, as they stand in a day and by themselves.
    #[must_use]
    pub fn month_names(&self) -> Vec<(String, i8)> {
        let names = (1..=12).flat_map(|month| {
            let alone = self.format("report-month", [("month", month.into())]);
            [(self.get(&format!("month-{month}")), month), (alone, month)]
        });
        names.collect()
    }

    /// A day with its weekday, such as "Mon, 23 November".
    #[must_use]
    pub fn weekday_and_day(&self, date: Date) -> String {
        let weekday = self.weekday(date).into();
        self.format(
            "weekday_and_day",
            [("weekday", weekday), ("day", self.day(date).into())],
        )
    }

    /// The day that words such as "yesterday" mean; `None` for any other words.
    #[must_use]
    pub fn day_meant(&self, text: &str, today: Date) -> Option<Date> {
        let days = [
            ("today", 0),
            ("yesterday", -1),
            ("day_before_yesterday", -2),
            ("tomorrow", 1),
        ];
        let (_, days) = days.into_iter().find(|(name, _)| self.means(name, text))?;
        today.checked_add(days.days()).ok()
    }

    /// The short name of the weekday, such as "Mon".
    #[must_use]
    pub fn weekday(&self, date: Date) -> String {
        self.get(&format!(
            "weekday-{}",
            date.weekday().to_monday_one_offset()
        ))
    }

    /// Why an answer was not taken, and the expected form.
    #[must_use]
    pub fn invalid(&self, fault: &InvalidAnswer) -> String {
        let name = format!("invalid-{}", <&str>::from(fault));
        match fault {
            InvalidAnswer::DateTooOld { oldest } => {
                self.format(&name, [("oldest", self.day(*oldest).into())])
            }
            InvalidAnswer::NotAfterStep { since } => {
                self.format(&name, [("since", self.day_and_year(*since).into())])
            }
            InvalidAnswer::TooLong { most }
            | InvalidAnswer::TooManyMedicines { most }
            | InvalidAnswer::TooManySteps { most } => {
                self.format(&name, [("most", (*most).into())])
            }
            InvalidAnswer::PassphraseTooShort { least } => {
                self.format(&name, [("least", (*least).into())])
            }
            InvalidAnswer::UnclearDoses { parts } => {
                let parts = shortened(parts, Words::MOST_BESIDE_OPTIONS);
                self.format(&name, [("parts", parts.into())])
            }
            _ => self.get(&name),
        }
    }

    /// Words with their label before them, such as "Onset: 14:30".
    #[must_use]
    pub fn labelled(&self, label: &str, words: &str) -> String {
        self.format(
            "labelled",
            [("label", label.into()), ("words", words.into())],
        )
    }

    /// Parts of a text one after another, which may have commas of their own.
    #[must_use]
    pub fn joined(&self, parts: &[String]) -> String {
        let joined = parts.iter().cloned().reduce(|before, after| {
            self.format(
                "joined",
                [("before", before.into()), ("after", after.into())],
            )
        });
        joined.unwrap_or_default()
    }

    /// The options as a choice in words, such as: “Yes” or “No”.
    #[must_use]
    pub fn either(&self, question: Question, options: &[&str]) -> String {
        let quoted =
            |id: &&str| self.format("quoted", [("words", self.option(question, id).into())]);
        let quoted: Vec<_> = options.iter().map(quoted).collect();
        match quoted.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, others)) => self.format(
                "either",
                [("options", others.join(", ").into()), ("last", last.into())],
            ),
            None => String::new(),
        }
    }

    /// The option that the words stand for: the label of its button, or another way to say it.
    #[must_use]
    pub fn recognise(&self, question: Question, text: &str) -> Option<&'static str> {
        let text = self.plain(text);
        let mut options = question.options().into_iter();
        options.find(|option| self.ways_to_say(question, option).contains(&text))
    }

    fn ways_to_say(&self, question: Question, option: &str) -> Arc<[String]> {
        let id = question.id();
        self.ways(format!("{id} {option}"), || {
            let own = self.list(&format!("typed-{id}-{option}"));
            let also = match own.is_empty() {
                true => self.list(&format!("typed-{option}")),
                false => own,
            };
            let label = self.option(question, option);
            also.into_iter().chain([label]).collect()
        })
    }

    /// Whether the words are one of those listed under `typed-<name>`.
    #[must_use]
    pub fn means(&self, name: &str, text: &str) -> bool {
        let name = format!("typed-{name}");
        let words = self.ways(name.clone(), || self.list(&name));
        words.contains(&self.plain(text))
    }

    /// The text with a time in place of each "now" at the beginning or the end of what stands
    /// between two separators; `None` where there is none.
    #[must_use]
    pub fn with_now(&self, text: &str, time: &str) -> Option<String> {
        const SEPARATORS: [char; 3] = [',', ';', '\n'];
        let mut words = self.list("typed-now");
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let mut is_said = false;
        let parts = text.split_inclusive(SEPARATORS).map(|part| {
            let (body, separator) = match part.strip_suffix(SEPARATORS) {
                Some(body) => (body, &part[body.len()..]),
                None => (part, ""),
            };
            let timed = words.iter().find_map(|word| timed(body, word, time));
            is_said |= timed.is_some();
            timed.unwrap_or_else(|| body.to_owned()) + separator
        });
        let timed: String = parts.collect();
        is_said.then_some(timed)
    }

    /// Reads an intensity, such as "7", "7 of 10" or "seven".
    ///
    /// # Errors
    /// [`InvalidAnswer::NotAnIntensity`] for anything but a whole number of the scale.
    pub fn intensity(&self, typed: &str) -> Result<Intensity, InvalidAnswer> {
        let typed = visible_text(&in_ascii_digits(typed));
        let scale = self.list("typed-scale");
        let number = scale.iter().find_map(|scale| typed.strip_suffix(scale));
        let number = number.unwrap_or(&typed);
        Intensity::parse(number).or_else(|fault| {
            let mut all = Intensity::scale();
            let in_words = all.find(|it| self.means(&format!("number-{}", it.get()), number));
            in_words.ok_or(fault)
        })
    }

    /// The visible part in lower case and plain digits, with one letter for those that
    /// are the same, without the punctuation and pictures around it.
    pub(super) fn plain(&self, text: &str) -> String {
        let edge = |c: char| !c.is_alphanumeric() && c != '+' && c != '-';
        let text = in_ascii_digits(text);
        let text = visible_text(text.trim_matches(edge)).to_lowercase();
        self.same_letters().unified(&text)
    }

    /// Words that begin with a capital by themselves, as they stand in a sentence or a row: each
    /// part between commas begins with a small letter, but for the words that the language
    /// always writes with a capital.
    #[must_use]
    pub fn lower(&self, words: &str) -> String {
        let mut lower = String::with_capacity(words.len());
        for part in words.split_inclusive(", ") {
            let word = part.split(|c: char| !c.is_alphabetic()).next();
            let is_always_capital = word.is_some_and(|word| self.always_capital().contains(word));
            let mut letters = part.chars();
            if !is_always_capital {
                lower.extend(letters.next().into_iter().flat_map(char::to_lowercase));
            }
            lower.push_str(letters.as_str());
        }
        lower
    }

    fn several<T: Copy + Into<&'static str>>(
        &self,
        question: Question,
        listed: &BTreeSet<T>,
        words: Option<&Words>,
    ) -> String {
        let listed = listed
            .iter()
            .map(|one| self.option(question, (*one).into()));
        let words = words.map(ToString::to_string);
        listed.chain(words).collect::<Vec<_>>().join(", ")
    }
}

/// The part with a time in place of the word that it begins or ends with.
fn timed(part: &str, word: &str, time: &str) -> Option<String> {
    let edge = |c: char| c.is_whitespace() || c == '.';
    let part = part.trim_matches(edge);
    let is_word = |found: &str| {
        let small = found.to_lowercase();
        // A name in capitals is a brand's.
        small == word && (!found.is_ascii() || found != found.to_uppercase())
    };
    if is_word(part) {
        return Some(time.to_owned());
    }
    let ends = part.char_indices().map(|(index, _)| index);
    let (begin, end) = ends.fold((None, None), |(begin, end), index| {
        let (before, after) = part.split_at(index);
        let begins = after.starts_with(char::is_whitespace) && is_word(before);
        let ends = before.ends_with(char::is_whitespace) && is_word(after);
        (
            begin.or(begins.then_some(after)),
            end.or(ends.then_some(before)),
        )
    });
    match (begin, end) {
        (_, Some(before)) => Some(format!("{before}{time}")),
        (Some(after), None) => Some(format!("{time}{after}")),
        (None, None) => None,
    }
}

/// A time of day on a 24-hour clock, such as "09:05".
#[must_use]
pub fn clock(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;
    use journal::Language;

    #[test]
    fn every_question_and_option_has_words_in_every_language() {
        for texts in Language::ALL.map(Texts::of) {
            for question in Question::VARIANTS {
                assert!(!texts.question(*question).is_empty());
                assert!(!texts.label(*question).is_empty());
                for option in question.options() {
                    let words = texts.option(*question, option);
                    let number = option.parse::<u8>().is_ok();
                    assert!(number || words != option, "{question:?} {option}");
                }
            }
        }
    }

    #[test]
    fn what_stands_on_a_button_can_be_typed() {
        for texts in Language::ALL.map(Texts::of) {
            for question in Question::VARIANTS {
                for option in question.options() {
                    let words = texts.option(*question, option).to_uppercase();
                    assert_eq!(
                        texts.recognise(*question, &words),
                        Some(option),
                        "{question:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_stands_on_the_button_that_skips_can_be_typed() {
        for texts in Language::ALL.map(Texts::chat) {
            let label = texts.get("button-skip");
            assert!(texts.means("skip", &label), "{label}");
            assert!(texts.means("skip", &label.to_uppercase().replace('\'', "’")));
        }
    }

    #[test]
    fn dates_read_right_in_both_languages() {
        let date = jiff::civil::date(2026, 11, 1);
        insta::assert_snapshot!(Texts::of(Language::Ru).weekday_and_day(date), @"вс, 1 ноября");
        insta::assert_snapshot!(Texts::of(Language::En).weekday_and_day(date), @"Sun, 1 November");
    }
}
