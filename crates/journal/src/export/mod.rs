//! Everything that is stored of a person, to take away: [`json`] for programs,
//! [`csv`] for spreadsheets. Both are made from the same input and hold the same answers.

mod cell;
mod csv;
mod json;

use jiff::Timestamp;

pub use csv::csv;
pub use json::{SCHEMA, VERSION, json};

use crate::entry::Entry;
use crate::period::Period;
use crate::person::Profile;
use crate::text::Language;

/// What an export is made from.
#[derive(Clone, Copy, Debug)]
pub struct ExportInput<'a> {
    pub profile: &'a Profile,
    /// The entries of the period, the oldest first.
    pub entries: &'a [Entry],
    /// The days that the diary keeps.
    pub period: Period,
    /// The language of the words in the cells of the table.
    pub language: Language,
    pub made_at: Timestamp,
}

/// The export could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the export cannot be written")]
pub struct ExportError(#[source] Box<dyn std::error::Error + Send + Sync>);

#[cfg(test)]
mod tests;
