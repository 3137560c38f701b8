//! The survey: opened, answered, gone back in, begun again, left.

use jiff::civil::Date;
use journal::answer::InvalidAnswer;
use journal::medicine;
use journal::person::Finished;
use journal::survey::{Circumstances, NUDGE_AFTER, Progress, Reply};
use journal::{Change, Entry, Question, Survey, SurveyChange};

use super::{Attempt, Turn};
use crate::effect::{Effect, Menu, Place, Schedule};
use crate::screen;
use crate::tap::Action;

/// Opens a survey, or shows the one that is open.
pub(super) fn add(mut turn: Turn<'_>, day: Option<Date>, place: Place) -> Vec<Effect> {
    if let Some(survey) = turn.survey.take() {
        return turn.show(&survey, None, place);
    }
    let now = turn.now.timestamp();
    let mut survey = Survey::start(radix_36(turn.input.update), now);
    if let Some(day) = day {
        // A reminder's button may be days old; a day that cannot be filled is asked for again.
        let _ = survey.reply(Reply::Option(&day.to_string()), turn.circumstances());
    }
    turn.effects.push(Effect::Schedule(Schedule::SetNudge {
        survey: survey.id.clone(),
        at: now.saturating_add(NUDGE_AFTER).unwrap_or(now),
    }));
    turn.effects
        .push(Effect::Menu(Menu::Survey, turn.profile.language));
    turn.profile.asked = None;
    turn.advance(survey, place)
}

/// Words: an answer to the open question.
pub(super) fn typed(mut turn: Turn<'_>, text: &str) -> Vec<Effect> {
    let Some(mut survey) = turn.survey.take() else {
        let finished = turn.profile.finished.as_ref();
        return match finished.filter(|finished| finished.update == turn.input.update) {
            Some(finished) => vec![Effect::ShowDay(finished.day, Place::Below)],
            None => turn.say(screen::unclear),
        };
    };
    // Delivered again, or a tap came first: the words were not meant for the
    // question that is open now.
    if turn.was_taken(&survey) || turn.attempt == Attempt::Again {
        return turn.show(&survey, None, Place::Below);
    }
    match survey.reply(Reply::Typed(text), turn.circumstances()) {
        Ok(progress) => {
            turn.effects.extend(survey.card.take().map(Effect::Forget));
            turn.go_on(survey, progress, Place::Below)
        }
        Err(fault) => {
            let place = survey.card.map_or(Place::Below, Place::InPlace);
            turn.show(&survey, Some(&fault), place)
        }
    }
}

/// A button on a card. Returns the effects and what the toast says.
pub(super) fn tapped(
    mut turn: Turn<'_>,
    message: i32,
    survey_id: &str,
    question: Question,
    action: &Action,
) -> (Vec<Effect>, Option<String>) {
    let here = Place::InPlace(message);
    let old_button = Some(turn.texts.get("toast-old-button"));
    let Some(mut survey) = turn.survey.take().filter(|survey| survey.id == survey_id) else {
        let finished = turn.profile.finished.as_ref();
        return match finished.filter(|finished| finished.survey == survey_id) {
            Some(finished) => (vec![Effect::ShowDay(finished.day, here)], None),
            None => (turn.effects, old_button),
        };
    };
    if survey.has_seen(turn.input.update) {
        return (turn.show(&survey, None, here), None);
    }
    if survey.position != question {
        return (turn.show(&survey, None, here), old_button);
    }
    if let Some(other_card) = survey.card.replace(message).filter(|card| *card != message) {
        turn.effects.push(Effect::Forget(other_card));
    }
    let reply = match action {
        Action::Option(option) => Reply::Option(option),
        Action::Done => Reply::Done,
        Action::Keep => Reply::Keep,
        Action::Skip if survey.may_skip() => Reply::Skip,
        Action::Skip => return (turn.show(&survey, None, here), old_button),
        Action::Back => {
            survey.back();
            return (turn.advance(survey, here), None);
        }
    };
    match survey.reply(reply, turn.circumstances()) {
        Ok(progress) => (turn.go_on(survey, progress, here), None),
        Err(fault) => {
            let toast = turn.texts.invalid(&fault);
            (turn.show(&survey, None, here), Some(toast))
        }
    }
}

/// Goes one question back.
pub(super) fn back(turn: Turn<'_>) -> Vec<Effect> {
    turn.change_survey(Survey::back)
}

/// Forgets the answers and asks the first question again.
pub(super) fn restart(turn: Turn<'_>) -> Vec<Effect> {
    turn.change_survey(Survey::restart)
}

/// Leaves the survey; what was answered in it is not kept.
pub(super) fn stop(mut turn: Turn<'_>) -> Vec<Effect> {
    let Some(survey) = turn.survey.take() else {
        return turn.say(screen::nothing_open);
    };
    if turn.was_taken(&survey) {
        return turn.show(&survey, None, Place::Below);
    }
    turn.effects.push(Effect::Save(Box::new(Change {
        survey: SurveyChange::Delete {
            version: survey.version,
        },
        ..Change::default()
    })));
    turn.effects
        .push(Effect::Menu(Menu::Usual, turn.profile.language));
    turn.effects.extend(survey.card.map(Effect::Forget));
    turn.say(screen::stopped)
}

impl Turn<'_> {
    fn circumstances(&self) -> Circumstances<'_> {
        Circumstances {
            now: &self.now,
            retention: self.setting.retention,
            texts: self.texts,
            medicines: &self.profile.medicines,
        }
    }

    /// Whether the input is delivered again: it has changed the survey before, or
    /// is older than the update that opened it, whose number is the survey's id.
    fn was_taken(&self, survey: &Survey) -> bool {
        let opened_by = u32::from_str_radix(&survey.id, 36);
        survey.has_seen(self.input.update)
            || opened_by.is_ok_and(|opened_by| self.input.update < opened_by)
    }

    /// A command that changes the open survey and shows it in a new message.
    fn change_survey(mut self, change: impl FnOnce(&mut Survey)) -> Vec<Effect> {
        let Some(mut survey) = self.survey.take() else {
            return self.say(screen::nothing_open);
        };
        if self.was_taken(&survey) {
            return self.show(&survey, None, Place::Below);
        }
        change(&mut survey);
        self.effects.extend(survey.card.take().map(Effect::Forget));
        self.advance(survey, Place::Below)
    }

    fn go_on(self, survey: Survey, progress: Progress, place: Place) -> Vec<Effect> {
        match progress {
            Progress::Stays | Progress::Moves => self.advance(survey, place),
            Progress::Finished(entry) => self.finish(&survey, entry, place),
        }
    }

    /// Stores the survey and shows its open question.
    fn advance(mut self, mut survey: Survey, place: Place) -> Vec<Effect> {
        survey.remember(self.input.update, self.now.timestamp());
        if let Place::InPlace(message) = place {
            survey.card = Some(message);
        }
        let change = Change {
            profile: self.changed_profile(),
            survey: SurveyChange::Put(survey.clone()),
            entry: None,
        };
        self.effects.push(Effect::Save(Box::new(change)));
        self.show(&survey, None, place)
    }

    /// Makes the survey the entry of its day.
    fn finish(mut self, survey: &Survey, entry: Entry, place: Place) -> Vec<Effect> {
        medicine::learn(
            &mut self.profile.medicines,
            entry.medicines.as_deref().unwrap_or_default(),
        );
        self.profile.finished = Some(Finished {
            survey: survey.id.clone(),
            update: self.input.update,
            day: entry.date,
        });
        let day = screen::day(&entry, self.texts);
        self.effects.push(Effect::Save(Box::new(Change {
            profile: Some(self.profile.clone()),
            survey: SurveyChange::Delete {
                version: survey.version,
            },
            entry: Some(entry),
        })));
        self.effects
            .push(Effect::Menu(Menu::Usual, self.profile.language));
        self.effects.push(Effect::Show(day, place));
        self.effects
    }

    fn show(mut self, survey: &Survey, fault: Option<&InvalidAnswer>, place: Place) -> Vec<Effect> {
        let today = self.now.date();
        let card = screen::card(survey, today, self.texts, &self.profile.medicines, fault);
        self.effects.push(Effect::Show(card, place));
        self.effects
    }
}

/// A number in the digits 0-9 and a-z, which keeps the data of buttons short.
fn radix_36(mut number: u32) -> String {
    let mut digits = Vec::new();
    loop {
        digits.extend(char::from_digit(number % 36, 36));
        number /= 36;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}
