//! Items whose person has no profile.
//!
//! A profile is made first and deleted last. A day is written without another look at the
//! profile, which would cost every entry a second call: a request that has read a person
//! can write a day after that person was erased. Such a stray day is deleted by the pruning,
//! which the person's tombstone leads there, and before somebody of the same name is made.
//! Only a request that takes longer than erasing a person and making them again could still
//! leave one.

use journal::PersonId;

use super::DiaryTable;
use super::conditional::Condition;
use super::key::Key;
use super::write::{Write, cancelled};
use crate::error::{SaveError, StoreError};

/// The most items that one transaction deletes: it takes a hundred, one of which is the profile.
const MOST_DELETES: usize = 99;

impl DiaryTable {
    /// Deletes the days that stand under a person who is about to be made.
    pub(super) async fn delete_strays(&self, person: &PersonId) -> Result<(), StoreError> {
        let mut keys = self.keys(person).await?;
        keys.retain(Key::is_of_day);
        self.delete_unless_known(person, keys).await.map(|_| ())
    }

    /// Deletes items of a person unless they have a profile by now. Returns whether it
    /// deleted all: `false` also where another request writes one of them this moment.
    pub(super) async fn delete_unless_known(
        &self,
        person: &PersonId,
        keys: Vec<Key>,
    ) -> Result<bool, StoreError> {
        if keys.contains(&Key::profile(person)) {
            return Ok(false);
        }
        self.put_retractions(&keys).await?;
        for keys in keys.chunks(MOST_DELETES) {
            let mut writes = vec![Write::Check(Key::profile(person), Condition::absent())];
            writes.extend(keys.iter().map(|key| Write::Delete(key.clone(), None)));
            match self.transact(writes).await.map_err(cancelled) {
                Ok(()) => {}
                Err(SaveError::Conflict) => return Ok(false),
                Err(SaveError::Store(fault)) => return Err(fault),
            }
        }
        Ok(true)
    }
}
