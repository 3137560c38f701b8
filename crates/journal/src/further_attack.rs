//! The attacks of a day beside the one that it was asked about.

use std::fmt::Display;

use serde::{Deserialize, Serialize};

use crate::answer::{Intensity, Onset, Resolution};
use crate::entry::Answers;
use crate::object::OfADay;
use crate::questionnaire::Attack;

/// The most of a day beside the first. Cluster headache has up to eight attacks a day (ICHD-3 3.1).
pub const MOST_FURTHER_ATTACKS: usize = 8;

/// A further attack of a day, as of cluster headache: when it was and how strong. What
/// else is asked of a day is asked once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"onset": {"at": "22:00"}, "resolution": {"at": "23:10"}, "intensity": 8}))
)]
pub struct FurtherAttack {
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onset: Option<Onset>,
    /// When it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Resolution>,
    /// At its worst, on the numerical rating scale from 1 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intensity: Option<Intensity>,
}

impl FurtherAttack {
    /// The attack that these answers describe.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let mut attack = Attack::default();
        for (question, answer) in answers {
            attack.set(*question, answer.clone());
        }
        Self {
            onset: attack.onset,
            resolution: attack.resolution,
            intensity: attack.intensity,
        }
    }
}

impl OfADay for FurtherAttack {
    const MOST: usize = MOST_FURTHER_ATTACKS;

    fn too_many() -> impl Display {
        "too many attacks for one day: 8 fit besides the first"
    }
}
