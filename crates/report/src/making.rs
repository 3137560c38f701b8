//! Makes the file that an order asks for.

use std::collections::BTreeMap;
use std::io;

use jiff::Timestamp;
use journal::order::{Format, Product, ReportFile};
use journal::{Entry, Order, Profile, Retention};
use journal_archive::ArchiveError;
use journal_texts::Texts;
use qrcode::types::QrError;
use serde_json::Value;

use crate::csv::csv;
use crate::fhir::fhir;
use crate::html::html;
use crate::json::json;
use crate::overview::Overview;
use crate::pdf::pdf;
use crate::picture::png;
use crate::view::{ReportInput, ReportView};
use crate::xlsx::xlsx;

/// A file could not be made. But for an address that is too long, it is a mistake in the program.
#[derive(Debug, thiserror::Error)]
pub enum MakingError {
    #[error("a template does not render")]
    Template(#[from] tera::Error),
    #[error("a picture is not XML")]
    Xml(#[from] roxmltree::Error),
    /// Only what the templates of pictures use is drawn.
    #[error("{0} of a template cannot be drawn")]
    NotDrawn(&'static str),
    /// As text: the library's own error may hold words of the person.
    #[error("the PDF cannot be written: {0}")]
    Pdf(String),
    #[error("a picture cannot be written as PNG")]
    Png,
    #[error("the workbook cannot be written")]
    Workbook(#[from] io::Error),
    #[error("the table cannot be written")]
    Csv(#[from] ::csv::Error),
    #[error("the archive cannot be made")]
    Archive(#[from] ArchiveError),
    #[error("the report cannot be written as JSON")]
    Json(#[from] serde_json::Error),
    #[error("the address does not fit into a QR code")]
    QrCode(#[from] QrError),
}

/// What the operator decides about reports.
#[derive(Clone, Copy, Debug)]
pub struct ReportRules {
    /// How long the diary keeps entries.
    pub retention: Retention,
    /// Whether the count of migraine-like days is offered.
    pub counts_migraine_like: bool,
}

/// Makes the file of an order. The entries are those of its period; what else is `stored`, by
/// the keys of the items, belongs into the person's export and nowhere else (see [`is_export`]).
/// Where it fails the same order fails again.
pub fn make(
    order: &Order,
    profile: &Profile,
    stored: Option<&BTreeMap<String, Value>>,
    entries: &[Entry],
    rules: ReportRules,
    now: Timestamp,
) -> Result<ReportFile, MakingError> {
    let input = ReportInput {
        entries,
        period: order.period,
        language: order.language,
        zone: &profile.zone,
        made_at: now,
        counts_migraine_like: rules.counts_migraine_like,
    };
    let (bytes, caption) = match order.product {
        Product::Overview => {
            let overview = Overview::new(&input, &profile.medicines);
            (png(&overview)?, overview.caption)
        }
        Product::Archive => {
            let view = ReportView::new(&input, &profile.medicines);
            let diary = json(&view, None, None)?;
            let seal = profile.archive_seal.as_ref();
            (
                journal_archive::pack(&diary, seal)?,
                archive_caption(order, seal.is_some()),
            )
        }
        Product::Report(format) => {
            let view = ReportView::new(&input, &profile.medicines);
            // A report of everything is the person's export: their settings belong to it.
            let everything = order.is_of_everything(&profile.zone, rules.retention);
            let settings = everything.then_some(profile);
            let stored = stored.filter(|_| everything);
            (
                file(format, &view, settings, stored)?,
                caption(format, &view, everything),
            )
        }
    };
    let texts = Texts::of(order.language);
    Ok(ReportFile {
        file_name: texts.file_name(order.period, order.product, profile.switches),
        bytes,
        caption: match profile.switches.discreet {
            true => discreet_caption(order),
            false => caption,
        },
        link: None,
    })
}

/// Whether the file of the order is all that the diary keeps of the person.
#[must_use]
pub fn is_export(order: &Order, profile: &Profile, rules: ReportRules) -> bool {
    order.product == Product::Report(Format::Json)
        && order.is_of_everything(&profile.zone, rules.retention)
}

fn file(
    format: Format,
    view: &ReportView,
    settings: Option<&Profile>,
    stored: Option<&BTreeMap<String, Value>>,
) -> Result<Vec<u8>, MakingError> {
    Ok(match format {
        Format::Html => html(view)?.into_bytes(),
        Format::Pdf => pdf(view)?,
        Format::Xlsx => xlsx(view)?,
        Format::Csv => csv(view)?,
        Format::Json => json(view, settings, stored)?,
        Format::Fhir => fhir(view)?,
    })
}

/// For the eyes of others: a notification shows it, and the pinned message for a week.
fn discreet_caption(order: &Order) -> String {
    let period = Texts::of(order.language).period(order.period).into();
    Texts::report(order.language).format("report-caption-discreet", [("period", period)])
}

/// Says how an archive is used, and that a sealed one opens with the passphrase alone.
fn archive_caption(order: &Order, is_sealed: bool) -> String {
    let texts = Texts::report(order.language);
    let period = texts.period(order.period).into();
    let caption = texts.format("report-caption-archive", [("period", period)]);
    match is_sealed {
        true => format!(
            "{caption}\n\n{}",
            texts.get("report-caption-archive_sealed")
        ),
        false => caption,
    }
}

/// The numbers in a sentence, and of a table or a document what it is for.
fn caption(format: Format, view: &ReportView, everything: bool) -> String {
    let name = match format {
        Format::Html | Format::Pdf => return view.caption.clone(),
        Format::Xlsx => "report-caption-xlsx",
        Format::Csv => "report-caption-csv",
        Format::Json if everything => "report-caption-everything",
        Format::Json => "report-caption-json",
        Format::Fhir => "report-caption-fhir",
    };
    format!(
        "{}\n\n{}",
        view.caption,
        Texts::report(view.language).get(name)
    )
}
