//! Links that open a report. Each is two items: one under the hash of its token, so that
//! opening it is one read, and one under the person, to list it and to find the other. The
//! token itself is never stored.

use aws_sdk_dynamodb::error::SdkError;
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use jiff::Timestamp;
use journal::{Link, PersonId, SecretToken};
use serde::{Deserialize, Serialize};

use super::DiaryTable;
use super::by_key::every_item;
use super::conditional::Condition;
use super::item::{Item, decode, encode, text};
use super::key::{Key, LINK};
use super::write::{Write, cancelled};
use crate::error::{SaveError, StoreError};
use crate::report_bucket::ReportBucket;

/// The item under the person, as far as an erasure reads it.
#[derive(Serialize, Deserialize)]
pub(super) struct Pointer {
    pub token_hash: String,
}

/// The item under the person: the link as it is listed, and the way to its other item.
#[derive(Serialize, Deserialize)]
struct LinkContent {
    token_hash: String,
    /// Where the page lies in the bucket.
    page_key: String,
    #[serde(flatten)]
    link: Link,
}

/// The item under the hash of the token.
#[derive(Serialize, Deserialize)]
struct Opened {
    /// Where the page lies in the bucket.
    page_key: String,
}

impl DiaryTable {
    /// Stores a link to the page of an order, which is in the bucket already. It revokes a
    /// link that was made for the same order before and perhaps never reached the person.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where the order was erased meanwhile: delete the page, send
    /// nothing. [`SaveError::Conflict`] where another run made a link of the same order.
    pub async fn put_link(
        &self,
        person: &PersonId,
        link: &Link,
        token: &SecretToken,
        page_key: &str,
    ) -> Result<(), SaveError> {
        let before = self.link(person, &link.id).await?;
        let token_hash = token.hash();
        let opened = Opened {
            page_key: page_key.to_owned(),
        };
        let opened = Item::until(link.ends_at, Key::opened_link(&token_hash), opened);
        let content = LinkContent {
            token_hash,
            page_key: page_key.to_owned(),
            link: link.clone(),
        };
        let under_person = Item::until(link.ends_at, Key::link(person, &link.id), content);
        let mut writes = vec![
            note_page(person, &link.id, page_key),
            Write::Put(encode("link", &opened)?, None),
            Write::Put(
                encode("link", &under_person)?,
                Some(on_top_of(before.as_ref())),
            ),
        ];
        writes
            .extend(before.map(|before| Write::Delete(Key::opened_link(&before.token_hash), None)));
        self.transact(writes).await.map_err(refused)
    }

    /// The links of a person that still open, the newest last.
    pub async fn links(&self, person: &PersonId, now: Timestamp) -> Result<Vec<Link>, StoreError> {
        let query = self.query(
            "pk = :pk AND begins_with(sk, :link)",
            [(":pk", text(Key::partition(person))), (":link", text(LINK))],
        );
        let mut links = Vec::new();
        for item in every_item(query).await? {
            let content = decode::<LinkContent>("link", item)?.live(now);
            links.extend(content.map(|content| content.link));
        }
        links.sort_by_key(|link| link.made_at);
        Ok(links)
    }

    /// Where the page lies that a token opens, or `None` where it opens nothing: it is
    /// past its date, was revoked, or never was one.
    pub async fn page_of(
        &self,
        token: &SecretToken,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        let item = self.get(&Key::opened_link(&token.hash())).await?;
        let opened = item
            .map(|item| decode::<Opened>("link", item))
            .transpose()?;
        Ok(opened
            .and_then(|item| item.live(now))
            .map(|opened| opened.page_key))
    }

    /// Revokes a link at once, and deletes the page that it opened. It can break off
    /// anywhere and be retried: the item that leads to the rest is deleted last. Returns
    /// whether the person had such a link.
    pub async fn revoke_link(
        &self,
        bucket: &ReportBucket,
        person: &PersonId,
        id: &str,
    ) -> Result<bool, StoreError> {
        let Some(link) = self.link(person, id).await? else {
            return Ok(false);
        };
        self.remove(&Key::opened_link(&link.token_hash)).await?;
        bucket.delete(&link.page_key).await?;
        self.remove(&Key::link(person, id)).await?;
        Ok(true)
    }

    /// The item of a link under the person, also an expired one.
    async fn link(&self, person: &PersonId, id: &str) -> Result<Option<LinkContent>, StoreError> {
        let item = self.get(&Key::link(person, id)).await?;
        let item = item.map(|item| decode::<LinkContent>("link", item));
        Ok(item.transpose()?.map(|item| item.content))
    }
}

/// Notes the page on its order, like the file of any other order: erasing a person deletes
/// the orders first and the files after them.
fn note_page(person: &PersonId, order: &str, page_key: &str) -> Write {
    Write::Update(
        Key::report(person, order),
        "SET object_key = :page",
        Condition::exists([(":page", text(page_key))]),
    )
}

/// The link of the order is still the one that was read.
fn on_top_of(before: Option<&LinkContent>) -> Condition {
    match before {
        None => Condition::absent(),
        Some(before) => Condition::new(
            "token_hash = :before",
            [(":before", text(&before.token_hash))],
        ),
    }
}

/// Why the transaction was not made: its first item is the order.
fn refused(error: SdkError<TransactWriteItemsError>) -> SaveError {
    let order = match error.as_service_error() {
        Some(TransactWriteItemsError::TransactionCanceledException(cancelled)) => {
            cancelled.cancellation_reasons().first()
        }
        _ => None,
    };
    match order.and_then(|order| order.code()) {
        Some("ConditionalCheckFailed") => StoreError::Gone("report").into(),
        _ => cancelled(error),
    }
}
