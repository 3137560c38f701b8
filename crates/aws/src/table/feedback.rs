//! Keeps who wrote which message of the operator's chat, so that an answer finds its way
//! back. It is stored twice: by the message, to find the person, and under the person, so
//! that an erasure finds it.

use jiff::{SignedDuration, Timestamp};
use journal::{FeedbackMessage, PersonId};
use serde::{Deserialize, Serialize};

use super::DiaryTable;
use super::conditional::Condition;
use super::item::{Item, decode, encode, later, number};
use super::key::Key;
use super::write::Write;
use crate::error::StoreError;

/// How long a person can be answered.
const ANSWERABLE: SignedDuration = SignedDuration::from_hours(30 * 24);

/// How long the note under the person says where their words stand, so that these can be
/// taken back.
const NOTED: SignedDuration = SignedDuration::from_hours(365 * 24);

/// The person whose words stand in a message, and whether they were answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    pub person: PersonId,
    /// The update by which the operator answered last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_by: Option<u32>,
}

impl DiaryTable {
    /// Whether the words of this update were passed on already.
    pub async fn is_passed_on(&self, person: &PersonId, update: u32) -> Result<bool, StoreError> {
        let noted = self.get(&Key::feedback(person, update)).await?;
        Ok(noted.is_some())
    }

    /// Notes in which message of the operator's chat the words of this update stand.
    pub async fn note_feedback(
        &self,
        person: &PersonId,
        update: u32,
        at: FeedbackMessage,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let under_person = Item::until(later(now, NOTED), Key::feedback(person, update), at);
        let feedback = Feedback {
            person: person.clone(),
            answered_by: None,
        };
        let by_message = Key::feedback_message(at);
        let by_message = Item::until(later(now, ANSWERABLE), by_message, feedback);
        self.transact_if(&[
            Write::Put(encode("feedback", &under_person)?, None),
            Write::Put(encode("feedback", &by_message)?, None),
        ])
        .await
        .map(|_| ())
    }

    /// Whose words stand in this message of the operator's chat, if they are
    /// somebody's who can still be answered.
    pub async fn feedback(
        &self,
        at: FeedbackMessage,
        now: Timestamp,
    ) -> Result<Option<Feedback>, StoreError> {
        match self.get(&Key::feedback_message(at)).await? {
            Some(item) => Ok(decode::<Feedback>("feedback", item)?.live(now)),
            None => Ok(None),
        }
    }

    /// Notes that the words in this message were answered by this update, so that the
    /// answer is not sent twice. Does nothing where the person has erased everything
    /// meanwhile.
    pub async fn note_answer(&self, at: FeedbackMessage, update: u32) -> Result<(), StoreError> {
        let condition = Condition::exists([(":update", number(update))]);
        let key = Key::feedback_message(at);
        self.update_if(&key, "SET answered_by = :update", condition)
            .await
            .map(|_| ())
    }
}
