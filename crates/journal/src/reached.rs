//! Whether the limits of the medicines of a day are reached.

use crate::entry::Entry;
use crate::medicine::{Medicine, MonthlyLimit};
use crate::words::Words;

/// A medicine of which as many days as its limit allows are reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    pub name: Words,
    /// On how many days of the month it was taken.
    pub days: usize,
    pub limit: MonthlyLimit,
}

/// The medicines of this day that were taken on as many days of its calendar month as
/// their limits allow, or on more. `others` are the other entries of that month;
/// one of the same day among them is not counted.
#[must_use]
pub fn reached<'a>(
    medicines: &[Medicine],
    entry: &'a Entry,
    others: impl Iterator<Item = &'a Entry>,
) -> Vec<Reached> {
    let month: Vec<_> = others
        .filter(|other| other.date != entry.date)
        .chain([entry])
        .collect();
    let taken = medicines.iter().filter(|medicine| entry.has(medicine));
    taken
        .filter_map(|medicine| {
            let limit = medicine.limit?;
            let days = month.iter().filter(|day| day.has(medicine)).count();
            (days >= usize::from(limit.days())).then(|| Reached {
                name: medicine.name.clone(),
                days,
                limit,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::medicine::{few_doses, learn};

    fn day(day: i8, medicines: &str) -> Entry {
        Entry {
            medicines: Some(few_doses(medicines)),
            ..Entry::painless(jiff::civil::date(2026, 11, day))
        }
    }

    #[test]
    fn a_limit_is_reached_on_its_last_day_and_stays_reached() {
        let mut medicines = Vec::new();
        learn(
            &mut medicines,
            &mut 0,
            &day(1, "Ибупрофен, Аспирин").medicines.expect("doses"),
        );
        medicines[0].limit = MonthlyLimit::new(2).ok();
        let days = |entry: Entry, others: &[Entry]| -> Vec<usize> {
            let reached = reached(&medicines, &entry, others.iter());
            reached.iter().map(|reached| reached.days).collect()
        };
        let first = day(1, "Ибупрофен; Аспирин");
        assert_eq!(days(first.clone(), &[]), [0_usize; 0], "not yet");
        let both = [first, day(2, "ибупрофен 200 мг; Ибупрофен")];
        assert_eq!(
            days(both[1].clone(), &both),
            [2],
            "the same day counts once"
        );
        assert_eq!(days(day(3, "Ибупрофен"), &both), [3]);
        assert_eq!(
            days(day(3, "Аспирин"), &both),
            [0_usize; 0],
            "it was not taken that day"
        );
    }

    #[test]
    fn a_renamed_medicine_is_counted_under_its_former_name_too() {
        let mut medicines = Vec::new();
        learn(
            &mut medicines,
            &mut 0,
            &day(1, "Ибупрофн").medicines.expect("doses"),
        );
        medicines[0].rename(Words::parse("Ибупрофен", 60).expect("a name"));
        medicines[0].limit = MonthlyLimit::new(2).ok();
        let reached = reached(
            &medicines,
            &day(2, "Ибупрофен"),
            [day(1, "Ибупрофн")].iter(),
        );
        assert_eq!(
            (reached[0].name.as_str(), reached[0].days),
            ("Ибупрофен", 2)
        );
    }
}
