use aws_config::SdkConfig;
use aws_sdk_eventbridge::Client;
use aws_sdk_eventbridge::types::PutEventsRequestEntry;
use journal::PersonId;
use serde_json::json;

use crate::error::CallError;

/// Where the events say that they come from; the rules of the bus match on it.
const SOURCE: &str = "journal";

/// Something that another channel's bot has to tell its person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// It is time to ask her. The slot names this reminder: one that comes
    /// twice is the same one.
    ReminderDue { person: PersonId, slot: String },
    /// The report that was ordered can be fetched.
    ReportReady { person: PersonId, order: String },
}

impl Event {
    fn detail_type(&self) -> &'static str {
        match self {
            Self::ReminderDue { .. } => "reminder.due",
            Self::ReportReady { .. } => "report.ready",
        }
    }

    /// The channel stands by itself, so that a rule can pick its own events.
    fn detail(&self) -> serde_json::Value {
        match self {
            Self::ReminderDue { person, slot } => {
                json!({ "channel": person.channel(), "person": person.id(), "slot": slot })
            }
            Self::ReportReady { person, order } => {
                json!({ "channel": person.channel(), "person": person.id(), "order": order })
            }
        }
    }
}

/// The bus from which the bots of other channels are called back.
#[derive(Clone, Debug)]
pub struct EventBus {
    client: Client,
    name: String,
}

impl EventBus {
    #[must_use]
    pub fn new(config: &SdkConfig, name: impl Into<String>) -> Self {
        Self {
            client: Client::new(config),
            name: name.into(),
        }
    }

    /// Tells the bot of the person's channel.
    ///
    /// # Errors
    /// [`CallError`] where the bus did not take the event.
    pub async fn publish(&self, event: &Event) -> Result<(), CallError> {
        let entry = PutEventsRequestEntry::builder()
            .event_bus_name(&self.name)
            .source(SOURCE)
            .detail_type(event.detail_type())
            .detail(event.detail().to_string())
            .build();
        let answer = self
            .client
            .put_events()
            .entries(entry)
            .send()
            .await
            .map_err(|error| CallError::new("PutEvents", error))?;
        // The call succeeds also where the bus refused what it carried.
        let refusal = answer.entries().iter().find_map(|entry| entry.error_code());
        match refusal {
            Some(code) => Err(CallError::refused("PutEvents", Some(code))),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_names_its_channel_person_and_slot() {
        let event = Event::ReminderDue {
            person: "discord/42".parse().expect("a person"),
            slot: "daily-2026-11-23".into(),
        };
        assert_eq!(event.detail_type(), "reminder.due");
        assert_eq!(
            event.detail().to_string(),
            r#"{"channel":"discord","person":"42","slot":"daily-2026-11-23"}"#
        );
    }
}
