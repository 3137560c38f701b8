//! Reads the items that an answer needs, and changes single fields of a profile.

use aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder;
use aws_sdk_dynamodb::types::{AttributeValue, ReturnValue};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use journal::{ArchiveSeal, Period, PersonId, Profile, RecentAttacks, Retention, Zone};
use journal_telegram::person::CHANNEL;
use journal_telegram::{Diary, Entries};

use super::conditional::{Condition, met};
use super::item::{
    Attributes, DayContent, ProfileContent, decode, is_live, later, number, sort_key, text,
};
use super::key::{Key, RECENT};
use super::{ChattingPerson, DiaryTable};
use crate::error::StoreError;

impl DiaryTable {
    /// The profile, the open survey and the recent attacks of a person, strongly
    /// consistent, in one call; in a second one where no attacks are stored (any more).
    ///
    /// # Errors
    /// [`StoreError`], transient where DynamoDB left a part unread.
    pub async fn diary(&self, person: &PersonId, now: Timestamp) -> Result<Diary, StoreError> {
        self.read_diary(person, diary_keys(person), None, now).await
    }

    /// As [`DiaryTable::diary`], and one day, in the same call.
    pub async fn diary_with_day(
        &self,
        person: &PersonId,
        day: Date,
        now: Timestamp,
    ) -> Result<Diary, StoreError> {
        let mut keys = diary_keys(person);
        keys.push(Key::day(person, day));
        self.read_diary(person, keys, Some(day), now).await
    }

    /// The profile of a person alone, strongly consistent.
    pub async fn profile(
        &self,
        person: &PersonId,
        now: Timestamp,
    ) -> Result<Option<Profile>, StoreError> {
        let read = self.chatting_person(person, now).await?;
        Ok(read.map(|person| person.profile))
    }

    /// As [`DiaryTable::profile`], with the memory of the chat that lies beside it.
    pub async fn chatting_person(
        &self,
        person: &PersonId,
        now: Timestamp,
    ) -> Result<Option<ChattingPerson>, StoreError> {
        let item = self.get(&Key::profile(person)).await?;
        let items = item.into_iter().collect();
        let Diary { profile, chat, .. } = sort(items, None, self.retention, now)?;
        Ok(profile.map(|profile| ChattingPerson { profile, chat }))
    }

    async fn read_diary(
        &self,
        person: &PersonId,
        keys: Vec<Key>,
        day: Option<Date>,
        now: Timestamp,
    ) -> Result<Diary, StoreError> {
        let items = self.read(keys).await?;
        let has_recent = items
            .iter()
            .any(|item| sort_key(item) == RECENT && is_live(item, now));
        let mut diary = sort(items, day, self.retention, now)?;
        // The bots of other channels keep no chat in which anything is usual.
        let chats = person.channel() == CHANNEL;
        if let Some(profile) = diary.profile.as_ref().filter(|_| chats && !has_recent) {
            diary.recent = self.gathered_attacks(person, &profile.zone, now).await?;
            diary.recent_is_gathered = true;
        }
        Ok(diary)
    }

    /// The attacks of the last days with headache: those that a chat with the person keeps, else
    /// those of the entries.
    pub async fn recent_attacks(
        &self,
        person: &PersonId,
        zone: &Zone,
        now: Timestamp,
    ) -> Result<RecentAttacks, StoreError> {
        let item = self.get(&Key::recent(person)).await?;
        let recent = item.map(|item| decode::<RecentAttacks>(RECENT, item));
        match recent.transpose()?.and_then(|recent| recent.live(now)) {
            Some(recent) => Ok(recent),
            None => self.gathered_attacks(person, zone, now).await,
        }
    }

    async fn gathered_attacks(
        &self,
        person: &PersonId,
        zone: &Zone,
        now: Timestamp,
    ) -> Result<RecentAttacks, StoreError> {
        let kept = Period::stored(zone.today(now), self.retention);
        Ok(RecentAttacks::of(&self.entries(person, kept, now).await?))
    }

    /// Notes until when a profile is kept in which nothing else changes, because the person goes
    /// on: the mark of an erasure that broke off is taken away. Someone unknown stays unknown.
    pub async fn renew_profile(
        &self,
        person: &PersonId,
        until: Timestamp,
    ) -> Result<(), StoreError> {
        let exists = Condition::exists([(":until", number(until.as_second()))]);
        let key = Key::profile(person);
        self.update_if(&key, "SET expires_at = :until REMOVE erasing", exists)
            .await
            .map(|_| ())
    }

    /// Whether a person is known: they came, and have not erased everything.
    pub async fn has_profile(&self, person: &PersonId) -> Result<bool, StoreError> {
        Ok(self.get(&Key::profile(person)).await?.is_some())
    }

    /// Notes since when the person has blocked the bot: their profile stays as long as their
    /// entries, which it outlives by less than two days. Someone unknown stays unknown.
    pub async fn mark_blocked(&self, person: &PersonId, now: Timestamp) -> Result<(), StoreError> {
        let days = i64::from(self.retention.days) + 2;
        let until = later(now, SignedDuration::from_hours(24 * days));
        let unmarked = Condition::new(
            "attribute_exists(pk) AND attribute_not_exists(blocked_at)",
            [
                (":now", text(now.to_string())),
                (":until", number(until.as_second())),
                (":one", number(1)),
            ],
        );
        let update = "SET blocked_at = :now, expires_at = :until ADD version :one";
        self.update_if(&Key::profile(person), update, unmarked)
            .await
            .map(|_| ())
    }

    /// Notes since when no weekly report is scheduled, since the person writes nothing.
    /// Someone unknown stays unknown.
    pub async fn pause_weekly(&self, person: &PersonId, now: Timestamp) -> Result<(), StoreError> {
        let update = "SET weekly_paused_at = :value ADD version :one";
        let note = self.note_on_profile(person, update, text(now.to_string()));
        met("UpdateItem", note.send().await).map(|_| ())
    }

    /// Notes that the weekly report is scheduled again.
    pub async fn resume_weekly(&self, person: &PersonId) -> Result<(), StoreError> {
        let update = "REMOVE weekly_paused_at ADD version :one";
        let exists = Condition::exists([(":one", number(1))]);
        self.update_if(&Key::profile(person), update, exists)
            .await
            .map(|_| ())
    }

    /// Notes which message of the chat holds the pinned report, and returns the one that
    /// did before. Someone unknown stays unknown.
    pub async fn set_pinned_report(
        &self,
        person: &PersonId,
        message_id: i32,
    ) -> Result<Option<i32>, StoreError> {
        let update = "SET pinned_report = :value ADD version :one";
        let note = self.note_on_profile(person, update, number(message_id));
        let answer = note.return_values(ReturnValue::UpdatedOld).send().await;
        let before = answer.as_ref().ok().and_then(|answer| {
            let before = answer.attributes()?.get("pinned_report")?;
            before.as_n().ok()?.parse().ok()
        });
        met("UpdateItem", answer)?;
        Ok(before)
    }

    /// Notes up to which day missed days were offered to be filled in. Someone
    /// unknown stays unknown.
    pub async fn set_missed_offered(&self, person: &PersonId, day: Date) -> Result<(), StoreError> {
        let update = "SET missed_offered = :value ADD version :one";
        let note = self.note_on_profile(person, update, text(day.to_string()));
        met("UpdateItem", note.send().await).map(|_| ())
    }

    /// Notes by what the archives of the person are sealed from now on, if the passphrase of this
    /// update is still the one that is to seal them. Returns whether it is.
    pub async fn set_archive_seal(
        &self,
        person: &PersonId,
        update: u32,
        seal: &ArchiveSeal,
    ) -> Result<bool, StoreError> {
        let is_wanted = Condition::new(
            "sealing = :update",
            [
                (":update", number(update)),
                (":seal", text(seal.as_str())),
                (":one", number(1)),
            ],
        );
        let change = "SET archive_seal = :seal REMOVE sealing ADD version :one";
        self.update_if(&Key::profile(person), change, is_wanted)
            .await
    }

    /// Changes a profile that is there, and its version, which such a change counts up too.
    fn note_on_profile(
        &self,
        person: &PersonId,
        update: &'static str,
        value: AttributeValue,
    ) -> UpdateItemFluentBuilder {
        let exists = Condition::exists([(":value", value), (":one", number(1))]);
        self.update(&Key::profile(person), update, exists)
    }
}

fn diary_keys(person: &PersonId) -> Vec<Key> {
    vec![
        Key::profile(person),
        Key::survey(person),
        Key::recent(person),
    ]
}

/// Sorts the items by their kinds.
fn sort(
    items: Vec<Attributes>,
    day: Option<Date>,
    retention: Retention,
    now: Timestamp,
) -> Result<Diary, StoreError> {
    let mut diary = Diary {
        read: day.map(|day| Entries {
            period: Period::day(day),
            entries: Vec::new(),
        }),
        ..Diary::default()
    };
    for item in items {
        match sort_key(&item) {
            "profile" => {
                let item = ProfileContent::decode(item)?;
                let renewed = item.renewed_until(&item.content.profile, retention, now);
                if let Some(stored) = item.live(now) {
                    let kept = stored.clone().without_past(now, retention);
                    diary.renews_profile = renewed.is_some() || kept != stored;
                    diary.profile = Some(kept.profile);
                    diary.chat = kept.chat;
                }
            }
            "survey" => {
                diary.survey = decode("survey", item)?.live(now);
            }
            RECENT => diary.recent = decode(RECENT, item)?.live(now).unwrap_or_default(),
            _ => {
                if let Some(read) = &mut diary.read {
                    read.entries.extend(DayContent::read(item, now)?);
                }
            }
        }
    }
    Ok(diary)
}
