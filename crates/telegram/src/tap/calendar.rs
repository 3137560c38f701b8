use jiff::civil::Date;

use super::codec::choice;

choice! {
    /// A button of the calendar. That of a day is a [`DayTap`](super::DayTap).
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum CalendarTap {
        /// Shows the month that the day lies in.
        "month" => Month(day: Date),
        /// The name of a weekday, or a cell without a day that could be opened.
        "blank" => Blank,
    }
}

impl CalendarTap {
    /// The button of the month that the day lies in.
    #[must_use]
    pub fn month_of(day: Date) -> Self {
        Self::Month(day.first_of_month())
    }
}
