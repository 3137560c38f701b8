//! The walk over the whole table, page by page, which finds people by their channel.
//!
//! It sees keys alone, so that it may see nothing else: the secrets of channels lie in the
//! same table.

use journal::PersonId;

use super::DiaryTable;
use super::item::{Attributes, text};
use super::key::{Key, USER};
use crate::error::{CallError, StoreError};
use crate::page::ListPage;

/// Between the halves of a key in a cursor. No key holds it.
const BETWEEN: char = '\n';

impl DiaryTable {
    /// The people of a channel whose profiles stand in the next page of the table, from its
    /// beginning where `after` is `None`; strongly consistent. A page may be empty and not the
    /// last.
    pub async fn people_page(
        &self,
        channel: &str,
        after: Option<&str>,
    ) -> Result<ListPage<PersonId>, StoreError> {
        let page = self
            .client
            .scan()
            .table_name(&self.name)
            .consistent_read(true)
            .projection_expression("pk, sk")
            .filter_expression("sk = :profile AND begins_with(pk, :channel)")
            .expression_attribute_values(":profile", text("profile"))
            .expression_attribute_values(":channel", text(format!("{USER}{channel}#")))
            .set_exclusive_start_key(after.map(start_key).transpose()?)
            .send()
            .await
            .map_err(|error| CallError::new("Scan", error))?;
        let mut items = Vec::new();
        for item in page.items.unwrap_or_default() {
            items.extend(Key::read(item)?.person());
        }
        let next = page.last_evaluated_key.map(Key::read).transpose()?;
        Ok(ListPage {
            items,
            next: next.map(|key| cursor(&key)),
        })
    }

    /// How many people of a channel are stored. It walks over the whole table: only the
    /// operator's tool calls it.
    pub async fn stored_people(&self, channel: &str) -> Result<usize, StoreError> {
        let (mut people, mut after) = (0, None);
        loop {
            let page = self.people_page(channel, after.as_deref()).await?;
            people += page.items.len();
            after = page.next;
            if after.is_none() {
                return Ok(people);
            }
        }
    }

    /// The cursor by which the walk goes on after this person.
    #[must_use]
    pub fn cursor_after(person: &PersonId) -> String {
        cursor(&Key::profile(person))
    }
}

fn cursor(key: &Key) -> String {
    format!("{}{BETWEEN}{}", key.pk, key.sk)
}

fn start_key(cursor: &str) -> Result<Attributes, StoreError> {
    let (pk, sk) = cursor
        .split_once(BETWEEN)
        .ok_or(StoreError::Malformed("cursor"))?;
    Ok(Key::new(pk, sk).attributes())
}
