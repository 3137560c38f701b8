//! The numbers of a period as they travel. Each is a count of what was recorded; how it
//! is made stands beside the count itself, in `journal::statistics`.

mod attacks;
mod days;
mod medicines;
mod spans;

use journal::statistics::Statistics;
use serde::Serialize;
use utoipa::ToSchema;

use attacks::{DurationsDocument, FeaturesDocument, MentionDocument, OnsetDocument};
use days::{
    ClassDaysDocument, DayCountsDocument, MedicineDaysDocument, MigraineLikeDocument,
    PeriodDocument,
};
use medicines::MedicineUseDocument;
use spans::{BlockDocument, IntensityDocument, WeekDocument};

/// What the entries of a period amount to. Every count is of what was recorded: a day
/// without an entry is unknown and never counts as painless. Nothing here is a diagnosis.
#[derive(Serialize, ToSchema)]
pub struct StatisticsDocument {
    period: PeriodDocument,
    days: DayCountsDocument,
    medicine_days: MedicineDaysDocument,
    class_days: ClassDaysDocument,
    migraine_like: MigraineLikeDocument,
    /// The whole 28-day blocks of the period, counted back from its last day, the earliest
    /// first; none where it is shorter.
    blocks: Vec<BlockDocument>,
    /// The weeks from Monday to Sunday, the earliest first, cut to the period.
    weeks: Vec<WeekDocument>,
    /// `null` where no headache of the period has an intensity.
    intensity: Option<IntensityDocument>,
    durations: DurationsDocument,
    features: FeaturesDocument,
    onset: OnsetDocument,
    /// The headaches that began at a time of the clock, by its hour: 24 numbers, the first
    /// of the hour after midnight.
    #[schema(min_items = 24, max_items = 24, example = json!([0, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]))]
    onset_hours: Vec<usize>,
    /// Where it hurt, the most frequent first.
    places: Vec<MentionDocument>,
    /// What may have set it off, the most frequent first.
    triggers: Vec<MentionDocument>,
    /// The acute medicines by name, the one taken on most days first.
    medicines: Vec<MedicineUseDocument>,
}

impl From<Statistics> for StatisticsDocument {
    fn from(numbers: Statistics) -> Self {
        Self {
            period: numbers.period.into(),
            days: numbers.days.into(),
            medicine_days: numbers.medicine_days.into(),
            class_days: numbers.class_days.into(),
            migraine_like: numbers.migraine_like.into(),
            blocks: numbers.blocks.into_iter().map(Into::into).collect(),
            weeks: numbers.weeks.into_iter().map(Into::into).collect(),
            intensity: numbers.intensity.map(Into::into),
            durations: numbers.durations.into(),
            features: numbers.features.into(),
            onset: numbers.onset.into(),
            onset_hours: numbers.onset_hours.hours.into(),
            places: numbers.places.into_iter().map(Into::into).collect(),
            triggers: numbers.triggers.into_iter().map(Into::into).collect(),
            medicines: numbers.medicines.into_iter().map(Into::into).collect(),
        }
    }
}
