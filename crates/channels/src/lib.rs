//! The channels by which people are reached. The functions that remind and make reports
//! decide which message is sent and when; the person's channel decides how.
//!
//! A channel is a file here, a variant of [`Channel`] and an arm in [`Channels::of`].

mod bus;
mod channel;
#[cfg(test)]
mod discreet;
mod pace;
mod telegram;

use std::sync::Arc;

use journal::PersonId;
use journal_aws::{DiaryTable, EventBus, Setback};
use journal_telegram::{Arrival, Messenger, Screen, person};

pub use channel::{Channel, MadeReport, NoReport, Reminder, ReminderQuestion, Unsent};
pub use pace::Pace;

use bus::Bus;
use telegram::Telegram;

/// All channels of this stack.
#[derive(Clone)]
pub struct Channels {
    telegram: Telegram,
    bus: Bus,
}

impl Channels {
    /// The channels that these clients reach, Telegram at this pace.
    #[must_use]
    pub fn new(table: DiaryTable, messenger: Messenger, pace: Pace, bus: EventBus) -> Self {
        let pace = Arc::new(pace);
        Self {
            telegram: Telegram {
                table,
                messenger,
                pace,
            },
            bus: Bus(bus),
        }
    }

    /// Sends a message of the operator's to a person of Telegram, without a sound. Returns
    /// whether it reached them.
    pub async fn announce(&self, user: u64, message: &Screen) -> Result<Arrival, Setback> {
        self.telegram.announce(user, message).await
    }

    /// Shows a screen in place of a message of the operator's chat. Returns whether Telegram took
    /// it: a message that is gone cannot be changed.
    pub async fn replace(&self, chat: i64, message: i32, screen: &Screen) -> Result<bool, Setback> {
        self.telegram.replace(chat, message, screen).await
    }

    /// The channel of a person. Who is not of Telegram is reached by the bus, through the
    /// bot of their own channel.
    #[must_use]
    pub fn of(&self, person: &PersonId) -> Channel<'_> {
        match person::user(person) {
            Some(user) => Channel::Telegram(&self.telegram, user),
            None => Channel::Bus(&self.bus),
        }
    }
}
