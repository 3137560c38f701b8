//! The survey: opened, answered, gone back in, begun again, left.

use jiff::SignedDuration;
use jiff::civil::Date;
use journal::answer::InvalidAnswer;
use journal::questionnaire::{CONTINUED, NO, YES};
use journal::{Entry, Question};

use super::{Attempt, Decision, Turn, finishing};
use crate::input::InputKind;
use crate::outcome::{Menu, MessagePlace, ScheduleChange, VisibleAnswer};
use crate::screen::{self, Screen};
use crate::survey::{Circumstances, Extent, NUDGE_AFTER, Reply};
use crate::tap::{Origin, SurveyAction, SurveyTap};
use crate::{Survey, SurveyChange, Unread};

/// How long a tap waits for the write of the card that it is on. A write that takes longer costs
/// the person that tap, of which they are told.
const WRITTEN_WITHIN: SignedDuration = SignedDuration::from_secs(5);

/// Opens a survey, or shows the one that is open.
pub(super) fn add(mut turn: Turn<'_>) -> Decision {
    match turn.survey.take() {
        Some(survey) => turn.show_open(survey),
        None => {
            let survey = turn.new_survey();
            open(turn, survey)
        }
    }
}

/// Opens the survey of a day, or shows the one that is open.
pub(super) fn add_day(mut turn: Turn<'_>, day: Date, origin: Origin) -> Decision {
    if let Some(mut survey) = turn.survey.take() {
        if survey.day() != Some(day) {
            turn = turn.toasted("toast-finish-first");
        }
        survey.now_opened_from(origin);
        return turn.show_open(survey);
    }
    let survey = turn.survey_of(day, origin)?;
    open(turn, survey)
}

/// Opens the survey of a day of which the button has said that there was a headache,
/// or the usual one. Where something is stored of the day already it is asked anew.
pub(super) fn headache(turn: Turn<'_>, day: Date, as_usual: bool, origin: Origin) -> Decision {
    if turn.survey.is_some() || turn.diary.entry(day)?.is_some() {
        return add_day(turn, day, origin);
    }
    let usual = turn.diary.recent.usual().filter(|_| as_usual);
    let mut survey = turn.survey_of(day, origin)?;
    if survey.position == Question::Headache {
        match usual {
            Some(usual) => drop(survey.as_usual(&usual, turn.profile.switches)),
            None => drop(survey.reply(Reply::Option(YES), turn.circumstances())),
        }
    }
    open(turn, survey)
}

/// Opens the survey of a day whose headache went on from the day before. The button may
/// be older than a change of that day, which did not hurt then.
pub(super) fn continued(turn: Turn<'_>, day: Date, origin: Origin) -> Decision {
    match turn.diary.recent.before(day) {
        Some(_) => answered(turn, day, &[YES, CONTINUED], origin),
        None => headache(turn, day, false, origin),
    }
}

/// Opens the survey of a day without headache, of which the medicine is to be told.
pub(super) fn medicine_only(turn: Turn<'_>, day: Date, origin: Origin) -> Decision {
    answered(turn, day, &[NO], origin)
}

/// Opens the survey of a day whose first questions the button has answered, whether there
/// was a headache and so on. Where something is stored of the day already it is asked anew.
fn answered(turn: Turn<'_>, day: Date, options: &[&str], origin: Origin) -> Decision {
    if turn.survey.is_some() || turn.diary.entry(day)?.is_some() {
        return add_day(turn, day, origin);
    }
    let mut survey = turn.survey_of(day, origin)?;
    if survey.position == Question::Headache {
        for option in options {
            drop(survey.reply(Reply::Option(option), turn.circumstances()));
        }
    }
    open(turn, survey)
}

/// Stores a new survey and shows its first question. It is mentioned once if it
/// is left open, unless the person wants no such messages.
pub(super) fn open(mut turn: Turn<'_>, survey: Survey) -> Decision {
    if turn.is_spent() {
        return turn.show_result(&survey);
    }
    let now = turn.now.timestamp();
    if turn.profile.may_be_written_to() {
        turn.outcome.schedules.push(ScheduleChange::SetNudge {
            survey: survey.id.clone(),
            at: now.saturating_add(NUDGE_AFTER).unwrap_or(now),
        });
    }
    turn.outcome.menu = Some(Menu::Survey);
    turn.chat.asked = None;
    turn.advance(survey)
}

/// Words: an answer to the open question.
pub(super) fn typed(mut turn: Turn<'_>, text: &str) -> Decision {
    let Some(mut survey) = turn.survey.take() else {
        return finishing::after_the_end(turn, text);
    };
    if turn.was_taken(&survey) {
        return turn.show_where_it_is(survey);
    }
    // A tap came first: the words were not meant for the question that is open now. Another write,
    // as of a reminder or of a copy, changes nothing of that.
    let open = Some(survey.position);
    let has_moved = matches!(turn.attempt, Attempt::Again { question } if question != open);
    if has_moved || survey.is_older_than_question(turn.input.update) {
        return turn.advance(survey);
    }
    let edited = survey.take_early_edit(turn.input.message);
    turn.reply_typed(survey, edited.as_deref().unwrap_or(text))
}

/// A button on a card.
pub(super) fn tapped(mut turn: Turn<'_>, message: i32, tap: &SurveyTap) -> Decision {
    let Some(mut survey) = turn.survey.take().filter(|survey| survey.id == tap.survey) else {
        let finished = turn.chat.finished.clone();
        return match finished.filter(|finished| finished.survey == tap.survey) {
            Some(finished) => turn.show_finished(&finished),
            None => turn.toasted("toast-old-button").done(),
        };
    };
    if turn.is_early(&survey, message, tap) {
        return turn.come_again();
    }
    turn.show_in_newest(&survey, message);
    if survey.has_seen(turn.input.update) {
        return turn.show_card(&survey);
    }
    let is_old = match tap.action {
        SurveyAction::Skip => !survey.position.may_be_skipped(),
        SurveyAction::Confirm | SurveyAction::Guess => survey.doubted.is_none(),
        SurveyAction::AsUsual => {
            !turn.diary.recent.has_usual() || tap.question != Question::Headache
        }
        SurveyAction::FurtherAttack => !survey.may_be_further_attack(),
        _ => false,
    };
    if is_old || survey.position != tap.question {
        let turn = turn.toasted("toast-old-button");
        // The card was sent, and what it showed is not stored: from now on it shows the open question.
        let is_of_unstored = survey.card.is_some_and(|card| card < message);
        if is_of_unstored && survey.position < tap.question {
            survey.asked_by_tap = Some(turn.input.update);
            return turn.advance(survey);
        }
        return turn.show_card(&survey);
    }
    let reply = match &tap.action {
        SurveyAction::Option(option) => Reply::Option(option),
        SurveyAction::Done => Reply::Done,
        SurveyAction::Keep => Reply::Keep,
        SurveyAction::Skip => Reply::Skip,
        SurveyAction::Confirm => Reply::Confirm,
        SurveyAction::Guess => Reply::Guess,
        SurveyAction::Back if survey.begins_here() => {
            return turn.leave(&survey);
        }
        SurveyAction::Back => {
            survey.back(turn.profile.switches);
            return turn.advance(survey);
        }
        SurveyAction::FurtherAttack => {
            survey.ask_further_attack();
            return turn.advance(survey);
        }
        SurveyAction::AsUsual => {
            let usual = turn.diary.recent.usual().unwrap_or_default();
            let entry = survey.as_usual(&usual, turn.profile.switches);
            return turn.go_on(survey, entry);
        }
    };
    match survey.reply(reply, turn.circumstances()) {
        Ok(entry) => turn.go_on(survey, entry),
        Err(fault) => {
            let words = turn.texts.invalid(&fault);
            turn.toast(words);
            turn.show_card(&survey)
        }
    }
}

/// Goes one question back.
pub(super) fn back(turn: Turn<'_>) -> Decision {
    let switches = turn.profile.switches;
    turn.change_survey(|survey| survey.back(switches))
}

/// Forgets the answers and asks the first question again.
pub(super) fn restart(turn: Turn<'_>) -> Decision {
    turn.change_survey(Survey::restart)
}

/// Leaves the survey; the answers given in it are not kept. A day that was stored
/// before is shown as it is.
pub(super) fn stop(mut turn: Turn<'_>) -> Decision {
    let Some(survey) = turn.survey.take() else {
        return turn.say_with_begin("nothing-open");
    };
    if turn.was_taken(&survey) {
        return turn.show_where_it_is(survey);
    }
    let stored = match survey.day() {
        Some(day) => turn.diary.entry(day)?,
        None => None,
    };
    let screen = match stored {
        Some(entry) => {
            screen::day_unchanged(entry, survey.origin, turn.profile.switches, turn.texts)
        }
        None => Screen::plain(turn.texts, "stopped").begin(turn.texts),
    };
    turn.close(&survey);
    turn.show(screen)
}

impl Turn<'_> {
    fn new_survey(&self) -> Survey {
        Survey::start(Survey::id_of(self.input.update), self.now.timestamp())
    }

    /// A new survey of the day. A reminder's button may be days old: a day that
    /// cannot be filled is asked for.
    fn survey_of(&self, day: Date, origin: Origin) -> Result<Survey, Unread> {
        let mut survey = self.new_survey();
        survey.origin = origin;
        let _ = survey.reply(Reply::Option(&day.to_string()), self.circumstances());
        self.remind_of_day(&mut survey)?;
        Ok(survey)
    }

    pub(super) fn circumstances(&self) -> Circumstances<'_> {
        Circumstances {
            now: &self.now,
            retention: self.config.retention,
            texts: self.texts,
            medicines: &self.profile.medicines,
            switches: self.profile.switches,
        }
    }

    /// Whether the input is delivered again (deduplication): it has changed the survey before, is
    /// older than the update that opened it, or has finished another.
    fn was_taken(&self, survey: &Survey) -> bool {
        let opened_by = survey.opened_by();
        survey.has_seen(self.input.update)
            || opened_by.is_some_and(|opened_by| self.input.update < opened_by)
            || (self.chat.finished.as_ref()).is_some_and(|it| it.update == self.input.update)
    }

    /// Whether the card was sent a moment ago and is not stored yet: it is sent first, and a quick
    /// tap can come before the write that opens its question, which is a later one. (A newer message
    /// that was sent before the last write is a copy which could not be deleted.)
    fn is_early(&self, survey: &Survey, message: i32, tap: &SurveyTap) -> bool {
        let InputKind::Tap {
            sent_at: Some(sent_at),
            ..
        } = self.input.kind
        else {
            return false;
        };
        survey.card.is_some_and(|card| card < message)
            && survey.position < tap.question
            && !survey.has_seen(self.input.update)
            && sent_at.as_second() >= survey.changed_at.as_second()
            && self.now.timestamp().duration_since(sent_at).abs() < WRITTEN_WITHIN
    }

    /// Does nothing, and lets the update be delivered again.
    fn come_again(mut self) -> Decision {
        self.outcome.comes_again = true;
        Ok(self.outcome)
    }

    /// The card is in the newer of the tapped message and the one that is known to hold
    /// it. The older one is gone or about to go, since something was typed at the same
    /// moment, or could not be deleted.
    fn show_in_newest(&mut self, survey: &Survey, message: i32) {
        if let Some(card) = survey.card.filter(|card| *card > message) {
            self.outcome.forget.push(message);
            self.place = MessagePlace::InPlace(card);
        }
    }

    /// Shows the card of a survey, of which nothing has changed.
    fn show_card(self, survey: &Survey) -> Decision {
        let card = screen::card(survey, None, &self.reader());
        self.show(card)
    }

    /// Shows the open survey, of which nothing has changed but perhaps its place.
    pub(super) fn show_open(self, survey: Survey) -> Decision {
        match self.place {
            MessagePlace::InPlace(message) if survey.card == Some(message) => {
                self.show_card(&survey)
            }
            _ => self.put_card(survey, None),
        }
    }

    /// Takes words for a reply to the open question.
    pub(super) fn reply_typed(self, mut survey: Survey, text: &str) -> Decision {
        let message = self.input.message;
        match survey.reply_typed(message, text, self.circumstances()) {
            Ok(entry) => self.go_on(survey, entry),
            Err(fault) => {
                survey.remember(self.input.update, self.now.timestamp());
                self.put_card(survey, Some(&fault))
            }
        }
    }

    /// Shows the result of a survey that is over to someone whose input, which opened it, comes
    /// again.
    fn show_result(self, survey: &Survey) -> Decision {
        let finished = self.chat.finished.clone();
        match (finished.filter(|it| it.survey == survey.id), survey.day()) {
            (Some(finished), _) => self.show_finished(&finished),
            (None, Some(day)) => self.show_day(day, survey.origin),
            (None, None) => self.say_with_begin("nothing-open"),
        }
    }

    /// Shows the open survey to someone whose input comes again.
    pub(super) fn show_where_it_is(mut self, survey: Survey) -> Decision {
        if let Some(card) = survey.card {
            self.place = MessagePlace::InPlace(card);
        }
        self.show_open(survey)
    }

    /// Stores the survey and shows its card, whose message before that goes.
    fn put_card(mut self, mut survey: Survey, fault: Option<&InvalidAnswer>) -> Decision {
        let card = screen::card(&survey, fault, &self.reader());
        let before = match self.place {
            MessagePlace::InPlace(message) => survey.card.replace(message),
            MessagePlace::Below => survey.card.take(),
        };
        let leaves = before.filter(|before| survey.card != Some(*before));
        self.outcome.forget.extend(leaves);
        self.outcome.change.survey = SurveyChange::Put(survey);
        match (self.place, &self.input.kind) {
            // After a tap nothing waits for Telegram: the next tap tells where the card is.
            (MessagePlace::InPlace(_), _) | (_, InputKind::Tap { .. }) => self.show(card),
            (MessagePlace::Below, _) => self.answer(VisibleAnswer::Ask(card)),
        }
    }

    /// A command that changes the open survey and shows it in a new message.
    fn change_survey(mut self, change: impl FnOnce(&mut Survey)) -> Decision {
        let Some(mut survey) = self.survey.take() else {
            return self.say_with_begin("nothing-open");
        };
        if self.was_taken(&survey) {
            return self.show_where_it_is(survey);
        }
        change(&mut survey);
        self.advance(survey)
    }

    /// Shows the question that is open after a reply, or the entry that came of it.
    fn go_on(self, mut survey: Survey, entry: Option<Entry>) -> Decision {
        if let Some(entry) = entry {
            return self.finish(&survey, entry);
        }
        self.remind_of_day(&mut survey)?;
        self.advance(survey)
    }

    /// Where the day has just become known, its survey shows the answers stored of it.
    fn remind_of_day(&self, survey: &mut Survey) -> Result<(), Unread> {
        if survey.position != Question::Headache || survey.extent != Extent::Full {
            return Ok(());
        }
        let Some(day) = survey.day() else {
            return Ok(());
        };
        survey.after_headache = self.diary.recent.before(day).is_some();
        if let Some(entry) = self.diary.entry(day)? {
            survey.remind_of(entry);
        }
        Ok(())
    }

    /// Stores the survey, which this update has changed, and shows its open question.
    pub(super) fn advance(self, mut survey: Survey) -> Decision {
        survey.remember(self.input.update, self.now.timestamp());
        let stored = self.diary.survey.as_ref();
        let has_moved = stored.is_none_or(|stored| stored.position != survey.position);
        if has_moved && matches!(self.input.kind, InputKind::Tap { .. }) {
            survey.asked_by_tap = Some(self.input.update);
        }
        self.put_card(survey, None)
    }

    /// Closes the survey of one change without the change.
    fn leave(mut self, survey: &Survey) -> Decision {
        let screen = match survey.day() {
            Some(day) => self.day(day, survey.origin, screen::day_read)?,
            None => Screen::plain(self.texts, "stopped").begin(self.texts),
        };
        self.close(survey);
        self.show(screen)
    }
}
