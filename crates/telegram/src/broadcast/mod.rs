//! A message of the operator's to everyone who keeps a diary in Telegram.
//!
//! A draft is counted, shown and confirmed, and then sent a page of people at a time.

mod input;
mod text;

use journal::Profile;
use serde::{Deserialize, Serialize};

pub use input::{BroadcastAction, BroadcastInput};
pub use text::{BroadcastText, UnfitText};

/// A message to everyone: its text, how far it is, and whom it reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Broadcast {
    /// That of the update that brought the text: the same text delivered twice is one
    /// broadcast, which a person gets once.
    pub id: u32,
    pub text: BroadcastText,
    pub stage: BroadcastStage,
    /// The message of the operator's chat that shows how far it is; 0 before it is sent.
    pub message: i32,
    /// How many people were to get it when they were counted.
    pub people: u32,
    /// The page that was begun last; 0 before the first.
    pub page: u32,
    pub sent: u32,
    pub blocked: u32,
    pub failed: u32,
}

/// How far a broadcast is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum BroadcastStage {
    /// The people who get it are being counted.
    Counting,
    /// It waits to be confirmed.
    Ready,
    Sending,
    /// The operator stopped it.
    Stopped,
    Done,
}

/// The outcome of writing to one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    Sent,
    /// The person blocked the bot or is gone.
    Blocked,
    /// Telegram refused the message for this person.
    Failed,
}

impl Broadcast {
    /// A draft of which nothing is sent yet.
    #[must_use]
    pub fn draft(id: u32, text: BroadcastText) -> Self {
        Self {
            id,
            text,
            stage: BroadcastStage::Counting,
            message: 0,
            people: 0,
            page: 0,
            sent: 0,
            blocked: 0,
            failed: 0,
        }
    }

    /// The text that a person gets. `None` for someone who cancelled everything or blocked
    /// the bot, and where there is no text in their language.
    #[must_use]
    pub fn text_for(&self, profile: &Profile) -> Option<&str> {
        let text = self.text.in_language(profile.language);
        text.filter(|_| profile.may_be_written_to())
    }

    /// How many people were written to, whether it reached them or not.
    #[must_use]
    pub fn written(&self) -> u32 {
        self.sent + self.blocked + self.failed
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use journal::{Language, RecurringReport};

    use super::*;

    #[test]
    fn who_cancelled_everything_or_blocked_the_bot_gets_nothing() {
        let text = BroadcastText::read("Hello").expect("a text");
        let broadcast = Broadcast::draft(1, text);
        let person = Profile::new(Language::En, "UTC".parse().expect("a zone"));
        assert_eq!(broadcast.text_for(&person), Some("Hello"));

        let mut cancelled = person.clone();
        for report in RecurringReport::ALL {
            assert_eq!(broadcast.text_for(&cancelled), Some("Hello"));
            cancelled.switches.turn(report.switch(), false);
        }
        assert_eq!(broadcast.text_for(&cancelled), None);
        let blocked = Profile {
            blocked_at: Some(Timestamp::UNIX_EPOCH),
            ..person
        };
        assert_eq!(broadcast.text_for(&blocked), None);
    }
}
