//! An order of a report as it travels, and how the report stands.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use journal::Language;
use journal::link::LinkLife;
use journal::order::Format;
use journal_aws::Placement;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How long an order may take. A report that fails is tried five times, three minutes
/// apart; after that it is not retried.
const GIVEN_UP_AFTER: SignedDuration = SignedDuration::from_mins(20);

/// A report that is wanted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"from": "2026-11-01", "to": "2026-11-23", "format": "html"}))]
pub struct OrderDocument {
    /// The first day; one that is kept.
    #[schema(format = Date, example = "2026-11-01")]
    pub from: String,
    /// The last day; not later than today where the person lives.
    #[schema(format = Date, example = "2026-11-23")]
    pub to: String,
    /// The form of the file.
    pub format: Format,
    /// The language of the report; the person's own without it.
    #[serde(default)]
    pub language: Option<Language>,
    /// For how long a doctor's link to the page opens, which then comes in place of a file. The
    /// Mini App alone asks for one, since only people of Telegram have links: the description for
    /// other bots leaves it out.
    #[serde(default)]
    #[schema(ignore)]
    pub link: Option<LinkLife>,
}

/// A report that was ordered.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "api-d77da8028f3c5a13752873cb9c7581d5",
    "status": "ready",
    "from": "2026-11-01",
    "to": "2026-11-23",
    "format": "html",
    "language": "en",
    "ordered_at": "2026-11-23T18:00:00Z",
    "expires_at": "2026-11-25T18:00:05Z"
}))]
pub struct ReportDocument {
    /// Its id among the person's reports.
    id: String,
    status: ReportStatus,
    /// The first day of its period.
    from: Date,
    /// The last day of its period.
    to: Date,
    /// The form of the file.
    format: Format,
    /// The language of the report.
    language: Language,
    /// When it was ordered, in UTC.
    ordered_at: Timestamp,
    /// When it is gone, in UTC, its file with it: two days after it was made, or sooner, with
    /// the oldest entry in it.
    expires_at: Timestamp,
}

/// How a report stands. `queued`: nobody has begun it. `making`: it is being made. `ready`:
/// it can be downloaded. `empty`: no day of its week has an entry, so that the weekly report
/// does not come; one that was ordered does. `failed`: it was not made in 20 minutes; send
/// the order again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportStatus {
    Queued,
    Making,
    Ready,
    Empty,
    Failed,
}

/// Where a file can be fetched, for a while.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "address": "https://bucket.s3.eu-central-1.amazonaws.com/reports/discord/ann/api-d77da802.html?X-Amz-Signature=…",
    "expires_at": "2026-11-23T18:10:00Z",
    "content_type": "text/html; charset=utf-8",
    "file_name": "headache-diary-2026-11-01--2026-11-23.html"
}))]
pub struct DownloadDocument {
    /// To be fetched without a token.
    pub address: String,
    /// Until when the address works, in UTC.
    pub expires_at: Timestamp,
    /// The media type of the file.
    pub content_type: &'static str,
    /// A name for the file.
    pub file_name: String,
}

impl ReportDocument {
    pub fn new(placement: &Placement, format: Format, now: Timestamp) -> Self {
        let order = &placement.order;
        Self {
            id: order.id.clone(),
            status: ReportStatus::of(placement, now),
            from: order.period.first,
            to: order.period.last,
            format,
            language: order.language,
            ordered_at: order.ordered_at,
            expires_at: placement.expires_at,
        }
    }
}

impl ReportStatus {
    /// A file that is stored can be fetched, also before the channel was told of it.
    pub fn of(placement: &Placement, now: Timestamp) -> Self {
        let order = &placement.order;
        if order.object_key.is_some() {
            Self::Ready
        } else if order.delivered_at.is_some() {
            Self::Empty
        } else if placement.is_being_made(now) {
            Self::Making
        } else if now.duration_since(placement.waits_since()) > GIVEN_UP_AFTER {
            Self::Failed
        } else {
            Self::Queued
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn a_format_goes_by_its_id() {
        for format in Format::ALL {
            let name = serde_json::to_value(format).expect("JSON");
            assert_eq!(name, format.id());
        }
    }

    #[test]
    fn a_report_is_queued_made_and_ready_or_empty_or_given_up() {
        let now: Timestamp = "2026-11-23T12:00:00Z".parse().expect("a time");
        let status = |minutes: i64, more: Value| {
            let mut placement = json!({
                "id": "api-1",
                "period": {"first": "2026-11-01", "last": "2026-11-23"},
                "product": "html",
                "language": "en",
                "occasion": "on_demand",
                "ordered_at": now - SignedDuration::from_mins(minutes),
            });
            let fields = placement.as_object_mut().expect("an object");
            fields.extend(more.as_object().expect("an object").clone());
            let placement = serde_json::from_value(placement).expect("a placement");
            ReportStatus::of(&placement, now)
        };
        let later = now.as_millisecond() + 1;
        assert_eq!(status(0, json!({})), ReportStatus::Queued);
        assert_eq!(
            status(0, json!({"claimed_until_ms": later})),
            ReportStatus::Making
        );
        assert_eq!(
            status(5, json!({"claimed_until_ms": later - 2})),
            ReportStatus::Queued
        );
        assert_eq!(status(21, json!({})), ReportStatus::Failed);
        assert_eq!(
            status(21, json!({"queued_at_ms": now.as_millisecond()})),
            ReportStatus::Queued,
            "it was ordered again"
        );
        assert_eq!(status(21, json!({"object_key": "k"})), ReportStatus::Ready);
        assert_eq!(
            status(21, json!({"delivered_at": now})),
            ReportStatus::Empty
        );
    }
}
