//! Finds items that are expired and still there, and stray days, a page at a time.

use jiff::Timestamp;
use journal::PersonId;
use serde::{Deserialize, Serialize};

use super::DiaryTable;
use super::conditional::{Condition, met};
use super::item::{DAY, Item, Key, decode, number, text};
use crate::error::{CallError, StoreError};
use crate::page::ListPage;

/// The last item of a page; the next page begins after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor(Key);

/// An item to be deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expired {
    key: Key,
    reason: Reason,
    /// The file in the bucket that goes with it.
    pub object_key: Option<String>,
}

/// Why an item is to be deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Reason {
    PastItsDate,
    /// A day of a person who has no profile.
    Stray(PersonId),
}

#[derive(Serialize, Deserialize)]
struct ExpiredContent {
    #[serde(default)]
    object_key: Option<String>,
}

impl DiaryTable {
    /// Scans the next `limit` items of the table, from its beginning where `cursor` is
    /// `None`, for expired ones and for days whose person has no profile.
    pub async fn expired(
        &self,
        now: Timestamp,
        cursor: Option<Cursor>,
        limit: i32,
    ) -> Result<ListPage<Expired, Cursor>, StoreError> {
        let page = self
            .client
            .scan()
            .table_name(&self.name)
            .filter_expression("expires_at <= :now OR begins_with(sk, :day)")
            .projection_expression("pk, sk, expires_at, object_key")
            .expression_attribute_values(":now", number(now.as_second()))
            .expression_attribute_values(":day", text(DAY))
            .set_exclusive_start_key(cursor.map(|Cursor(key)| key.attributes()))
            .limit(limit)
            .send()
            .await
            .map_err(|error| CallError::new("Scan", error))?;
        let mut expired = Vec::new();
        let mut days = Vec::new();
        for item in page.items.unwrap_or_default() {
            let item: Item<ExpiredContent> = decode("expired", item)?;
            let is_past_its_date = item.expires_at.is_some_and(|at| at <= now.as_second());
            let key = item.key;
            if is_past_its_date {
                expired.push(Expired {
                    key,
                    reason: Reason::PastItsDate,
                    object_key: item.content.object_key,
                });
            } else if let Some(person) = key.person() {
                days.push((person, key));
            }
        }
        expired.extend(self.strays(days).await?);
        let next = page.last_evaluated_key.map(Key::read).transpose()?;
        Ok(ListPage {
            items: expired,
            next: next.map(Cursor),
        })
    }

    /// Those of the days whose person has no profile.
    async fn strays(&self, days: Vec<(PersonId, Key)>) -> Result<Vec<Expired>, StoreError> {
        let people: Vec<_> = days.iter().map(|(person, _)| person.clone()).collect();
        let known = self.known(&people).await?;
        let strays = days
            .into_iter()
            .filter(|(person, _)| !known.contains(person));
        Ok(strays
            .map(|(person, key)| Expired {
                key,
                reason: Reason::Stray(person),
                object_key: None,
            })
            .collect())
    }

    /// Deletes an item if it is still expired or stray. Returns whether it was: `false`
    /// where it is gone already, was written again, or belongs to a person who was made
    /// meanwhile.
    pub async fn delete_expired(
        &self,
        expired: &Expired,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        if let Reason::Stray(person) = &expired.reason {
            return self.delete_stray(person, &expired.key).await;
        }
        let still = Condition::new("expires_at <= :now", [(":now", number(now.as_second()))]);
        let answer = self.delete(&expired.key, Some(still)).send().await;
        met("DeleteItem", answer)
    }
}
