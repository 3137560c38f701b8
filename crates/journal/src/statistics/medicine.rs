use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::effect::Effects;
use super::{Day, EffectCounts, Share};
use crate::medicine::{MedicineClass, MedicineKind, Recognised};
use crate::words::Words;
use crate::zone::Zone;

/// Days with and without acute medicine.
///
/// ICHD-3 8.2 and diaries of trials count days of intake, not tablets: a day
/// with three doses is one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"taken": 4, "none": 15, "not_stated": 2, "several_classes": 1, "other": 3}))
)]
pub struct MedicineDays {
    /// Days with at least one dose, painless ones included.
    pub taken: usize,
    /// Days on which none is confirmed to have been taken, or none that is acute.
    pub none: usize,
    /// Recorded days that say nothing of medicines; neither with nor without.
    pub not_stated: usize,
    /// Days with medicines of two known classes or more (ICHD-3 8.2.6).
    pub several_classes: usize,
    /// Days with a medicine that is not acute: for prevention, not for pain, or on the skin.
    /// Each is one of the days above, too.
    pub other: usize,
}

impl MedicineDays {
    /// Counts the days, painless ones included.
    #[must_use]
    pub fn of(days: &[Day<'_>]) -> Self {
        let mut counts = Self::default();
        for day in days.iter().filter(|day| day.entry.is_some()) {
            match day.says_medicine() {
                false => counts.not_stated += 1,
                true if day.took_medicine() => counts.taken += 1,
                true => counts.none += 1,
            }
            let took_other = day.recognised.iter().any(|medicine| !medicine.is_acute());
            counts.other += usize::from(took_other);
            counts.several_classes += usize::from(has_several_classes(day));
        }
        counts
    }

    /// The days that say whether a medicine was taken.
    #[must_use]
    pub fn stated(&self) -> usize {
        self.taken + self.none
    }
}

fn has_several_classes(day: &Day<'_>) -> bool {
    day.classes().into_iter().flatten().count() > 1
}

/// Makes a struct with a number for each class of ICHD-3 8.2, as far as the name of a
/// medicine tells it. A day with medicines of two classes is a day of both, so that the sum
/// can be larger than the days with any medicine.
macro_rules! by_class {
    ($(#[$meta:meta])* $name:ident: $number:ty) => {
        #[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        $(#[$meta])*
        pub struct $name {
            /// Days with a triptan.
            #[cfg_attr(feature = "schema", schema(required))]
            pub triptan: $number,
            /// Days with ergotamine.
            #[cfg_attr(feature = "schema", schema(required))]
            pub ergotamine: $number,
            /// Days with a gepant or a ditan.
            #[cfg_attr(feature = "schema", schema(required))]
            pub gepant_or_ditan: $number,
            /// Days with an opioid.
            #[cfg_attr(feature = "schema", schema(required))]
            pub opioid: $number,
            /// Days with a combination analgesic.
            #[cfg_attr(feature = "schema", schema(required))]
            pub combination: $number,
            /// Days with a non-opioid analgesic.
            #[cfg_attr(feature = "schema", schema(required))]
            pub non_opioid: $number,
            /// Days with a medicine whose class is not known from its name.
            #[cfg_attr(feature = "schema", schema(required))]
            pub unknown: $number,
        }

        impl $name {
            /// The number that `of` gives each class; `None` is a medicine whose class is
            /// not known.
            pub(super) fn new(of: impl Fn(Option<MedicineClass>) -> $number) -> Self {
                Self {
                    triptan: of(Some(MedicineClass::Triptan)),
                    ergotamine: of(Some(MedicineClass::Ergotamine)),
                    gepant_or_ditan: of(Some(MedicineClass::GepantOrDitan)),
                    opioid: of(Some(MedicineClass::Opioid)),
                    combination: of(Some(MedicineClass::Combination)),
                    non_opioid: of(Some(MedicineClass::NonOpioid)),
                    unknown: of(None),
                }
            }

            /// The number of this class; `None` is a medicine whose class is not known.
            #[must_use]
            pub fn get(&self, class: Option<MedicineClass>) -> $number {
                match class {
                    Some(MedicineClass::Triptan) => self.triptan,
                    Some(MedicineClass::Ergotamine) => self.ergotamine,
                    Some(MedicineClass::GepantOrDitan) => self.gepant_or_ditan,
                    Some(MedicineClass::Opioid) => self.opioid,
                    Some(MedicineClass::Combination) => self.combination,
                    Some(MedicineClass::NonOpioid) => self.non_opioid,
                    None => self.unknown,
                }
            }
        }
    };
}

pub(super) use by_class;

by_class! {
    /// Days with a medicine of each class of ICHD-3 8.2. A day with medicines of two classes
    /// is a day of both, so that the sum can be larger than the days with any medicine.
    #[cfg_attr(feature = "schema", schema(example = json!({
        "triptan": 2, "ergotamine": 0, "gepant_or_ditan": 0, "opioid": 0, "combination": 0, "non_opioid": 3, "unknown": 0
    })))]
    ClassDays: usize
}

impl ClassDays {
    /// Counts the days of each class, painless ones included.
    #[must_use]
    pub fn of(days: &[Day<'_>]) -> Self {
        let classes: Vec<_> = days.iter().map(Day::classes).collect();
        Self::new(|class| {
            classes
                .iter()
                .filter(|of_day| of_day.contains(&class))
                .count()
        })
    }
}

/// How often one medicine was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "name": "Ibuprofen", "kind": "acute", "classes": ["non_opioid"], "days": 3, "doses": 4,
        "amounts": [{"amount": "400 mg", "doses": 4}],
        "effects": {"answered": 3, "pain_free": 2, "better": 0, "same": 1, "with_second_dose": 0},
        "second_doses": {"yes": 1, "answered": 3}
    }))
)]
pub struct MedicineUse {
    /// As it was written first in the period; names that differ only in case,
    /// spaces and characters that cannot be seen are one.
    pub name: Words,
    /// What it is for; acute where the name does not tell it.
    pub kind: MedicineKind,
    /// More than one for a product of several, none where the name does not tell it or the
    /// medicine is not acute.
    pub classes: BTreeSet<MedicineClass>,
    /// On how many days.
    pub days: usize,
    /// How many intakes.
    pub doses: usize,
    /// The amounts as written, the most frequent first.
    pub amounts: Vec<AmountUse>,
    /// How the pain was two hours after its doses; null where nothing was answered.
    #[cfg_attr(feature = "schema", schema(required))]
    pub effects: Option<EffectCounts>,
    /// Of the days with it that tell, those on which another acute dose followed its first.
    pub second_doses: Share,
}

/// An amount of a medicine, and how many doses had it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"amount": "400 mg", "doses": 4}))
)]
pub struct AmountUse {
    /// As the person wrote it.
    pub amount: Words,
    /// How many doses.
    pub doses: usize,
}

impl MedicineUse {
    /// Every medicine of the days, the one taken on most days first.
    #[must_use]
    pub fn all(days: &[Day<'_>], zone: &Zone) -> Vec<Self> {
        let effects = Effects::of(days, zone);
        // One that the person takes for prevention since a day is listed for itself.
        let mut by_name: BTreeMap<(String, MedicineKind), (Self, Option<Date>)> = BTreeMap::new();
        for day in days {
            for (dose, recognised) in day.doses() {
                let name = (dose.name.name_key(), recognised.kind);
                let (medicine, last_day) = by_name
                    .entry(name)
                    .or_insert_with(|| (Self::unused(dose.name.clone(), recognised.clone()), None));
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
            if medicine.kind == MedicineKind::Acute {
                let name = medicine.name.name_key();
                medicine.effects = effects.counts.get(&name).copied();
                medicine.second_doses =
                    effects.second_doses.get(&name).copied().unwrap_or_default();
            }
            medicine.amounts.sort_by_key(|amount| Reverse(amount.doses));
        }
        all
    }

    /// Whether it counts in this class; `None` is that of an acute medicine whose name does
    /// not tell it.
    #[must_use]
    pub fn is_of(&self, class: Option<MedicineClass>) -> bool {
        match class {
            Some(class) => self.classes.contains(&class),
            None => self.kind == MedicineKind::Acute && self.classes.is_empty(),
        }
    }

    fn unused(name: Words, Recognised { kind, classes }: Recognised) -> Self {
        Self {
            name,
            kind,
            classes,
            days: 0,
            doses: 0,
            amounts: Vec::new(),
            effects: None,
            second_doses: Share::default(),
        }
    }

    fn count_amount(&mut self, amount: Option<&Words>) {
        let Some(amount) = amount else { return };
        match self
            .amounts
            .iter_mut()
            .find(|known| known.amount == *amount)
        {
            Some(known) => known.doses += 1,
            None => self.amounts.push(AmountUse {
                amount: amount.clone(),
                doses: 1,
            }),
        }
    }
}
