//! Writes the report as a workbook: the days, the numbers, and how they were counted.

mod days;
mod numbers;
mod sheet;

use jiff::tz::TimeZone;
use journal_texts::Texts;
use rust_xlsxwriter::{DocProperties, Workbook};

use crate::making::MakingError;
use crate::view::ReportView;

use sheet::{CellStyle, line, worksheet};

/// The report as an Office Open XML workbook: dates, times and numbers are such, and
/// whatever the person wrote is a text, never a formula or a link. The same view makes
/// the same bytes.
pub fn xlsx(view: &ReportView) -> Result<Vec<u8>, MakingError> {
    let texts = Texts::report(view.language);
    let mut workbook = Workbook::new();
    let made_at = view.instant.to_zoned(TimeZone::UTC).datetime();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(format!("{}, {}", view.title, view.period))
            .set_creation_datetime(&made_at),
    );
    workbook.push_worksheet(days::sheet(view, texts)?);
    let name = texts.get("report-sheet-numbers");
    let widths = [44, 18, 18, 18, 18, 18, 18, 18];
    workbook.push_worksheet(worksheet(&name, widths, &numbers::rows(view, texts))?);
    let notes = view.notes.iter().map(|note| line([note], CellStyle::Plain));
    let notes: Vec<_> = notes.collect();
    workbook.push_worksheet(worksheet(&view.notes_heading, [120], &notes)?);
    Ok(workbook.save_to_buffer()?)
}
