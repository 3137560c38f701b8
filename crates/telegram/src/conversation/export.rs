use journal::Period;
use journal::order::Format;

use super::{Decision, Turn, load};

/// Orders everything that is stored, as two files.
pub(super) fn export(turn: Turn<'_>) -> Decision {
    let period = Period::stored(turn.today(), turn.setting.retention);
    load::order(turn, &[Format::Json, Format::Csv], period)
}
