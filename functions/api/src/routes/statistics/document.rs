//! The numbers of a period as they travel. Each is a count of what was recorded; how it
//! is made stands beside the count itself, in `journal::statistics`.

use journal::Period;
use journal::answer::Words;
use journal::medicine::MedicineClass;
use journal::statistics::{
    Block, ClassDays, Counted, DayCounts, Durations, Features, IntensitySummary, Measure,
    MedicineDays, MedicineUse, Mention, MigraineLike, OnsetCounts, Share, Statistics, Week,
};
use serde::Serialize;
use utoipa::ToSchema;

/// What the entries of a period amount to. Every count is of what was recorded: a day
/// without an entry is unknown and never counts as painless. Nothing here is a diagnosis.
#[derive(Serialize, ToSchema)]
pub struct StatisticsDocument {
    period: PeriodDocument,
    days: DayCountsDocument,
    medicine_days: MedicineDaysDocument,
    class_days: ClassDaysDocument,
    migraine_like: MigraineLikeDocument,
    /// The whole 28-day blocks of the period, counted back from its last day, the earliest
    /// first; none where it is shorter.
    blocks: Vec<BlockDocument>,
    /// The weeks from Monday to Sunday, the earliest first, cut to the period.
    weeks: Vec<WeekDocument>,
    /// `null` where no headache of the period has an intensity.
    intensity: Option<IntensityDocument>,
    durations: DurationsDocument,
    features: FeaturesDocument,
    onset: OnsetDocument,
    /// The headaches that began at a time of the clock, by its hour: 24 numbers, the first
    /// of the hour after midnight.
    #[schema(min_items = 24, max_items = 24, example = json!([0, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]))]
    onset_hours: Vec<usize>,
    /// Where it hurt, the most frequent first.
    places: Vec<MentionDocument>,
    /// What may have set it off, the most frequent first.
    triggers: Vec<MentionDocument>,
    /// The acute medicines by name, the one taken on most days first.
    medicines: Vec<MedicineUseDocument>,
}

/// A span of local days, both ends included.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"first": "2026-11-01", "last": "2026-11-23"}))]
pub struct PeriodDocument {
    /// The first day.
    #[schema(format = Date, example = "2026-11-01")]
    first: String,
    /// The last day.
    #[schema(format = Date, example = "2026-11-23")]
    last: String,
}

/// Days by their state; `all` is the sum of the other three.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"all": 23, "headache": 5, "painless": 16, "unknown": 2}))]
pub struct DayCountsDocument {
    /// All days of the span.
    #[schema(example = 23)]
    all: usize,
    /// Days with a headache.
    #[schema(example = 5)]
    headache: usize,
    /// Days confirmed to have been without.
    #[schema(example = 16)]
    painless: usize,
    /// Days without an entry.
    #[schema(example = 2)]
    unknown: usize,
}

/// Days with and without acute medicine. A day with three doses is one day.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"taken": 4, "none": 15, "not_stated": 2}))]
pub struct MedicineDaysDocument {
    /// Days with at least one dose, painless ones included.
    #[schema(example = 4)]
    taken: usize,
    /// Days on which none is confirmed to have been taken.
    #[schema(example = 15)]
    none: usize,
    /// Recorded days that say nothing of medicines.
    #[schema(example = 2)]
    not_stated: usize,
}

/// Days with a medicine of each class of ICHD-3 8.2, as far as its name tells the class.
/// A day with two classes is a day of both.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"triptan": 2, "ergotamine": 0, "opioid": 0, "combination": 0, "non_opioid": 3, "unknown": 0}))]
pub struct ClassDaysDocument {
    /// Days with a triptan.
    #[schema(example = 2)]
    triptan: usize,
    /// Days with ergotamine.
    #[schema(example = 0)]
    ergotamine: usize,
    /// Days with an opioid.
    #[schema(example = 0)]
    opioid: usize,
    /// Days with a combination analgesic.
    #[schema(example = 0)]
    combination: usize,
    /// Days with a non-opioid analgesic.
    #[schema(example = 3)]
    non_opioid: usize,
    /// Days with a medicine whose name does not tell its class.
    #[schema(example = 0)]
    unknown: usize,
}

/// Headache days by whether their recorded features meet published criteria of a day (van
/// der Arend et al., Cephalalgia 2023). A count of answers, which diagnoses nobody.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"met": 3, "not_met": 1, "unknown": 1, "by_medicine_alone": 0}))]
pub struct MigraineLikeDocument {
    /// Days whose features meet the criteria.
    #[schema(example = 3)]
    met: usize,
    /// Days whose features do not.
    #[schema(example = 1)]
    not_met: usize,
    /// Days on which it depends on an answer that is missing.
    #[schema(example = 1)]
    unknown: usize,
    /// Of the days that do not meet them or are not known, those with a triptan or ergotamine.
    #[schema(example = 0)]
    by_medicine_alone: usize,
}

/// Twenty-eight days in a row, the unit in which trials count headache days.
#[derive(Serialize, ToSchema)]
pub struct BlockDocument {
    period: PeriodDocument,
    days: DayCountsDocument,
    medicine_days: MedicineDaysDocument,
    class_days: ClassDaysDocument,
    migraine_like: MigraineLikeDocument,
    /// Headache days with an intensity.
    #[schema(example = 5)]
    rated_days: usize,
    /// Days with an intensity of 7 or more.
    #[schema(example = 2)]
    severe_days: usize,
    per_28_days: Per28DaysDocument,
}

/// Counts taken to 28 days, `count * 28 / known`; `null` where less than 80 % of the days
/// are known.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"headache": 5.6, "migraine_like": 3.4, "severe": 2.2, "medicine": null}))]
pub struct Per28DaysDocument {
    /// Headache days.
    #[schema(example = 5.6)]
    headache: Option<f64>,
    /// Days that meet the criteria of `migraine_like`.
    #[schema(example = 3.4)]
    migraine_like: Option<f64>,
    /// Days with an intensity of 7 or more.
    #[schema(example = 2.2)]
    severe: Option<f64>,
    /// Days with acute medicine.
    #[schema(example = 4.5)]
    medicine: Option<f64>,
}

/// A week from Monday to Sunday, or the part of it that lies in the period.
#[derive(Serialize, ToSchema)]
pub struct WeekDocument {
    period: PeriodDocument,
    days: DayCountsDocument,
    medicine_days: MedicineDaysDocument,
    /// `null` where no headache of the week has an intensity.
    intensity: Option<IntensityDocument>,
}

/// The intensities of headache days, 1 to 10.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"rated_days": 5, "median": 6.0, "least": 3, "most": 9, "severe_days": 2}))]
pub struct IntensityDocument {
    /// The days that have one; the others say nothing here.
    #[schema(example = 5)]
    rated_days: usize,
    /// The middle value, or half-way between the two middle ones.
    #[schema(example = 6.0)]
    median: f64,
    /// The lowest.
    #[schema(minimum = 1, maximum = 10, example = 3)]
    least: u8,
    /// The highest.
    #[schema(minimum = 1, maximum = 10, example = 9)]
    most: u8,
    /// Days with 7 or more.
    #[schema(example = 2)]
    severe_days: usize,
}

/// How long headaches lasted.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"known": 3, "median_minutes": 240.0, "shortest_minutes": 90, "longest_minutes": 600, "slept_off": 1, "ongoing": 0, "unknown": 1}))]
pub struct DurationsDocument {
    /// Headaches that began and ended at a time of the clock.
    #[schema(example = 3)]
    known: usize,
    /// The median of those; `null` where there are none.
    #[schema(example = 240.0)]
    median_minutes: Option<f64>,
    /// The shortest of those.
    #[schema(example = 90)]
    shortest_minutes: Option<i64>,
    /// The longest of those.
    #[schema(example = 600)]
    longest_minutes: Option<i64>,
    /// Those that sleep ended.
    #[schema(example = 1)]
    slept_off: usize,
    /// Those still there when the day was written down.
    #[schema(example = 0)]
    ongoing: usize,
    /// All others.
    #[schema(example = 1)]
    unknown: usize,
}

/// How many of those that answered said yes. A missing answer is in neither number.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"yes": 2, "answered": 5}))]
pub struct ShareDocument {
    /// Days with a yes.
    #[schema(example = 2)]
    yes: usize,
    /// Days with an answer.
    #[schema(example = 5)]
    answered: usize,
}

/// Headache days that had a feature the questionnaire asks for.
#[derive(Serialize, ToSchema)]
pub struct FeaturesDocument {
    aura: ShareDocument,
    one_sided: ShareDocument,
    pulsating: ShareDocument,
    worse_with_activity: ShareDocument,
    nausea: ShareDocument,
    vomiting: ShareDocument,
    photophobia: ShareDocument,
    phonophobia: ShareDocument,
}

/// Headaches by the part of the day in which they began.
#[derive(Serialize, ToSchema)]
#[schema(as = OnsetCountsDocument, example = json!({"on_waking": 1, "night": 0, "morning": 3, "afternoon": 1, "evening": 0, "unknown": 0}))]
pub struct OnsetDocument {
    /// There on waking.
    #[schema(example = 1)]
    on_waking: usize,
    /// From 0 to 6.
    #[schema(example = 0)]
    night: usize,
    /// From 6 to 12.
    #[schema(example = 3)]
    morning: usize,
    /// From 12 to 18.
    #[schema(example = 1)]
    afternoon: usize,
    /// From 18 to 24.
    #[schema(example = 0)]
    evening: usize,
    /// Not known.
    #[schema(example = 0)]
    unknown: usize,
}

/// A place or a trigger, and on how many days it was named.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"id": "stress", "days": 3}))]
pub struct MentionDocument {
    /// One of the questionnaire's options.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "stress")]
    id: Option<&'static str>,
    /// Or the person's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "neon light")]
    words: Option<String>,
    /// On how many days.
    #[schema(example = 3)]
    days: usize,
}

/// How often one acute medicine was taken.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"name": "Ibuprofen", "class": "non_opioid", "days": 3, "doses": 4, "amounts": [{"amount": "400 mg", "doses": 4}]}))]
pub struct MedicineUseDocument {
    /// As it was written first in the period.
    #[schema(example = "Ibuprofen")]
    name: String,
    /// `null` where the name does not tell it.
    #[schema(value_type = Option<String>, example = "non_opioid")]
    class: Option<MedicineClass>,
    /// On how many days.
    #[schema(example = 3)]
    days: usize,
    /// How many intakes.
    #[schema(example = 4)]
    doses: usize,
    /// The amounts as written, the most frequent first.
    amounts: Vec<AmountDocument>,
}

/// An amount, and how many doses had it.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"amount": "400 mg", "doses": 4}))]
pub struct AmountDocument {
    /// As the person wrote it.
    #[schema(example = "400 mg")]
    amount: String,
    /// How many doses.
    #[schema(example = 4)]
    doses: usize,
}

impl From<Statistics> for StatisticsDocument {
    fn from(numbers: Statistics) -> Self {
        Self {
            period: numbers.period.into(),
            days: numbers.days.into(),
            medicine_days: numbers.medicine_days.into(),
            class_days: numbers.class_days.into(),
            migraine_like: numbers.migraine_like.into(),
            blocks: numbers.blocks.into_iter().map(Into::into).collect(),
            weeks: numbers.weeks.into_iter().map(Into::into).collect(),
            intensity: numbers.intensity.map(Into::into),
            durations: numbers.durations.into(),
            features: numbers.features.into(),
            onset: numbers.onset.into(),
            onset_hours: numbers.onset_hours.hours.into(),
            places: numbers.places.into_iter().map(Into::into).collect(),
            triggers: numbers.triggers.into_iter().map(Into::into).collect(),
            medicines: numbers.medicines.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Period> for PeriodDocument {
    fn from(period: Period) -> Self {
        Self {
            first: period.first.to_string(),
            last: period.last.to_string(),
        }
    }
}

impl From<DayCounts> for DayCountsDocument {
    fn from(days: DayCounts) -> Self {
        let DayCounts {
            all,
            headache,
            painless,
            unknown,
        } = days;
        Self {
            all,
            headache,
            painless,
            unknown,
        }
    }
}

impl From<MedicineDays> for MedicineDaysDocument {
    fn from(days: MedicineDays) -> Self {
        let MedicineDays {
            taken,
            none,
            not_stated,
        } = days;
        Self {
            taken,
            none,
            not_stated,
        }
    }
}

impl From<ClassDays> for ClassDaysDocument {
    fn from(days: ClassDays) -> Self {
        let ClassDays {
            triptan,
            ergotamine,
            opioid,
            combination,
            non_opioid,
            unknown,
        } = days;
        Self {
            triptan,
            ergotamine,
            opioid,
            combination,
            non_opioid,
            unknown,
        }
    }
}

impl From<MigraineLike> for MigraineLikeDocument {
    fn from(days: MigraineLike) -> Self {
        let MigraineLike {
            met,
            not_met,
            unknown,
            by_medicine_alone,
        } = days;
        Self {
            met,
            not_met,
            unknown,
            by_medicine_alone,
        }
    }
}

impl From<Block> for BlockDocument {
    fn from(block: Block) -> Self {
        Self {
            period: block.period.into(),
            days: block.days.into(),
            medicine_days: block.medicine_days.into(),
            class_days: block.class_days.into(),
            migraine_like: block.migraine_like.into(),
            rated_days: block.rated_days,
            severe_days: block.severe_days,
            per_28_days: Per28DaysDocument {
                headache: block.per_28_days(Measure::Headache),
                migraine_like: block.per_28_days(Measure::MigraineLike),
                severe: block.per_28_days(Measure::Severe),
                medicine: block.per_28_days(Measure::Medicine),
            },
        }
    }
}

impl From<Week> for WeekDocument {
    fn from(week: Week) -> Self {
        Self {
            period: week.period.into(),
            days: week.days.into(),
            medicine_days: week.medicine_days.into(),
            intensity: week.intensity.map(Into::into),
        }
    }
}

impl From<IntensitySummary> for IntensityDocument {
    fn from(summary: IntensitySummary) -> Self {
        let IntensitySummary {
            rated_days,
            median,
            least,
            most,
            severe_days,
        } = summary;
        Self {
            rated_days,
            median,
            least,
            most,
            severe_days,
        }
    }
}

impl From<Durations> for DurationsDocument {
    fn from(durations: Durations) -> Self {
        Self {
            known: durations.known,
            median_minutes: durations.median,
            shortest_minutes: durations.shortest,
            longest_minutes: durations.longest,
            slept_off: durations.slept_off,
            ongoing: durations.ongoing,
            unknown: durations.unknown,
        }
    }
}

impl From<Share> for ShareDocument {
    fn from(share: Share) -> Self {
        let Share { yes, answered } = share;
        Self { yes, answered }
    }
}

impl From<Features> for FeaturesDocument {
    fn from(features: Features) -> Self {
        Self {
            aura: features.aura.into(),
            one_sided: features.one_sided.into(),
            pulsating: features.pulsating.into(),
            worse_with_activity: features.worse_with_activity.into(),
            nausea: features.nausea.into(),
            vomiting: features.vomiting.into(),
            photophobia: features.photophobia.into(),
            phonophobia: features.phonophobia.into(),
        }
    }
}

impl From<OnsetCounts> for OnsetDocument {
    fn from(onset: OnsetCounts) -> Self {
        let OnsetCounts {
            on_waking,
            night,
            morning,
            afternoon,
            evening,
            unknown,
        } = onset;
        Self {
            on_waking,
            night,
            morning,
            afternoon,
            evening,
            unknown,
        }
    }
}

impl<T: Into<&'static str>> From<Counted<Mention<T>>> for MentionDocument {
    fn from(counted: Counted<Mention<T>>) -> Self {
        let (id, words) = match counted.what {
            Mention::Listed(option) => (Some(option.into()), None),
            Mention::Own(words) => (None, Some(words.into())),
        };
        Self {
            id,
            words,
            days: counted.count,
        }
    }
}

impl From<MedicineUse> for MedicineUseDocument {
    fn from(medicine: MedicineUse) -> Self {
        Self {
            name: medicine.name.into(),
            class: medicine.class,
            days: medicine.days,
            doses: medicine.doses,
            amounts: medicine.amounts.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Counted<Words>> for AmountDocument {
    fn from(counted: Counted<Words>) -> Self {
        Self {
            amount: counted.what.into(),
            doses: counted.count,
        }
    }
}
