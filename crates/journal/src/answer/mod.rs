//! The typed answers. A value of these types cannot be wrong: parsing is the
//! only way in, and says in its error what was expected.

mod choice;
mod location;
mod moment;
mod trigger;
mod words;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use choice::{Intensity, Nausea, Quality};
pub use location::{Location, Site};
pub use moment::{Onset, PartOfDay, Resolution, parse_time};
pub use trigger::{Trigger, Triggers};
pub use words::Words;

use crate::medicine::Dose;

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Date(Date),
    YesNo(bool),
    Onset(Onset),
    Resolution(Resolution),
    Location(Location),
    Quality(Quality),
    Intensity(Intensity),
    Nausea(Nausea),
    Triggers(Triggers),
    /// Every acute medicine taken that day; empty means that none was.
    Medicines(Vec<Dose>),
    /// What the person added in her own words; `None` means nothing to add.
    Comment(Option<Words>),
    /// The person would not or could not say. Never counted as "no".
    Unknown,
}

impl Answer {
    /// Whether it is one of the answers that can name several things, and names none.
    #[must_use]
    pub fn names_nothing(&self) -> bool {
        match self {
            Self::Location(location) => location.sites.is_empty() && location.words.is_none(),
            Self::Triggers(triggers) => triggers.known.is_empty() && triggers.words.is_none(),
            Self::Medicines(doses) => doses.is_empty(),
            _ => false,
        }
    }
}

/// Why an answer cannot be taken. The variants name the sentence that the person reads.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidAnswer {
    #[error("not read as a date")]
    UnclearDate,
    #[error("not a date of the calendar")]
    NotADate,
    #[error("the date lies in the future")]
    DateInFuture,
    #[error("the date is older than the diary keeps")]
    DateTooOld { oldest: Date },
    #[error("not two dates")]
    NotTwoDates,
    #[error("not a time of day")]
    NotATime,
    #[error("not a whole number from 1 to 10")]
    NotAnIntensity,
    #[error("not one of the options")]
    NotAnOption,
    #[error("nothing was chosen")]
    NothingChosen,
    #[error("longer than {most} characters")]
    TooLong { most: usize },
    #[error("not a number of days from 1 to 31")]
    NotDaysOfAMonth,
    #[error("more than {most} medicines")]
    TooManyMedicines { most: usize },
    #[error("nothing readable in it")]
    Empty,
}
