use std::cmp::Ordering;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use serde::Serialize;

use super::Day;
use super::attack::AttackSpan;
use super::median::median;
use crate::answer::{Onset, PartOfDay, Resolution};
use crate::clock_time::ClockTime;
use crate::zone::Zone;

/// The length of an attack, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Both ends are times of the clock.
    Minutes(i64),
    /// No shorter than this many minutes.
    AtLeast(i64),
    Unknown,
}

impl Length {
    /// The length of what hurt on one day: on a day on which an attack only went on, of
    /// what was left of it.
    #[must_use]
    pub fn of_day(day: &Day<'_>, zone: &Zone) -> Self {
        let attack = AttackSpan::of(std::slice::from_ref(day));
        attack.map_or(Self::Unknown, |attack| Self::of(attack, zone))
    }

    /// The length of an attack, from its onset on the first of its days to its end on the
    /// last, in minutes that passed in the zone: on a day on which the clocks change the
    /// wall clock alone would be an hour wrong.
    ///
    /// Of an attack of one day, an end that the clock shows before the onset is one of the
    /// next day, and an end at the very minute of the onset may mean none or a whole day
    /// and is not known.
    ///
    /// Sleep counts until the awakening (ICHD-3 1.1, note 2), and a headache that was still
    /// there when the day was written down had not ended: neither has a length. One that
    /// was there on waking, or had begun before the first of the days, is longer than from
    /// then. All of these count as [`Self::HALF_AN_HOUR`] at least, and as what passed from
    /// a known onset to the midnight before the last day. Of a part of the day its end is
    /// taken for the onset, which is the shortest that it can have been.
    #[must_use]
    pub fn of(attack: AttackSpan, zone: &Zone) -> Self {
        let AttackSpan {
            first,
            onset,
            last,
            resolution,
        } = attack;
        let midnight = last.to_datetime(Time::midnight());
        let open = match resolution {
            Some(Resolution::At(_)) => matches!(onset, Some(Onset::OnWaking | Onset::Continued)),
            Some(Resolution::SleptOff | Resolution::Ongoing) => true,
            None => false,
        };
        let began = match onset {
            Some(Onset::At(ClockTime(start))) => Some(first.to_datetime(start)),
            Some(Onset::During(part)) => end_of(part, first),
            Some(Onset::OnWaking | Onset::Continued) | None => None,
        };
        let (Some(from), Some(Resolution::At(ClockTime(end)))) = (began, resolution) else {
            let until_midnight = began
                .and_then(|from| minutes(zone, from, midnight))
                .unwrap_or(0);
            let least = until_midnight.max(if open { Self::HALF_AN_HOUR } else { 0 });
            return if least > 0 {
                Self::AtLeast(least)
            } else {
                Self::Unknown
            };
        };
        let until = match onset {
            Some(Onset::During(part)) if first == last => next(last, end, beginning(part)),
            Some(Onset::At(ClockTime(start))) if first == last => next(last, end, start),
            _ => Some(last.to_datetime(end)),
        };
        let minutes = until.and_then(|until| minutes(zone, from, until));
        match (onset, minutes) {
            (Some(Onset::At(_)), Some(minutes)) => Self::Minutes(minutes),
            (_, Some(minutes)) if minutes > 0 => Self::AtLeast(minutes),
            _ => Self::Unknown,
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

/// The first such time of the clock after the start of an attack on that day; `None` where
/// both are the same.
fn next(day: Date, end: Time, start: Time) -> Option<DateTime> {
    match end.cmp(&start) {
        Ordering::Less => day.to_datetime(end).checked_add(1.day()).ok(),
        Ordering::Equal => None,
        Ordering::Greater => Some(day.to_datetime(end)),
    }
}

fn end_of(part: PartOfDay, day: Date) -> Option<DateTime> {
    day.to_datetime(beginning(part))
        .checked_add(PART_HOURS.hours())
        .ok()
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

/// How long attacks lasted, each from its onset to its end, over midnight too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "known": 5, "under_4_hours": 2, "from_4_to_24_hours": 3, "over_24_hours": 0,
        "median_minutes": 300.0, "shortest_minutes": 90, "longest_minutes": 600,
        "slept_off": 1, "ongoing": 0, "unknown": 1
    }))
)]
pub struct Durations {
    /// The attacks that began and ended at a time of the clock; the three classes of
    /// length, the median and the range are of these alone.
    pub known: usize,
    /// Those of less than four hours.
    pub under_4_hours: usize,
    /// Those of four hours to a day.
    pub from_4_to_24_hours: usize,
    /// Those of more than 24 hours.
    pub over_24_hours: usize,
    /// The middle one, or half-way between the two middle ones; null of fewer than five.
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
    /// Those still there when the last of their days was written down; their length is not
    /// known.
    pub ongoing: usize,
    /// All others: there on waking, or an end that was not looked up.
    pub unknown: usize,
}

const FOUR_HOURS: i64 = 4 * 60;
const A_DAY: i64 = 24 * 60;

impl Durations {
    /// Measures the attacks of these days; the zone says how long a day is on which its
    /// clocks change.
    #[must_use]
    pub fn of(days: &[Day<'_>], zone: &Zone) -> Self {
        let mut durations = Self::default();
        let mut known = Vec::new();
        for attack in AttackSpan::all(days) {
            match (Length::of(attack, zone), attack.resolution) {
                (Length::Minutes(minutes), _) => known.push(minutes),
                (_, Some(Resolution::SleptOff)) => durations.slept_off += 1,
                (_, Some(Resolution::Ongoing)) => durations.ongoing += 1,
                _ => durations.unknown += 1,
            }
        }
        known.sort_unstable();
        let under = |limit| known.partition_point(|minutes| *minutes < limit);
        Self {
            known: known.len(),
            under_4_hours: under(FOUR_HOURS),
            from_4_to_24_hours: under(A_DAY + 1) - under(FOUR_HOURS),
            over_24_hours: known.len() - under(A_DAY + 1),
            median_minutes: median(&known),
            shortest_minutes: known.first().copied(),
            longest_minutes: known.last().copied(),
            ..durations
        }
    }
}
