//! A message that the person edits: it corrects the answer that it gave, or says how that is
//! changed. It answers no other question, and no command is carried out.

use jiff::civil::Date;
use journal::Question;
use journal::answer::InvalidAnswer;

use super::{Decision, Turn, asked};
use crate::memory::Finished;
use crate::outcome::MessagePlace;
use crate::screen;
use crate::survey::{Circumstances, Correction, Reply, ToldAnswer, TypedAnswer};
use crate::tap::Origin;
use crate::{Survey, SurveyChange, Unread};

pub(super) fn edited(mut turn: Turn<'_>, text: &str) -> Decision {
    let Some(message) = turn.input.message else {
        return turn.done();
    };
    if text.trim_start().starts_with('/') {
        return turn.say_text("edited-command");
    }
    if turn.asks_for_secret() {
        return asked::typed(turn, text);
    }
    let survey = turn.survey.take();
    if let Some(survey) = survey {
        if survey.has_seen(turn.input.update) {
            return turn.show_where_it_is(survey);
        }
        if let Some(typed) = survey.typed_in(message).cloned() {
            return in_open_survey(turn, survey, &typed, text);
        }
        // Below the card stands what has not come yet: its delivery failed, and goes on.
        let was_answered = turn
            .chat
            .answered
            .is_some_and(|it| it.message == Some(message));
        if !was_answered && survey.card.is_some_and(|card| card < message) {
            return turn.keep_for_later(survey, message, text);
        }
        turn.survey = Some(survey);
    }
    let finished = turn.chat.finished.clone();
    let told = finished.as_ref().and_then(|it| it.told_in(message));
    match (finished, told) {
        (Some(finished), Some(told)) => in_stored_day(turn, finished, told, text),
        _ => turn.say_text("edited-elsewhere"),
    }
}

fn in_open_survey(
    mut turn: Turn<'_>,
    mut survey: Survey,
    typed: &TypedAnswer,
    text: &str,
) -> Decision {
    if let Some(card) = survey.card {
        turn.place = MessagePlace::InPlace(card);
    }
    if survey.still_asks(typed) {
        // A doubted answer is not confirmed by a preview that came to its message.
        return match typed.is_repeated_by(text, turn.circumstances()) {
            true => turn.done(),
            false => turn.reply_typed(survey, text),
        };
    }
    let is_other_day = typed.question == Question::Date && turn.is_stored(&survey, typed, text)?;
    let correction = match is_other_day {
        true => Correction::Refused,
        false => survey.correct(typed, text, turn.circumstances()),
    };
    match correction {
        Correction::Made => {
            if let Some(day) = survey.day() {
                survey.after_headache = turn.diary.recent.before(day).is_some();
            }
            turn.advance(survey)
        }
        Correction::Same => turn.done(),
        Correction::Invalid(fault) => turn.refuse("edited-open", typed, Some(&fault)),
        Correction::Refused => turn.refuse("edited-open", typed, None),
    }
}

/// Corrects the day of the survey that was finished last. Its date, and whether there was a
/// headache at all, are not changed by the way.
fn in_stored_day(mut turn: Turn<'_>, finished: Finished, told: ToldAnswer, text: &str) -> Decision {
    if turn.is_spent() {
        return turn.show_finished(&finished);
    }
    let is_open = turn.survey.as_ref().and_then(Survey::day) == Some(finished.day);
    let decides_the_rest = matches!(told.question, Question::Date | Question::Headache);
    let before = turn.diary.entry(finished.day)?.cloned();
    let Some(before) = before.filter(|_| !is_open) else {
        return turn.say_text("edited-elsewhere");
    };
    let (id, now) = (finished.survey.clone(), turn.now.timestamp());
    let typed = told.in_entry(&before);
    let mut survey = Survey::correcting(id, now, &before, &typed);
    match survey.correct(&typed, text, turn.circumstances()) {
        Correction::Same => turn.done(),
        Correction::Made if !decides_the_rest => {
            let Some(entry) = survey.entry() else {
                return turn.refuse("edited-stored", &typed, None);
            };
            if finished.origin == Origin::Chat {
                turn.outcome.forget.extend(finished.message);
            }
            let origin = finished.origin;
            turn.spend();
            turn.chat.finished = Some(Finished {
                message: None,
                ..finished
            });
            turn.store(entry, Some(&before), origin)
        }
        Correction::Invalid(fault) => turn.refuse("edited-stored", &typed, Some(&fault)),
        Correction::Made | Correction::Refused => turn.refuse("edited-stored", &typed, None),
    }
}

impl Turn<'_> {
    /// Says why an edited message changed nothing, and how its answer is changed.
    fn refuse(
        mut self,
        name: &str,
        typed: &TypedAnswer,
        fault: Option<&InvalidAnswer>,
    ) -> Decision {
        self.place = MessagePlace::Below;
        let fault = fault.map(|fault| self.texts.invalid(fault));
        let screen = screen::edit_refused(name, typed.question, fault, self.texts);
        self.show(screen)
    }

    /// Whether something is stored of the day of the survey, or of the other that it would have
    /// by these words.
    fn is_stored(&self, survey: &Survey, typed: &TypedAnswer, text: &str) -> Result<bool, Unread> {
        let mut other = survey.clone();
        other.position = Question::Date;
        let said_at = typed.said_at(&self.now);
        let then = Circumstances {
            now: &said_at,
            ..self.circumstances()
        };
        let read = other.reply(Reply::Typed(text), then);
        let is_other = |day: &Date| read.is_ok() && survey.day() != Some(*day);
        match other.day().filter(is_other) {
            Some(day) => Ok(survey.stored.is_some() || self.diary.entry(day)?.is_some()),
            None => Ok(false),
        }
    }

    /// Keeps the edit of a message that has not come yet.
    fn keep_for_later(mut self, mut survey: Survey, message: i32, text: &str) -> Decision {
        survey.keep_early_edit(message, text);
        survey.remember(self.input.update, self.now.timestamp());
        self.outcome.change.survey = SurveyChange::Put(survey);
        self.done()
    }
}
