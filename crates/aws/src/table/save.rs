//! A change of the diary, saved as a whole or not at all.

use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::{
    AttributeValue, CancellationReason, Delete, Put, TransactWriteItem, Update,
};
use jiff::{SignedDuration, Timestamp};
use journal::profile::RESTORABLE_MINUTES;
use journal::{PersonId, Profile, Zone};
use journal_telegram::{Change, DayChange, Survey, SurveyChange};

use super::DiaryTable;
use super::conditional::unsaved;
use super::item::{Attributes, Item, Key, SurveyContent, encode, later, number, text};
use super::update::made;
use crate::error::{CallError, SaveError, StoreError};

/// What is wanted of an item before it is written.
pub(super) struct Condition {
    pub expression: &'static str,
    pub values: Attributes,
}

/// One item of a change.
pub(super) enum Write {
    Put(Attributes, Option<Condition>),
    Update(Key, &'static str, Condition),
    Delete(Key, Option<Condition>),
}

impl DiaryTable {
    /// Saves a change: one conditional write where one item changes, a
    /// transaction where several do. The zone says when the day's entry expires.
    ///
    /// The versions in the change are those that were read, 0 for what was not
    /// there; one higher is stored. A person who is made finds no day of an earlier one.
    ///
    /// # Errors
    /// [`SaveError::Conflict`] where the profile or the survey is no longer what
    /// was read, or is being written by another this moment.
    pub async fn save(
        &self,
        person: &PersonId,
        change: &Change,
        zone: &Zone,
        now: Timestamp,
    ) -> Result<(), SaveError> {
        let is_made = |profile: &Profile| profile.version == 0;
        if change.profile.as_ref().is_some_and(is_made) {
            self.delete_strays(person).await?;
        }
        let mut writes = self.writes(person, change, zone, now)?;
        match (writes.pop(), writes.is_empty()) {
            (None, _) => Ok(()),
            (Some(Write::Put(item, condition)), true) => self.put(item, condition).await,
            (Some(Write::Delete(key, condition)), true) => self.delete(key, condition).await,
            (Some(Write::Update(key, expression, condition)), true) => {
                self.update_if(key, expression, condition).await
            }
            (Some(last), false) => {
                writes.push(last);
                self.transact(writes).await
            }
        }
    }

    fn writes(
        &self,
        person: &PersonId,
        change: &Change,
        zone: &Zone,
        now: Timestamp,
    ) -> Result<Vec<Write>, StoreError> {
        let mut writes = Vec::new();
        for day in &change.days {
            writes.push(self.write_day(person, day, zone, now)?);
        }
        if let Some(recent) = &change.recent {
            writes.push(match recent.latest() {
                Some(latest) => {
                    let expiry = self.retention.expiry(latest, zone);
                    let item = Item::until(expiry, Key::recent(person), recent.clone());
                    Write::Put(encode("recent", &item)?, None)
                }
                None => Write::Delete(Key::recent(person), None),
            });
        }
        match &change.survey {
            SurveyChange::Untouched => {}
            SurveyChange::Put(survey) => writes.push(put_survey(person, survey, now)?),
            SurveyChange::Delete { version } => {
                writes.push(Write::Delete(
                    Key::survey(person),
                    Some(unchanged(*version)),
                ));
            }
        }
        if let Some(profile) = &change.profile {
            writes.push(put_profile(person, profile)?);
        }
        Ok(writes)
    }

    /// A deleted day keeps its content and its expiry for the minutes in which it
    /// can be taken back.
    fn write_day(
        &self,
        person: &PersonId,
        change: &DayChange,
        zone: &Zone,
        now: Timestamp,
    ) -> Result<Write, StoreError> {
        let live = |expression, more: &[(&str, AttributeValue)]| Condition {
            expression,
            values: std::iter::once((":now", number(now.as_second())))
                .chain(more.iter().cloned())
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        };
        Ok(match change {
            DayChange::Put(entry) => {
                Write::Put(encode("day", &self.day(person, entry.clone(), zone))?, None)
            }
            DayChange::PutNew(entry) => Write::Put(
                encode("day", &self.day(person, entry.clone(), zone))?,
                Some(live(
                    "attribute_not_exists(pk) OR expires_at <= :now OR attribute_exists(deleted_at)",
                    &[],
                )),
            ),
            DayChange::Delete(day) => {
                let gone_at = later(now, SignedDuration::from_mins(RESTORABLE_MINUTES));
                Write::Update(
                    Key::day(person, *day),
                    "SET deleted_at = :deleted_at, kept_until = expires_at, expires_at = :gone_at",
                    live(
                        "expires_at > :now AND attribute_not_exists(deleted_at)",
                        &[
                            (":deleted_at", text(now.to_string())),
                            (":gone_at", number(gone_at.as_second())),
                        ],
                    ),
                )
            }
            DayChange::Restore(day) => Write::Update(
                Key::day(person, *day),
                "SET expires_at = kept_until REMOVE deleted_at, kept_until",
                live("expires_at > :now AND attribute_exists(deleted_at)", &[]),
            ),
        })
    }

    async fn update_if(
        &self,
        key: Key,
        expression: &'static str,
        condition: Condition,
    ) -> Result<(), SaveError> {
        let (condition, values) = parts(Some(condition));
        let update = self
            .update(&key)
            .update_expression(expression)
            .set_condition_expression(condition)
            .set_expression_attribute_values(values);
        match made(update).await? {
            true => Ok(()),
            false => Err(SaveError::Conflict),
        }
    }

    async fn put(&self, item: Attributes, condition: Option<Condition>) -> Result<(), SaveError> {
        let (expression, values) = parts(condition);
        self.client
            .put_item()
            .table_name(&self.name)
            .set_item(Some(item))
            .set_condition_expression(expression)
            .set_expression_attribute_values(values)
            .send()
            .await
            .map_err(|error| unsaved("PutItem", error))?;
        Ok(())
    }

    async fn delete(&self, key: Key, condition: Option<Condition>) -> Result<(), SaveError> {
        let (expression, values) = parts(condition);
        self.client
            .delete_item()
            .table_name(&self.name)
            .set_key(Some(key.attributes()))
            .set_condition_expression(expression)
            .set_expression_attribute_values(values)
            .send()
            .await
            .map_err(|error| unsaved("DeleteItem", error))?;
        Ok(())
    }

    async fn transact(&self, writes: Vec<Write>) -> Result<(), SaveError> {
        let items = writes.into_iter().map(|write| self.transaction_item(write));
        self.client
            .transact_write_items()
            .set_transact_items(Some(items.collect()))
            .send()
            .await
            .map_err(cancelled)?;
        Ok(())
    }

    pub(super) fn transaction_item(&self, write: Write) -> TransactWriteItem {
        match write {
            Write::Put(item, condition) => {
                let (expression, values) = parts(condition);
                let put = Put::builder()
                    .table_name(&self.name)
                    .set_item(Some(item))
                    .set_condition_expression(expression)
                    .set_expression_attribute_values(values)
                    .build()
                    .expect("the put has its two required fields");
                TransactWriteItem::builder().put(put).build()
            }
            Write::Update(key, update, condition) => {
                let (expression, values) = parts(Some(condition));
                let update = Update::builder()
                    .table_name(&self.name)
                    .set_key(Some(key.attributes()))
                    .update_expression(update)
                    .set_condition_expression(expression)
                    .set_expression_attribute_values(values)
                    .build()
                    .expect("the update has its three required fields");
                TransactWriteItem::builder().update(update).build()
            }
            Write::Delete(key, condition) => {
                let (expression, values) = parts(condition);
                let delete = Delete::builder()
                    .table_name(&self.name)
                    .set_key(Some(key.attributes()))
                    .set_condition_expression(expression)
                    .set_expression_attribute_values(values)
                    .build()
                    .expect("the delete has its two required fields");
                TransactWriteItem::builder().delete(delete).build()
            }
        }
    }
}

/// A profile never expires: version 0 wants that there is none.
fn put_profile(person: &PersonId, profile: &Profile) -> Result<Write, StoreError> {
    let condition = match profile.version {
        0 => Condition {
            expression: "attribute_not_exists(pk)",
            values: Attributes::new(),
        },
        read => unchanged(read),
    };
    let next = Profile {
        version: profile.version + 1,
        ..profile.clone()
    };
    let item = Item::lasting(Key::profile(person), next);
    Ok(Write::Put(encode("profile", &item)?, Some(condition)))
}

/// A new survey wants that there is none, or one past its date, which the reader
/// took for none. A survey begun later counts its versions anew: one that was
/// read before it must not take its place, even where the versions agree.
fn put_survey(person: &PersonId, survey: &Survey, now: Timestamp) -> Result<Write, StoreError> {
    let next = Survey {
        version: survey.version + 1,
        ..survey.clone()
    };
    let item = SurveyContent::item(person, next);
    let condition = match survey.version {
        0 => Condition {
            expression: "attribute_not_exists(pk) OR expires_at <= :now",
            values: [(":now".to_owned(), number(now.as_second()))].into(),
        },
        read => Condition {
            expression: "version = :read AND started_ms <= :started_ms",
            values: [
                (":read".to_owned(), number(read)),
                (":started_ms".to_owned(), number(item.content.started_ms)),
            ]
            .into(),
        },
    };
    Ok(Write::Put(encode("survey", &item)?, Some(condition)))
}

fn unchanged(read: u64) -> Condition {
    Condition {
        expression: "version = :read",
        values: [(":read".to_owned(), number(read))].into(),
    }
}

/// The two halves as the SDK's builders take them: DynamoDB refuses a set of
/// values that is empty.
fn parts(condition: Option<Condition>) -> (Option<String>, Option<Attributes>) {
    condition.map_or((None, None), |condition| {
        let values = (!condition.values.is_empty()).then_some(condition.values);
        (Some(condition.expression.to_owned()), values)
    })
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

/// What the reasons of a cancelled transaction, one for each of its items, come to.
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
