//! Brings people over, a few at a time.

use anyhow::{Context, bail};
use jiff::Timestamp;
use jiff::civil::Date;
use journal::provenance::{ImportSource, Imported};
use journal::{Entry, Language, Period, PersonId, Profile, Retention, Weekdays, Zone};
use journal_aws::{DiaryTable, Expected, SaveError, Schedules, StoreError};
use journal_import::earlier_bot;
use journal_telegram::person;
use serde_json::{Map, Value};

use crate::brought::BroughtList;
use crate::count::Count;
use crate::database::{EarlierAlarm, EarlierDatabase, EarlierPerson};

/// How often a change is tried where the person writes at the same time.
const MOST_TRIES: usize = 5;

/// The import that all days of the earlier bot come with.
const IMPORT: &str = "migration";

/// The zone of the earlier bot's clock.
const ZONE: &str = "Europe/Moscow";

/// Whether anything is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Store,
    DryRun,
}

/// The resources of the stack that people are brought into.
#[derive(Clone, Debug)]
pub struct Bringing {
    pub table: DiaryTable,
    pub schedules: Schedules,
    pub retention: Retention,
    pub mode: Mode,
}

/// A person in the stack, as they are found there or made.
enum Present {
    New(Profile),
    Known(Profile),
    /// They were brought, and are gone.
    Left,
}

impl Bringing {
    /// Brings everyone over, and counts. It can break off anywhere and be run again.
    pub async fn bring_all(
        &self,
        earlier: &EarlierDatabase,
        brought: &mut BroughtList,
        now: Timestamp,
    ) -> anyhow::Result<Count> {
        let mut count = Count {
            doubled: earlier.doubled,
            strangers: earlier.strangers,
            ..Count::default()
        };
        for (number, person) in &earlier.people {
            let bringing = self.bring(*number, person, brought.newest(*number), now);
            // The number names a person.
            let place = format!("person {} of {}", count.people + 1, earlier.people.len());
            count += bringing.await.context(place)?;
            if self.mode == Mode::Store {
                brought.note(*number, person.newest())?;
            }
        }
        Ok(count)
    }

    /// Brings a person over: who they are first, then their days, then what follows from these,
    /// and their schedule last. Entries up to `newest` were brought before.
    async fn bring(
        &self,
        number: u64,
        earlier: &EarlierPerson,
        newest: Option<i64>,
        now: Timestamp,
    ) -> anyhow::Result<Count> {
        let person = person::of_user(number);
        let mut count = Count {
            people: 1,
            days: earlier.entries.len() + earlier.undated,
            unclear_days: earlier.undated,
            unclear_alarms: usize::from(earlier.alarm == EarlierAlarm::Unclear),
            ..Count::default()
        };
        let profile = match self.present(&person, earlier.alarm, newest, now).await? {
            Present::Left => {
                count.left_people = 1;
                count.passed_days = earlier.entries.len();
                return Ok(count);
            }
            Present::New(profile) => {
                count.new_people = 1;
                profile
            }
            Present::Known(profile) => profile,
        };
        let entries = self.entries(earlier, newest, &profile, now, &mut count);
        if !entries.is_empty() {
            self.put(&person, &entries, &profile, now, &mut count)
                .await?;
        }
        if let Some(time) = profile.reminder.filter(|_| profile.awaits_consent()) {
            count.alarms = 1;
            if self.mode == Mode::Store {
                let set = self
                    .schedules
                    .set_daily(&person, time, Weekdays::ALL, &profile.zone);
                set.await.context("setting the reminder")?;
            }
        }
        Ok(count)
    }

    async fn present(
        &self,
        person: &PersonId,
        alarm: EarlierAlarm,
        newest: Option<i64>,
        now: Timestamp,
    ) -> anyhow::Result<Present> {
        for _ in 0..MOST_TRIES {
            if let Some(profile) = self.table.profile(person, now).await? {
                return Ok(Present::Known(profile));
            }
            if newest.is_some() {
                return Ok(Present::Left);
            }
            let alarm = match alarm {
                EarlierAlarm::At(time) => Some(time),
                EarlierAlarm::Off | EarlierAlarm::Unclear => None,
            };
            let zone: Zone = ZONE.parse().context("the earlier bot's zone")?;
            let profile = Profile::brought(Language::Ru, zone, alarm, now);
            if self.mode == Mode::DryRun {
                return Ok(Present::New(profile));
            }
            match self.table.save_profile(person, &profile, now).await {
                Ok(()) => return Ok(Present::New(profile)),
                // They have come in this very moment.
                Err(SaveError::Conflict) => {}
                Err(SaveError::Store(error)) => return Err(error.into()),
            }
        }
        bail!("somebody else keeps writing of the same person")
    }

    /// The days of a person that can be kept and that were not brought before.
    fn entries(
        &self,
        earlier: &EarlierPerson,
        newest: Option<i64>,
        profile: &Profile,
        now: Timestamp,
        count: &mut Count,
    ) -> Vec<Entry> {
        let kept = Period::stored(profile.zone.today(now), self.retention);
        let mut entries = Vec::new();
        for (day, stored) in &earlier.entries {
            if *day < kept.first {
                count.old_days += 1;
            } else if *day > kept.last {
                count.future_days += 1;
            } else if newest.is_some_and(|newest| stored.id <= newest) {
                count.passed_days += 1;
            } else {
                match entry(*day, &stored.json, profile.language) {
                    Some(entry) => entries.push(entry),
                    None => count.unclear_days += 1,
                }
            }
        }
        entries
    }

    /// Stores those days of which nothing is known.
    async fn put(
        &self,
        person: &PersonId,
        entries: &[Entry],
        profile: &Profile,
        now: Timestamp,
        count: &mut Count,
    ) -> anyhow::Result<()> {
        let kept = Period::stored(profile.zone.today(now), self.retention);
        let known = self.table.entries(person, kept, now).await?;
        for entry in entries {
            let is_known = known.iter().any(|known| known.date == entry.date);
            let is_new = !is_known && self.put_new(person, entry, &profile.zone, now).await?;
            match is_new {
                true => count.new_days += 1,
                false => count.filled_days += 1,
            }
        }
        if self.mode == Mode::Store {
            self.learn(person, kept, now).await?;
        }
        Ok(())
    }

    async fn put_new(
        &self,
        person: &PersonId,
        entry: &Entry,
        zone: &Zone,
        now: Timestamp,
    ) -> anyhow::Result<bool> {
        if self.mode == Mode::DryRun {
            return Ok(true);
        }
        let put = self
            .table
            .put_entry(person, entry, zone, &Expected::Nothing, now);
        Ok(put.await.context("storing a day")?.is_some())
    }

    /// Brings the person's list of medicines and their last attacks up to their days.
    async fn learn(&self, person: &PersonId, kept: Period, now: Timestamp) -> anyhow::Result<()> {
        let entries = self.table.entries(person, kept, now).await?;
        let settled = self.table.settle(person, now, |profile| {
            for entry in entries.iter().filter(|entry| is_brought(entry)) {
                profile.learn_from(entry);
            }
        });
        match settled.await {
            // They erased everything meanwhile.
            Err(StoreError::Gone(_)) => Ok(()),
            settled => Ok(settled?),
        }
    }
}

/// The entry of a day; `None` where it cannot be read whether there was a headache.
fn entry(day: Date, json: &str, language: Language) -> Option<Entry> {
    let answers: Map<String, Value> = serde_json::from_str(json).ok()?;
    let answers = answers.iter().filter_map(|(key, words)| {
        let question = earlier_bot::question_of_key(key)?;
        Some((question, words.as_str()?))
    });
    let mut entry = earlier_bot::entry(day, answers, language).ok()?;
    entry.provenance.imported = Some(Imported {
        from: ImportSource::EarlierBot,
        import: IMPORT.to_owned(),
    });
    Some(entry)
}

fn is_brought(entry: &Entry) -> bool {
    let imported = entry.provenance.imported.as_ref();
    imported.is_some_and(|imported| imported.import == IMPORT)
}
