use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use reqwest::Method;
use serde_json::{Value, json};
use telegram_stand_in::request;

use super::upstream::BotApi;
use super::webhook::{RememberedWebhook, WebhookAddress};
use crate::http;

/// How often an update is offered before it is left out. With the pauses
/// between, this takes about five minutes.
const ATTEMPTS: u32 = 9;

/// Fetches updates and posts them to the webhook, one after the other, until it
/// is aborted.
pub(super) async fn deliver(telegram: BotApi, webhook: Arc<RememberedWebhook>) {
    let mut offset = 0;
    loop {
        let address = webhook.known().await;
        match fetch(&telegram, &address, offset).await {
            Ok(updates) => {
                for update in updates {
                    offer(&telegram, &webhook, &update).await;
                    offset = update["update_id"].as_i64().unwrap_or(offset) + 1;
                }
            }
            Err(error) => {
                tracing::warn!("no updates from Telegram: {error:#}");
                tokio::time::sleep(Duration::from_secs(3)).await;
            }
        }
    }
}

async fn fetch(
    telegram: &BotApi,
    address: &WebhookAddress,
    offset: i64,
) -> anyhow::Result<Vec<Value>> {
    let mut parameters = json!({ "offset": offset, "timeout": 50 });
    if let Some(kinds) = &address.allowed_updates {
        parameters["allowed_updates"] = json!(kinds);
    }
    let updates = telegram.call("getUpdates", &parameters).await?;
    serde_json::from_value(updates).context("updates that are no list")
}

/// Posts an update until it is taken, as Telegram would.
async fn offer(telegram: &BotApi, webhook: &RememberedWebhook, update: &Value) {
    let id = update["update_id"].as_i64();
    for attempt in 0..ATTEMPTS {
        let address = webhook.known().await;
        match post(&address, update).await {
            Ok(answer) => return obey(telegram, answer).await,
            Err(error) => {
                tracing::warn!(
                    update.id = id,
                    "the webhook did not take an update: {error:#}"
                );
                tokio::time::sleep(Duration::from_secs(1 << attempt)).await;
            }
        }
    }
    tracing::error!(
        update.id = id,
        "the webhook never took this update; it is left out"
    );
}

async fn post(address: &WebhookAddress, update: &Value) -> anyhow::Result<Option<Value>> {
    let client = http::client(Duration::from_secs(60))?;
    let mut request = request(&client, Method::POST, &address.url)?.json(update);
    if let Some(secret) = &address.secret_token {
        request = request.header("x-telegram-bot-api-secret-token", secret);
    }
    let answer = request.send().await?.error_for_status()?;
    let body = answer
        .bytes()
        .await
        .context("reading the webhook's answer")?;
    Ok(serde_json::from_slice(&body).ok())
}

/// Carries out the method in an answer, if there is one. As with a real
/// webhook, nobody learns of its result but this log.
async fn obey(telegram: &BotApi, answer: Option<Value>) {
    let Some(Value::Object(mut answer)) = answer else {
        return;
    };
    let Some(Value::String(method)) = answer.remove("method") else {
        return;
    };
    if let Err(error) = telegram.call(&method, &Value::Object(answer)).await {
        tracing::warn!("an answer came to nothing: {error:#}");
    }
}
