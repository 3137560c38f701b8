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
mod making;
mod medicines;
mod overview;
mod palette;
mod pdf;
mod picture;
mod qr;
mod sheet;
mod summary;
mod tally;
mod template;
mod view;
mod weeks;
mod xlsx;

pub use blocks::{BlockCell, BlockColumn, BlockRow, BlockTable};
pub use calendar::{Calendar, CalendarDay, LegendItem, Look, Month};
pub use chart::{Bar, IntensityChart, Tick};
pub use columns::{Column, ColumnChart};
pub use csv::{CsvError, csv};
pub use day::{Cell, DayRow, DayTable, Gap, Phrase};
pub use html::html;
pub use json::{JsonError, SCHEMA, VERSION, json};
pub use making::{MakingError, make};
pub use medicines::{LimitRow, MedicineGroup, MedicineRow, MedicineTable};
pub use overview::Overview;
pub use pdf::{PdfError, pdf};
pub use picture::svg;
pub use qr::{CodeError, qr};
pub use sheet::{DaySheet, SheetColumn, Value};
pub use summary::{Figure, Quantity};
pub use tally::{Tally, TallyRow};
pub use template::RenderError;
pub use view::{ReportInput, ReportView};
pub use weeks::WeekTable;
pub use xlsx::{WorkbookError, xlsx};

#[cfg(test)]
mod tests;
