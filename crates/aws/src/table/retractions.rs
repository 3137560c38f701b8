//! Words of people who erased everything, which are still to be taken back in the operator's
//! chat.
//!
//! Only a function that may write to Telegram can do that, and Telegram may be down. So whoever
//! deletes the note of such a message first writes its retraction, which names nobody, and
//! afterwards hands it over to the reminders queue. Where that breaks off, the pruning does it.

use journal::{FeedbackJob, FeedbackMessage, OutgoingJob};

use super::DiaryTable;
use super::by_key::every_item;
use super::item::{Item, decode, encode, text};
use super::key::{FEEDBACK, Key, RETRACTIONS};
use crate::error::{CallError, StoreError};
use crate::queue::ReminderQueue;

impl DiaryTable {
    /// Has all words taken back that are to be. It can break off anywhere and be run again, also
    /// twice at once: to take back twice does no harm.
    pub async fn hand_over_retractions(&self, reminders: &ReminderQueue) -> Result<(), StoreError> {
        let query = self.query("pk = :pk", [(":pk", text(RETRACTIONS))]);
        for item in every_item(query).await? {
            let at = decode::<FeedbackMessage>("retraction", item)?.content;
            let job = OutgoingJob::Feedback(FeedbackJob::Retract(at));
            reminders.send(&job).await?;
            self.remove(&Key::retraction(at)).await?;
        }
        Ok(())
    }

    /// Notes that the words are to be taken back whose notes are among these keys.
    pub(super) async fn put_retractions(&self, keys: &[Key]) -> Result<(), StoreError> {
        for at in keys.iter().filter_map(shown_in) {
            let item = Item::lasting(Key::retraction(at), at);
            let put = self.put(encode("retraction", &item)?, None).send().await;
            put.map_err(|error| CallError::new("PutItem", error))?;
        }
        Ok(())
    }
}

/// The message of the operator's chat that an item is about, if it is of one.
fn shown_in(key: &Key) -> Option<FeedbackMessage> {
    let (chat, message) = key.pk.strip_prefix(FEEDBACK)?.split_once('#')?;
    Some(FeedbackMessage {
        chat: chat.parse().ok()?,
        message: message.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_of_words_leads_to_their_message_and_no_other_item_does() {
        let at = FeedbackMessage {
            chat: -1_001_234,
            message: 5,
        };
        assert_eq!(shown_in(&Key::feedback_message(at)), Some(at));
        let person = journal_telegram::person::of_user(1);
        for other in [Key::feedback(&person, 5), Key::profile(&person)] {
            assert_eq!(shown_in(&other), None, "{other:?}");
        }
    }
}
