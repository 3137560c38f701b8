//! An order of a report, which is also the record that it is delivered once.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::link::LinkLife;
use crate::period::{Period, Retention};
use crate::zone::Zone;

/// A report that is to be made and delivered to a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The same request makes the same id, so that asking twice is asking once.
    pub id: String,
    pub period: Period,
    pub format: Format,
    pub language: Language,
    pub occasion: Occasion,
    pub ordered_at: Timestamp,
    /// Where the finished report lies in the bucket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object_key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered_at: Option<Timestamp>,
}

/// Why a report is made, which decides how it comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// She asked for it. The message that says "it is being made" goes when it is.
    OnDemand { waiting_message: Option<i32> },
    /// Monday: it comes silently, is pinned, and the one before is unpinned.
    Weekly,
    /// She asked for a link to it, which opens for so long. The card on which she asked
    /// shows her links when it is made.
    Link { life: LinkLife, card: i32 },
}

impl Occasion {
    /// The message that says that it is being made, where there is one.
    #[must_use]
    pub fn waiting_message(&self) -> Option<i32> {
        match self {
            Self::OnDemand { waiting_message } => *waiting_message,
            Self::Weekly => None,
            Self::Link { card, .. } => Some(*card),
        }
    }
}

/// The form of a report, which also says what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// The report as a page.
    Html,
    /// The report as a document to print or to send on.
    Pdf,
    /// The report for programs; that of everything is all that is stored.
    Json,
    /// The days with their answers, for any spreadsheet.
    Csv,
    /// The days with their answers, and all numbers of the report, as a workbook.
    Xlsx,
    /// The overview of the last weeks, as a picture.
    Png,
}

impl Format {
    /// Those in which a report can be asked for, the easiest to open first.
    pub const OFFERED: [Self; 5] = [Self::Html, Self::Pdf, Self::Xlsx, Self::Csv, Self::Json];

    /// The ending of the file's name, without a dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Png => "png",
        }
    }

    /// The media type of the file.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Pdf => "application/pdf",
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Png => "image/png",
        }
    }
}

/// A file that is made and not yet on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFile {
    pub file_name: String,
    pub bytes: Vec<u8>,
    /// What stands beside it where it is handed over: plain text of at most 1024 characters.
    pub caption: String,
}

impl Order {
    /// An order that nobody has worked on yet.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        period: Period,
        format: Format,
        language: Language,
        occasion: Occasion,
        ordered_at: Timestamp,
    ) -> Self {
        Self {
            id: id.into(),
            period,
            format,
            language,
            occasion,
            ordered_at,
            object_key: None,
            delivered_at: None,
        }
    }

    /// Whether it is a report of all that the diary kept when it was ordered.
    #[must_use]
    pub fn is_of_everything(&self, zone: &Zone, retention: Retention) -> bool {
        let kept = Period::stored(zone.today(self.ordered_at), retention);
        self.period.covers(kept)
    }

    /// The id of the report for the week that begins on `period.first`.
    #[must_use]
    pub fn weekly_id(period: Period) -> String {
        format!("weekly-{}", period.first)
    }
}
