//! Days by what is known of them.

use journal::Period;
use journal::statistics::{ClassDays, DayCounts, MedicineDays, MigraineLike};
use serde::Serialize;
use utoipa::ToSchema;

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

impl From<Period> for PeriodDocument {
    fn from(period: Period) -> Self {
        Self {
            first: period.first.to_string(),
            last: period.last.to_string(),
        }
    }
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
