//! The days of the diary.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use journal::profile::RESTORABLE_MINUTES;
use journal::{Entry, Period, PersonId, Profile, Zone};
use journal_telegram::{ChatMemory, DayChange};

use super::DiaryTable;
use super::conditional::{Condition, met};
use super::item::{DayContent, Item, encode, later, number, revision, text};
use super::key::Key;
use super::write::Write;
use crate::error::{CallError, SaveError, StoreError};
use crate::page::ListPage;

/// Nothing is known of a day: it was never filled in, is past its date, or was deleted.
const ABSENT: &str =
    "attribute_not_exists(pk) OR expires_at <= :now OR attribute_exists(deleted_at)";

/// A day can be read.
const PRESENT: &str = "expires_at > :now AND attribute_not_exists(deleted_at)";

/// A deleted day can still be restored.
const RESTORABLE: &str = "expires_at > :now AND attribute_exists(deleted_at)";

/// A person with whom there is a chat: their profile and its memory, which are one item.
#[derive(Clone, Debug, PartialEq)]
pub struct ChattingPerson {
    pub profile: Profile,
    pub chat: ChatMemory,
}

/// The state of a day that a change of it is made for (optimistic lock).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    Anything,
    /// Nothing is known of the day.
    Nothing,
    /// The entry has this revision.
    Revision(String),
}

impl DiaryTable {
    /// The entries of a period, the oldest first.
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
        let query = self.query(
            "pk = :pk AND sk BETWEEN :first AND :last",
            [
                (":pk", text(first.pk)),
                (":first", text(first.sk)),
                (":last", text(last.sk)),
            ],
        );
        // By the page, as `every_item` does.
        let mut pages = query.set_limit(one_more).into_paginator().send();
        let mut entries = Vec::new();
        let are_enough = |entries: &[Entry]| most.is_some_and(|most| entries.len() > most);
        while !are_enough(&entries)
            && let Some(page) = pages.next().await
        {
            let page = page.map_err(|error| CallError::new("Query", error))?;
            for item in page.items.unwrap_or_default() {
                entries.extend(DayContent::read(item, now)?);
            }
        }
        Ok(entries)
    }

    /// The first `most` entries of a period, the oldest first.
    pub async fn entry_page(
        &self,
        person: &PersonId,
        period: Period,
        most: usize,
        now: Timestamp,
    ) -> Result<ListPage<Entry, Date>, StoreError> {
        let mut items = self.some_entries(person, period, Some(most), now).await?;
        let next = items.get(most).map(|entry| entry.date);
        items.truncate(most);
        Ok(ListPage { items, next })
    }

    /// The entry of one day, or `None` while nothing is known of it.
    pub async fn entry(
        &self,
        person: &PersonId,
        day: Date,
        now: Timestamp,
    ) -> Result<Option<Entry>, StoreError> {
        let item = self.get(&Key::day(person, day)).await?;
        item.map_or(Ok(None), |item| DayContent::read(item, now))
    }

    /// Replaces a day, provided that it is as expected (optimistic lock). It expires the
    /// retention after the end of that day in the person's zone. Returns the new revision,
    /// or `None` where the day is not as expected and nothing was stored.
    ///
    /// Does not check that the person still exists: a day of a person who was erased
    /// meanwhile is deleted later as a stray.
    pub async fn put_entry(
        &self,
        person: &PersonId,
        entry: &Entry,
        zone: &Zone,
        expected: &Expected,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        let item = encode("day", &self.day(person, entry.clone(), zone))?;
        let answer = self.put(item, expected.condition(now)).send().await;
        Ok(met("PutItem", answer)?.then(|| revision(entry)))
    }

    /// Deletes a day for good, provided that it is as expected. Returns whether it was; a
    /// day that does not exist counts as [`Expected::Anything`].
    pub async fn delete_entry(
        &self,
        person: &PersonId,
        day: Date,
        expected: &Expected,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let delete = self.delete(&Key::day(person, day), expected.condition(now));
        let answer = delete.send().await;
        met("DeleteItem", answer)
    }

    /// As [`DiaryTable::put_entry`], or as [`DiaryTable::delete_entry`] where there is no entry,
    /// of a person with whom there is a chat, from elsewhere. The profile is written with the
    /// day, so that a decision that the chat makes meanwhile is made again, and the last attacks
    /// are gathered from the entries again where they may be others now. Returns whether the day
    /// was as expected.
    ///
    /// # Errors
    /// [`SaveError::Conflict`] where the profile has changed since it was read.
    pub async fn write_day_beside_chat(
        &self,
        person: &PersonId,
        (date, entry): (Date, Option<&Entry>),
        expected: &Expected,
        ChattingPerson { profile, chat }: &ChattingPerson,
        now: Timestamp,
    ) -> Result<bool, SaveError> {
        let condition = expected.condition(now);
        let day = match entry {
            Some(entry) => {
                let day = self.day(person, entry.clone(), &profile.zone);
                Write::Put(encode("day", &day)?, condition)
            }
            None => Write::Delete(Key::day(person, date), condition),
        };
        let mut writes = vec![day, self.put_profile(person, profile, chat, now)?];
        let is_new = *expected == Expected::Nothing;
        let is_painless = entry.is_some_and(|entry| entry.attack.is_none());
        if !(is_new && is_painless) {
            writes.push(Write::Delete(Key::recent(person), None));
        }
        match self.transact_if(&writes).await?.first() {
            None => Ok(true),
            Some(0) => Ok(false),
            Some(_) => Err(SaveError::Conflict),
        }
    }

    /// The write of a day that is part of a change. Deleting is a soft delete: the day
    /// keeps its content and its expiry for the minutes in which it can be restored (undo).
    pub(super) fn write_day(
        &self,
        person: &PersonId,
        change: &DayChange,
        zone: &Zone,
        now: Timestamp,
    ) -> Result<Write, StoreError> {
        let put = |entry: &Entry, expected: Expected| {
            let item = encode("day", &self.day(person, entry.clone(), zone))?;
            Ok(Write::Put(item, expected.condition(now)))
        };
        let now_seconds = (":now", number(now.as_second()));
        match change {
            DayChange::Replace { entry, before } => {
                put(entry, Expected::Revision(revision(before)))
            }
            DayChange::PutNew(entry) => put(entry, Expected::Nothing),
            DayChange::Delete(day) => {
                let restorable = later(now, SignedDuration::from_mins(RESTORABLE_MINUTES));
                let gone_at = restorable.min(self.retention.expiry(*day, zone));
                Ok(Write::Update(
                    Key::day(person, *day),
                    "SET deleted_at = :deleted_at, kept_until = expires_at, expires_at = :gone_at",
                    Condition::new(
                        PRESENT,
                        [
                            now_seconds,
                            (":deleted_at", text(now.to_string())),
                            (":gone_at", number(gone_at.as_second())),
                        ],
                    ),
                ))
            }
            DayChange::Restore(day) => Ok(Write::Update(
                Key::day(person, *day),
                "SET expires_at = kept_until REMOVE deleted_at, kept_until",
                Condition::new(RESTORABLE, [now_seconds]),
            )),
        }
    }

    pub(super) fn day(&self, person: &PersonId, entry: Entry, zone: &Zone) -> Item<DayContent> {
        let expiry = self.retention.expiry(entry.date, zone);
        DayContent::item(person, entry, expiry)
    }
}

impl Expected {
    /// A day that is expired or deleted does not exist, and one without a revision matches
    /// every revision.
    pub(super) fn condition(&self, now: Timestamp) -> Option<Condition> {
        let now = (":now", number(now.as_second()));
        match self {
            Self::Anything => None,
            Self::Nothing => Some(Condition::new(ABSENT, [now])),
            Self::Revision(revision) => Some(Condition::new(
                format!("{PRESENT} AND (revision = :revision OR attribute_not_exists(revision))"),
                [now, (":revision", text(revision))],
            )),
        }
    }
}
