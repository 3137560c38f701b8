use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use journal::Question;
use serde::{Deserialize, Serialize};

use super::UnknownTap;

/// A button that is about a day, whatever the message is that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayTap {
    pub day: Date,
    pub action: DayAction,
    pub origin: Origin,
}

/// From where a day was opened, which is where its screens lead back to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    #[default]
    Chat,
    /// The message that shows the month.
    Calendar,
}

/// What is done with the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayAction {
    /// Opens its survey.
    Fill,
    /// Opens its survey, which knows that there was a headache.
    Headache,
    /// As above, and that it was her usual one.
    UsualHeadache,
    /// Stores it as painless, unless something is stored of it.
    Painless,
    Show,
    /// Asks what is to be changed.
    Change,
    /// Asks this one question again.
    ChangeOne(Question),
    Delete,
    /// Takes the deletion back.
    Restore,
}

impl fmt::Display for DayTap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.day;
        match self.origin {
            Origin::Chat => formatter.write_str("d:")?,
            Origin::Calendar => formatter.write_str("c:")?,
        }
        match self.action {
            DayAction::Fill => write!(formatter, "fill:{day}"),
            DayAction::Headache => write!(formatter, "headache:{day}"),
            DayAction::UsualHeadache => write!(formatter, "usual:{day}"),
            DayAction::Painless => write!(formatter, "painless:{day}"),
            DayAction::Show => write!(formatter, "show:{day}"),
            DayAction::Change => write!(formatter, "change:{day}"),
            DayAction::ChangeOne(question) => write!(formatter, "change:{day}:{}", question.id()),
            DayAction::Delete => write!(formatter, "delete:{day}"),
            DayAction::Restore => write!(formatter, "restore:{day}"),
        }
    }
}

impl FromStr for DayTap {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        let parts: Vec<&str> = data.split(':').collect();
        let (origin, parts) = match parts.split_first() {
            Some((&"d", parts)) => (Origin::Chat, parts),
            Some((&"c", parts)) => (Origin::Calendar, parts),
            _ => return Err(UnknownTap),
        };
        let (day, action) = match *parts {
            ["fill", day] => (day, DayAction::Fill),
            ["headache", day] => (day, DayAction::Headache),
            ["usual", day] => (day, DayAction::UsualHeadache),
            ["painless", day] => (day, DayAction::Painless),
            ["show", day] => (day, DayAction::Show),
            ["change", day] => (day, DayAction::Change),
            ["change", day, question] => (
                day,
                DayAction::ChangeOne(question.parse().map_err(|_| UnknownTap)?),
            ),
            ["delete", day] => (day, DayAction::Delete),
            ["restore", day] => (day, DayAction::Restore),
            _ => return Err(UnknownTap),
        };
        Ok(Self {
            day: day.parse().map_err(|_| UnknownTap)?,
            action,
            origin,
        })
    }
}
