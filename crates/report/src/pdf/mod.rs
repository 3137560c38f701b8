//! The report as a PDF: the page that a browser shows, set for A4.
//!
//! The view becomes blocks ([`summary`], [`calendar`], [`chart`], [`counts`], [`notes`],
//! [`days`]), [`flow`] breaks them into [`pages`], and [`write`] draws them with their
//! meaning, so that a screen reader tells headings, tables and what the pictures show.

mod block;
mod calendar;
mod chart;
mod counts;
mod days;
mod draw;
mod flow;
mod font;
mod line;
mod look;
mod mark;
mod notes;
mod pages;
mod style;
mod summary;
mod table;
mod write;

#[cfg(test)]
mod tests;

use crate::ReportView;

use block::{Kind, contents};
use mark::Mark;
use pages::set;
pub use write::PdfError;

/// The report as a document of A4 pages. The same view makes the same bytes.
///
/// # Errors
/// [`PdfError`] where the document would break the standard of accessible documents.
pub fn pdf(view: &ReportView) -> Result<Vec<u8>, PdfError> {
    let (nodes, pages) = set(view);
    let about = write::About {
        title: format!("{}, {}", view.title, view.period),
        language: view.language.code(),
        made_at: view.zone.at(view.instant),
    };
    write::write(about, &nodes, pages)
}

/// What is legible on the pages, line by line, for those who compare documents.
#[must_use]
pub fn legible(view: &ReportView) -> String {
    let (nodes, pages) = set(view);
    let mut text = String::new();
    for page in 0..pages {
        text.push_str(&format!("--- {} / {pages}\n", page + 1));
        for content in contents(&nodes) {
            let letters = content.marks.iter().filter_map(|mark| match mark {
                Mark::Letters { text, .. } => Some(text.as_str()),
                _ => None,
            });
            let between = if content.kind == Kind::Text { "" } else { " " };
            let line = letters.collect::<Vec<_>>().join(between);
            if content.page == page && !line.is_empty() {
                text.push_str(line.trim_end());
                text.push('\n');
            }
        }
    }
    text
}
