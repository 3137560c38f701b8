//! Words that answer a question of the bot's outside the survey.

use super::{
    Decision, Turn, archive, feedback, filling, import, load, medicines, preventives, reminder,
    settings, zone,
};
use crate::Survey;
use crate::command::Command;
use crate::input::InputKind;
use crate::memory::{AnsweredWords, Subject};
use crate::outcome::VisibleAnswer;
use crate::screen::Screen;

/// Words: an answer to the last question, in the survey or outside it.
pub(super) fn typed(turn: Turn<'_>, text: &str) -> Decision {
    let update = turn.input.update;
    if let Some(answered) = turn.chat.answered.filter(|it| it.update == update) {
        return again(turn, answered.subject, text);
    }
    let is_known = |survey: &Survey| survey.has_seen(update);
    match turn.asked() {
        Some(asked) if !turn.survey.as_ref().is_some_and(is_known) => {
            answer(turn, asked.subject, text)
        }
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

fn answer(turn: Turn<'_>, subject: Subject, text: &str) -> Decision {
    match subject {
        Subject::FirstReminderTime | Subject::ReminderTime => {
            reminder::answered(turn, subject, text)
        }
        Subject::Feedback => feedback::answered(turn, text),
        Subject::SettingsTime => settings::time_typed(turn, text),
        Subject::Zone => zone::typed(turn, text),
        Subject::Location => zone::typed_for_location(turn, text),
        Subject::NewMedicine => medicines::added(turn, text),
        Subject::MedicineName(id) => medicines::renamed(turn, id, text),
        Subject::MedicineLimit(id) => medicines::limited(turn, id, text),
        Subject::NewPreventive => preventives::added(turn, text),
        Subject::PreventiveDose(id) => preventives::dose_typed(turn, id, text),
        Subject::PreventiveSince(id) | Subject::PreventiveStop(id) => {
            preventives::day_typed(turn, subject, id, text)
        }
        Subject::ReportDates(format, language) => load::dates_typed(turn, format, language, text),
        Subject::NewPassphrase => archive::passphrase_typed(turn, text),
        Subject::ArchivePassphrase(archive, wanted) => {
            import::passphrase_typed(turn, archive, wanted, text)
        }
    }
}

/// The same words come again: the result is shown once more, and nothing else changes.
fn again(turn: Turn<'_>, subject: Subject, text: &str) -> Decision {
    match subject {
        Subject::FirstReminderTime
        | Subject::ReminderTime
        | Subject::SettingsTime
        | Subject::Zone => turn.show_settings(),
        Subject::Feedback => feedback::answered_again(turn, text),
        Subject::Location => zone::set_again(turn),
        Subject::NewMedicine
        | Subject::MedicineName(_)
        | Subject::MedicineLimit(_)
        | Subject::NewPreventive
        | Subject::PreventiveSince(_)
        | Subject::PreventiveDose(_)
        | Subject::PreventiveStop(_) => turn.show_medicines(),
        Subject::ReportDates(format, language) => {
            load::dates_typed_again(turn, format, language, text)
        }
        Subject::NewPassphrase => archive::passphrase_typed(turn, text),
        Subject::ArchivePassphrase(archive, wanted) => {
            import::passphrase_typed(turn, archive, wanted, text)
        }
    }
}

impl Turn<'_> {
    /// Asks in a new message, as below words that were no answer. The message that asked
    /// the same before goes.
    pub(super) fn ask_below(mut self, screen: Screen) -> Decision {
        let before = self.chat.asked.and_then(|asked| asked.message);
        self.outcome.forget.extend(before);
        self.answer(VisibleAnswer::Ask(screen))
    }

    /// The words of this turn answer the question, whose message goes.
    pub(super) fn take_for_answer(&mut self) {
        let Some(asked) = self.chat.asked.take() else {
            return;
        };
        self.chat.answered = Some(AnsweredWords {
            update: self.input.update,
            message: self.input.message,
            subject: asked.subject,
        });
        self.outcome.forget.extend(asked.message);
    }
}
