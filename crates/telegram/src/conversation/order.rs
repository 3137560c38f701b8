//! Orders of files, which the report function makes and delivers.

use journal::order::{Format, Occasion};
use journal::{Order, Period};

use super::{Decision, Turn};
use crate::outcome::Answer;
use crate::screen::{self, Screen};

/// Orders files of these formats about a period; `waiting` says that they are being
/// made. The update names the orders, so that the same command delivered twice
/// orders once.
pub(super) fn files(
    turn: Turn<'_>,
    formats: &[Format],
    period: Period,
    waiting: Screen,
) -> Decision {
    let Some(first) = formats.first().copied() else {
        return turn.done();
    };
    if turn.is_new() {
        return turn.say(|texts| screen::order_empty(first, texts));
    }
    let update = turn.input.update;
    let orders = formats.iter().map(|format| {
        Order::new(
            format!("{update}-{}", format.extension()),
            period,
            *format,
            turn.profile.language,
            Occasion::OnDemand {
                waiting_message: None,
            },
            turn.now.timestamp(),
        )
    });
    let orders = orders.collect();
    turn.order(orders, waiting, None)
}

impl Turn<'_> {
    /// Orders reports, and says that they are being made: on the card that they were
    /// ordered on, or in a new message.
    pub(super) fn order(
        mut self,
        orders: Vec<Order>,
        waiting: Screen,
        card: Option<i32>,
    ) -> Decision {
        self.outcome.orders = orders;
        self.answer(Answer::Ordered { waiting, card })
    }
}
