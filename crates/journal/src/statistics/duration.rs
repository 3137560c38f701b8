use jiff::ToSpan;
use jiff::civil::{DateTime, Time};
use serde::Serialize;

use super::Day;
use super::median::median;
use crate::answer::{Onset, PartOfDay, Resolution};
use crate::clock_time::ClockTime;
use crate::zone::Zone;

/// The length of a day's headache, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Both ends are times of the clock.
    Minutes(i64),
    /// Not known, but no shorter than this many minutes.
    AtLeast(i64),
    Unknown,
}

impl Length {
    /// From the onset to the end, in minutes that passed in the zone: on a day on
    /// which the clocks change the wall clock alone would be an hour wrong.
    ///
    /// An end that the clock shows before the onset is one of the next day. An end at
    /// the very minute of the onset may mean none or a whole day, and is not known.
    ///
    /// Sleep counts until the awakening (ICHD-3 1.1, note 2), and a headache that was
    /// still there when the day was written down had not ended: neither has a length,
    /// but both count as [`Self::HALF_AN_HOUR`] at least. Of a part of the day its end
    /// is taken for the onset, which is the shortest that it can have been.
    #[must_use]
    pub fn of(day: &Day<'_>, zone: &Zone) -> Self {
        let Some(attack) = day.attack() else {
            return Self::Unknown;
        };
        let (onset, end) = match (attack.onset, attack.resolution) {
            (_, Some(Resolution::SleptOff | Resolution::Ongoing)) => {
                return Self::AtLeast(Self::HALF_AN_HOUR);
            }
            (Some(onset), Some(Resolution::At(ClockTime(end)))) => (onset, end),
            _ => return Self::Unknown,
        };
        let on_that_day = |time: Time| day.date.to_datetime(time);
        let after = |start: Time, from: DateTime| {
            let end = match end.cmp(&start) {
                std::cmp::Ordering::Less => on_that_day(end).checked_add(1.day()).ok()?,
                std::cmp::Ordering::Equal => return None,
                std::cmp::Ordering::Greater => on_that_day(end),
            };
            minutes(zone, from, end)
        };
        match onset {
            Onset::OnWaking => Self::Unknown,
            Onset::At(ClockTime(start)) => {
                after(start, on_that_day(start)).map_or(Self::Unknown, Self::Minutes)
            }
            Onset::During(part) => {
                let start = beginning(part);
                let from = on_that_day(start).checked_add(PART_HOURS.hours());
                from.ok()
                    .and_then(|from| after(start, from))
                    .filter(|minutes| *minutes > 0)
                    .map_or(Self::Unknown, Self::AtLeast)
            }
        }
    }

    /// The least that the criteria of a day ask for; see [`super::MigraineLike`].
    pub const HALF_AN_HOUR: i64 = 30;

    /// Whether it lasted half an hour or more; `None` where that is not known.
    #[must_use]
    pub fn is_half_an_hour(self) -> Option<bool> {
        match self {
            Self::Minutes(minutes) => Some(minutes >= Self::HALF_AN_HOUR),
            Self::AtLeast(minutes) if minutes >= Self::HALF_AN_HOUR => Some(true),
            Self::AtLeast(_) | Self::Unknown => None,
        }
    }
}

/// The hours that each part of the day has.
const PART_HOURS: i64 = 6;

fn beginning(part: PartOfDay) -> Time {
    let hour = match part {
        PartOfDay::Night => 0,
        PartOfDay::Morning => 6,
        PartOfDay::Afternoon => 12,
        PartOfDay::Evening => 18,
    };
    Time::constant(hour, 0, 0, 0)
}

/// The whole minutes that pass between two moments of the zone's clocks. Of an hour
/// that they show twice the first is meant; one that they skip is as much later.
fn minutes(zone: &Zone, from: DateTime, until: DateTime) -> Option<i64> {
    let from = from.in_tz(zone.name()).ok()?;
    let until = until.in_tz(zone.name()).ok()?;
    Some(until.duration_since(&from).as_mins())
}

/// How long headaches lasted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "known": 3, "median_minutes": 240.0, "shortest_minutes": 90, "longest_minutes": 600,
        "slept_off": 1, "ongoing": 0, "unknown": 1
    }))
)]
pub struct Durations {
    /// The headaches that began and ended at a time of the clock; the median and the
    /// range are of these alone.
    pub known: usize,
    /// The middle one, or half-way between the two middle ones; null where none is known.
    #[cfg_attr(feature = "schema", schema(required))]
    pub median_minutes: Option<f64>,
    /// The shortest of those.
    #[cfg_attr(feature = "schema", schema(required, minimum = 0))]
    pub shortest_minutes: Option<i64>,
    /// The longest of those.
    #[cfg_attr(feature = "schema", schema(required, minimum = 0))]
    pub longest_minutes: Option<i64>,
    /// Those that sleep ended; their length is not known.
    pub slept_off: usize,
    /// Those still there when the day was written down; their length is not known.
    pub ongoing: usize,
    /// All others: there on waking, or an end that was not looked up.
    pub unknown: usize,
}

impl Durations {
    /// Measures the headaches of these days; the zone says how long a day is on which its
    /// clocks change.
    #[must_use]
    pub fn of(days: &[Day<'_>], zone: &Zone) -> Self {
        let mut durations = Self::default();
        let mut known = Vec::new();
        for day in days {
            let Some(attack) = day.attack() else { continue };
            match (Length::of(day, zone), attack.resolution) {
                (Length::Minutes(minutes), _) => known.push(minutes),
                (_, Some(Resolution::SleptOff)) => durations.slept_off += 1,
                (_, Some(Resolution::Ongoing)) => durations.ongoing += 1,
                _ => durations.unknown += 1,
            }
        }
        known.sort_unstable();
        Self {
            known: known.len(),
            median_minutes: median(&known),
            shortest_minutes: known.first().copied(),
            longest_minutes: known.last().copied(),
            ..durations
        }
    }
}
