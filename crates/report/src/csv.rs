use ::csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use crate::making::MakingError;
use crate::sheet::{DaySheet, SheetValue};
use crate::view::ReportView;
use journal_texts::{Texts, clock, guarded_cell};

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
/// take for dates and times in either language; no number has decimals. No text is a formula or
/// becomes a number or a date, and [`unguarded_cell`](journal_texts::unguarded_cell) reads it back.
pub fn csv(view: &ReportView) -> Result<Vec<u8>, MakingError> {
    let texts = Texts::report(view.language);
    let sheet = DaySheet::new(view);
    let mut table = table(separator(texts));
    let headings = sheet.columns.iter().map(|column| column.heading(texts));
    table.write_record(headings)?;
    for row in &sheet.rows {
        table.write_record(row.iter().map(text))?;
    }
    let written = table.into_inner();
    Ok(written.map_err(|error| ::csv::Error::from(error.into_error()))?)
}

fn table(separator: u8) -> Writer<Vec<u8>> {
    WriterBuilder::new()
        .delimiter(separator)
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec())
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
        SheetValue::Moment(moment) => moment.strftime("%Y-%m-%d %H:%M").to_string(),
        SheetValue::Number(number) => number.to_string(),
        SheetValue::Words(words) => guarded_cell(words),
    }
}

#[cfg(test)]
mod tests {
    use ::csv::ReaderBuilder;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use journal_texts::unguarded_cell;

    const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

    /// All that a formula, a cell or a line begins or ends with, and what is easily overlooked.
    const ALPHABET: [char; 30] = [
        '=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '"', '\'', ',', ';', ' ',
        '\u{a0}', '\u{2028}', '\u{200b}', '\u{feff}', '\u{202e}', '\0', 'a', '1', '2', '/', '.',
        '#', 'E', '!',
    ];

    fn hostile() -> impl Strategy<Value = String> {
        vec(select(ALPHABET.to_vec()), 0..12).prop_map(String::from_iter)
    }

    fn written(rows: &[[String; 3]], separator: u8) -> String {
        let mut table = table(separator);
        for row in rows {
            let row = row
                .iter()
                .map(|cell| text(&SheetValue::Words(cell.clone())));
            table.write_record(row).expect("written");
        }
        let written = table.into_inner().expect("written");
        String::from_utf8(written).expect("UTF-8")
    }

    /// The cells, as a program finds them that keeps to RFC 4180 or knows no quotation marks.
    fn cells(file: &str, separator: u8, knows_quotes: bool) -> Vec<String> {
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .quoting(knows_quotes)
            .has_headers(false)
            .flexible(true)
            .from_reader(file.as_bytes());
        let rows = reader.records().map(|row| row.expect("a row"));
        rows.flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>())
            .collect()
    }

    fn is_formula(cell: &str) -> bool {
        let is_trimmed = |character: char| {
            character.is_whitespace()
                || character.is_control()
                || "\u{200b}\u{feff}\u{202e}".contains(character)
        };
        let begins = cell.trim_start_matches(is_trimmed).chars().next();
        begins.is_some_and(|sign| "=+-@＝＋－＠".contains(sign))
    }

    proptest! {
        #[test]
        fn no_program_finds_a_formula_whatever_it_splits_at(
            rows in vec([hostile(), hostile(), hostile()], 1..4),
        ) {
            for file in SEPARATORS.map(|separator| written(&rows, separator)) {
                let anywhere = |character: char| "\r\n\t,;\"\u{2028}".contains(character);
                let mut found: Vec<_> = file.split(anywhere).map(str::to_owned).collect();
                for separator in SEPARATORS {
                    found.extend(cells(&file, separator, true));
                    found.extend(cells(&file, separator, false));
                }
                for cell in found {
                    prop_assert!(!is_formula(&cell), "{cell:?} of {file:?}");
                }
            }
        }

        #[test]
        fn the_words_that_are_read_are_those_that_were_written(
            rows in vec([hostile(), hostile(), hostile()], 1..4),
        ) {
            for separator in SEPARATORS {
                let read = cells(&written(&rows, separator), separator, true);
                let read: Vec<_> = read.iter().map(|cell| unguarded_cell(cell)).collect();
                prop_assert_eq!(&read, &rows.concat());
            }
        }
    }
}
