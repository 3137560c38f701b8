use jiff::ToSpan;
use jiff::civil::Date;
use journal::Period;
use journal::order::{Format, Product};

use super::{Decision, Turn, order};
use crate::Unread;

/// By how many days the calendars of two zones can differ: their clocks are up to 26 hours apart.
const DAYS_APART: i64 = 2;

/// Orders everything that is stored, as two files.
pub(super) fn export(turn: Turn<'_>) -> Decision {
    let products = [Format::Json, Format::Csv].map(Product::from);
    let period = turn.all_written()?;
    order::files(turn, &products, period, "export-waiting")
}

impl Turn<'_> {
    /// All days that are kept, up to the last that may be written about or has been.
    pub(super) fn all_written(&self) -> Result<Period, Unread> {
        let last = self.last_written()?;
        let kept = Period::stored(self.today(), self.config.retention);
        Ok(Period { last, ..kept })
    }

    /// The last day that may be written about or has been: after a journey to the west, days of
    /// the zone that was left have not come yet.
    fn last_written(&self) -> Result<Date, Unread> {
        let today = self.today();
        let ahead = Period {
            first: today,
            last: today.saturating_add(DAYS_APART.days()),
        };
        let written = self.diary.entries(ahead)?.map(|entry| entry.date).max();
        Ok(written.unwrap_or(today))
    }
}
