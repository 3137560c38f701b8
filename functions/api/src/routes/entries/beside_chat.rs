//! Days that the Mini App writes, of people with whom there is a chat: it learns of them as if they
//! had been filled in it.

use journal::{EffectQuestion, Entry};
use journal_aws::{ChattingPerson, Expected, SaveError};
use journal_texts::medicine_names;

use crate::problem::Problem;
use crate::state::Api;
use crate::visit::AddressedDay;

/// How often a change is made anew because the chat came between.
const MOST_TRIES: usize = 4;

impl Api {
    /// Writes a day: its medicines are learned, and the effect of its doses is asked about where
    /// the person wants that. Returns the revision, or `None` where the day is not as expected.
    pub(super) async fn put_beside_chat(
        &self,
        day: &AddressedDay,
        entry: &Entry,
        expected: &Expected,
    ) -> Result<Option<String>, Problem> {
        let (person, now) = (&day.person, day.now);
        let mut chatting = day.chatting.clone();
        for _ in 0..MOST_TRIES {
            chatting.profile.learn_from(entry);
            let put = self
                .table
                .put_entry_beside_chat(person, entry, expected, &chatting, now);
            match put.await {
                Ok(Some(revision)) => {
                    self.schedule_effect(day, entry).await?;
                    return Ok(Some(revision));
                }
                Ok(None) => return Ok(None),
                Err(SaveError::Conflict) => chatting = self.read_again(day).await?,
                Err(SaveError::Store(fault)) => return Err(fault.into()),
            }
        }
        Err(Problem::Busy)
    }

    /// Deletes a day. Returns whether it was as expected.
    pub(super) async fn delete_beside_chat(
        &self,
        day: &AddressedDay,
        expected: &Expected,
    ) -> Result<bool, Problem> {
        let (person, now) = (&day.person, day.now);
        let mut chatting = day.chatting.clone();
        for _ in 0..MOST_TRIES {
            let delete = self
                .table
                .delete_entry_beside_chat(person, day.date, expected, &chatting, now);
            match delete.await {
                Ok(is_deleted) => return Ok(is_deleted),
                Err(SaveError::Conflict) => chatting = self.read_again(day).await?,
                Err(SaveError::Store(fault)) => return Err(fault.into()),
            }
        }
        Err(Problem::Busy)
    }

    async fn read_again(&self, day: &AddressedDay) -> Result<ChattingPerson, Problem> {
        let diary = self.table.diary(&day.person, day.now).await?;
        Ok(ChattingPerson {
            profile: diary.profile.ok_or(Problem::NoPerson)?,
            chat: diary.chat,
        })
    }

    /// Has the chat ask how the pain is two hours after a dose of this day that is still to come.
    async fn schedule_effect(&self, day: &AddressedDay, entry: &Entry) -> Result<(), Problem> {
        let profile = &day.chatting.profile;
        if !profile.switches.ask_effect {
            return Ok(());
        }
        let questions = EffectQuestion::of_day(entry, profile, medicine_names());
        if let Some(at) = EffectQuestion::next(&questions, profile, day.now) {
            self.schedules.set_effect(&day.person, at).await?;
        }
        Ok(())
    }
}
