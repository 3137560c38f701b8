use journal::RecurringReport;

use super::{Decision, Turn, filling};
use crate::memory::{Asked, Subject};
use crate::outcome::MessagePlace;
use crate::screen;

/// Greets; from now on report and archive come, also for someone who had cancelled them.
/// Where no reminder is set its time is asked for, but a time that is typed while a
/// survey is open answers that.
pub(super) fn start(mut turn: Turn<'_>) -> Decision {
    for report in RecurringReport::ALL {
        turn.switch(report.switch(), true);
    }
    let asks = turn.profile.reminder.is_none() && turn.survey.is_none();
    // The welcome names no message: it stays when the time is answered.
    turn.chat.asked = asks.then_some(Asked {
        subject: Subject::FirstReminderTime,
        message: None,
        ends_at: None,
    });
    let screen = screen::welcome(&turn.profile, turn.config.retention, turn.texts);
    turn.show(screen)
}

/// Opens a survey in place of the message that offered it. Where no reminder is set
/// that may be the welcome, whose times are to stay within reach.
pub(super) fn begin(mut turn: Turn<'_>) -> Decision {
    if turn.profile.reminder.is_none() {
        turn.place = MessagePlace::Below;
    }
    filling::add(turn)
}
