//! The days of the diary.

use jiff::Timestamp;
use jiff::civil::Date;
use journal::{Entry, Period, PersonId, Zone};

use super::Journal;
use super::item::{DayContent, Item, Key, encode, text};
use crate::error::{CallError, StoreError};

impl Journal {
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
        let first = Key::day(person, period.first);
        let last = Key::day(person, period.last);
        if first.sk > last.sk {
            return Ok(Vec::new());
        }
        let query = self
            .client
            .query()
            .table_name(&self.table)
            // She may have filled the last day a moment before she asks for all.
            .consistent_read(true)
            .key_condition_expression("pk = :pk AND sk BETWEEN :first AND :last")
            .expression_attribute_values(":pk", text(first.pk))
            .expression_attribute_values(":first", text(first.sk))
            .expression_attribute_values(":last", text(last.sk));
        let mut entries = Vec::new();
        let mut after = None;
        loop {
            let page = query
                .clone()
                .set_exclusive_start_key(after)
                .send()
                .await
                .map_err(|error| CallError::new("Query", error))?;
            for item in page.items.unwrap_or_default() {
                entries.extend(DayContent::read(item, now)?);
            }
            after = page.last_evaluated_key;
            if after.is_none() {
                return Ok(entries);
            }
        }
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
        let item = self
            .client
            .get_item()
            .table_name(&self.table)
            .set_key(Some(Key::day(person, day).attributes()))
            .consistent_read(true)
            .send()
            .await
            .map_err(|error| CallError::new("GetItem", error))?
            .item;
        match item {
            Some(item) => DayContent::read(item, now),
            None => Ok(None),
        }
    }

    /// Stores a day in place of what was stored of it, until the retention
    /// after the end of that day in the person's zone.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be stored.
    pub async fn put_entry(
        &self,
        person: &PersonId,
        entry: &Entry,
        zone: &Zone,
    ) -> Result<(), StoreError> {
        let item = encode("day", &self.day(person, entry.clone(), zone))?;
        self.client
            .put_item()
            .table_name(&self.table)
            .set_item(Some(item))
            .send()
            .await
            .map_err(|error| CallError::new("PutItem", error))?;
        Ok(())
    }

    pub(super) fn day(&self, person: &PersonId, entry: Entry, zone: &Zone) -> Item<DayContent> {
        let expiry = self.retention.expiry(entry.date, zone);
        DayContent::item(person, entry, expiry)
    }
}
