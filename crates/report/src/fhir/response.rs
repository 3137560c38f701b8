//! The answers of a day.

use jiff::Timestamp;
use journal::Entry;
use journal::answer::{Answer, Onset, Resolution, Words};
use journal::entry::FurtherAttack;
use journal::questionnaire::Question;
use journal_texts::clock;
use serde::Serialize;

use super::ResourceMaker;
use super::code::{self, IMPORTED_FROM, QUESTIONNAIRE, TAKEN_OVER};
use super::element::{Extension, Reference, Value};
use super::questionnaire::{FURTHER_ATTACK, of_further_attack};
use crate::day::imported_from;

#[derive(Serialize)]
pub struct QuestionnaireResponse {
    pub id: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    extension: Vec<Extension>,
    /// The form with the version by which it was filled.
    questionnaire: String,
    status: &'static str,
    subject: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    authored: Option<Timestamp>,
    source: Reference,
    item: Vec<AnsweredItem>,
}

/// An answer, or a group of them.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AnsweredItem {
    #[serde(skip_serializing_if = "Option::is_none")]
    extension: Option<[Extension; 1]>,
    link_id: String,
    text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answer: Vec<ItemAnswer>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    item: Vec<AnsweredItem>,
}

#[derive(Serialize)]
struct ItemAnswer {
    #[serde(flatten)]
    value: Value,
}

impl QuestionnaireResponse {
    pub fn new(maker: &ResourceMaker<'_>, entry: &Entry) -> Self {
        let provenance = &entry.provenance;
        let answers = Question::all().filter_map(|question| {
            let item = AnsweredItem::new(maker, question, entry.answer(question)?)?;
            let taken_over = provenance.taken_over.contains(&question);
            Some(AnsweredItem {
                extension: taken_over.then(|| [AnsweredItem::taken_over()]),
                ..item
            })
        });
        let further = entry.further_attacks.iter();
        let further = further.filter_map(|attack| AnsweredItem::further_attack(maker, *attack));
        Self {
            id: maker.ids.id(&format!("{}.answers", entry.date)),
            extension: Extension::of_import(maker, entry).into_iter().collect(),
            questionnaire: format!("{QUESTIONNAIRE}|{}", entry.questionnaire),
            status: match provenance.changed_at {
                None => "completed",
                Some(_) => "amended",
            },
            subject: maker.subject(),
            // FHIR has the time at which the answers were last changed.
            authored: provenance.changed_at.or(provenance.recorded_at),
            source: maker.subject(),
            item: answers.chain(further).collect(),
        }
    }
}

impl Extension {
    /// Says whose file a day came from; `None` where it was not imported.
    fn of_import(maker: &ResourceMaker<'_>, entry: &Entry) -> Option<Self> {
        Some(Self {
            url: IMPORTED_FROM,
            value: Value::Words(imported_from(maker.texts, entry)?),
        })
    }
}

impl AnsweredItem {
    /// `None` where the answer says nothing.
    fn new(maker: &ResourceMaker<'_>, question: Question, answer: Answer) -> Option<Self> {
        let values = values(maker, question, answer);
        (!values.is_empty()).then(|| Self {
            extension: None,
            link_id: question.id().to_owned(),
            text: maker.texts.label(question),
            answer: values
                .into_iter()
                .map(|value| ItemAnswer { value })
                .collect(),
            item: Vec::new(),
        })
    }

    fn taken_over() -> Extension {
        Extension {
            url: TAKEN_OVER,
            value: Value::Boolean(true),
        }
    }

    /// `None` where nothing is known of the attack but that it was: an empty group says
    /// nothing in FHIR.
    fn further_attack(maker: &ResourceMaker<'_>, attack: FurtherAttack) -> Option<Self> {
        let answers = [
            (Question::Onset, attack.onset.map(Answer::Onset)),
            (
                Question::Resolution,
                attack.resolution.map(Answer::Resolution),
            ),
            (Question::Intensity, attack.intensity.map(Answer::Intensity)),
        ];
        let items = answers.into_iter().filter_map(|(question, answer)| {
            Some(Self {
                link_id: of_further_attack(question),
                ..Self::new(maker, question, answer?)?
            })
        });
        let item: Vec<_> = items.collect();
        (!item.is_empty()).then(|| Self {
            extension: None,
            link_id: FURTHER_ATTACK.to_owned(),
            text: maker.texts.get("report-sheet-further_attacks"),
            answer: Vec::new(),
            item,
        })
    }
}

/// All that an answer names: options by their codes, times and own words as text.
fn values(maker: &ResourceMaker<'_>, question: Question, answer: Answer) -> Vec<Value> {
    let option = |id: &str| Value::Coding(code::option(maker, question, id));
    let own = |words: Option<Words>| words.map(|words| Value::Words(words.into()));
    match answer {
        Answer::Date(date) => vec![Value::Date(date)],
        Answer::YesNo(yes) => vec![Value::Boolean(yes)],
        Answer::Intensity(intensity) => vec![Value::Integer(intensity.get())],
        Answer::Onset(Onset::At(time)) | Answer::Resolution(Resolution::At(time)) => {
            vec![Value::Words(clock(time.0))]
        }
        Answer::Location(location) => {
            let sites = location.sites().iter();
            let sites = sites.map(|site| option(site.id()));
            sites.chain(own(location.words.clone())).collect()
        }
        Answer::Triggers(triggers) if !triggers.names_nothing() => {
            let known = triggers.known.iter();
            let known = known.map(|trigger| option(trigger.id()));
            known.chain(own(triggers.words.clone())).collect()
        }
        Answer::Medicines(doses) if !doses.is_empty() => {
            let doses = doses.iter();
            doses.map(|dose| Value::Words(dose.to_string())).collect()
        }
        Answer::Comment(words) => own(words).into_iter().collect(),
        Answer::Unknown => Vec::new(),
        // Those that are one option each.
        answer => {
            let mut choices = question.form().choices().into_iter();
            let chosen = choices.find(|(_, by_itself)| *by_itself == answer);
            chosen.map(|(id, _)| option(id)).into_iter().collect()
        }
    }
}
