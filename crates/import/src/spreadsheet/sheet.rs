//! A sheet while it is read, cell by cell.

use crate::Unreadable;
use crate::table::{CellAllowance, Table};

/// The most columns of a sheet that are read.
pub(super) const MOST_COLUMNS: usize = 256;

/// The rows so far, and the one that is being read.
#[derive(Default)]
pub(super) struct Sheet {
    pub table: Table,
    /// The row of the sheet, counted from 1.
    pub line: usize,
    /// The last column that was read, counted from 1.
    pub column: usize,
    row: Vec<String>,
}

impl Sheet {
    pub(super) fn begin_row(&mut self, line: usize) {
        (self.line, self.column) = (line, 0);
        self.row.clear();
    }

    /// Goes on by so many columns, and writes the text into each of them. Those far out are not
    /// read.
    ///
    /// # Errors
    /// [`Unreadable::TooLarge`] where that is more than all cells of a file may hold.
    pub(super) fn write(
        &mut self,
        columns: usize,
        text: &str,
        allowance: &mut CellAllowance,
    ) -> Result<(), Unreadable> {
        let first = self.column.min(MOST_COLUMNS);
        self.column = self.column.saturating_add(columns);
        let last = self.column.min(MOST_COLUMNS);
        if text.is_empty() || first == last {
            return Ok(());
        }
        let times = last - first;
        allowance.spend(times, text.len().saturating_mul(times))?;
        self.row.resize(self.row.len().max(last), String::new());
        self.row[first..last].fill(text.to_owned());
        Ok(())
    }

    /// Ends the row, of which there are so many that are alike.
    ///
    /// # Errors
    /// [`Unreadable`] for a table that is too large.
    pub(super) fn end_row(
        &mut self,
        rows: usize,
        allowance: &mut CellAllowance,
    ) -> Result<(), Unreadable> {
        let row = std::mem::take(&mut self.row);
        let bytes: usize = row.iter().map(String::len).sum();
        let (first, rows) = (self.line, rows.max(1));
        self.line = first.saturating_add(rows - 1);
        if row.is_empty() {
            return Ok(());
        }
        for line in first..=self.line {
            if line > first {
                allowance.spend(row.len(), bytes)?;
            }
            self.table.add_row(line, &row)?;
        }
        Ok(())
    }
}
