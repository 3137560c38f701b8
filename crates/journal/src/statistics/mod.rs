//! Counts over the days of a period. Every count is of what was recorded;
//! a day without an entry is unknown and is never taken for a painless one.

mod block;
mod day;
mod feature;
mod intensity;
mod medicine;
mod mention;
mod onset;

use serde::Serialize;

pub use block::Block;
pub use day::{Day, DayCounts, DayState, days};
pub use feature::{Features, Share};
pub use intensity::{IntensitySummary, SEVERE};
pub use medicine::{MedicineDays, MedicineUse};
pub use mention::{Counted, Mention};
pub use onset::{OnsetCounts, OnsetPart};

use crate::answer::{Site, Trigger};
use crate::entry::{Attack, Entry};
use crate::period::Period;

/// What the entries of a period amount to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statistics {
    pub period: Period,
    pub days: DayCounts,
    pub medicine_days: MedicineDays,
    /// The whole 28-day blocks of the period, the earliest first; none where it is shorter.
    pub blocks: Vec<Block>,
    /// `None` where no headache of the period has an intensity.
    pub intensity: Option<IntensitySummary>,
    pub features: Features,
    pub onset: OnsetCounts,
    /// Where it hurt, the most frequent first.
    pub places: Vec<Counted<Mention<Site>>>,
    /// What may have set it off, the most frequent first.
    pub triggers: Vec<Counted<Mention<Trigger>>>,
    /// The acute medicines by name, the one taken on most days first.
    pub medicines: Vec<MedicineUse>,
}

impl Statistics {
    /// Counts the entries that lie in the period; the others are left out.
    #[must_use]
    pub fn new(entries: &[Entry], period: Period) -> Self {
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
            blocks: Block::all(&days),
            intensity: IntensitySummary::of(&days),
            features: Features::of(&attacks),
            onset: OnsetCounts::of(&attacks),
            places: mention::count(places),
            triggers: mention::count(triggers),
            medicines: MedicineUse::all(&days),
        }
    }
}

#[cfg(test)]
mod tests;
