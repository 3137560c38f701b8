//! The last sheet: how everything was counted, and what this is not.

use crate::ReportView;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::sheet::{Look, Sheet};

pub fn sheet(view: &ReportView) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(&view.notes_heading)?;
    sheet.widths([120])?;
    for note in &view.notes {
        sheet.line(&[note], Look::Plain)?;
    }
    Ok(sheet.finish())
}
