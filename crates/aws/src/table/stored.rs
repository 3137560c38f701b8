//! All that is stored of a person, for the person to take along.

use std::collections::BTreeMap;

use jiff::Timestamp;
use journal::PersonId;
use serde_json::Value;

use super::DiaryTable;
use super::by_key::every_item;
use super::item::{Attributes, DayContent, Item, ProfileContent, decode, encode, sort_key, text};
use super::key::{DAY, FEEDBACK, Key, LINK};
use crate::error::StoreError;

/// Items as they are stored, by their sort keys.
pub type StoredItems = BTreeMap<String, Value>;

/// Fields that are left out, by the beginning of the sort key: the hash of a link's token is of
/// use to nobody but the page, and where words to the team stand is the operator's own.
const LEFT_OUT: [(&str, &str); 3] = [
    (LINK, "token_hash"),
    (FEEDBACK, "chat"),
    (FEEDBACK, "message"),
];

impl DiaryTable {
    /// Everything under a person but the days that [`DiaryTable::entries`] returns; so a kind
    /// of item that is added later is in it too. What is past its date is left out.
    pub async fn stored(
        &self,
        person: &PersonId,
        now: Timestamp,
    ) -> Result<StoredItems, StoreError> {
        let query = self.query("pk = :pk", [(":pk", text(Key::partition(person)))]);
        let mut stored = StoredItems::new();
        for attributes in every_item(query).await? {
            let is_day = sort_key(&attributes).starts_with(DAY);
            if is_day && DayContent::read(attributes.clone(), now)?.is_some() {
                continue;
            }
            let attributes = match sort_key(&attributes) {
                "profile" => self.profile_without_past(attributes, now)?,
                _ => attributes,
            };
            let item: Item<BTreeMap<String, Value>> = decode("item", attributes)?;
            let sort_key = item.key.sk.clone();
            if let Some(mut content) = item.live(now) {
                content.retain(|field, _| !is_left_out(&sort_key, field));
                stored.insert(sort_key, content.into_iter().collect());
            }
        }
        Ok(stored)
    }

    /// The item of a profile as each reading shows it.
    fn profile_without_past(
        &self,
        item: Attributes,
        now: Timestamp,
    ) -> Result<Attributes, StoreError> {
        let mut item = ProfileContent::decode(item)?;
        item.content = item.content.without_past(now, self.retention);
        encode("profile", &item)
    }
}

fn is_left_out(sort_key: &str, field: &str) -> bool {
    let is_it = |(kind, name): &(&str, &str)| sort_key.starts_with(kind) && *name == field;
    LEFT_OUT.iter().any(is_it)
}

#[cfg(test)]
mod tests {
    /// The kinds of items that are in no person's partition, and why an export lacks them.
    const ELSEWHERE: &[(&str, &str)] = &[
        (
            "opened_link",
            "only leads from a token to the page of a link that is exported",
        ),
        (
            "feedback_message",
            "only leads from the operator's message to a note that is exported",
        ),
        (
            "retraction",
            "names a message of the operator's chat that is to be erased, and no person",
        ),
        (
            "app_session",
            "says neither whose it is nor what opens it, and ends within minutes",
        ),
        ("channel", "is a bot's, not a person's"),
        ("closed_channel", "the same"),
        ("people", "the same"),
        ("used_token", "the same"),
        ("callback", "the same"),
        (
            "tombstone",
            "is there while the person is being erased, and no longer",
        ),
        ("broadcast", "is the operator's, and the same for everyone"),
    ];

    #[test]
    fn every_kind_of_item_is_exported_or_it_is_said_why_not() {
        let source = include_str!("key.rs");
        let (_, keys) = source.split_once("impl Key {").expect("the keys");
        let (keys, _) = keys.split_once("\n}\n").expect("their end");
        let mut kinds = 0;
        for function in keys.split("    pub fn ").skip(1) {
            let (signature, body) = function.split_once('{').expect("a function");
            let (name, _) = signature.split_once('(').expect("its name");
            if !signature.contains("-> Self") || name == "new" {
                continue;
            }
            kinds += 1;
            let is_exported = body.contains("Self::of(person");
            let is_excused = ELSEWHERE.iter().any(|(kind, _)| *kind == name);
            assert!(
                is_exported != is_excused,
                "{name}: put it into the person's partition, or say here why it is not exported"
            );
        }
        assert!(kinds > ELSEWHERE.len());
    }
}
