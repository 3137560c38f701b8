//! Counts over the days of a period. Every count is of what was recorded;
//! a day without an entry is unknown and is never taken for a painless one.

mod block;
mod day;
mod duration;
mod feature;
mod intensity;
mod limit;
mod median;
mod medicine;
mod mention;
mod migraine_like;
mod onset;
mod week;

use serde::Serialize;

pub use block::{Block, Measure};
pub use day::{Day, DayCounts, DayState, days};
pub use duration::{Durations, Length};
pub use feature::{Features, Share};
pub use intensity::{IntensitySummary, SEVERE};
pub use limit::{LimitUse, MonthDays};
pub use medicine::{ClassDays, MedicineDays, MedicineUse};
pub use mention::{Counted, Mention};
pub use migraine_like::{MODERATE, MigraineLike};
pub use onset::{OnsetCounts, OnsetHours, OnsetPart};
pub use week::Week;

use crate::answer::{Site, Trigger};
use crate::entry::{Attack, Entry};
use crate::period::Period;
use crate::zone::Zone;

/// What the entries of a period amount to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statistics {
    pub period: Period,
    pub days: DayCounts,
    pub medicine_days: MedicineDays,
    pub class_days: ClassDays,
    pub migraine_like: MigraineLike,
    /// The whole 28-day blocks of the period, the earliest first; none where it is shorter.
    #[serde(serialize_with = "block::with_rates")]
    pub blocks: Vec<Block>,
    /// The weeks of the period, from Monday to Sunday, the earliest first.
    pub weeks: Vec<Week>,
    /// `None` where no headache of the period has an intensity.
    pub intensity: Option<IntensitySummary>,
    pub durations: Durations,
    pub features: Features,
    pub onset: OnsetCounts,
    pub onset_hours: OnsetHours,
    /// Where it hurt, the most frequent first.
    pub places: Vec<Counted<Mention<Site>>>,
    /// What may have set it off, the most frequent first.
    pub triggers: Vec<Counted<Mention<Trigger>>>,
    /// The acute medicines by name, the one taken on most days first.
    pub medicines: Vec<MedicineUse>,
}

impl Statistics {
    /// Counts the entries that lie in the period; the others are left out. The zone
    /// says how long a headache lasted on a day on which its clocks change.
    #[must_use]
    pub fn new(entries: &[Entry], period: Period, zone: &Zone) -> Self {
        let days = days(entries, period);
        let attacks: Vec<&Attack> = days.iter().filter_map(Day::attack).collect();
        let places = attacks
            .iter()
            .filter_map(|attack| attack.location.as_ref())
            .map(|location| (&location.sites, location.words.as_ref()));
        let triggers = attacks
            .iter()
            .filter_map(|attack| attack.triggers.as_ref())
            .map(|triggers| (&triggers.known, triggers.words.as_ref()));
        Self {
            period,
            days: DayCounts::of(&days),
            medicine_days: MedicineDays::of(&days),
            class_days: ClassDays::of(&days),
            migraine_like: MigraineLike::of(&days, zone),
            blocks: Block::all(&days, zone),
            weeks: Week::all(&days),
            intensity: IntensitySummary::of(&days),
            durations: Durations::of(&days, zone),
            features: Features::of(&attacks),
            onset: OnsetCounts::of(&attacks),
            onset_hours: OnsetHours::of(&attacks),
            places: mention::count(places),
            triggers: mention::count(triggers),
            medicines: MedicineUse::all(&days),
        }
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod worked_examples;
