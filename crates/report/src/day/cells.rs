//! The cells of a day, which hold its answers.

use std::iter;

use serde::Serialize;

use crate::effects::with_effect;
use journal::answer::{Answer, Nausea, Triggers, Words};
use journal::questionnaire::{NONE, Question};
use journal::{Dose, Entry};
use journal_texts::Texts;

/// A cell of a day.
#[derive(Clone, Debug, Serialize)]
pub struct DayAnswer {
    #[serde(flatten)]
    pub cell: DayCell,
    /// Whether all of it was taken over from the usual attack; where one of two answers was,
    /// its phrases say so.
    pub taken_over: bool,
}

/// One answer of a day.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum DayCell {
    /// Not answered.
    Unknown {
        text: String,
    },
    No {
        text: String,
    },
    Yes {
        text: String,
    },
    Number {
        value: u8,
    },
    /// Several things named, one after another.
    Phrases {
        phrases: Vec<Phrase>,
    },
    /// Doses of medicines, each in the words of the person.
    Doses {
        doses: Vec<String>,
    },
}

/// A few words, with who wrote them.
#[derive(Clone, Debug, Serialize)]
pub struct Phrase {
    pub text: String,
    /// Whether the person wrote it: in any script, direction and length.
    pub is_own_words: bool,
    /// Whether it was taken over from the usual attack.
    pub taken_over: bool,
}

impl Phrase {
    pub(crate) fn wording(text: String) -> Self {
        Self {
            text,
            is_own_words: false,
            taken_over: false,
        }
    }

    pub(crate) fn own_words(text: String) -> Self {
        Self {
            text,
            is_own_words: true,
            taken_over: false,
        }
    }
}

impl DayCell {
    /// The answer to a question, and to the one that shares its column.
    pub(super) fn of(
        texts: &Texts,
        entry: &Entry,
        question: Question,
        shared_with: Option<Question>,
    ) -> Self {
        let answered = |question| Some((question, entry.answer(question)?));
        let second = shared_with.and_then(answered);
        match (answered(question), second) {
            (None, None) => unknown(texts),
            (Some((Question::Aura, Answer::YesNo(true))), _) => aura(texts, entry),
            (Some((_, Answer::YesNo(yes))), _) => {
                yes_or_no(yes, texts.lower(&texts.yes_or_no(yes)))
            }
            (Some((_, answer @ Answer::Nausea(nausea))), _) => {
                let words = texts.answer_in_sentence(question, &answer);
                yes_or_no(nausea != Nausea::None, words)
            }
            (Some((_, Answer::Intensity(intensity))), _) => DayCell::Number {
                value: intensity.get(),
            },
            (Some((_, Answer::Medicines(doses))), _) => {
                medicines(texts, &doses, entry.attack.is_some())
            }
            (began, ended) if question == Question::Onset => span(texts, began, ended),
            (first, second) => named(texts, entry, first.into_iter().chain(second)),
        }
    }
}

/// "yes", with its length where that is known.
fn aura(texts: &Texts, entry: &Entry) -> DayCell {
    let yes = texts.lower(&texts.yes_or_no(true));
    let length = entry.answer(Question::AuraLength);
    let length = length.map(|answer| texts.answer_in_sentence(Question::AuraLength, &answer));
    let text = iter::once(yes).chain(length).collect::<Vec<_>>();
    DayCell::Yes {
        text: text.join(", "),
    }
}

fn yes_or_no(yes: bool, text: String) -> DayCell {
    match yes {
        true => DayCell::Yes { text },
        false => DayCell::No { text },
    }
}

/// When it began and ended, such as "09:30 – slept it off".
fn span(
    texts: &Texts,
    began: Option<(Question, Answer)>,
    ended: Option<(Question, Answer)>,
) -> DayCell {
    let [began, ended] = [began, ended].map(|answer| match answer {
        None => texts.get("report-not_stated"),
        Some((question, answer)) => texts.answer_in_sentence(question, &answer),
    });
    DayCell::Phrases {
        phrases: vec![Phrase::wording(texts.range(began, ended))],
    }
}

/// All that the answers name, one after another.
fn named(
    texts: &Texts,
    entry: &Entry,
    answers: impl Iterator<Item = (Question, Answer)>,
) -> DayCell {
    let mut phrases: Vec<Phrase> = Vec::new();
    for (question, answer) in answers {
        let before = phrases.len();
        let option = |id| Phrase::wording(texts.lower(&texts.option(question, id)));
        let own = |words: Option<Words>| words.map(|words| Phrase::own_words(words.to_string()));
        match answer {
            Answer::Triggers(triggers) if triggers.names_nothing() => {
                let text = texts.lower(&texts.option(question, NONE));
                return DayCell::No { text };
            }
            Answer::Triggers(Triggers { known, words }) => {
                phrases.extend(known.iter().map(|trigger| option(trigger.into())));
                phrases.extend(own(words));
            }
            Answer::Location(location) => {
                phrases.extend(location.sites().iter().map(|site| option(site.into())));
                phrases.extend(own(location.words));
            }
            // Beside the symptom that bothered most, "nothing" alone would tell of that.
            Answer::Functioning(much) => {
                let much = texts.lower(&texts.option(question, much.id())).into();
                let said = texts.format("report-day-functioning", [("much", much)]);
                phrases.push(Phrase::wording(said));
            }
            answer => phrases.push(Phrase::wording(texts.answer_in_sentence(question, &answer))),
        }
        if entry.provenance.taken_over.contains(&question) {
            for phrase in &mut phrases[before..] {
                phrase.taken_over = true;
            }
        }
    }
    match phrases.is_empty() {
        true => unknown(texts),
        false => DayCell::Phrases { phrases },
    }
}

fn medicines(texts: &Texts, doses: &[Dose], had_headache: bool) -> DayCell {
    // Most days are painless and without medicine: words on each would hide the others.
    let none = match had_headache {
        true => "report-day-no_medicine",
        false => "report-day-none",
    };
    match doses {
        [] => DayCell::No {
            text: texts.get(none),
        },
        doses => DayCell::Doses {
            doses: doses.iter().map(|dose| with_effect(texts, dose)).collect(),
        },
    }
}

fn unknown(texts: &Texts) -> DayCell {
    DayCell::Unknown {
        text: texts.get("report-not_stated"),
    }
}
