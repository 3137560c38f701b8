use serde::{Serialize, Serializer};

use super::{ClassDays, Day, DayCounts, IntensitySummary, MedicineDays, MigraineLike};
use crate::medicine::MedicineClass;
use crate::period::Period;
use crate::zone::Zone;

/// Twenty-eight days in a row.
///
/// Four weeks are the unit in which trials of preventive treatment count
/// headache days (Diener et al., Cephalalgia 2020;40:1026-1044): unlike months
/// they are equally long and hold each weekday four times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Block {
    pub period: Period,
    pub days: DayCounts,
    pub medicine_days: MedicineDays,
    pub class_days: ClassDays,
    pub migraine_like: MigraineLike,
    /// Headache days with an intensity.
    pub rated_days: usize,
    /// Days with an intensity of [`super::SEVERE`] or more.
    pub severe_days: usize,
}

/// What is counted in a block.
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
    pub const DAYS: usize = 28;
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
        days[left_over..]
            .chunks_exact(Self::DAYS)
            .map(|days| Self::of(days, zone))
            .collect()
    }

    fn of(days: &[Day<'_>], zone: &Zone) -> Self {
        let intensity = IntensitySummary::of(days);
        Self {
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
        }
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

/// A block with what follows from its counts, so that a reader need not know the rule.
#[derive(Serialize)]
struct Rated<'a> {
    #[serde(flatten)]
    block: &'a Block,
    per_28_days: Rates,
    /// Since the block before; `None` in the first.
    change: Option<Rates>,
}

/// A number for each measure, `None` where too few days are known.
#[derive(Serialize)]
struct Rates {
    headache: Option<f64>,
    migraine_like: Option<f64>,
    severe: Option<f64>,
    medicine: Option<f64>,
    classes: ClassRates,
}

/// The same for the medicines of each class.
#[derive(Serialize)]
struct ClassRates {
    triptan: Option<f64>,
    ergotamine: Option<f64>,
    opioid: Option<f64>,
    combination: Option<f64>,
    non_opioid: Option<f64>,
    unknown: Option<f64>,
}

impl Rates {
    fn of(rate: impl Fn(Measure) -> Option<f64>) -> Self {
        let class = |class| rate(Measure::Class(class));
        Self {
            headache: rate(Measure::Headache),
            migraine_like: rate(Measure::MigraineLike),
            severe: rate(Measure::Severe),
            medicine: rate(Measure::Medicine),
            classes: ClassRates {
                triptan: class(Some(MedicineClass::Triptan)),
                ergotamine: class(Some(MedicineClass::Ergotamine)),
                opioid: class(Some(MedicineClass::Opioid)),
                combination: class(Some(MedicineClass::Combination)),
                non_opioid: class(Some(MedicineClass::NonOpioid)),
                unknown: class(None),
            },
        }
    }
}

/// Writes the blocks with their counts taken to 28 days and the changes between them.
pub(super) fn with_rates<S: Serializer>(blocks: &[Block], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(blocks.iter().enumerate().map(|(index, block)| {
        let before = index.checked_sub(1).and_then(|index| blocks.get(index));
        Rated {
            block,
            per_28_days: Rates::of(|measure| block.per_28_days(measure)),
            change: before.map(|before| Rates::of(|measure| block.change_since(before, measure))),
        }
    }))
}
