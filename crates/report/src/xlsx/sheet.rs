//! A worksheet that is filled from the top.

use jiff::civil::{Date, Time};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// The number format of Excel that shows a date as the reader's system does.
const SYSTEM_DATE: u8 = 14;
/// A4, as the specification of the format numbers paper.
const A4: u8 = 9;
/// The most UTF-16 code units that a cell can hold.
const MOST_UNITS: usize = 32_767;

/// What is written, and so how it looks.
#[derive(Clone, Copy)]
pub enum Look {
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
    /// Hours and minutes, which may be more than a day.
    Duration,
    Date,
    Time,
}

/// A worksheet with the row that is written next.
pub struct Sheet {
    worksheet: Worksheet,
    row: u32,
    column: u16,
    last_column: u16,
}

impl Sheet {
    /// An empty sheet for A4 across, as wide as one page.
    pub fn new(name: &str) -> Result<Self, XlsxError> {
        let mut worksheet = Worksheet::new();
        worksheet
            .set_name(name)?
            .set_landscape()
            .set_paper_size(A4)
            .set_print_fit_to_pages(1, 0);
        Ok(Self {
            worksheet,
            row: 0,
            column: 0,
            last_column: 0,
        })
    }

    /// The widths of the first columns, in characters.
    pub fn widths(&mut self, widths: impl IntoIterator<Item = u16>) -> Result<(), XlsxError> {
        for (column, width) in (0..).zip(widths) {
            self.worksheet.set_column_width(column, width)?;
        }
        Ok(())
    }

    /// Writes a text into the next cell. It stays a text whatever it begins with.
    pub fn text(&mut self, text: &str, look: Look) -> Result<(), XlsxError> {
        if !text.is_empty() {
            let text = fitting(text);
            self.worksheet
                .write_string_with_format(self.row, self.column, text, &format(look))?;
        }
        self.skip();
        Ok(())
    }

    /// Writes a number into the next cell.
    pub fn number(&mut self, number: f64, look: Look) -> Result<(), XlsxError> {
        self.worksheet
            .write_number_with_format(self.row, self.column, number, &format(look))?;
        self.skip();
        Ok(())
    }

    /// Writes a count into the next cell.
    pub fn count(&mut self, count: usize) -> Result<(), XlsxError> {
        match u32::try_from(count) {
            Ok(count) => self.number(count.into(), Look::Plain),
            Err(_) => self.text(&count.to_string(), Look::Plain),
        }
    }

    pub fn date(&mut self, date: Date) -> Result<(), XlsxError> {
        self.worksheet.write_datetime_with_format(
            self.row,
            self.column,
            date,
            &format(Look::Date),
        )?;
        self.skip();
        Ok(())
    }

    pub fn time(&mut self, time: Time) -> Result<(), XlsxError> {
        self.worksheet.write_datetime_with_format(
            self.row,
            self.column,
            time,
            &format(Look::Time),
        )?;
        self.skip();
        Ok(())
    }

    /// Leaves the next cell empty.
    pub fn skip(&mut self) {
        self.last_column = self.last_column.max(self.column);
        self.column += 1;
    }

    /// Goes on in the next row.
    pub fn turn(&mut self) {
        self.row += 1;
        self.column = 0;
    }

    /// Writes a row of texts.
    pub fn line(&mut self, texts: &[&str], look: Look) -> Result<(), XlsxError> {
        for text in texts {
            self.text(text, look)?;
        }
        self.turn();
        Ok(())
    }

    /// Keeps the first row and column in sight, on paper too, and lets the rows be filtered.
    pub fn head_table(&mut self) -> Result<(), XlsxError> {
        self.worksheet.set_freeze_panes(1, 1)?;
        self.worksheet.set_repeat_rows(0, 0)?;
        let last_row = self.row.saturating_sub(1);
        self.worksheet
            .autofilter(0, 0, last_row, self.last_column)?;
        Ok(())
    }

    pub fn finish(self) -> Worksheet {
        self.worksheet
    }
}

fn format(look: Look) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    match look {
        Look::Plain => format.set_text_wrap(),
        Look::Sentence => format,
        Look::Heading => format
            .set_bold()
            .set_text_wrap()
            .set_border_bottom(FormatBorder::Thin),
        Look::Title => format.set_bold(),
        Look::Tenths => format.set_num_format("0.0"),
        Look::Percent => format.set_num_format("0%"),
        Look::Duration => format.set_num_format("[h]:mm"),
        Look::Date => format.set_num_format_index(SYSTEM_DATE),
        Look::Time => format.set_num_format("hh:mm"),
    }
}

/// As much of a text as a cell can hold.
fn fitting(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, character)| {
        units += character.len_utf16();
        units > MOST_UNITS
    });
    end.map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_as_much_as_the_format_allows() {
        assert_eq!(fitting("боль"), "боль");
        assert_eq!(fitting(&"я".repeat(40_000)).chars().count(), MOST_UNITS);
        assert_eq!(
            fitting(&"🙂".repeat(40_000)).chars().count(),
            MOST_UNITS / 2
        );
    }
}
