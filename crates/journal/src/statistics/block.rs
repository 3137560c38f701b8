use serde::Serialize;

use super::{ClassDays, Day, DayCounts, IntensitySummary, MedicineDays, MigraineLike};
use crate::medicine::MedicineClass;
use crate::period::{BLOCK_DAYS, Period};
use crate::zone::Zone;

/// Twenty-eight days in a row.
///
/// Four weeks are the unit in which trials of preventive treatment count
/// headache days (Diener et al., Cephalalgia 2020;40:1026-1044): unlike months
/// they are equally long and hold each weekday four times.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Block {
    /// Its days.
    pub period: Period,
    /// Its days by their state.
    pub days: DayCounts,
    /// Its days with and without acute medicine.
    pub medicine_days: MedicineDays,
    /// Its days with a medicine of each class.
    pub class_days: ClassDays,
    /// Its headache days that meet the criteria of a migraine-like day.
    pub migraine_like: MigraineLike,
    /// Headache days with an intensity.
    #[cfg_attr(feature = "schema", schema(example = 5))]
    pub rated_days: usize,
    /// Days with an intensity of 7 or more.
    #[cfg_attr(feature = "schema", schema(example = 2))]
    pub severe_days: usize,
    /// The counts taken to 28 days: count × 28 ÷ days known.
    pub per_28_days: Rates,
    /// The difference of `per_28_days` to the block before; null in the first.
    #[cfg_attr(feature = "schema", schema(required))]
    pub change: Option<Rates>,
}

/// A kind of days that are counted in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Headache,
    MigraineLike,
    Severe,
    Medicine,
    /// Days with a medicine of this class; `None` is one whose class is not known.
    Class(Option<MedicineClass>),
}

impl Block {
    /// How many days a block has.
    pub const DAYS: usize = BLOCK_DAYS;
    /// The least of a block's days, in percent, that must be known before its counts
    /// are taken to 28 days.
    ///
    /// Diaries filled for 80 % or less of a month are left out by those who validated
    /// them (van der Arend, thesis, Leiden, ch. 4).
    pub const LEAST_PERCENT: usize = 80;

    /// The whole blocks among the days, counted back from the last day, the
    /// earliest first. Days that are left over at the beginning belong to none.
    #[must_use]
    pub fn all(days: &[Day<'_>], zone: &Zone) -> Vec<Self> {
        let left_over = days.len() % Self::DAYS;
        let mut blocks = Vec::new();
        for days in days[left_over..].chunks_exact(Self::DAYS) {
            blocks.push(Self::of(days, zone, blocks.last()));
        }
        blocks
    }

    fn of(days: &[Day<'_>], zone: &Zone, before: Option<&Self>) -> Self {
        let intensity = IntensitySummary::of(days);
        let mut block = Self {
            period: Period {
                first: days[0].date,
                last: days[days.len() - 1].date,
            },
            days: DayCounts::of(days),
            medicine_days: MedicineDays::of(days),
            class_days: ClassDays::of(days),
            migraine_like: MigraineLike::of(days, zone),
            rated_days: intensity.map_or(0, |summary| summary.rated_days),
            severe_days: intensity.map_or(0, |summary| summary.severe_days),
            per_28_days: Rates::default(),
            change: None,
        };
        block.per_28_days = Rates::of(|measure| block.per_28_days(measure));
        block.change =
            before.map(|before| Rates::of(|measure| block.change_since(before, measure)));
        block
    }

    /// The days counted, as they were recorded.
    #[must_use]
    pub fn count(&self, measure: Measure) -> usize {
        match measure {
            Measure::Headache => self.days.headache,
            Measure::MigraineLike => self.migraine_like.met,
            Measure::Severe => self.severe_days,
            Measure::Medicine => self.medicine_days.taken,
            Measure::Class(class) => self.class_days.get(class),
        }
    }

    /// The days of which it is known whether they count: those with an entry that has
    /// the answers which the measure needs.
    #[must_use]
    pub fn known(&self, measure: Measure) -> usize {
        match measure {
            Measure::Headache => self.days.recorded(),
            Measure::MigraineLike => self.days.recorded() - self.migraine_like.unknown,
            Measure::Severe => self.days.painless + self.rated_days,
            Measure::Medicine | Measure::Class(_) => self.medicine_days.stated(),
        }
    }

    /// The count taken to 28 days, `count * 28 / known`, as trials do with a diary
    /// that has gaps (Pijpers, thesis, Leiden, ch. 4: "extrapolated to a 28-days
    /// period"). `None` where less than [`Self::LEAST_PERCENT`] of the days are known:
    /// a few weeks say little of the rest.
    #[must_use]
    pub fn per_28_days(&self, measure: Measure) -> Option<f64> {
        let known = self.known(measure);
        let enough = known * 100 >= Self::LEAST_PERCENT * Self::DAYS;
        let [count, known, days] =
            [self.count(measure), known, Self::DAYS].map(|number| u32::try_from(number).ok());
        enough.then_some(f64::from(count? * days?) / f64::from(known?))
    }

    /// How many days more per 28 than in the block before, negative where fewer;
    /// `None` where one of them cannot be taken to 28 days, as then a gap in the
    /// diary would look like a change.
    #[must_use]
    pub fn change_since(&self, before: &Self, measure: Measure) -> Option<f64> {
        Some(self.per_28_days(measure)? - before.per_28_days(measure)?)
    }
}

/// Counts taken to 28 days, or the change of them from one block to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "headache": 5.6, "migraine_like": 3.4, "severe": 2.2, "medicine": null,
        "classes": {
            "triptan": 2.0, "ergotamine": 0.0, "gepant_or_ditan": 0.0, "opioid": 0.0, "combination": 0.0,
            "non_opioid": 3.0, "unknown": 0.0
        }
    }))
)]
pub struct Rates {
    /// Headache days.
    pub headache: Rate,
    /// Days that meet the criteria of a migraine-like day.
    pub migraine_like: Rate,
    /// Days with an intensity of 7 or more.
    pub severe: Rate,
    /// Days with acute medicine.
    pub medicine: Rate,
    /// Days with a medicine of each class.
    pub classes: ClassRates,
}

/// Days with a medicine of each class, taken to 28 days, or the change of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "triptan": 2.0, "ergotamine": 0.0, "gepant_or_ditan": 0.0, "opioid": 0.0, "combination": 0.0,
        "non_opioid": 3.0, "unknown": 0.0
    }))
)]
pub struct ClassRates {
    /// Days with a triptan.
    pub triptan: Rate,
    /// Days with ergotamine.
    pub ergotamine: Rate,
    /// Days with a gepant or a ditan.
    pub gepant_or_ditan: Rate,
    /// Days with an opioid.
    pub opioid: Rate,
    /// Days with a combination analgesic.
    pub combination: Rate,
    /// Days with a non-opioid analgesic.
    pub non_opioid: Rate,
    /// Days with a medicine whose class is not known from its name.
    pub unknown: Rate,
}

/// Days in 28; null where less than 80 % of the 28 days are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(example = 5.6))]
pub struct Rate(pub Option<f64>);

impl Rates {
    fn of(rate: impl Fn(Measure) -> Option<f64>) -> Self {
        let rate = |measure| Rate(rate(measure));
        let class = |class| rate(Measure::Class(class));
        Self {
            headache: rate(Measure::Headache),
            migraine_like: rate(Measure::MigraineLike),
            severe: rate(Measure::Severe),
            medicine: rate(Measure::Medicine),
            classes: ClassRates {
                triptan: class(Some(MedicineClass::Triptan)),
                ergotamine: class(Some(MedicineClass::Ergotamine)),
                gepant_or_ditan: class(Some(MedicineClass::GepantOrDitan)),
                opioid: class(Some(MedicineClass::Opioid)),
                combination: class(Some(MedicineClass::Combination)),
                non_opioid: class(Some(MedicineClass::NonOpioid)),
                unknown: class(None),
            },
        }
    }
}
