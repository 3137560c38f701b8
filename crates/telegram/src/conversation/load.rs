use journal::order::{Format, Occasion};
use journal::{Order, Period};

use super::{Decision, Turn};
use crate::effect::Effect;
use crate::screen;

/// Orders a report on everything that is stored.
pub(super) fn load(turn: Turn<'_>) -> Decision {
    let period = Period::stored(turn.today(), turn.setting.retention);
    order(turn, &[Format::Html], period)
}

/// Orders files of these formats about a period, of which the first has the
/// message that says that they are being made. The update names the orders, so
/// that the same command delivered twice orders once.
pub(super) fn order(mut turn: Turn<'_>, formats: &[Format], period: Period) -> Decision {
    let Some(first) = formats.first().copied() else {
        return turn.done();
    };
    if turn.is_new() {
        return turn.say(|texts| screen::order_empty(first, texts));
    }
    let orders = formats
        .iter()
        .map(|format| Order {
            id: order_id(turn.input.update, *format),
            period,
            format: *format,
            language: turn.profile.language,
            occasion: Occasion::OnDemand {
                waiting_message: None,
            },
            ordered_at: turn.now.timestamp(),
            object_key: None,
            delivered_at: None,
        })
        .collect();
    let waiting = screen::order_waiting(first, turn.texts);
    turn.effects.push(Effect::Order(orders, waiting));
    turn.done()
}

fn order_id(update: u32, format: Format) -> String {
    match format {
        Format::Html => update.to_string(),
        other => format!("{update}-{}", other.extension()),
    }
}
