use super::{Decision, Turn, filling};
use crate::memory::Subject;
use crate::outcome::{MessagePlace, ScheduleChange};
use crate::screen;

/// Greets; from now on the weekly report comes, also for someone who had cancelled it.
/// Where no reminder is set its time is asked for, but a time that is typed while a
/// survey is open answers that.
pub(super) fn start(mut turn: Turn<'_>) -> Decision {
    turn.profile.switches.weekly_report = true;
    let asks = turn.profile.reminder.is_none() && turn.survey.is_none();
    turn.chat.asked = asks.then(|| Subject::FirstReminderTime.asked_in(None));
    turn.outcome.schedules.push(ScheduleChange::SetWeekly);
    let profile = turn.profile.clone();
    turn.say(|texts| screen::welcome(&profile, texts))
}

/// Opens a survey in place of the message that offered it. Where no reminder is set
/// that may be the welcome, whose times are to stay within reach.
pub(super) fn begin(turn: Turn<'_>, here: MessagePlace) -> Decision {
    let place = match turn.profile.reminder {
        None => MessagePlace::Below,
        Some(_) => here,
    };
    filling::add(turn, place)
}
