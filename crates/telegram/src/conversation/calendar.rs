//! The calendar: a month in one message, and its days in that same message.

use jiff::civil::Date;
use journal::statistics::days;
use journal::{Entry, Period};
use journal_texts::medicine_names;

use super::{Decision, Turn};
use crate::screen;
use crate::tap::CalendarTap;

/// `/calendar` shows the month of today.
pub(super) fn calendar(turn: Turn<'_>) -> Decision {
    let today = turn.today();
    month(turn, today)
}

pub(super) fn tapped(turn: Turn<'_>, tap: CalendarTap) -> Decision {
    match tap {
        CalendarTap::Month(first) => month(turn, first),
        CalendarTap::Blank => turn.done(),
    }
}

/// Shows the month of a day, or the nearest of which something can be stored: the
/// button may be months old.
fn month(mut turn: Turn<'_>, day: Date) -> Decision {
    let stored = Period::stored(turn.today(), turn.config.retention);
    let asked = Period::month(day);
    let month = Period::month(day.clamp(stored.first, stored.last));
    if asked != month {
        turn.toast_out_of_reach(day);
    }
    let shown = month.intersection(stored);
    let entries: Vec<Entry> = turn.diary.entries(shown)?.cloned().collect();
    let days = days(&entries, shown, medicine_names(), &turn.profile.medicines);
    let screen = screen::month(&days, stored, turn.texts);
    turn.show(screen)
}

impl Turn<'_> {
    /// Has the tapped button say why nothing can be stored of the day. Returns whether
    /// that is so.
    pub(super) fn toast_out_of_reach(&mut self, day: Date) -> bool {
        let kept = self.config.retention.check(day, self.today());
        if let Err(fault) = &kept {
            self.toast(self.texts.invalid(fault));
        }
        kept.is_err()
    }
}
