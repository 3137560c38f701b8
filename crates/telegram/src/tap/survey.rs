use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use journal::Question;

use super::UnknownTap;

/// A button on the card of a survey. It names the survey and the question that it
/// belongs to: on another one it does nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyTap {
    pub survey: String,
    pub question: Question,
    pub action: Action,
}

/// What a button on the card does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    Option(String),
    /// What is chosen of several is all.
    Done,
    /// The answer given before stands.
    Keep,
    Skip,
    Back,
    /// It was an attack like most of hers.
    AsUsual,
}

impl SurveyTap {
    pub(super) fn day(&self) -> Option<Date> {
        match &self.action {
            Action::Option(option) if self.question == Question::Date => option.parse().ok(),
            _ => None,
        }
    }
}

impl fmt::Display for SurveyTap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (survey, question) = (&self.survey, self.question.id());
        match &self.action {
            Action::Option(option) => write!(formatter, "{survey}:{question}:a:{option}"),
            Action::Done => write!(formatter, "{survey}:{question}:done"),
            Action::Keep => write!(formatter, "{survey}:{question}:keep"),
            Action::Skip => write!(formatter, "{survey}:{question}:skip"),
            Action::Back => write!(formatter, "{survey}:{question}:back"),
            Action::AsUsual => write!(formatter, "{survey}:{question}:usual"),
        }
    }
}

impl FromStr for SurveyTap {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        let parts: Vec<&str> = data.splitn(4, ':').collect();
        let (survey, question, action) = match *parts.as_slice() {
            [survey, question, "a", option] => {
                (survey, question, Action::Option(option.to_owned()))
            }
            [survey, question, "done"] => (survey, question, Action::Done),
            [survey, question, "keep"] => (survey, question, Action::Keep),
            [survey, question, "skip"] => (survey, question, Action::Skip),
            [survey, question, "back"] => (survey, question, Action::Back),
            [survey, question, "usual"] => (survey, question, Action::AsUsual),
            _ => return Err(UnknownTap),
        };
        Ok(Self {
            survey: survey.to_owned(),
            question: question.parse().map_err(|_| UnknownTap)?,
            action,
        })
    }
}
