//! Reads a diary that was kept elsewhere, or exported from here, from the file that another
//! program wrote.
//!
//! A file is known by its content and never by its name. Each format reads its rows into
//! [`Episode`]s, as its program wrote them, and [`FoundDays`] makes the days of the diary of
//! these. Nothing of a row is lost: an answer for which the questionnaire has no option stays
//! in the words of the file, in the comment of the day. A place is never read.

#![allow(dead_code, unused_imports, reason = "formats to come need the rest")]

mod comparison;
mod contents;
mod dates;
mod days;
mod episode;
mod found;
mod statement;
mod table;
mod tables;
#[cfg(test)]
mod tests;
mod vocabulary;

use jiff::Zoned;
use jiff::civil::Date;
pub use journal::DateOrder;
use journal::{Language, Retention};

pub use comparison::{Comparison, DifferingDay};
use contents::Contents;
use days::FoundDays;
use episode::Episode;
pub use found::{Found, RowFault, RowFaultKind, Unreadable};

pub use journal::import::MOST_OF_IMPORT as MOST_BYTES;

/// The most rows of a table, about ten years of the wordiest of the formats.
pub const MOST_ROWS: usize = 200_000;

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
    pub fn read(&self, file: &[u8]) -> Result<Found, Unreadable> {
        match Contents::of(file)? {
            Contents::Zip | Contents::Json(_) | Contents::Markup(_) => {
                Err(Unreadable::Unrecognised)
            }
            Contents::Table(text) => tables::read(self, &text),
        }
    }

    fn today(&self) -> Date {
        self.now.date()
    }
}
