//! The days that a report can be asked for.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::digits::in_ascii_digits;
use crate::invalid_answer::InvalidAnswer;
use crate::period::{Period, Retention};
use crate::typed_date::TypedDate;

/// The days of a report as they are chosen: by a name, which means other days
/// tomorrow, or from one day to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportPeriod {
    /// From Monday to today.
    ThisWeek,
    /// The Monday to Sunday before.
    LastWeek,
    /// Today and the 27 days before, as long as the blocks in the report.
    Last28Days,
    /// All days that the diary keeps.
    Everything,
    Between(Period),
}

/// The text names no period of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a period of a report is week, last-week, 28-days, all or two dates with _ between")]
pub struct UnknownReportPeriod;

impl ReportPeriod {
    /// Those that have a name, the shortest first.
    pub const NAMED: [Self; 4] = [
        Self::ThisWeek,
        Self::LastWeek,
        Self::Last28Days,
        Self::Everything,
    ];

    /// The days that it stands for today, so far as the diary still keeps them.
    /// `None` where it keeps none of them.
    #[must_use]
    pub fn kept(self, today: Date, retention: Retention) -> Option<Period> {
        let last_week = Period::last_week(today);
        let stored = Period::stored(today, retention);
        let days = match self {
            Self::ThisWeek => Period {
                first: last_week.last.saturating_add(1.day()),
                last: today,
            },
            Self::LastWeek => last_week,
            Self::Last28Days => Period {
                first: today.saturating_sub(27.days()),
                last: today,
            },
            Self::Everything => stored,
            Self::Between(period) => period,
        };
        let kept = days.intersection(stored);
        (kept.first <= kept.last).then_some(kept)
    }

    /// Reads two dates as people type them: "01.10-20.11", "1.10.2026 – 20.11.2026",
    /// in either order. Without a year the latest such day is meant; the rest
    /// of this month may be included, and is cut off.
    ///
    /// # Errors
    /// [`InvalidAnswer`] where it is not two dates, or where one of them is not kept.
    pub fn read_dates(
        text: &str,
        today: Date,
        retention: Retention,
    ) -> Result<Self, InvalidAnswer> {
        let month_end = today.last_of_month();
        let dates: Vec<_> = in_ascii_digits(text)
            .split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '/'))
            .map(|word| word.trim_matches(['.', '/']))
            .filter(|word| !word.is_empty())
            .map(TypedDate::read)
            .collect::<Option<_>>()
            .ok_or(InvalidAnswer::NotTwoDates)?;
        let [one, other] = dates.as_slice() else {
            return Err(InvalidAnswer::NotTwoDates);
        };
        let latest = |date: &TypedDate| {
            let latest = date.latest(today, retention);
            latest.ok_or(InvalidAnswer::NotADate)
        };
        let one = latest(one)?;
        let other = match other.first_since(one) {
            Some(date) if date <= month_end => date,
            _ => latest(other)?,
        };
        let (first, last) = (one.min(other), one.max(other));
        if last > month_end {
            return Err(InvalidAnswer::DateInFuture);
        }
        Ok(Self::Between(Period {
            first: retention.check(first, today)?,
            last: last.min(today),
        }))
    }
}

impl fmt::Display for ReportPeriod {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ThisWeek => formatter.write_str("week"),
            Self::LastWeek => formatter.write_str("last-week"),
            Self::Last28Days => formatter.write_str("28-days"),
            Self::Everything => formatter.write_str("all"),
            Self::Between(Period { first, last }) => write!(formatter, "{first}_{last}"),
        }
    }
}

impl FromStr for ReportPeriod {
    type Err = UnknownReportPeriod;

    fn from_str(text: &str) -> Result<Self, UnknownReportPeriod> {
        let named = Self::NAMED.into_iter();
        if let Some(period) = named.clone().find(|period| period.to_string() == text) {
            return Ok(period);
        }
        let date = |text: &str| text.parse::<Date>().map_err(|_| UnknownReportPeriod);
        let (first, last) = text.split_once('_').ok_or(UnknownReportPeriod)?;
        let (first, last) = (date(first)?, date(last)?);
        match first <= last {
            true => Ok(Self::Between(Period { first, last })),
            false => Err(UnknownReportPeriod),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const RETENTION: Retention = Retention { days: 60 };

    /// A Monday.
    const TODAY: Date = date(2026, 11, 23);

    fn read(text: &str) -> Result<ReportPeriod, InvalidAnswer> {
        ReportPeriod::read_dates(text, TODAY, RETENTION)
    }

    fn between(first: Date, last: Date) -> ReportPeriod {
        ReportPeriod::Between(Period { first, last })
    }

    #[test]
    fn a_name_means_the_days_that_it_means_today() {
        let days = |period: ReportPeriod, today| {
            let Period { first, last } = period.kept(today, RETENTION).expect("kept days");
            format!("{first} {last}")
        };
        let sunday = date(2026, 11, 22);
        assert_eq!(
            days(ReportPeriod::ThisWeek, sunday),
            "2026-11-16 2026-11-22"
        );
        assert_eq!(days(ReportPeriod::ThisWeek, TODAY), "2026-11-23 2026-11-23");
        assert_eq!(days(ReportPeriod::LastWeek, TODAY), "2026-11-16 2026-11-22");
        assert_eq!(
            days(ReportPeriod::Last28Days, TODAY),
            "2026-10-27 2026-11-23"
        );
        assert_eq!(
            days(ReportPeriod::Everything, TODAY),
            "2026-09-24 2026-11-23"
        );
    }

    #[test]
    fn of_days_that_are_kept_no_longer_the_rest_is_left() {
        let kept = |first, last| between(first, last).kept(TODAY, RETENTION);
        let rest = Period {
            first: date(2026, 9, 24),
            last: date(2026, 10, 1),
        };
        assert_eq!(kept(date(2026, 8, 1), date(2026, 10, 1)), Some(rest));
        assert_eq!(kept(date(2026, 8, 1), date(2026, 9, 1)), None);
        assert_eq!(kept(date(2026, 11, 24), date(2031, 1, 1)), None);
        let few = Retention { days: 3 };
        assert_eq!(
            ReportPeriod::LastWeek.kept(date(2026, 11, 28), few),
            None,
            "no day of it is kept"
        );
    }

    #[test]
    fn two_dates_are_read_in_the_ways_people_type_them() {
        let expected = between(date(2026, 10, 1), date(2026, 11, 20));
        for text in [
            "01.10-20.11",
            "1.10 - 20.11",
            "01.10.2026 – 20.11.2026",
            "1/10/26 20/11/26",
            "с 1.10. по 20.11.",
            "01.10.2026-20.11",
            "01.10, 20.11.2026",
            "20.11-01.10",
            "20.11.2026 — 1.10.2026",
            "٠١.١٠-٢٠.١١",
        ] {
            assert_eq!(read(text), Ok(expected), "{text}");
        }
        assert_eq!(
            read("23.11-23.11"),
            Ok(between(TODAY, TODAY)),
            "one day is a period"
        );
    }

    #[test]
    fn the_rest_of_the_month_is_cut_off() {
        let expected = Ok(between(date(2026, 11, 1), TODAY));
        assert_eq!(read("01.11-30.11"), expected);
        assert_eq!(read("01.11.2026-30.11.2026"), expected);
        let years = Retention { days: 3650 };
        assert_eq!(
            ReportPeriod::read_dates("01.11-30.11", TODAY, years),
            expected,
            "though the same day of last year is kept too"
        );
    }

    #[test]
    fn two_dates_may_lie_in_two_years() {
        let january = date(2027, 1, 23);
        assert_eq!(
            ReportPeriod::read_dates("20.12-10.01", january, RETENTION),
            Ok(between(date(2026, 12, 20), date(2027, 1, 10)))
        );
        let leap_year = date(2028, 3, 10);
        assert_eq!(
            ReportPeriod::read_dates("29.02-01.03", leap_year, RETENTION),
            Ok(between(date(2028, 2, 29), date(2028, 3, 1)))
        );
    }

    #[test]
    fn what_is_not_two_kept_dates_is_refused() {
        let oldest = date(2026, 9, 24);
        for (text, fault) in [
            ("", InvalidAnswer::NotTwoDates),
            ("20.11", InvalidAnswer::NotTwoDates),
            ("1 октября – 20 ноября", InvalidAnswer::NotTwoDates),
            ("01.10-20.11-21.11", InvalidAnswer::NotTwoDates),
            ("2026-10-01 2026-11-20", InvalidAnswer::NotTwoDates),
            ("01.10-99999999.11", InvalidAnswer::NotTwoDates),
            ("\0", InvalidAnswer::NotTwoDates),
            ("31.09-20.11", InvalidAnswer::NotADate),
            ("01.10-30.02", InvalidAnswer::NotADate),
            ("01.11-01.12", InvalidAnswer::DateInFuture),
            ("24.11-30.11", InvalidAnswer::DateInFuture),
            ("01.10.2026-20.11.2031", InvalidAnswer::DateInFuture),
            ("01.08-20.11", InvalidAnswer::DateTooOld { oldest }),
            ("01.10.2019-20.11", InvalidAnswer::DateTooOld { oldest }),
        ] {
            assert_eq!(read(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn every_period_is_read_back_and_others_are_unknown() {
        let dates = between(date(2026, 10, 1), date(2026, 11, 20));
        for period in ReportPeriod::NAMED.into_iter().chain([dates]) {
            assert_eq!(period.to_string().parse(), Ok(period));
        }
        for text in [
            "",
            "_",
            "year",
            "2026-10-01",
            "2026-11-20_2026-10-01",
            "2026-02-30_2026-03-01",
        ] {
            assert_eq!(text.parse::<ReportPeriod>(), Err(UnknownReportPeriod));
        }
    }
}
