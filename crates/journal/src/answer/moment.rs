use jiff::civil::{Time, time};
use serde::{Deserialize, Serialize};

use crate::clock_time::ClockTime;
use crate::ids::ids;

/// When the headache began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"during": "morning"}))
)]
pub enum Onset {
    /// It went on from the day before, as part of the same attack.
    Continued,
    /// It was there on waking.
    OnWaking,
    /// In a quarter of the day.
    During(PartOfDay),
    /// At a time of the clock.
    At(ClockTime),
}

/// When the headache ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"at": "18:00"}))
)]
pub enum Resolution {
    /// It was still there when the day was written down.
    Ongoing,
    /// Sleep ended it.
    SleptOff,
    /// At a time of the clock.
    At(ClockTime),
}

ids! {
    /// A quarter of the day, for those who did not look at the clock:
    /// night 0-6, morning 6-12, afternoon 12-18, evening 18-24.
    pub enum PartOfDay {
        Night,
        Morning,
        Afternoon,
        Evening,
    }
}

impl PartOfDay {
    /// The time of day that a clock of twelve hours shows in it: 2 in the afternoon is 14:00,
    /// 12 in the evening is 0:00, and 8 at night is 20:00, but 2 is 2:00.
    #[must_use]
    pub fn of_twelve_hours(self, shown: Time) -> Time {
        let hour = match (self, shown.hour()) {
            (Self::Night | Self::Morning | Self::Evening, 12) => 0,
            (Self::Afternoon, hour @ 1..=11)
            | (Self::Evening, hour @ 4..=11)
            | (Self::Night, hour @ 7..=11) => hour + 12,
            (_, hour) => hour,
        };
        time(hour, shown.minute(), 0, 0)
    }
}
