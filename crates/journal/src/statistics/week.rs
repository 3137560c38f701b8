use serde::Serialize;

use super::{Day, DayCounts, IntensitySummary, MedicineDays};
use crate::period::Period;

/// A week from Monday to Sunday, or the part of it that lies in the period.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Week {
    pub period: Period,
    pub days: DayCounts,
    pub medicine_days: MedicineDays,
    /// `None` where no headache of the week has an intensity.
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
