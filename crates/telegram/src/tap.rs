//! What a button carries: at most 64 bytes that a client may also make up or send late.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Time};
use journal::Question;
use journal::answer::parse_time;

/// The meaning of a tapped button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tap {
    /// Opens a survey in a new message.
    Begin,
    /// Opens the survey of a day in the message that held the button.
    Fill(Date),
    /// Sets the daily reminder.
    Remind(Time),
    /// Belongs to a question of a survey.
    Survey {
        survey: String,
        question: Question,
        action: Action,
    },
}

/// What a button on the card of a survey does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    Option(String),
    Done,
    Keep,
    Skip,
    Back,
}

/// The data is not of a button of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the data is not of a button of this bot")]
pub struct UnknownTap;

impl fmt::Display for Tap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Begin => formatter.write_str("begin"),
            Self::Fill(day) => write!(formatter, "fill:{day}"),
            Self::Remind(time) => write!(formatter, "remind:{}", time.strftime("%H%M")),
            Self::Survey {
                survey,
                question,
                action,
            } => {
                let question = question.id();
                match action {
                    Action::Option(option) => write!(formatter, "a:{survey}:{question}:{option}"),
                    Action::Done => write!(formatter, "done:{survey}:{question}"),
                    Action::Keep => write!(formatter, "keep:{survey}:{question}"),
                    Action::Skip => write!(formatter, "skip:{survey}:{question}"),
                    Action::Back => write!(formatter, "back:{survey}:{question}"),
                }
            }
        }
    }
}

impl FromStr for Tap {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        let parts: Vec<&str> = data.splitn(4, ':').collect();
        let of_survey = |survey: &str, question: &str, action| {
            Ok(Self::Survey {
                survey: survey.to_owned(),
                question: question.parse().map_err(|_| UnknownTap)?,
                action,
            })
        };
        match *parts.as_slice() {
            ["begin"] => Ok(Self::Begin),
            ["fill", day] => day.parse().map(Self::Fill).map_err(|_| UnknownTap),
            ["remind", time] => parse_time(time).map(Self::Remind).map_err(|_| UnknownTap),
            ["a", survey, question, option] => {
                of_survey(survey, question, Action::Option(option.to_owned()))
            }
            ["done", survey, question] => of_survey(survey, question, Action::Done),
            ["keep", survey, question] => of_survey(survey, question, Action::Keep),
            ["skip", survey, question] => of_survey(survey, question, Action::Skip),
            ["back", survey, question] => of_survey(survey, question, Action::Back),
            _ => Err(UnknownTap),
        }
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;

    #[test]
    fn every_button_fits_into_64_bytes_and_is_read_back() {
        // The longest survey id: an update id in base 36.
        let survey = "1z141z3".to_owned();
        for question in Question::VARIANTS {
            let options = question
                .options()
                .into_iter()
                .chain(["4294967295", "2026-11-23"]);
            let actions = options
                .map(|option| Action::Option(option.to_owned()))
                .chain([Action::Done, Action::Keep, Action::Skip, Action::Back]);
            for action in actions {
                let tap = Tap::Survey {
                    survey: survey.clone(),
                    question: *question,
                    action,
                };
                let data = tap.to_string();
                assert!(data.len() <= 64, "{data}");
                assert_eq!(data.parse(), Ok(tap));
            }
        }
        let day = jiff::civil::date(2026, 11, 23);
        let time = jiff::civil::time(7, 5, 0, 0);
        for tap in [Tap::Begin, Tap::Fill(day), Tap::Remind(time)] {
            assert_eq!(tap.to_string().parse(), Ok(tap));
        }
    }

    #[test]
    fn forged_data_is_no_tap() {
        for data in [
            "",
            "a",
            "a:::",
            "a:s:nope:1",
            "fill:2026-02-31",
            "remind:9999",
            "begin:1",
            "\0",
        ] {
            assert_eq!(data.parse::<Tap>(), Err(UnknownTap), "{data}");
        }
    }
}
