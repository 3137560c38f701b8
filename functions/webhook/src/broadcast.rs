//! The operator prepares a message to everyone, confirms it and stops it. It is counted and
//! sent by the function that takes reminders from their queue.

use jiff::Timestamp;
use journal::{BroadcastJob, OutgoingJob};
use journal_telegram::messenger::reply_to;
use journal_telegram::screen::Visibility;
use journal_telegram::tap::BroadcastTap;
use journal_telegram::{
    Broadcast, BroadcastAction, BroadcastInput, BroadcastStage, BroadcastText, MessengerError,
    OperatorChat, Screen, screen,
};
use lambda_http::tracing::info;
use serde_json::Value;

use crate::perform::beside;
use crate::unanswered::Unanswered;
use crate::webhook::Webhook;

impl Webhook {
    /// Does what the operator wants, and returns the answer for the response, if it goes
    /// there.
    pub async fn broadcast(
        &self,
        operator: &OperatorChat,
        input: &BroadcastInput,
    ) -> Result<Option<Value>, Unanswered> {
        match &input.action {
            BroadcastAction::Write(words) => {
                let refusal = self.draft(operator, input.update, words).await?;
                Ok(refusal.map(|screen| reply_to(operator.id(), &screen)))
            }
            BroadcastAction::Tap {
                callback,
                message,
                tap,
            } => {
                let acknowledged = self.messenger.acknowledge(callback, None);
                let update = input.update;
                let (tapped, _) = tokio::join!(
                    self.tapped(operator, update, *message, *tap),
                    beside(update, acknowledged)
                );
                tapped.map(|()| None)
            }
        }
    }

    /// Shows the draft as people will see it, and has them counted. Returns the reason why
    /// not, where there is one. Done again, it is the same draft.
    async fn draft(
        &self,
        operator: &OperatorChat,
        update: u32,
        words: &str,
    ) -> Result<Option<Screen>, Unanswered> {
        let (texts, now) = (operator.texts(), Timestamp::now());
        if words.is_empty() {
            return Ok(Some(screen::broadcast_help(texts)));
        }
        let text = match BroadcastText::read(words) {
            Ok(text) => text,
            Err(unfit) => return Ok(Some(screen::broadcast_unfit(unfit, texts))),
        };
        let running = || Screen::plain(texts, "broadcast-running");
        let before = self.table.broadcast(now).await?;
        if before.is_some_and(|before| before.stage == BroadcastStage::Sending) {
            return Ok(Some(running()));
        }
        for text in text.every() {
            match operator
                .send(&screen::broadcast_message(text, Visibility::Open))
                .await
            {
                Err(MessengerError::Rejected(_)) => {
                    return Ok(Some(Screen::plain(texts, "broadcast-refused")));
                }
                shown => shown?,
            };
        }
        let mut draft = Broadcast::draft(update, text);
        let shown = operator.send(&screen::broadcast(&draft, texts)).await?;
        // Where its message is not known, the next news come in a new one.
        draft.message = shown.unwrap_or(draft.message);
        if !self.table.save_draft(&draft, now).await? {
            operator.edit(draft.message, &running()).await?;
            return Ok(None);
        }
        let count = BroadcastJob::Count {
            broadcast: update,
            people: 0,
            after: None,
        };
        self.reminders.send(&OutgoingJob::Broadcast(count)).await?;
        info!(broadcast.id = update, "a broadcast was drafted");
        Ok(None)
    }

    /// Does what a button says, and shows how far the broadcast is then. A button pressed
    /// twice does the same once: only one of the taps finds the stage that it changes.
    async fn tapped(
        &self,
        operator: &OperatorChat,
        update: u32,
        message: i32,
        tap: BroadcastTap,
    ) -> Result<(), Unanswered> {
        let (table, now, id) = (&self.table, Timestamp::now(), tap.broadcast());
        match tap {
            BroadcastTap::Send { .. } => {
                let start = [BroadcastStage::Ready, BroadcastStage::Sending];
                table.move_broadcast(id, start, now).await?;
            }
            BroadcastTap::Stop { .. } => {
                let stop = [BroadcastStage::Sending, BroadcastStage::Stopped];
                table.move_broadcast(id, stop, now).await?;
            }
            BroadcastTap::Resume { page, .. } => {
                let resume = [BroadcastStage::Stopped, BroadcastStage::Sending];
                let stored = table.broadcast(now).await?;
                if stored.is_some_and(|stored| stored.page == page) {
                    table.move_broadcast(id, resume, now).await?;
                }
            }
            BroadcastTap::Discard { .. } => table.discard_draft(id).await?,
        }
        let stored = table.broadcast(now).await?.filter(|stored| stored.id == id);
        // Before the job, which shows what comes of it.
        let screen = after(tap, stored.as_ref(), operator);
        beside(update, operator.edit(message, &screen)).await;
        if let Some(job) = stored.and_then(|stored| wanted_job(tap, &stored)) {
            self.reminders.send(&OutgoingJob::Broadcast(job)).await?;
            info!(broadcast.id = id, "a broadcast was begun or stopped");
        }
        Ok(())
    }
}

/// The message that held the button, after the tap.
fn after(tap: BroadcastTap, stored: Option<&Broadcast>, operator: &OperatorChat) -> Screen {
    let texts = operator.texts();
    match (stored, tap) {
        (None, BroadcastTap::Discard { .. }) => Screen::plain(texts, "broadcast-discarded"),
        (None, _) => Screen::plain(texts, "broadcast-gone"),
        (Some(stored), BroadcastTap::Stop { .. }) if stored.stage == BroadcastStage::Stopped => {
            Screen::plain(texts, "broadcast-stopping")
        }
        (Some(stored), _) => screen::broadcast(stored, texts),
    }
}

/// The job without which nothing comes of the tap. Where an earlier tap broke off between
/// the stage and its job, the next one makes up for it.
fn wanted_job(tap: BroadcastTap, stored: &Broadcast) -> Option<BroadcastJob> {
    let page = match (tap, stored.stage) {
        (BroadcastTap::Send { .. }, BroadcastStage::Sending) if stored.page == 0 => 1,
        // From the beginning: those who got it are passed over.
        (BroadcastTap::Resume { page, .. }, BroadcastStage::Sending) if stored.page == page => {
            page + 1
        }
        // Tells the operator whom it reached, when the page under way is done.
        (BroadcastTap::Stop { .. }, BroadcastStage::Stopped) => stored.page.max(1),
        _ => return None,
    };
    Some(BroadcastJob::Send {
        broadcast: stored.id,
        page,
        after: None,
    })
}

#[cfg(test)]
pub(crate) mod tests;
