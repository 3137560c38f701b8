//! Posts updates to the webhook, and obeys what it answers.

use std::{sync::Arc, time::Duration};

use anyhow::Context;
use axum::body::Bytes;
use jiff::Timestamp;
use reqwest::{
    Client, Url,
    header::{CONTENT_TYPE, HOST},
    redirect,
};
use serde_json::Value;
use tokio::task::JoinSet;

use crate::{
    history::{Delivery, ReplyError, Via},
    methods,
    parameters::MethodParameters,
    stage::Stage,
    updates::Pending,
    world::{WebhookSettings, World},
};

/// How long the webhook may take to answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(60);

/// How long to sleep when nothing is due; any change wakes the delivery earlier.
const IDLE: Duration = Duration::from_secs(3600);

/// The webhook's response.
struct WebhookAnswer {
    status: u16,
    is_json: bool,
    body: Bytes,
}

/// The client that updates are posted with.
pub(crate) fn client() -> anyhow::Result<Client> {
    // Another part of the program may have chosen already; one choice is as good as the other.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    let client = Client::builder()
        .no_proxy()
        .redirect(redirect::Policy::none())
        .timeout(ANSWER_WITHIN)
        .build();
    client.context("making the client that posts updates")
}

/// Delivers until it is aborted.
pub(crate) async fn deliver(stage: Arc<Stage>, client: Client) {
    let mut changes = stage.listen();
    let mut attempts = JoinSet::new();
    loop {
        changes.mark_unchanged();
        let (due, pause) = stage.change_quietly(take_due);
        for (webhook, pending) in due {
            attempts.spawn(attempt(
                Arc::clone(&stage),
                client.clone(),
                webhook,
                pending,
            ));
        }
        tokio::select! {
            _ = changes.changed() => {}
            Some(_) = attempts.join_next() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// The updates to post now, and how long to sleep if nothing else happens.
fn take_due(world: &mut World, now: Timestamp) -> (Vec<(WebhookSettings, Pending)>, Duration) {
    let Some(webhook) = world.webhook.clone() else {
        return (Vec::new(), IDLE);
    };
    let due = world.updates.take_due(webhook.max_connections, now);
    let pause = world
        .updates
        .next_attempt(now)
        .map_or(IDLE, |next| next.duration_since(now).unsigned_abs());
    let due = due
        .into_iter()
        .map(|pending| (webhook.clone(), pending))
        .collect();
    (due, pause + Duration::from_millis(1))
}

async fn attempt(stage: Arc<Stage>, client: Client, webhook: WebhookSettings, pending: Pending) {
    let answer = post(&client, &webhook, &pending.update.body).await;
    stage.change(|world, now| conclude(world, &pending, answer, now));
}

async fn post(
    client: &Client,
    webhook: &WebhookSettings,
    update: &Value,
) -> anyhow::Result<WebhookAnswer> {
    let (url, host) = address(&webhook.url)?;
    let mut request = client.post(url).json(update);
    if let Some(host) = host {
        request = request.header(HOST, host);
    }
    if let Some(secret) = &webhook.secret_token {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let response = request.send().await?;
    let content_type = response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let is_json = content_type
        .to_ascii_lowercase()
        .starts_with("application/json");
    Ok(WebhookAnswer {
        status: response.status().as_u16(),
        is_json,
        body: response.bytes().await?,
    })
}

/// The address to connect to, and the `Host` header if that is not the same: names under `.localhost` are this machine,
/// but not every resolver knows it.
fn address(url: &str) -> anyhow::Result<(Url, Option<String>)> {
    let mut url = Url::parse(url).context("reading the webhook's address")?;
    let Some(name) = url
        .host_str()
        .filter(|name| name.ends_with(".localhost"))
        .map(str::to_owned)
    else {
        return Ok((url, None));
    };
    let host = url
        .port()
        .map_or_else(|| name.clone(), |port| format!("{name}:{port}"));
    url.set_host(Some("127.0.0.1"))
        .context("pointing the webhook's address to this machine")?;
    Ok((url, Some(host)))
}

/// Notes how the attempt went, and obeys the answer before anything else of the same queue is delivered.
fn conclude(
    world: &mut World,
    pending: &Pending,
    answer: anyhow::Result<WebhookAnswer>,
    now: Timestamp,
) {
    let mut delivery = Delivery {
        update_id: pending.update.id,
        attempt: pending.attempts,
        at: now,
        status: None,
        error: None,
    };
    match answer {
        Ok(answer) if (200..300).contains(&answer.status) => {
            delivery.status = Some(answer.status);
            obey(world, pending.update.id, &answer, now);
            world.updates.arrived(pending.ticket);
        }
        Ok(answer) => {
            delivery.status = Some(answer.status);
            delivery.error = Some(format!(
                "Wrong response from the webhook: {}",
                answer.status
            ));
        }
        Err(error) => delivery.error = Some(format!("{error:#}")),
    }
    if let Some(reason) = &delivery.error {
        tracing::debug!(
            update.id = pending.update.id,
            attempt = pending.attempts,
            "the webhook did not take the update: {reason}"
        );
        if let Some(webhook) = &mut world.webhook {
            webhook.last_error = Some((now, reason.clone()));
        }
        world
            .updates
            .failed(pending.ticket, world.terms.retry_pause, now);
    }
    world.history.delivery(delivery);
}

/// Obeys the method in the answer, if there is one. What Telegram would drop silently is recorded.
fn obey(world: &mut World, update_id: i64, answer: &WebhookAnswer, now: Timestamp) {
    let complain = |world: &mut World, method: &str, description: String| {
        world.history.reply_error(ReplyError {
            update_id,
            at: now,
            method: method.to_owned(),
            description,
        });
    };
    let mut object = match serde_json::from_slice(&answer.body) {
        Ok(Value::Object(object)) => object,
        Err(error) if answer.is_json && !answer.body.is_empty() => {
            return complain(world, "", format!("the answer is not JSON: {error}"));
        }
        Ok(_) | Err(_) => return,
    };
    let Some(Value::String(method)) = object.remove("method") else {
        return;
    };
    if !answer.is_json {
        return complain(
            world,
            &method,
            "the answer's Content-Type is not application/json".into(),
        );
    }
    let parameters = MethodParameters::from_json(object);
    if let Err(error) = methods::obey(
        world,
        Via::WebhookReply { update_id },
        &method,
        &parameters,
        now,
    ) {
        complain(world, &method, error.description);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_under_localhost_is_this_machine() {
        let (url, host) = address("http://a1.execute-api.localhost:4566/telegram").unwrap();
        assert_eq!(url.as_str(), "http://127.0.0.1:4566/telegram");
        assert_eq!(host.as_deref(), Some("a1.execute-api.localhost:4566"));
        assert_eq!(address("http://127.0.0.1:9000/").unwrap().1, None);
    }
}
