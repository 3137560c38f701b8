//! The typed answers. A value of these types cannot be wrong: parsing is the
//! only way in, and its error says what was expected.

mod choice;
mod location;
mod moment;
mod several;
mod trigger;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use choice::{
    AuraLength, Functioning, Intensity, MostBothersome, Nausea, PainlessAura, Quality,
};
pub use location::{Location, SeveralSides, Site};
pub use moment::{Onset, PartOfDay, Resolution};
pub use trigger::{Trigger, Triggers};

pub use crate::clock_time::parse_time;
use crate::entry::Answers;
pub use crate::invalid_answer::InvalidAnswer;
use crate::medicine::Dose;
pub use crate::words::Words;

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Date(Date),
    YesNo(bool),
    Onset(Onset),
    Resolution(Resolution),
    AuraLength(AuraLength),
    Location(Location),
    Quality(Quality),
    Intensity(Intensity),
    Nausea(Nausea),
    MostBothersome(MostBothersome),
    Functioning(Functioning),
    PainlessAura(PainlessAura),
    Triggers(Triggers),
    /// Every acute medicine taken that day; empty means that none was.
    Medicines(Vec<Dose>),
    /// Anything else, in the person's own words; `None` means nothing to add.
    Comment(Option<Words>),
    /// The person would not or could not say. Never counted as "no".
    Unknown,
}

impl Answer {
    /// Whether it is one of the answers that can name several things, and names none.
    #[must_use]
    pub fn names_nothing(&self) -> bool {
        match self {
            Self::Location(location) => location.names_nothing(),
            Self::Triggers(triggers) => triggers.names_nothing(),
            Self::Medicines(doses) => doses.is_empty(),
            _ => false,
        }
    }

    /// Whether the other answers leave it possible.
    #[must_use]
    pub fn is_possible(&self, answers: &Answers) -> bool {
        match self {
            Self::MostBothersome(symptom) => symptom.is_possible(answers),
            _ => true,
        }
    }

    /// Whether the headache had the feature that the question asks for (those of ICHD-3 1.1
    /// and 1.2); `None` where the answer leaves it open.
    #[must_use]
    pub fn is_feature(&self) -> Option<bool> {
        match self {
            Self::YesNo(yes) => Some(*yes),
            Self::Location(location) => location.is_one_sided(),
            Self::Quality(quality) => Some(quality.is_pulsating()),
            Self::Nausea(nausea) => Some(*nausea != Nausea::None),
            _ => None,
        }
    }
}
