//! Acute medicines: the doses of a day, and the person's own list.

mod class;
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
pub use dose::{Dose, MOST_DOSES};
pub use effect::{DoseEffect, EFFECT_AFTER, keep_effects};
pub use limit::MonthlyLimit;
pub use names::{InvalidTable, MedicineNames};
#[cfg(test)]
pub(crate) use names::{few_doses, few_names};
pub use recognised::Recognised;

use crate::words::Words;

/// The most medicines that the person's own list holds; the least recently learned goes
/// first, but none of which the person said something: a limit, or what it is for.
pub const MOST_MEDICINES: usize = 12;

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
}

/// A use for which a day of intake is not a day with acute medicine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum OtherUse {
    /// It is not taken for pain.
    NotForPain,
    /// It is taken for prevention since that day; before it the name tells.
    PreventiveSince(Date),
}

impl OtherUse {
    /// The kind of the medicine on that day; `None` where its name tells it.
    #[must_use]
    pub fn kind(self, on: Date) -> Option<MedicineKind> {
        match self {
            Self::NotForPain => Some(MedicineKind::NotForPain),
            Self::PreventiveSince(first) => (on >= first).then_some(MedicineKind::Preventive),
        }
    }
}

impl Medicine {
    /// Whether the dose is one of this medicine, under its name or a former one.
    #[must_use]
    pub fn is_of(&self, dose: &Dose) -> bool {
        self.is_called(&dose.name)
    }

    /// Whether all that is known of it was learned from doses.
    fn is_only_learned(&self) -> bool {
        self.limit.is_none() && self.other_use.is_none()
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
                    other_use: None,
                    former_names: Vec::new(),
                });
                if medicines.len() > MOST_MEDICINES {
                    let oldest = medicines.iter().position(Medicine::is_only_learned);
                    medicines.remove(oldest.unwrap_or(0));
                }
            }
        }
    }
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
}
