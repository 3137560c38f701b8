use journal::Period;
use journal::order::Format;

use super::{Decision, Turn, order};
use crate::screen;

/// Orders everything that is stored, as two files.
pub(super) fn export(turn: Turn<'_>) -> Decision {
    let period = Period::stored(turn.today(), turn.setting.retention);
    let waiting = screen::export_waiting(turn.texts);
    order::files(turn, &[Format::Json, Format::Csv], period, waiting)
}
