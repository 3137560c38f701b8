use crate::order::Format;
use crate::period::Period;
use crate::text::{Language, Texts};

/// A file that is made and not yet on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFile {
    pub file_name: String,
    pub bytes: Vec<u8>,
    /// What stands beside it where it is handed over: plain text of at most 1024 characters.
    pub caption: String,
}

/// The name of the file that holds the report, in letters that every system
/// keeps, such as `headache-2026-09-24_2026-11-23.html`.
#[must_use]
pub fn file_name(period: Period, language: Language, format: Format) -> String {
    let stem = Texts::of(language).get("report-file_stem");
    let Period { first, last } = period;
    format!("{stem}-{first}_{last}.{}", format.extension())
}
