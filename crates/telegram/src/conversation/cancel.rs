use journal::RecurringReport;

use super::{Decision, Turn};
use crate::outcome::ScheduleChange;

/// Ends every message that comes by itself: the reminder, the weekly report, the archive, the
/// nudge, the question about a dose.
pub(super) fn cancel(mut turn: Turn<'_>) -> Decision {
    turn.profile.reminder = None;
    let switches = &mut turn.profile.switches;
    for report in RecurringReport::ALL {
        switches.turn(report.switch(), false);
    }
    switches.ask_effect = false;
    turn.chat.asked = None;
    turn.outcome.schedules.push(ScheduleChange::RemoveAll);
    turn.say_text("cancelled")
}
