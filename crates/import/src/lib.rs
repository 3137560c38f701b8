//! Reads a diary that was kept elsewhere, or exported from here, from the file that another
//! program wrote.
//!
//! A file is known by its content and never by its name. Each format reads its rows into
//! [`Episode`]s, as its program wrote them, and [`FoundDays`] makes the days of the diary of
//! these. Nothing of a row is lost: an answer for which the questionnaire has no option stays
//! in the words of the file, in the comment of the day. A place is never read.

mod apple_health;
mod comparison;
mod contents;
mod dates;
mod days;
pub mod earlier_bot;
mod episode;
mod found;
mod json;
mod line;
mod merged;
mod own_archive;
mod spreadsheet;
mod statement;
mod table;
mod tables;
mod tags;
#[cfg(test)]
mod tests;
mod unpacked;
mod vocabulary;
mod xml;

use std::sync::Arc;

use jiff::Zoned;
use jiff::civil::Date;
pub use journal::DateOrder;
use journal::{Language, Retention};
use journal_archive::Opener;

pub use comparison::{Comparison, DifferingDay};
use contents::Contents;
use days::FoundDays;
use episode::Episode;
pub use found::{Found, RowFault, RowFaultKind, Unreadable};
pub use merged::MergedDays;
pub use unpacked::UnpackAllowance;
use unpacked::ZipFiles;

use journal::import::MOST_OF_IMPORT;

/// The most rows of a table, about ten years of the wordiest of the formats.
pub const MOST_ROWS: usize = 200_000;

/// For whom a file is read.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The person's clock, by which times without an offset are understood.
    pub now: Zoned,
    /// How far back days are read.
    pub retention: Retention,
    /// The language of what is written into comments.
    pub language: Language,
    /// The order of day and month, where the person was asked about it.
    pub date_order: Option<DateOrder>,
    /// Opens sealed archives, where the person typed the passphrase.
    pub opener: Option<Arc<Opener>>,
    /// The bytes that may still be unpacked, of this file and of others that are read beside it.
    pub unpack_allowance: UnpackAllowance,
}

impl Reader {
    /// Recognises the file by its content, and reads all days in it.
    ///
    /// # Errors
    /// [`Unreadable`] where nothing of the file can be imported.
    pub fn read(&self, file: &[u8]) -> Result<Found, Unreadable> {
        match unpacked::gunzip(file, &self.unpack_allowance) {
            Some(unpacked) => self.read_contents(&unpacked?),
            None => self.read_contents(file),
        }
    }

    fn read_contents(&self, file: &[u8]) -> Result<Found, Unreadable> {
        match Contents::of(file)? {
            Contents::Zip => self.read_zip(file),
            Contents::Json(text) => json::read(self, &text),
            Contents::Markup(text) if apple_health::is_export(&text) => {
                apple_health::read(self, &text)
            }
            Contents::Markup(text) => {
                earlier_bot::read(self, &text).ok_or(Unreadable::Unrecognised)
            }
            Contents::Table(text) => tables::read(self, &text),
        }
    }

    fn read_zip(&self, file: &[u8]) -> Result<Found, Unreadable> {
        let mut archive = ZipFiles::open(file, &self.unpack_allowance)?;
        if let Some(found) = own_archive::read(self, &mut archive) {
            return found;
        }
        let find = |sheet: &table::Table| tables::read_table(self, sheet);
        let found = match spreadsheet::find_in_sheets(&mut archive, find) {
            Some(found) => found?,
            None => apple_health::read_archive(self, &mut archive),
        };
        found.unwrap_or(Err(Unreadable::Unrecognised))
    }

    fn today(&self) -> Date {
        self.now.date()
    }
}
