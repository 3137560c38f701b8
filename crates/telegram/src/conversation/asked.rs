//! Words that answer a question of the bot's outside the survey.

use super::{Decision, Turn, feedback, filling, load, medicines, reminder, settings, zone};
use crate::Survey;
use crate::command::Command;
use crate::input::InputKind;
use crate::memory::{Answered, Asked};
use crate::outcome::{MessagePlace, VisibleAnswer};
use crate::screen::Screen;
use crate::tap::ReportWish;

/// Words: an answer to what the bot asked last, in the survey or outside it.
pub(super) fn typed(turn: Turn<'_>, text: &str) -> Decision {
    let update = turn.input.update;
    if let Some(answered) = turn.chat.answered.filter(|it| it.update == update) {
        return again(turn, answered.asked, text);
    }
    let is_known = |survey: &Survey| survey.has_seen(update);
    match turn.chat.asked {
        Some(asked) if !turn.survey.as_ref().is_some_and(is_known) => answer(turn, asked, text),
        _ => filling::typed(turn, text),
    }
}

/// A question is over when something else is done than to answer it: words that come
/// later are not meant for it. /start asks the same as before.
pub(super) fn put_aside(turn: &mut Turn<'_>) {
    let is_something_else = match turn.input.kind {
        InputKind::Command { command, .. } => command != Command::Start,
        InputKind::Tap { .. } => true,
        _ => false,
    };
    if is_something_else {
        turn.chat.asked = None;
    }
}

fn answer(turn: Turn<'_>, asked: Asked, text: &str) -> Decision {
    match asked {
        Asked::FirstReminderTime | Asked::ReminderTime { .. } => {
            reminder::answered(turn, asked, text)
        }
        Asked::Feedback => feedback::answered(turn, text),
        Asked::SettingsTime { .. } => settings::time_typed(turn, asked, text),
        Asked::Zone { .. } => zone::typed(turn, asked, text),
        Asked::Location { .. } => zone::typed_for_location(turn, asked, text),
        Asked::NewMedicine { .. } => medicines::added(turn, asked, text),
        Asked::MedicineName { medicine, .. } => medicines::renamed(turn, asked, medicine, text),
        Asked::MedicineLimit { medicine, .. } => medicines::limited(turn, asked, medicine, text),
        Asked::ReportDates {
            format, language, ..
        } => {
            let wish = ReportWish::usual(language).in_format(format);
            load::dates_typed(turn, asked, wish, text)
        }
    }
}

/// The same words come again: what they changed is shown, and nothing else changes.
fn again(turn: Turn<'_>, asked: Asked, text: &str) -> Decision {
    match asked {
        Asked::FirstReminderTime
        | Asked::ReminderTime { .. }
        | Asked::SettingsTime { .. }
        | Asked::Zone { .. } => turn.show_settings(MessagePlace::Below),
        Asked::Feedback => feedback::answered_again(turn, text),
        Asked::Location { .. } => zone::set_again(turn),
        Asked::NewMedicine { .. } | Asked::MedicineName { .. } | Asked::MedicineLimit { .. } => {
            turn.show_medicines(MessagePlace::Below)
        }
        Asked::ReportDates {
            format, language, ..
        } => {
            let wish = ReportWish::usual(language).in_format(format);
            load::dates_typed_again(turn, wish, text)
        }
    }
}

impl Turn<'_> {
    /// Asks in a new message, as below words that were no answer. The message that asked
    /// the same before goes.
    pub(super) fn ask_below(mut self, asked: Asked, screen: Screen) -> Decision {
        self.chat.asked = Some(asked);
        self.outcome.forget.extend(asked.message());
        self.answer(VisibleAnswer::Ask(screen))
    }

    /// The words of this turn are the answer to what was asked, whose message goes.
    pub(super) fn take_for_answer(&mut self, asked: Asked) {
        self.chat.asked = None;
        self.chat.answered = Some(Answered {
            update: self.input.update,
            asked,
        });
        self.outcome.forget.extend(asked.message());
    }
}
