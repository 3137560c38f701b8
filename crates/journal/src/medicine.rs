//! Acute medicines: what was taken on a day, and the person's own list.

mod class;

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

pub use class::MedicineClass;

use crate::answer::{InvalidAnswer, Words, parse_time};
use crate::entry::Entry;

/// The most medicines that one day holds.
pub const MOST_DOSES: usize = 20;
/// The most medicines that the person's own list holds; the least recently learned goes
/// first, but none for which a limit was typed.
pub const MOST_MEDICINES: usize = 12;
/// The most former names that a medicine is still known by.
const MOST_FORMER_NAMES: usize = 3;

/// One intake of an acute medicine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dose {
    pub name: Words,
    /// As the person writes it, such as "400 mg" or "2 tablets".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Words>,
    /// When it was taken, in the person's zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_at: Option<Time>,
}

impl Dose {
    /// The most characters of a name, and of an amount.
    pub const MOST_CHARACTERS: usize = 60;

    /// Reads "Ibuprofen 400 mg 14:30": a name, then if she likes an amount that
    /// begins with a digit, then if she likes a time.
    ///
    /// # Errors
    /// [`InvalidAnswer::Empty`] where no name is left, [`InvalidAnswer::TooLong`] for an endless one.
    pub fn parse(text: &str) -> Result<Self, InvalidAnswer> {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let taken_at = words.last().and_then(|last| clock_time(last));
        if taken_at.is_some() {
            words.pop();
            if matches!(words.last(), Some(&("в" | "at"))) {
                words.pop();
            }
        }
        let amount_from = words
            .iter()
            .skip(1)
            .position(|word| word.starts_with(|c: char| c.is_ascii_digit()))
            .map_or(words.len(), |position| position + 1);
        let (name, amount) = words.split_at(amount_from);
        Ok(Self {
            name: Words::parse(&name.join(" "), Self::MOST_CHARACTERS)?,
            amount: (!amount.is_empty())
                .then(|| Words::parse(&amount.join(" "), Self::MOST_CHARACTERS))
                .transpose()?,
            taken_at,
        })
    }

    /// Reads several: one a line, or with ";" or ", " between them.
    ///
    /// # Errors
    /// As [`Dose::parse`], and [`InvalidAnswer::TooManyMedicines`].
    pub fn parse_several(text: &str) -> Result<Vec<Self>, InvalidAnswer> {
        let doses = text
            .split(['\n', ';'])
            .flat_map(|line| line.split(", "))
            .filter(|part| !part.trim().is_empty())
            .map(Self::parse)
            .collect::<Result<Vec<_>, _>>()?;
        match doses.len() {
            0 => Err(InvalidAnswer::Empty),
            1..=MOST_DOSES => Ok(doses),
            _ => Err(InvalidAnswer::TooManyMedicines { most: MOST_DOSES }),
        }
    }
}

/// Only a time with a separator counts: "400" in "Ibuprofen 400" is an amount.
fn clock_time(word: &str) -> Option<Time> {
    word.contains(':').then(|| parse_time(word).ok()).flatten()
}

/// A medicine of the person's own list, offered on a button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Medicine {
    /// Never given to another medicine of the same person: an old button must not name
    /// a new one.
    pub id: u32,
    pub name: Words,
    /// The amount she wrote last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual_amount: Option<Words>,
    /// On how many days of a calendar month her doctor lets her take it at most. It is
    /// her doctor's number and never the diary's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<MonthlyLimit>,
    /// The names that it had before it was renamed: older entries have it under these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_names: Vec<Words>,
}

/// A number of days of a calendar month, 1 to 31. Doctors say "days a month"; the month
/// is the calendar's, so that she can count along and it begins anew on the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
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

impl Medicine {
    /// Whether the dose is one of this medicine, under its name or a former one.
    #[must_use]
    pub fn is_of(&self, dose: &Dose) -> bool {
        self.is_called(&dose.name)
    }

    /// Whether it was taken on that day.
    #[must_use]
    pub fn was_taken(&self, entry: &Entry) -> bool {
        let mut doses = entry.medicines.iter().flatten();
        doses.any(|dose| self.is_of(dose))
    }

    /// Gives it another name. It is still known by the one before.
    pub fn rename(&mut self, name: Words) {
        let former = std::mem::replace(&mut self.name, name);
        self.former_names
            .retain(|known| *known != self.name && *known != former);
        if former != self.name {
            self.former_names.insert(0, former);
            self.former_names.truncate(MOST_FORMER_NAMES);
        }
    }

    /// Whether this is its name or a former one, whatever the case.
    #[must_use]
    pub fn is_called(&self, name: &Words) -> bool {
        let name = name.as_str().to_lowercase();
        std::iter::once(&self.name)
            .chain(&self.former_names)
            .any(|known| known.as_str().to_lowercase() == name)
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

/// Adds to the list what the doses teach: a new name, or a new usual amount. `last_id`
/// is the id that was given last, perhaps to one that is no longer listed.
pub fn learn(medicines: &mut Vec<Medicine>, last_id: &mut u32, doses: &[Dose]) {
    for dose in doses {
        match medicines.iter_mut().find(|medicine| medicine.is_of(dose)) {
            Some(medicine) => {
                if dose.amount.is_some() {
                    medicine.usual_amount.clone_from(&dose.amount);
                }
            }
            None => {
                let listed = medicines.iter().map(|medicine| medicine.id);
                *last_id = listed.fold(*last_id, u32::max).saturating_add(1);
                medicines.push(Medicine {
                    id: *last_id,
                    name: dose.name.clone(),
                    usual_amount: dose.amount.clone(),
                    limit: None,
                    former_names: Vec::new(),
                });
                if medicines.len() > MOST_MEDICINES {
                    let oldest = medicines.iter().position(|known| known.limit.is_none());
                    medicines.remove(oldest.unwrap_or(0));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Option<String>, Option<String>) {
        let dose = Dose::parse(text).expect("a dose");
        (
            dose.name.to_string(),
            dose.amount.map(String::from),
            dose.taken_at.map(|time| time.strftime("%H:%M").to_string()),
        )
    }

    #[test]
    fn a_dose_is_a_name_then_an_amount_then_a_time() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            read("Ибупрофен 400 мг 14:30"),
            ("Ибупрофен".into(), some("400 мг"), some("14:30"))
        );
        assert_eq!(read("Aspirin"), ("Aspirin".into(), None, None));
        assert_eq!(
            read("Суматриптан в 9:05"),
            ("Суматриптан".into(), None, some("09:05"))
        );
        assert_eq!(
            read("Но-шпа 2 таблетки"),
            ("Но-шпа".into(), some("2 таблетки"), None)
        );
        assert_eq!(read("5-HTP 100"), ("5-HTP".into(), some("100"), None));
    }

    #[test]
    fn several_doses_stand_on_lines_or_between_commas() {
        let doses =
            Dose::parse_several("Ибупрофен 0,4 г 10:00, Суматриптан\nкофеин; ").expect("doses");
        let names: Vec<_> = doses.iter().map(|dose| dose.name.as_str()).collect();
        assert_eq!(names, ["Ибупрофен", "Суматриптан", "кофеин"]);
    }

    #[test]
    fn a_name_is_learned_once_whatever_its_case() {
        let mut medicines = Vec::new();
        learn(
            &mut medicines,
            &mut 0,
            &Dose::parse_several("Ибупрофен 400 мг\nибупрофен 200 мг").expect("doses"),
        );
        assert_eq!(medicines.len(), 1);
        assert_eq!(
            medicines[0].usual_amount.as_ref().map(Words::as_str),
            Some("200 мг")
        );
    }

    #[test]
    fn an_id_is_never_given_again() {
        let (mut medicines, mut last_id) = (Vec::new(), 0);
        for name in ["Ибупрофен", "Аспирин", "Суматриптан"] {
            let doses = Dose::parse_several(name).expect("a dose");
            learn(&mut medicines, &mut last_id, &doses);
            if name == "Аспирин" {
                medicines.clear();
            }
        }
        assert_eq!(medicines[0].id, 3);
    }

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
