use jiff::civil::Weekday;
use serde::Serialize;

use super::{Day, DayState};

/// The days of the period that fall on one day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"weekday": 1, "recorded": 8, "headache": 3}))
)]
pub struct WeekdayCount {
    /// By ISO 8601: 1 is Monday, 7 Sunday.
    #[cfg_attr(feature = "schema", schema(minimum = 1, maximum = 7))]
    pub weekday: i8,
    /// Those with an entry.
    pub recorded: usize,
    /// Those with a headache.
    pub headache: usize,
}

impl WeekdayCount {
    /// All seven, from Monday on.
    #[must_use]
    pub fn all(days: &[Day<'_>]) -> Vec<Self> {
        let of = |weekday: Weekday| {
            let states = || {
                let days = days.iter().filter(move |day| day.date.weekday() == weekday);
                days.map(Day::state)
            };
            Self {
                weekday: weekday.to_monday_one_offset(),
                recorded: states().filter(|state| *state != DayState::Unknown).count(),
                headache: states()
                    .filter(|state| *state == DayState::Headache)
                    .count(),
            }
        };
        Weekday::Monday.cycle_forward().take(7).map(of).collect()
    }
}
