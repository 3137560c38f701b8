//! Days whose person has no profile.
//!
//! A profile is made first and deleted last. A day is written without another look at
//! it, which would cost every entry a second call: a request that had read a person can
//! write her day after she is erased. Such a day belongs to nobody. It goes with the
//! expired that night, and before somebody of the same name is made. Only a request that
//! takes longer than her erasure and her making anew together could still leave one.

use aws_sdk_dynamodb::types::{ConditionCheck, Delete, TransactWriteItem};
use journal::PersonId;

use super::DiaryTable;
use super::item::Key;
use super::save::cancelled;
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
        let is_nobodys = ConditionCheck::builder()
            .table_name(&self.name)
            .set_key(Some(Key::profile(person).attributes()))
            .condition_expression("attribute_not_exists(pk)")
            .build()
            .expect("the check has its three required fields");
        let delete = Delete::builder()
            .table_name(&self.name)
            .set_key(Some(key.attributes()))
            .condition_expression("attribute_exists(pk)")
            .build()
            .expect("the delete has its two required fields");
        let deleted = self
            .client
            .transact_write_items()
            .transact_items(
                TransactWriteItem::builder()
                    .condition_check(is_nobodys)
                    .build(),
            )
            .transact_items(TransactWriteItem::builder().delete(delete).build())
            .send()
            .await;
        match deleted.map_err(cancelled) {
            Ok(_) => Ok(true),
            Err(SaveError::Conflict) => Ok(false),
            Err(SaveError::Store(fault)) => Err(fault),
        }
    }
}
