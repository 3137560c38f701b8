//! What is past its date and still there, a page at a time.

use aws_sdk_dynamodb::operation::delete_item::DeleteItemError;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Journal;
use super::item::{Item, Key, decode, number};
use crate::error::{CallError, StoreError};

/// A place in the table: what comes after it was not looked at yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor(Key);

/// An item past its date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expired {
    key: Key,
    /// The file in the bucket that goes with it.
    pub object_key: Option<String>,
}

/// The expired among the items of one page, and where the next page begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExpiredPage {
    pub items: Vec<Expired>,
    pub next: Option<Cursor>,
}

#[derive(Serialize, Deserialize)]
struct ExpiredContent {
    #[serde(default)]
    object_key: Option<String>,
}

impl Journal {
    /// Looks through the next `limit` items of the table, from its beginning
    /// where `cursor` is `None`.
    ///
    /// # Errors
    /// [`StoreError`] where they could not be read.
    pub async fn expired(
        &self,
        now: Timestamp,
        cursor: Option<Cursor>,
        limit: i32,
    ) -> Result<ExpiredPage, StoreError> {
        let page = self
            .client
            .scan()
            .table_name(&self.table)
            .filter_expression("expires_at <= :now")
            .projection_expression("pk, sk, expires_at, object_key")
            .expression_attribute_values(":now", number(now.as_second()))
            .set_exclusive_start_key(cursor.map(|Cursor(key)| key.attributes()))
            .limit(limit)
            .send()
            .await
            .map_err(|error| CallError::new("Scan", error))?;
        let mut expired = ExpiredPage::default();
        for item in page.items.unwrap_or_default() {
            let item: Item<ExpiredContent> = decode("expired", item)?;
            expired.items.push(Expired {
                key: Key {
                    pk: item.pk,
                    sk: item.sk,
                },
                object_key: item.content.object_key,
            });
        }
        if let Some(last) = page.last_evaluated_key {
            let last: Key =
                serde_dynamo::from_item(last).map_err(|_| StoreError::Malformed("expired"))?;
            expired.next = Some(Cursor(last));
        }
        Ok(expired)
    }

    /// Deletes an item if it is still past its date. Returns whether it did:
    /// `false` where it is gone already or was written anew meanwhile.
    ///
    /// # Errors
    /// [`StoreError`] where that could not be done.
    pub async fn delete_expired(
        &self,
        expired: &Expired,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let answer = self
            .client
            .delete_item()
            .table_name(&self.table)
            .set_key(Some(expired.key.attributes()))
            .condition_expression("expires_at <= :now")
            .expression_attribute_values(":now", number(now.as_second()))
            .send()
            .await;
        match answer {
            Ok(_) => Ok(true),
            Err(error)
                if matches!(
                    error.as_service_error(),
                    Some(DeleteItemError::ConditionalCheckFailedException(_))
                ) =>
            {
                Ok(false)
            }
            Err(error) => Err(CallError::new("DeleteItem", error).into()),
        }
    }
}
