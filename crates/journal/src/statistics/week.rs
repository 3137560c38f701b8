use serde::Serialize;

use super::{Day, DayCounts, IntensitySummary, MedicineDays};
use crate::period::Period;

/// A week from Monday to Sunday, or the part of it that lies in the period.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Week {
    /// Its days.
    pub period: Period,
    /// Its days by their state.
    pub days: DayCounts,
    /// Its days with and without acute medicine.
    pub medicine_days: MedicineDays,
    /// Null where no headache of the week has an intensity.
    #[cfg_attr(feature = "schema", schema(required))]
    pub intensity: Option<IntensitySummary>,
}

impl Week {
    /// The weeks of days that follow one another, the earliest first.
    #[must_use]
    pub fn all(days: &[Day<'_>]) -> Vec<Self> {
        days.chunk_by(|_, next| next.date.weekday().to_monday_zero_offset() != 0)
            .map(Self::of)
            .collect()
    }

    fn of(days: &[Day<'_>]) -> Self {
        Self {
            period: Period {
                first: days[0].date,
                last: days[days.len() - 1].date,
            },
            days: DayCounts::of(days),
            medicine_days: MedicineDays::of(days),
            intensity: IntensitySummary::of(days),
        }
    }
}
