//! Counts over the days of a period. Everything counted was recorded;
//! a day without an entry is unknown and is never taken for a painless one.

mod attack;
mod block;
mod choice_days;
mod day;
mod duration;
mod effect;
mod feature;
mod intensity;
mod limit;
mod median;
mod medicine;
mod menstruation;
mod mention;
mod migraine_like;
mod onset;
mod preventive;
mod week;
mod weekday;

use serde::Serialize;

pub use attack::{AttackCounts, AttackSpan};
pub use block::{Block, Bounds, Changes, ClassChanges, ClassRates, Measure, Rates};
pub use choice_days::{FunctioningDays, MostBothersomeDays, PainlessAuraDays};
pub use day::{Day, DayCounts, DayState, days};
pub use duration::{Durations, Length};
pub use effect::EffectCounts;
pub use feature::{Features, Share};
pub use intensity::{IntensitySummary, MODERATE, SEVERE};
pub use limit::{LimitUse, MonthDays};
pub use median::LEAST_VALUES;
pub use medicine::{AmountUse, ClassDays, MedicineDays, MedicineUse};
pub use menstruation::{Menstruation, MenstruationCounts, WindowCounts};
pub use mention::{Mention, Mentions};
pub use migraine_like::MigraineLike;
pub use onset::{OnsetCounts, OnsetHours, OnsetPart};
pub use preventive::{PreventiveStep, PreventiveUse};
pub use week::Week;
pub use weekday::WeekdayCount;

use crate::answer::{Site, Trigger};
use crate::entry::Entry;
use crate::medicine::{Medicine, MedicineNames};
use crate::period::Period;
use crate::questionnaire::Attack;
use crate::zone::Zone;

/// The numbers of a period. Everything counted was recorded: a day without an entry is
/// unknown and never counts as painless. Nothing here is a diagnosis.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Statistics {
    /// The days that are counted.
    pub period: Period,
    /// The days by their state.
    pub days: DayCounts,
    /// The days with and without acute medicine.
    pub medicine_days: MedicineDays,
    /// The days with a medicine of each class.
    pub class_days: ClassDays,
    /// The headache days that meet the criteria of a migraine-like day; null where the
    /// operator does not offer this count.
    #[cfg_attr(feature = "schema", schema(required))]
    pub migraine_like: Option<MigraineLike>,
    /// The attacks, which may go on over several days.
    pub attacks: AttackCounts,
    /// The whole 28-day blocks of the period, counted back from its last day, the earliest
    /// first; none where it is shorter.
    pub blocks: Vec<Block>,
    /// The weeks of the period, from Monday to Sunday, the earliest first, cut to the period.
    pub weeks: Vec<Week>,
    /// Null where no headache of the period has an intensity.
    #[cfg_attr(feature = "schema", schema(required))]
    pub intensity: Option<IntensitySummary>,
    /// How long the attacks lasted.
    pub durations: Durations,
    /// The headache days that had each feature.
    pub features: Features,
    /// The attacks by the part of the day in which they began.
    pub onset: OnsetCounts,
    /// The attacks that began at a time of the clock, by its hour: 24 numbers, the first
    /// of the hour after midnight.
    #[cfg_attr(
        feature = "schema",
        schema(value_type = Vec<usize>, min_items = 24, max_items = 24, example = json!([
            0, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0
        ]))
    )]
    pub onset_hours: OnsetHours,
    /// The days by their day of the week, seven from Monday on.
    pub weekdays: Vec<WeekdayCount>,
    /// Where it hurt.
    pub places: Mentions<Site>,
    /// The possible triggers, as the person sees them.
    pub triggers: Mentions<Trigger>,
    /// How much of the day's plans was possible on headache days. Null where no day has an
    /// answer.
    #[cfg_attr(feature = "schema", schema(required))]
    pub functioning: Option<FunctioningDays>,
    /// The symptom that bothered most. Null where no day has an answer.
    #[cfg_attr(feature = "schema", schema(required))]
    pub most_bothersome: Option<MostBothersomeDays>,
    /// The visual aura of painless days. Null where no day has an answer.
    #[cfg_attr(feature = "schema", schema(required))]
    pub painless_aura: Option<PainlessAuraDays>,
    /// The menstruations. Null where no day has an answer.
    #[cfg_attr(feature = "schema", schema(required))]
    pub menstruation: Option<MenstruationCounts>,
    /// The acute medicines by name, the one taken on most days first.
    pub medicines: Vec<MedicineUse>,
    /// The preventive medicines of the person's list, with the days before and since each
    /// step of their courses.
    pub preventives: Vec<PreventiveUse>,
}

impl Statistics {
    /// Counts the entries that lie in the period; the others are left out. The zone
    /// says how long a headache lasted on a day on which its clocks change; `names` and
    /// the person's `own` list tell what their medicines are.
    #[must_use]
    pub fn new(
        entries: &[Entry],
        period: Period,
        zone: &Zone,
        names: &MedicineNames,
        own: &[Medicine],
    ) -> Self {
        Self::of(&days(entries, period, names, own), period, zone, own)
    }

    /// As [`Statistics::new`], of the days of the period.
    #[must_use]
    pub fn of(days: &[Day<'_>], period: Period, zone: &Zone, own: &[Medicine]) -> Self {
        let headaches: Vec<&Attack> = days.iter().filter_map(Day::attack).collect();
        let attacks = AttackSpan::all(days);
        let places = headaches
            .iter()
            .filter_map(|attack| attack.location.as_ref())
            .map(|location| (location.sites(), location.words.as_ref()));
        let triggers = headaches
            .iter()
            .filter_map(|attack| attack.triggers.as_ref())
            .map(|triggers| (&triggers.known, triggers.words.as_ref()));
        Self {
            period,
            days: DayCounts::of(days),
            medicine_days: MedicineDays::of(days),
            class_days: ClassDays::of(days),
            migraine_like: Some(MigraineLike::of(days, zone)),
            attacks: AttackCounts::of(days),
            blocks: Block::all(days, zone),
            weeks: Week::all(days),
            intensity: IntensitySummary::of(days),
            durations: Durations::of(days, zone),
            features: Features::of(&headaches),
            onset: OnsetCounts::of(&attacks),
            onset_hours: OnsetHours::of(&attacks),
            weekdays: WeekdayCount::all(days),
            places: mention::count(places),
            triggers: mention::count(triggers),
            functioning: FunctioningDays::of(days),
            most_bothersome: MostBothersomeDays::of(days),
            painless_aura: PainlessAuraDays::of(days),
            menstruation: MenstruationCounts::of(days, zone),
            medicines: MedicineUse::all(days, zone),
            preventives: PreventiveUse::all(days, zone, own),
        }
    }

    /// Without the count of migraine-like days, for an operator who does not offer it.
    #[must_use]
    pub fn without_migraine_like(mut self) -> Self {
        self.migraine_like = None;
        for block in &mut self.blocks {
            block.leave_out_migraine_like();
        }
        if let Some(menstruation) = &mut self.menstruation {
            menstruation.leave_out_migraine_like();
        }
        for medicine in &mut self.preventives {
            for step in &mut medicine.steps {
                step.leave_out_migraine_like();
            }
        }
        self
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod worked_examples;
