//! A spreadsheet of LibreOffice (ODS, OpenDocument 1.3, part 3): one document with all its
//! sheets, in which cells that are alike stand once.

use jiff::SignedDuration;
use quick_xml::events::{BytesStart, Event};

use super::xml::{attribute, each_event, push_text};
use super::{Cells, MOST_COLUMNS};
use crate::Unreadable;
use crate::table::Table;
use crate::unpacked::ZipFiles;

/// The document with the sheets.
pub(super) const CONTENT: &str = "content.xml";

pub(super) fn find_in_sheets<T>(
    archive: &mut ZipFiles<'_>,
    mut find: impl FnMut(&Table) -> Option<T>,
) -> Result<Option<T>, Unreadable> {
    let mut found = None;
    let mut sheet = Sheet::default();
    each_event(&archive.text(CONTENT)?, |event| {
        if found.is_some() {
            return Ok(());
        }
        match event {
            Event::Start(start) => sheet.begin(start),
            Event::Empty(start) => {
                sheet.begin(start);
                sheet.end(start.local_name().as_ref())?;
            }
            Event::End(end) if end.local_name().as_ref() == "table" && sheet.aside == 0 => {
                found = find(&std::mem::take(&mut sheet).table);
            }
            Event::End(end) => sheet.end(end.local_name().as_ref())?,
            event => sheet.take_text(event),
        }
        Ok(())
    })?;
    Ok(found)
}

/// A sheet that is being read.
#[derive(Default)]
struct Sheet {
    table: Table,
    /// The row of the sheet, counted from 1.
    line: usize,
    cells: Cells,
    column: usize,
    cell: Cell,
    /// Rows like this one, and cells.
    same_rows: usize,
    /// Within so many parts of a cell that are no part of its text, such as a note.
    aside: usize,
}

/// A cell that is being read.
#[derive(Default)]
struct Cell {
    /// What it holds, where that is no text.
    value: Option<String>,
    text: String,
    paragraphs: usize,
    is_in_paragraph: bool,
    /// Cells like this one.
    same: usize,
}

impl Sheet {
    fn begin(&mut self, start: &BytesStart<'_>) {
        let count = |name| attribute(start, name).and_then(|count| count.parse().ok());
        match start.local_name().as_ref() {
            "annotation" | "tracked-changes" => self.aside += 1,
            _ if self.aside > 0 => {}
            "table-row" => {
                self.line = self.line.saturating_add(1);
                self.same_rows = count("table:number-rows-repeated").unwrap_or(1);
                (self.cells, self.column) = (Cells::default(), 0);
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
                self.cell.push(&" ".repeat(spaces));
            }
            "tab" => self.cell.push("\t"),
            "line-break" => self.cell.push("\n"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "annotation" | "tracked-changes" => self.aside = self.aside.saturating_sub(1),
            _ if self.aside > 0 => {}
            "p" => self.cell.is_in_paragraph = false,
            "table-cell" | "covered-table-cell" => {
                let Cell {
                    value, text, same, ..
                } = std::mem::take(&mut self.cell);
                let text = value.unwrap_or(text);
                let last = self.column.saturating_add(same);
                for column in (self.column + 1..=last).take(MOST_COLUMNS) {
                    self.cells.set(column, text.clone())?;
                }
                self.column = last;
            }
            "table-row" => {
                let cells = std::mem::take(&mut self.cells).into_row();
                if !cells.is_empty() {
                    for same in 0..self.same_rows {
                        let line = self.line.saturating_add(same);
                        self.table.add_row(line, cells.clone())?;
                    }
                }
                self.line = self.line.saturating_add(self.same_rows.saturating_sub(1));
            }
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

    fn push(&mut self, text: &str) {
        if self.is_in_paragraph {
            self.text.push_str(text);
        }
    }
}

/// What a cell holds, however it is shown; `None` where that is its text.
fn value(start: &BytesStart<'_>) -> Option<String> {
    let of = |name| attribute(start, name);
    match of("office:value-type")?.as_str() {
        "float" | "percentage" | "currency" => of("office:value"),
        "date" => of("office:date-value"),
        "time" => of("office:time-value").map(|time| clock(&time).unwrap_or(time)),
        "boolean" => of("office:boolean-value").map(|value| value.to_uppercase()),
        _ => None,
    }
}

/// A time of day, or a length, such as "06:30" of "PT06H30M00S".
fn clock(time: &str) -> Option<String> {
    let minutes = time.parse::<SignedDuration>().ok()?.as_mins();
    Some(format!("{:02}:{:02}", minutes / 60, minutes % 60))
}
