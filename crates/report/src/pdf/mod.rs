//! The report as a PDF: the page that a browser shows, set for A4.
//!
//! The view becomes boxes ([`summary`], [`calendar`], [`counts`], [`notes`],
//! [`days`]), [`flow`] breaks them into [`pages`], and [`write`] draws them with their
//! meaning, so that a screen reader tells headings, tables and what the pictures show.

mod calendar;
mod counts;
mod days;
mod draw;
mod figure;
mod flow;
mod layout;
mod notes;
mod pages;
mod style;
mod summary;
mod table;
mod write;

#[cfg(test)]
mod tests;

use crate::making::MakingError;
use crate::view::ReportView;

#[cfg(test)]
pub use figure::PRINTED;

use pages::set;

/// The report as a document of A4 pages. The same view makes the same bytes.
/// It fails where it would break the standard of accessible documents.
pub fn pdf(view: &ReportView) -> Result<Vec<u8>, MakingError> {
    let (nodes, pages) = set(view)?;
    write::write(view, nodes, pages)
}
