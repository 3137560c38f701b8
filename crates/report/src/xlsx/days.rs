//! The first sheet: a row a day.

use crate::{DaySheet, ReportView, SheetColumn, Value};
use journal::questionnaire::{Kind, Question};
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
    let SheetColumn::Answer(question) = column else {
        return 12;
    };
    match (question.kind(), question) {
        (Kind::Words, _) => 60,
        (Kind::Medicines, _) => 32,
        (Kind::Several, _) => 24,
        (Kind::Moment, _) | (_, Question::Quality) => 14,
        (Kind::Date | Kind::Choice | Kind::Scale, _) => 12,
    }
}
