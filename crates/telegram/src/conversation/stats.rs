use journal::Period;
use journal::order::Product;

use super::{Decision, Turn, order};

/// Orders the overview of the last weeks: a picture with a few numbers.
pub(super) fn stats(turn: Turn<'_>) -> Decision {
    let period = Period::overview(turn.today(), turn.config.retention);
    order::files(turn, &[Product::Overview], period, "stats-waiting")
}
