use super::{Decision, Turn};
use crate::effect::{Effect, Schedule};
use crate::screen;

/// Ends every message that comes by itself: the reminder, the weekly report, the nudge.
pub(super) fn cancel(mut turn: Turn<'_>) -> Decision {
    turn.profile.reminder = None;
    turn.profile.weekly_report = false;
    turn.profile.asked = None;
    turn.effects.push(Effect::Schedule(Schedule::RemoveAll));
    turn.save_profile();
    turn.say(screen::cancelled)
}
