//! The keys of the items: under whom each lies, and so which functions may reach it.

use aws_sdk_dynamodb::types::AttributeValue;
use jiff::civil::Date;
use journal::{FeedbackMessage, PersonId, SecretToken};
use serde::Serialize;

use super::item::Attributes;
use crate::error::StoreError;

/// The beginning of the partition keys of people.
pub(super) const USER: &str = "user#";

/// The beginning of the sort keys of days.
pub(super) const DAY: &str = "day#";

/// The sort key of the last attacks.
pub(super) const RECENT: &str = "recent";

/// The beginning of the sort keys of orders.
pub(super) const REPORT: &str = "report#";

/// The beginning of the sort keys of imports.
pub(super) const IMPORT: &str = "import#";

/// The beginning of the keys of links.
pub(super) const LINK: &str = "link#";

/// The beginning of the keys of words to the team.
pub(super) const FEEDBACK: &str = "feedback#";

/// The sort key of the sessions of the Mini App.
pub(super) const APP_SESSION: &str = "session";

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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

    pub fn import(person: &PersonId, import: &str) -> Self {
        Self::of(person, format!("{IMPORT}{import}"))
    }

    /// Whether it is the sort key of an import, and not of a day that one wrote.
    pub fn is_of_import(sk: &str) -> bool {
        let id = sk.strip_prefix(IMPORT);
        id.is_some_and(|id| !id.contains('#'))
    }

    /// A day that an import wrote. Those of one follow its own item.
    pub fn imported_day(person: &PersonId, import: &str, day: Date) -> Self {
        Self::of(person, format!("{IMPORT}{import}#{day}"))
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

    /// A session of the Mini App, which this token opens for this person alone. Who they are is
    /// not stored.
    pub fn app_session(token: &SecretToken, person: &PersonId) -> Self {
        Self::new(format!("app#{}", token.hash_with(person)), APP_SESSION)
    }

    pub fn channel(name: &str) -> Self {
        Self::new(format!("{CHANNEL}{name}"), "channel")
    }

    /// A token that changed a channel, by the hash of its id.
    pub fn used_token(channel: &str, hash: &str) -> Self {
        Self::new(format!("{CHANNEL}{channel}"), format!("token#{hash}"))
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

    /// The count of a person, a channel or everybody in one window of a limit.
    pub fn limit(shared_by: &SharedBy<'_>, count: &str) -> Self {
        let sk = format!("{LIMIT}{count}");
        match shared_by {
            SharedBy::Person(person) => Self::of(person, sk),
            SharedBy::Channel(name) => Self::new(format!("{LIMIT}channel#{name}"), sk),
            SharedBy::Everybody => Self::new(format!("{LIMIT}everybody"), sk),
        }
    }

    /// Whether it is that of a count of a limit.
    pub fn is_of_limit(&self) -> bool {
        self.sk.starts_with(LIMIT)
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
    pub fn read(mut item: Attributes) -> Result<Self, StoreError> {
        Self::take(&mut item).ok_or(StoreError::Malformed("key"))
    }

    /// Takes the key out of an item.
    pub fn take(item: &mut Attributes) -> Option<Self> {
        let mut text = |name| match item.remove(name)? {
            AttributeValue::S(text) => Some(text),
            _ => None,
        };
        Some(Self {
            pk: text("pk")?,
            sk: text("sk")?,
        })
    }

    fn of(person: &PersonId, sk: impl Into<String>) -> Self {
        Self::new(Self::partition(person), sk)
    }

    pub fn new(pk: impl Into<String>, sk: impl Into<String>) -> Self {
        let (pk, sk) = (pk.into(), sk.into());
        Self { pk, sk }
    }
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
        let role = role.and_then(|(_, role)| role.split_once("\n\n"));
        let keys = role.and_then(|(role, _)| role.split_once("dynamodb:LeadingKeys: ["));
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
            Key::import(&person, "77"),
            Key::imported_day(&person, "77", Date::constant(2026, 11, 23)),
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
            "ImportRole",
            "RemindRole",
            "PruneRole",
            "AppRole",
        ];
        // AppRole only reads the profile, by a statement of its own.
        let apart = ["PageRole", "AppRole"];
        for (key, role) in of_the_person
            .iter()
            .flat_map(|key| roles.map(|role| (key, role)))
            .filter(|(_, role)| !apart.contains(role))
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
            (
                Key::app_session(&SecretToken::new([7; SecretToken::BYTES]), &person),
                &["ApiRole", "AppRole"],
            ),
            (Key::channel("discord"), &["ApiRole"]),
            (Key::closed_channel("discord"), &["ApiRole"]),
            (Key::used_token("discord", "a1"), &["ApiRole"]),
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
