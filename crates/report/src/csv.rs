use ::csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::cell::harmless;
use crate::making::MakingError;
use crate::sheet::{DaySheet, SheetValue};
use crate::view::ReportView;
use journal_texts::{Texts, clock};

/// By this mark spreadsheets know that the text is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The days of the report as a table for spreadsheets: one row a day, headed by short
/// words of the language. The file is for eyes; programs have [`super::json`], whose
/// names stay the same in every language.
///
/// It is RFC 4180 but for the separator, which is the one that spreadsheets of the
/// language's countries split at: a semicolon in Russian, where the comma is the
/// decimal mark, and a comma in English. A first line `sep=;` would help the others,
/// but Excel then no longer reads the text as UTF-8, and every other program shows
/// the line as a row. Days are written 2026-11-23 and times 09:30, which spreadsheets
/// take for dates and times in either language; no number has decimals.
pub fn csv(view: &ReportView) -> Result<Vec<u8>, MakingError> {
    let texts = Texts::report(view.language);
    let sheet = DaySheet::new(view);
    let mut table = WriterBuilder::new()
        .delimiter(separator(texts))
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    let headings = sheet.columns.iter().map(|column| column.heading(texts));
    table.write_record(headings)?;
    for row in &sheet.rows {
        table.write_record(row.iter().map(text))?;
    }
    let written = table.into_inner();
    Ok(written.map_err(|error| ::csv::Error::from(error.into_error()))?)
}

fn separator(texts: &Texts) -> u8 {
    match texts.get("report-list_separator").as_bytes() {
        [separator] => *separator,
        _ => b',',
    }
}

fn text(value: &SheetValue) -> String {
    match value {
        SheetValue::Empty => String::new(),
        SheetValue::Date(date) => date.to_string(),
        SheetValue::Time(time) => clock(*time),
        SheetValue::Number(number) => number.to_string(),
        SheetValue::Words(words) => harmless(words),
    }
}
