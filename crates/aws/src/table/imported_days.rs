//! The days that an import writes, and its undo.
//!
//! Each day is written in one transaction with a note of what it was before. So a run that breaks
//! off can be repeated, and the undo touches no day that was changed since.

use jiff::Timestamp;
use jiff::civil::Date;
use journal::import::{IMPORT_KEPT, ImportedDay};
use journal::{Entry, Period, PersonId, Profile, Zone};
use serde::{Deserialize, Serialize};

use super::DiaryTable;
use super::by_key::every_item;
use super::conditional::Condition;
use super::entries::Expected;
use super::item::{Item, decode, encode, later, revision, text};
use super::key::Key;
use super::write::{Write, cancelled};
use crate::error::{SaveError, StoreError};

/// The most days that one transaction writes. It holds a hundred items, two of which are a day.
const MOST_DAYS: usize = 40;

/// How often a change of the profile is tried that another write comes before.
const MOST_TRIES: usize = 8;

/// How the days of an import were stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// Days of which nothing was known.
    pub new: usize,
    /// Days that took the place of others.
    pub replaced: usize,
    /// Days that were changed while the import ran, and were left alone.
    pub left: usize,
}

/// How the days of an import were taken out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    pub deleted: usize,
    /// Days that are again as they were before.
    pub restored: usize,
    /// Days that were changed since the import, and were left alone.
    pub left: usize,
}

/// The note of a day that an import wrote.
#[derive(Clone, Serialize, Deserialize)]
struct Note {
    /// The day as the import stored it.
    revision: String,
    date: Date,
    /// The entry whose place it took.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Entry>,
}

/// The writes of one day: that of the day, which its condition may refuse, and that of its note.
type DayWrites = (Date, [Write; 2]);

impl DiaryTable {
    /// Stores days under the id of an import. A day that another write changed since it was read
    /// is left alone; those that this import wrote before count as stored. The medicines in them
    /// join the person's list. It can break off anywhere and be repeated.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where the person erased everything meanwhile.
    pub async fn store_imported(
        &self,
        person: &PersonId,
        zone: &Zone,
        import: &str,
        days: &[ImportedDay],
        now: Timestamp,
    ) -> Result<Stored, StoreError> {
        let notes = self.notes(person, import).await?;
        let is_written = |day: &ImportedDay| {
            let mut notes = notes.iter();
            day.before.is_some() && notes.any(|note| note.date == day.entry.date)
        };
        let writes = days.iter().filter(|day| !is_written(day));
        let writes = writes.map(|day| self.stored_day(person, zone, import, day, now));
        let left = self
            .write_days(person, writes.collect::<Result<_, _>>()?)
            .await?;
        self.settle(person, now, |profile| {
            for day in days.iter().filter(|day| !left.contains(&day.entry.date)) {
                profile.learn_from(&day.entry);
            }
        })
        .await?;
        Ok(Stored {
            left: left.len(),
            ..self.stored_by(person, import).await?
        })
    }

    /// How many days an import has stored, in all its runs.
    async fn stored_by(&self, person: &PersonId, import: &str) -> Result<Stored, StoreError> {
        let notes = self.notes(person, import).await?;
        let replaced = notes.iter().filter(|note| note.before.is_some()).count();
        Ok(Stored {
            new: notes.len() - replaced,
            replaced,
            left: 0,
        })
    }

    /// Deletes the days that an import wrote, or brings back those whose place they took, and
    /// forgets the medicines that are in no day any more. A usual amount that the import changed
    /// stays, and a medicine for which its own took the place comes back with its next dose. It
    /// can break off anywhere and be repeated.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where the person erased everything meanwhile.
    pub async fn undo_import(
        &self,
        person: &PersonId,
        zone: &Zone,
        import: &str,
        now: Timestamp,
    ) -> Result<Undone, StoreError> {
        let notes = self.notes(person, import).await?;
        let writes = notes.iter();
        let writes = writes.map(|note| self.undone_day(person, zone, import, note, now));
        let left = self
            .write_days(person, writes.collect::<Result<_, _>>()?)
            .await?;
        self.forget_unrecorded(person, zone, now).await?;
        for date in &left {
            self.remove(&Key::imported_day(person, import, *date))
                .await?;
        }
        let undone = notes.iter().filter(|note| !left.contains(&note.date));
        let (restored, deleted): (Vec<_>, Vec<_>) = undone.partition(|note| note.before.is_some());
        Ok(Undone {
            deleted: deleted.len(),
            restored: restored.len(),
            left: left.len(),
        })
    }

    /// Settles the diary without the medicines that are in no day any more.
    async fn forget_unrecorded(
        &self,
        person: &PersonId,
        zone: &Zone,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let before = self.profile(person, now).await?;
        let before = before.ok_or(StoreError::Gone("profile"))?;
        let stored = Period::stored(zone.today(now), self.retention);
        let kept = self.entries(person, stored, now).await?;
        self.settle(person, now, |profile| {
            // A day that came in between may have taught others.
            if profile.version == before.version {
                profile.forget_unrecorded(&kept);
            }
        })
        .await
    }

    /// The notes of the days that an import wrote.
    async fn notes(&self, person: &PersonId, import: &str) -> Result<Vec<Note>, StoreError> {
        let prefix = format!("{}#", Key::import(person, import).sk);
        let query = self.query(
            "pk = :pk AND begins_with(sk, :prefix)",
            [
                (":pk", text(Key::partition(person))),
                (":prefix", text(prefix)),
            ],
        );
        let items = every_item(query).await?.into_iter();
        let notes = items.map(|item| Ok(decode::<Note>("imported day", item)?.content));
        notes.collect()
    }

    fn stored_day(
        &self,
        person: &PersonId,
        zone: &Zone,
        import: &str,
        day: &ImportedDay,
        now: Timestamp,
    ) -> Result<DayWrites, StoreError> {
        let ImportedDay { entry, before } = day;
        let expected = match before {
            Some(before) => Expected::Revision(revision(before)),
            None => Expected::Nothing,
        };
        let item = encode("day", &self.day(person, entry.clone(), zone))?;
        let note = Note {
            revision: revision(entry),
            date: entry.date,
            before: before.clone(),
        };
        let gone_at = later(now, IMPORT_KEPT).min(self.retention.expiry(entry.date, zone));
        let key = Key::imported_day(person, import, entry.date);
        let note = encode("imported day", &Item::until(gone_at, key, note))?;
        let day = Write::Put(item, expected.condition(now));
        Ok((entry.date, [day, Write::Put(note, None)]))
    }

    fn undone_day(
        &self,
        person: &PersonId,
        zone: &Zone,
        import: &str,
        note: &Note,
        now: Timestamp,
    ) -> Result<DayWrites, StoreError> {
        let unchanged = Expected::Revision(note.revision.clone()).condition(now);
        let day = match &note.before {
            Some(before) => {
                let item = encode("day", &self.day(person, before.clone(), zone))?;
                Write::Put(item, unchanged)
            }
            None => Write::Delete(Key::day(person, note.date), unchanged),
        };
        let note_key = Key::imported_day(person, import, note.date);
        Ok((note.date, [day, Write::Delete(note_key, None)]))
    }

    /// Writes days, a few at once, provided that the person is known. Returns those that were not
    /// as expected, of which nothing is written.
    async fn write_days(
        &self,
        person: &PersonId,
        mut days: Vec<DayWrites>,
    ) -> Result<Vec<Date>, StoreError> {
        let mut left = Vec::new();
        while !days.is_empty() {
            let some = &days[..days.len().min(MOST_DAYS)];
            let known =
                Condition::new("attribute_exists(pk) AND attribute_not_exists(erasing)", []);
            let mut writes = vec![Write::Check(Key::profile(person), known)];
            writes.extend(some.iter().flat_map(|(_, writes)| writes.iter().cloned()));
            let unmet = self.transact_if(&writes).await?;
            if unmet.first() == Some(&0) {
                return Err(StoreError::Gone("profile"));
            }
            if unmet.is_empty() {
                days.drain(..some.len());
            }
            for position in unmet.into_iter().rev() {
                let (date, _) = days.remove((position - 1) / 2);
                left.push(date);
            }
        }
        Ok(left)
    }

    /// Writes the profile once the days are, and has the last attacks gathered from them again. An
    /// answer that was decided on the attacks of before is decided anew (optimistic lock).
    ///
    /// # Errors
    /// [`StoreError::Gone`] where the person erased everything meanwhile.
    pub async fn settle(
        &self,
        person: &PersonId,
        now: Timestamp,
        change: impl Fn(&mut Profile),
    ) -> Result<(), StoreError> {
        for _ in 0..MOST_TRIES {
            let diary = self.diary(person, now).await?;
            let mut profile = diary.profile.ok_or(StoreError::Gone("profile"))?;
            change(&mut profile);
            let put = self.put_profile(person, &profile, &diary.chat, now)?;
            let writes = vec![put, Write::Delete(Key::recent(person), None)];
            match self.transact(writes).await.map_err(cancelled) {
                Err(SaveError::Conflict) => {}
                Err(SaveError::Store(fault)) => return Err(fault),
                Ok(()) => return Ok(()),
            }
        }
        Err(StoreError::Contended("profile"))
    }
}
