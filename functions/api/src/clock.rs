//! A time of day as it travels.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A local time of day, HH:MM.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$", example = "14:30")]
pub struct ClockTime(pub String);

impl ClockTime {
    /// The time, if it is written in the one way.
    pub fn read(&self) -> Option<Time> {
        let time = Time::strptime("%H:%M", &self.0).ok()?;
        (Self::from(time) == *self).then_some(time)
    }
}

impl From<Time> for ClockTime {
    fn from(time: Time) -> Self {
        Self(time.strftime("%H:%M").to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_in_one_way_only() {
        let read = |text: &str| ClockTime(text.to_owned()).read();
        assert_eq!(read("07:05"), Some(jiff::civil::time(7, 5, 0, 0)));
        for text in ["7:05", "24:00", "07:5", "07:05:00", "noon", "", " 07:05"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
