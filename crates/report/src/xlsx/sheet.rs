//! Rows of cells, and the worksheet that they make.

use std::fmt::Write;

use jiff::civil::{Date, Time, date};
use journal_texts::shortened;

use super::DECLARATION;
use super::strings::SharedStrings;
use super::style::{CellFormat, CellStyle};
use crate::sheet::SheetValue;

/// The most UTF-16 code units that a cell can hold.
const MOST_UNITS: usize = 32_767;

/// The cells of a row, from the first column on.
pub type SheetRow = Vec<SheetCell>;

/// A value with how it looks.
pub struct SheetCell {
    pub value: SheetValue,
    pub style: CellStyle,
}

impl SheetCell {
    pub const EMPTY: Self = Self {
        value: SheetValue::Empty,
        style: CellStyle::Plain,
    };

    pub fn text(text: impl AsRef<str>, style: CellStyle) -> Self {
        let value = SheetValue::Words(text.as_ref().to_owned());
        Self { value, style }
    }

    pub fn number(number: f64, style: CellStyle) -> Self {
        let value = SheetValue::Number(number);
        Self { value, style }
    }

    pub fn count(count: usize) -> Self {
        Self::number(count as f64, CellStyle::Plain)
    }

    /// Its attributes and what it holds; `None` for an empty one.
    fn content(&self, strings: &mut SharedStrings) -> Option<(&'static str, String)> {
        Some(match &self.value {
            SheetValue::Empty => return None,
            SheetValue::Words(words) if words.is_empty() => return None,
            // A text stays a text whatever it begins with.
            SheetValue::Words(words) => {
                let number = strings.number(&shortened(words, MOST_UNITS));
                (r#" t="s""#, number.to_string())
            }
            SheetValue::Number(number) => ("", number.to_string()),
            SheetValue::Date(date) => ("", days(*date).to_string()),
            SheetValue::Time(time) => ("", share_of_day(*time).to_string()),
            SheetValue::Moment(moment) => {
                let days = f64::from(days(moment.date()));
                ("", (days + share_of_day(moment.time())).to_string())
            }
        })
    }
}

/// The row of these texts, all in one style.
pub fn line<T: AsRef<str>>(texts: impl IntoIterator<Item = T>, style: CellStyle) -> SheetRow {
    let cells = texts.into_iter().map(|text| SheetCell::text(text, style));
    cells.collect()
}

/// A worksheet of rows. It is printed on A4 across, as wide as one page.
pub struct Worksheet {
    pub name: String,
    /// Of the first columns, in characters.
    pub widths: Vec<u16>,
    pub rows: Vec<SheetRow>,
    /// Whether the first row and column stay in sight, on paper too, and the rows can be
    /// filtered.
    pub is_table: bool,
}

impl Worksheet {
    /// The part of the workbook that holds it.
    pub fn xml(&self, strings: &mut SharedStrings) -> String {
        let mut xml = format!(
            r#"{DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">{}</sheetView></sheetViews><cols>"#,
            if self.is_table { FROZEN } else { "" },
        );
        // Writing to a string cannot fail.
        for (column, width) in (1..).zip(&self.widths) {
            // The cell pads its characters on both sides.
            let width = f64::from(*width) + 0.710_937_5;
            let _ = write!(
                xml,
                r#"<col min="{column}" max="{column}" width="{width}" customWidth="1"/>"#
            );
        }
        xml.push_str("</cols><sheetData>");
        for (row, cells) in (1..).zip(&self.rows) {
            let _ = write!(xml, r#"<row r="{row}">"#);
            for (column, cell) in cells.iter().enumerate() {
                let Some((kind, content)) = cell.content(strings) else {
                    continue;
                };
                let format = CellFormat::of(&cell.value, cell.style) as usize;
                let column = letters(column);
                let _ = write!(
                    xml,
                    r#"<c r="{column}{row}" s="{format}"{kind}><v>{content}</v></c>"#
                );
            }
            xml.push_str("</row>");
        }
        xml.push_str("</sheetData>");
        if self.is_table {
            let _ = write!(xml, r#"<autoFilter ref="{}"/>"#, self.all_cells(""));
        }
        xml.push_str(PAGE);
        xml
    }

    /// From the first cell to the last, with a sign before each letter and number.
    pub fn all_cells(&self, sign: &str) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let (last, rows) = (letters(columns.saturating_sub(1)), self.rows.len());
        format!("{sign}A{sign}1:{sign}{last}{sign}{rows}")
    }
}

const FROZEN: &str = r#"<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/>"#;

/// A4, which ECMA-376 numbers 9.
const PAGE: &str = r#"<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/></worksheet>"#;

/// The name of a column, counted from 0: A to Z, then AA.
fn letters(column: usize) -> String {
    let letter = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => letter.to_string(),
        before => letters(before - 1) + &letter.to_string(),
    }
}

/// A date as Excel counts: the days since the one before the first of 1900, in which it takes
/// the year to have had a 29 February.
fn days(day: Date) -> i32 {
    let since = day - date(1899, 12, 30);
    since.get_days()
}

fn share_of_day(time: Time) -> f64 {
    let seconds = time.duration_since(Time::midnight()).as_secs();
    seconds as f64 / 86_400.0
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;

    #[test]
    fn a_text_longer_than_a_cell_is_cut_and_not_refused() {
        for character in ["я", "🙂"] {
            let sheet = Worksheet {
                name: String::new(),
                widths: Vec::new(),
                rows: vec![line([character.repeat(40_000)], CellStyle::Plain)],
                is_table: false,
            };
            let mut strings = SharedStrings::default();
            assert!(sheet.xml(&mut strings).contains("<v>0</v>"));
            let written = strings.xml().matches(character).count();
            assert_eq!(written, (MOST_UNITS - 1) / character.encode_utf16().count());
        }
    }

    #[test]
    fn columns_are_counted_in_letters() {
        let named = [0, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_moment_is_the_days_of_excel() {
        assert_eq!(days(date(1900, 3, 1)), 61);
        assert_eq!(days(date(2026, 9, 24)), 46_289);
        assert_eq!(share_of_day(time(6, 30, 0, 0)), 0.270_833_333_333_333_3);
    }
}
