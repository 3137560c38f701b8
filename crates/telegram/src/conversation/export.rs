use journal::Period;
use journal::order::{Format, Product};

use super::{Decision, Turn, order};
use crate::screen;

/// Orders everything that is stored, as two files.
pub(super) fn export(turn: Turn<'_>) -> Decision {
    let period = Period::stored(turn.today(), turn.config.retention);
    let waiting = screen::export_waiting(turn.texts);
    order::files(
        turn,
        &[Format::Json, Format::Csv].map(Product::from),
        period,
        waiting,
    )
}
