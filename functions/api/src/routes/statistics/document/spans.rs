//! The blocks and the weeks of a period, and the intensities in them.

use journal::statistics::{Block, IntensitySummary, Measure, Week};
use serde::Serialize;
use utoipa::ToSchema;

use super::days::{
    ClassDaysDocument, DayCountsDocument, MedicineDaysDocument, MigraineLikeDocument,
    PeriodDocument,
};

/// Twenty-eight days in a row, the unit in which trials count headache days.
#[derive(Serialize, ToSchema)]
pub struct BlockDocument {
    period: PeriodDocument,
    days: DayCountsDocument,
    medicine_days: MedicineDaysDocument,
    class_days: ClassDaysDocument,
    migraine_like: MigraineLikeDocument,
    /// Headache days with an intensity.
    #[schema(example = 5)]
    rated_days: usize,
    /// Days with an intensity of 7 or more.
    #[schema(example = 2)]
    severe_days: usize,
    per_28_days: Per28DaysDocument,
}

impl From<Block> for BlockDocument {
    fn from(block: Block) -> Self {
        Self {
            period: block.period.into(),
            days: block.days.into(),
            medicine_days: block.medicine_days.into(),
            class_days: block.class_days.into(),
            migraine_like: block.migraine_like.into(),
            rated_days: block.rated_days,
            severe_days: block.severe_days,
            per_28_days: Per28DaysDocument {
                headache: block.per_28_days(Measure::Headache),
                migraine_like: block.per_28_days(Measure::MigraineLike),
                severe: block.per_28_days(Measure::Severe),
                medicine: block.per_28_days(Measure::Medicine),
            },
        }
    }
}

/// Counts taken to 28 days, `count * 28 / known`; `null` where less than 80 % of the days
/// are known.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"headache": 5.6, "migraine_like": 3.4, "severe": 2.2, "medicine": null}))]
pub struct Per28DaysDocument {
    /// Headache days.
    #[schema(example = 5.6)]
    headache: Option<f64>,
    /// Days that meet the criteria of `migraine_like`.
    #[schema(example = 3.4)]
    migraine_like: Option<f64>,
    /// Days with an intensity of 7 or more.
    #[schema(example = 2.2)]
    severe: Option<f64>,
    /// Days with acute medicine.
    #[schema(example = 4.5)]
    medicine: Option<f64>,
}

/// A week from Monday to Sunday, or the part of it that lies in the period.
#[derive(Serialize, ToSchema)]
pub struct WeekDocument {
    period: PeriodDocument,
    days: DayCountsDocument,
    medicine_days: MedicineDaysDocument,
    /// `null` where no headache of the week has an intensity.
    intensity: Option<IntensityDocument>,
}

impl From<Week> for WeekDocument {
    fn from(week: Week) -> Self {
        Self {
            period: week.period.into(),
            days: week.days.into(),
            medicine_days: week.medicine_days.into(),
            intensity: week.intensity.map(Into::into),
        }
    }
}

/// The intensities of headache days, 1 to 10.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"rated_days": 5, "median": 6.0, "least": 3, "most": 9, "severe_days": 2}))]
pub struct IntensityDocument {
    /// The days that have one; the others say nothing here.
    #[schema(example = 5)]
    rated_days: usize,
    /// The middle value, or half-way between the two middle ones.
    #[schema(example = 6.0)]
    median: f64,
    /// The lowest.
    #[schema(minimum = 1, maximum = 10, example = 3)]
    least: u8,
    /// The highest.
    #[schema(minimum = 1, maximum = 10, example = 9)]
    most: u8,
    /// Days with 7 or more.
    #[schema(example = 2)]
    severe_days: usize,
}

impl From<IntensitySummary> for IntensityDocument {
    fn from(summary: IntensitySummary) -> Self {
        let IntensitySummary {
            rated_days,
            median,
            least,
            most,
            severe_days,
        } = summary;
        Self {
            rated_days,
            median,
            least,
            most,
            severe_days,
        }
    }
}
