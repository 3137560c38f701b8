//! Days whose person has no profile.
//!
//! A profile is made first and deleted last. A day is written without another look at the
//! profile, which would cost every entry a second call: a request that has read a person
//! can write a day after that person was erased. Such a stray day is deleted with the
//! expired items that night, and before somebody of the same name is made. Only a request
//! that takes longer than erasing a person and making them again could still leave one.

use journal::PersonId;

use super::DiaryTable;
use super::conditional::Condition;
use super::item::Key;
use super::write::{Write, cancelled};
use crate::error::{SaveError, StoreError};

impl DiaryTable {
    /// Deletes the days that stand under a person who is about to be made.
    pub(super) async fn delete_strays(&self, person: &PersonId) -> Result<(), StoreError> {
        let keys = self.keys(person).await?;
        for key in keys.iter().filter(|key| key.is_of_day()) {
            self.delete_stray(person, key).await?;
        }
        Ok(())
    }

    /// Deletes a day unless its person has a profile by now. Returns whether it did:
    /// `false` also where the day is gone already.
    pub(super) async fn delete_stray(
        &self,
        person: &PersonId,
        key: &Key,
    ) -> Result<bool, StoreError> {
        let is_absent = Condition::new("attribute_not_exists(pk)", []);
        let deleted = self.transact(vec![
            Write::Check(Key::profile(person), is_absent),
            Write::Delete(key.clone(), Some(Condition::exists([]))),
        ]);
        match deleted.await.map_err(cancelled) {
            Ok(()) => Ok(true),
            Err(SaveError::Conflict) => Ok(false),
            Err(SaveError::Store(fault)) => Err(fault),
        }
    }
}
