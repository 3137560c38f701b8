//! The subscriptions of all channels, to be found and removed.

use aws_config::SdkConfig;
use aws_sdk_eventbridge::Client;
use jiff::Timestamp;

use crate::callback::Callback;
use crate::error::CallError;
use crate::page::ListPage;

/// The one target of a rule.
pub(crate) const TARGET: &str = "bot";

/// The code of EventBridge for a part that is not there.
const GONE: &str = "ResourceNotFoundException";

/// The most connections that one call lists.
const PAGE: i32 = 100;

/// The subscriptions of all channels, to be found and removed. Making them takes
/// more: see [`Subscriptions`](crate::Subscriptions).
#[derive(Clone, Debug)]
pub struct SubscriptionList {
    pub(crate) client: Client,
    pub(crate) bus: String,
}

/// A subscription, or the rest of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedSubscription {
    pub name: String,
    pub channel: String,
    pub made_at: Timestamp,
}

impl SubscriptionList {
    /// Those of the bus of this name.
    #[must_use]
    pub fn new(config: &SdkConfig, bus: impl Into<String>) -> Self {
        Self {
            client: Client::new(config),
            bus: bus.into(),
        }
    }

    /// The name of the subscription of a channel's call-back. The connections and
    /// destinations of all stacks share one namespace: the bus has the stack's name, and no
    /// stack's name has a dot.
    #[must_use]
    pub fn name(&self, channel: &str, callback: &Callback) -> String {
        format!("{}.{channel}.{}", self.bus, callback.id())
    }

    /// The subscriptions, a page at a time, from the beginning where `cursor` is `None`.
    ///
    /// # Errors
    /// [`CallError`]; not a transient one where the cursor is too old to be used.
    pub async fn page(
        &self,
        cursor: Option<String>,
    ) -> Result<ListPage<ListedSubscription>, CallError> {
        let prefix = format!("{}.", self.bus);
        let answer = self
            .client
            .list_connections()
            .name_prefix(&prefix)
            .limit(PAGE)
            .set_next_token(cursor)
            .send()
            .await
            .map_err(|error| CallError::new("ListConnections", error))?;
        let listed = answer.connections().iter().filter_map(|connection| {
            let name = connection.name()?;
            let (channel, _) = name.strip_prefix(&prefix)?.split_once('.')?;
            // One without a date is taken for new.
            let made_at = connection.creation_time();
            let made_at = made_at.and_then(|at| Timestamp::from_second(at.secs()).ok());
            Some(ListedSubscription {
                name: name.to_owned(),
                channel: channel.to_owned(),
                made_at: made_at.unwrap_or(Timestamp::MAX),
            })
        });
        Ok(ListPage {
            items: listed.collect(),
            next: answer.next_token().map(str::to_owned),
        })
    }

    /// Removes the subscription of this name, or the parts of it that exist.
    ///
    /// # Errors
    /// [`CallError`] where a part could not be removed; it is safe to call again.
    pub async fn remove(&self, name: &str) -> Result<(), CallError> {
        let client = &self.client;
        let targets = client.remove_targets().rule(name).event_bus_name(&self.bus);
        CallError::unless(GONE, "RemoveTargets", targets.ids(TARGET).send().await)?;
        let rule = client.delete_rule().name(name).event_bus_name(&self.bus);
        CallError::unless(GONE, "DeleteRule", rule.send().await)?;
        let destination = client.delete_api_destination().name(name);
        CallError::unless(GONE, "DeleteApiDestination", destination.send().await)?;
        let connection = client.delete_connection().name(name);
        CallError::unless(GONE, "DeleteConnection", connection.send().await)?;
        Ok(())
    }
}
