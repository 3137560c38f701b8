//! Reads a diary that was kept elsewhere, or exported from here, from the file that another
//! program wrote.

mod comparison;
mod found;

use jiff::Zoned;
pub use journal::DateOrder;
use journal::{Language, Retention};

pub use comparison::{Comparison, DifferingDay};
pub use found::{Found, RowFault, RowFaultKind, Unreadable};

/// For whom a file is read.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The person's clock, by which times without an offset are understood.
    pub now: Zoned,
    pub retention: Retention,
    /// The language of what is written into comments.
    pub language: Language,
    /// The order of day and month, where the person was asked about it.
    pub date_order: Option<DateOrder>,
}

impl Reader {
    /// Recognises the file by its content, and reads all days in it.
    ///
    /// # Errors
    /// [`Unreadable`] where nothing of the file can be imported.
    pub fn read(&self, _file: &[u8]) -> Result<Found, Unreadable> {
        Err(Unreadable::Unrecognised)
    }
}
