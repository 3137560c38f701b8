use jiff::civil::Time;
use serde::Serialize;

use super::AttackSpan;
use crate::answer::{Onset, PartOfDay};
use crate::clock_time::ClockTime;
use crate::ids::ids;

ids! {
    /// When an attack began, as far as all the ways of saying it can be compared: on
    /// waking, or in a quarter of the day. Its words are those of the options of that
    /// question.
    pub enum OnsetPart {
        OnWaking,
        Night,
        Morning,
        Afternoon,
        Evening,
    }
}

impl OnsetPart {
    /// A time of day falls into the quarter that [`PartOfDay`] defines; `None` of an attack
    /// that began on an earlier day.
    #[must_use]
    pub fn of(onset: Onset) -> Option<Self> {
        Some(match onset {
            Onset::Continued => return None,
            Onset::OnWaking => Self::OnWaking,
            Onset::During(PartOfDay::Night) => Self::Night,
            Onset::During(PartOfDay::Morning) => Self::Morning,
            Onset::During(PartOfDay::Afternoon) => Self::Afternoon,
            Onset::During(PartOfDay::Evening) => Self::Evening,
            Onset::At(ClockTime(time)) => Self::of_time(time),
        })
    }

    fn of_time(time: Time) -> Self {
        match time.hour() {
            ..6 => Self::Night,
            6..12 => Self::Morning,
            12..18 => Self::Afternoon,
            18.. => Self::Evening,
        }
    }
}

/// Attacks by the part of the day in which they began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "on_waking": 1, "night": 0, "morning": 3, "afternoon": 1, "evening": 0, "unknown": 0
    }))
)]
pub struct OnsetCounts {
    /// There on waking.
    pub on_waking: usize,
    /// From 0 to 6.
    pub night: usize,
    /// From 6 to 12.
    pub morning: usize,
    /// From 12 to 18.
    pub afternoon: usize,
    /// From 18 to 24.
    pub evening: usize,
    /// Attacks whose beginning is not known.
    pub unknown: usize,
}

impl OnsetCounts {
    /// Counts these attacks by the part of the day.
    #[must_use]
    pub fn of(attacks: &[AttackSpan]) -> Self {
        let mut counts = Self::default();
        for attack in attacks {
            match attack.onset.and_then(OnsetPart::of) {
                Some(part) => *counts.slot(part) += 1,
                None => counts.unknown += 1,
            }
        }
        counts
    }

    /// How many began in that part.
    #[must_use]
    pub fn get(mut self, part: OnsetPart) -> usize {
        *self.slot(part)
    }

    /// The attacks whose beginning is known.
    #[must_use]
    pub fn known(self) -> usize {
        OnsetPart::ALL.into_iter().map(|part| self.get(part)).sum()
    }

    fn slot(&mut self, part: OnsetPart) -> &mut usize {
        match part {
            OnsetPart::OnWaking => &mut self.on_waking,
            OnsetPart::Night => &mut self.night,
            OnsetPart::Morning => &mut self.morning,
            OnsetPart::Afternoon => &mut self.afternoon,
            OnsetPart::Evening => &mut self.evening,
        }
    }
}

/// The attacks whose beginning is a time of the clock, by its hour; those there on
/// waking and those placed in a part of the day are in [`OnsetCounts`] alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct OnsetHours {
    /// From the hour after midnight to the one before.
    pub hours: [usize; 24],
}

impl OnsetHours {
    /// Counts those of these attacks that began at a time of the clock.
    #[must_use]
    pub fn of(attacks: &[AttackSpan]) -> Self {
        let mut hours = [0; 24];
        for attack in attacks {
            if let Some(Onset::At(ClockTime(time))) = attack.onset {
                hours[usize::from(time.hour().unsigned_abs())] += 1;
            }
        }
        Self { hours }
    }

    /// The attacks whose hour is known.
    #[must_use]
    pub fn known(&self) -> usize {
        self.hours.iter().sum()
    }
}
