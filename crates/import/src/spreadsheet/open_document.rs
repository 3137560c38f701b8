//! A spreadsheet of LibreOffice (ODS, OpenDocument 1.3, part 3): one document with all its
//! sheets, in which cells that are alike stand once.

use jiff::SignedDuration;
use quick_xml::events::{BytesStart, Event};

use super::moment::{SECONDS_OF_DAY, clock};
use super::sheet::{MOST_COLUMNS, Sheet};
use super::{MOST_SHEETS, plain_number};
use crate::Unreadable;
use crate::table::{CellAllowance, MOST_BYTES_IN_ALL, Table};
use crate::unpacked::ZipFiles;
use crate::xml::{attribute, each_event, push_text};

/// The document with the sheets.
pub(super) const CONTENT: &str = "content.xml";

/// Tells of each part how it is sealed, where there is a password.
const MANIFEST: &str = "META-INF/manifest.xml";

pub(super) fn find_in_sheets<T>(
    archive: &mut ZipFiles<'_>,
    mut find: impl FnMut(&Table) -> Option<T>,
) -> Result<Option<T>, Unreadable> {
    if archive.names().iter().any(|name| name == MANIFEST) {
        let is_sealed = archive.text(MANIFEST)?.contains(":encryption-data");
        if is_sealed {
            return Err(Unreadable::OldWorkbook);
        }
    }
    let (mut found, mut sheets) = (None, 0);
    let mut reading = DocumentReading::default();
    each_event(&archive.text(CONTENT)?, |event| {
        if found.is_some() || sheets >= MOST_SHEETS {
            return Ok(());
        }
        match event {
            Event::Start(start) => reading.begin(start),
            Event::Empty(start) => {
                reading.begin(start)?;
                reading.end(start.local_name().as_ref())
            }
            Event::End(end) if end.local_name().as_ref() == "table" && reading.aside == 0 => {
                found = find(&std::mem::take(&mut reading.sheet).table);
                sheets += 1;
                Ok(())
            }
            Event::End(end) => reading.end(end.local_name().as_ref()),
            event => {
                reading.take_text(event);
                Ok(())
            }
        }
    })?;
    Ok(found)
}

/// Where in the document the reading is.
#[derive(Default)]
struct DocumentReading {
    sheet: Sheet,
    allowance: CellAllowance,
    cell: Cell,
    /// How many rows like this one follow one another, itself among them.
    same_rows: usize,
    /// Within so many parts that are no part of a sheet's text, such as a note on a cell.
    aside: usize,
}

/// A cell that is being read.
#[derive(Default)]
struct Cell {
    /// Its value, where that is no text.
    value: Option<String>,
    text: String,
    paragraphs: usize,
    is_in_paragraph: bool,
    /// How many cells like this one follow one another, itself among them.
    same: usize,
}

impl DocumentReading {
    fn begin(&mut self, start: &BytesStart<'_>) -> Result<(), Unreadable> {
        let count = |name| attribute(start, name).and_then(|count| count.parse().ok());
        match start.local_name().as_ref() {
            "annotation" | "tracked-changes" => self.aside += 1,
            _ if self.aside > 0 => {}
            "table-row" => {
                self.sheet.begin_row(self.sheet.line.saturating_add(1));
                self.same_rows = count("table:number-rows-repeated").unwrap_or(1);
            }
            "table-cell" | "covered-table-cell" => {
                self.cell = Cell {
                    value: value(start),
                    same: count("table:number-columns-repeated").unwrap_or(1),
                    ..Cell::default()
                };
            }
            "p" => self.cell.begin_paragraph(),
            "s" => {
                let spaces = count("text:c").unwrap_or(1).min(MOST_COLUMNS);
                self.cell.push(&" ".repeat(spaces))?;
            }
            "tab" => self.cell.push("\t")?,
            "line-break" => self.cell.push("\n")?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "annotation" | "tracked-changes" => self.aside = self.aside.saturating_sub(1),
            _ if self.aside > 0 => {}
            "p" => self.cell.is_in_paragraph = false,
            "table-cell" | "covered-table-cell" => {
                let cell = std::mem::take(&mut self.cell);
                let text = cell.value.unwrap_or(cell.text);
                let allowance = &mut self.allowance;
                self.sheet.write(cell.same, text.trim(), allowance)?;
            }
            "table-row" => self.sheet.end_row(self.same_rows, &mut self.allowance)?,
            _ => {}
        }
        Ok(())
    }

    fn take_text(&mut self, event: &Event<'_>) {
        if self.aside == 0 && self.cell.is_in_paragraph {
            push_text(&mut self.cell.text, event);
        }
    }
}

impl Cell {
    fn begin_paragraph(&mut self) {
        if self.paragraphs > 0 {
            self.text.push('\n');
        }
        self.paragraphs += 1;
        self.is_in_paragraph = true;
    }

    fn push(&mut self, text: &str) -> Result<(), Unreadable> {
        if self.is_in_paragraph {
            self.text.push_str(text);
        }
        match self.text.len() > MOST_BYTES_IN_ALL {
            true => Err(Unreadable::TooLarge),
            false => Ok(()),
        }
    }
}

/// The value of a cell, however it is shown; `None` where that is its text.
fn value(start: &BytesStart<'_>) -> Option<String> {
    let of = |name| attribute(start, name);
    match of("office:value-type")?.as_str() {
        "float" | "percentage" | "currency" => of("office:value").map(plain_number),
        "date" => {
            let date = of("office:date-value")?;
            // Some programs write midnight for no time.
            Some(date.strip_suffix("T00:00:00").unwrap_or(&date).to_owned())
        }
        "time" => of("office:time-value").map(|time| time_of_day(&time).unwrap_or(time)),
        "boolean" => of("office:boolean-value").map(|value| value.to_uppercase()),
        _ => None,
    }
}

/// A time of day, or a length, such as "06:30" of "PT06H30M00S". A day and a time that are shown
/// as a time alone are written as the hours since a day long ago.
fn time_of_day(time: &str) -> Option<String> {
    const A_YEAR: i64 = 366 * SECONDS_OF_DAY;
    let seconds = time.parse::<SignedDuration>().ok()?;
    let seconds = seconds.as_secs_f64().round() as i64;
    Some(clock(match seconds {
        0..=A_YEAR => seconds,
        seconds => seconds.rem_euclid(SECONDS_OF_DAY),
    }))
}
