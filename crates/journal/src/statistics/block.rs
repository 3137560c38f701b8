use serde::Serialize;

use super::{Day, DayCounts, IntensitySummary, MedicineDays};
use crate::period::Period;

/// Twenty-eight days in a row.
///
/// Four weeks are the unit in which trials of preventive treatment count
/// headache days (Diener et al., Cephalalgia 2020;40:1026-1044): unlike months
/// they are equally long and hold each weekday four times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Block {
    pub period: Period,
    pub days: DayCounts,
    pub medicine_days: MedicineDays,
    /// Days with an intensity of [`super::SEVERE`] or more.
    pub severe_days: usize,
}

impl Block {
    pub const DAYS: usize = 28;

    /// The whole blocks among the days, counted back from the last day, the
    /// earliest first. Days that are left over at the beginning belong to none.
    #[must_use]
    pub fn all(days: &[Day<'_>]) -> Vec<Self> {
        let left_over = days.len() % Self::DAYS;
        days[left_over..]
            .chunks_exact(Self::DAYS)
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
            severe_days: IntensitySummary::of(days).map_or(0, |summary| summary.severe_days),
        }
    }
}
