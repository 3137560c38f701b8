//! The channels that other bots serve.

use journal::limit::MOST_PEOPLE;
use serde::{Deserialize, Serialize};

use super::DiaryTable;
use super::conditional::{Condition, met};
use super::item::{Attributes, Item, Key, decode, encode, number, text};
use crate::callback::Callback;
use crate::channel_key::ChannelKey;
use crate::error::{CallError, StoreError};

/// How often a change is retried because another came first.
const MOST_TRIES: usize = 5;

/// A channel as it is registered. Its secrets lie in the table, which is
/// encrypted at rest, and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisteredChannel {
    /// Each of them is accepted.
    pub keys: Vec<ChannelKey>,
    /// Where its bot is called back, if it wants to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub callback: Option<Callback>,
    /// So many people it may have.
    #[serde(default = "most_people")]
    pub most_people: u32,
    /// Counts the changes (optimistic lock).
    #[serde(default)]
    version: u64,
}

impl Default for RegisteredChannel {
    /// One without a key.
    fn default() -> Self {
        Self {
            keys: Vec::new(),
            callback: None,
            most_people: MOST_PEOPLE,
            version: 0,
        }
    }
}

fn most_people() -> u32 {
    MOST_PEOPLE
}

/// A channel before a change and after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedChannel {
    pub before: Option<RegisteredChannel>,
    pub after: RegisteredChannel,
}

impl RegisteredChannel {
    /// Adds a key, unless it is there.
    pub fn add_key(&mut self, key: ChannelKey) {
        if !self.keys.iter().any(|known| known.id == key.id) {
            self.keys.push(key);
        }
    }

    /// Takes a key away, from now on. Returns whether there was one with this id.
    pub fn revoke_key(&mut self, id: &str) -> bool {
        let before = self.keys.len();
        self.keys.retain(|key| key.id != id);
        self.keys.len() < before
    }
}

impl DiaryTable {
    /// A channel, or `None` where nobody registered one of this name; strongly consistent.
    pub async fn channel(&self, name: &str) -> Result<Option<RegisteredChannel>, StoreError> {
        self.get(&Key::channel(name)).await?.map(read).transpose()
    }

    /// Changes a channel under an optimistic lock: `change` gets the registered channel
    /// (`None` where there is none) and returns the new one. It is called again where
    /// another change came first.
    ///
    /// # Errors
    /// The error of `change`, or a [`StoreError`]; then nothing was changed.
    pub async fn change_channel<E: From<StoreError>>(
        &self,
        name: &str,
        change: impl Fn(Option<RegisteredChannel>) -> Result<RegisteredChannel, E>,
    ) -> Result<ChangedChannel, E> {
        for _ in 0..MOST_TRIES {
            let before = self.channel(name).await?;
            let version = before.as_ref().map(|channel| channel.version);
            let mut after = change(before.clone())?;
            after.version = version.unwrap_or_default() + 1;
            if self.put_channel(name, &after, version).await? {
                return Ok(ChangedChannel { before, after });
            }
        }
        Err(StoreError::Contended("channel").into())
    }

    /// Removes a channel: from now on none of its keys counts. Its people's diaries stay.
    pub async fn remove_channel(&self, name: &str) -> Result<(), StoreError> {
        self.remove(&Key::channel(name)).await
    }

    /// All channels by name. It scans the whole table: only the operator's tool calls it.
    pub async fn channels(&self) -> Result<Vec<(String, RegisteredChannel)>, StoreError> {
        let scan = self
            .client
            .scan()
            .table_name(&self.name)
            .filter_expression("begins_with(pk, :prefix)")
            .expression_attribute_values(":prefix", text(Key::channel("").pk));
        let mut items = scan.into_paginator().items().send();
        let mut channels = Vec::new();
        while let Some(item) = items.next().await {
            let item = item.map_err(|error| CallError::new("Scan", error))?;
            let item: Item<RegisteredChannel> = decode("channel", item)?;
            let name = item.key.pk.trim_start_matches("channel#").to_owned();
            channels.push((name, item.content));
        }
        channels.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(channels)
    }

    /// Stores a channel in place of the one with this version. Returns whether it
    /// did: `false` where another change came first.
    async fn put_channel(
        &self,
        name: &str,
        channel: &RegisteredChannel,
        version: Option<u64>,
    ) -> Result<bool, StoreError> {
        let item = Item::lasting(Key::channel(name), channel.clone());
        let condition = match version {
            None => Condition::new("attribute_not_exists(pk)", []),
            Some(version) => Condition::new("version = :version", [(":version", number(version))]),
        };
        let put = self.put(encode("channel", &item)?, Some(condition));
        met("PutItem", put.send().await)
    }
}

/// Reads a channel's item.
pub(super) fn read(item: Attributes) -> Result<RegisteredChannel, StoreError> {
    decode("channel", item).map(|item| item.content)
}
