//! The items of the table.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use journal::{Entry, FeedbackMessage, PersonId, Profile, Retention, Zone};
use journal_telegram::{ChatMemory, Survey};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::StoreError;

/// An item as the SDK has it.
pub(super) type Attributes = HashMap<String, AttributeValue>;

/// The beginning of the partition keys of people.
pub(super) const USER: &str = "user#";

/// The beginning of the sort keys of days.
pub(super) const DAY: &str = "day#";

/// The sort key of the last attacks.
pub(super) const RECENT: &str = "recent";

/// The beginning of the sort keys of orders.
pub(super) const REPORT: &str = "report#";

/// The beginning of the keys of links.
pub(super) const LINK: &str = "link#";

/// The beginning of the keys of words to the team.
pub(super) const FEEDBACK: &str = "feedback#";

/// The beginning of the partition keys of channels.
pub(super) const CHANNEL: &str = "channel#";

/// The beginning of the keys of counts.
const LIMIT: &str = "limit#";

/// The partition key of all tombstones, so that one query finds them.
pub(super) const TOMBSTONES: &str = "erased";

/// The sort key of the marks of closed channels.
pub(super) const CLOSED: &str = "closed";
/// The partition key of all words that are to be taken back.
pub(super) const RETRACTIONS: &str = "retractions";

/// Those who share the count of a limit.
pub(super) enum SharedBy<'a> {
    Person(&'a PersonId),
    Channel(&'a str),
    Everybody,
}

/// The primary key of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Key {
    pub pk: String,
    pub sk: String,
}

impl Key {
    pub fn profile(person: &PersonId) -> Self {
        Self::of(person, "profile")
    }

    pub fn survey(person: &PersonId) -> Self {
        Self::of(person, "survey")
    }

    /// The days of a person sort by their date.
    pub fn day(person: &PersonId, day: Date) -> Self {
        Self::of(person, format!("{DAY}{day}"))
    }

    /// Whether it is that of a day.
    pub fn is_of_day(&self) -> bool {
        self.sk.starts_with(DAY)
    }

    pub fn recent(person: &PersonId) -> Self {
        Self::of(person, RECENT)
    }

    pub fn report(person: &PersonId, order: &str) -> Self {
        Self::of(person, format!("{REPORT}{order}"))
    }

    pub fn reminder(person: &PersonId, slot: &str) -> Self {
        Self::of(person, format!("reminder#{slot}"))
    }

    /// Whether the person got a broadcast.
    pub fn announcement(person: &PersonId, broadcast: u32) -> Self {
        Self::of(person, format!("broadcast#{broadcast}"))
    }

    /// A link as its person sees it. It is named by its order, so that the same order made
    /// again replaces its first link.
    pub fn link(person: &PersonId, order: &str) -> Self {
        Self::of(person, format!("{LINK}{order}"))
    }

    /// The page that a link opens, by the hash of its token.
    pub fn opened_link(token_hash: &str) -> Self {
        Self::new(format!("{LINK}{token_hash}"), "link")
    }

    /// The message of the operator's chat that holds the words of a person in this update.
    pub fn feedback(person: &PersonId, update: u32) -> Self {
        Self::of(person, format!("{FEEDBACK}{update}"))
    }

    /// The person who wrote this message of the operator's chat.
    pub fn feedback_message(at: FeedbackMessage) -> Self {
        let FeedbackMessage { chat, message } = at;
        Self::new(format!("{FEEDBACK}{chat}#{message}"), "feedback")
    }

    /// A message of the operator's chat that is to be taken back.
    pub fn retraction(at: FeedbackMessage) -> Self {
        Self::new(RETRACTIONS, format!("{}#{}", at.chat, at.message))
    }

    pub fn channel(name: &str) -> Self {
        Self::new(format!("{CHANNEL}{name}"), "channel")
    }

    /// A token that changed a channel, by the hash of its id.
    pub fn used_token(channel: &str, hash: &str) -> Self {
        Self::new(format!("{CHANNEL}{channel}"), format!("token#{hash}"))
    }

    /// How many changes of a channel the operator was told of in one hour.
    pub fn channel_news(channel: &str, hour: i64) -> Self {
        Self::new(format!("{CHANNEL}{channel}"), format!("news#{hour}"))
    }

    /// The call-back of a channel. Functions that tell bots of events read it, and not the
    /// keys: so it has a partition of its own, since a role is narrowed by partitions.
    pub fn callback(channel: &str) -> Self {
        Self::new(format!("callback#{channel}"), "callback")
    }

    /// The mark of a channel that was closed.
    pub fn closed_channel(name: &str) -> Self {
        Self::new(Self::channel(name).pk, CLOSED)
    }

    pub fn tombstone(person: &PersonId) -> Self {
        Self::new(TOMBSTONES, person.to_string())
    }

    pub fn broadcast() -> Self {
        Self::new("broadcast", "broadcast")
    }

    /// What a person, a channel or everybody had in one window of a limit.
    pub fn limit(shared_by: &SharedBy<'_>, count: &str) -> Self {
        let sk = format!("{LIMIT}{count}");
        match shared_by {
            SharedBy::Person(person) => Self::of(person, sk),
            SharedBy::Channel(name) => Self::new(format!("{LIMIT}channel#{name}"), sk),
            SharedBy::Everybody => Self::new(format!("{LIMIT}everybody"), sk),
        }
    }

    /// How many people a channel has.
    pub fn people(channel: &str) -> Self {
        Self::new(format!("{LIMIT}channel#{channel}"), "people")
    }

    pub fn attributes(&self) -> Attributes {
        [("pk", &self.pk), ("sk", &self.sk)]
            .map(|(name, value)| (name.to_owned(), AttributeValue::S(value.clone())))
            .into()
    }

    /// The partition that holds everything of a person.
    pub fn partition(person: &PersonId) -> String {
        format!("user#{}#{}", person.channel(), person.id())
    }

    /// Whose partition it is in; `None` where that is no person's.
    pub fn person(&self) -> Option<PersonId> {
        let (channel, id) = self.pk.strip_prefix(USER)?.split_once('#')?;
        PersonId::new(channel, id).ok()
    }

    /// The key of an item that was read.
    pub fn read(item: Attributes) -> Result<Self, StoreError> {
        serde_dynamo::from_item(item).map_err(|_| StoreError::Malformed("key"))
    }

    fn of(person: &PersonId, sk: impl Into<String>) -> Self {
        Self::new(Self::partition(person), sk)
    }

    pub fn new(pk: impl Into<String>, sk: impl Into<String>) -> Self {
        let (pk, sk) = (pk.into(), sk.into());
        Self { pk, sk }
    }
}

/// An item: its key, its expiry and its content.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Item<T> {
    #[serde(flatten)]
    pub key: Key,
    /// Unix seconds, as DynamoDB's TTL wants it. Without it the item stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
        let stored = Timestamp::from_second(self.expires_at.unwrap_or_default()).ok()?;
        let is_to_renew = profile.is_to_renew(stored, now, retention);
        is_to_renew.then(|| profile.expiry(now, retention))
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
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct DayContent {
    #[serde(flatten)]
    entry: Entry,
    /// The [`revision`] of the entry. Items that were written before there were revisions
    /// have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    revision: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    deleted_at: Option<Timestamp>,
}

impl DayContent {
    pub fn item(person: &PersonId, entry: Entry, expiry: Timestamp) -> Item<Self> {
        Item::until(
            expiry,
            Key::day(person, entry.date),
            Self {
                revision: Some(revision(&entry)),
                entry,
                deleted_at: None,
            },
        )
    }

    /// Reads the entry, unless it is deleted or past its date.
    pub fn read(item: Attributes, now: Timestamp) -> Result<Option<Entry>, StoreError> {
        Ok(Self::stored(item, now)?.map(|stored| stored.entry))
    }

    /// As [`DayContent::read`], with the revision.
    pub fn stored(item: Attributes, now: Timestamp) -> Result<Option<StoredEntry>, StoreError> {
        let day = decode::<Self>("day", item)?.live(now);
        let day = day.filter(|day| day.deleted_at.is_none());
        Ok(day.map(|day| StoredEntry {
            revision: day.revision.unwrap_or_else(|| revision(&day.entry)),
            entry: day.entry,
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

/// The beginning of the SHA-256 of the entry: two that say the same have the same.
pub(super) fn revision(entry: &Entry) -> String {
    let text = serde_json::to_vec(entry).expect("an entry's keys are strings");
    hex::encode(&Sha256::digest(text)[..16])
}

/// The profile of a person, and the memory of the chat with them where there is one: one
/// item, so that both are read and written at once.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct ProfileContent {
    #[serde(flatten)]
    pub profile: Profile,
    #[serde(flatten)]
    pub chat: ChatMemory,
}

/// The survey in progress, and the start of it as a number that can be compared.
#[derive(Serialize, Deserialize)]
pub(super) struct SurveyContent {
    pub started_ms: i64,
    #[serde(flatten)]
    pub survey: Survey,
}

impl SurveyContent {
    /// The survey is kept for some days after its last answer, and no longer than the entries
    /// of the days that it tells of.
    pub fn item(
        person: &PersonId,
        survey: Survey,
        zone: &Zone,
        retention: Retention,
    ) -> Item<Self> {
        let kept = SignedDuration::from_hours(journal_telegram::survey::KEPT_DAYS * 24);
        let rested = later(survey.changed_at, kept);
        let expiry = survey
            .oldest_day()
            .map_or(rested, |day| rested.min(retention.expiry(day, zone)));
        let started_ms = survey.started_at.as_millisecond();
        Item::until(expiry, Key::survey(person), Self { started_ms, survey })
    }
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

/// Writes an item as the SDK has it.
pub(super) fn encode<T: Serialize>(
    kind: &'static str,
    item: &Item<T>,
) -> Result<Attributes, StoreError> {
    serde_dynamo::to_item(item).map_err(|_| StoreError::Malformed(kind))
}

/// Reads an item. The reason why it cannot be read would quote it: it is left out.
pub(super) fn decode<T: DeserializeOwned>(
    kind: &'static str,
    attributes: Attributes,
) -> Result<Item<T>, StoreError> {
    serde_dynamo::from_item(attributes).map_err(|_| StoreError::Malformed(kind))
}

/// A number as DynamoDB has it.
pub(super) fn number(value: impl ToString) -> AttributeValue {
    AttributeValue::N(value.to_string())
}

/// A text as DynamoDB has it.
pub(super) fn text(value: impl Into<String>) -> AttributeValue {
    AttributeValue::S(value.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FEEDBACK_MESSAGE: FeedbackMessage = FeedbackMessage {
        chat: -100,
        message: 5,
    };

    /// Whether a role of the template may reach an item by the first statement that narrows the
    /// keys.
    fn reaches(role: &str, key: &Key) -> bool {
        let template = include_str!("../../../../template.yaml");
        let role = template.split_once(&format!("\n  {role}:\n"));
        let keys = role.and_then(|(_, role)| role.split_once("dynamodb:LeadingKeys: ["));
        let keys = keys.and_then(|(_, keys)| keys.split_once(']'));
        let (keys, _) = keys.expect("the keys of the role");
        let mut keys = keys.split(", ").map(|pattern| pattern.trim_matches('"'));
        keys.any(|pattern| match pattern.strip_suffix('*') {
            Some(beginning) => key.pk.starts_with(beginning),
            None => key.pk == pattern,
        })
    }

    #[test]
    fn no_role_but_the_api_s_reaches_what_it_need_not() {
        let person = journal_telegram::person::of_user(1);
        let of_the_person = [
            Key::profile(&person),
            Key::survey(&person),
            Key::day(&person, Date::constant(2026, 11, 23)),
            Key::recent(&person),
            Key::report(&person, "77"),
            Key::reminder(&person, "daily"),
            Key::link(&person, "77"),
            Key::feedback(&person, 77),
            Key::limit(&SharedBy::Person(&person), "order"),
        ];
        let roles = [
            "WebhookRole",
            "ApiRole",
            "PageRole",
            "ReportRole",
            "RemindRole",
            "PruneRole",
        ];
        for (key, role) in of_the_person
            .iter()
            .flat_map(|key| roles.map(|role| (key, role)))
            .filter(|(_, role)| *role != "PageRole")
        {
            assert!(reaches(role, key), "{role} {key:?}");
        }
        let anothers = "discord/ben".parse().expect("a person");
        for (key, reached_by) in [
            (
                Key::opened_link("a1"),
                &[
                    "WebhookRole",
                    "ApiRole",
                    "PageRole",
                    "ReportRole",
                    "PruneRole",
                ][..],
            ),
            (
                Key::feedback_message(FEEDBACK_MESSAGE),
                &["WebhookRole", "PruneRole"],
            ),
            (
                Key::retraction(FEEDBACK_MESSAGE),
                &["WebhookRole", "PruneRole"],
            ),
            (
                Key::tombstone(&person),
                &["WebhookRole", "ApiRole", "PruneRole"],
            ),
            (Key::channel("discord"), &["ApiRole"]),
            (Key::closed_channel("discord"), &["ApiRole"]),
            (Key::used_token("discord", "a1"), &["ApiRole"]),
            (Key::channel_news("discord", 1), &["ApiRole"]),
            (Key::callback("discord"), &["ApiRole"]),
            (Key::broadcast(), &["WebhookRole", "RemindRole"]),
            (
                Key::limit(&SharedBy::Everybody, "feedback"),
                &["WebhookRole"],
            ),
            (Key::people("discord"), &["ApiRole", "PruneRole"]),
            (
                Key::profile(&anothers),
                &["ApiRole", "ReportRole", "RemindRole", "PruneRole"],
            ),
        ] {
            let found = roles.into_iter().filter(|role| reaches(role, &key));
            assert_eq!(found.collect::<Vec<_>>(), reached_by, "{key:?}");
        }
    }

    #[test]
    fn the_functions_that_call_bots_see_call_backs_and_no_key() {
        let template = include_str!("../../../../template.yaml");
        let statement = "&see-what-a-bot-asked-for";
        let (_, statement) = template.split_once(statement).expect("the statement");
        let (_, keys) = statement
            .split_once("dynamodb:LeadingKeys: [")
            .expect("keys");
        let (keys, _) = keys.split_once(']').expect("their end");
        assert_eq!(keys, r#""callback#*""#);
        let of_channels = template.matches(r#""channel#*""#).count();
        assert_eq!(of_channels, 2, "both of ApiRole");
    }
}
