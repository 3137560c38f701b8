//! The days that were missed before a reminder: all painless, one by one, or left.

use jiff::civil::Date;
use journal::{Entry, Period};

use super::{Decision, Turn, filling};
use crate::outcome::MessagePlace;
use crate::screen::{self, Missed, Reader, Screen};
use crate::tap::{MissedAction, MissedTap, Origin};
use crate::{DayChange, Unread};

pub(super) fn tapped(mut turn: Turn<'_>, tap: MissedTap) -> Decision {
    let oldest = turn.config.retention.oldest(turn.today());
    if tap.first < oldest || tap.asked > turn.today() {
        return turn.toasted("toast-old-button").done();
    }
    let span = MissedSpan::read(&turn, tap)?;
    match tap.action {
        MissedAction::AllPainless => all_painless(turn, &span),
        MissedAction::Pick => pick(turn, &span),
        MissedAction::Leave => {
            let screen = span.reminder(&turn);
            turn.show(screen)
        }
        MissedAction::Painless(day) => painless(turn, span, day),
        // The offer stays where it is, for the days that are still missing.
        MissedAction::MedicineOnly(day) => {
            turn.place = MessagePlace::Below;
            filling::medicine_only(turn, day, Origin::Chat)
        }
        MissedAction::Fill(day) => {
            turn.place = MessagePlace::Below;
            filling::headache(turn, day, false, Origin::Chat)
        }
        MissedAction::Continued(day) => {
            turn.place = MessagePlace::Below;
            filling::continued(turn, day, Origin::Chat)
        }
    }
}

/// Stores the days that are still missing as painless and without medicine, all of them
/// or none.
fn all_painless(mut turn: Turn<'_>, span: &MissedSpan) -> Decision {
    let mut missing = span.missing().days;
    missing.retain(|day| !turn.was_deleted_since(*day));
    let mut screen = span.reminder(&turn);
    if !missing.is_empty() {
        turn.save_painless(&missing);
        screen = screen::missed_stored(screen, &missing, turn.texts);
    }
    turn.show(screen)
}

/// Stores one day as painless and without medicine and asks about the others. A day of
/// which something is stored stays as it is.
fn painless(mut turn: Turn<'_>, mut span: MissedSpan, day: Date) -> Decision {
    if span.entry(day).is_none() && !turn.was_deleted_since(day) {
        turn.save_painless(&[day]);
        span.entries.push(turn.painless_entry(day));
    }
    if day != span.asked {
        return pick(turn, &span);
    }
    let screen = screen::offering_missed(span.reminder(&turn), &span.missing(), &turn.reader());
    turn.show(screen)
}

/// Asks about each day that is still missing; where none is, about the day itself.
fn pick(turn: Turn<'_>, span: &MissedSpan) -> Decision {
    let missing = span.missing();
    let screen = match missing.days.is_empty() {
        true => span.reminder(&turn),
        false => screen::pick_missed(&missing, turn.texts),
    };
    turn.show(screen)
}

/// The days that a button is about, and their entries.
struct MissedSpan {
    first: Date,
    asked: Date,
    entries: Vec<Entry>,
}

impl MissedSpan {
    fn read(turn: &Turn<'_>, tap: MissedTap) -> Result<Self, Unread> {
        let MissedTap { first, asked, .. } = tap;
        let period = Period { first, last: asked };
        Ok(Self {
            first,
            asked,
            entries: turn.diary.entries(period)?.cloned().collect(),
        })
    }

    fn entry(&self, day: Date) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.date == day)
    }

    /// The days before the one that is asked about of which nothing is known.
    fn missing(&self) -> Missed {
        let (first, asked) = (self.first, self.asked);
        let days = Period { first, last: asked }.days();
        let missing = days.filter(|day| *day < asked && self.entry(*day).is_none());
        Missed {
            first,
            asked,
            days: missing.collect(),
        }
    }

    /// The question of the reminder, or the day where it is answered.
    fn reminder(&self, turn: &Turn<'_>) -> Screen {
        match self.entry(self.asked) {
            Some(entry) => turn.stored_day(entry, Origin::Chat),
            None => {
                let reader = Reader::new(&turn.profile, turn.today(), false);
                let before = turn.diary.recent.before(self.asked);
                screen::reminder(self.asked, before, None, &reader)
            }
        }
    }
}

impl Turn<'_> {
    fn save_painless(&mut self, days: &[Date]) {
        let days = days.iter().map(|day| self.painless_entry(*day));
        self.outcome.change.days = days.map(DayChange::PutNew).collect();
    }
}
