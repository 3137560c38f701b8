//! The report: what a neurologist reads in a minute.
//!
//! [`ReportView`] says everything in words and numbers and knows no format;
//! [`html`] sets it on a page. [`Overview`] is its short form: a few numbers and
//! one picture.

mod blocks;
mod calendar;
mod chart;
mod columns;
mod day;
mod html;
mod medicines;
mod overview;
mod summary;
mod tally;
mod view;
mod weeks;
mod wording;

pub use blocks::{BlockCell, BlockColumn, BlockRow, BlockTable};
pub use calendar::{Calendar, CalendarDay, LegendItem, Look, Month};
pub use chart::{Bar, IntensityChart, Tick};
pub use columns::{Column, ColumnChart};
pub use day::{Cell, DayRow, DayTable, Phrase};
pub use html::{RenderError, html, svg};
pub use medicines::{LimitRow, MedicineGroup, MedicineRow, MedicineTable};
pub use overview::Overview;
pub use summary::Figure;
pub use tally::{Tally, TallyRow};
pub use view::{ReportInput, ReportView};
pub use weeks::WeekTable;

use crate::order::Format;
use crate::period::Period;
use crate::text::{Language, Texts};

/// The name of the file that holds the report, in letters that every system
/// keeps, such as `headache-diary-2026-09-24--2026-11-23.html`.
#[must_use]
pub fn file_name(period: Period, language: Language, format: Format) -> String {
    let stem = Texts::of(language).get("report-file_stem");
    let Period { first, last } = period;
    format!("{stem}-{first}--{last}.{}", format.extension())
}

#[cfg(test)]
mod tests;
