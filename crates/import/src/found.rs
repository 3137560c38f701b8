//! The result of reading a file.

use std::collections::BTreeMap;

use jiff::civil::Date;
use journal::Entry;
use journal::provenance::ImportSource;

/// All that can be imported from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub source: ImportSource,
    /// The days that the diary can keep. None says yet which import it comes with
    /// (`provenance.imported`): that is known where it is stored.
    pub days: BTreeMap<Date, Entry>,
    /// Rows that were not understood, in the order of the file.
    pub faults: Vec<RowFault>,
    /// How many days are older than the diary keeps.
    pub too_old: usize,
    /// How many days have not come yet.
    pub in_future: usize,
    /// How many rows tell of what the diary does not keep: sleep, or a medicine on a day of
    /// which nothing says whether there was a headache.
    pub passed_over: usize,
}

/// A row that was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowFault {
    /// The line of the file, or the row of its sheet, counted from 1.
    pub line: usize,
    pub why: RowFaultKind,
}

/// The reason why a row was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum RowFaultKind {
    /// It has no date, or one that no calendar has.
    Date,
    /// It does not say whether there was a headache.
    Headache,
    /// The file told of the same day before, and otherwise.
    Repeated,
    /// It is no day of the diary that the file says that it is.
    Malformed,
}

impl RowFaultKind {
    /// The name by which it is told and found in the texts.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// The reason why nothing of a file can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("the file is empty")]
    Empty,
    #[error("the file is larger than any diary")]
    TooLarge,
    #[error("the table has too many rows")]
    TooManyRows,
    #[error("the file is a picture")]
    Picture,
    #[error("the file is a PDF, which is made for reading")]
    Pdf,
    #[error("the workbook was saved by an old Excel, or with a password")]
    OldWorkbook,
    #[error("the file is neither a text nor of a known kind")]
    Binary,
    #[error("the file is damaged")]
    Damaged,
    #[error("the format is not known")]
    Unrecognised,
    /// An archive of this diary that opens with a passphrase.
    #[error("the archive is sealed")]
    Sealed,
    #[error("the archive is sealed with another passphrase")]
    WrongPassphrase,
    /// The first date that can be read in two ways, and both.
    #[error("the dates can be read in two ways")]
    DateOrder { day_first: Date, month_first: Date },
}
