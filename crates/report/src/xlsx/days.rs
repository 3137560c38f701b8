//! The first sheet: a row a day.

use journal::questionnaire::{Kind, Question};
use journal_texts::Texts;
use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::sheet::{DaySheet, SheetColumn};
use crate::view::ReportView;

use super::sheet::{CellStyle, SheetCell, SheetRow, line, worksheet};

/// The first row and column stay in sight, on paper too, and the rows can be filtered.
pub fn sheet(view: &ReportView, texts: &Texts) -> Result<Worksheet, XlsxError> {
    let days = DaySheet::new(view);
    let widths = days.columns.iter().map(|column| width(*column));
    let headings = days.columns.iter().map(|column| column.heading(texts));
    let mut rows = vec![line(headings, CellStyle::Heading)];
    rows.extend(days.rows.into_iter().map(|values| -> SheetRow {
        let style = CellStyle::Plain;
        let cells = values.into_iter().map(|value| SheetCell { value, style });
        cells.collect()
    }));
    let mut sheet = worksheet(&texts.get("report-sheet-days"), widths, &rows)?;
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_repeat_rows(0, 0)?;
    let (last_row, last_column) = (rows.len() - 1, rows[0].len() - 1);
    sheet.autofilter(0, 0, last_row as u32, last_column as u16)?;
    Ok(sheet)
}

/// In characters: room for the longest option, and for a few lines of own words.
fn width(column: SheetColumn) -> u16 {
    let question = match column {
        SheetColumn::Answer(question) => question,
        SheetColumn::Doses | SheetColumn::Channel => return 12,
        SheetColumn::RecordedAt | SheetColumn::ChangedAt => return 16,
        SheetColumn::Effects | SheetColumn::FurtherAttacks | SheetColumn::TakenOver => return 32,
    };
    match (question.kind(), question) {
        (Kind::Words, _) => 60,
        (Kind::Medicines, _) => 32,
        (Kind::Several, _) => 24,
        (Kind::Moment, _) | (_, Question::Quality) => 14,
        (Kind::Date | Kind::Choice | Kind::Scale, _) => 12,
    }
}
