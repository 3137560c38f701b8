use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::UnknownTap;

/// A button of the calendar. That of a day is a [`DayTap`](super::DayTap).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarTap {
    /// Shows the month that begins with this day.
    Month(Date),
    /// The name of a weekday, or a cell without a day that could be opened.
    Blank,
}

impl CalendarTap {
    /// The button of the month that the day lies in.
    #[must_use]
    pub fn month_of(day: Date) -> Self {
        Self::Month(day.first_of_month())
    }
}

impl fmt::Display for CalendarTap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(first) => write!(formatter, "month:{first}"),
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
            _ => Err(UnknownTap),
        }
    }
}
