//! The days of the diary.

use jiff::Timestamp;
use jiff::civil::Date;
use journal::{Entry, Period, PersonId, Zone};

use super::DiaryTable;
use super::conditional::met;
use super::item::{Attributes, DayContent, Item, Key, encode, number, revision, text};
use crate::error::{CallError, StoreError};

/// What must stand of a day for a change of it to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    Anything,
    /// Nothing is known of the day.
    Nothing,
    /// The entry has this revision.
    Revision(String),
}

/// Some of the entries of a period, and the day from which on to ask for more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryPage {
    pub entries: Vec<Entry>,
    pub next: Option<Date>,
}

impl DiaryTable {
    /// The entries of a period, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where they could not be read.
    pub async fn entries(
        &self,
        person: &PersonId,
        period: Period,
        now: Timestamp,
    ) -> Result<Vec<Entry>, StoreError> {
        self.some_entries(person, period, None, now).await
    }

    /// The entries of a period: all, or at least one more than `most` if there are.
    async fn some_entries(
        &self,
        person: &PersonId,
        period: Period,
        most: Option<usize>,
        now: Timestamp,
    ) -> Result<Vec<Entry>, StoreError> {
        let one_more = most.and_then(|most| i32::try_from(most + 1).ok());
        let first = Key::day(person, period.first);
        let last = Key::day(person, period.last);
        if first.sk > last.sk {
            return Ok(Vec::new());
        }
        let query = self
            .client
            .query()
            .table_name(&self.name)
            // She may have filled the last day a moment before she asks for all.
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND sk BETWEEN :first AND :last")
            .expression_attribute_values(":pk", text(first.pk))
            .expression_attribute_values(":first", text(first.sk))
            .expression_attribute_values(":last", text(last.sk))
            .set_limit(one_more);
        let mut items = query.into_paginator().items().send();
        let mut entries = Vec::new();
        let are_enough = |entries: &[Entry]| most.is_some_and(|most| entries.len() > most);
        while !are_enough(&entries)
            && let Some(item) = items.next().await
        {
            let item = item.map_err(|error| CallError::new("Query", error))?;
            entries.extend(DayContent::read(item, now)?);
        }
        Ok(entries)
    }

    /// The first `most` entries of a period, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where they could not be read.
    pub async fn entry_page(
        &self,
        person: &PersonId,
        period: Period,
        most: usize,
        now: Timestamp,
    ) -> Result<EntryPage, StoreError> {
        let mut entries = self.some_entries(person, period, Some(most), now).await?;
        let next = entries.get(most).map(|entry| entry.date);
        entries.truncate(most);
        Ok(EntryPage { entries, next })
    }

    /// The entry of one day, or `None` while nothing is known of it.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be read.
    pub async fn entry(
        &self,
        person: &PersonId,
        day: Date,
        now: Timestamp,
    ) -> Result<Option<Entry>, StoreError> {
        match self.get(&Key::day(person, day)).await? {
            Some(item) => DayContent::read(item, now),
            None => Ok(None),
        }
    }

    /// Stores a day in place of what was stored of it, until the retention after the end
    /// of that day in the person's zone, where the day stands as it is expected to. Returns
    /// the new revision, or `None` where the day stands otherwise and nothing was stored.
    ///
    /// Whether the person is still there is not asked here: what is written of who was
    /// erased since she was read is taken away as a day of nobody's.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be stored.
    pub async fn put_entry(
        &self,
        person: &PersonId,
        entry: &Entry,
        zone: &Zone,
        expected: &Expected,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        let item = encode("day", &self.day(person, entry.clone(), zone))?;
        let (condition, values) = expected.condition(now);
        let answer = self
            .client
            .put_item()
            .table_name(&self.name)
            .set_item(Some(item))
            .set_condition_expression(condition)
            .set_expression_attribute_values(values)
            .send()
            .await;
        Ok(met("PutItem", answer)?.then(|| revision(entry)))
    }

    /// Deletes a day for good, where it stands as it is expected to. Returns whether
    /// it did; that there is none is fine where anything is expected.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be deleted.
    pub async fn delete_entry(
        &self,
        person: &PersonId,
        day: Date,
        expected: &Expected,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (condition, values) = expected.condition(now);
        let answer = self
            .client
            .delete_item()
            .table_name(&self.name)
            .set_key(Some(Key::day(person, day).attributes()))
            .set_condition_expression(condition)
            .set_expression_attribute_values(values)
            .send()
            .await;
        met("DeleteItem", answer)
    }

    pub(super) fn day(&self, person: &PersonId, entry: Entry, zone: &Zone) -> Item<DayContent> {
        let expiry = self.retention.expiry(entry.date, zone);
        DayContent::item(person, entry, expiry)
    }
}

impl Expected {
    /// The condition and its values as the SDK's builders take them. What is past its
    /// date or deleted is not there, and what has no revision yet is as it was read.
    fn condition(&self, now: Timestamp) -> (Option<String>, Option<Attributes>) {
        let now = (":now".to_owned(), number(now.as_second()));
        match self {
            Self::Anything => (None, None),
            Self::Nothing => (
                Some(
                    "attribute_not_exists(pk) OR expires_at <= :now OR attribute_exists(deleted_at)"
                        .to_owned(),
                ),
                Some([now].into()),
            ),
            Self::Revision(revision) => (
                Some(
                    "expires_at > :now AND attribute_not_exists(deleted_at) \
                     AND (revision = :revision OR attribute_not_exists(revision))"
                        .to_owned(),
                ),
                Some([now, (":revision".to_owned(), text(revision))].into()),
            ),
        }
    }
}
