//! The bus from which the bots of other channels are called back.

use aws_config::SdkConfig;
use aws_sdk_eventbridge::Client;
use aws_sdk_eventbridge::types::PutEventsRequestEntry;
use jiff::Timestamp;
use journal::event::{Call, Event, EventKind};

use crate::callback::Callback;
use crate::error::{CallError, StoreError};
use crate::table::DiaryTable;

/// The source of all events; the rules of the bus match on it.
pub(crate) const SOURCE: &str = "journal";

/// Tells the bot of a person's channel the events that it subscribed to.
#[derive(Clone, Debug)]
pub struct EventBus {
    client: Client,
    name: String,
    table: DiaryTable,
}

impl EventBus {
    /// The bus of this name. The table holds the subscription of each channel.
    #[must_use]
    pub fn new(config: &SdkConfig, name: impl Into<String>, table: DiaryTable) -> Self {
        Self {
            client: Client::new(config),
            name: name.into(),
            table,
        }
    }

    /// Tells the bot of the person's channel. Returns whether it did: `false` where
    /// the bot has not asked for such events.
    pub async fn publish(&self, event: &Event, now: Timestamp) -> Result<bool, StoreError> {
        let channel = event.person().channel();
        let Some(callback) = self.asked_for(channel, event.kind()).await? else {
            return Ok(false);
        };
        let entry = PutEventsRequestEntry::builder()
            .event_bus_name(&self.name)
            .source(SOURCE)
            .detail_type(event.kind().name())
            .detail(detail(event, &callback, now))
            .build();
        let answer = self
            .client
            .put_events()
            .entries(entry)
            .send()
            .await
            .map_err(|error| CallError::new("PutEvents", error))?;
        // The call succeeds also where the bus refused the event.
        let refusal = answer.entries().iter().find_map(|entry| entry.error_code());
        match refusal {
            Some(code) => Err(CallError::refused("PutEvents", Some(code)).into()),
            None => Ok(true),
        }
    }

    /// Whether the bot of a channel asked for events of this kind.
    pub async fn is_heard(&self, channel: &str, kind: EventKind) -> Result<bool, StoreError> {
        Ok(self.asked_for(channel, kind).await?.is_some())
    }

    /// The call-back of a channel, if its bot asked for events of this kind.
    async fn asked_for(
        &self,
        channel: &str,
        kind: EventKind,
    ) -> Result<Option<Callback>, StoreError> {
        let callback = self.table.callback(channel).await?;
        Ok(callback.filter(|it| it.events.contains(&kind)))
    }
}

/// The body of the call. The rule of a subscription matches on channel and subscription.
fn detail(event: &Event, callback: &Callback, now: Timestamp) -> String {
    let payload = event.payload(now);
    let call = Call {
        channel: event.person().channel(),
        subscription: callback.id(),
        signature: callback.secret.sign(&payload),
        payload,
    };
    serde_json::to_string(&call).expect("a call is texts")
}
