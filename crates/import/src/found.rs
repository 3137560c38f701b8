//! The result of reading a file.

use std::collections::BTreeMap;

use jiff::civil::Date;
use journal::Entry;
use journal::provenance::ImportSource;

/// All that can be imported from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub source: ImportSource,
    /// The days that the diary can keep.
    pub days: BTreeMap<Date, Entry>,
    /// Rows that were not understood, in the order of the file.
    pub faults: Vec<RowFault>,
    /// How many days are older than the diary keeps.
    pub too_old: usize,
    /// How many days have not come yet.
    pub in_future: usize,
}

/// A row that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFault {
    /// The line of the file, or the row of its sheet, counted from 1.
    pub line: usize,
    pub why: RowFaultKind,
}

/// The reason why a row was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFaultKind {
    Date,
}

/// The order of day and month in dates that are written in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

/// The reason why nothing of a file can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("the format is not known")]
    Unrecognised,
    #[error("the dates can be read in two ways")]
    DateOrder { example: Date },
}
