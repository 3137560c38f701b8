//! The effect of a dose, two hours after it: when it is asked about, and the answer in one tap.

use jiff::ToSpan;
use jiff::civil::Date;
use journal::{EffectQuestion, Entry, Period};

use super::{Decision, Turn};
use crate::outcome::ScheduleChange;
use crate::person::CHANNEL;
use crate::screen;
use crate::tap::{EffectScreen, EffectTap, Origin};
use crate::{DayChange, SurveyChange, Unread};

/// The answer. It can be given again: the last one stands, also where the first comes again.
pub(super) fn tapped(mut turn: Turn<'_>, tap: EffectTap) -> Decision {
    let stored = turn.diary.entry(tap.day)?.cloned();
    let mut questions = stored.iter().flat_map(|entry| turn.effect_questions(entry));
    let question = questions.find(|question| question.taken_at == tap.taken_at);
    let (Some(stored), Some(question)) = (stored.as_ref(), question) else {
        return gone(turn, tap);
    };
    let mut entry = stored.clone();
    let mut effect = question.effect;
    if effect != tap.effect && !turn.is_spent() {
        turn.spend();
        effect = tap.effect;
        question.answer(&mut entry, effect);
        entry = entry.recorded(CHANNEL, turn.now.timestamp(), Some(stored));
        turn.store_changed(&entry, stored);
    }
    let screen = match tap.on {
        EffectScreen::Message => screen::effect_noted(tap.day, effect, &turn.reader()),
        EffectScreen::Day(origin) => turn.stored_day(&entry, origin),
    };
    turn.show(screen)
}

/// Says that the doses are not what they were, and stores nothing.
fn gone(turn: Turn<'_>, tap: EffectTap) -> Decision {
    match tap.on {
        EffectScreen::Message => turn.say_text("effect-gone"),
        EffectScreen::Day(origin) => turn.toasted("effect-gone").show_day(tap.day, origin),
    }
}

/// Asks about the doses of a day anew.
pub(super) fn change(turn: Turn<'_>, day: Date, origin: Origin) -> Decision {
    let Some(entry) = turn.diary.entry(day)? else {
        return turn.show_day(day, origin);
    };
    let due = turn.due_effects(entry);
    if due.is_empty() {
        return turn.show_day(day, origin);
    }
    let screen = screen::change_effects(entry, &due, origin, turn.texts);
    turn.show(screen)
}

impl Turn<'_> {
    fn effect_questions(&self, entry: &Entry) -> Vec<EffectQuestion> {
        EffectQuestion::of_day(entry, &self.profile, journal_texts::medicine_names())
    }

    /// The questions about a day whose two hours are over.
    fn due_effects(&self, entry: &Entry) -> Vec<EffectQuestion> {
        let now = self.now.timestamp();
        let mut questions = self.effect_questions(entry);
        questions.retain(|question| question.due <= now);
        questions
    }

    /// Those of them that the screen of the day asks, because the person wants it.
    pub(super) fn open_effects(&self, entry: &Entry) -> Vec<EffectQuestion> {
        if !self.profile.switches.ask_effect {
            return Vec::new();
        }
        let mut questions = self.due_effects(entry);
        questions.retain(|question| question.effect.is_none());
        questions
    }

    /// Whether the effects of a day can be changed: they are asked for, or one is known.
    pub(super) fn has_effects(&self, entry: &Entry) -> bool {
        let due = self.due_effects(entry);
        let is_known = due.iter().any(|question| question.effect.is_some());
        is_known || self.profile.switches.ask_effect && !due.is_empty()
    }

    /// Schedules the next question about a dose in place of the one that is set: a person has
    /// one such schedule, and the function that asks sets the one after.
    pub(super) fn schedule_effect(&mut self, entry: &Entry) -> Result<(), Unread> {
        let now = self.now.timestamp();
        let next = |questions: &[_]| EffectQuestion::next(questions, &self.profile, now);
        if !self.profile.switches.ask_effect {
            return Ok(());
        }
        let Some(mut at) = next(&self.effect_questions(entry)) else {
            return Ok(());
        };
        if let Some(period) = self.both_sides_of_midnight() {
            let others = self.diary.entries(period)?;
            let others = others.filter(|other| other.date != entry.date);
            let waiting = others.filter_map(|other| next(&self.effect_questions(other)));
            at = waiting.fold(at, Ord::min);
        }
        let schedule = ScheduleChange::SetEffect { at };
        self.outcome.schedules.push(schedule);
        Ok(())
    }

    /// In the first two hours of a day, the day before and it: a dose of either can have its two
    /// hours still to come.
    fn both_sides_of_midnight(&self) -> Option<Period> {
        let last = self.today();
        let first = self.now.saturating_sub(2.hours()).date();
        (first != last).then_some(Period { first, last })
    }

    /// Stores a day with other effects. A survey that is open about it learns of them, and
    /// does not undo them when it is finished.
    fn store_changed(&mut self, entry: &Entry, before: &Entry) {
        let open = self.survey.as_mut();
        if let Some(survey) = open.filter(|survey| survey.day() == Some(entry.date)) {
            survey.note_stored(entry);
            self.outcome.change.survey = SurveyChange::Put(survey.clone());
        }
        self.outcome.change.days = vec![DayChange::Replace {
            entry: entry.clone(),
            before: Box::new(before.clone()),
        }];
    }
}
