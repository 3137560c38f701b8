//! Erases a person.

use std::time::Duration;

use aws_sdk_dynamodb::types::{DeleteRequest, WriteRequest};
use jiff::Timestamp;
use journal::{FeedbackMessage, PersonId};

use super::DiaryTable;
use super::by_key::every_item;
use super::item::{Attributes, decode, text};
use super::key::{FEEDBACK, Key, LINK};
use super::links::Pointer;
use crate::error::{CallError, StoreError};
use crate::report_bucket::ReportBucket;
use crate::schedule_group::ScheduleGroup;

/// The most items that one BatchWriteItem deletes.
const MOST_WRITES: usize = 25;

/// How often items that DynamoDB was too busy to delete are retried.
const MOST_TRIES: u32 = 6;

/// How often the items of a person are looked for again, since another request may write
/// one while they are being deleted.
const MOST_SWEEPS: usize = 5;

impl DiaryTable {
    /// Erases all that is stored of a person except the profile (and, until the night, the
    /// counts of limits): until
    /// [`DiaryTable::erase_profile`] the person is known. It can break off anywhere and be
    /// retried; the tombstone, which is written first, has the pruning do it otherwise.
    ///
    /// The order matters. The schedules go first, so that nothing is sent any more. Then
    /// the orders go, and after them the files: a report that is being made at this moment
    /// either finds its order gone and deletes its own file, or has stored it before and it
    /// is found here.
    ///
    /// Their words in the operator's chat are taken back by
    /// [`DiaryTable::hand_over_retractions`].
    pub async fn erase_person(
        &self,
        person: &PersonId,
        schedules: &ScheduleGroup,
        bucket: &ReportBucket,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.put_tombstone(person, now).await?;
        schedules.remove_all(person).await?;
        self.erase_all_but_profile(person).await?;
        bucket.erase_person(person).await?;
        Ok(())
    }

    /// Deletes all items of a person except the profile and the counts of limits. It can break off anywhere and be
    /// retried, as long as the profile is there.
    ///
    /// # Errors
    /// [`StoreError`] where something could not be deleted; an item once deleted stays deleted.
    pub async fn erase_all_but_profile(&self, person: &PersonId) -> Result<(), StoreError> {
        let mut keys = self.keys_to_erase(person).await?;
        keys.retain(|key| *key != Key::profile(person));
        self.delete_all(keys).await
    }

    /// Deletes the profile, and the items that were written in the meantime.
    ///
    /// # Errors
    /// As [`DiaryTable::erase_all_but_profile`]; transient where somebody keeps writing.
    pub async fn erase_profile(&self, person: &PersonId) -> Result<(), StoreError> {
        self.erase_all_but_profile(person).await?;
        self.delete_profile(person).await?;
        for _ in 0..MOST_SWEEPS {
            let keys = self.keys_to_erase(person).await?;
            let came_back = keys.contains(&Key::profile(person));
            if keys.is_empty() || came_back {
                return Ok(());
            }
            self.delete_unless_known(person, keys).await?;
        }
        Err(StoreError::Partly("deleted"))
    }

    /// The keys of all items of a person but the counts of limits: else who erases everything
    /// and comes back would begin to count anew. The pruning deletes them, if their window does
    /// not end before.
    async fn keys_to_erase(&self, person: &PersonId) -> Result<Vec<Key>, StoreError> {
        let mut keys = self.keys(person).await?;
        keys.retain(|key| !key.is_of_limit());
        Ok(keys)
    }

    /// The keys of all items of a person: their partition, and outside of it the operator's
    /// messages that hold their words and the pages that their links open.
    pub(super) async fn keys(&self, person: &PersonId) -> Result<Vec<Key>, StoreError> {
        let query = self
            .query("pk = :pk", [(":pk", text(Key::partition(person)))])
            .projection_expression("pk, sk, chat, message, token_hash");
        let mut keys = Vec::new();
        for item in every_item(query).await? {
            keys.extend(keys_of(item)?);
        }
        Ok(keys)
    }

    async fn delete_all(&self, keys: Vec<Key>) -> Result<(), StoreError> {
        self.put_retractions(&keys).await?;
        for keys in keys.chunks(MOST_WRITES) {
            let writes = keys.iter().map(|key| delete(key.attributes())).collect();
            self.write_batch(writes).await?;
        }
        Ok(())
    }

    /// Writes a batch, and retries with exponential backoff the part that DynamoDB was too
    /// busy for.
    async fn write_batch(&self, mut writes: Vec<WriteRequest>) -> Result<(), StoreError> {
        for attempt in 0..MOST_TRIES {
            let answer = self
                .client
                .batch_write_item()
                .request_items(&self.name, writes)
                .send()
                .await
                .map_err(|error| CallError::new("BatchWriteItem", error))?;
            writes = answer
                .unprocessed_items
                .and_then(|mut tables| tables.remove(&self.name))
                .unwrap_or_default();
            if writes.is_empty() {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50 << attempt)).await;
        }
        Err(StoreError::Partly("deleted"))
    }
}

fn delete(key: Attributes) -> WriteRequest {
    let request = DeleteRequest::builder()
        .set_key(Some(key))
        .build()
        .expect("the request has its one required field");
    WriteRequest::builder().delete_request(request).build()
}

/// The key of an item, and where the item points to another one outside of the partition,
/// the key of that.
fn keys_of(item: Attributes) -> Result<Vec<Key>, StoreError> {
    let key = Key::read(item.clone())?;
    let elsewhere = if key.sk.starts_with(FEEDBACK) {
        let noted = decode::<FeedbackMessage>("feedback", item)?.content;
        Some(Key::feedback_message(noted))
    } else if key.sk.starts_with(LINK) {
        let pointer = decode::<Pointer>("link", item)?.content;
        Some(Key::opened_link(&pointer.token_hash))
    } else {
        None
    };
    // The pointer is deleted last: it leads to the other item.
    Ok(elsewhere.into_iter().chain([key]).collect())
}
