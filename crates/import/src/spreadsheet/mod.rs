//! The sheets of a spreadsheet's file, as tables: a workbook of Excel (XLSX), and a spreadsheet of
//! LibreOffice (ODS).

mod moment;
mod open_document;
mod workbook;
mod xml;

use crate::Unreadable;
use crate::table::{MOST_BYTES_IN_ALL, Table};
use crate::unpacked::ZipFiles;

/// The most columns of a sheet that are read.
const MOST_COLUMNS: usize = 256;

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

/// The cells of a row that is being read.
#[derive(Default)]
struct Cells {
    row: Vec<String>,
    bytes: usize,
}

impl Cells {
    /// Writes a cell into a column, counted from 1. Those far out are not read.
    ///
    /// # Errors
    /// [`Unreadable::TooLarge`] where one long text stands in many of them.
    fn set(&mut self, column: usize, text: String) -> Result<(), Unreadable> {
        if (1..=MOST_COLUMNS).contains(&column) && !text.is_empty() {
            self.bytes += text.len();
            if self.bytes > MOST_BYTES_IN_ALL {
                return Err(Unreadable::TooLarge);
            }
            self.row.resize(self.row.len().max(column), String::new());
            self.row[column - 1] = text;
        }
        Ok(())
    }

    fn into_row(self) -> Vec<String> {
        self.row
    }
}
