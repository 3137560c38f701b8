//! Keeps who wrote which message of the operator's chat, so that an answer finds its way
//! back. It is stored twice: by the message, to find the person, and under the person, so
//! that an erasure finds it.

use jiff::{SignedDuration, Timestamp};
use journal::PersonId;
use serde::{Deserialize, Serialize};

use super::DiaryTable;
use super::conditional::Condition;
use super::item::{Item, Key, decode, encode, later, number};
use super::write::{Write, cancelled};
use crate::error::{SaveError, StoreError};

/// How long a person can be answered.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The item under the person.
#[derive(Serialize, Deserialize)]
pub(super) struct Noted {
    pub message: i32,
}

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
        message: i32,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let expiry = later(now, KEPT);
        let under_person = Item::until(expiry, Key::feedback(person, update), Noted { message });
        let feedback = Feedback {
            person: person.clone(),
            answered_by: None,
        };
        let by_message = Item::until(expiry, Key::feedback_message(message), feedback);
        self.transact(vec![
            Write::Put(encode("feedback", &under_person)?, None),
            Write::Put(encode("feedback", &by_message)?, None),
        ])
        .await
        .map_err(|error| match cancelled(error) {
            SaveError::Conflict => StoreError::Contended("feedback"),
            SaveError::Store(fault) => fault,
        })?;
        Ok(())
    }

    /// Whose words stand in this message of the operator's chat, if they are
    /// somebody's who can still be answered.
    pub async fn feedback(
        &self,
        message: i32,
        now: Timestamp,
    ) -> Result<Option<Feedback>, StoreError> {
        match self.get(&Key::feedback_message(message)).await? {
            Some(item) => Ok(decode::<Feedback>("feedback", item)?.live(now)),
            None => Ok(None),
        }
    }

    /// Notes that the words in this message were answered by this update, so that the
    /// answer is not sent twice. Does nothing where the person has erased everything
    /// meanwhile.
    pub async fn note_answer(&self, message: i32, update: u32) -> Result<(), StoreError> {
        let condition = Condition::exists([(":update", number(update))]);
        let key = Key::feedback_message(message);
        self.update_if(&key, "SET answered_by = :update", condition)
            .await
            .map(|_| ())
    }
}
