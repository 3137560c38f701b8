//! Acute medicines: the doses of a day, and the person's own list.

mod class;
mod course;
mod dose;
mod effect;
mod limit;
mod names;
mod reading;
mod recognised;
mod token;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use class::{MedicineClass, MedicineKind};
pub use course::{CourseStep, Intake, PreventiveCourse};
pub use dose::{Dose, MOST_DOSES};
pub use effect::{DoseEffect, EFFECT_AFTER, keep_effects};
pub use limit::MonthlyLimit;
pub use names::{InvalidTable, MedicineNames};
#[cfg(test)]
pub(crate) use names::{few_doses, few_names};
pub use recognised::{NamedMedicine, Recognised};

use crate::entry::Entry;
use crate::invalid_answer::InvalidAnswer;
use crate::words::Words;

/// The most medicines of the person's own list that are offered as doses; the least
/// recently learned goes first, but none of which the person said something: a limit, or
/// what it is for.
pub const MOST_MEDICINES: usize = 12;

/// The most preventive medicines that the list holds besides.
pub const MOST_PREVENTIVES: usize = 12;

/// The most former names that a medicine is still known by.
const MOST_FORMER_NAMES: usize = 3;

/// A medicine of the person's own list, offered on a button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Medicine {
    /// Never given to another medicine of the same person: an old button must not name
    /// a new one.
    pub id: u32,
    /// As the person wrote it.
    pub name: Words,
    /// The amount that was written last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual_amount: Option<Words>,
    /// On how many days of a calendar month the person's doctor lets them take it at most.
    /// It is the doctor's number and never the diary's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<MonthlyLimit>,
    /// Its use as the person says it, where it is not acute; else its name tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_use: Option<OtherUse>,
    /// The names that it had before it was renamed: older entries have it under these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_names: Vec<Words>,
    /// The last day whose entry holds it, where it was learned from entries. Without this the
    /// person listed it themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_recorded: Option<Date>,
}

/// A use for which a day of intake is not a day with acute medicine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum OtherUse {
    /// It is not taken for pain.
    NotForPain,
    /// It is taken for prevention on the days of its course; on others the name tells.
    Preventive(PreventiveCourse),
}

impl OtherUse {
    /// The kind of the medicine on that day; `None` where its name tells it.
    #[must_use]
    pub fn kind(&self, on: Date) -> Option<MedicineKind> {
        match self {
            Self::NotForPain => Some(MedicineKind::NotForPain),
            Self::Preventive(course) => course.is_taken_on(on).then_some(MedicineKind::Preventive),
        }
    }
}

impl Medicine {
    /// A medicine of which nothing is known but its name and perhaps an amount.
    fn new(id: u32, name: Words, usual_amount: Option<Words>) -> Self {
        Self {
            id,
            name,
            usual_amount,
            limit: None,
            other_use: None,
            former_names: Vec::new(),
            last_recorded: None,
        }
    }

    /// Its course, where the person said that it is for prevention.
    #[must_use]
    pub fn course(&self) -> Option<&PreventiveCourse> {
        match &self.other_use {
            Some(OtherUse::Preventive(course)) => Some(course),
            Some(OtherUse::NotForPain) | None => None,
        }
    }

    /// Whether a button offers it as a dose. One that is taken for prevention every day
    /// is no answer to "what did you take for the pain".
    #[must_use]
    pub fn is_offered(&self) -> bool {
        self.course().is_none()
    }

    /// Whether the dose is one of this medicine, under its name or a former one.
    #[must_use]
    pub fn is_of(&self, dose: &Dose) -> bool {
        self.is_called(&dose.name)
    }

    /// Whether all that is known of it was learned from doses.
    fn is_only_learned(&self) -> bool {
        self.limit.is_none() && self.other_use.is_none()
    }

    /// The last day whose entry holds it, where entries alone taught it, and the person said
    /// nothing else of it: no limit, no use and no other name.
    fn known_of_entries_until(&self) -> Option<Date> {
        let is_known_otherwise = !self.is_only_learned() || !self.former_names.is_empty();
        self.last_recorded.filter(|_| !is_known_otherwise)
    }

    /// Whether entries alone taught it, of which none is kept.
    pub(crate) fn is_past(&self, oldest_kept: Date) -> bool {
        let until = self.known_of_entries_until();
        until.is_some_and(|day| day < oldest_kept)
    }

    /// Whether entries alone taught it, and none of these holds it.
    pub(crate) fn is_unrecorded(&self, entries: &[Entry]) -> bool {
        let mut doses = entries
            .iter()
            .flat_map(|entry| entry.medicines.iter().flatten());
        self.known_of_entries_until().is_some() && !doses.any(|dose| self.is_of(dose))
    }

    /// Gives it another name. It is still known by the one before.
    pub fn rename(&mut self, name: Words) {
        let former = std::mem::replace(&mut self.name, name);
        let (key, former_key) = (self.name.name_key(), former.name_key());
        self.former_names
            .retain(|known| ![&key, &former_key].contains(&&known.name_key()));
        if former_key != key {
            self.former_names.insert(0, former);
            self.former_names.truncate(MOST_FORMER_NAMES);
        }
    }

    /// Whether this is its name or a former one, whatever the case and the spaces.
    #[must_use]
    pub fn is_called(&self, name: &Words) -> bool {
        let name = name.name_key();
        std::iter::once(&self.name)
            .chain(&self.former_names)
            .any(|known| known.name_key() == name)
    }
}

/// Adds to the list what the doses teach that the person lists: a new name, or a new usual
/// amount. `last_id` is the id that was given last, perhaps to one that is no longer listed.
pub fn learn(medicines: &mut Vec<Medicine>, last_id: &mut u32, doses: &[Dose]) {
    learn_of(medicines, last_id, doses, None);
}

/// As [`learn`], from the doses of the entry of a day. `None` is for what the person lists.
pub(crate) fn learn_of(
    medicines: &mut Vec<Medicine>,
    last_id: &mut u32,
    doses: &[Dose],
    day: Option<Date>,
) {
    for dose in doses {
        match medicines.iter_mut().find(|medicine| medicine.is_of(dose)) {
            Some(medicine) => {
                if dose.amount.is_some() {
                    medicine.usual_amount.clone_from(&dose.amount);
                }
                // The later of the two; one that the person listed stays so.
                let recorded = medicine.last_recorded.zip(day);
                medicine.last_recorded = recorded.map(|(last, day)| last.max(day));
            }
            None => {
                let id = next_id(medicines, last_id);
                medicines.push(Medicine {
                    last_recorded: day,
                    ..Medicine::new(id, dose.name.clone(), dose.amount.clone())
                });
                let offered = medicines.iter().filter(|medicine| medicine.is_offered());
                if offered.count() > MOST_MEDICINES {
                    let oldest = medicines.iter().position(Medicine::is_only_learned);
                    let oldest = oldest.or_else(|| medicines.iter().position(Medicine::is_offered));
                    medicines.remove(oldest.unwrap_or(0));
                }
            }
        }
    }
}

/// Marks the medicine of that dose as preventive, whether it is in the list or comes to
/// be, and returns its id. Nothing is said of since when it is taken; a course that is
/// known stays.
///
/// # Errors
/// [`InvalidAnswer::TooManyMedicines`] where the list has too many of these already.
pub fn mark_preventive(
    medicines: &mut Vec<Medicine>,
    last_id: &mut u32,
    dose: &Dose,
) -> Result<u32, InvalidAnswer> {
    let listed = medicines.iter().position(|medicine| medicine.is_of(dose));
    let is_preventive = |medicine: &&Medicine| medicine.course().is_some();
    let is_new = listed.is_none_or(|listed| !is_preventive(&&medicines[listed]));
    if is_new && medicines.iter().filter(is_preventive).count() >= MOST_PREVENTIVES {
        let most = MOST_PREVENTIVES;
        return Err(InvalidAnswer::TooManyMedicines { most });
    }
    let position = listed.unwrap_or_else(|| {
        let id = next_id(medicines, last_id);
        medicines.push(Medicine::new(id, dose.name.clone(), None));
        medicines.len() - 1
    });
    let medicine = &mut medicines[position];
    if dose.amount.is_some() {
        medicine.usual_amount.clone_from(&dose.amount);
    }
    if is_new {
        medicine.other_use = Some(OtherUse::Preventive(PreventiveCourse::default()));
    }
    Ok(medicine.id)
}

fn next_id(medicines: &[Medicine], last_id: &mut u32) -> u32 {
    let listed = medicines.iter().map(|medicine| medicine.id);
    *last_id = listed.fold(*last_id, u32::max).saturating_add(1);
    *last_id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_learned_once_whatever_its_case() {
        let mut medicines = Vec::new();
        learn(
            &mut medicines,
            &mut 0,
            &few_doses("Ибупрофен 400 мг\nибупрофен 200 мг"),
        );
        assert_eq!(medicines.len(), 1);
        assert_eq!(
            medicines[0].usual_amount.as_ref().map(Words::as_str),
            Some("200 мг")
        );
    }

    #[test]
    fn a_name_is_one_whatever_its_case_spaces_and_invisible_characters() {
        let named = |name: &str| {
            let words = Words::parse(name, Dose::MOST_CHARACTERS).expect("a name");
            Medicine::new(1, words, None)
        };
        let other = |name: &str| named(name).name;
        let medicine = named("Но-шпа Форте");
        for name in [
            "но-шпа форте",
            " НО-ШПА  ФОРТЕ\u{a0}",
            "Но-шпаФорте",
            "Но\u{200b}-шпа\u{ad} Фор\u{2060}те\u{200e}",
            "Н\u{43e}-ш\u{200d}па Форте",
        ] {
            assert!(medicine.is_called(&other(name)), "{name:?}");
        }
        assert!(named("Ибупрофен й").is_called(&other("ибупрофен и\u{306}")));
        assert!(named("Ibuprofen").is_called(&other("Ｉｂｕｐｒｏｆｅｎ")));
        assert!(!medicine.is_called(&other("Но-шпа")));
        let mut renamed = medicine;
        renamed.rename(other("НО-ШПА форте"));
        assert_eq!(renamed.former_names, [], "it is the same name");
    }

    #[test]
    fn an_id_is_never_given_again() {
        let (mut medicines, mut last_id) = (Vec::new(), 0);
        for name in ["Ибупрофен", "Аспирин", "Суматриптан"] {
            learn(&mut medicines, &mut last_id, &few_doses(name));
            if name == "Аспирин" {
                medicines.clear();
            }
        }
        assert_eq!(medicines[0].id, 3);
    }

    #[test]
    fn preventives_push_no_acute_medicine_off_the_list_and_are_never_pushed_off() {
        let (mut medicines, mut last_id) = (Vec::new(), 0);
        let named = |name: &str| Dose {
            name: Words::parse(name, Dose::MOST_CHARACTERS).expect("a name"),
            amount: None,
            taken_at: None,
            effect: None,
        };
        for number in 0..MOST_MEDICINES {
            let acute = named(&format!("acute {number}"));
            learn(&mut medicines, &mut last_id, &[acute]);
            let preventive = named(&format!("preventive {number}"));
            mark_preventive(&mut medicines, &mut last_id, &preventive).expect("room");
        }
        assert_eq!(medicines.len(), MOST_MEDICINES + MOST_PREVENTIVES);
        let before = medicines.clone();
        let most = MOST_PREVENTIVES;
        let full = mark_preventive(&mut medicines, &mut last_id, &named("one too many"));
        assert_eq!(full, Err(InvalidAnswer::TooManyMedicines { most }));
        learn(&mut medicines, &mut last_id, &[named("new")]);
        let gone: Vec<_> = before
            .iter()
            .filter(|known| !medicines.contains(known))
            .collect();
        assert_eq!(gone, [&before[0]], "the acute one learned first");
    }

    #[test]
    fn a_medicine_that_is_marked_again_keeps_its_course() {
        let (mut medicines, mut last_id) = (Vec::new(), 0);
        let dose = few_doses("Топирамат 25 мг").remove(0);
        let id = mark_preventive(&mut medicines, &mut last_id, &dose).expect("room");
        let stored = r#"{"preventive":[{"since":"2026-03-01","intake":{"taken":{}}}]}"#;
        let course: OtherUse = serde_json::from_str(stored).expect("a use");
        medicines[0].other_use = Some(course.clone());
        assert_eq!(mark_preventive(&mut medicines, &mut last_id, &dose), Ok(id));
        assert_eq!(medicines[0].other_use, Some(course));
    }
}
