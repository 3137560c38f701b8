//! A time of day as it travels.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::answer::InvalidAnswer;

/// A local time of day, HH:MM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(value_type = String, pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$", example = "14:30")
)]
pub struct ClockTime(pub Time);

impl TryFrom<String> for ClockTime {
    type Error = InvalidAnswer;

    /// Takes the one way of writing a time.
    fn try_from(text: String) -> Result<Self, InvalidAnswer> {
        let time = Time::strptime("%H:%M", &text).map_err(|_| InvalidAnswer::NotATime)?;
        match String::from(Self(time)) == text {
            true => Ok(Self(time)),
            false => Err(InvalidAnswer::NotATime),
        }
    }
}

impl From<ClockTime> for String {
    fn from(ClockTime(time): ClockTime) -> Self {
        time.strftime("%H:%M").to_string()
    }
}

impl From<Time> for ClockTime {
    fn from(time: Time) -> Self {
        Self(time)
    }
}

/// Writes a time as a [`ClockTime`], and reads it from one.
pub(crate) mod minutes {
    use jiff::civil::Time;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::ClockTime;

    pub(crate) fn serialize<S: Serializer>(time: &Time, to: S) -> Result<S::Ok, S::Error> {
        ClockTime(*time).serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Time, D::Error> {
        ClockTime::deserialize(from).map(|ClockTime(time)| time)
    }
}

/// The same of a time that may not be known.
pub(crate) mod optional_minutes {
    use jiff::civil::Time;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::ClockTime;

    pub(crate) fn serialize<S: Serializer>(time: &Option<Time>, to: S) -> Result<S::Ok, S::Error> {
        time.map(ClockTime).serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Time>, D::Error> {
        let time = Option::<ClockTime>::deserialize(from)?;
        Ok(time.map(|ClockTime(time)| time))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_in_one_way_only() {
        let read = |text: &str| ClockTime::try_from(text.to_owned());
        assert_eq!(read("07:05"), Ok(ClockTime(jiff::civil::time(7, 5, 0, 0))));
        for text in ["7:05", "24:00", "07:5", "07:05:00", "noon", "", " 07:05"] {
            assert_eq!(read(text), Err(InvalidAnswer::NotATime), "{text}");
        }
    }
}
