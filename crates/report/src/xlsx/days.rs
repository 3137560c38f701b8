//! The first sheet: a row a day.

use crate::{DaySheet, ReportView, SheetColumn, Value};
use journal::Question;
use journal_texts::Texts;
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::sheet::{Look, Sheet};

pub fn sheet(view: &ReportView, texts: &Texts) -> Result<Worksheet, XlsxError> {
    let days = DaySheet::new(view);
    let mut sheet = Sheet::new(&texts.get("report-sheet-days"))?;
    sheet.widths(days.columns.iter().copied().map(width))?;
    for column in &days.columns {
        sheet.text(&column.heading(texts), Look::Heading)?;
    }
    sheet.turn();
    for row in &days.rows {
        for value in row {
            write(&mut sheet, value)?;
        }
        sheet.turn();
    }
    sheet.head_table()?;
    Ok(sheet.finish())
}

fn write(sheet: &mut Sheet, value: &Value) -> Result<(), XlsxError> {
    match value {
        Value::Empty => {
            sheet.skip();
            Ok(())
        }
        Value::Date(date) => sheet.date(*date),
        Value::Time(time) => sheet.time(*time),
        Value::Number(number) => sheet.count(*number),
        Value::Words(words) => sheet.text(words, Look::Plain),
    }
}

/// In characters: room for the longest option, and for a few lines of own words.
fn width(column: SheetColumn) -> u16 {
    match column {
        SheetColumn::Answer(Question::Comment) => 60,
        SheetColumn::Answer(Question::Medicines) => 32,
        SheetColumn::Answer(Question::Location | Question::Triggers) => 24,
        SheetColumn::Answer(Question::Onset | Question::Resolution | Question::Quality) => 14,
        SheetColumn::Answer(_) | SheetColumn::Doses => 12,
    }
}
