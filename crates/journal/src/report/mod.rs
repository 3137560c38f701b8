//! The report: what a neurologist reads in a minute.
//!
//! [`ReportView`] says everything in words and numbers and knows no format;
//! [`html`] sets it on a page, [`csv`] and [`json`] write it for spreadsheets and
//! programs, and all of them say the same. [`Overview`] is its short form: a few numbers and
//! one picture.

mod begun;
mod blocks;
mod calendar;
mod cell;
mod chart;
mod columns;
mod csv;
mod day;
mod html;
mod json;
mod medicines;
mod overview;
mod sheet;
mod summary;
mod tally;
mod view;
mod weeks;
mod wording;

pub use blocks::{BlockCell, BlockColumn, BlockRow, BlockTable};
pub use calendar::{Calendar, CalendarDay, LegendItem, Look, Month};
pub use chart::{Bar, IntensityChart, Tick};
pub use columns::{Column, ColumnChart};
pub use csv::{CsvError, csv};
pub use day::{Cell, DayRow, DayTable, Gap, Phrase};
pub use html::{RenderError, html, svg};
pub use json::{JsonError, SCHEMA, VERSION, json};
pub use medicines::{LimitRow, MedicineGroup, MedicineRow, MedicineTable};
pub use overview::Overview;
pub use sheet::{DaySheet, SheetColumn, Value};
pub use summary::{Figure, Quantity};
pub use tally::{Tally, TallyRow};
pub use view::{ReportInput, ReportView};
pub use weeks::WeekTable;

use crate::order::Format;
use crate::period::Period;
use crate::text::{Language, Texts};

/// The name of the file that holds the report, in letters that every system
/// keeps, such as `headache-2026-09-24_2026-11-23.html`.
#[must_use]
pub fn file_name(period: Period, language: Language, format: Format) -> String {
    let stem = Texts::of(language).get("report-file_stem");
    let Period { first, last } = period;
    format!("{stem}-{first}_{last}.{}", format.extension())
}

#[cfg(test)]
mod tests;
