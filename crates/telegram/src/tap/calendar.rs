use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::{DayTap, UnknownTap};

/// A button of the calendar, or of a day that was opened from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarTap {
    /// Shows the month that begins with this day.
    Month(Date),
    /// As the same button elsewhere, but with a way back to the month.
    Day(DayTap),
    /// The name of a weekday, or a cell without a day that could be opened.
    Blank,
}

impl CalendarTap {
    /// The button of the month that the day lies in.
    #[must_use]
    pub fn month_of(day: Date) -> Self {
        Self::Month(day.first_of_month())
    }

    pub(super) fn day(self) -> Option<Date> {
        match self {
            Self::Day(tap) => Some(tap.day),
            Self::Month(_) | Self::Blank => None,
        }
    }
}

impl fmt::Display for CalendarTap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(first) => write!(formatter, "month:{first}"),
            Self::Day(tap) => write!(formatter, "{tap}"),
            Self::Blank => formatter.write_str("blank"),
        }
    }
}

impl FromStr for CalendarTap {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        match data.split_once(':') {
            None if data == "blank" => Ok(Self::Blank),
            Some(("month", first)) => first
                .parse()
                .ok()
                .filter(|first: &Date| first.day() == 1)
                .map(Self::Month)
                .ok_or(UnknownTap),
            _ => data.parse().map(Self::Day),
        }
    }
}
