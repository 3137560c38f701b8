use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::update_item::UpdateItemError;
use aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder;
use aws_sdk_dynamodb::types::error::ConditionalCheckFailedException;

use super::DiaryTable;
use super::conditional::met;
use super::item::Key;
use crate::error::StoreError;

impl DiaryTable {
    /// An update of one item. Without a condition it would create what is not
    /// there, so that a person who erased everything came back as half an item.
    pub(super) fn update(&self, key: &Key) -> UpdateItemFluentBuilder {
        self.client
            .update_item()
            .table_name(&self.name)
            .set_key(Some(key.attributes()))
    }
}

/// Whether the update was made: `false` where its condition was not met.
pub(super) async fn made(update: UpdateItemFluentBuilder) -> Result<bool, StoreError> {
    met("UpdateItem", update.send().await)
}

/// The condition that was not met, with the item as it stands where that was asked for.
pub(super) fn unmet(error: &SdkError<UpdateItemError>) -> Option<&ConditionalCheckFailedException> {
    match error.as_service_error() {
        Some(UpdateItemError::ConditionalCheckFailedException(unmet)) => Some(unmet),
        _ => None,
    }
}
