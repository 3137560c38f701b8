use serde::Serialize;

use super::medicine::by_class;
use super::{
    AttackCounts, ClassDays, Day, DayCounts, IntensitySummary, MedicineDays, MigraineLike,
};
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
    /// Its attacks, those that began before it included.
    pub attacks: AttackCounts,
    /// Its headache days that meet the criteria of a migraine-like day; null where the
    /// operator does not offer this count.
    #[cfg_attr(feature = "schema", schema(required))]
    pub migraine_like: Option<MigraineLike>,
    /// Headache days with an intensity.
    #[cfg_attr(feature = "schema", schema(example = 5))]
    pub rated_days: usize,
    /// Days with an intensity of 5 or more.
    #[cfg_attr(feature = "schema", schema(example = 4))]
    pub moderate_or_severe_days: usize,
    /// Days with an intensity of 7 or more.
    #[cfg_attr(feature = "schema", schema(example = 2))]
    pub severe_days: usize,
    /// The counts scaled to 28 days.
    pub per_28_days: Rates,
    /// The difference of `per_28_days` to the block before; null in the first.
    #[cfg_attr(feature = "schema", schema(required))]
    pub change: Option<Changes>,
}

/// A kind of days that are counted in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Headache,
    MigraineLike,
    ModerateOrSevere,
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

    /// The counts of days that follow one another, of which there is at least one; with the
    /// change since a block before.
    pub(super) fn of(days: &[Day<'_>], zone: &Zone, before: Option<&Self>) -> Self {
        let intensity = IntensitySummary::of(days);
        let mut block = Self {
            period: Period {
                first: days[0].date,
                last: days[days.len() - 1].date,
            },
            days: DayCounts::of(days),
            medicine_days: MedicineDays::of(days),
            class_days: ClassDays::of(days),
            attacks: AttackCounts::of(days),
            migraine_like: Some(MigraineLike::of(days, zone)),
            rated_days: intensity.map_or(0, |summary| summary.rated_days),
            moderate_or_severe_days: intensity.map_or(0, |it| it.moderate_or_severe_days),
            severe_days: intensity.map_or(0, |summary| summary.severe_days),
            per_28_days: Rates::default(),
            change: None,
        };
        block.per_28_days = Rates::new(|measure| block.per_28_days(measure));
        let change = |before| Changes::new(|it| block.change_since(before, it));
        block.change = before.map(change);
        block
    }

    pub(super) fn leave_out_migraine_like(&mut self) {
        self.migraine_like = None;
        self.per_28_days.migraine_like = None;
        if let Some(change) = &mut self.change {
            change.migraine_like = None;
        }
    }

    /// Whether the operator offers this count.
    #[must_use]
    pub fn offers(&self, measure: Measure) -> bool {
        measure != Measure::MigraineLike || self.migraine_like.is_some()
    }

    /// The days counted, as they were recorded.
    #[must_use]
    pub fn count(&self, measure: Measure) -> usize {
        match measure {
            Measure::Headache => self.days.headache,
            Measure::MigraineLike => self.migraine_like.map_or(0, |it| it.met),
            Measure::ModerateOrSevere => self.moderate_or_severe_days,
            Measure::Severe => self.severe_days,
            Measure::Medicine => self.medicine_days.taken,
            Measure::Class(class) => self.class_days.get(class),
        }
    }

    /// The headache days that lack an answer which would tell whether they count.
    #[must_use]
    pub fn undetermined(&self, measure: Measure) -> usize {
        match measure {
            Measure::MigraineLike => self.migraine_like.map_or(0, |it| it.unknown),
            Measure::ModerateOrSevere | Measure::Severe => self.days.headache - self.rated_days,
            Measure::Headache | Measure::Medicine | Measure::Class(_) => 0,
        }
    }

    /// The days that the count is of: those with an entry, and for medicines those that
    /// say whether any was taken.
    #[must_use]
    pub fn known(&self, measure: Measure) -> usize {
        match measure {
            Measure::Medicine | Measure::Class(_) => self.medicine_days.stated(),
            _ => self.days.recorded(),
        }
    }

    /// The count scaled to 28 days, `count * 28 / known`, as trials do with a diary that
    /// has gaps (Pijpers, thesis, Leiden, ch. 4: "extrapolated to a 28-days period").
    /// Headache days that are undetermined stand between its bounds. `None` where less
    /// than [`Self::LEAST_PERCENT`] of the days are known: a few weeks say little of the
    /// rest.
    #[must_use]
    pub fn per_28_days(&self, measure: Measure) -> Option<Bounds> {
        let known = self.known(measure);
        let enough = known * 100 >= Self::LEAST_PERCENT * Self::DAYS;
        let number = |number| u32::try_from(number).ok().map(f64::from);
        let (known, days) = (number(known)?, number(Self::DAYS)?);
        let scaled = |count| Some(number(count)? * days / known);
        let least = self.count(measure);
        enough.then_some(Bounds {
            least: scaled(least)?,
            most: scaled(least + self.undetermined(measure))?,
        })
    }

    /// How many days more per 28 than in the block before, negative where fewer; `None`
    /// where one of them is not known exactly, as then a gap in the diary would look like
    /// a change.
    #[must_use]
    pub fn change_since(&self, before: &Self, measure: Measure) -> Option<f64> {
        let exactly = |block: &Self| block.per_28_days(measure)?.exactly();
        Some(exactly(self)? - exactly(before)?)
    }
}

/// Days in 28, between the least and the most that they can be.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"least": 5.6, "most": 6.6}))
)]
pub struct Bounds {
    /// The days that are told to count: count × 28 ÷ days known.
    pub least: f64,
    /// With those that lack an answer which would tell it.
    pub most: f64,
}

impl Bounds {
    /// The number, where every day is told.
    #[must_use]
    pub fn exactly(self) -> Option<f64> {
        (self.least >= self.most).then_some(self.least)
    }
}

/// Makes a struct with a number of each thing that is counted in a block.
macro_rules! by_measure {
    ($(#[$meta:meta])* $name:ident: $number:ty, $classes:ty) => {
        #[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        $(#[$meta])*
        pub struct $name {
            /// Headache days.
            #[cfg_attr(feature = "schema", schema(required))]
            pub headache: $number,
            /// Days that meet the criteria of a migraine-like day.
            #[cfg_attr(feature = "schema", schema(required))]
            pub migraine_like: $number,
            /// Days with an intensity of 5 or more.
            #[cfg_attr(feature = "schema", schema(required))]
            pub moderate_or_severe: $number,
            /// Days with an intensity of 7 or more.
            #[cfg_attr(feature = "schema", schema(required))]
            pub severe: $number,
            /// Days with acute medicine.
            #[cfg_attr(feature = "schema", schema(required))]
            pub medicine: $number,
            /// Days with a medicine of each class.
            pub classes: $classes,
        }

        impl $name {
            fn new(of: impl Fn(Measure) -> $number) -> Self {
                Self {
                    headache: of(Measure::Headache),
                    migraine_like: of(Measure::MigraineLike),
                    moderate_or_severe: of(Measure::ModerateOrSevere),
                    severe: of(Measure::Severe),
                    medicine: of(Measure::Medicine),
                    classes: <$classes>::new(|class| of(Measure::Class(class))),
                }
            }
        }
    };
}

by_measure! {
    /// Counts scaled to 28 days; null where less than 80 % of the 28 days are known.
    #[cfg_attr(feature = "schema", schema(example = json!({
        "headache": {"least": 5.6, "most": 5.6}, "migraine_like": {"least": 3.4, "most": 4.5},
        "moderate_or_severe": {"least": 4.5, "most": 4.5}, "severe": {"least": 2.2, "most": 2.2},
        "medicine": null, "classes": {
            "triptan": null, "ergotamine": null, "gepant_or_ditan": null, "opioid": null, "combination": null, "non_opioid": null, "unknown": null
        }
    })))]
    Rates: Option<Bounds>, ClassRates
}

by_measure! {
    /// The change of counts in 28 days from one block to the next, negative where fewer; null
    /// where one of the two numbers is not known exactly.
    #[cfg_attr(feature = "schema", schema(example = json!({
        "headache": -1.4, "migraine_like": null, "moderate_or_severe": 0.0, "severe": 1.0, "medicine": null,
        "classes": {
            "triptan": null, "ergotamine": null, "gepant_or_ditan": null, "opioid": null, "combination": null, "non_opioid": null, "unknown": null
        }
    })))]
    Changes: Option<f64>, ClassChanges
}

by_class! {
    /// Days with a medicine of each class, scaled to 28 days; null where less than 80 % of
    /// the 28 days are known.
    #[cfg_attr(feature = "schema", schema(example = json!({
        "triptan": {"least": 2.0, "most": 2.0}, "ergotamine": {"least": 0.0, "most": 0.0}, "gepant_or_ditan": {"least": 0.0, "most": 0.0},
        "opioid": {"least": 0.0, "most": 0.0}, "combination": {"least": 0.0, "most": 0.0},
        "non_opioid": {"least": 2.0, "most": 2.0}, "unknown": {"least": 0.0, "most": 0.0}
    })))]
    ClassRates: Option<Bounds>
}

by_class! {
    /// The change of the days with a medicine of each class; null where one of the two
    /// numbers is not known exactly.
    #[cfg_attr(feature = "schema", schema(example = json!({
        "triptan": -1.0, "ergotamine": 0.0, "gepant_or_ditan": 0.0, "opioid": 0.0, "combination": 0.0, "non_opioid": 2.0, "unknown": null
    })))]
    ClassChanges: Option<f64>
}
