//! The items of the table.

use std::collections::{BTreeMap, HashMap};

use aws_sdk_dynamodb::types::AttributeValue;
use jiff::{SignedDuration, Timestamp};
use journal::{Entry, PersonId, Profile, Retention, Zone};
use journal_telegram::{ChatMemory, Survey};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::key::Key;
use crate::error::StoreError;

/// An item as the SDK has it.
pub(super) type Attributes = HashMap<String, AttributeValue>;

/// The field of a profile that marks a person who is being erased.
pub(super) const ERASING: &str = "erasing";

/// The attribute that holds the lists and objects of an item as one JSON text. DynamoDB and its
/// SDK would take apart each value in them, at several times the cost of the text.
const DOCUMENT: &str = "document";

/// The bytes that a field takes in JSON beside its name and its text: quotes, a number.
const ROOM_BESIDE_TEXT: usize = 24;

/// An item: its key, its expiry and its content. [`decode`] reads it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub(super) struct Item<T> {
    #[serde(flatten)]
    pub key: Key,
    /// Unix seconds, as DynamoDB's TTL wants it. Without it the item stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<i64>,
    #[serde(flatten)]
    pub content: T,
}

impl<T> Item<T> {
    /// An item that stays until it is deleted.
    pub fn lasting(key: Key, content: T) -> Self {
        Self {
            key,
            expires_at: None,
            content,
        }
    }

    pub fn until(expiry: Timestamp, key: Key, content: T) -> Self {
        Self {
            expires_at: Some(expiry.as_second()),
            ..Self::lasting(key, content)
        }
    }

    /// Until when the profile in it is to be kept, where that is to be stored anew.
    pub fn renewed_until(
        &self,
        profile: &Profile,
        retention: Retention,
        now: Timestamp,
    ) -> Option<Timestamp> {
        let expiry = self.expiry();
        let is_to_renew = expiry.is_none_or(|stored| profile.is_to_renew(stored, now, retention));
        is_to_renew.then(|| profile.expiry(now, retention))
    }

    /// From when on it is gone; `None` where it stays.
    pub fn expiry(&self) -> Option<Timestamp> {
        Timestamp::from_second(self.expires_at?).ok()
    }

    /// The content, unless it is expired.
    pub fn live(self, now: Timestamp) -> Option<T> {
        self.expires_at
            .is_none_or(|expires_at| expires_at > now.as_second())
            .then_some(self.content)
    }
}

/// A day's entry. After a soft delete it stays for the few minutes in which it can be
/// restored; no read returns it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub(super) struct DayContent {
    #[serde(flatten)]
    entry: Entry,
    /// The [`revision`] of the entry. Items that were written before there were revisions
    /// have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    revision: Option<String>,
}

impl DayContent {
    pub fn item(person: &PersonId, entry: Entry, expiry: Timestamp) -> Item<Self> {
        Item::until(
            expiry,
            Key::day(person, entry.date),
            Self {
                revision: Some(revision(&entry)),
                entry,
            },
        )
    }

    /// Reads the entry, unless it is deleted or past its date.
    pub fn read(item: Attributes, now: Timestamp) -> Result<Option<Entry>, StoreError> {
        Ok(Self::stored(item, now)?.map(|stored| stored.entry))
    }

    /// As [`DayContent::read`], with the revision. The entry is read as it comes, from what is
    /// left without the rest.
    pub fn stored(mut item: Attributes, now: Timestamp) -> Result<Option<StoredEntry>, StoreError> {
        let is_deleted = item.remove("deleted_at").is_some();
        let stored = match item.remove("revision") {
            None => None,
            Some(AttributeValue::S(revision)) => Some(revision),
            Some(_) => return Err(StoreError::Malformed("day")),
        };
        let entry = decode::<Entry>("day", item)?.live(now);
        Ok(entry.filter(|_| !is_deleted).map(|entry| StoredEntry {
            revision: stored.unwrap_or_else(|| revision(&entry)),
            entry,
        }))
    }
}

/// An entry with its revision, which changes whenever the day does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredEntry {
    pub entry: Entry,
    /// Thirty-two hex digits; the same for the same content.
    pub revision: String,
}

impl StoredEntry {
    /// The revision that an entry has once it is stored.
    #[must_use]
    pub fn revision_of(entry: &Entry) -> String {
        revision(entry)
    }
}

/// The beginning of the SHA-256 of the entry: two that say the same have the same.
pub(super) fn revision(entry: &Entry) -> String {
    let text = serde_json::to_vec(entry).expect("an entry's keys are strings");
    hex::encode(&Sha256::digest(text)[..16])
}

/// The profile of a person, and the memory of the chat with them where there is one: one
/// item, so that both are read and written at once.
#[derive(Clone, PartialEq, Serialize)]
pub(super) struct ProfileContent {
    #[serde(flatten)]
    pub profile: Profile,
    #[serde(flatten)]
    pub chat: ChatMemory,
}

impl ProfileContent {
    /// Reads an item: each of the two finds its own in it.
    pub fn decode(attributes: Attributes) -> Result<Item<Self>, StoreError> {
        let item = parts(attributes, |json| {
            Some(Self {
                profile: serde_json::from_slice(json).ok()?,
                chat: serde_json::from_slice(json).ok()?,
            })
        });
        item.ok_or(StoreError::Malformed("profile"))
    }

    /// Forgets what is past its date, which stays stored until the next write.
    pub fn without_past(self, now: Timestamp, retention: Retention) -> Self {
        let oldest = retention.oldest(self.profile.zone.today(now));
        Self {
            profile: self.profile.without_past(now, retention),
            chat: self.chat.without_past(oldest),
        }
    }
}

/// The item of the survey in progress. It is kept for some days after its last answer, and no
/// longer than the entries of the days that it tells of.
pub(super) fn survey_item(
    person: &PersonId,
    survey: Survey,
    zone: &Zone,
    retention: Retention,
) -> Item<Survey> {
    let kept = SignedDuration::from_hours(journal_telegram::survey::KEPT_DAYS * 24);
    let rested = later(survey.changed_at, kept);
    let expiry = survey
        .oldest_day()
        .map_or(rested, |day| rested.min(retention.expiry(day, zone)));
    Item::until(expiry, Key::survey(person), survey)
}

/// `duration` after `start`, or the end of all time.
pub(crate) fn later(start: Timestamp, duration: SignedDuration) -> Timestamp {
    start.saturating_add(duration).unwrap_or(Timestamp::MAX)
}

/// The sort key, by which the kind of an item is known.
pub(super) fn sort_key(item: &Attributes) -> &str {
    let sort_key = item.get("sk").and_then(|sk| sk.as_s().ok());
    sort_key.map_or("", String::as_str)
}

/// Whether an item is not past its date.
pub(super) fn is_live(item: &Attributes, now: Timestamp) -> bool {
    let expires_at = item.get("expires_at").and_then(|at| at.as_n().ok());
    let expires_at = expires_at.and_then(|at| at.parse::<i64>().ok());
    expires_at.is_none_or(|at| at > now.as_second())
}

/// Writes an item as the SDK has it. Its texts, numbers and booleans are attributes, which
/// expressions can name; lists and objects go into the [`DOCUMENT`].
pub(super) fn encode<T: Serialize>(
    kind: &'static str,
    item: &Item<T>,
) -> Result<Attributes, StoreError> {
    attributes(item).ok_or(StoreError::Malformed(kind))
}

fn attributes(item: &impl Serialize) -> Option<Attributes> {
    let json = serde_json::to_string(item).ok()?;
    let fields: BTreeMap<&str, &RawValue> = serde_json::from_str(&json).ok()?;
    let mut attributes = Attributes::with_capacity(fields.len());
    let mut document = BTreeMap::new();
    for (name, value) in fields {
        let attribute = match value.get() {
            "null" => continue,
            "true" => AttributeValue::Bool(true),
            "false" => AttributeValue::Bool(false),
            quoted if quoted.starts_with('"') => {
                AttributeValue::S(serde_json::from_str(quoted).ok()?)
            }
            nested if nested.starts_with(['{', '[']) => {
                document.insert(name, value);
                continue;
            }
            digits => number(digits),
        };
        attributes.insert(name.to_owned(), attribute);
    }
    if !document.is_empty() {
        let document = serde_json::to_string(&document).ok()?;
        attributes.insert(DOCUMENT.to_owned(), text(document));
    }
    Some(attributes)
}

/// Reads an item. The reason why it cannot be read would quote it: it is left out.
pub(super) fn decode<T: DeserializeOwned>(
    kind: &'static str,
    attributes: Attributes,
) -> Result<Item<T>, StoreError> {
    let item = parts(attributes, |json| serde_json::from_slice(json).ok());
    item.ok_or(StoreError::Malformed(kind))
}

/// Takes the key and the expiry out first, so that the content is read as it comes.
fn parts<T>(mut attributes: Attributes, read: impl FnOnce(&[u8]) -> Option<T>) -> Option<Item<T>> {
    let key = Key::take(&mut attributes)?;
    let expires_at = match attributes.remove("expires_at") {
        None => None,
        Some(AttributeValue::N(seconds)) => Some(seconds.parse().ok()?),
        Some(_) => return None,
    };
    Some(Item {
        key,
        expires_at,
        content: read(&json(attributes)?)?,
    })
}

/// The attributes as one JSON object, as which they are read at once.
fn json(attributes: Attributes) -> Option<Vec<u8>> {
    let room = |(name, value): (&String, &AttributeValue)| {
        name.len() + value.as_s().map_or(0, String::len) + ROOM_BESIDE_TEXT
    };
    let mut json = Vec::with_capacity(attributes.iter().map(room).sum());
    for (name, value) in attributes {
        json.push(if json.is_empty() { b'{' } else { b',' });
        if name == DOCUMENT {
            let document = value.as_s().ok()?;
            let fields = document.strip_prefix('{')?.strip_suffix('}')?;
            json.extend_from_slice(fields.as_bytes());
            continue;
        }
        serde_json::to_writer(&mut json, &name).ok()?;
        json.push(b':');
        match value {
            AttributeValue::S(text) => serde_json::to_writer(&mut json, &text).ok()?,
            AttributeValue::N(number) => json.extend_from_slice(number.as_bytes()),
            AttributeValue::Bool(flag) => json.extend_from_slice(flag.to_string().as_bytes()),
            _ => return None,
        }
    }
    if json.is_empty() {
        json.push(b'{');
    }
    json.push(b'}');
    Some(json)
}

/// A number as DynamoDB has it.
pub(super) fn number(value: impl ToString) -> AttributeValue {
    AttributeValue::N(value.to_string())
}

/// A text as DynamoDB has it.
pub(super) fn text(value: impl Into<String>) -> AttributeValue {
    AttributeValue::S(value.into())
}
