use journal::Period;
use journal::order::Product;

use super::{Decision, Turn, order};
use crate::screen;

/// Orders the overview of the last weeks: a picture with a few numbers.
pub(super) fn stats(turn: Turn<'_>) -> Decision {
    let period = Period::overview(turn.today(), turn.config.retention);
    let waiting = screen::stats_waiting(turn.texts);
    order::files(turn, &[Product::Overview], period, waiting)
}
