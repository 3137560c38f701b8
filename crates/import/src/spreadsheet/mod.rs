//! The sheets of a spreadsheet's file, as tables: a workbook of Excel (XLSX), and a spreadsheet of
//! LibreOffice (ODS).

mod moment;
mod open_document;
mod sheet;
mod workbook;

use crate::Unreadable;
use crate::table::Table;
use crate::unpacked::ZipFiles;

/// The most sheets of a file that are looked at.
const MOST_SHEETS: usize = 32;

/// Looks for something in the sheets, one after the other, as soon as each is read; `None` where
/// the zip has no sheets.
pub(crate) fn find_in_sheets<T>(
    archive: &mut ZipFiles<'_>,
    find: impl FnMut(&Table) -> Option<T>,
) -> Option<Result<Option<T>, Unreadable>> {
    let names = archive.names();
    let has = |name: &str| names.iter().any(|it| it == name);
    if has(workbook::WORKBOOK) {
        Some(workbook::find_in_sheets(archive, find))
    } else if has(open_document::CONTENT) {
        Some(open_document::find_in_sheets(archive, find))
    } else {
        None
    }
}

/// A number as people write it: programs also write "7.0" and "1.79559E12".
fn plain_number(number: String) -> String {
    /// Up to here a number of this kind holds every whole one.
    const EXACT_UP_TO: f64 = 9_007_199_254_740_992.0;
    match number.trim().parse::<f64>() {
        Ok(it) if it.fract() == 0.0 && it.abs() < EXACT_UP_TO => format!("{}", it as i64),
        _ => number,
    }
}
