//! Rows of cells, and the worksheet that they are written into.

use journal_texts::shortened;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::sheet::SheetValue;

/// The number format of Excel that shows a date as the reader's system does.
const SYSTEM_DATE: u8 = 14;
/// The one that shows a date with a time so.
const SYSTEM_MOMENT: u8 = 22;
/// A4, as the specification of the format numbers paper.
const A4: u8 = 9;
/// The most UTF-16 code units that a cell can hold.
const MOST_UNITS: usize = 32_767;

/// The cells of a row, from the first column on.
pub type SheetRow = Vec<SheetCell>;

/// A value with how it looks.
pub struct SheetCell {
    pub value: SheetValue,
    pub style: CellStyle,
}

/// How a cell looks. Dates and times look as such whatever their style.
#[derive(Clone, Copy)]
pub enum CellStyle {
    /// In as many lines as its cell needs.
    Plain,
    /// In one line, over the cells beside it.
    Sentence,
    /// Above a column.
    Heading,
    /// Above a section.
    Title,
    /// With one decimal.
    Tenths,
    Percent,
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
}

/// The row of these texts, all in one style.
pub fn line<T: AsRef<str>>(texts: impl IntoIterator<Item = T>, style: CellStyle) -> SheetRow {
    let cells = texts.into_iter().map(|text| SheetCell::text(text, style));
    cells.collect()
}

/// A worksheet of rows, the first columns so many characters wide. It is printed on A4
/// across, as wide as one page.
pub fn worksheet(
    name: &str,
    widths: impl IntoIterator<Item = u16>,
    rows: &[SheetRow],
) -> Result<Worksheet, XlsxError> {
    let mut worksheet = Worksheet::new();
    worksheet
        .set_name(name)?
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0);
    for (column, width) in (0..).zip(widths) {
        worksheet.set_column_width(column, width)?;
    }
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            write(&mut worksheet, row, column, cell)?;
        }
    }
    Ok(worksheet)
}

/// Writes a cell. A text stays a text whatever it begins with.
fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &SheetCell) -> Result<(), XlsxError> {
    let top = Format::new().set_align(FormatAlign::Top);
    let format = match (&cell.value, cell.style) {
        (SheetValue::Date(_), _) => top.set_num_format_index(SYSTEM_DATE),
        (SheetValue::Time(_), _) => top.set_num_format("hh:mm"),
        (SheetValue::Moment(_), _) => top.set_num_format_index(SYSTEM_MOMENT),
        (_, CellStyle::Plain) => top.set_text_wrap(),
        (_, CellStyle::Sentence) => top,
        (_, CellStyle::Heading) => {
            let heading = top.set_bold().set_text_wrap();
            heading.set_border_bottom(FormatBorder::Thin)
        }
        (_, CellStyle::Title) => top.set_bold(),
        (_, CellStyle::Tenths) => top.set_num_format("0.0"),
        (_, CellStyle::Percent) => top.set_num_format("0%"),
    };
    match &cell.value {
        SheetValue::Empty => {}
        SheetValue::Words(words) if words.is_empty() => {}
        SheetValue::Words(words) => {
            let words = shortened(words, MOST_UNITS);
            sheet.write_string_with_format(row, column, words, &format)?;
        }
        SheetValue::Number(number) => {
            sheet.write_number_with_format(row, column, *number, &format)?;
        }
        SheetValue::Date(date) => {
            sheet.write_datetime_with_format(row, column, *date, &format)?;
        }
        SheetValue::Time(time) => {
            sheet.write_datetime_with_format(row, column, *time, &format)?;
        }
        SheetValue::Moment(moment) => {
            sheet.write_datetime_with_format(row, column, *moment, &format)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_longer_than_a_cell_is_cut_and_not_refused() {
        for character in ["я", "🙂"] {
            let cell = SheetCell {
                value: SheetValue::Words(character.repeat(40_000)),
                style: CellStyle::Plain,
            };
            let written = write(&mut Worksheet::new(), 0, 0, &cell);
            assert!(written.is_ok(), "{written:?}");
        }
    }
}
