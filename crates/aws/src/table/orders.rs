//! Orders of reports: each is also the record that its report is delivered once.

use aws_sdk_dynamodb::operation::put_item::PutItemError;
use aws_sdk_dynamodb::types::ReturnValuesOnConditionCheckFailure;
use jiff::{SignedDuration, Timestamp};
use journal::{Counted, Order, PersonId};
use serde::{Deserialize, Serialize};

use super::DiaryTable;
use super::conditional::Condition;
use super::item::{Attributes, Item, decode, encode, number, text};
use super::key::Key;
use super::lease::{FREE, Lease};
use super::limits::CountedWrite;
use super::write::Write;
use crate::error::{CallError, StoreError};

/// The result of placing an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Placed {
    New,
    /// The same was ordered before; this is how it stands.
    Already(Placement),
    /// The person or their channel ordered as much as they may; more can be from `until` on.
    Refused {
        until: Timestamp,
    },
}

/// An order as it stands in the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    #[serde(flatten)]
    pub order: Order,
    /// Until when a run has it, in Unix milliseconds.
    #[serde(default)]
    claimed_until_ms: Option<i64>,
    /// When it was put into the queue last, in Unix milliseconds, by who keeps a count
    /// of that.
    #[serde(default)]
    queued_at_ms: Option<i64>,
    /// From when on it is gone, and its file with it.
    #[serde(skip)]
    pub expires_at: Timestamp,
}

impl From<Order> for Placement {
    /// One that no run has yet.
    fn from(order: Order) -> Self {
        let expires_at = order.expiry().as_second();
        Self {
            expires_at: Timestamp::from_second(expires_at).unwrap_or_default(),
            order,
            claimed_until_ms: None,
            queued_at_ms: None,
        }
    }
}

impl Placement {
    /// Reads an order that is not past its date.
    pub(super) fn read(item: Attributes, now: Timestamp) -> Result<Option<Self>, StoreError> {
        let item = decode::<Self>("report", item)?;
        let expires_at = item.expiry().unwrap_or_default();
        Ok(item.live(now).map(|placement| Self {
            expires_at,
            ..placement
        }))
    }

    /// Whether a run is making it.
    #[must_use]
    pub fn is_being_made(&self, now: Timestamp) -> bool {
        self.claimed_until_ms
            .is_some_and(|until| until > now.as_millisecond())
    }

    /// Since when it waits to be made.
    #[must_use]
    pub fn waits_since(&self) -> Timestamp {
        let queued_at = self.queued_at_ms;
        let queued_at = queued_at.and_then(|ms| Timestamp::from_millisecond(ms).ok());
        queued_at.unwrap_or(self.order.ordered_at)
    }

    /// The same, put into the queue at `now`.
    #[must_use]
    pub fn queued(self, now: Timestamp) -> Self {
        Self {
            queued_at_ms: Some(now.as_millisecond()),
            ..self
        }
    }
}

impl DiaryTable {
    /// Places an order, unless there is one of the same id. It stands until
    /// [`Order::expiry`], or until [`DiaryTable::store_order_object`] says another time.
    pub async fn place_order(
        &self,
        person: &PersonId,
        order: &Order,
    ) -> Result<Placed, StoreError> {
        let (item, absent) = self.new_order(person, order)?;
        let answer = self
            .put(item, Some(absent))
            .return_values_on_condition_check_failure(ReturnValuesOnConditionCheckFailure::AllOld)
            .send()
            .await;
        let Err(error) = answer else {
            return Ok(Placed::New);
        };
        match error.as_service_error() {
            Some(PutItemError::ConditionalCheckFailedException(unmet)) => {
                let before = unmet.item.clone().ok_or(StoreError::Malformed("report"))?;
                already(before, order)
            }
            _ => Err(CallError::new("PutItem", error).into()),
        }
    }

    /// Places an order that a person asked for: as [`DiaryTable::place_order`], within the
    /// limits. One that is there already is not counted again.
    pub async fn place_order_within_limits(
        &self,
        person: &PersonId,
        order: &Order,
    ) -> Result<Placed, StoreError> {
        let (item, absent) = self.new_order(person, order)?;
        let put = vec![Write::Put(item, Some(absent))];
        let of = (person.channel(), Some(person));
        let counted = self.write_counted(put, Counted::Order, of, order.ordered_at);
        match counted.await? {
            CountedWrite::Made => Ok(Placed::New),
            CountedWrite::Refused(until) => Ok(Placed::Refused { until }),
            CountedWrite::Unmet => match self.get(&Key::report(person, &order.id)).await? {
                Some(before) => already(before, order),
                // It was withdrawn or erased in between.
                None => Err(StoreError::Contended("report")),
            },
        }
    }

    /// The item of an order, and the condition that there is none of its id.
    fn new_order(
        &self,
        person: &PersonId,
        order: &Order,
    ) -> Result<(Attributes, Condition), StoreError> {
        let key = Key::report(person, &order.id);
        let item = Item::until(order.expiry(), key, order.clone());
        let absent = Condition::absent_at(order.ordered_at);
        Ok((encode("report", &item)?, absent))
    }

    /// Notes that an order is put into the queue now. Returns whether it is to be:
    /// `false` where it was less than `pause` ago, where a run has it, and where it is
    /// delivered or gone.
    pub async fn queue_order(
        &self,
        person: &PersonId,
        order_id: &str,
        now: Timestamp,
        pause: SignedDuration,
    ) -> Result<bool, StoreError> {
        let paused_since = now.saturating_sub(pause).unwrap_or(Timestamp::MIN);
        let condition = Condition::new(
            format!(
                "attribute_exists(pk) AND {FREE} \
                 AND (attribute_not_exists(queued_at_ms) OR queued_at_ms <= :paused_since_ms)"
            ),
            [
                (":now_ms", number(now.as_millisecond())),
                (":paused_since_ms", number(paused_since.as_millisecond())),
            ],
        );
        let key = Key::report(person, order_id);
        self.update_if(&key, "SET queued_at_ms = :now_ms", condition)
            .await
    }

    /// Takes back that an order was put into the queue, which refused it.
    ///
    /// # Errors
    /// [`StoreError`] where that could not be noted; it may be queued after the pause.
    pub async fn unqueue_order(&self, person: &PersonId, order_id: &str) -> Result<(), StoreError> {
        let key = Key::report(person, order_id);
        self.update_if(&key, "REMOVE queued_at_ms", Condition::exists([]))
            .await
            .map(|_| ())
    }

    /// Notes on an order a word for its channel, to be read on delivery.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where there is no such order.
    pub async fn set_channel_note(
        &self,
        person: &PersonId,
        order_id: &str,
        note: &str,
    ) -> Result<(), StoreError> {
        let condition = Condition::exists([(":value", text(note))]);
        self.update_order(person, order_id, "SET channel_note = :value", condition)
            .await
    }

    /// Leases an order, to be made and delivered.
    pub async fn lease_order(
        &self,
        person: &PersonId,
        order_id: &str,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Lease<Order>, StoreError> {
        self.lease("report", &Key::report(person, order_id), now, lease)
            .await
    }

    /// Notes the key of the report in the bucket, after the file was stored there, and until
    /// when it can be fetched: with that the order ends too. Erasing a person deletes the orders
    /// first and the files after them, so that a file is either found by that or known here to
    /// be left over.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where the order was erased meanwhile: delete the file, send nothing.
    pub async fn store_order_object(
        &self,
        person: &PersonId,
        order_id: &str,
        object_key: &str,
        expiry: Timestamp,
    ) -> Result<(), StoreError> {
        let update = "SET object_key = :value, expires_at = :expiry";
        let expiry = (":expiry", number(expiry.as_second()));
        let condition = Condition::exists([(":value", text(object_key)), expiry]);
        self.update_order(person, order_id, update, condition).await
    }

    async fn update_order(
        &self,
        person: &PersonId,
        order_id: &str,
        update: &'static str,
        condition: Condition,
    ) -> Result<(), StoreError> {
        let key = Key::report(person, order_id);
        match self.update_if(&key, update, condition).await? {
            true => Ok(()),
            false => Err(StoreError::Gone("report")),
        }
    }

    /// Notes that the report was delivered, so that no run delivers it again. Does nothing
    /// where the order was erased meanwhile.
    pub async fn complete_order(
        &self,
        person: &PersonId,
        order_id: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.complete(&Key::report(person, order_id), now).await
    }

    /// Takes an order back that was placed for someone who erased everything at
    /// that moment.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be deleted; it expires by itself.
    pub async fn withdraw_order(
        &self,
        person: &PersonId,
        order_id: &str,
    ) -> Result<(), StoreError> {
        self.remove(&Key::report(person, order_id)).await
    }

    /// Gives an order back after a failure, so that the next try need not wait
    /// for the lease to expire. That it was erased meanwhile is fine.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be given back; the lease ends by itself.
    pub async fn release_order(&self, person: &PersonId, order_id: &str) -> Result<(), StoreError> {
        self.release(&Key::report(person, order_id)).await
    }
}

/// The order that stands in the place of this one.
fn already(before: Attributes, order: &Order) -> Result<Placed, StoreError> {
    let before = Placement::read(before, order.ordered_at)?;
    Ok(Placed::Already(
        before.ok_or(StoreError::Malformed("report"))?,
    ))
}
