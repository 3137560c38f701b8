use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::Words;

/// What the person thinks may have set the headache off.
/// Nothing chosen and no words means that no trigger was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Triggers {
    /// Those of the list.
    pub known: BTreeSet<Trigger>,
    /// A trigger that is not on the list, in the person's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Words>,
}

/// The triggers that people with migraine name most often
/// (Kelman, Cephalalgia 2007;27:394-402).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum Trigger {
    Stress,
    TooLittleSleep,
    TooMuchSleep,
    SkippedMeal,
    Menstruation,
    Weather,
    Alcohol,
    Food,
    Screen,
    Smell,
    Exertion,
    Travel,
}
