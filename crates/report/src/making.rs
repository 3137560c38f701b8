//! Makes the file that an order asks for.

use jiff::Timestamp;
use journal::order::{Format, Product, ReportFile};
use journal::{Entry, Order, Profile, Retention};
use journal_texts::Texts;

use crate::csv::{CsvError, csv};
use crate::html::html;
use crate::json::{JsonError, json};
use crate::overview::Overview;
use crate::pdf::{PdfError, pdf};
use crate::picture::{PictureError, png};
use crate::template::RenderError;
use crate::view::{ReportInput, ReportView};
use crate::xlsx::{WorkbookError, xlsx};

/// A file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum MakingError {
    #[error(transparent)]
    Render(#[from] RenderError),
    #[error(transparent)]
    Picture(#[from] PictureError),
    #[error(transparent)]
    Pdf(#[from] PdfError),
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
    #[error(transparent)]
    Csv(#[from] CsvError),
    #[error(transparent)]
    Json(#[from] JsonError),
}

/// Makes the file of an order. The entries are those of its period, and `retention`
/// is how long the diary keeps them.
/// It fails by a mistake in the program alone: then the same order fails again.
pub fn make(
    order: &Order,
    profile: &Profile,
    entries: &[Entry],
    retention: Retention,
    now: Timestamp,
) -> Result<ReportFile, MakingError> {
    let input = ReportInput {
        entries,
        period: order.period,
        language: order.language,
        zone: &profile.zone,
        made_at: now,
    };
    let (bytes, caption) = match order.product {
        Product::Overview => {
            let overview = Overview::new(&input);
            (png(&overview)?, overview.caption)
        }
        Product::Report(format) => {
            let view = ReportView::new(&input, &profile.medicines);
            // A report of everything is the person's export: their settings belong to it.
            let everything = order.is_of_everything(&profile.zone, retention);
            let settings = everything.then_some(profile);
            (
                file(format, &view, settings)?,
                caption(format, &view, everything),
            )
        }
    };
    Ok(ReportFile {
        file_name: Texts::of(order.language).file_name(order.period, order.product),
        bytes,
        caption,
    })
}

fn file(
    format: Format,
    view: &ReportView,
    settings: Option<&Profile>,
) -> Result<Vec<u8>, MakingError> {
    Ok(match format {
        Format::Html => html(view)?.into_bytes(),
        Format::Pdf => pdf(view)?,
        Format::Xlsx => xlsx(view)?,
        Format::Csv => csv(view)?,
        Format::Json => json(view, settings)?,
    })
}

/// The numbers in a sentence, and of a table or a document what it is for.
fn caption(format: Format, view: &ReportView, everything: bool) -> String {
    let name = match format {
        Format::Html | Format::Pdf => return view.caption.clone(),
        Format::Xlsx => "report-caption-xlsx",
        Format::Csv => "report-caption-csv",
        Format::Json if everything => "report-caption-everything",
        Format::Json => "report-caption-json",
    };
    format!(
        "{}\n\n{}",
        view.caption,
        Texts::report(view.language).get(name)
    )
}
