//! The calendar: a month in one message, and its days in that same message.

use crate::SurveyChange;
use jiff::civil::Date;
use journal::answer::InvalidAnswer;
use journal::statistics::days;
use journal::{Entry, Period};

use super::{Decision, Turn, day};
use crate::effect::{Effect, Place};
use crate::screen;
use crate::tap::{CalendarTap, DayTap};

/// `/calendar` shows the month of today.
pub(super) fn calendar(turn: Turn<'_>) -> Decision {
    let today = turn.today();
    month(turn, today, Place::Below)
}

pub(super) fn tapped(turn: Turn<'_>, tap: CalendarTap, place: Place) -> Decision {
    match tap {
        CalendarTap::Month(first) => month(turn, first, place),
        CalendarTap::Day(tap) => day_of_month(turn, tap, place),
        CalendarTap::Blank => turn.done(),
    }
}

/// Shows the month of a day, or the nearest of which something can be stored: the
/// button may be months old.
fn month(mut turn: Turn<'_>, day: Date, place: Place) -> Decision {
    let stored = Period::stored(turn.today(), turn.setting.retention);
    let asked = Period::month(day);
    let month = Period::month(day.clamp(stored.first, stored.last));
    if let Some(fault) = fault(day, stored).filter(|_| asked != month) {
        let words = turn.texts.invalid(&fault);
        turn.toast(words);
    }
    let shown = month.intersection(stored);
    let entries: Vec<Entry> = turn.diary.entries(shown)?.cloned().collect();
    let screen = screen::month(&days(&entries, shown), stored, turn.texts);
    turn.show(screen, place)
}

/// Does what the same button does elsewhere, and keeps a way back to the month.
fn day_of_month(mut turn: Turn<'_>, tap: DayTap, place: Place) -> Decision {
    let stored = Period::stored(turn.today(), turn.setting.retention);
    if let Some(fault) = fault(tap.day, stored) {
        let words = turn.texts.invalid(&fault);
        turn.toast(words);
        return turn.done();
    }
    let texts = turn.texts;
    let effects = day::tapped(turn, tap, place)?.into_iter();
    let kept = effects.map(|effect| match effect {
        Effect::Show(screen, place) if !screen.is_card() => {
            Effect::Show(screen::in_calendar(screen, tap.day, texts), place)
        }
        Effect::Save(mut change) => {
            if let SurveyChange::Put(survey) = &mut change.survey {
                survey.from_calendar = true;
            }
            Effect::Save(change)
        }
        // What is brought back can be read again from the month.
        Effect::ShowDay(day, place) => Effect::Show(screen::day_restored(day, texts), place),
        other => other,
    });
    Ok(kept.collect())
}

/// Why nothing can be stored of the day.
fn fault(day: Date, stored: Period) -> Option<InvalidAnswer> {
    if day > stored.last {
        return Some(InvalidAnswer::DateInFuture);
    }
    let oldest = stored.first;
    (day < oldest).then_some(InvalidAnswer::DateTooOld { oldest })
}
