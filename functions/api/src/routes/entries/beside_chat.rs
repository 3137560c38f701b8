//! Days that the Mini App writes, of people with whom there is a chat: it learns of them as if they
//! had been filled in it.

use journal::{EffectQuestion, Entry};
use journal_aws::{Expected, SaveError};
use journal_texts::medicine_names;

use crate::problem::Problem;
use crate::state::Api;
use crate::visit::AddressedDay;

/// How often a change is made anew because the chat came between.
const MOST_TRIES: usize = 4;

impl Api {
    /// Writes a day, or deletes it where there is no entry: its medicines are learned, and the
    /// effect of its doses is asked about where the person wants that. Where the chat wrote
    /// meanwhile it is done again. Returns whether the day was as expected.
    pub(super) async fn write_beside_chat(
        &self,
        day: &AddressedDay,
        entry: Option<&Entry>,
        expected: &Expected,
    ) -> Result<bool, Problem> {
        let (table, person, now) = (&self.table, &day.person, day.now);
        let mut chatting = day.chatting.clone();
        for _ in 0..MOST_TRIES {
            if let Some(entry) = entry {
                chatting.profile.learn_from(entry);
            }
            let change = (day.date, entry);
            let write = table.write_day_beside_chat(person, change, expected, &chatting, now);
            match write.await {
                Err(SaveError::Conflict) => {
                    let read = table.chatting_person(person, now).await?;
                    chatting = read.ok_or(Problem::NoPerson)?;
                }
                Ok(true) => {
                    if let Some(entry) = entry {
                        self.schedule_effect(day, entry).await?;
                    }
                    return Ok(true);
                }
                done => return Ok(done?),
            }
        }
        Err(Problem::Busy)
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
