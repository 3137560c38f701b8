use journal::Period;
use journal::order::{Format, Product};

use super::{Decision, Turn, order};

/// Orders everything that is stored, as two files.
pub(super) fn export(turn: Turn<'_>) -> Decision {
    let period = Period::stored(turn.today(), turn.config.retention);
    let products = [Format::Json, Format::Csv].map(Product::from);
    order::files(turn, &products, period, "export-waiting")
}
