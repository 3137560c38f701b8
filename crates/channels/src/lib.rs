//! The channels by which people are reached. The functions that remind and make reports
//! decide what is sent and when; the person's channel decides how.
//!
//! A channel is a file here, and a line in [`Channels::new`].

mod bus;
mod channel;
mod telegram;

use std::sync::Arc;

use journal::PersonId;
use journal_aws::{DiaryTable, EventBus};
use journal_telegram::Messenger;

pub use channel::{
    Channel, NoReport, Receipt, Reminder, ReminderQuestion, Report, Sending, Unsent,
};

use bus::Bus;
use telegram::Telegram;

/// All channels of this stack.
#[derive(Clone)]
pub struct Channels(Vec<Arc<dyn Channel>>);

impl Channels {
    /// The first channel that serves a person is used. The bus serves everyone: the people
    /// of other bots.
    #[must_use]
    pub fn new(table: DiaryTable, messenger: Messenger, bus: EventBus) -> Self {
        Self(vec![
            Arc::new(Telegram { table, messenger }),
            Arc::new(Bus(bus)),
        ])
    }

    /// The channel of a person.
    #[must_use]
    pub fn of(&self, person: &PersonId) -> &dyn Channel {
        self.0
            .iter()
            .find(|channel| channel.serves(person))
            .expect("the bus serves everyone")
            .as_ref()
    }
}
