//! Waiting for the bot, for tests: no sleeping, and an error that shows what there was instead.

use std::fmt::Debug;

use anyhow::Context;

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
            let mut messages = world.messages(person).into_iter().rev();
            messages.find(|message| is_wanted(message))
        };
        self.await_seen("the message", look, || {
            (self.messages(person), self.reply_errors())
        })
        .await
    }

    /// Waits until the chat as a whole is like this.
    pub async fn await_chat(
        &self,
        person: i64,
        is_wanted: impl Fn(&[Message]) -> bool,
    ) -> anyhow::Result<Vec<Message>> {
        let look =
            |world: &World| Some(world.messages(person)).filter(|messages| is_wanted(messages));
        self.await_seen("the chat", look, || self.messages(person))
            .await
    }

    /// Waits until the bot has answered a tap.
    pub async fn await_answer(&self, tap_id: &str) -> anyhow::Result<TapAnswer> {
        let look = |world: &World| world.taps.get(tap_id)?.answer.clone();
        self.await_seen("an answer to the tap", look, || tap_id)
            .await
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
        let what = format!("delivery {times} of update {update_id}");
        self.await_seen(&what, look, || self.deliveries()).await
    }

    /// Waits until the bot has used a method in this way. Returns the newest such call.
    pub async fn await_call(
        &self,
        is_wanted: impl Fn(&BotCall) -> bool,
    ) -> anyhow::Result<BotCall> {
        let look = |world: &World| {
            let mut calls = world.history.calls.iter().rev();
            calls.find(|call| is_wanted(call)).cloned()
        };
        self.await_seen("the call", look, || self.calls()).await
    }

    /// Waits until an update is taken or given up, or something else holds of the chat that it belongs to, which is
    /// looked at when the bot may have changed it.
    pub async fn await_taken(
        &self,
        person: i64,
        update_id: i64,
        or: impl Fn(&[Message]) -> bool,
    ) -> anyhow::Result<()> {
        let mut looked_at = None;
        let look = |world: &World| {
            if !world.updates.is_pending(update_id) {
                return Some(());
            }
            let revision = world.chats.get(&person).map(|chat| chat.revision);
            let is_news = looked_at != revision;
            looked_at = revision;
            (is_news && or(&world.messages(person))).then_some(())
        };
        let what = format!("the delivery of update {update_id}");
        self.await_seen(&what, look, || self.messages(person)).await
    }

    /// Waits until the bot has taken all that this person sent. Returns the revision from which on the page shows what
    /// came of it.
    pub async fn await_answered(&self, person: i64) -> anyhow::Result<u64> {
        let look = |world: &World| (!world.updates.has_of(person)).then_some(());
        self.await_seen("the end of the person's deliveries", look, || {
            self.deliveries()
        })
        .await?;
        Ok(self.stage.revision())
    }

    /// Waits until no update is on its way.
    pub async fn await_quiet(&self) -> anyhow::Result<()> {
        let look = |world: &World| (world.updates.pending_count() == 0).then_some(());
        self.await_seen("the end of all deliveries", look, || self.deliveries())
            .await
    }

    /// Waits until there is something to see; the error shows what there was instead.
    async fn await_seen<T, I: Debug>(
        &self,
        what: &str,
        look: impl FnMut(&World) -> Option<T>,
        instead: impl FnOnce() -> I,
    ) -> anyhow::Result<T> {
        let seen = tokio::time::timeout(self.await_at_most, self.stage.wait_for(look)).await;
        seen.with_context(|| {
            let limit = self.await_at_most;
            format!(
                "{what} did not come within {limit:?}; there was {:#?}",
                instead()
            )
        })
    }
}
