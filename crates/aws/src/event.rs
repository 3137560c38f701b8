//! What the bots of other channels are told.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use journal::PersonId;
use journal::order::Format;
use serde::{Deserialize, Serialize};

/// Something that another channel's bot has to tell its person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// It is time to ask her how this day was. The slot names the reminder: one
    /// that comes twice is the same one.
    ReminderDue {
        person: PersonId,
        date: Date,
        time: Time,
        slot: String,
    },
    /// The report that was ordered can be fetched until the address expires.
    ReportReady {
        person: PersonId,
        report: String,
        format: Format,
        address: String,
        expires_at: Timestamp,
    },
    /// Nothing is known of her any more. The erasure names itself: asked for twice it is
    /// the same one, and that of a later person of the same name is another.
    PersonErased {
        person: PersonId,
        erasure: String,
        erased_at: Timestamp,
    },
}

/// The kinds of events, by which a bot says what it wants to hear.
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
pub enum EventKind {
    #[serde(rename = "reminder.due")]
    #[strum(serialize = "reminder.due")]
    ReminderDue,
    #[serde(rename = "report.ready")]
    #[strum(serialize = "report.ready")]
    ReportReady,
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
    /// By what a bot says that it wants to hear it.
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

    /// What is told, as the JSON that is signed. An event that is told twice has
    /// the same id both times.
    #[must_use]
    pub fn payload(&self, now: Timestamp) -> String {
        let (what, details) = match self {
            Self::ReminderDue {
                date, time, slot, ..
            } => (
                slot.clone(),
                Details::ReminderDue {
                    date: *date,
                    time: time.strftime("%H:%M").to_string(),
                    slot,
                },
            ),
            Self::ReportReady {
                report,
                format,
                address,
                expires_at,
                ..
            } => (
                report.clone(),
                Details::ReportReady {
                    report,
                    format: *format,
                    address,
                    expires_at: *expires_at,
                },
            ),
            Self::PersonErased {
                erasure, erased_at, ..
            } => (
                erasure.clone(),
                Details::PersonErased {
                    erased_at: *erased_at,
                },
            ),
        };
        let (kind, person) = (self.kind(), self.person());
        let payload = Payload {
            id: format!("{}/{}/{what}", kind.name(), person.id()),
            kind,
            told_at: now,
            channel: person.channel(),
            person: person.id(),
            details,
        };
        serde_json::to_string(&payload).expect("an event has nothing that is not JSON")
    }
}

#[derive(Serialize)]
struct Payload<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: EventKind,
    told_at: Timestamp,
    channel: &'a str,
    person: &'a str,
    #[serde(flatten)]
    details: Details<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Details<'a> {
    ReminderDue {
        date: Date,
        time: String,
        slot: &'a str,
    },
    ReportReady {
        report: &'a str,
        format: Format,
        address: &'a str,
        expires_at: Timestamp,
    },
    PersonErased {
        erased_at: Timestamp,
    },
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
            time: time(21, 30, 0, 0),
            slot: "daily-2026-11-23-2130".into(),
        };
        assert_eq!(
            event.payload(Timestamp::UNIX_EPOCH),
            r#"{"id":"reminder.due/42/daily-2026-11-23-2130","type":"reminder.due","told_at":"1970-01-01T00:00:00Z","channel":"discord","person":"42","date":"2026-11-23","time":"21:30","slot":"daily-2026-11-23-2130"}"#
        );
        let later = event.payload(Timestamp::from_second(60).expect("a time"));
        assert!(later.starts_with(r#"{"id":"reminder.due/42/daily-2026-11-23-2130","#));
    }
}
