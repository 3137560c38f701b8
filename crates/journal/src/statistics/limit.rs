use jiff::civil::Date;
use serde::Serialize;

use super::Day;
use crate::entry::Entry;
use crate::medicine::{Medicine, MonthlyLimit};
use crate::words::Words;

/// A medicine for which the person typed a limit that their doctor set, with the days on
/// which they took it. A limit is of a calendar month, and so are the days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"name": "Ibuprofen", "limit": 10, "months": [{"month": "2026-11-01", "days": 3, "whole": false}]}))
)]
pub struct LimitUse {
    /// As it stands in the person's list.
    pub name: Words,
    /// The most days of a month.
    pub limit: MonthlyLimit,
    /// Every month of the period, the earliest first.
    pub months: Vec<MonthDays>,
}

/// The days of one calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"month": "2026-11-01", "days": 3, "whole": false}))
)]
pub struct MonthDays {
    /// Its first day.
    pub month: Date,
    /// The days with the medicine, as far as the month lies in the period.
    pub days: usize,
    /// Whether all of the month lies in the period.
    pub whole: bool,
}

impl LimitUse {
    /// The medicines that have a limit, in the order of the person's list. Those not
    /// taken in the period are among them.
    #[must_use]
    pub fn all(days: &[Day<'_>], medicines: &[Medicine]) -> Vec<Self> {
        medicines
            .iter()
            .filter_map(|medicine| {
                Some(Self {
                    name: medicine.name.clone(),
                    limit: medicine.limit?,
                    months: months(days, |entry| entry.has(medicine)),
                })
            })
            .collect()
    }
}

fn months(days: &[Day<'_>], taken: impl Fn(&Entry) -> bool) -> Vec<MonthDays> {
    days.chunk_by(|day, next| day.date.first_of_month() == next.date.first_of_month())
        .map(|days| MonthDays {
            month: days[0].date.first_of_month(),
            days: days
                .iter()
                .filter_map(|day| day.entry)
                .filter(|entry| taken(entry))
                .count(),
            whole: days.len() == usize::from(days[0].date.days_in_month().unsigned_abs()),
        })
        .collect()
}
