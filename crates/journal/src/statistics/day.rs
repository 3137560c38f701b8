use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::iter::Sum;

use jiff::civil::Date;
use serde::Serialize;

use crate::answer::Intensity;
use crate::entry::{Entry, FurtherAttack};
use crate::medicine::{Dose, Medicine, MedicineClass, MedicineNames, Recognised};
use crate::period::Period;
use crate::questionnaire::Attack;

/// The state of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum DayState {
    /// There was a headache.
    Headache,
    /// Confirmed to have been without headache.
    Painless,
    /// There is no entry. Never counted as painless.
    Unknown,
}

/// One local day of the period, with its entry where there is one.
#[derive(Clone, Debug)]
pub struct Day<'a> {
    pub date: Date,
    pub entry: Option<&'a Entry>,
    /// What the medicine of each of its doses is.
    pub recognised: Vec<Recognised>,
}

impl<'a> Day<'a> {
    /// Headache, confirmed none, or unknown.
    #[must_use]
    pub fn state(&self) -> DayState {
        match self.entry {
            None => DayState::Unknown,
            Some(entry) if entry.attack.is_some() => DayState::Headache,
            Some(_) => DayState::Painless,
        }
    }

    /// Its headache; `None` on a painless day and on an unknown one.
    #[must_use]
    pub fn attack(&self) -> Option<&'a Attack> {
        self.entry.and_then(|entry| entry.attack.as_ref())
    }

    /// The further attacks of the day, beside the one that it was asked about.
    #[must_use]
    pub fn further_attacks(&self) -> &'a [FurtherAttack] {
        self.entry.map_or(&[], |entry| &entry.further_attacks)
    }

    /// The intensity of the day's pain at its worst, 1 to 10, where it is known.
    #[must_use]
    pub fn intensity(&self) -> Option<u8> {
        let further = self.further_attacks().iter().map(|attack| attack.intensity);
        let of_day = std::iter::once(self.attack()?.intensity).chain(further);
        of_day.flatten().max().map(Intensity::get)
    }

    /// Whether the person menstruated; `None` where the day does not say.
    #[must_use]
    pub fn menstruation(&self) -> Option<bool> {
        self.entry?.menstruation
    }

    /// Whether an acute medicine is recorded, on a painless day too.
    #[must_use]
    pub fn took_medicine(&self) -> bool {
        self.recognised.iter().any(Recognised::is_acute)
    }

    /// Whether the day says which medicines were taken, if any.
    #[must_use]
    pub fn says_medicine(&self) -> bool {
        self.entry.is_some_and(|entry| entry.medicines.is_some())
    }

    /// The classes of its acute medicines; `None` is that of one whose name does not tell.
    #[must_use]
    pub fn classes(&self) -> BTreeSet<Option<MedicineClass>> {
        let classes = self.recognised.iter().flat_map(Recognised::acute_classes);
        classes.collect()
    }

    /// Its doses, each with what its medicine is.
    pub fn doses(&self) -> impl Iterator<Item = (&'a Dose, &Recognised)> {
        doses(self.entry).zip(&self.recognised)
    }
}

/// Every day of the period in order. The days are local dates, so that one on
/// which the clocks change is a day like any other. A medicine is what the person's own
/// list says, else what its name tells.
#[must_use]
pub fn days<'a>(
    entries: &'a [Entry],
    period: Period,
    names: &MedicineNames,
    own: &[Medicine],
) -> Vec<Day<'a>> {
    let by_date: BTreeMap<Date, &Entry> = entries.iter().map(|entry| (entry.date, entry)).collect();
    // The same few are taken again and again.
    let mut medicines = HashMap::new();
    let mut recognised = |dose: &'a Dose, date| {
        let medicine = medicines.entry(&dose.name);
        let medicine = medicine.or_insert_with(|| names.medicine(&dose.name, own));
        medicine.on(date)
    };
    let day = |date| {
        let entry = by_date.get(&date).copied();
        Day {
            date,
            entry,
            recognised: doses(entry).map(|dose| recognised(dose, date)).collect(),
        }
    };
    period.days().map(day).collect()
}

fn doses(entry: Option<&Entry>) -> impl Iterator<Item = &Dose> {
    let doses = entry.and_then(|entry| entry.medicines.as_ref());
    doses.into_iter().flatten()
}

/// Days by their state; `all` is the sum of the other three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"all": 23, "headache": 5, "painless": 16, "unknown": 2}))
)]
pub struct DayCounts {
    /// All days of the span.
    pub all: usize,
    /// Days with a headache.
    pub headache: usize,
    /// Days confirmed to have been without.
    pub painless: usize,
    /// Days without an entry; never counted as painless.
    pub unknown: usize,
}

impl Sum for DayCounts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, it| Self {
            all: sum.all + it.all,
            headache: sum.headache + it.headache,
            painless: sum.painless + it.painless,
            unknown: sum.unknown + it.unknown,
        })
    }
}

impl DayCounts {
    /// Counts the days by their states.
    #[must_use]
    pub fn of(days: &[Day<'_>]) -> Self {
        let count = |state| days.iter().filter(|day| day.state() == state).count();
        Self {
            all: days.len(),
            headache: count(DayState::Headache),
            painless: count(DayState::Painless),
            unknown: count(DayState::Unknown),
        }
    }

    /// The days that have an entry, with a headache or without.
    #[must_use]
    pub fn recorded(&self) -> usize {
        self.headache + self.painless
    }
}
