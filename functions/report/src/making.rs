//! What an order asks for, made from the entries.

use jiff::Timestamp;
use journal::export::{self, ExportError, ExportInput};
use journal::order::Format;
use journal::report::{self, Overview, RenderError, ReportInput, ReportView};
use journal::{Entry, Order, Profile, Texts};
use journal_telegram::messenger::Document;

use crate::picture::{PictureError, png};

/// A file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum MakingError {
    #[error(transparent)]
    Render(#[from] RenderError),
    #[error(transparent)]
    Picture(#[from] PictureError),
    #[error(transparent)]
    Export(#[from] ExportError),
}

/// Makes the file of an order. The entries are those of its period.
///
/// # Errors
/// [`MakingError`], which a mistake in the program is behind: the same order
/// fails again.
pub fn make(
    order: &Order,
    profile: &Profile,
    entries: &[Entry],
    now: Timestamp,
) -> Result<Document, MakingError> {
    let report = ReportInput {
        entries,
        period: order.period,
        language: order.language,
        zone: &profile.zone,
        made_at: now,
    };
    let export = ExportInput {
        profile,
        entries,
        period: order.period,
        language: order.language,
        made_at: now,
    };
    let (bytes, caption) = match order.format {
        Format::Html => {
            let view = ReportView::with_medicines(&report, &profile.medicines);
            (report::html(&view)?.into_bytes(), view.caption)
        }
        Format::Png => {
            let overview = Overview::new(&report);
            (png(&report::svg(&overview)?)?, overview.caption)
        }
        Format::Json => (
            export::json(&export)?,
            export_caption(order, "export-caption-json"),
        ),
        Format::Csv => (
            export::csv(&export)?,
            export_caption(order, "export-caption-csv"),
        ),
    };
    Ok(Document {
        file_name: report::file_name(order.period, order.language, order.format),
        bytes,
        caption,
    })
}

/// Whether there is something to make it from. An export also holds the list of
/// medicines and the settings, and says itself where it has no entry.
pub fn can_be_made(format: Format, entries: &[Entry]) -> bool {
    match format {
        Format::Json | Format::Csv => true,
        Format::Html | Format::Png => !entries.is_empty(),
    }
}

fn export_caption(order: &Order, name: &str) -> String {
    let texts = Texts::of(order.language);
    texts.format(name, [("period", texts.period(order.period).into())])
}
