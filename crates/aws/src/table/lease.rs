//! The lease by which a job is done once, though its queue may deliver it twice.
//!
//! A run that crashed or ran out of time loses the job when the lease expires; the lease
//! must therefore be longer than the function's timeout, or a second run begins beside
//! the first.

use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::types::{ReturnValue, ReturnValuesOnConditionCheckFailure};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::DiaryTable;
use super::conditional::Condition;
use super::item::{Attributes, decode, later, number, text};
use super::key::Key;
use crate::batch::Setback;
use crate::error::{CallError, StoreError};

/// How often a job's completion is tried, each time with the retries of any call.
const COMPLETION_ATTEMPTS: usize = 3;

/// The job is not done, and no run has it.
pub(super) const FREE: &str = "attribute_not_exists(delivered_at) \
    AND (attribute_not_exists(claimed_until_ms) OR claimed_until_ms <= :now_ms)";

/// Whether a job is this run's to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lease<T> {
    /// It is: until the lease expires no other run gets it.
    Granted(T),
    /// Another run has it and its lease has not expired.
    Held,
    /// It is done already.
    Done,
    /// There is no such job, or it is past its date.
    Missing,
}

impl<T> Lease<T> {
    /// The job; `None` where there is nothing left to do.
    ///
    /// # Errors
    /// [`Setback::Later`] where another run has it, whose `lease` is over by then.
    pub fn granted(self, lease: SignedDuration) -> Result<Option<T>, Setback> {
        match self {
            Self::Granted(job) => Ok(Some(job)),
            Self::Held => Err(Setback::Later(lease)),
            Self::Done | Self::Missing => Ok(None),
        }
    }
}

/// A job, as far as its lease depends on it.
#[derive(Deserialize)]
struct LeasedJob {
    #[serde(default)]
    delivered_at: Option<Timestamp>,
}

impl DiaryTable {
    /// Leases a job whose item stands in the table. Returns the item's content.
    pub(super) async fn lease<T: DeserializeOwned>(
        &self,
        kind: &'static str,
        key: &Key,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Lease<T>, StoreError> {
        let condition = Condition::new(
            format!("expires_at > :now AND {FREE}"),
            [
                (":until_ms", number(later(now, lease).as_millisecond())),
                (":now", number(now.as_second())),
                (":now_ms", number(now.as_millisecond())),
            ],
        );
        let update = "SET claimed_until_ms = :until_ms";
        let read = |item| Ok(decode(kind, item)?.content);
        self.take(kind, key, update, condition, now, read).await
    }

    /// Leases a job that has no item but this: the first lease makes it, for the time of
    /// `kept`. It is never [`Lease::Missing`].
    pub(super) async fn lease_new(
        &self,
        kind: &'static str,
        key: &Key,
        now: Timestamp,
        lease: SignedDuration,
        kept: SignedDuration,
    ) -> Result<Lease<()>, StoreError> {
        let condition = Condition::new(
            format!("attribute_not_exists(pk) OR expires_at <= :now OR ({FREE})"),
            [
                (":until_ms", number(later(now, lease).as_millisecond())),
                (":kept_until", number(later(now, kept).as_second())),
                (":now", number(now.as_second())),
                (":now_ms", number(now.as_millisecond())),
            ],
        );
        let update = "SET claimed_until_ms = :until_ms, expires_at = :kept_until \
            REMOVE delivered_at";
        self.take(kind, key, update, condition, now, |_| Ok(()))
            .await
    }

    async fn take<T>(
        &self,
        kind: &'static str,
        key: &Key,
        update: &'static str,
        condition: Condition,
        now: Timestamp,
        read: impl FnOnce(Attributes) -> Result<T, StoreError>,
    ) -> Result<Lease<T>, StoreError> {
        let answer = self
            .update(key, update, condition)
            .return_values(ReturnValue::AllNew)
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .send()
            .await;
        match answer {
            Ok(answer) => {
                let item = answer.attributes.ok_or(StoreError::Malformed(kind))?;
                Ok(Lease::Granted(read(item)?))
            }
            Err(error) => refused(kind, error, now),
        }
    }

    /// Notes that the job is done: nobody does it again. A call that fails is retried more often
    /// than others, since otherwise the person gets a second message. That the item was erased
    /// meanwhile is fine, here and below.
    pub(super) async fn complete(&self, key: &Key, now: Timestamp) -> Result<(), StoreError> {
        let condition = Condition::new(
            "attribute_exists(pk) AND attribute_not_exists(delivered_at)",
            [(":now", text(now.to_string()))],
        );
        let update = "SET delivered_at = :now REMOVE claimed_until_ms";
        for _ in 1..COMPLETION_ATTEMPTS {
            match self.update_if(key, update, condition.clone()).await {
                Err(error) if error.is_transient() => {}
                outcome => return outcome.map(|_| ()),
            }
        }
        self.update_if(key, update, condition).await.map(|_| ())
    }

    /// Ends the lease after a failure, so that the next try need not wait for it to expire.
    pub(super) async fn release(&self, key: &Key) -> Result<(), StoreError> {
        let condition = Condition::exists([]);
        self.update_if(key, "REMOVE claimed_until_ms", condition)
            .await
            .map(|_| ())
    }
}

/// Why a job was not leased, by its item as it stands.
fn refused<T>(
    kind: &'static str,
    error: SdkError<UpdateItemError>,
    now: Timestamp,
) -> Result<Lease<T>, StoreError> {
    let Some(UpdateItemError::ConditionalCheckFailedException(unmet)) = error.as_service_error()
    else {
        return Err(CallError::new("UpdateItem", error).into());
    };
    let Some(item) = unmet.item.clone() else {
        return Ok(Lease::Missing);
    };
    Ok(match decode::<LeasedJob>(kind, item)?.live(now) {
        None => Lease::Missing,
        Some(job) if job.delivered_at.is_some() => Lease::Done,
        Some(_) => Lease::Held,
    })
}
