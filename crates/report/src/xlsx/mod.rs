//! Writes the report as a workbook: the days, the numbers, and how they were counted.

mod days;
mod notes;
mod numbers;
mod sheet;

use crate::ReportView;
use jiff::tz::TimeZone;
use journal_texts::Texts;
use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

/// The workbook could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook of the report cannot be written")]
pub struct WorkbookError(#[from] XlsxError);

/// The report as an Office Open XML workbook: dates, times and numbers are such, and
/// whatever the person wrote is a text, never a formula or a link. The same view makes
/// the same bytes.
pub fn xlsx(view: &ReportView) -> Result<Vec<u8>, WorkbookError> {
    let texts = Texts::report(view.language);
    let mut workbook = Workbook::new();
    let made_at = view.instant.to_zoned(TimeZone::UTC).datetime();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(format!("{}, {}", view.title, view.period))
            .set_creation_datetime(&made_at),
    );
    workbook.push_worksheet(days::sheet(view, texts)?);
    workbook.push_worksheet(numbers::sheet(view, texts)?);
    workbook.push_worksheet(notes::sheet(view)?);
    Ok(workbook.save_to_buffer()?)
}
