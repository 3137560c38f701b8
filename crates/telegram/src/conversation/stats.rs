use journal::order::Format;
use journal::report::Overview;

use super::{Decision, Turn, load};

/// Orders the overview of the last weeks: a picture with a few numbers.
pub(super) fn stats(turn: Turn<'_>) -> Decision {
    let period = Overview::period(turn.today(), turn.setting.retention);
    load::order(turn, &[Format::Png], period)
}
