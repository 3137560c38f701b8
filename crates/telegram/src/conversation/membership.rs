//! She blocks the bot, and comes back.

use super::Turn;
use crate::effect::{Effect, Schedule};

/// Nothing is sent any more; what she wrote down stays.
pub(super) fn blocked(mut turn: Turn<'_>) -> Vec<Effect> {
    if turn.stored.is_none() {
        return Vec::new();
    }
    turn.effects.push(Effect::Schedule(Schedule::RemoveAll));
    turn.profile.blocked_at = Some(turn.now.timestamp());
    turn.save_profile();
    turn.effects
}

/// What she had chosen holds again, for someone who had blocked the bot.
pub(super) fn welcome_back(turn: &mut Turn<'_>) {
    if turn.profile.blocked_at.take().is_none() {
        return;
    }
    if let Some(time) = turn.profile.reminder {
        turn.effects
            .push(Effect::Schedule(Schedule::SetDaily(time)));
    }
    if turn.profile.weekly_report {
        turn.effects.push(Effect::Schedule(Schedule::SetWeekly));
    }
    turn.save_profile();
    // What follows in this turn is written on top of that write.
    turn.profile.version += 1;
    turn.stored = Some(turn.profile.clone());
}
