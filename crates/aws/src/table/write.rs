//! The writes that a change is made of, alone or together.

use std::time::Duration;

use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{
    CancellationReason, ConditionCheck, Delete, Put, TransactWriteItem, Update,
};

use super::DiaryTable;
use super::conditional::{Condition, only_if, unsaved};
use super::item::Attributes;
use super::key::Key;
use crate::error::{CallError, SaveError, StoreError};

/// How often a transaction is tried that another write stands in the way of. Where a channel ends
/// eight of its people are erased at once, and each changes its count.
const MOST_TRIES: u32 = 8;

/// One item of a change.
#[derive(Clone)]
pub(super) enum Write {
    Put(Attributes, Option<Condition>),
    Update(Key, &'static str, Condition),
    Delete(Key, Option<Condition>),
    /// Changes nothing: it makes the others depend on this item.
    Check(Key, Condition),
}

impl DiaryTable {
    /// Makes a single write.
    pub(super) async fn write(&self, write: Write) -> Result<(), SaveError> {
        match write {
            Write::Put(item, condition) => {
                let answer = self.put(item, condition).send().await;
                answer.map_err(|error| unsaved("PutItem", error))?;
            }
            Write::Update(key, expression, condition) => {
                let answer = self.update(&key, expression, condition).send().await;
                answer.map_err(|error| unsaved("UpdateItem", error))?;
            }
            Write::Delete(key, condition) => {
                let answer = self.delete(&key, condition).send().await;
                answer.map_err(|error| unsaved("DeleteItem", error))?;
            }
            // Alone it changes nothing.
            Write::Check(..) => {}
        }
        Ok(())
    }

    /// Makes all of the writes or none.
    pub(super) async fn transact(
        &self,
        writes: Vec<Write>,
    ) -> Result<(), SdkError<TransactWriteItemsError>> {
        let items = writes.into_iter().map(|write| self.transaction_item(write));
        self.client
            .transact_write_items()
            .set_transact_items(Some(items.collect()))
            .send()
            .await
            .map(|_| ())
    }

    /// Makes all of the writes or none. Returns which of them were refused by their conditions,
    /// by their positions: none where all are made. It is retried, with exponential backoff and
    /// jitter, where another write stood in the way, as on a count that many share.
    ///
    /// # Errors
    /// [`StoreError::Contended`] where one did at each try.
    pub(super) async fn transact_if(&self, writes: &[Write]) -> Result<Vec<usize>, StoreError> {
        for attempt in 0..MOST_TRIES {
            let Err(error) = self.transact(writes.to_vec()).await else {
                return Ok(Vec::new());
            };
            match unmet(error) {
                Ok(unmet) => return Ok(unmet),
                Err(SaveError::Store(fault)) => return Err(fault),
                Err(SaveError::Conflict) => {
                    tokio::time::sleep(pause(attempt)).await;
                }
            }
        }
        Err(StoreError::Contended("transaction"))
    }

    fn transaction_item(&self, write: Write) -> TransactWriteItem {
        let transaction = TransactWriteItem::builder();
        let part = match write {
            Write::Put(item, condition) => {
                let put = Put::builder().table_name(&self.name).set_item(Some(item));
                let put = only_if!(condition, put).build();
                transaction.put(put.expect("the put has its two required fields"))
            }
            Write::Update(key, update, condition) => {
                let key = Some(key.attributes());
                let update = Update::builder()
                    .table_name(&self.name)
                    .set_key(key)
                    .update_expression(update);
                let update = only_if!(Some(condition), update).build();
                transaction.update(update.expect("the update has its three required fields"))
            }
            Write::Check(key, condition) => {
                let key = Some(key.attributes());
                let check = ConditionCheck::builder()
                    .table_name(&self.name)
                    .set_key(key);
                let check = only_if!(Some(condition), check).build();
                transaction.condition_check(check.expect("the check has its three required fields"))
            }
            Write::Delete(key, condition) => {
                let key = Some(key.attributes());
                let delete = Delete::builder().table_name(&self.name).set_key(key);
                let delete = only_if!(condition, delete).build();
                transaction.delete(delete.expect("the delete has its two required fields"))
            }
        };
        part.build()
    }
}

/// How long to wait before a retry. Those that stood in each other's way would meet again if
/// they waited for the same time.
fn pause(attempt: u32) -> Duration {
    Duration::from_millis(fastrand::u64(0..=20 << attempt))
}

/// Why a transaction was not made.
pub(super) fn cancelled(error: SdkError<TransactWriteItemsError>) -> SaveError {
    match error.as_service_error() {
        Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) => {
            let reasons = cancelled.cancellation_reasons().iter();
            refusal(reasons.filter_map(CancellationReason::code))
        }
        _ => CallError::new("TransactWriteItems", error).into(),
    }
}

/// Which writes of a transaction were refused by their conditions, by their positions in it.
///
/// # Errors
/// [`SaveError::Conflict`] where another write stood in the way.
fn unmet(error: SdkError<TransactWriteItemsError>) -> Result<Vec<usize>, SaveError> {
    if let Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) =
        error.as_service_error()
    {
        let reasons = cancelled.cancellation_reasons().iter();
        let codes: Vec<_> = reasons.filter_map(CancellationReason::code).collect();
        let only_unmet = |code: &&str| ["None", "ConditionalCheckFailed"].contains(code);
        if codes.iter().all(only_unmet) {
            let unmet = codes.iter().enumerate();
            let unmet = unmet.filter(|(_, code)| **code != "None");
            return Ok(unmet.map(|(position, _)| position).collect());
        }
    }
    Err(cancelled(error))
}

/// The error for the reasons of a cancelled transaction, one for each of its items.
fn refusal<'a>(reasons: impl Iterator<Item = &'a str>) -> SaveError {
    let reasons: Vec<_> = reasons.filter(|reason| *reason != "None").collect();
    let lost = |reason| ["ConditionalCheckFailed", "TransactionConflict"].contains(reason);
    if reasons.iter().any(lost) {
        return SaveError::Conflict;
    }
    CallError::refused("TransactWriteItems", reasons.first().copied()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_that_stood_in_each_others_way_come_again_at_different_times() {
        let pauses: Vec<_> = (0..8).map(|_| pause(5)).collect();
        let longest = Duration::from_millis(640);
        assert!(pauses.iter().all(|pause| *pause <= longest), "{pauses:?}");
        assert!(pauses.iter().any(|pause| *pause != pauses[0]), "{pauses:?}");
    }

    #[test]
    fn a_transaction_that_met_another_is_a_conflict() {
        for reasons in [
            ["None", "ConditionalCheckFailed"],
            ["TransactionConflict", "None"],
            ["ThrottlingError", "ConditionalCheckFailed"],
        ] {
            let error = refusal(reasons.into_iter());
            assert!(matches!(error, SaveError::Conflict), "{reasons:?}");
        }
    }

    #[test]
    fn a_transaction_cancelled_for_the_load_may_be_tried_later_and_a_wrong_one_not() {
        for (reason, is_transient) in [
            ("ProvisionedThroughputExceeded", true),
            ("ThrottlingError", true),
            ("ValidationError", false),
        ] {
            let error = refusal(["None", reason].into_iter());
            assert!(matches!(error, SaveError::Store(_)), "{reason}");
            assert_eq!(error.is_transient(), is_transient, "{reason}");
        }
    }
}
