use std::iter::Sum;

use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};
use serde::Serialize;

use super::{Day, DayCounts, MigraineLike};
use crate::period::Period;
use crate::zone::Zone;

/// A marked day begins no menstruation where another was marked on one of so many days
/// before: a day between may have been left out. Our choice.
const SAME_DAYS: i64 = 7;

/// The menstruations, and the headaches in the window of days −2 to +3 around their first
/// day, which is day 1; there is no day 0 (ICHD-3 A1.1). Counts of answers, which say
/// nothing of a cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "answered_days": 50,
        "marked_days": 9,
        "menstruations": [{
            "first_day": "2026-11-15",
            "days": {"all": 5, "headache": 2, "painless": 3, "unknown": 0},
            "migraine_like": {"met": 1, "not_met": 1, "unknown": 0, "by_medicine_alone": 0}
        }],
        "beginning_unknown": 1,
        "window_days": {"all": 5, "headache": 2, "painless": 3, "unknown": 0},
        "window_migraine_like": {"met": 1, "not_met": 1, "unknown": 0, "by_medicine_alone": 0},
        "with_headache": {"yes": 1, "no": 0, "unknown": 0},
        "with_migraine_like": {"yes": 1, "no": 0, "unknown": 0}
    }))
)]
pub struct MenstruationCounts {
    /// Days that say whether the person menstruated.
    pub answered_days: usize,
    /// Those on which they did.
    pub marked_days: usize,
    /// Those whose first day is known, the earliest first.
    pub menstruations: Vec<Menstruation>,
    /// Menstruations whose first day is not known, since the day before the first mark
    /// has no answer. They have no window.
    pub beginning_unknown: usize,
    /// The days of all windows by their state; those outside the period are unknown.
    pub window_days: DayCounts,
    /// The headache days of all windows; null where the operator does not offer the count.
    #[cfg_attr(feature = "schema", schema(required))]
    pub window_migraine_like: Option<MigraineLike>,
    /// The menstruations by whether their window has a headache day.
    pub with_headache: WindowCounts,
    /// The menstruations by whether their window has a headache day that meets the criteria
    /// of a migraine-like day; null where the operator does not offer the count.
    #[cfg_attr(feature = "schema", schema(required))]
    pub with_migraine_like: Option<WindowCounts>,
}

/// A menstruation and the five days from two before its first day to two after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "first_day": "2026-11-15",
        "days": {"all": 5, "headache": 2, "painless": 3, "unknown": 0},
        "migraine_like": {"met": 1, "not_met": 1, "unknown": 0, "by_medicine_alone": 0}
    }))
)]
pub struct Menstruation {
    /// Day 1.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub first_day: Date,
    /// The days of the window by their state.
    pub days: DayCounts,
    /// The headache days of the window; null where the operator does not offer the count.
    #[cfg_attr(feature = "schema", schema(required))]
    pub migraine_like: Option<MigraineLike>,
}

/// Menstruations by what their windows hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"yes": 2, "no": 0, "unknown": 1}))
)]
pub struct WindowCounts {
    /// The window has such a day.
    pub yes: usize,
    /// All of its days are known, and none is such a day.
    pub no: usize,
    /// It depends on a day or an answer that is not known.
    pub unknown: usize,
}

impl MenstruationCounts {
    /// `None` where no day says whether the person menstruated.
    #[must_use]
    pub fn of(days: &[Day<'_>], zone: &Zone) -> Option<Self> {
        let answered = days.iter().filter(|day| day.menstruation().is_some());
        let marked = || days.iter().filter(|day| day.menstruation() == Some(true));
        let (mut menstruations, mut beginning_unknown) = (Vec::new(), 0);
        let mut last_marked: Option<Date> = None;
        for Day { date, .. } in marked() {
            let goes_on = last_marked.replace(*date).is_some_and(|last| {
                date.duration_since(last) <= SignedDuration::from_hours(24 * SAME_DAYS)
            });
            let before = days
                .iter()
                .find(|day| day.date.tomorrow().ok() == Some(*date));
            match before.and_then(Day::menstruation) {
                _ if goes_on => {}
                Some(_) => menstruations.push(Menstruation::new(*date, days, zone)),
                None => beginning_unknown += 1,
            }
        }
        let answered_days = answered.count();
        (answered_days > 0).then(|| Self {
            answered_days,
            marked_days: marked().count(),
            beginning_unknown,
            window_days: menstruations.iter().map(|it| it.days).sum(),
            window_migraine_like: Some(
                menstruations.iter().filter_map(|it| it.migraine_like).sum(),
            ),
            with_headache: menstruations.iter().map(Menstruation::has_headache).sum(),
            with_migraine_like: Some(
                menstruations
                    .iter()
                    .map(Menstruation::has_migraine_like)
                    .sum(),
            ),
            menstruations,
        })
    }

    pub(super) fn leave_out_migraine_like(&mut self) {
        self.window_migraine_like = None;
        self.with_migraine_like = None;
        for menstruation in &mut self.menstruations {
            menstruation.migraine_like = None;
        }
    }
}

impl Menstruation {
    fn new(first_day: Date, days: &[Day<'_>], zone: &Zone) -> Self {
        let window = Period {
            first: first_day.saturating_sub(2.days()),
            last: first_day.saturating_add(2.days()),
        };
        let day = |date| {
            let known = days.iter().find(|day| day.date == date);
            known.cloned().unwrap_or(Day {
                date,
                entry: None,
                recognised: Vec::new(),
            })
        };
        let window: Vec<_> = window.days().map(day).collect();
        Self {
            first_day,
            days: DayCounts::of(&window),
            migraine_like: Some(MigraineLike::of(&window, zone)),
        }
    }

    fn has_headache(&self) -> Option<bool> {
        match self.days {
            days if days.headache > 0 => Some(true),
            days => (days.unknown == 0).then_some(false),
        }
    }

    fn has_migraine_like(&self) -> Option<bool> {
        match self.migraine_like? {
            days if days.met > 0 => Some(true),
            days => (self.days.unknown + days.unknown == 0).then_some(false),
        }
    }
}

impl Sum<Option<bool>> for WindowCounts {
    fn sum<I: Iterator<Item = Option<bool>>>(all: I) -> Self {
        let mut counts = Self::default();
        for has in all {
            *match has {
                Some(true) => &mut counts.yes,
                Some(false) => &mut counts.no,
                None => &mut counts.unknown,
            } += 1;
        }
        counts
    }
}
