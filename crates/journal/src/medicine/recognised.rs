//! Puts together from the words of its name which medicine it is.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::names::{Meaning, Role};
use super::{MedicineClass, MedicineKind, OtherUse};

/// A medicine, as far as its name tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    pub kind: MedicineKind,
    /// More than one for a product of several; none where the name does not tell it, and
    /// where the medicine is not acute.
    pub classes: BTreeSet<MedicineClass>,
}

/// A medicine as the person and its name describe it; which of them counts depends on the day.
#[derive(Clone, Debug)]
pub struct NamedMedicine<'a> {
    /// Its use, from the person's own list.
    pub(super) other_use: Option<&'a OtherUse>,
    /// The medicine that its name tells.
    pub(super) by_name: Recognised,
}

impl NamedMedicine<'_> {
    /// The medicine on that day. The person's own list goes before the name.
    #[must_use]
    pub fn on(&self, day: Date) -> Recognised {
        let listed = self.other_use.and_then(|other_use| other_use.kind(day));
        listed.map_or_else(|| self.by_name.clone(), Recognised::other)
    }
}

impl Recognised {
    /// Whether a day with it is a day with acute medicine.
    #[must_use]
    pub fn is_acute(&self) -> bool {
        self.kind == MedicineKind::Acute
    }

    /// A medicine of which the person says that it is not acute.
    fn other(kind: MedicineKind) -> Self {
        Self {
            kind,
            classes: BTreeSet::new(),
        }
    }

    /// Its classes; `None` where it is acute and its name does not tell them.
    #[must_use]
    pub fn acute_classes(&self) -> Vec<Option<MedicineClass>> {
        let classes: Vec<_> = self.classes.iter().copied().map(Some).collect();
        match classes.is_empty() && self.is_acute() {
            true => vec![None],
            false => classes,
        }
    }

    pub(super) fn of(meanings: &[&Meaning]) -> Self {
        use MedicineClass::{Combination, NonOpioid, Opioid};
        let has = |role| meanings.contains(&&Meaning::Other(role));
        let mut classes = BTreeSet::new();
        for meaning in meanings {
            if let Meaning::Acute(of) = meaning {
                classes.extend(of);
            }
        }
        let analgesics = [NonOpioid, Opioid].map(|class| classes.contains(&class));
        // The examples of 8.2.5 itself: paracetamol and codeine, and caffeine.
        let is_combined = analgesics == [true; 2]
            || classes.contains(&Combination)
            || (analgesics.contains(&true) && has(Role::Adjuvant));
        if is_combined {
            classes.retain(|class| ![NonOpioid, Opioid].contains(class));
            classes.insert(Combination);
        }
        let is_for_skin = has(Role::OnSkin)
            && classes
                .iter()
                .all(|class| [NonOpioid, Combination].contains(class));
        let not_told = has(Role::NotTold) && classes.iter().eq(&[NonOpioid]);
        let kind = match classes.is_empty() {
            _ if is_for_skin => MedicineKind::OnSkin,
            true if has(Role::Preventive) => MedicineKind::Preventive,
            true if has(Role::NotForPain) => MedicineKind::NotForPain,
            _ => MedicineKind::Acute,
        };
        if is_for_skin || not_told {
            classes.clear();
        }
        Self { kind, classes }
    }
}
