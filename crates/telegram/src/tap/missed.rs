use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use journal::missed;

use super::UnknownTap;

/// A button about the days that were missed before a reminder. It names the span of
/// days, so that what is still missing of it can be looked up at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissedTap {
    /// The first day that was missed.
    pub first: Date,
    /// The day that the reminder asks about; those before it were missed.
    pub asked: Date,
    pub action: MissedAction,
}

/// What is done about the missed days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissedAction {
    /// Stores all that are still missing as painless.
    AllPainless,
    /// Asks about each day.
    Pick,
    /// Leaves those that are missing unknown.
    Leave,
    /// Stores one of the span as painless, or the day that the reminder asks about.
    Painless(Date),
    /// Opens the survey of one of them, on which there was a headache.
    Fill(Date),
}

impl MissedTap {
    /// A tap that the bot itself would make: the span is one that a reminder can ask
    /// about, and the day is one of the span.
    fn is_possible(self) -> bool {
        let day = match self.action {
            MissedAction::Painless(day) | MissedAction::Fill(day) => day,
            MissedAction::AllPainless | MissedAction::Pick | MissedAction::Leave => self.asked,
        };
        missed::before(self.asked).contains(self.first) && (self.first..=self.asked).contains(&day)
    }
}

impl fmt::Display for MissedTap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, asked) = (self.first, self.asked);
        match self.action {
            MissedAction::AllPainless => write!(formatter, "{first}:{asked}:all"),
            MissedAction::Pick => write!(formatter, "{first}:{asked}:pick"),
            MissedAction::Leave => write!(formatter, "{first}:{asked}:leave"),
            MissedAction::Painless(day) => write!(formatter, "{first}:{asked}:painless:{day}"),
            MissedAction::Fill(day) => write!(formatter, "{first}:{asked}:fill:{day}"),
        }
    }
}

impl FromStr for MissedTap {
    type Err = UnknownTap;

    fn from_str(data: &str) -> Result<Self, UnknownTap> {
        let date = |text: &str| text.parse().map_err(|_| UnknownTap);
        let parts: Vec<&str> = data.split(':').collect();
        let (first, asked, action) = match *parts.as_slice() {
            [first, asked, "all"] => (first, asked, MissedAction::AllPainless),
            [first, asked, "pick"] => (first, asked, MissedAction::Pick),
            [first, asked, "leave"] => (first, asked, MissedAction::Leave),
            [first, asked, "painless", day] => (first, asked, MissedAction::Painless(date(day)?)),
            [first, asked, "fill", day] => (first, asked, MissedAction::Fill(date(day)?)),
            _ => return Err(UnknownTap),
        };
        let tap = Self {
            first: date(first)?,
            asked: date(asked)?,
            action,
        };
        tap.is_possible().then_some(tap).ok_or(UnknownTap)
    }
}
