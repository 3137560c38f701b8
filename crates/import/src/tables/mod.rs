//! The formats that are tables, in a text or on a sheet.

mod attacks;
mod bearable;
mod daylio;
mod headi;
mod migraine_buddy;
mod migrebot;
mod nobism;
mod own;

use crate::table::Table;
use crate::{Found, Reader, Unreadable};

/// The signs between the cells of a row.
const SEPARATORS: [u8; 3] = *b",;\t";

/// Reads the days of a table; `None` where it is not of that format.
type ReadTable = fn(&Reader, &Table) -> Option<Result<Found, Unreadable>>;

/// Each format by a set of heads that no other has.
const FORMATS: [ReadTable; 8] = [
    own::read,
    migraine_buddy::read,
    attacks::read,
    bearable::read,
    headi::read,
    migrebot::read,
    nobism::read,
    daylio::read,
];

/// Reads a text, whatever separates its cells.
///
/// # Errors
/// [`Unreadable`] where no format has these heads, and what the format says.
pub(crate) fn read(reader: &Reader, text: &str) -> Result<Found, Unreadable> {
    let mut fault = Unreadable::Unrecognised;
    for separator in SEPARATORS {
        match Table::of_text(text, separator) {
            // At the separator of another the lines may fall otherwise.
            Err(other) => fault = other,
            Ok(table) => match read_table(reader, &table) {
                None => {}
                Some(_) if table.is_unclosed => return Err(Unreadable::Damaged),
                Some(found) => return found,
            },
        }
    }
    Err(fault)
}

/// Reads a table; `None` where no format has these heads.
pub(crate) fn read_table(reader: &Reader, table: &Table) -> Option<Result<Found, Unreadable>> {
    FORMATS.iter().find_map(|format| format(reader, table))
}
