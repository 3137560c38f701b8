//! The report: what a neurologist reads in a minute.
//!
//! [`ReportView`] says everything in words and numbers and knows no format;
//! [`html`] sets it on a page, [`csv`] and [`json`] write it for spreadsheets and
//! programs, and all of them say the same. [`Overview`] is its short form: a few numbers and
//! one picture.

mod begun;
mod blocks;
mod calendar;
mod canvas;
mod chart;
mod columns;
mod courses;
mod csv;
mod day;
mod drawing;
mod effects;
mod fhir;
mod html;
mod json;
mod making;
mod medicines;
mod overview;
mod palette;
mod pdf;
mod picture;
mod preventives;
mod promptness;
mod qr;
mod sheet;
mod summary;
mod tally;
mod template;
mod view;
mod weeks;
mod xlsx;

pub use csv::csv;
pub use day::DayRow;
pub use fhir::fhir;
pub use html::html;
pub use json::json;
pub use making::{MakingError, ReportRules, is_export, make};
pub use overview::Overview;
pub use pdf::pdf;
pub use picture::svg;
pub use qr::qr;
pub use view::{ReportInput, ReportView};
pub use xlsx::xlsx;

#[cfg(test)]
mod tests;
