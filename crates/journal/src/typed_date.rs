//! A date as people type it.

use jiff::civil::Date;

use crate::digits::in_ascii_digits;
use crate::period::Retention;

/// A day and a month, perhaps of a year: "23.11", "23/11/26", "23.11.2026", "2026-11-23".
#[derive(Clone, Copy, Debug)]
pub struct TypedDate {
    day: i16,
    month: i16,
    year: Option<i16>,
}

impl TypedDate {
    /// Reads it; `None` where it is not two or three numbers.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let numbers: Vec<i16> = in_ascii_digits(text)
            .split(['.', '/', '-'])
            .map(|number| number.trim().parse().ok())
            .collect::<Option<_>>()?;
        let (day, month, year) = match *numbers.as_slice() {
            [day, month] => (day, month, None),
            [year @ 1000..=i16::MAX, month, day] => (day, month, Some(year)),
            [day, month, year @ 0..=99] => (day, month, Some(2000 + year)),
            [day, month, year] => (day, month, Some(year)),
            _ => return None,
        };
        Some(Self { day, month, year })
    }

    /// The latest such day that has come. Where that is kept no longer it is the one of
    /// this year, which may be still to come. `None` where the calendar has no such day.
    #[must_use]
    pub fn latest(self, today: Date, retention: Retention) -> Option<Date> {
        let latest = self.latest_ever(today);
        latest
            .filter(|date| *date >= retention.oldest(today))
            .or_else(|| self.in_year(today.year()))
            .or(latest)
    }

    /// The latest such day that has come, however long ago; with a year it may be still to
    /// come. `None` where the calendar has no such day.
    #[must_use]
    pub fn latest_ever(self, today: Date) -> Option<Date> {
        // A 29 February may be eight years apart from the next.
        (0..=8)
            .filter_map(|back| self.in_year(today.year() - back))
            .find(|date| *date <= today || self.year.is_some())
    }

    /// The first such day from `day` on.
    #[must_use]
    pub fn first_since(self, day: Date) -> Option<Date> {
        (0..=8)
            .filter_map(|ahead| self.in_year(day.year() + ahead))
            .find(|date| *date >= day)
    }

    fn in_year(self, year: i16) -> Option<Date> {
        let (month, day) = (self.month.try_into().ok()?, self.day.try_into().ok()?);
        Date::new(self.year.unwrap_or(year), month, day).ok()
    }
}
