//! Waiting for the bot, for tests: no sleeping, and an error that shows what there was instead.

use anyhow::{Context, bail};

use crate::{
    history::{BotCall, Delivery},
    message::Message,
    stand_in::TelegramStandIn,
    taps::TapAnswer,
    world::World,
};

impl TelegramStandIn {
    /// Waits until the chat has a message like this. Returns the newest such message.
    pub async fn await_message(
        &self,
        person: i64,
        is_wanted: impl Fn(&Message) -> bool,
    ) -> anyhow::Result<Message> {
        let look = |world: &World| {
            world
                .messages(person)
                .into_iter()
                .rev()
                .find(|message| is_wanted(message))
        };
        match tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await {
            Ok(message) => Ok(message),
            Err(_) => bail!(
                "the message did not come within {:?}; the chat is {:#?}, the errors in answers are {:#?}",
                self.await_at_most,
                self.messages(person),
                self.reply_errors()
            ),
        }
    }

    /// Waits until the chat as a whole is like this.
    pub async fn await_chat(
        &self,
        person: i64,
        is_wanted: impl Fn(&[Message]) -> bool,
    ) -> anyhow::Result<Vec<Message>> {
        let look =
            |world: &World| Some(world.messages(person)).filter(|messages| is_wanted(messages));
        match tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await {
            Ok(messages) => Ok(messages),
            Err(_) => bail!(
                "the chat did not become so within {:?}; it is {:#?}",
                self.await_at_most,
                self.messages(person)
            ),
        }
    }

    /// Waits until the bot has answered a tap.
    pub async fn await_answer(&self, tap_id: &str) -> anyhow::Result<TapAnswer> {
        let look = |world: &World| world.taps.get(tap_id)?.answer.clone();
        let answer = tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await;
        answer.with_context(|| {
            format!(
                "the tap {tap_id} was not answered within {:?}",
                self.await_at_most
            )
        })
    }

    /// Waits until the bot has taken an update this many times. Returns the delivery.
    pub async fn await_delivered(&self, update_id: i64, times: usize) -> anyhow::Result<Delivery> {
        let look = |world: &World| {
            let mut taken = world
                .history
                .deliveries
                .iter()
                .filter(|delivery| delivery.update_id == update_id && delivery.error.is_none());
            taken.nth(times.checked_sub(1)?).cloned()
        };
        match tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await {
            Ok(delivery) => Ok(delivery),
            Err(_) => bail!(
                "update {update_id} was not taken {times} times; the attempts were {:#?}",
                self.deliveries()
            ),
        }
    }

    /// Waits until the bot has used a method in this way. Returns the newest such call.
    pub async fn await_call(
        &self,
        is_wanted: impl Fn(&BotCall) -> bool,
    ) -> anyhow::Result<BotCall> {
        let look = |world: &World| {
            world
                .history
                .calls
                .iter()
                .rev()
                .find(|call| is_wanted(call))
                .cloned()
        };
        match tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await {
            Ok(call) => Ok(call),
            Err(_) => bail!(
                "the call did not come within {:?}; the calls were {:#?}",
                self.await_at_most,
                self.calls()
            ),
        }
    }

    /// Waits until no update is on its way.
    pub async fn await_quiet(&self) -> anyhow::Result<()> {
        let look = |world: &World| (world.updates.pending_count() == 0).then_some(());
        match tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await {
            Ok(()) => Ok(()),
            Err(_) => bail!(
                "updates are still waiting after {:?}; the attempts were {:#?}",
                self.await_at_most,
                self.deliveries()
            ),
        }
    }
}
