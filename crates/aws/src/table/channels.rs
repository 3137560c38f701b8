//! The channels that other bots serve: their keys. Their call-backs lie apart from these.
//!
//! A channel ends by being closed: its keys and its call-back go, and a mark stays beside
//! where the keys stood. To everyone but the operator it is a channel that nobody registered. The
//! mark keeps its name from being given to somebody else unawares, who would read the diaries
//! of the people that are left.

use jiff::{SignedDuration, Timestamp};
use journal::ChannelChange;
use journal::limit::MOST_PEOPLE;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::DiaryTable;
use super::conditional::{Condition, met};
use super::item::{Attributes, Item, decode, encode, later, number, text};
use super::key::{CLOSED, Key};
use super::write::Write;
use crate::channel_key::{ChannelKey, KeyEnding};
use crate::error::{CallError, StoreError};

/// How often a change is retried because another came first.
const MOST_TRIES: usize = 5;

/// How long a key still counts after one that is not older asked for its end.
const REMOVAL_DELAY: SignedDuration = SignedDuration::from_hours(24);

/// A channel as it is registered. A shared secret lies in the table, which is
/// encrypted at rest, and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisteredChannel {
    /// Each of them is accepted until it ends. They stand in the order in which they were
    /// added, which decides: an older one removes a younger one at once.
    pub keys: Vec<ChannelKey>,
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

impl ChangedChannel {
    /// The change that the addition of a key made; `None` where it counted already, and stays.
    #[must_use]
    pub fn addition_of(&self, key: &ChannelKey) -> Option<ChannelChange> {
        let before = self.before.iter().flat_map(|channel| &channel.keys);
        let mut known = before.filter(|known| known.id == key.id && known.counts_at(key.added_at));
        let id = key.id.clone();
        match known.next().map(|known| &known.ending) {
            None => Some(ChannelChange::KeyAdded { key: id }),
            Some(Some(_)) => Some(ChannelChange::RemovalTakenBack { key: id }),
            Some(None) => None,
        }
    }
}

/// The mark of a channel that was closed.
#[derive(Serialize, Deserialize)]
struct Closed {
    closed_at: Timestamp,
}

/// How a key is removed by another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyRemoval {
    /// It is gone.
    AtOnce,
    /// It counts until then.
    Begun(Timestamp),
}

impl RegisteredChannel {
    /// Adds a key, unless it is there. Where it is to end, it stays.
    pub fn add_key(&mut self, key: ChannelKey) {
        self.forget_ended(key.added_at);
        match self.keys.iter_mut().find(|known| known.id == key.id) {
            Some(known) => known.ending = None,
            None => self.keys.push(key),
        }
    }

    /// Takes a key away, from now on, and with it what it asked for: a key whose end it
    /// wanted stays. Returns whether there was one with this id.
    pub fn revoke_key(&mut self, id: &str) -> bool {
        let before = self.keys.len();
        self.keys.retain(|key| key.id != id);
        let is_there = self.keys.len() < before;
        for key in &mut self.keys {
            let asked = |ending: &KeyEnding| ending.asked_by == id;
            if key.ending.as_ref().is_some_and(asked) {
                key.ending = None;
            }
        }
        is_there
    }

    /// Removes a key because another one, `asked_by`, says so. `None` where there is none
    /// with this id.
    ///
    /// An older key removes a younger one at once. A key is removed by itself or a younger
    /// one only a day later: a thief who added a key with a stolen token cannot shut out the
    /// holder of an older one, who can shut out the thief.
    pub fn remove_key(&mut self, id: &str, asked_by: &str, now: Timestamp) -> Option<KeyRemoval> {
        self.forget_ended(now);
        let place = |id: &str| self.keys.iter().position(|key| key.id == id);
        let (target, judge) = (place(id)?, place(asked_by));
        if judge.is_some_and(|judge| judge < target) {
            self.revoke_key(id);
            return Some(KeyRemoval::AtOnce);
        }
        // Asked again it does not take longer.
        let ending = self.keys[target].ending.get_or_insert_with(|| KeyEnding {
            at: later(now, REMOVAL_DELAY),
            asked_by: asked_by.to_owned(),
        });
        Some(KeyRemoval::Begun(ending.at))
    }

    /// The same, if a key of this id counts: what it signed may have waited while it ended.
    #[must_use]
    pub fn by_key(self, id: &str, now: Timestamp) -> Option<Self> {
        let counts = |key: &ChannelKey| key.id == id && key.counts_at(now);
        self.keys.iter().any(counts).then_some(self)
    }

    /// Whether some key counts for as long as nobody removes it.
    #[must_use]
    pub fn has_lasting_key(&self) -> bool {
        self.keys.iter().any(|key| key.ending.is_none())
    }

    /// Forgets the keys whose end is past.
    fn forget_ended(&mut self, now: Timestamp) {
        self.keys.retain(|key| key.counts_at(now));
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

    /// Closes a channel: from now on none of its keys counts, and its bot is told nothing. Its
    /// people's diaries stay. A channel that is closed, or was never registered, is closed now.
    pub async fn close_channel(&self, name: &str, now: Timestamp) -> Result<(), StoreError> {
        let mark = Item::lasting(Key::closed_channel(name), Closed { closed_at: now });
        self.transact_if(&[
            Write::Delete(Key::channel(name), None),
            Write::Delete(Key::callback(name), None),
            Write::Put(encode("closed channel", &mark)?, None),
        ])
        .await
        .map(|_| ())
    }

    /// Since when a channel is closed; `None` where it is not.
    pub async fn closed_since(&self, name: &str) -> Result<Option<Timestamp>, StoreError> {
        let mark = self.get(&Key::closed_channel(name)).await?;
        let mark = mark.map(|item| decode::<Closed>("closed channel", item));
        Ok(mark.transpose()?.map(|item| item.content.closed_at))
    }

    /// Takes the mark of a closed channel away, if there is one.
    pub async fn reopen_channel(&self, name: &str) -> Result<(), StoreError> {
        self.remove(&Key::closed_channel(name)).await
    }

    /// All channels by name. It scans the whole table: only the operator's tool calls it.
    pub async fn channels(&self) -> Result<Vec<(String, RegisteredChannel)>, StoreError> {
        self.all_of_channels(&Key::channel("").sk).await
    }

    /// All closed channels by name, and since when they are. As [`DiaryTable::channels`].
    pub async fn closed_channels(&self) -> Result<Vec<(String, Timestamp)>, StoreError> {
        let closed = self.all_of_channels::<Closed>(CLOSED).await?.into_iter();
        Ok(closed.map(|(name, mark)| (name, mark.closed_at)).collect())
    }

    /// The items of all channels that have this sort key, by the names of the channels.
    async fn all_of_channels<T: DeserializeOwned>(
        &self,
        sort_key: &str,
    ) -> Result<Vec<(String, T)>, StoreError> {
        let prefix = Key::channel("").pk;
        let scan = self
            .client
            .scan()
            .table_name(&self.name)
            .filter_expression("begins_with(pk, :prefix) AND sk = :sk")
            .expression_attribute_values(":prefix", text(&prefix))
            .expression_attribute_values(":sk", text(sort_key));
        let mut items = scan.into_paginator().items().send();
        let mut channels = Vec::new();
        while let Some(item) = items.next().await {
            let item = item.map_err(|error| CallError::new("Scan", error))?;
            let item: Item<T> = decode("channel", item)?;
            let name = item.key.pk.trim_start_matches(&prefix).to_owned();
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
            None => Condition::absent(),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn channel(secrets: &[&str]) -> RegisteredChannel {
        let mut channel = RegisteredChannel::default();
        for secret in secrets {
            channel.add_key(key(secret));
        }
        channel
    }

    fn key(secret: &str) -> ChannelKey {
        ChannelKey::shared(&secret.repeat(32), Timestamp::UNIX_EPOCH).expect("a key")
    }

    fn id(secret: &str) -> String {
        key(secret).id
    }

    fn after(hours: i64) -> Timestamp {
        later(Timestamp::UNIX_EPOCH, SignedDuration::from_hours(hours))
    }

    #[test]
    fn an_older_key_removes_a_younger_one_at_once_and_what_that_had_begun_with_it() {
        let mut stolen = channel(&["old", "thief"]);
        let begun = stolen.remove_key(&id("old"), &id("thief"), after(1));
        assert_eq!(begun, Some(KeyRemoval::Begun(after(25))));
        let again = stolen.remove_key(&id("old"), &id("thief"), after(2));
        assert_eq!(again, begun, "it does not begin anew");
        assert!(stolen.keys[0].counts_at(after(24)));
        let removed = stolen.remove_key(&id("thief"), &id("old"), after(3));
        assert_eq!(removed, Some(KeyRemoval::AtOnce));
        assert_eq!(stolen.keys, [key("old")], "the old one stays for good");
    }

    #[test]
    fn a_key_goes_a_day_after_a_younger_one_or_itself_asked() {
        for judge in ["old", "new"] {
            let mut rotated = channel(&["old", "new"]);
            rotated.remove_key(&id("old"), &id(judge), after(0));
            assert!(rotated.keys[0].counts_at(after(23)) && rotated.has_lasting_key());
            assert!(!rotated.keys[0].counts_at(after(24)));
            let none = rotated.remove_key(&id("old"), &id("new"), after(25));
            assert_eq!(none, None, "it is forgotten");
        }
    }

    #[test]
    fn a_key_that_is_added_again_before_it_ends_stays_and_keeps_its_place() {
        let mut channel = channel(&["old", "new"]);
        channel.remove_key(&id("old"), &id("new"), after(0));
        channel.add_key(key("old"));
        assert_eq!(channel.keys, [key("old"), key("new")]);
    }
}
