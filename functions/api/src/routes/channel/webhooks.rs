//! The calls that this service makes, described for who receives them.

use jiff::Timestamp;
use jiff::civil::Date;
use journal_aws::EventKind;
use serde::Deserialize;
use utoipa::openapi::{OpenApi, RefOr, Schema};
use utoipa::{OpenApi as _, PartialSchema, ToSchema};

use crate::schemas::one_of;

/// The schema of [`EventKind`]: what a bot can be told.
pub struct EventName;

impl PartialSchema for EventName {
    fn schema() -> RefOr<Schema> {
        one_of::<EventKind>("What a bot can be told.").into()
    }
}

impl ToSchema for EventName {}

/// The body of a call. Trust the payload only after you have checked its signature;
/// in Python:
///
/// ```python
/// call = request.json()
/// expected = hmac.new(SECRET.encode(), call["payload"].encode(), "sha256").hexdigest()
/// if not hmac.compare_digest(expected, call["signature"]): return 403
/// event = json.loads(call["payload"])
/// if seen(event["id"]): return 200
/// ```
#[derive(Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The channel that is told.
    #[schema(example = "discord")]
    channel: String,
    /// Which wish of the channel this fulfils; another wish has another name.
    #[schema(example = "0f3c5a9d1e2b")]
    subscription: String,
    /// HMAC-SHA256 of the payload's UTF-8 bytes under the call-back's secret, in hex.
    #[schema(
        pattern = "^[0-9a-f]{64}$",
        example = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )]
    signature: String,
    /// The event as a JSON text, just as it was signed.
    #[schema(
        content_media_type = "application/json",
        example = r#"{"id":"person.erased/ann/2026-09-30T18:00:00Z","type":"person.erased","told_at":"2026-11-23T20:15:01Z","channel":"discord","person":"ann","erased_at":"2026-11-23T20:15:00Z"}"#
    )]
    payload: String,
}

/// The payload of `reminder.due`: ask the person how this day was. A day that is
/// filled is not reminded of.
#[derive(Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReminderDue {
    /// The same event has the same id each time it is told: do nothing the second time.
    #[schema(example = "reminder.due/ann/daily-2026-11-23-2130")]
    id: String,
    /// What kind of event it is.
    #[serde(rename = "type")]
    #[schema(value_type = EventName)]
    kind: EventKind,
    /// When it was told.
    #[schema(value_type = String, format = DateTime, example = "2026-11-23T18:30:01Z")]
    told_at: Timestamp,
    /// The person's channel, which is the bot's.
    #[schema(example = "discord")]
    channel: String,
    /// The person's id in the channel.
    #[schema(example = "ann")]
    person: String,
    /// The person's local day that is asked about.
    #[schema(value_type = String, format = Date, example = "2026-11-23")]
    date: Date,
    /// The person's local time of the reminder.
    #[schema(pattern = "^[0-2][0-9]:[0-5][0-9]$", example = "21:30")]
    time: String,
    /// Names the reminder among the person's.
    #[schema(example = "daily-2026-11-23-2130")]
    slot: String,
}

/// The payload of `report.ready`: the report that was ordered, or the weekly one,
/// can be fetched.
#[derive(Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportReady {
    /// The same event has the same id each time it is told: do nothing the second time.
    #[schema(example = "report.ready/ann/weekly-2026-11-16")]
    id: String,
    /// What kind of event it is.
    #[serde(rename = "type")]
    #[schema(value_type = EventName)]
    kind: EventKind,
    /// When it was told.
    #[schema(value_type = String, format = DateTime, example = "2026-11-23T18:30:01Z")]
    told_at: Timestamp,
    /// The person's channel, which is the bot's.
    #[schema(example = "discord")]
    channel: String,
    /// The person's id in the channel.
    #[schema(example = "ann")]
    person: String,
    /// The report's id.
    #[schema(example = "weekly-2026-11-16")]
    report: String,
    /// What kind of file it is: the `format` of an order, which is its usual ending as well.
    #[schema(example = "html")]
    format: String,
    /// From here anyone can fetch the file until it expires. The report's own
    /// resource gives another address afterwards.
    #[schema(example = "https://bucket.s3.example/discord/ann/report.html?signature=0a1b2c")]
    address: String,
    /// Until then the address works, or until the service's own credentials change.
    #[schema(value_type = String, format = DateTime, example = "2026-11-23T19:30:01Z")]
    expires_at: Timestamp,
}

/// The payload of `person.erased`: nothing is known of the person here any more.
#[derive(Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonErased {
    /// The same event has the same id each time it is told: do nothing the second time.
    #[schema(example = "person.erased/ann/2026-09-30T18:00:00Z")]
    id: String,
    /// What kind of event it is.
    #[serde(rename = "type")]
    #[schema(value_type = EventName)]
    kind: EventKind,
    /// When it was told.
    #[schema(value_type = String, format = DateTime, example = "2026-11-23T18:30:01Z")]
    told_at: Timestamp,
    /// The person's channel, which is the bot's.
    #[schema(example = "discord")]
    channel: String,
    /// The person's id in the channel.
    #[schema(example = "ann")]
    person: String,
    /// When everything was gone.
    #[schema(value_type = String, format = DateTime, example = "2026-11-23T20:15:00Z")]
    erased_at: Timestamp,
}

/// Adds the calls to the description of the API, as its `webhooks`.
pub fn describe(document: &mut OpenApi) {
    let mut calls = Calls::openapi();
    document.webhooks = Some(std::mem::take(&mut calls.paths));
    document.merge(calls);
}

#[derive(utoipa::OpenApi)]
#[openapi(
    paths(reminder_due, report_ready, person_erased),
    components(schemas(ReminderDue, ReportReady, PersonErased))
)]
struct Calls;

/// Each description is a function of its own that nobody calls.
macro_rules! call {
    ($name:ident, $event:literal, $payload:literal, $words:literal) => {
        #[utoipa::path(
            post,
            path = $event,
            tag = "channel",
            summary = $words,
            security(()),
            params(
                ("X-Journal-Token" = String, Header, description = "The same in every call: HMAC-SHA256 of the channel's name under the call-back's secret, in hex. A cheap first check; the signature proves more.", pattern = "^[0-9a-f]{64}$"),
            ),
            request_body(content = Call, description = $payload),
            responses(
                (status = "2XX", description = "Heard. After 401, 407, 409, 429, 5xx or five seconds of silence it comes again, for 24 hours."),
            )
        )]
        #[expect(dead_code, reason = "it is there for its description")]
        fn $name() {}
    };
}

call!(
    reminder_due,
    "reminder.due",
    "Its payload is a `ReminderDue`.",
    "It is time to ask a person how the day was"
);
call!(
    report_ready,
    "report.ready",
    "Its payload is a `ReportReady`.",
    "A report can be fetched"
);
call!(
    person_erased,
    "person.erased",
    "Its payload is a `PersonErased`.",
    "Everything of a person was erased"
);

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};
    use journal::PersonId;
    use journal::order::Format;
    use journal_aws::Event;

    use super::*;

    fn person() -> PersonId {
        "discord/ann".parse().expect("a person")
    }

    #[test]
    fn what_is_told_is_what_is_described() {
        let now = Timestamp::UNIX_EPOCH;
        let reminder = Event::ReminderDue {
            person: person(),
            date: date(2026, 11, 23),
            time: time(21, 30, 0, 0),
            slot: "daily".into(),
        };
        let report = Event::ReportReady {
            person: person(),
            report: "77".into(),
            format: Format::Html,
            address: "https://bucket.example/77.html".into(),
            expires_at: now,
        };
        let erased = Event::PersonErased {
            person: person(),
            erasure: now.to_string(),
            erased_at: now,
        };
        serde_json::from_str::<ReminderDue>(&reminder.payload(now)).expect("a reminder");
        serde_json::from_str::<ReportReady>(&report.payload(now)).expect("a report");
        serde_json::from_str::<PersonErased>(&erased.payload(now)).expect("the end");
    }

    #[test]
    fn the_calls_are_the_webhooks_of_the_description() {
        let mut document = OpenApi::default();
        describe(&mut document);
        let written = serde_json::to_value(&document).expect("JSON");
        for event in [
            EventKind::ReminderDue,
            EventKind::ReportReady,
            EventKind::PersonErased,
        ] {
            let call = &written["webhooks"][event.name()]["post"];
            let body = &call["requestBody"]["content"]["application/json"]["schema"]["$ref"];
            assert_eq!(body, "#/components/schemas/Call", "{event:?}: {call}");
        }
        assert!(written["components"]["schemas"]["ReminderDue"].is_object());
    }
}
