use journal::order::{Format, Occasion};
use journal::{Order, Period};

use super::Turn;
use crate::effect::Effect;
use crate::screen;

/// Orders a report on everything that is stored. The update names the order, so
/// that the same command delivered twice is one order.
pub(super) fn load(mut turn: Turn<'_>) -> Vec<Effect> {
    if turn.stored.is_none() {
        return turn.say(screen::report_empty);
    }
    let order = Order {
        id: turn.input.update.to_string(),
        period: Period::stored(turn.now.date(), turn.setting.retention),
        format: Format::Html,
        language: turn.profile.language,
        occasion: Occasion::OnDemand {
            waiting_message: None,
        },
        ordered_at: turn.now.timestamp(),
        object_key: None,
        delivered_at: None,
    };
    turn.effects
        .push(Effect::Order(order, screen::report_waiting(turn.texts)));
    turn.effects
}
