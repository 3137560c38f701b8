//! The form, as the table of questions has it.

use journal::answer::Intensity;
use journal::questionnaire::{self, Form, Kind, Next, Question};
use serde::Serialize;

use super::ResourceMaker;
use super::code::{self, QUESTIONNAIRE};
use super::element::{Coding, Extension, Value};

/// The item that holds the further attacks of a day.
pub const FURTHER_ATTACK: &str = "further_attack";

const LEAST: &str = "http://hl7.org/fhir/StructureDefinition/minValue";
const MOST: &str = "http://hl7.org/fhir/StructureDefinition/maxValue";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Questionnaire {
    pub id: String,
    url: &'static str,
    version: String,
    name: &'static str,
    title: String,
    status: &'static str,
    subject_type: [&'static str; 1],
    item: Vec<QuestionnaireItem>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct QuestionnaireItem {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    extension: Vec<Extension>,
    link_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<[Coding; 1]>,
    text: String,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    enable_when: Vec<EnableWhen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    enable_behavior: Option<&'static str>,
    required: bool,
    repeats: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answer_option: Vec<AnswerOption>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    item: Vec<QuestionnaireItem>,
}

/// Only where that is the answer to the question.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EnableWhen {
    question: &'static str,
    operator: &'static str,
    answer_boolean: bool,
}

#[derive(Serialize)]
struct AnswerOption {
    #[serde(flatten)]
    value: Value,
}

impl Questionnaire {
    pub fn new(maker: &ResourceMaker<'_>) -> Self {
        let asked = Question::all().map(|question| QuestionnaireItem::of(maker, question));
        Self {
            id: maker.ids.id("questionnaire"),
            url: QUESTIONNAIRE,
            version: questionnaire::VERSION.to_string(),
            name: "HeadacheDiary",
            title: maker.texts.get("report-title"),
            status: "active",
            subject_type: ["Patient"],
            item: asked
                .chain([QuestionnaireItem::further_attack(maker)])
                .collect(),
        }
    }
}

impl QuestionnaireItem {
    fn of(maker: &ResourceMaker<'_>, question: Question) -> Self {
        let kind = question.kind();
        let enable_when: Vec<_> = branches_to(question).collect();
        let bound = |url, number| Extension {
            url,
            value: Value::Integer(number),
        };
        let answer_option = code::options(question).into_iter().map(|id| AnswerOption {
            value: Value::Coding(code::option(maker, question, id)),
        });
        Self {
            extension: match kind {
                Kind::Scale => vec![bound(LEAST, Intensity::MIN), bound(MOST, Intensity::MAX)],
                _ => Vec::new(),
            },
            link_id: question.id().to_owned(),
            code: code::finding(question).map(|coding| [coding]),
            text: maker.texts.question(question),
            r#type: match kind {
                _ if question.form() == Form::YesNo => "boolean",
                Kind::Date => "date",
                Kind::Choice => "choice",
                Kind::Moment | Kind::Several | Kind::Medicines => "open-choice",
                Kind::Scale => "integer",
                Kind::Words => "text",
            },
            enable_behavior: (enable_when.len() > 1).then_some("all"),
            enable_when,
            required: question.is_required(),
            repeats: matches!(kind, Kind::Several | Kind::Medicines),
            answer_option: answer_option.collect(),
            item: Vec::new(),
        }
    }

    /// A group of what is asked of each attack.
    fn further_attack(maker: &ResourceMaker<'_>) -> Self {
        let asked = Question::all().filter(|question| question.is_of_each_attack());
        let item = asked.map(|question| Self {
            link_id: of_further_attack(question),
            enable_when: Vec::new(),
            ..Self::of(maker, question)
        });
        Self {
            extension: Vec::new(),
            link_id: FURTHER_ATTACK.to_owned(),
            code: None,
            text: maker.texts.get("report-sheet-further_attacks"),
            r#type: "group",
            enable_when: vec![EnableWhen::answered(Question::Headache, true)],
            enable_behavior: None,
            required: false,
            repeats: true,
            answer_option: Vec::new(),
            item: item.collect(),
        }
    }
}

impl EnableWhen {
    fn answered(question: Question, yes: bool) -> Self {
        Self {
            question: question.id(),
            operator: "=",
            answer_boolean: yes,
        }
    }
}

/// The item of a question within a further attack.
pub fn of_further_attack(question: Question) -> String {
    format!("{FURTHER_ATTACK}.{}", question.id())
}

/// The questions of which one answer alone leads to this one.
fn branches_to(question: Question) -> impl Iterator<Item = EnableWhen> {
    Question::all().filter_map(move |other| {
        let Next::Branch { yes, no } = other.next() else {
            return None;
        };
        match (leads_to(yes, question), leads_to(no, question)) {
            (true, false) => Some(EnableWhen::answered(other, true)),
            (false, true) => Some(EnableWhen::answered(other, false)),
            _ => None,
        }
    })
}

fn leads_to(from: Question, to: Question) -> bool {
    from == to
        || match from.next() {
            Next::To(next) => leads_to(next, to),
            Next::Branch { yes, no } => leads_to(yes, to) || leads_to(no, to),
            Next::End => false,
        }
}
