//! A day of the diary.

use std::collections::BTreeMap;
use std::mem;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::answer::{Answer, PainlessAura, Words};
pub use crate::further_attack::{FurtherAttack, MOST_FURTHER_ATTACKS};
use crate::medicine::{Dose, Medicine};
use crate::provenance::{Imported, Provenance};
use crate::questionnaire::{self, Attack, Question};
use crate::settings::Switches;
use crate::way::way;
pub use crate::written_entry::{InvalidEntry, WrittenEntry};

/// The answers given so far, by question.
pub type Answers = BTreeMap<Question, Answer>;

/// The record of one local day. A day without an entry is unknown, which is
/// never the same as painless. As JSON it is a [`WrittenEntry`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WrittenEntry", into = "WrittenEntry")]
pub struct Entry {
    pub date: Date,
    /// The version of the questionnaire that it was filled by.
    pub questionnaire: u32,
    /// The headache of that day; `None` is a confirmed painless day.
    pub attack: Option<Attack>,
    /// Those that came besides, each from its onset to its end.
    pub further_attacks: Vec<FurtherAttack>,
    /// A visual aura without a headache; only of a painless day.
    pub painless_aura: Option<PainlessAura>,
    /// Whether the person menstruated.
    pub menstruation: Option<bool>,
    /// The acute medicines taken; empty means none was, `None` that it is not known.
    pub medicines: Option<Vec<Dose>>,
    pub comment: Option<Words>,
    pub provenance: Provenance,
}

/// The answers do not yet make a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a day needs a date and whether there was a headache")]
pub struct Incomplete;

impl Entry {
    /// A day confirmed to have been without headache.
    #[must_use]
    pub fn painless(date: Date) -> Self {
        Self {
            date,
            questionnaire: questionnaire::VERSION,
            attack: None,
            further_attacks: Vec::new(),
            painless_aura: None,
            menstruation: None,
            medicines: None,
            comment: None,
            provenance: Provenance::default(),
        }
    }

    /// A day confirmed to have been without headache and without acute medicine.
    #[must_use]
    pub fn painless_without_medicine(date: Date) -> Self {
        Self {
            medicines: Some(Vec::new()),
            ..Self::painless(date)
        }
    }

    /// The entry as it is recorded now through a channel, in place of the one of before.
    /// The same once more is no change.
    #[must_use]
    pub fn recorded(mut self, channel: &str, now: Timestamp, before: Option<&Self>) -> Self {
        let taken_over = mem::take(&mut self.provenance.taken_over);
        let before_this = before.map(|before| &before.provenance);
        self.provenance = Provenance {
            taken_over,
            ..before_this.cloned().unwrap_or_default()
        };
        if before != Some(&self) {
            self.provenance.stamp(channel, now, before_this);
        }
        self
    }

    /// The entry as it is stored from a file, in place of the one of before. When the day was
    /// first written down the file alone knows, where it says so.
    #[must_use]
    pub fn imported(
        mut self,
        imported: Imported,
        channel: &str,
        now: Timestamp,
        before: Option<&Self>,
    ) -> Self {
        self.provenance.imported = Some(imported);
        self.provenance.channel = Some(channel.to_owned());
        if before.is_some() {
            self.provenance.changed_at = Some(now);
        }
        self
    }

    /// Whether both say the same of the same day, wherever they come from.
    #[must_use]
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        let said = |entry: &Self| Self {
            questionnaire: 0,
            provenance: Provenance::default(),
            ..entry.clone()
        };
        said(self) == said(other)
    }

    /// The day that the answers describe. Those off the way that the questionnaire takes by
    /// them are left out, also where they were given before "yes" became "no": those about
    /// a headache on a painless day, the length of an aura that was none. So is a symptom
    /// that bothered most and was not there.
    ///
    /// # Errors
    /// [`Incomplete`] without a date or without the answer to "was there a headache".
    pub fn from_answers(answers: &Answers) -> Result<Self, Incomplete> {
        let (Some(Answer::Date(date)), Some(Answer::YesNo(headache))) = (
            answers.get(&Question::Date),
            answers.get(&Question::Headache),
        ) else {
            return Err(Incomplete);
        };
        let mut entry = Self::painless(*date);
        entry.attack = headache.then(Attack::default);
        for question in way(answers, Switches::default()) {
            let answer = answers.get(&question);
            if let Some(answer) = answer.filter(|answer| answer.is_possible(answers)) {
                entry.set(question, answer.clone());
            }
        }
        Ok(entry)
    }

    /// The answers that would describe this day; an unknown one is left out.
    #[must_use]
    pub fn answers(&self) -> Answers {
        Question::all()
            .filter_map(|question| Some((question, self.answer(question)?)))
            .collect()
    }

    /// The answer to a question, where it is known.
    #[must_use]
    pub fn answer(&self, question: Question) -> Option<Answer> {
        match question {
            Question::Date => Some(Answer::Date(self.date)),
            Question::Headache => Some(Answer::YesNo(self.attack.is_some())),
            Question::PainlessAura => self.painless_aura.map(Answer::PainlessAura),
            Question::Menstruation => self.menstruation.map(Answer::YesNo),
            Question::Medicines => self.medicines.clone().map(Answer::Medicines),
            Question::Comment => self.comment.clone().map(Some).map(Answer::Comment),
            of_attack => self.attack.as_ref()?.answer(of_attack),
        }
    }

    /// Whether an attack can be added to the one that the day was asked about.
    #[must_use]
    pub fn may_have_further_attack(&self) -> bool {
        self.attack.is_some() && self.further_attacks.len() < MOST_FURTHER_ATTACKS
    }

    /// Whether the medicine was taken, under its name or a former one.
    #[must_use]
    pub fn has(&self, medicine: &Medicine) -> bool {
        let mut doses = self.medicines.iter().flatten();
        doses.any(|dose| medicine.is_of(dose))
    }

    /// Takes an answer, also one that the questionnaire would not have asked for. The date and
    /// the headache are set already, and one about an attack that there was not is left out.
    pub fn set(&mut self, question: Question, answer: Answer) {
        match (question, answer) {
            (_, Answer::PainlessAura(aura)) => self.painless_aura = Some(aura),
            (Question::Menstruation, Answer::YesNo(yes)) => self.menstruation = Some(yes),
            (_, Answer::Medicines(doses)) => self.medicines = Some(doses),
            (_, Answer::Comment(words)) => self.comment = words,
            (_, answer) => {
                if let Some(attack) = &mut self.attack {
                    attack.set(question, answer);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{MostBothersome, Nausea, Quality};

    /// Every question of a day with a headache answered with its first option.
    fn a_full_day() -> Entry {
        let mut answers: Answers = Question::all()
            .filter_map(|question| {
                let first = question.options().first()?.to_owned();
                Some((question, question.read(first).ok()?))
            })
            .collect();
        let date = jiff::civil::date(2026, 11, 23);
        answers.insert(Question::Date, Answer::Date(date));
        let comment = Words::parse("a long day", 100).ok();
        answers.insert(Question::Comment, Answer::Comment(comment));
        Entry::from_answers(&answers).expect("a day")
    }

    #[test]
    fn a_day_survives_the_way_through_its_answers() {
        let entry = a_full_day();
        let answered: Vec<_> = entry.answers().into_keys().collect();
        let of_headache = Question::all().filter(|it| *it != Question::PainlessAura);
        let asked: Vec<_> = of_headache.collect();
        assert_eq!(answered, asked, "every question has its answer");
        assert_eq!(Entry::from_answers(&entry.answers()), Ok(entry));
    }

    #[test]
    fn a_day_survives_being_written_down() {
        for entry in [
            a_full_day(),
            Entry::painless(jiff::civil::date(2026, 11, 1)),
        ] {
            let written = serde_json::to_string(&entry).expect("JSON");
            assert_eq!(
                serde_json::from_str(&written).ok(),
                Some(entry),
                "{written}"
            );
        }
    }

    #[test]
    fn what_a_later_version_stored_besides_is_passed_over() {
        let stored = r#"{"date":"2026-11-23","questionnaire":99,"headache":true,"attack":{"later":1},"later":1}"#;
        let entry: Entry = serde_json::from_str(stored).expect("an entry");
        assert_eq!(entry.attack, Some(Attack::default()));
    }

    #[test]
    fn no_day_was_filled_by_a_version_before_the_first() {
        let stored = r#"{"date":"2026-11-23","questionnaire":0,"headache":false}"#;
        assert!(serde_json::from_str::<Entry>(stored).is_err());
    }

    #[test]
    fn a_day_filled_by_version_1_is_read_and_says_nothing_of_its_provenance() {
        let stored = r#"{"date":"2026-11-23","questionnaire":1,"headache":true,"attack":{"onset":"on_waking",
            "aura":true,"quality":"pulsating","intensity":7,"nausea":"marked"},"comment":"long"}"#;
        let entry: Entry = serde_json::from_str(stored).expect("an entry");
        assert_eq!(
            (entry.questionnaire, &entry.provenance),
            (1, &Provenance::default())
        );
        let attack = entry.attack.expect("a headache");
        assert_eq!((attack.aura, attack.aura_length), (Some(true), None));
        assert_eq!(attack.quality, Some(Quality::Pulsating));
        assert_eq!(
            (attack.functioning, attack.most_bothersome_symptom),
            (None, None)
        );
    }

    #[test]
    fn a_day_filled_by_version_2_says_nothing_of_the_optional_questions() {
        let stored = r#"{"date":"2026-11-23","questionnaire":2,"headache":false,"medicines":[]}"#;
        let entry: Entry = serde_json::from_str(stored).expect("an entry");
        assert_eq!((entry.menstruation, entry.painless_aura), (None, None));
        assert_eq!(entry.medicines, Some(Vec::new()));
    }

    #[test]
    fn yes_changed_to_no_keeps_nothing_of_the_pain() {
        let mut answers = a_full_day().answers();
        answers.insert(Question::Headache, Answer::YesNo(false));
        let entry = Entry::from_answers(&answers).expect("a day");
        assert_eq!(entry.attack, None);
        assert_eq!(entry.comment, a_full_day().comment);
    }

    #[test]
    fn a_painless_day_has_the_aura_without_a_headache_and_no_other_day_has_it() {
        let aura = Answer::PainlessAura(PainlessAura::UnknownLength);
        let mut answers = a_full_day().answers();
        answers.insert(Question::PainlessAura, aura);
        let entry = Entry::from_answers(&answers).expect("a day");
        assert_eq!(entry.painless_aura, None);
        answers.insert(Question::Headache, Answer::YesNo(false));
        let entry = Entry::from_answers(&answers).expect("a day");
        assert_eq!(entry.painless_aura, Some(PainlessAura::UnknownLength));
        assert_eq!(entry.menstruation, Some(true));
    }

    #[test]
    fn a_symptom_that_is_found_not_to_have_been_there_bothered_nobody() {
        let mut answers = a_full_day().answers();
        let most = |answers: &Answers| {
            let entry = Entry::from_answers(answers).expect("a day");
            entry.attack.expect("a headache").most_bothersome_symptom
        };
        assert_eq!(most(&answers), Some(MostBothersome::Nausea));
        answers.insert(Question::Nausea, Answer::Nausea(Nausea::None));
        assert_eq!(most(&answers), None);
    }

    #[test]
    fn an_answer_withheld_is_unknown_and_not_no() {
        let mut answers = a_full_day().answers();
        answers.insert(Question::Nausea, Answer::Unknown);
        let entry = Entry::from_answers(&answers).expect("a day");
        assert_eq!(entry.attack.and_then(|attack| attack.nausea), None);
    }
}
