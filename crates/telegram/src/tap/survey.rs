use jiff::civil::Date;
use journal::Question;

use super::codec::{choice, sequence};

/// A button on the card of a survey. It names the survey and the question that it
/// belongs to: on another one it does nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyTap {
    pub survey: String,
    pub question: Question,
    pub action: SurveyAction,
}

sequence!(SurveyTap: survey, question, action);

choice! {
    /// The action of a button on the card.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SurveyAction {
        "a" => Option(id: String),
        /// Nothing else is chosen of several.
        "done" => Done,
        /// The answer given before stands.
        "keep" => Keep,
        "skip" => Skip,
        "back" => Back,
        /// The doubtful time is meant.
        "sure" => Confirm,
        /// The time that was guessed is meant.
        "guess" => Guess,
        /// It was an attack like most of this person's.
        "usual" => AsUsual,
        /// It was one more attack of a day that is stored.
        "further" => FurtherAttack,
    }
}

impl SurveyTap {
    pub(super) fn day(&self) -> Option<Date> {
        match &self.action {
            SurveyAction::Option(option) if self.question == Question::Date => option.parse().ok(),
            _ => None,
        }
    }
}
