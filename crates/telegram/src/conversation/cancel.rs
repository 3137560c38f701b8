use super::{Decision, Turn};
use crate::outcome::ScheduleChange;

/// Ends every message that comes by itself: the reminder, the weekly report, the nudge,
/// the question about a dose.
pub(super) fn cancel(mut turn: Turn<'_>) -> Decision {
    turn.profile.reminder = None;
    turn.profile.switches.weekly_report = false;
    turn.profile.switches.ask_effect = false;
    turn.chat.asked = None;
    turn.outcome.schedules.push(ScheduleChange::RemoveAll);
    turn.say_text("cancelled")
}
