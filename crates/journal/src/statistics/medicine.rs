use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::{Counted, Day};
use crate::answer::Words;
use crate::entry::Entry;

/// The days with and without acute medicine.
///
/// ICHD-3 8.2 and diaries of trials count days of intake, not tablets: a day
/// with three doses is one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MedicineDays {
    /// Days with at least one dose, painless ones included.
    pub taken: usize,
    /// Days on which none is confirmed to have been taken.
    pub none: usize,
    /// Recorded days that say nothing of medicines; neither with nor without.
    pub not_stated: usize,
}

impl MedicineDays {
    #[must_use]
    pub fn of(days: &[Day<'_>]) -> Self {
        let answers = || {
            days.iter()
                .filter_map(|day| day.entry)
                .map(Entry::took_medicine)
        };
        let count = |wanted| answers().filter(|answer| *answer == wanted).count();
        Self {
            taken: count(Some(true)),
            none: count(Some(false)),
            not_stated: count(None),
        }
    }
}

/// How often one acute medicine was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MedicineUse {
    /// As it was written first in the period; names that differ only in case are one.
    pub name: Words,
    pub days: usize,
    pub doses: usize,
    /// The amounts as written, with the number of doses of each, the most frequent first.
    pub amounts: Vec<Counted<Words>>,
}

impl MedicineUse {
    /// Every medicine of the days, the one taken on most days first.
    #[must_use]
    pub fn all(days: &[Day<'_>]) -> Vec<Self> {
        let mut by_name: BTreeMap<String, (Self, Option<Date>)> = BTreeMap::new();
        for day in days {
            for dose in day
                .entry
                .iter()
                .flat_map(|entry| entry.medicines.iter().flatten())
            {
                let (medicine, last_day) = by_name
                    .entry(dose.name.as_str().to_lowercase())
                    .or_insert_with(|| (Self::unused(dose.name.clone()), None));
                medicine.doses += 1;
                medicine.days += usize::from(last_day.replace(day.date) != Some(day.date));
                medicine.count_amount(dose.amount.as_ref());
            }
        }
        let mut all: Vec<Self> = by_name
            .into_values()
            .map(|(medicine, _)| medicine)
            .collect();
        all.sort_by_key(|medicine| Reverse((medicine.days, medicine.doses)));
        for medicine in &mut all {
            medicine.amounts.sort_by_key(|amount| Reverse(amount.count));
        }
        all
    }

    fn unused(name: Words) -> Self {
        Self {
            name,
            days: 0,
            doses: 0,
            amounts: Vec::new(),
        }
    }

    fn count_amount(&mut self, amount: Option<&Words>) {
        let Some(amount) = amount else { return };
        match self.amounts.iter_mut().find(|known| known.what == *amount) {
            Some(known) => known.count += 1,
            None => self.amounts.push(Counted {
                what: amount.clone(),
                count: 1,
            }),
        }
    }
}
