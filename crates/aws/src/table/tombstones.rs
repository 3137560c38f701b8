//! Tombstones: who erased everything, so that the pruning finds what an erasure left over.
//!
//! A tombstone is written before anything is deleted, and stays until nothing of that person
//! can be on its way any more. The pruning has as much to do as was erased, however much is
//! stored.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use journal::PersonId;
use serde::{Deserialize, Serialize};

use super::DiaryTable;
use super::by_key::every_item;
use super::channel_people::one_fewer;
use super::conditional::{Condition, met};
use super::item::{Item, Key, TOMBSTONES, decode, encode, later, number, text};
use super::write::{Write, cancelled};
use crate::error::{CallError, SaveError, StoreError};

/// How long a tombstone waits for a pruning that does not run.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// How often the deletion of a profile that another request writes is retried.
const MOST_TRIES: u32 = 6;

/// A person who erased everything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tombstone {
    pub person: PersonId,
    erased_at: Timestamp,
    /// The version of the profile that is to be deleted; `None` once it is, so that a
    /// profile is that of someone who came back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    profile_version: Option<u64>,
}

#[derive(Serialize, Deserialize)]
struct ProfileVersion {
    #[serde(default)]
    version: u64,
}

impl DiaryTable {
    /// The tombstones of erasures that began before `before`.
    pub async fn tombstones(&self, before: Timestamp) -> Result<Vec<Tombstone>, StoreError> {
        let query = self.query("pk = :pk", [(":pk", text(TOMBSTONES))]);
        let mut tombstones = Vec::new();
        for item in every_item(query).await? {
            tombstones.push(decode::<Tombstone>("tombstone", item)?.content);
        }
        tombstones.retain(|tombstone| tombstone.erased_at < before);
        Ok(tombstones)
    }

    /// Whether the person of a tombstone is gone. An erasure that broke off is gone on with,
    /// unless the profile changed since: then the person came back to the diary.
    pub async fn is_gone(&self, tombstone: &Tombstone) -> Result<bool, StoreError> {
        if let Some(version) = tombstone.profile_version {
            let unchanged = Condition::new("version = :version", [(":version", number(version))]);
            match self.delete_buried(tombstone, unchanged).await {
                Ok(()) | Err(SaveError::Conflict) => {}
                Err(SaveError::Store(fault)) => return Err(fault),
            }
        }
        Ok(!self.has_profile(&tombstone.person).await?)
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

    /// Notes that a person is being erased, and which profile of theirs.
    pub(super) async fn put_tombstone(
        &self,
        person: &PersonId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let profile = self.get(&Key::profile(person)).await?;
        let profile = profile.map(|item| decode::<ProfileVersion>("profile", item));
        let tombstone = Tombstone {
            person: person.clone(),
            erased_at: now,
            profile_version: profile.transpose()?.map(|item| item.content.version),
        };
        let put = self.put(encode("tombstone", &item(tombstone))?, None);
        let put = put.send().await;
        put.map_err(|error| CallError::new("PutItem", error))?;
        Ok(())
    }

    /// Deletes the profile of a person, whatever else is writing it.
    pub(super) async fn delete_profile(
        &self,
        person: &PersonId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let tombstone = Tombstone {
            person: person.clone(),
            erased_at: now,
            profile_version: None,
        };
        for attempt in 0..MOST_TRIES {
            let any_version = Condition::exists([]);
            match self.delete_buried(&tombstone, any_version).await {
                Ok(()) => return Ok(()),
                Err(SaveError::Store(fault)) => return Err(fault),
                Err(SaveError::Conflict) => {
                    tokio::time::sleep(Duration::from_millis(20 << attempt)).await;
                }
            }
        }
        Err(StoreError::Contended("profile"))
    }

    /// Deletes the profile of a tombstone, if it is there, and in the same transaction notes
    /// there that it is gone, and counts the person off once.
    async fn delete_buried(
        &self,
        tombstone: &Tombstone,
        expected: Condition,
    ) -> Result<(), SaveError> {
        let person = &tombstone.person;
        let buried = Tombstone {
            profile_version: None,
            ..tombstone.clone()
        };
        let noted = Write::Put(encode("tombstone", &item(buried))?, None);
        let delete = |condition| Write::Delete(Key::profile(person), Some(condition));
        let mut writes = vec![delete(expected), noted.clone()];
        writes.extend(one_fewer(person));
        if self.transact_if(&writes).await?.is_empty() {
            return Ok(());
        }
        let is_absent = Condition::new("attribute_not_exists(pk)", []);
        let writes = vec![delete(is_absent), noted];
        self.transact(writes).await.map_err(cancelled)
    }
}

fn item(tombstone: Tombstone) -> Item<Tombstone> {
    let expiry = later(tombstone.erased_at, KEPT);
    Item::until(expiry, Key::tombstone(&tombstone.person), tombstone)
}
