//! A stored day: shown, changed, deleted, taken back; and the painless day in one tap.

use jiff::Timestamp;
use jiff::civil::Date;
use journal::profile::Deleted;
use journal::settings::Switches;
use journal::statistics::SEVERE;
use journal::usual::HeadacheBefore;
use journal::{Entry, Question};
use journal_texts::Texts;

use super::{Attempt, Decision, Turn, effect, filling};
use crate::outcome::VisibleAnswer;
use crate::person::CHANNEL;
use crate::screen::{self, Screen};
use crate::tap::{DayAction, DayTap, Origin, mark_of};
use crate::{DayChange, Survey, Unread};

pub(super) fn tapped(mut turn: Turn<'_>, tap: DayTap) -> Decision {
    let DayTap {
        day,
        action,
        origin,
    } = tap;
    // The month stays where it is.
    if origin == Origin::Calendar && turn.toast_out_of_reach(day) {
        return turn.done();
    }
    match action {
        DayAction::Fill => filling::add_day(turn, day, origin),
        DayAction::Headache => filling::headache(turn, day, false, origin),
        DayAction::UsualHeadache => filling::headache(turn, day, true, origin),
        DayAction::Continued => filling::continued(turn, day, origin),
        DayAction::Painless => painless(turn, day, None, origin),
        DayAction::PainlessWith(menstruation) => painless(turn, day, Some(menstruation), origin),
        DayAction::Menstruation(marked) => mark(turn, day, marked, origin),
        DayAction::MedicineOnly => filling::medicine_only(turn, day, origin),
        DayAction::Show => turn.read_day(day, origin),
        DayAction::Change => change(turn, day, origin),
        DayAction::ChangeOne(question) => change_one(turn, day, question, origin),
        DayAction::FurtherAttack => further_attack(turn, day, origin),
        DayAction::Effects => effect::change(turn, day, origin),
        DayAction::RemoveFurther { attack, of } => remove_further(turn, day, attack, of, origin),
        DayAction::Delete => delete(turn, day, origin),
        DayAction::Restore => restore(turn, day, origin),
    }
}

/// Stores a day without headache and without medicine. A day of which something is stored is shown instead.
fn painless(mut turn: Turn<'_>, day: Date, menstruation: Option<bool>, origin: Origin) -> Decision {
    if turn.diary.entry(day)?.is_some() || turn.was_deleted_since(day) {
        return turn.show_day(day, origin);
    }
    // The button may be older than the diary's memory, or forged.
    if turn.toast_out_of_reach(day) {
        return turn.done();
    }
    let entry = Entry {
        menstruation,
        ..turn.painless_entry(day)
    };
    let screen = turn.stored_day(&entry, origin);
    turn.outcome.change.days = vec![DayChange::PutNew(entry)];
    turn.show(screen)
}

/// Marks a stored day as one of menstruation, or takes the mark away. An open survey comes
/// first, whose answers may be about the same day.
fn mark(mut turn: Turn<'_>, day: Date, menstruation: bool, origin: Origin) -> Decision {
    if let Some(open) = turn.survey.take() {
        return turn.finish_first(open, origin);
    }
    let stored = turn.diary.entry(day)?.cloned();
    let Some(before) = stored.filter(|_| !turn.is_spent()) else {
        return turn.show_day(day, origin);
    };
    let marked = Entry {
        menstruation: Some(menstruation),
        ..before.clone()
    };
    let entry = marked.recorded(CHANNEL, turn.now.timestamp(), Some(&before));
    let screen = turn.stored_day(&entry, origin);
    if entry != before {
        turn.spend();
        let before = Box::new(before);
        turn.outcome.change.days = vec![DayChange::Replace { entry, before }];
    }
    turn.show(screen)
}

/// Asks which answer is to be changed.
fn change(turn: Turn<'_>, day: Date, origin: Origin) -> Decision {
    let Some(entry) = turn.diary.entry(day)? else {
        return turn.show_day(day, origin);
    };
    let switches = turn.profile.switches;
    let has_effects = turn.has_effects(entry);
    let screen = screen::change_day(entry, has_effects, origin, switches, turn.texts);
    turn.show(screen)
}

/// Asks one question of a stored day again.
fn change_one(turn: Turn<'_>, day: Date, question: Question, origin: Origin) -> Decision {
    about_stored(turn, day, origin, |id, now, entry| {
        Survey::change(id, now, entry, question)
    })
}

/// Asks about a further attack of a stored day, or shows the day where there can be none.
fn further_attack(turn: Turn<'_>, day: Date, origin: Origin) -> Decision {
    let stored = turn.diary.entry(day)?;
    match turn.survey.is_some() || stored.is_some_and(Entry::may_have_further_attack) {
        true => about_stored(turn, day, origin, Survey::further_attack),
        false => turn.show_day(day, origin),
    }
}

/// Takes a further attack of a stored day away. Where the day has not as many of them as
/// the button was made for, or not this one, nothing is taken away: the button is old, or
/// tapped twice.
fn remove_further(mut turn: Turn<'_>, day: Date, attack: u32, of: u32, origin: Origin) -> Decision {
    if let Some(open) = turn.survey.take() {
        return turn.finish_first(open, origin);
    }
    let stored = turn.diary.entry(day)?;
    let stored = stored.filter(|entry| entry.further_attacks.len() == of as usize);
    let found = stored.and_then(|entry| {
        let mut attacks = entry.further_attacks.iter();
        Some((
            entry.clone(),
            attacks.position(|it| mark_of(*it) == attack)?,
        ))
    });
    let Some((before, number)) = found else {
        return turn.toasted("toast-old-button").show_day(day, origin);
    };
    let mut entry = before.clone();
    entry.further_attacks.remove(number);
    let entry = entry.recorded(CHANNEL, turn.now.timestamp(), Some(&before));
    turn.change_recent(|recent| recent.learn(&entry));
    let screen = turn.stored_day(&entry, origin);
    let before = Box::new(before);
    turn.outcome.change.days = vec![DayChange::Replace { entry, before }];
    turn.show(screen)
}

/// Opens a survey about a stored day, or shows the one that is open.
fn about_stored(
    mut turn: Turn<'_>,
    day: Date,
    origin: Origin,
    survey: impl FnOnce(String, Timestamp, &Entry) -> Survey,
) -> Decision {
    if let Some(open) = turn.survey.take() {
        return turn.finish_first(open, origin);
    }
    let Some(entry) = turn.diary.entry(day)? else {
        return turn.show_day(day, origin);
    };
    let id = Survey::id_of(turn.input.update);
    let mut survey = survey(id, turn.now.timestamp(), entry);
    survey.origin = origin;
    filling::open(turn, survey)
}

fn delete(mut turn: Turn<'_>, day: Date, origin: Origin) -> Decision {
    if turn.diary.entry(day)?.is_none() || turn.is_spent() {
        return turn.show_day(day, origin);
    }
    turn.spend();
    turn.change_recent(|recent| recent.forget(day));
    turn.chat.note_deleted(day, turn.input.update);
    let at = turn.now.timestamp();
    turn.profile.deleted = Some(Deleted { day, at });
    turn.outcome.change.days = vec![DayChange::Delete(day)];
    let screen = screen::day_deleted(day, origin, turn.texts);
    turn.show(screen)
}

/// Takes a deletion back. A second attempt means that the day is gone for good.
fn restore(mut turn: Turn<'_>, day: Date, origin: Origin) -> Decision {
    if turn.diary.entry(day)?.is_some() {
        return turn.show_day(day, origin);
    }
    if turn.is_spent() {
        // It comes again, and the day was deleted once more since.
        let screen = screen::day_deleted(day, origin, turn.texts);
        return turn.show(screen);
    }
    if turn.attempt != Attempt::First {
        return turn.toasted("toast-too-late").show_day(day, origin);
    }
    turn.spend();
    turn.outcome.change.days = vec![DayChange::Restore(day)];
    match origin {
        Origin::Chat => {
            let switches = turn.profile.switches;
            turn.answer(VisibleAnswer::Restored(day, switches))
        }
        // It can be read again from the month.
        Origin::Calendar => {
            let screen = screen::day_restored(day, turn.texts);
            turn.show(screen)
        }
    }
}

impl Turn<'_> {
    /// Shows the open survey in place of another thing that was asked for.
    fn finish_first(self, mut open: Survey, origin: Origin) -> Decision {
        open.now_opened_from(origin);
        self.toasted("toast-finish-first").show_open(open)
    }

    /// Whether this update comes again, and has done what it can do.
    pub(super) fn is_spent(&self) -> bool {
        self.chat.spent.contains(&self.input.update)
    }

    pub(super) fn spend(&mut self) {
        self.chat.spend(self.input.update);
    }

    /// Whether this update comes again after the day that it recorded was deleted.
    pub(super) fn was_deleted_since(&self, day: Date) -> bool {
        self.chat.was_deleted_after(self.input.update, day)
    }

    /// The entry of a day without headache and without medicine, written down now.
    pub(super) fn painless_entry(&self, day: Date) -> Entry {
        let entry = Entry::painless_without_medicine(day);
        entry.recorded(CHANNEL, self.now.timestamp(), None)
    }

    /// A day that is stored now, with the questions about the effect of its doses. Where it
    /// did not hurt, a pain that was still on the day before has ended, and its end is asked for.
    pub(super) fn stored_day(&self, entry: &Entry, origin: Origin) -> Screen {
        let first = entry.attack.iter().filter_map(|attack| attack.intensity);
        let further = entry.further_attacks.iter();
        let mut all = first.chain(further.filter_map(|attack| attack.intensity));
        let is_severe = all.any(|intensity| intensity.get() >= SEVERE);
        let switches = self.profile.switches;
        let screen = match is_severe && entry.date == self.today() {
            true => screen::day_of_severe_pain(entry, origin, switches, self.texts),
            false => screen::day(entry, origin, switches, self.texts),
        };
        let screen = screen::asking_effects(screen, &self.open_effects(entry), origin, self.texts);
        let before = self.diary.recent.before(entry.date);
        match (&entry.attack, before) {
            (None, Some(HeadacheBefore::Ongoing)) => {
                screen::asking_end_before(screen, entry.date, origin, self.texts)
            }
            _ => screen,
        }
    }

    /// Shows a day as it is stored, or that nothing is known of it.
    pub(super) fn show_day(self, day: Date, origin: Origin) -> Decision {
        let stored = |entry: &Entry, origin, _, _: &Texts| self.stored_day(entry, origin);
        let screen = self.day(day, origin, stored)?;
        self.show(screen)
    }

    /// The same, to someone who only wants to read it.
    fn read_day(self, day: Date, origin: Origin) -> Decision {
        let screen = self.day(day, origin, screen::day_read)?;
        self.show(screen)
    }

    /// The screen of a day of which something is stored, or of any other.
    pub(super) fn day(
        &self,
        day: Date,
        origin: Origin,
        stored: impl FnOnce(&Entry, Origin, Switches, &Texts) -> Screen,
    ) -> Result<Screen, Unread> {
        let switches = self.profile.switches;
        if let Some(entry) = self.diary.entry(day)? {
            return Ok(stored(entry, origin, switches, self.texts));
        }
        let may_restore = self.profile.may_restore(day, self.now.timestamp());
        let before = self.diary.recent.before(day);
        Ok(screen::day_unknown(
            day,
            before,
            may_restore,
            origin,
            switches,
            self.texts,
        ))
    }
}
