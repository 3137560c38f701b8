//! How many people a channel has: counted in the same transaction as each is made or erased.

use jiff::Timestamp;
use journal::{PersonId, Profile};
use journal_telegram::ChatMemory;
use journal_telegram::person::can_be_another_channel;
use serde::Deserialize;

use super::DiaryTable;
use super::conditional::Condition;
use super::item::{decode, number};
use super::key::Key;
use super::write::Write;
use crate::error::{SaveError, StoreError};

/// How often people are counted anew where some are made or erased meanwhile.
const MOST_TRIES: usize = 5;

/// Whether a person was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadePerson {
    Made,
    /// The channel has as many people as it may have.
    NoRoom,
}

#[derive(Deserialize)]
struct PeopleCount {
    /// Below zero where people were erased that were made uncounted.
    people: i64,
}

impl DiaryTable {
    /// Saves the profile of a person who is not there, with whom there is no chat, unless the
    /// channel has `most` people.
    ///
    /// # Errors
    /// As [`DiaryTable::save`].
    pub async fn make_person(
        &self,
        person: &PersonId,
        profile: &Profile,
        most: u32,
        now: Timestamp,
    ) -> Result<MadePerson, SaveError> {
        self.delete_strays(person).await?;
        let mut writes = vec![self.put_profile(person, profile, &ChatMemory::default(), now)?];
        writes.extend(one_more(person, most));
        match self.transact_if(&writes).await?.as_slice() {
            [] => Ok(MadePerson::Made),
            [1] => Ok(MadePerson::NoRoom),
            _ => Err(SaveError::Conflict),
        }
    }

    /// How many people a channel has.
    pub async fn people_of(&self, channel: &str) -> Result<u32, StoreError> {
        let counted = self.counted_people(channel).await?;
        Ok(u32::try_from(counted.unwrap_or_default()).unwrap_or_default())
    }

    /// Counts the people of a channel anew, by [`DiaryTable::stored_people`], and returns how many
    /// there are.
    pub async fn count_people(&self, channel: &str) -> Result<usize, StoreError> {
        for _ in 0..MOST_TRIES {
            let before = self.counted_people(channel).await?;
            let people = self.stored_people(channel).await?;
            let unchanged = match before {
                None => Condition::new(
                    "attribute_not_exists(people)",
                    [(":people", number(people))],
                ),
                Some(before) => Condition::new(
                    "people = :before",
                    [(":people", number(people)), (":before", number(before))],
                ),
            };
            let key = Key::people(channel);
            if self
                .update_if(&key, "SET people = :people", unchanged)
                .await?
            {
                return Ok(people);
            }
        }
        Err(StoreError::Contended("count"))
    }

    async fn counted_people(&self, channel: &str) -> Result<Option<i64>, StoreError> {
        let item = self.get(&Key::people(channel)).await?;
        let item = item.map(|item| decode::<PeopleCount>("count", item));
        Ok(item.transpose()?.map(|item| item.content.people))
    }
}

/// Counts a person who is made, if there is room for one; nothing for those of Telegram.
fn one_more(person: &PersonId, most: u32) -> Option<Write> {
    let has_room = "attribute_not_exists(people) OR people < :most";
    let values = [(":most", number(most)), (":one", number(1))];
    counted(person, Condition::new(has_room, values))
}

/// Counts a person who is erased; nothing for those of Telegram.
pub(super) fn one_fewer(person: &PersonId) -> Option<Write> {
    // A wrong count does not stand in the way of an erasure.
    counted(person, Condition::none([(":one", number(-1))]))
}

fn counted(person: &PersonId, condition: Condition) -> Option<Write> {
    let channel = person.channel();
    let write = Write::Update(Key::people(channel), "ADD people :one", condition);
    can_be_another_channel(channel).then_some(write)
}
