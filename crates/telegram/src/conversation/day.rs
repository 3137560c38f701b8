//! A stored day: shown, changed, deleted, taken back; and the painless day in one tap.

use crate::survey::Reply;
use crate::{Change, DayChange, Survey, Unread};
use jiff::civil::Date;
use journal::profile::Deleted;
use journal::{Entry, Question};
use journal_texts::Texts;

use super::{Attempt, Decision, Turn, filling};
use crate::effect::{Effect, Place};
use crate::screen::{self, Screen};
use crate::tap::{DayAction, DayTap};

pub(super) fn tapped(turn: Turn<'_>, tap: DayTap, place: Place) -> Decision {
    let day = tap.day;
    match tap.action {
        DayAction::Fill => filling::add(turn, Some(day), place),
        DayAction::Headache => filling::headache(turn, day, false, place),
        DayAction::UsualHeadache => filling::headache(turn, day, true, place),
        DayAction::Painless => painless(turn, day, place),
        DayAction::Show => turn.read_day(day, place),
        DayAction::Change => change(turn, day, place),
        DayAction::ChangeOne(question) => change_one(turn, day, question, place),
        DayAction::Delete => delete(turn, day, place),
        DayAction::Restore => restore(turn, day, place),
    }
}

/// Stores a day without headache. A day of which something is stored is shown instead.
fn painless(mut turn: Turn<'_>, day: Date, place: Place) -> Decision {
    if turn.diary.entry(day)?.is_some() {
        return turn.show_day(day, place);
    }
    // The button may be older than the diary's memory, or forged.
    let mut survey = Survey::start(String::new(), turn.now.timestamp());
    if let Err(fault) = survey.reply(Reply::Option(&day.to_string()), turn.circumstances()) {
        let words = turn.texts.invalid(&fault);
        turn.toast(words);
        return turn.done();
    }
    let entry = Entry::painless(day);
    let screen = screen::day(&entry, turn.texts);
    let profile = turn.changed_profile();
    turn.save(Change {
        profile,
        days: vec![DayChange::PutNew(entry)],
        ..Change::default()
    });
    turn.show(screen, place)
}

/// Asks what is to be changed.
fn change(turn: Turn<'_>, day: Date, place: Place) -> Decision {
    let Some(entry) = turn.diary.entry(day)? else {
        return turn.show_day(day, place);
    };
    let screen = screen::change_day(entry, turn.texts);
    turn.show(screen, place)
}

/// Asks one question of a stored day again.
fn change_one(mut turn: Turn<'_>, day: Date, question: Question, place: Place) -> Decision {
    if let Some(open) = turn.survey.take() {
        return turn.toasted("toast-finish-first").show_open(open, place);
    }
    let Some(entry) = turn.diary.entry(day)? else {
        return turn.show_day(day, place);
    };
    let id = filling::survey_id(turn.input.update);
    let survey = Survey::change(id, turn.now.timestamp(), entry, question);
    filling::open(turn, survey, place)
}

fn delete(mut turn: Turn<'_>, day: Date, place: Place) -> Decision {
    if turn.diary.entry(day)?.is_none() {
        return turn.show_day(day, place);
    }
    let mut recent = turn.diary.recent.clone();
    recent.forget(day);
    turn.profile.deleted = Some(Deleted {
        day,
        at: turn.now.timestamp(),
    });
    turn.save(Change {
        // Its version guards what was learned from the attacks, too.
        profile: Some(turn.profile.clone()),
        recent: (recent != turn.diary.recent).then_some(recent),
        days: vec![DayChange::Delete(day)],
        ..Change::default()
    });
    let screen = screen::day_deleted(day, turn.texts);
    turn.show(screen, place)
}

/// Takes a deletion back. A second attempt means that the day is gone for good.
fn restore(mut turn: Turn<'_>, day: Date, place: Place) -> Decision {
    if turn.diary.entry(day)?.is_some() {
        return turn.show_day(day, place);
    }
    if turn.attempt == Attempt::Again {
        return turn.toasted("toast-too-late").show_day(day, place);
    }
    turn.save(Change {
        days: vec![DayChange::Restore(day)],
        ..Change::default()
    });
    turn.effects.push(Effect::ShowDay(day, place));
    turn.done()
}

impl Turn<'_> {
    /// Shows what is stored of a day, or that nothing is.
    pub(super) fn show_day(self, day: Date, place: Place) -> Decision {
        let screen = self.day(day, screen::day)?;
        self.show(screen, place)
    }

    /// The same, to someone who only wants to read it.
    pub(super) fn read_day(self, day: Date, place: Place) -> Decision {
        let screen = self.day(day, screen::day_read)?;
        self.show(screen, place)
    }

    /// The screen of a day of which something is stored, or of any other.
    pub(super) fn day(
        &self,
        day: Date,
        stored: impl FnOnce(&Entry, &Texts) -> Screen,
    ) -> Result<Screen, Unread> {
        if let Some(entry) = self.diary.entry(day)? {
            return Ok(stored(entry, self.texts));
        }
        let unknown = screen::day_unknown(day, self.texts);
        Ok(match self.profile.may_restore(day, self.now.timestamp()) {
            true => screen::with_restore(unknown, day, self.texts),
            false => unknown,
        })
    }
}
