//! A change of the diary, saved as a whole or not at all.

use jiff::Timestamp;
use journal::{PersonId, Profile, Zone};
use journal_telegram::person::CHANNEL;
use journal_telegram::{Change, ChatMemory, Survey, SurveyChange};

use super::DiaryTable;
use super::conditional::Condition;
use super::item::{Item, ProfileContent, encode, number, survey_item};
use super::key::Key;
use super::write::{Write, cancelled};
use crate::error::{SaveError, StoreError};

impl DiaryTable {
    /// Saves a change: one conditional write where one item changes, a
    /// transaction where several do. The zone says when the day's entry expires.
    ///
    /// The versions in the change are those that were read, 0 for an item that
    /// was not there; one higher is stored. A person who is made finds no day of an earlier one.
    ///
    /// # Errors
    /// [`SaveError::Conflict`] where the profile or the survey changed since the
    /// read, or is being written by another this moment.
    pub async fn save(
        &self,
        person: &PersonId,
        change: &Change,
        zone: &Zone,
        now: Timestamp,
    ) -> Result<(), SaveError> {
        if let Some(profile) = &change.profile {
            self.make_room_for(person, profile).await?;
        }
        let mut writes = self.writes(person, change, zone, now)?;
        match (writes.pop(), writes.is_empty()) {
            (None, _) => Ok(()),
            (Some(only), true) => self.write(only).await,
            (Some(last), false) => {
                writes.push(last);
                self.transact(writes).await.map_err(cancelled)
            }
        }
    }

    /// Saves a profile outside the chat, as in [`DiaryTable::save`]; where there is a chat with
    /// the person, its memory stays. One who is made by it is counted, and never refused.
    pub async fn save_profile(
        &self,
        person: &PersonId,
        profile: &Profile,
        now: Timestamp,
    ) -> Result<(), SaveError> {
        if profile.version == 0 {
            return self
                .make_person(person, profile, u32::MAX, now)
                .await
                .map(|_| ());
        }
        let chatting = match person.channel() {
            CHANNEL => self.chatting_person(person, now).await?,
            _ => None,
        };
        let chat = chatting.map(|person| person.chat).unwrap_or_default();
        let put = self.put_profile(person, profile, &chat, now)?;
        self.write(put).await
    }

    /// Deletes the days of an earlier person of that name, where the person is made.
    async fn make_room_for(&self, person: &PersonId, profile: &Profile) -> Result<(), StoreError> {
        match profile.version {
            0 => self.delete_strays(person).await,
            _ => Ok(()),
        }
    }

    fn writes(
        &self,
        person: &PersonId,
        change: &Change,
        zone: &Zone,
        now: Timestamp,
    ) -> Result<Vec<Write>, StoreError> {
        let mut writes = Vec::new();
        for day in &change.days {
            writes.push(self.write_day(person, day, zone, now)?);
        }
        if let Some(recent) = &change.recent {
            // All of it goes with its oldest attack, and is gathered from the entries again.
            let oldest = recent.oldest().unwrap_or_else(|| zone.today(now));
            let expiry = self.retention.expiry(oldest, zone);
            let item = Item::until(expiry, Key::recent(person), recent.clone());
            writes.push(Write::Put(encode("recent", &item)?, None));
        }
        match &change.survey {
            SurveyChange::Untouched => {}
            SurveyChange::Put(survey) => writes.push(self.put_survey(person, survey, zone, now)?),
            SurveyChange::Delete { version } => {
                writes.push(Write::Delete(
                    Key::survey(person),
                    Some(unchanged(*version)),
                ));
            }
        }
        if let Some(profile) = &change.profile {
            writes.push(self.put_profile(person, profile, &change.chat, now)?);
        }
        Ok(writes)
    }

    /// Version 0 wants that there is no profile. Each write puts off the day on which it
    /// expires.
    pub(super) fn put_profile(
        &self,
        person: &PersonId,
        profile: &Profile,
        chat: &ChatMemory,
        now: Timestamp,
    ) -> Result<Write, StoreError> {
        let condition = match profile.version {
            0 => Condition::absent_at(now),
            read => unchanged(read),
        };
        let expiry = profile.expiry(now, self.retention);
        let content = ProfileContent {
            profile: Profile {
                version: profile.version + 1,
                ..profile.clone()
            },
            chat: chat.clone(),
        };
        let item = Item::until(expiry, Key::profile(person), content);
        Ok(Write::Put(encode("profile", &item)?, Some(condition)))
    }

    /// A new survey wants that there is none. A survey begun later counts its versions from 0
    /// again: one that was read before it must not take its place, even where the versions agree.
    fn put_survey(
        &self,
        person: &PersonId,
        survey: &Survey,
        zone: &Zone,
        now: Timestamp,
    ) -> Result<Write, StoreError> {
        let next = Survey {
            version: survey.version + 1,
            ..survey.clone()
        };
        let item = survey_item(person, next, zone, self.retention);
        let condition = match survey.version {
            0 => Condition::absent_at(now),
            read => Condition::new(
                "version = :read AND started_at <= :started_at",
                [
                    (":read", number(read)),
                    (":started_at", number(survey.started_at.as_millisecond())),
                ],
            ),
        };
        Ok(Write::Put(encode("survey", &item)?, Some(condition)))
    }
}

fn unchanged(read: u64) -> Condition {
    Condition::new("version = :read", [(":read", number(read))])
}
