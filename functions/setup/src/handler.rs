//! From CloudFormation's event to the answer, which is given whatever happens. The schedule's
//! event needs none.

use std::time::{Duration, SystemTime};

use anyhow::Context;
use serde_json::Value;
use tokio::time::{Instant, timeout, timeout_at};
use tracing::{Instrument, error, info, warn};

use crate::answer::{Mailbox, SetupResult};
use crate::bot::Bot;
use crate::request::{RequestKind, SetupEvent};

/// The part of the function's time that is kept for the answer, with all its retries.
const FOR_THE_ANSWER: Duration = Duration::from_secs(12);

/// The part of it that is kept to tell the operator what Telegram did not take.
const FOR_THE_OPERATOR: Duration = Duration::from_secs(9);

/// Carries out the event on the bot, and answers it.
///
/// # Errors
/// Where the answer did not arrive, or the schedule's event could not be carried out.
pub async fn handle(
    event: Value,
    deadline: SystemTime,
    bot: impl Future<Output = anyhow::Result<Bot>> + Send + 'static,
    mailbox: &Mailbox,
) -> anyhow::Result<()> {
    let request = match SetupEvent::read(event) {
        SetupEvent::Deployment(request) => request,
        SetupEvent::Check => return bot.await?.check().await,
        SetupEvent::Unanswerable => {
            // Repeated it would be the same: it is dropped.
            error!("an event was dropped: it does not say where its answer goes");
            return Ok(());
        }
    };
    let left = deadline
        .duration_since(SystemTime::now())
        .unwrap_or_default()
        .saturating_sub(FOR_THE_ANSWER);
    let done = performed(request.kind, bot, left).await;
    let outcome = judged(request.kind, done);
    mailbox
        .post(&request.return_address, &outcome)
        .await
        .context("the deployment does not learn what became of it")
}

/// Carries out the request in a task of its own, so that a panic ends there, and
/// within the time that is left.
async fn performed(
    kind: Option<RequestKind>,
    bot: impl Future<Output = anyhow::Result<Bot>> + Send + 'static,
    left: Duration,
) -> SetupResult {
    let texts_until = Instant::now() + left.saturating_sub(FOR_THE_OPERATOR);
    let work = async move {
        let bot = bot.await?;
        match kind {
            Some(RequestKind::Create | RequestKind::Update) => {
                bot.install().await?;
                introduced(&bot, texts_until).await;
            }
            Some(RequestKind::Delete) => bot.remove().await?,
            None => anyhow::bail!("CloudFormation asked for something that is not known here"),
        }
        anyhow::Ok(())
    };
    match tokio::spawn(timeout(left, work).in_current_span()).await {
        Ok(Ok(Ok(()))) => Ok(()),
        Ok(Ok(Err(reason))) => Err(format!("{reason:#}")),
        Ok(Err(_)) => Err("Telegram did not take everything in the time there was".to_owned()),
        Err(_) => Err("the setup function broke; its log says where".to_owned()),
    }
}

/// Sets the menus and descriptions. A bot works without them, so that a refusal is told and
/// fails no deployment; the next check tries again.
async fn introduced(bot: &Bot, until: Instant) {
    let reason = match timeout_at(until, bot.introduce()).await {
        Ok(Ok(())) => return,
        Ok(Err(error)) => error.to_string(),
        Err(_) => "Telegram took too long".to_owned(),
    };
    warn!(reason, "not all menus and descriptions were set");
    bot.tell(&format!(
        "the bot works, but not all of its menus and descriptions were set: {reason}"
    ))
    .await;
}

/// A stack must be deletable whatever Telegram says: a failure there is only logged.
fn judged(kind: Option<RequestKind>, done: SetupResult) -> SetupResult {
    match (kind, done) {
        (Some(RequestKind::Delete), Err(reason)) => {
            warn!(reason, "the webhook was not removed");
            Ok(())
        }
        (_, Err(reason)) => {
            error!(reason, "Telegram was not set up");
            Err(reason)
        }
        (_, Ok(())) => {
            info!(?kind, "Telegram was told");
            Ok(())
        }
    }
}
