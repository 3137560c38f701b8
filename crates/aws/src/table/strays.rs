//! Days whose person has no profile.
//!
//! A profile is made first and deleted last. A day is written without another look at
//! it, which would cost every entry a second call: a request that had read a person can
//! write her day after she is erased. Such a day belongs to nobody. It goes with the
//! expired that night, and before somebody of the same name is made. Only a request that
//! takes longer than her erasure and her making anew together could still leave one.

use journal::PersonId;

use super::DiaryTable;
use super::conditional::Condition;
use super::item::Key;
use super::write::{Write, cancelled};
use crate::error::{SaveError, StoreError};

impl DiaryTable {
    /// Deletes the days that stand under a person who is about to be made.
    ///
    /// # Errors
    /// [`StoreError`] where one could not be deleted.
    pub(super) async fn delete_strays(&self, person: &PersonId) -> Result<(), StoreError> {
        let keys = self.keys(person).await?;
        for key in keys.iter().filter(|key| key.is_of_day()) {
            self.delete_stray(person, key).await?;
        }
        Ok(())
    }

    /// Deletes a day unless its person has a profile by now. Returns whether it did:
    /// `false` also where the day is gone already.
    ///
    /// # Errors
    /// [`StoreError`] where that could not be done.
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
