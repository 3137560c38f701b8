//! Records that a reminder is sent once, though its queue may deliver it twice.

use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::types::ReturnValuesOnConditionCheckFailure;
use jiff::{SignedDuration, Timestamp};
use journal::PersonId;

use super::DiaryTable;
use super::claim::{Claim, lease_end_ms};
use super::item::{Key, ReminderContent, decode, encode, number, text};
use super::update::made;
use crate::error::{CallError, StoreError};

impl DiaryTable {
    /// Takes a reminder to be sent, for the time of `lease`. The slot names it
    /// among the person's: its kind and its day, for one. It is never
    /// [`Claim::Missing`].
    ///
    /// # Errors
    /// [`StoreError`] where it cannot be known whether it is this run's.
    pub async fn claim_reminder(
        &self,
        person: &PersonId,
        slot: &str,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Claim<()>, StoreError> {
        let item = ReminderContent::item(person, slot, now, lease_end_ms(now, lease));
        let answer = self
            .client
            .put_item()
            .table_name(&self.name)
            .set_item(Some(encode("reminder", &item)?))
            .condition_expression(
                "attribute_not_exists(pk) OR expires_at <= :now \
                 OR (attribute_not_exists(completed_at) AND claimed_until_ms <= :now_ms)",
            )
            .expression_attribute_values(":now", number(now.as_second()))
            .expression_attribute_values(":now_ms", number(now.as_millisecond()))
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .send()
            .await;
        let Err(error) = answer else {
            return Ok(Claim::Granted(()));
        };
        match error.as_service_error() {
            Some(PutItemError::ConditionalCheckFailedException(unmet)) => {
                let before = unmet
                    .item
                    .clone()
                    .ok_or(StoreError::Malformed("reminder"))?;
                let reminder: ReminderContent = decode("reminder", before)?.content;
                Ok(match reminder.completed_at {
                    Some(_) => Claim::Done,
                    None => Claim::Held,
                })
            }
            _ => Err(CallError::new("PutItem", error).into()),
        }
    }

    /// Notes that the reminder was sent: nobody sends it again.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be noted.
    pub async fn complete_reminder(
        &self,
        person: &PersonId,
        slot: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let update = self
            .update(&Key::reminder(person, slot))
            .update_expression("SET completed_at = :now")
            .condition_expression("attribute_exists(pk)")
            .expression_attribute_values(":now", text(now.to_string()));
        made(update).await.map(|_| ())
    }

    /// Gives a reminder back after a failure, so that the next try need not wait
    /// for the lease to expire.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be given back; the lease ends by itself.
    pub async fn release_reminder(&self, person: &PersonId, slot: &str) -> Result<(), StoreError> {
        let update = self
            .update(&Key::reminder(person, slot))
            .update_expression("SET claimed_until_ms = :at_once")
            .condition_expression("attribute_exists(pk)")
            .expression_attribute_values(":at_once", number(0));
        made(update).await.map(|_| ())
    }
}
