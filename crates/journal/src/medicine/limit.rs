//! The limit that her doctor set for a medicine, and whether it is reached.

use serde::{Deserialize, Serialize};

use super::Medicine;
use crate::answer::{InvalidAnswer, Words};
use crate::entry::Entry;

/// A number of days of a calendar month, 1 to 31. Doctors say "days a month"; the month
/// is the calendar's, so that the person can count along and it begins anew on the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(minimum = 1, maximum = 31, example = 10)
)]
pub struct MonthlyLimit(u8);

impl MonthlyLimit {
    /// The limit of so many days.
    ///
    /// # Errors
    /// [`InvalidAnswer::NotDaysOfAMonth`] for what is not 1 to 31.
    pub fn new(days: u8) -> Result<Self, InvalidAnswer> {
        match days {
            1..=31 => Ok(Self(days)),
            _ => Err(InvalidAnswer::NotDaysOfAMonth),
        }
    }

    /// Reads "8" and "8 days".
    ///
    /// # Errors
    /// As [`MonthlyLimit::new`].
    pub fn parse(text: &str) -> Result<Self, InvalidAnswer> {
        let number = text.split_whitespace().next().unwrap_or_default();
        let all_digits = number.bytes().all(|byte| byte.is_ascii_digit());
        let days = number.parse().ok().filter(|_| all_digits);
        Self::new(days.ok_or(InvalidAnswer::NotDaysOfAMonth)?)
    }

    /// How many days, 1 to 31.
    #[must_use]
    pub fn days(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for MonthlyLimit {
    type Error = InvalidAnswer;

    fn try_from(days: u8) -> Result<Self, InvalidAnswer> {
        Self::new(days)
    }
}

impl From<MonthlyLimit> for u8 {
    fn from(limit: MonthlyLimit) -> Self {
        limit.0
    }
}

/// A medicine of which as many days as its limit allows are reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    pub name: Words,
    /// On how many days of the month it was taken.
    pub days: usize,
    pub limit: MonthlyLimit,
}

/// The medicines of this day that were taken on as many days of its calendar month as
/// their limits allow, or on more. `others` are the other entries of that month; what
/// stands there of the same day is not counted.
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
    let taken = medicines
        .iter()
        .filter(|medicine| medicine.was_taken(entry));
    taken
        .filter_map(|medicine| {
            let limit = medicine.limit?;
            let days = month.iter().filter(|day| medicine.was_taken(day)).count();
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
    use crate::medicine::{Dose, learn};

    fn day(day: i8, medicines: &str) -> Entry {
        Entry {
            medicines: Dose::parse_several(medicines).ok(),
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

    #[test]
    fn a_limit_is_a_number_of_days_of_a_month() {
        assert_eq!(
            MonthlyLimit::parse(" 8 days").map(MonthlyLimit::days),
            Ok(8)
        );
        for text in ["", "0", "32", "-1", "+8", "eight", "8.5", "256"] {
            let expected = Err(InvalidAnswer::NotDaysOfAMonth);
            assert_eq!(MonthlyLimit::parse(text), expected, "{text}");
        }
    }
}
