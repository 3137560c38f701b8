//! A person blocks the bot or falls silent, and comes back.

use journal::RecurringReport;

use super::{Decision, Turn};
use crate::outcome::ScheduleChange;

/// Nothing is sent any more; the entries stay.
pub(super) fn blocked(mut turn: Turn<'_>) -> Decision {
    if !turn.has_consent() {
        return turn.done();
    }
    turn.outcome.schedules.push(ScheduleChange::RemoveAll);
    turn.profile.blocked_at = Some(turn.now.timestamp());
    turn.done()
}

/// Sets the schedules again for someone who had blocked the bot, and the one of the weekly
/// report for someone who had written nothing for weeks.
pub(super) fn welcome_back(turn: &mut Turn<'_>) {
    let is_weekly_paused = turn.profile.is_weekly_paused();
    turn.profile.weekly_paused_at = None;
    if turn.profile.blocked_at.take().is_some() {
        turn.set_schedules();
    } else if is_weekly_paused {
        let weekly = ScheduleChange::SetReport(RecurringReport::Weekly);
        turn.outcome.schedules.push(weekly);
    }
}

impl Turn<'_> {
    /// Sets the schedules anew of what the person wants to come again and again.
    pub(super) fn set_schedules(&mut self) {
        let (profile, schedules) = (&self.profile, &mut self.outcome.schedules);
        let days = profile.reminder_days;
        schedules.extend(
            profile
                .reminder
                .map(|at| ScheduleChange::SetDaily(at, days)),
        );
        let reports = RecurringReport::wanted(profile.switches);
        schedules.extend(reports.map(ScheduleChange::SetReport));
    }
}
