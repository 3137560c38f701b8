//! An order of a report, which is also the record that it is delivered once.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::period::Period;
use crate::text::Language;

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
    /// She asked for it. The message that says "it is being made" is edited when it is.
    OnDemand { waiting_message: Option<i32> },
    /// Monday: it comes silently, is pinned, and the one before is unpinned.
    Weekly,
}

/// The form of a report, which also says what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// The report as a page.
    Html,
    /// Everything that is stored, for programs.
    Json,
    /// Every day with its answers, for spreadsheets.
    Csv,
    /// The overview of the last weeks, as a picture.
    Png,
}

impl Format {
    /// The ending of the file's name, without a dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Png => "png",
        }
    }

    /// The media type of the file.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Png => "image/png",
        }
    }
}

impl Order {
    /// The id of the report for the week that begins on `period.first`.
    #[must_use]
    pub fn weekly_id(period: Period) -> String {
        format!("weekly-{}", period.first)
    }
}
