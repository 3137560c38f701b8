use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::ids::ids;
use crate::words::{self, Words};

/// What the person thinks may have set the headache off. An empty list without words means
/// that no trigger was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"known": ["stress"]}))
)]
pub struct Triggers {
    /// Those of the list.
    #[serde(default)]
    pub known: BTreeSet<Trigger>,
    /// A trigger that is not on the list, in the person's own words.
    #[serde(
        default,
        deserialize_with = "words::optional_at_most::<_, { Words::MOST_BESIDE_OPTIONS }>",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schema(value_type = Option<String>, min_length = 1, max_length = 200, example = "neon light")
    )]
    pub words: Option<Words>,
}

impl From<Trigger> for Triggers {
    fn from(trigger: Trigger) -> Self {
        Self {
            known: [trigger].into(),
            words: None,
        }
    }
}

impl Triggers {
    /// Whether it has neither a trigger of the list nor words.
    #[must_use]
    pub fn names_nothing(&self) -> bool {
        self.known.is_empty() && self.words.is_none()
    }
}

ids! {
    /// The triggers that people with migraine name most often
    /// (Kelman, Cephalalgia 2007;27:394-402).
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
}
