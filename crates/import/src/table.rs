//! Rows of cells, as they stand in a text or on a sheet.

use std::borrow::Cow;
use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};

use crate::line::LineCounter;
use crate::{MOST_ROWS, Unreadable};

/// The rows above the heads of a table in which programs tell whose it is.
const MOST_PREAMBLE_ROWS: usize = 60;

/// The most cells of a row. No diary has as many columns.
const MOST_CELLS: usize = 1_000;

/// The longest head of a column, in bytes. A longer one is none.
const MOST_OF_HEAD: usize = 500;

/// The most cells of a file, and the most bytes in them: many cells of a workbook can refer to one
/// long text.
const MOST_CELLS_IN_ALL: usize = 4_000_000;
pub(crate) const MOST_BYTES_IN_ALL: usize = 40 * 1024 * 1024;

/// How many cells a file may still have in all its tables, and how many bytes in them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CellAllowance {
    cells: usize,
    bytes: usize,
}

impl Default for CellAllowance {
    fn default() -> Self {
        Self {
            cells: MOST_CELLS_IN_ALL,
            bytes: MOST_BYTES_IN_ALL,
        }
    }
}

impl CellAllowance {
    /// Takes cells with so many bytes in them out of it.
    ///
    /// # Errors
    /// [`Unreadable::TooLarge`] where that is more than is left.
    pub(crate) fn spend(&mut self, cells: usize, bytes: usize) -> Result<(), Unreadable> {
        let left = |of: usize, spent| of.checked_sub(spent).ok_or(Unreadable::TooLarge);
        self.cells = left(self.cells, cells)?;
        self.bytes = left(self.bytes, bytes)?;
        Ok(())
    }
}

/// All rows of a file or of a sheet, without those that are empty.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: Vec<TableRow>,
    /// A quotation mark that nothing closes has taken the last lines for its own.
    pub is_unclosed: bool,
}

#[derive(Debug)]
pub(crate) struct TableRow {
    /// The line of the file on which it begins, or the row of the sheet, counted from 1.
    pub line: usize,
    cells: StringRecord,
}

/// The part of a table below a row of heads.
#[derive(Debug)]
pub(crate) struct Section<'t> {
    /// The columns by their heads in lower case.
    columns: HashMap<String, usize>,
    heads: &'t TableRow,
    pub rows: &'t [TableRow],
}

impl Table {
    /// Splits a text at the separator, by RFC 4180; a line may end in any of the ways.
    ///
    /// # Errors
    /// [`Unreadable`] for one that is damaged or too large.
    pub(crate) fn of_text(text: &str, separator: u8) -> Result<Self, Unreadable> {
        let text = with_line_feeds(text);
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut table = Self::default();
        let mut allowance = CellAllowance::default();
        let mut cells = StringRecord::new();
        let mut lines = LineCounter::new(&text);
        let mut last_record: &[u8] = &[];
        while reader
            .read_record(&mut cells)
            .map_err(|_| Unreadable::Damaged)?
        {
            let start = cells.position().map_or(0, csv::Position::byte);
            let start = usize::try_from(start).unwrap_or(usize::MAX);
            // The record begins after the rest of the line break before it, and empty lines.
            let rest = text.as_bytes().get(start..).unwrap_or_default();
            let breaks = rest.iter().take_while(|byte| b"\r\n".contains(byte));
            let line = lines.line_at(start + breaks.count());
            allowance.spend(cells.len(), cells.as_slice().len())?;
            table.add(line, &cells)?;
            last_record = rest;
        }
        table.is_unclosed = is_unclosed(last_record);
        Ok(table)
    }

    /// Adds a row of a sheet, whose cells are counted.
    ///
    /// # Errors
    /// [`Unreadable`] for a table that is too large.
    pub(crate) fn add_row(&mut self, line: usize, cells: &[String]) -> Result<(), Unreadable> {
        self.add(line, &StringRecord::from(cells))
    }

    fn add(&mut self, line: usize, cells: &StringRecord) -> Result<(), Unreadable> {
        if cells.len() > MOST_CELLS {
            return Err(Unreadable::Unrecognised);
        }
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        if self.rows.len() >= MOST_ROWS {
            return Err(Unreadable::TooManyRows);
        }
        // A clone would be as large as the largest record that was read into it.
        let cells = StringRecord::from_iter(cells);
        self.rows.push(TableRow { line, cells });
        Ok(())
    }

    /// The rows below the first that has all of these heads, whatever their order and case.
    pub(crate) fn section(&self, heads: &[&str]) -> Option<Section<'_>> {
        let begin = self.rows.iter().take(MOST_PREAMBLE_ROWS);
        begin.enumerate().find_map(|(index, row)| {
            let columns = row.columns();
            let is_known = heads
                .iter()
                .all(|head| columns.contains_key(&head.to_lowercase()));
            is_known.then(|| Section {
                columns,
                heads: row,
                rows: &self.rows[index + 1..],
            })
        })
    }
}

/// Whether a quotation mark that nothing closes has taken the lines below for its own.
fn is_unclosed(last_record: &[u8]) -> bool {
    let quotes = last_record.iter().filter(|byte| **byte == b'"');
    let lines = last_record
        .trim_ascii()
        .iter()
        .filter(|byte| **byte == b'\n');
    quotes.count() % 2 == 1 && lines.count() > 0
}

impl TableRow {
    /// The cell of that column without the spaces around it, empty where there is none.
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default().trim()
    }

    /// Whether all of its cells but one are empty.
    pub(crate) fn is_one_cell(&self) -> bool {
        let filled = self.cells.iter().filter(|cell| !cell.trim().is_empty());
        filled.count() == 1
    }

    fn columns(&self) -> HashMap<String, usize> {
        let mut columns = HashMap::new();
        for (column, head) in self.cells.iter().enumerate() {
            if head.len() <= MOST_OF_HEAD {
                columns.entry(normal(head)).or_insert(column);
            }
        }
        columns.remove("");
        columns
    }
}

impl Section<'_> {
    pub(crate) fn has(&self, head: &str) -> bool {
        self.columns.contains_key(head)
    }

    /// The cell of a row below that head (in lower case), empty where there is none.
    pub(crate) fn cell<'r>(&self, row: &'r TableRow, head: &str) -> &'r str {
        self.columns
            .get(head)
            .map_or("", |column| row.cell(*column))
    }

    /// The head as it stands in the file.
    pub(crate) fn label(&self, head: &str) -> &str {
        self.columns
            .get(head)
            .map_or("", |column| self.heads.cell(*column))
    }

    /// Each column as the file heads it, with its number.
    pub(crate) fn heads(&self) -> impl Iterator<Item = (usize, &str)> {
        let cells = self.heads.cells.iter().map(str::trim);
        let is_head = |head: &str| !head.is_empty() && head.len() <= MOST_OF_HEAD;
        cells.enumerate().filter(move |(_, head)| is_head(head))
    }

    /// All cells below that head.
    pub(crate) fn column<'r>(&'r self, head: &'r str) -> impl Iterator<Item = &'r str> {
        self.rows.iter().map(move |row| self.cell(row, head))
    }
}

fn normal(head: &str) -> String {
    head.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
        .to_lowercase()
}

/// The text with line feeds, where its lines end in nothing but carriage returns.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    match text.contains('\r') && !text.contains('\n') {
        true => Cow::Owned(text.replace('\r', "\n")),
        false => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(usize, Vec<String>)> {
        let table = Table::of_text(text, b',').expect("a table");
        let cells = |row: &TableRow| row.cells.iter().map(str::to_owned).collect();
        table
            .rows
            .iter()
            .map(|row| (row.line, cells(row)))
            .collect()
    }

    #[test]
    fn a_row_has_the_line_on_which_it_begins_however_lines_end() {
        let row = |line, cells: [&str; 2]| (line, cells.map(str::to_owned).to_vec());
        for line_end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "", "\"c", "d\",e", "f,g", ",", "h,i"].join(line_end);
            let within = line_end.replace('\r', if line_end == "\r" { "\n" } else { "\r" });
            let expected = [
                row(1, ["a", "b"]),
                row(3, [&format!("c{within}d"), "e"]),
                row(5, ["f", "g"]),
                row(7, ["h", "i"]),
            ];
            assert_eq!(lines(&text), expected, "{line_end:?}");
        }
    }

    #[test]
    fn heads_are_found_below_a_preamble_in_any_order_and_case() {
        let text = "Diary of a made-up person\n\nB , A\n1,2\n";
        let table = Table::of_text(text, b',').expect("a table");
        let section = table.section(&["a", "b"]).expect("heads");
        assert_eq!(section.cell(&section.rows[0], "a"), "2");
        assert_eq!(section.label("b"), "B");
        assert!(table.section(&["a", "c"]).is_none());
    }

    #[test]
    fn a_quotation_mark_that_nothing_closes_is_seen_where_it_takes_other_lines() {
        let is_unclosed = |text| Table::of_text(text, b',').map(|table| table.is_unclosed);
        assert_eq!(is_unclosed("a,\"b\nc,d\ne,f\n"), Ok(true));
        assert_eq!(is_unclosed("a,b\nc,\"cut of"), Ok(false));
        assert_eq!(is_unclosed("a,5\" of snow\nc,d\n"), Ok(false));
    }

    #[test]
    fn a_table_without_end_is_refused() {
        let text = "a\n".repeat(MOST_ROWS + 1);
        let refused = Table::of_text(&text, b',').map(|_| ());
        assert_eq!(refused, Err(Unreadable::TooManyRows));
    }
}
