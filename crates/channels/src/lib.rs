//! The ways to a person: what reminds and what makes reports decides that and
//! what, and her channel how.
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
    /// The first that serves a person is hers. The bus serves whoever is left: the
    /// people of other bots.
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
