//! A person blocks the bot, and comes back.

use super::{Decision, Turn};
use crate::outcome::Schedule;

/// Nothing is sent any more; the entries stay.
pub(super) fn blocked(mut turn: Turn<'_>) -> Decision {
    if turn.is_new() {
        return turn.done();
    }
    turn.outcome.schedules.push(Schedule::RemoveAll);
    turn.profile.blocked_at = Some(turn.now.timestamp());
    turn.done()
}

/// Sets the schedules again for someone who had blocked the bot.
pub(super) fn welcome_back(turn: &mut Turn<'_>) {
    if turn.profile.blocked_at.take().is_none() {
        return;
    }
    if let Some(time) = turn.profile.reminder {
        turn.outcome
            .schedules
            .push(Schedule::SetDaily(time, turn.profile.reminder_days));
    }
    if turn.profile.switches.weekly_report {
        turn.outcome.schedules.push(Schedule::SetWeekly);
    }
}
