//! Tombstones: who erased everything, so that the pruning finds what an erasure left over.
//!
//! A tombstone is written before anything is deleted, and stays until nothing of that person
//! can be on its way any more. The pruning has as much to do as was erased, however much is
//! stored.

use aws_sdk_dynamodb::types::AttributeValue;
use jiff::{SignedDuration, Timestamp};
use journal::PersonId;
use serde::{Deserialize, Serialize};

use super::DiaryTable;
use super::channel_people::one_fewer;
use super::conditional::{Condition, met};
use super::item::{Item, decode, encode, later, text};
use super::key::{Key, TOMBSTONES};
use super::write::Write;
use crate::error::{CallError, StoreError};

/// How long a tombstone waits for a pruning that does not run.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// A person who erased everything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tombstone {
    pub person: PersonId,
    erased_at: Timestamp,
}

impl DiaryTable {
    /// The tombstones of erasures that began before `before`.
    pub async fn tombstones(&self, before: Timestamp) -> Result<Vec<Tombstone>, StoreError> {
        let query = self.query("pk = :pk", [(":pk", text(TOMBSTONES))]);
        let mut tombstones = Vec::new();
        // One by one: of very many, the items as they come would not fit into the memory.
        let mut items = query.into_paginator().items().send();
        while let Some(item) = items.next().await {
            let item = item.map_err(|error| CallError::new("Query", error))?;
            tombstones.push(decode::<Tombstone>("tombstone", item)?.content);
        }
        tombstones.retain(|tombstone| tombstone.erased_at < before);
        Ok(tombstones)
    }

    /// Whether the person of a tombstone is gone. An erasure that broke off is gone on with,
    /// unless the person wrote since: a profile that they change or renew loses its mark, and one
    /// that a job in the background changes keeps it.
    pub async fn is_gone(&self, tombstone: &Tombstone) -> Result<bool, StoreError> {
        let person = &tombstone.person;
        let marked = Condition::new("attribute_exists(erasing)", []);
        if self.delete_profile_if(person, marked).await? {
            return Ok(true);
        }
        Ok(!self.has_profile(person).await?)
    }

    /// Deletes the items of a person who is gone. Returns whether it deleted all: `false`
    /// where they came back meanwhile.
    pub async fn delete_leftovers(&self, person: &PersonId) -> Result<bool, StoreError> {
        let keys = self.keys(person).await?;
        self.delete_unless_known(person, keys).await
    }

    /// Removes a tombstone, unless the person erased everything once more.
    pub async fn remove_tombstone(&self, tombstone: &Tombstone) -> Result<(), StoreError> {
        let same = Condition::new(
            "erased_at = :erased_at",
            [(":erased_at", text(tombstone.erased_at.to_string()))],
        );
        let delete = self.delete(&Key::tombstone(&tombstone.person), Some(same));
        met("DeleteItem", delete.send().await).map(|_| ())
    }

    /// Notes that a person is being erased: first on their profile, where there is one, since
    /// the tombstone leads the pruning there.
    pub(super) async fn put_tombstone(
        &self,
        person: &PersonId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let exists = Condition::exists([(":erasing", AttributeValue::Bool(true))]);
        let profile = Key::profile(person);
        self.update_if(&profile, "SET erasing = :erasing", exists)
            .await?;
        let tombstone = Tombstone {
            person: person.clone(),
            erased_at: now,
        };
        let put = self.put(encode("tombstone", &item(tombstone))?, None);
        let put = put.send().await;
        put.map_err(|error| CallError::new("PutItem", error))?;
        Ok(())
    }

    /// Deletes the profile of a person, if it is there, whatever else is writing it.
    pub(super) async fn delete_profile(&self, person: &PersonId) -> Result<(), StoreError> {
        self.delete_profile_if(person, Condition::exists([]))
            .await?;
        Ok(())
    }

    /// Deletes the profile of a person where it meets the condition, and counts them off in the
    /// same transaction, so that they are counted off once. Returns whether it did.
    async fn delete_profile_if(
        &self,
        person: &PersonId,
        condition: Condition,
    ) -> Result<bool, StoreError> {
        let mut writes = vec![Write::Delete(Key::profile(person), Some(condition))];
        writes.extend(one_fewer(person));
        Ok(self.transact_if(&writes).await?.is_empty())
    }
}

fn item(tombstone: Tombstone) -> Item<Tombstone> {
    let expiry = later(tombstone.erased_at, KEPT);
    Item::until(expiry, Key::tombstone(&tombstone.person), tombstone)
}
