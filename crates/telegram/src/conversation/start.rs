use super::{Decision, Turn};
use crate::effect::{Effect, Schedule};
use crate::screen;

/// Greets; from now on the weekly report comes, also for someone who had cancelled it.
pub(super) fn start(mut turn: Turn<'_>) -> Decision {
    turn.profile.weekly_report = true;
    turn.profile.asked = None;
    if !turn.is_new() {
        turn.effects.push(Effect::Schedule(Schedule::SetWeekly));
    }
    turn.save_profile();
    let profile = turn.profile.clone();
    turn.say(|texts| screen::welcome(&profile, texts))
}
