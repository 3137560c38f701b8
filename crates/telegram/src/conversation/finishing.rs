//! The end of a survey: it becomes the entry of its day.

use journal::Entry;
use journal::usual::RecentAttacks;

use super::{Attempt, Decision, Turn};
use crate::input::InputKind;
use crate::memory::Finished;
use crate::outcome::{MessagePlace, VisibleAnswer};
use crate::person::CHANNEL;
use crate::screen;
use crate::survey::{TYPED_KEPT, keep_last};
use crate::tap::Origin;
use crate::{DayChange, Survey, SurveyChange};

/// Words where no survey is open. Those that came before the person could see that it ended
/// were meant for it: of copies of its last answer nothing is said.
pub(super) fn after_the_end(turn: Turn<'_>, text: &str) -> Decision {
    let Some(finished) = turn.chat.finished.clone() else {
        return turn.say_with_begin("unclear");
    };
    if finished.update == turn.input.update {
        return turn.show_finished(&finished);
    }
    let shown_in = finished.message.zip(turn.input.message);
    let is_above_day = shown_in.is_some_and(|(day, message)| message < day);
    if turn.attempt == Attempt::First && !is_above_day {
        return turn.say_with_begin("unclear");
    }
    let entry = turn.diary.entry(finished.day)?;
    let last = entry.zip(finished.told.last());
    let last = last.map(|(entry, told)| told.in_entry(entry));
    match last.is_some_and(|last| last.is_repeated_by(text, turn.circumstances())) {
        true => turn.done(),
        false => turn.say_text("after-end"),
    }
}

impl Turn<'_> {
    /// Makes the survey the entry of its day. Where the day was changed elsewhere meanwhile, as
    /// in the Mini App, the first write is refused, and its answers come upon what is stored.
    pub(super) fn finish(mut self, survey: &Survey, entry: Entry) -> Decision {
        let known = survey.stored.as_ref().map(|stored| &stored.entry);
        let stored = match self.attempt {
            Attempt::First => known.cloned(),
            _ => self.diary.entry(entry.date)?.cloned(),
        };
        let changed = stored.as_ref().filter(|stored| Some(*stored) != known);
        let upon = changed.and_then(|changed| survey.entry_upon(changed));
        let entry = upon.unwrap_or(entry);
        self.remember_finished(survey, &entry);
        self.close(survey);
        self.store(entry, stored.as_ref(), survey.origin)
    }

    /// Remembers the survey that became the entry of a day, and which messages told of it. What
    /// was told of the same day before holds where the answer is still the same.
    fn remember_finished(&mut self, survey: &Survey, entry: &Entry) {
        let before = survey.stored.as_ref().map(|stored| &stored.entry);
        let is_same =
            |question| before.and_then(|it| it.answer(question)) == entry.answer(question);
        let finished = self.chat.finished.take();
        let mut told = finished
            .filter(|finished| finished.day == entry.date)
            .map(|finished| finished.told)
            .unwrap_or_default();
        told.retain(|told| is_same(told.question));
        told.extend(survey.told());
        keep_last(&mut told, TYPED_KEPT);
        self.chat.finished = Some(Finished {
            survey: survey.id.clone(),
            update: self.input.update,
            day: entry.date,
            origin: survey.origin,
            message: match self.place {
                MessagePlace::InPlace(message) => Some(message),
                MessagePlace::Below => None,
            },
            told,
        });
    }

    /// Stores a day in place of the one that is stored, and shows it. Where words made it the message
    /// goes out before the write, which notes it: the same words once more find the day there.
    pub(super) fn store(
        mut self,
        entry: Entry,
        before: Option<&Entry>,
        origin: Origin,
    ) -> Decision {
        let entry = entry.recorded(CHANNEL, self.now.timestamp(), before);
        let before = before.cloned();
        self.profile.learn_from(&entry);
        self.change_recent(|recent| recent.learn(&entry));
        self.schedule_effect(&entry)?;
        let reached = self.reached(&entry)?;
        let (of, today) = (entry.date, self.today());
        let day = self.stored_day(&entry, origin);
        let day = screen::with_reached(day, of, today, &reached, self.texts);
        self.outcome.change.days = vec![match before {
            Some(before) => DayChange::Replace {
                entry,
                before: Box::new(before),
            },
            None => DayChange::PutNew(entry),
        }];
        match (self.place, &self.input.kind) {
            (MessagePlace::InPlace(_), _) | (_, InputKind::Tap { .. }) => self.show(day),
            (MessagePlace::Below, _) => self.answer(VisibleAnswer::Ask(day)),
        }
    }

    /// Shows the day of a survey that was finished before, where it is shown already.
    pub(super) fn show_finished(mut self, finished: &Finished) -> Decision {
        if let (MessagePlace::Below, Some(message)) = (self.place, finished.message) {
            self.place = MessagePlace::InPlace(message);
        }
        self.show_day(finished.day, finished.origin)
    }

    /// Deletes a survey that is over. Its card goes, unless its message shows something
    /// else now.
    pub(super) fn close(&mut self, survey: &Survey) {
        let version = survey.version;
        self.outcome.change.survey = SurveyChange::Delete { version };
        if let Some(opened_by) = survey.opened_by() {
            self.chat.spend(opened_by);
        }
        let leaves = |card: &i32| self.place != MessagePlace::InPlace(*card);
        self.outcome.forget.extend(survey.card.filter(leaves));
        self.show_usual_menu();
    }

    /// Changes the last attacks, which are written only where that made a difference.
    pub(super) fn change_recent(&mut self, change: impl FnOnce(&mut RecentAttacks)) {
        let mut recent = self.diary.recent.clone();
        change(&mut recent);
        self.outcome.change.recent = (recent != self.diary.recent).then_some(recent);
    }
}
