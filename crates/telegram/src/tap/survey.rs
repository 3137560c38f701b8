use jiff::civil::Date;
use journal::Question;

use super::codec::{choice, sequence};

/// A button on the card of a survey. It names the survey and the question that it
/// belongs to: on another one it does nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyTap {
    pub survey: String,
    pub question: Question,
    pub action: Action,
}

sequence!(SurveyTap: survey, question, action);

choice! {
    /// What a button on the card does.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Action {
        "a" => Option(id: String),
        /// What is chosen of several is all.
        "done" => Done,
        /// The answer given before stands.
        "keep" => Keep,
        "skip" => Skip,
        "back" => Back,
        /// It was an attack like most of this person's.
        "usual" => AsUsual,
    }
}

impl SurveyTap {
    pub(super) fn day(&self) -> Option<Date> {
        match &self.action {
            Action::Option(option) if self.question == Question::Date => option.parse().ok(),
            _ => None,
        }
    }
}
