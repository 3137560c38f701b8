//! The events that the bots of other channels are told, and the call that carries one.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::clock_time::ClockTime;
use crate::order::Format;
use crate::person::PersonId;

/// Something that another channel's bot has to tell its person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type")]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum Event {
    /// Ask the person how this day was. A day that is filled is not reminded of.
    #[serde(rename = "reminder.due")]
    ReminderDue {
        #[serde(skip)]
        person: PersonId,
        /// The person's local day that is asked about.
        date: Date,
        /// The person's local time of the reminder.
        time: ClockTime,
        /// Names the reminder among the person's: one that comes twice is the same one.
        slot: String,
    },
    /// The report that was ordered, or the weekly one, can be fetched.
    #[serde(rename = "report.ready")]
    ReportReady {
        #[serde(skip)]
        person: PersonId,
        /// The report's id.
        report: String,
        /// The form of the file, which is its usual ending as well.
        format: Format,
        /// From here anyone can fetch the file until it expires. The report's own
        /// resource gives another address afterwards.
        address: String,
        /// Until then the address works, or until the service's own credentials change.
        expires_at: Timestamp,
    },
    /// Nothing is known of the person here any more.
    #[serde(rename = "person.erased")]
    PersonErased {
        #[serde(skip)]
        person: PersonId,
        /// Names the erasure: asked for twice it is the same one, and that of a later
        /// person of the same name is another.
        #[serde(skip)]
        erasure: String,
        /// When everything was gone.
        erased_at: Timestamp,
    },
}

/// The payload of a call: an event, and whom it is about.
#[derive(Debug, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "id": "reminder.due/ann/daily-2026-11-23-2130",
        "told_at": "2026-11-23T18:30:01Z",
        "channel": "discord",
        "person": "ann",
        "type": "reminder.due",
        "date": "2026-11-23",
        "time": "21:30",
        "slot": "daily-2026-11-23-2130"
    }))
)]
pub struct EventPayload<'a> {
    /// The same event has the same id each time it is told: do nothing the second time.
    id: String,
    /// When it was told. Refuse what was told more than 25 hours ago.
    told_at: Timestamp,
    /// The person's channel, which is the bot's.
    channel: &'a str,
    /// The person's id in the channel.
    person: &'a str,
    #[serde(flatten)]
    event: &'a Event,
}

/// The body of a call. Trust the payload only after you have checked its signature, that it
/// is for your channel, and that it was told within the last 25 hours: a call is retried for
/// 24. Remember the ids of events for as long, and no longer: what is older is refused by its
/// time. Without that, anyone who has seen a call could repeat it for ever. In Python:
///
/// ```python
/// call = request.json()
/// expected = hmac.new(SECRET.encode(), call["payload"].encode(), "sha256").hexdigest()
/// if not hmac.compare_digest(expected, call["signature"]): return 403
/// event = json.loads(call["payload"])
/// if event["channel"] != CHANNEL: return 403
/// told_at = datetime.fromisoformat(event["told_at"])
/// if abs(datetime.now(UTC) - told_at) > timedelta(hours=25): return 403
/// if seen_within_25_hours(event["id"]): return 200
/// ```
///
/// Verify the characters of `payload` as they are after one decoding of the body: do not parse
/// them and write them anew. The header `X-Journal-Token` proves nothing by itself: it is the same
/// in every call.
#[derive(Debug, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({
        "channel": "discord",
        "subscription": "0f3c5a9d1e2b",
        "signature": "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "payload": "{\"id\":\"person.erased/ann/2026-09-30T18:00:00Z\",\"told_at\":\"2026-11-23T20:15:01Z\",\"channel\":\"discord\",\"person\":\"ann\",\"type\":\"person.erased\",\"erased_at\":\"2026-11-23T20:15:00Z\"}"
    }))
)]
pub struct Call<'a> {
    /// The channel that is told.
    pub channel: &'a str,
    /// The subscription of the channel that this call is for; another has another name.
    pub subscription: String,
    /// HMAC-SHA256 of the payload's UTF-8 bytes under the call-back's secret, in hex.
    #[cfg_attr(feature = "schema", schema(pattern = "^[0-9a-f]{64}$"))]
    pub signature: String,
    /// The event as a JSON text, just as it was signed: an `EventPayload`. On its way JSON
    /// may be written anew, a text stays as it is.
    #[cfg_attr(feature = "schema", schema(content_media_type = "application/json"))]
    pub payload: String,
}

/// A kind of event, to which a bot can subscribe.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum EventKind {
    /// It is time to ask a person how the day was.
    #[serde(rename = "reminder.due")]
    #[strum(serialize = "reminder.due")]
    ReminderDue,
    /// A report can be fetched.
    #[serde(rename = "report.ready")]
    #[strum(serialize = "report.ready")]
    ReportReady,
    /// Everything of a person was erased.
    #[serde(rename = "person.erased")]
    #[strum(serialize = "person.erased")]
    PersonErased,
}

impl EventKind {
    /// The name by which it travels.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl Event {
    /// The kind that a bot subscribes to in order to hear it.
    #[must_use]
    pub fn kind(&self) -> EventKind {
        match self {
            Self::ReminderDue { .. } => EventKind::ReminderDue,
            Self::ReportReady { .. } => EventKind::ReportReady,
            Self::PersonErased { .. } => EventKind::PersonErased,
        }
    }

    /// Whom it is about, whose channel's bot is told.
    #[must_use]
    pub fn person(&self) -> &PersonId {
        match self {
            Self::ReminderDue { person, .. }
            | Self::ReportReady { person, .. }
            | Self::PersonErased { person, .. } => person,
        }
    }

    /// The payload as the JSON text that is signed. An event that is told twice has the
    /// same id both times.
    #[must_use]
    pub fn payload(&self, now: Timestamp) -> String {
        let occurrence = match self {
            Self::ReminderDue { slot, .. } => slot,
            Self::ReportReady { report, .. } => report,
            Self::PersonErased { erasure, .. } => erasure,
        };
        let person = self.person();
        let payload = EventPayload {
            id: format!("{}/{}/{occurrence}", self.kind().name(), person.id()),
            told_at: now,
            channel: person.channel(),
            person: person.id(),
            event: self,
        };
        serde_json::to_string(&payload).expect("an event has nothing that is not JSON")
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn an_event_is_told_by_what_names_it() {
        let event = Event::ReminderDue {
            person: "discord/42".parse().expect("a person"),
            date: date(2026, 11, 23),
            time: time(21, 30, 0, 0).into(),
            slot: "daily-2026-11-23-2130".into(),
        };
        assert_eq!(
            event.payload(Timestamp::UNIX_EPOCH),
            r#"{"id":"reminder.due/42/daily-2026-11-23-2130","told_at":"1970-01-01T00:00:00Z","channel":"discord","person":"42","type":"reminder.due","date":"2026-11-23","time":"21:30","slot":"daily-2026-11-23-2130"}"#
        );
        let later = event.payload(Timestamp::from_second(60).expect("a time"));
        assert!(later.starts_with(r#"{"id":"reminder.due/42/daily-2026-11-23-2130","#));
    }
}
