use jiff::civil::Time;
use journal::answer::parse_time;
use journal::person::Asked;

use super::{Turn, filling};
use crate::effect::{Effect, Place, Schedule};
use crate::screen;

/// `/alarm 21:30` sets the daily reminder; `/alarm` asks for the time.
pub(super) fn alarm(mut turn: Turn<'_>, argument: &str) -> Vec<Effect> {
    let fault = match parse_time(argument) {
        Ok(time) => return set(turn, time, Place::Below),
        Err(_) if argument.is_empty() => None,
        Err(fault) => Some(fault),
    };
    turn.profile.asked = Some(Asked::ReminderTime);
    turn.save_profile();
    let now = turn.now.clone();
    turn.say(|texts| screen::reminder_question(&now, fault.as_ref(), texts))
}

/// Words while the bot waits for the time of the reminder. What is no time goes
/// to the open survey if there is one, since it is then an answer to that.
pub(super) fn answered(turn: Turn<'_>, text: &str) -> Vec<Effect> {
    match parse_time(text) {
        Ok(time) => set(turn, time, Place::Below),
        Err(_) if turn.survey.is_some() => filling::typed(turn, text),
        Err(fault) => {
            let now = turn.now.clone();
            turn.say(|texts| screen::reminder_question(&now, Some(&fault), texts))
        }
    }
}

/// Sets the daily reminder.
pub(super) fn set(mut turn: Turn<'_>, time: Time, place: Place) -> Vec<Effect> {
    turn.profile.reminder = Some(time);
    turn.profile.asked = None;
    turn.effects
        .push(Effect::Schedule(Schedule::SetDaily(time)));
    turn.save_profile();
    let screen = screen::reminder_set(time, &turn.now, turn.texts);
    turn.effects.push(Effect::Show(screen, place));
    turn.effects
}
