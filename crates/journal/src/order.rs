//! An order of a report, which is also the record that it is delivered once.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::ids::ids;
use crate::language::Language;
use crate::link::LinkLife;
use crate::period::{Period, Retention};
use crate::zone::Zone;

/// For how long an order stands, and for how long the file that it made can be fetched. No queue
/// delivers the job of an order for longer.
pub const ORDER_KEPT: SignedDuration = SignedDuration::from_hours(48);

/// A report that is to be made and delivered to a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The same request makes the same id, so that asking twice is asking once.
    pub id: String,
    pub period: Period,
    pub product: Product,
    pub language: Language,
    pub occasion: Occasion,
    pub ordered_at: Timestamp,
    /// Noted by the channel that ordered it, for itself alone to read on delivery.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel_note: Option<String>,
    /// Where the finished report lies in the bucket, if it is fetched from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object_key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered_at: Option<Timestamp>,
}

/// Why a report is made, which decides how it comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// The person asked for it.
    OnDemand,
    /// Monday: it comes silently.
    Weekly,
    /// The first of a month: it comes silently.
    Monthly,
    /// The person asked for a link to it, which opens for so long.
    Link { life: LinkLife },
}

impl Occasion {
    /// Whether nobody asked for it.
    #[must_use]
    pub fn comes_by_itself(&self) -> bool {
        matches!(self, Self::Weekly | Self::Monthly)
    }
}

/// A file that the diary can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Product {
    /// The last weeks in a picture.
    Overview,
    /// The days as JSON in a zip, sealed where the person wants that. The person keeps it, and
    /// sends it back for a report over more than the diary keeps.
    Archive,
    #[serde(untagged)]
    Report(Format),
}

impl Product {
    /// The ending of the file's name, without a dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Overview => "png",
            Self::Archive => "zip",
            Self::Report(format) => format.extension(),
        }
    }

    /// The media type of the file.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Overview => "image/png",
            Self::Archive => "application/zip",
            Self::Report(format) => format.content_type(),
        }
    }
}

impl From<Format> for Product {
    fn from(format: Format) -> Self {
        Self::Report(format)
    }
}

ids! {
    /// The form of a report, which also decides its contents. The easiest to open comes first.
    pub enum Format {
        /// The report as a page.
        Html,
        /// The report as a document to print or to send on.
        Pdf,
        /// The days with their answers, and all numbers of the report, as a workbook.
        Xlsx,
        /// The days with their answers, for any spreadsheet.
        Csv,
        /// The report for programs; that of everything is all that is stored.
        Json,
        /// The report for a hospital's systems: a Bundle of HL7 FHIR R4.
        Fhir,
    }
}

impl Format {
    /// The ending of the file's name, without a dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Fhir => "fhir.json",
            _ => self.id(),
        }
    }

    /// The media type of the file.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Pdf => "application/pdf",
            Self::Json => "application/json",
            Self::Fhir => "application/fhir+json",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// A file that is made and not yet on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFile {
    pub file_name: String,
    pub bytes: Vec<u8>,
    /// The text beside it where it is handed over: plain, at most 1024 characters.
    pub caption: String,
    /// The address of the page, where this is the picture of a link.
    pub link: Option<String>,
}

impl Order {
    /// An order that nobody has worked on yet.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        period: Period,
        product: impl Into<Product>,
        language: Language,
        occasion: Occasion,
        ordered_at: Timestamp,
    ) -> Self {
        Self {
            id: id.into(),
            period,
            product: product.into(),
            language,
            occasion,
            ordered_at,
            channel_note: None,
            object_key: None,
            delivered_at: None,
        }
    }

    /// From when on the order is gone. One that made a link stands as long as the link: the
    /// same order again makes no second one.
    #[must_use]
    pub fn expiry(&self) -> Timestamp {
        self.life_since(self.ordered_at)
    }

    /// From when on nobody can fetch the file that was made at `made_at`, by its address or by
    /// a link: no file outlives the entry of its `oldest` day.
    #[must_use]
    pub fn file_expiry(
        &self,
        made_at: Timestamp,
        oldest: Option<Date>,
        zone: &Zone,
        retention: Retention,
    ) -> Timestamp {
        let life = self.life_since(made_at);
        oldest.map_or(life, |oldest| life.min(retention.expiry(oldest, zone)))
    }

    fn life_since(&self, start: Timestamp) -> Timestamp {
        match self.occasion {
            Occasion::Link { life } => life.end(start),
            Occasion::OnDemand | Occasion::Weekly | Occasion::Monthly => {
                start.saturating_add(ORDER_KEPT).unwrap_or(Timestamp::MAX)
            }
        }
    }

    /// Whether it is a report of all that the diary kept when it was ordered.
    #[must_use]
    pub fn is_of_everything(&self, zone: &Zone, retention: Retention) -> bool {
        let kept = Period::stored(zone.today(self.ordered_at), retention);
        // One of files that people sent reaches further back.
        self.period.first == kept.first && self.period.last >= kept.last
    }

    /// The id of the report for the week that begins on `period.first`.
    #[must_use]
    pub fn weekly_id(period: Period) -> String {
        format!("weekly-{}", period.first)
    }

    /// The id of the archive whose last day is `period.last`.
    #[must_use]
    pub fn monthly_id(period: Period) -> String {
        format!("monthly-{}", period.last)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const RETENTION: Retention = Retention { days: 60 };

    fn file_expiry(occasion: Occasion, oldest: Option<Date>) -> String {
        let zone: Zone = "Europe/Moscow".parse().expect("a zone");
        let made_at: Timestamp = "2026-11-23T12:00:00Z".parse().expect("a time");
        let period = Period::stored(zone.today(made_at), RETENTION);
        let order = Order::new("1", period, Format::Pdf, Language::Ru, occasion, made_at);
        let expiry = order.file_expiry(made_at, oldest, &zone, RETENTION);
        expiry.to_string()
    }

    #[test]
    fn a_file_can_be_fetched_for_two_days_and_a_page_as_long_as_its_link() {
        let week = LinkLife::Week;
        for (occasion, expected) in [
            (Occasion::OnDemand, "2026-11-25T12:00:00Z"),
            (Occasion::Weekly, "2026-11-25T12:00:00Z"),
            (Occasion::Link { life: week }, "2026-11-30T12:00:00Z"),
        ] {
            for oldest in [None, Some(date(2026, 11, 22))] {
                assert_eq!(file_expiry(occasion.clone(), oldest), expected);
            }
        }
    }

    #[test]
    fn no_file_outlives_the_entry_of_its_oldest_day() {
        let oldest = Some(date(2026, 9, 24));
        let life = LinkLife::Month;
        for occasion in [Occasion::OnDemand, Occasion::Link { life }] {
            let expiry = file_expiry(occasion, oldest);
            assert_eq!(expiry, "2026-11-23T21:00:00Z", "midnight in Moscow");
        }
    }
}
