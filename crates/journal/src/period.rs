//! Spans of local days, and how long the diary keeps them.

use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::invalid_answer::InvalidAnswer;
use crate::zone::Zone;

/// A span of local days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"first": "2026-11-01", "last": "2026-11-23"}))
)]
pub struct Period {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

/// The days of a block, the unit in which the statistics count.
pub const BLOCK_DAYS: usize = 28;

impl Period {
    /// The Monday to Sunday before the week of `today`.
    #[must_use]
    pub fn last_week(today: Date) -> Self {
        let since_monday = i64::from(today.weekday().since(Weekday::Monday));
        let monday = today.saturating_sub(since_monday.days());
        Self {
            first: monday.saturating_sub(7.days()),
            last: monday.saturating_sub(1.day()),
        }
    }

    /// The days that an overview tells of: the last two 28-day blocks, or as many days
    /// as are kept.
    #[must_use]
    pub fn overview(today: Date, retention: Retention) -> Self {
        let days = 2 * BLOCK_DAYS as i64 - 1;
        Self {
            first: today
                .saturating_sub(days.days())
                .max(retention.oldest(today)),
            last: today,
        }
    }

    /// Every day that the diary still keeps, up to today.
    #[must_use]
    pub fn stored(today: Date, retention: Retention) -> Self {
        Self {
            first: retention.oldest(today),
            last: today,
        }
    }

    /// One day alone.
    #[must_use]
    pub fn day(day: Date) -> Self {
        Self {
            first: day,
            last: day,
        }
    }

    /// The calendar month that the day lies in.
    #[must_use]
    pub fn month(day: Date) -> Self {
        Self {
            first: day.first_of_month(),
            last: day.last_of_month(),
        }
    }

    /// The days that are in both. There may be none, and then the last comes
    /// before the first.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self {
            first: self.first.max(other.first),
            last: self.last.min(other.last),
        }
    }

    /// The shortest period that covers both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self {
            first: self.first.min(other.first),
            last: self.last.max(other.last),
        }
    }

    /// Whether every day of `other` is one of this.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// Every day of the period, the oldest first.
    pub fn days(self) -> impl Iterator<Item = Date> {
        self.first
            .series(1.day())
            .take_while(move |day| *day <= self.last)
    }

    /// Whether the day lies in it, both ends included.
    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// How many days after its own an entry is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    pub days: u16,
}

impl Retention {
    /// The oldest day that is still kept today.
    #[must_use]
    pub fn oldest(self, today: Date) -> Date {
        today.saturating_sub(i64::from(self.days).days())
    }

    /// Only a day that has come and that is still kept can be written about.
    ///
    /// # Errors
    /// [`InvalidAnswer::DateInFuture`] and [`InvalidAnswer::DateTooOld`].
    pub fn check(self, day: Date, today: Date) -> Result<Date, InvalidAnswer> {
        let oldest = self.oldest(today);
        match day {
            day if day > today => Err(InvalidAnswer::DateInFuture),
            day if day < oldest => Err(InvalidAnswer::DateTooOld { oldest }),
            day => Ok(day),
        }
    }

    /// The instant from which the entry of `day` is gone: the end of that day
    /// in the person's zone and the retention.
    #[must_use]
    pub fn expiry(self, day: Date, zone: &Zone) -> Timestamp {
        zone.end_of(day.saturating_add(i64::from(self.days).days()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn last_week_is_monday_to_sunday_whatever_the_day() {
        let expected = Period {
            first: date(2026, 11, 16),
            last: date(2026, 11, 22),
        };
        for day in 23..=29 {
            assert_eq!(Period::last_week(date(2026, 11, day)), expected);
        }
    }

    #[test]
    fn the_oldest_day_kept_today_expires_when_today_ends() {
        let moscow: Zone = "Europe/Moscow".parse().expect("a zone");
        let retention = Retention { days: 60 };
        let today = date(2026, 11, 23);
        assert_eq!(
            retention.expiry(retention.oldest(today), &moscow),
            moscow.end_of(today)
        );
    }

    #[test]
    fn the_days_of_a_period_cross_a_leap_day() {
        let period = Period {
            first: date(2028, 2, 27),
            last: date(2028, 3, 1),
        };
        assert_eq!(period.days().count(), 4);
    }
}
