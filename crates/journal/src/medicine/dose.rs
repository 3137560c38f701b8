//! The doses of a day.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::effect::DoseEffect;
use crate::clock_time::ClockTime;
use crate::invalid_answer::InvalidAnswer;
use crate::object::OfADay;
use crate::words::{self, Words};

/// The most medicines that one day holds.
pub const MOST_DOSES: usize = 20;

/// One intake of an acute medicine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"name": "Ibuprofen", "amount": "400 mg", "taken_at": "14:30", "effect": "better"}))
)]
pub struct Dose {
    /// As the person writes it.
    #[serde(deserialize_with = "words::at_most::<_, { Dose::MOST_CHARACTERS }>")]
    #[cfg_attr(
        feature = "schema",
        schema(value_type = String, min_length = 1, max_length = 60)
    )]
    pub name: Words,
    /// As the person writes it, such as "400 mg" or "2 tablets".
    #[serde(
        default,
        deserialize_with = "words::optional_at_most::<_, { Dose::MOST_CHARACTERS }>",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schema(value_type = Option<String>, min_length = 1, max_length = 60)
    )]
    pub amount: Option<Words>,
    /// The local time at which it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_at: Option<ClockTime>,
    /// How the pain was two hours later; only of a dose with a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<DoseEffect>,
}

impl OfADay for Dose {
    const MOST: usize = MOST_DOSES;

    fn too_many() -> impl fmt::Display {
        InvalidAnswer::TooManyMedicines { most: Self::MOST }
    }
}

impl Dose {
    /// The most characters of a name, and of an amount.
    pub const MOST_CHARACTERS: usize = 60;

    /// Whether both are of the same medicine at the same time, whatever the amount.
    #[must_use]
    pub fn is_same_intake(&self, other: &Self) -> bool {
        self.taken_at == other.taken_at && self.name.name_key() == other.name.name_key()
    }
}

/// As it is printed, such as "Ibuprofen 400 mg, 14:30".
impl fmt::Display for Dose {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.name.fmt(formatter)?;
        if let Some(amount) = &self.amount {
            write!(formatter, " {amount}")?;
        }
        if let Some(time) = self.taken_at {
            write!(formatter, ", {}", String::from(time))?;
        }
        Ok(())
    }
}
