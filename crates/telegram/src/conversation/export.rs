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
    let kept = Period::stored(turn.today(), turn.config.retention);
    let last = turn.last_written()?;
    let products = [Format::Json, Format::Csv].map(Product::from);
    let period = Period { last, ..kept };
    order::files(turn, &products, period, "export-waiting")
}

impl Turn<'_> {
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
