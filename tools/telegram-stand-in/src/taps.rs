//! Taps on buttons, each waiting for its answer.

use std::{collections::BTreeMap, time::Duration};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::error::ApiError;

/// How many taps are kept.
const REMEMBERED: usize = 1000;

/// A tap on a button under a message. The button spins until the bot answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ButtonTap {
    /// The `callback_query_id`.
    pub id: String,
    pub person: i64,
    pub message_id: i64,
    pub data: String,
    pub at: Timestamp,
    pub answer: Option<TapAnswer>,
}

/// The bot's answer to a tap: nothing to see, a toast, or an alert.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TapAnswer {
    pub text: Option<String>,
    /// Shown as an alert that has to be closed, not as a toast.
    pub is_alert: bool,
    pub url: Option<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Taps {
    next_number: u64,
    /// By their ids, which grow.
    known: BTreeMap<String, ButtonTap>,
}

impl Taps {
    /// Keeps a tap that waits for its answer. Returns its id.
    pub(crate) fn add(
        &mut self,
        person: i64,
        message_id: i64,
        data: &str,
        at: Timestamp,
    ) -> String {
        self.next_number += 1;
        if self.known.len() >= REMEMBERED {
            self.known.pop_first();
        }
        // Ids are long numbers in no visible order, as Telegram's are; here they only must not be taken for anything else.
        let id = (4_000_000_000_000_000_000 + self.next_number).to_string();
        let tap = ButtonTap {
            id: id.clone(),
            person,
            message_id,
            data: data.to_owned(),
            at,
            answer: None,
        };
        self.known.insert(id.clone(), tap);
        id
    }

    pub(crate) fn get(&self, id: &str) -> Option<&ButtonTap> {
        self.known.get(id)
    }

    pub(crate) fn of(&self, person: i64) -> impl Iterator<Item = &ButtonTap> {
        self.known.values().filter(move |tap| tap.person == person)
    }

    /// Stops the button's spinning. Only the first answer within the tap's lifetime counts.
    pub(crate) fn answer(
        &mut self,
        id: &str,
        answer: TapAnswer,
        lifetime: Duration,
        now: Timestamp,
    ) -> Result<(), ApiError> {
        match self.known.get_mut(id) {
            Some(tap)
                if tap.answer.is_none()
                    && now.duration_since(tap.at).unsigned_abs() <= lifetime =>
            {
                tap.answer = Some(answer);
                Ok(())
            }
            _ => Err(ApiError::bad_request(
                "query is too old and response timeout expired or query ID is invalid",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tap_is_answered_once_and_in_time() {
        let now = Timestamp::from_second(1_795_000_000).unwrap();
        let lifetime = Duration::from_secs(150);
        let mut taps = Taps::default();
        let id = taps.add(1, 2, "data", now);
        let late = Timestamp::from_second(1_795_000_151).unwrap();
        assert!(
            taps.answer(&id, TapAnswer::default(), lifetime, late)
                .is_err()
        );
        assert!(
            taps.answer(&id, TapAnswer::default(), lifetime, now)
                .is_ok()
        );
        assert!(
            taps.answer(&id, TapAnswer::default(), lifetime, now)
                .is_err()
        );
        assert!(
            taps.answer("1", TapAnswer::default(), lifetime, now)
                .is_err()
        );
    }
}
