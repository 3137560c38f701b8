//! The questionnaire as it travels: to other bots and to the Mini App.

use jiff::civil::Date;
use journal::answer::{Answer, Location, Words};
use journal::entry::{Answers, MOST_FURTHER_ATTACKS};
use journal::medicine::MOST_DOSES;
use journal::questionnaire::{Form, Kind, Next, Question, VERSION};
use journal::settings::Switch;
use journal::{Entry, Language};
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;
use utoipa::openapi::schema;

use crate::Texts;

/// The questions of the diary. A new version is a change of questions, options or
/// branches; the wording may change without one.
#[derive(Serialize, ToSchema)]
pub struct QuestionnaireDocument {
    /// To be sent along with an entry that was filled by it.
    #[schema(example = 1)]
    version: u32,
    /// The language of the wording.
    #[schema(example = "en")]
    language: &'static str,
    /// In the order in which they are asked; which of them is asked say `next` and `asked_if`.
    questions: Vec<QuestionDocument>,
    further_attacks: FurtherAttacksDocument,
}

/// The attacks of a day beside the one that the questions ask about.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({
    "label": "Another attack",
    "pointer": "/further_attacks",
    "questions": ["onset", "resolution", "intensity"],
    "most": 8
}))]
pub struct FurtherAttacksDocument {
    /// The name of one of them.
    #[schema(example = "Another attack")]
    label: String,
    /// Where they stand in an entry, a list.
    #[schema(example = "/further_attacks")]
    pointer: &'static str,
    /// The questions, by their ids, that are asked of each attack. Their answers stand in an
    /// item of the list as they do in `attack`.
    questions: Vec<&'static str>,
    /// The most of a day.
    #[schema(example = 8)]
    most: usize,
}

/// One question: its wording, its options, where its answer goes and what comes next.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({
    "id": "onset",
    "kind": "moment",
    "text": "When did the pain begin?",
    "label": "Onset",
    "hint": "You can type a time, such as 14:30",
    "pointer": "/attack/onset",
    "required": false,
    "asked_if": null,
    "options": [
        {"id": "on_waking", "label": "Woke up with it", "value": "on_waking"},
        {"id": "morning", "label": "In the morning", "value": {"during": "morning"}}
    ],
    "typed": {"kind": "time", "pointer": "/attack/onset/at"},
    "next": {"to": "resolution"}
}))]
pub struct QuestionDocument {
    /// Never changes its meaning.
    #[schema(example = "onset")]
    id: &'static str,
    /// How it is answered: `date` by a typed date; `choice`, `moment` and `scale` by one
    /// option; `several` by any number of options; `medicines` by typed doses; `words`
    /// by words. What else may be typed says `typed`.
    #[schema(value_type = String, example = "moment")]
    kind: Kind,
    /// As it is asked.
    #[schema(example = "When did the pain begin?")]
    text: String,
    /// One or two words that name it.
    #[schema(example = "Onset")]
    label: String,
    /// What the person may type, as a bot tells it that reads free words. One that passes
    /// on what is typed shows `typed` instead.
    #[schema(example = "You can type a time, such as 14:30")]
    hint: Option<String>,
    /// Where in an entry the answer goes, as a JSON pointer (RFC 6901).
    #[schema(example = "/attack/onset")]
    pointer: String,
    /// Whether an entry is none without its answer. Any other question may be skipped, and
    /// is left out of the entry.
    #[schema(example = false)]
    required: bool,
    /// The setting of the person that has it asked; null of one that is asked of everyone.
    /// Where the setting is off the question is passed over, and goes on to its `next`. An
    /// answer may be sent whatever the setting.
    #[schema(required, example = "ask_menstruation")]
    asked_if: Option<&'static str>,
    /// Those that are the same for everyone.
    options: Vec<OptionDocument>,
    /// What may be typed instead of choosing, or beside it where `kind` is `several`.
    typed: Option<TypedDocument>,
    next: NextDocument,
}

/// An option of a question.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "on_waking", "label": "Woke up with it", "value": "on_waking"}))]
pub struct OptionDocument {
    /// Never changes its meaning.
    #[schema(example = "on_waking")]
    id: &'static str,
    /// What stands on its button.
    #[schema(example = "Woke up with it")]
    label: String,
    #[schema(schema_with = any_value)]
    value: Value,
    /// The options, by their ids, that cannot be chosen beside it: it takes their place. Missing
    /// where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false, example = json!(["right", "both"]))]
    excludes: Vec<&'static str>,
}

/// What can be typed.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"kind": "time", "pointer": "/attack/onset/at"}))]
pub struct TypedDocument {
    /// `date` is YYYY-MM-DD, `time` is HH:MM, `words` is a text, and `doses` is a list of
    /// `{"name", "amount", "taken_at"}`. How the pain was two hours after a dose can be added
    /// as its `effect`.
    #[schema(example = "time")]
    kind: &'static str,
    /// Where it goes in an entry.
    #[schema(example = "/attack/onset/at")]
    pointer: String,
    /// The most characters of words, or the most doses.
    #[schema(example = 200)]
    most: Option<usize>,
}

/// What comes after a question.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(example = json!({"to": "resolution"}))]
pub enum NextDocument {
    /// Always this question.
    To(&'static str),
    /// A question for each option.
    Branch(BranchDocument),
    /// Nothing: the entry is complete.
    End,
}

/// The question that follows each option, by the options' ids.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"yes": "onset", "no": "medicines"}))]
pub struct BranchDocument {
    /// After `yes`.
    #[schema(example = "onset")]
    yes: &'static str,
    /// After `no`, and where the question is left unanswered.
    #[schema(example = "medicines")]
    no: &'static str,
}

fn any_value() -> schema::Object {
    schema::ObjectBuilder::new()
        .schema_type(schema::SchemaType::AnyValue)
        .description(Some(
            "What stands at the question's pointer when it is chosen. Where `kind` is `several` \
             it is a list, and the lists of all that is chosen are joined to one.",
        ))
        .examples([json!("on_waking")])
        .build()
}

impl QuestionnaireDocument {
    /// The questions as this language asks them.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let texts = Texts::of(language);
        Self {
            version: VERSION,
            language: language.code(),
            questions: Question::all()
                .map(|question| QuestionDocument::new(question, texts))
                .collect(),
            further_attacks: FurtherAttacksDocument {
                label: texts.get("further_attack"),
                pointer: "/further_attacks",
                questions: Question::all()
                    .filter(|question| question.is_of_each_attack())
                    .map(Question::id)
                    .collect(),
                most: MOST_FURTHER_ATTACKS,
            },
        }
    }
}

impl QuestionDocument {
    fn new(question: Question, texts: &Texts) -> Self {
        Self {
            id: question.id(),
            kind: question.kind(),
            text: texts.question(question),
            label: texts.label(question),
            hint: texts.find(&format!("hint-{}", question.id())),
            pointer: pointer(question),
            required: question.is_required(),
            asked_if: question.asked_if().map(Switch::id),
            options: question
                .options()
                .into_iter()
                .map(|id| OptionDocument {
                    id,
                    label: texts.option(question, id),
                    value: value(question, id),
                    excludes: excludes(question, id),
                })
                .collect(),
            typed: typed(question),
            next: match question.next() {
                Next::To(next) => NextDocument::To(next.id()),
                Next::Branch { yes, no } => NextDocument::Branch(BranchDocument {
                    yes: yes.id(),
                    no: no.id(),
                }),
                Next::End => NextDocument::End,
            },
        }
    }
}

/// The JSON pointer of the chosen options.
fn pointer(question: Question) -> String {
    let part = match question.form() {
        Form::Location => "/sites",
        Form::Triggers => "/known",
        _ => "",
    };
    question.pointer() + part
}

fn typed(question: Question) -> Option<TypedDocument> {
    let (kind, part, most) = match question.form() {
        Form::Date => ("date", "", None),
        Form::Onset | Form::Resolution => ("time", "/at", None),
        Form::Location | Form::Triggers => {
            let most = Words::MOST_BESIDE_OPTIONS;
            ("words", "/words", Some(most))
        }
        Form::Medicines => ("doses", "", Some(MOST_DOSES)),
        Form::Comment => ("words", "", Some(Words::MOST)),
        Form::YesNo
        | Form::AuraLength
        | Form::Quality
        | Form::Intensity
        | Form::Nausea
        | Form::MostBothersome
        | Form::Functioning
        | Form::PainlessAura => return None,
    };
    Some(TypedDocument {
        kind,
        pointer: question.pointer() + part,
        most,
    })
}

/// The sites that the domain refuses beside this one.
fn excludes(question: Question, option: &str) -> Vec<&'static str> {
    let location = |id: &str| match question.read(id) {
        Ok(Answer::Location(location)) => Some(location),
        _ => None,
    };
    let Some(chosen) = location(option) else {
        return Vec::new();
    };
    let is_refused = |other: &str| {
        let other = location(other).unwrap_or_default();
        Location::new(chosen.sites().union(other.sites()).copied()).is_err()
    };
    let options = question.options().into_iter();
    options.filter(|other| is_refused(other)).collect()
}

/// The value of an option in an entry: that at the pointer of a day on which it was chosen.
fn value(question: Question, option: &str) -> Value {
    let Ok(chosen) = question.read(option) else {
        return Value::Null;
    };
    let mut answers = Answers::from([
        (Question::Date, Answer::Date(Date::default())),
        (
            Question::Headache,
            Answer::YesNo(question != Question::PainlessAura),
        ),
        (Question::Aura, Answer::YesNo(true)),
    ]);
    answers.insert(question, chosen);
    let entry = Entry::from_answers(&answers).ok();
    let entry = serde_json::to_value(entry).unwrap_or_default();
    entry
        .pointer(&pointer(question))
        .cloned()
        .unwrap_or_default()
}
