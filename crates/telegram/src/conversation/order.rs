//! Orders of files, which the report function makes and delivers.

use journal::order::{Occasion, Product};
use journal::{Order, Period};

use super::{Decision, Turn};
use crate::outcome::{VisibleAnswer, Waiting};
use crate::screen::Screen;
use crate::waiting;

/// Orders files about a period; the text `waiting` says that they are being made. The
/// update names the orders, so that the same command delivered twice orders once.
pub(super) fn files(
    turn: Turn<'_>,
    products: &[Product],
    period: Period,
    waiting: &str,
) -> Decision {
    let update = turn.input.update;
    let orders = products.iter().map(|product| {
        Order::new(
            format!("{update}-{}", product.extension()),
            period,
            *product,
            turn.profile.language,
            Occasion::OnDemand,
            turn.now.timestamp(),
        )
    });
    let orders = orders.collect();
    turn.order(orders, waiting, None)
}

impl Turn<'_> {
    /// Orders reports, and says by a text that they are being made: on the card that they
    /// were ordered on, or in a new message.
    pub(super) fn order(
        mut self,
        mut orders: Vec<Order>,
        waiting: &str,
        card: Option<i32>,
    ) -> Decision {
        for order in &mut orders {
            order.channel_note = card.map(waiting::note);
        }
        self.outcome.orders = orders;
        let screen = Screen::plain(self.texts, waiting);
        self.answer(VisibleAnswer::Ordered(Waiting { screen, card }))
    }
}
