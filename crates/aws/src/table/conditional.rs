//! Conditional writes.

use std::error::Error;

use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::delete_item::builders::DeleteItemFluentBuilder;
use aws_sdk_dynamodb::operation::put_item::builders::PutItemFluentBuilder;
use aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder;
use aws_sdk_dynamodb::types::AttributeValue;
use jiff::Timestamp;

use super::DiaryTable;
use super::item::{Attributes, number};
use super::key::Key;
use crate::error::{CallError, SaveError, StoreError};

const UNMET: &str = "ConditionalCheckFailedException";

/// Two wrote the same item at the same moment, one of them in a transaction.
const IN_THE_WAY: &str = "TransactionConflictException";

/// The state of an item that a write is made for.
#[derive(Clone)]
pub(super) struct Condition {
    expression: String,
    values: Attributes,
}

impl Condition {
    pub fn new<const N: usize>(
        expression: impl Into<String>,
        values: [(&str, AttributeValue); N],
    ) -> Self {
        Self {
            expression: expression.into(),
            values: values.map(|(name, value)| (name.to_owned(), value)).into(),
        }
    }

    /// Any state, also that there is no item: the update then makes it.
    pub fn none<const N: usize>(values: [(&str, AttributeValue); N]) -> Self {
        Self::new("", values)
    }

    /// There is no such item.
    pub fn absent() -> Self {
        Self::new("attribute_not_exists(pk)", [])
    }

    /// There is no such item, or one past its date, which readers take for none.
    pub fn absent_at(now: Timestamp) -> Self {
        let now = number(now.as_second());
        Self::new(
            "attribute_not_exists(pk) OR expires_at <= :now",
            [(":now", now)],
        )
    }

    /// The item exists. `values` are those of the update's own expression.
    pub fn exists<const N: usize>(values: [(&str, AttributeValue); N]) -> Self {
        Self::new("attribute_exists(pk)", values)
    }

    /// The two halves as the SDK's builders take them: DynamoDB refuses an expression and a set
    /// of values that is empty.
    pub fn parts(condition: Option<Self>) -> (Option<String>, Option<Attributes>) {
        condition.map_or((None, None), |condition| {
            let values = (!condition.values.is_empty()).then_some(condition.values);
            let expression = (!condition.expression.is_empty()).then_some(condition.expression);
            (expression, values)
        })
    }
}

/// Makes a write depend on a condition. The calls and the parts of a transaction take the
/// same words by builders of different types.
macro_rules! only_if {
    ($condition:expr, $write:expr) => {{
        let (expression, values) = $crate::table::conditional::Condition::parts($condition);
        $write
            .set_condition_expression(expression)
            .set_expression_attribute_values(values)
    }};
}

pub(super) use only_if;

impl DiaryTable {
    pub(super) fn put(
        &self,
        item: Attributes,
        condition: Option<Condition>,
    ) -> PutItemFluentBuilder {
        let put = self.client.put_item().table_name(&self.name);
        only_if!(condition, put.set_item(Some(item)))
    }

    pub(super) fn delete(
        &self,
        key: &Key,
        condition: Option<Condition>,
    ) -> DeleteItemFluentBuilder {
        let delete = self.client.delete_item().table_name(&self.name);
        only_if!(condition, delete.set_key(Some(key.attributes())))
    }

    /// An update of one item. Without a condition it would create an item that is not
    /// there, so that a person who erased everything came back as half an item.
    pub(super) fn update(
        &self,
        key: &Key,
        expression: &'static str,
        condition: Condition,
    ) -> UpdateItemFluentBuilder {
        let update = self.client.update_item().table_name(&self.name);
        let update = update.set_key(Some(key.attributes()));
        only_if!(Some(condition), update.update_expression(expression))
    }

    /// Makes an update of one item. Returns whether its condition was met.
    pub(super) async fn update_if(
        &self,
        key: &Key,
        expression: &'static str,
        condition: Condition,
    ) -> Result<bool, StoreError> {
        let update = self.update(key, expression, condition);
        met("UpdateItem", update.send().await)
    }
}

/// Whether the call was made: `false` where its condition was not met.
pub(super) fn met<T, E>(
    operation: &'static str,
    answer: Result<T, SdkError<E>>,
) -> Result<bool, StoreError>
where
    E: ProvideErrorMetadata + Error + Send + Sync + 'static,
{
    Ok(unless_unmet(operation, answer)?.is_some())
}

/// The answer of the call; `None` where its condition was not met.
pub(super) fn unless_unmet<T, E>(
    operation: &'static str,
    answer: Result<T, SdkError<E>>,
) -> Result<Option<T>, StoreError>
where
    E: ProvideErrorMetadata + Error + Send + Sync + 'static,
{
    Ok(CallError::unless(UNMET, operation, answer)?)
}

/// Why a write that depends on a read was not made.
pub(super) fn unsaved<E>(operation: &'static str, error: SdkError<E>) -> SaveError
where
    E: ProvideErrorMetadata + Error + Send + Sync + 'static,
{
    match error.code() {
        Some(UNMET | IN_THE_WAY) => SaveError::Conflict,
        _ => CallError::new(operation, error).into(),
    }
}
