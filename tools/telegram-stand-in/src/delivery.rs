//! Posts updates to the webhook, and obeys what it answers.

use std::{sync::Arc, time::Duration};

use anyhow::{Context, anyhow};
use axum::body::Bytes;
use jiff::Timestamp;
use mime_guess::Mime;
use reqwest::{
    Client, Method, RequestBuilder, Url,
    header::{CONTENT_TYPE, HOST},
    redirect,
};
use serde_json::Value;
use tokio::task::JoinSet;

use crate::{
    fault_rate::Passage,
    history::{Delivery, ReplyError, Via, remember},
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

impl WebhookAnswer {
    fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
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
    let passage = stage.change_quietly(|world, _| world.fault_rate.of_delivery());
    let (answer, second) = pass(passage, || post(&client, &webhook, &pending.update.body)).await;
    stage.change(|world, now| {
        if let Some(second) = second {
            obey(world, pending.update.id, &second, now);
        }
        conclude(world, &pending, answer, now);
    });
}

/// Posts an update as the chances have it. Returns the answer, and another that is obeyed too.
async fn pass<F>(
    passage: Passage,
    post: impl Fn() -> F,
) -> (anyhow::Result<WebhookAnswer>, Option<WebhookAnswer>)
where
    F: Future<Output = anyhow::Result<WebhookAnswer>>,
{
    match passage {
        Passage::Undisturbed => (post().await, None),
        Passage::Lost => (Err(anyhow!("the update was lost on its way")), None),
        Passage::AnswerLost => {
            let lost = post().await.map(|_| ());
            let error = lost.err().unwrap_or_else(|| anyhow!("the answer was lost"));
            (Err(error), None)
        }
        Passage::Twice => match tokio::join!(post(), post()) {
            (Ok(first), Ok(second)) if first.is_success() && second.is_success() => {
                (Ok(second), Some(first))
            }
            (Ok(first), _) if first.is_success() => (Ok(first), None),
            (_, second) => (second, None),
        },
    }
}

async fn post(
    client: &Client,
    webhook: &WebhookSettings,
    update: &Value,
) -> anyhow::Result<WebhookAnswer> {
    let mut request = request(client, Method::POST, &webhook.url)?.json(update);
    if let Some(secret) = &webhook.secret_token {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let response = request.send().await?;
    let media_type = response.headers().get(CONTENT_TYPE);
    let media_type = media_type.and_then(|value| value.to_str().ok()?.parse::<Mime>().ok());
    let is_json = media_type.is_some_and(|it| it.essence_str() == "application/json");
    Ok(WebhookAnswer {
        status: response.status().as_u16(),
        is_json,
        body: response.bytes().await?,
    })
}

/// A request to an address that may be a name under `.localhost`: those are this machine, but not every resolver knows it.
pub fn request(client: &Client, method: Method, address: &str) -> anyhow::Result<RequestBuilder> {
    let mut url = Url::parse(address).with_context(|| format!("{address} is no address"))?;
    let Some(name) = url.host_str().filter(|name| name.ends_with(".localhost")) else {
        return Ok(client.request(method, url));
    };
    let host = match url.port() {
        Some(port) => format!("{name}:{port}"),
        None => name.to_owned(),
    };
    url.set_host(Some("127.0.0.1"))
        .context("pointing the address to this machine")?;
    Ok(client.request(method, url).header(HOST, host))
}

/// Notes how the attempt went, and obeys the answer before anything else of the same queue is delivered.
fn conclude(
    world: &mut World,
    pending: &Pending,
    answer: anyhow::Result<WebhookAnswer>,
    now: Timestamp,
) {
    let status = answer.as_ref().ok().map(|answer| answer.status);
    world.fault_rate.answered(status);
    let error = match &answer {
        Ok(answer) if answer.is_success() => None,
        Ok(answer) => Some(format!(
            "Wrong response from the webhook: {}",
            answer.status
        )),
        Err(error) => Some(format!("{error:#}")),
    };
    if let Some(reason) = &error {
        if let Some(webhook) = &mut world.webhook {
            webhook.last_error = Some((now, reason.clone()));
        }
        let pause = world.terms.retry_pause;
        world.updates.failed(pending.ticket, pause, now);
    } else if let Ok(answer) = &answer {
        obey(world, pending.update.id, answer, now);
        world.updates.arrived(pending.ticket);
    }
    let delivery = Delivery {
        update_id: pending.update.id,
        attempt: pending.attempts,
        at: now,
        status,
        error,
    };
    remember(&mut world.history.deliveries, delivery);
}

/// Obeys the method in an answer of 200, which is JSON.
pub(crate) fn obey_response(world: &mut World, update_id: i64, body: &str, now: Timestamp) {
    let answer = WebhookAnswer {
        status: 200,
        is_json: true,
        body: body.as_bytes().to_vec().into(),
    };
    obey(world, update_id, &answer, now);
}

/// Obeys the method in the answer, if there is one. A failure is recorded, which Telegram would drop silently.
fn obey(world: &mut World, update_id: i64, answer: &WebhookAnswer, now: Timestamp) {
    let (method, outcome) = match serde_json::from_slice(&answer.body) {
        Ok(Value::Object(mut object)) => match object.remove("method") {
            Some(Value::String(method)) if answer.is_json => {
                let parameters = MethodParameters::from_json(object);
                let via = Via::WebhookReply { update_id };
                let outcome = methods::obey(world, via, &method, &parameters, now);
                (method, outcome.map_err(|error| error.description))
            }
            Some(Value::String(method)) => {
                let wrong_type = "the answer's Content-Type is not application/json";
                (method, Err(wrong_type.to_owned()))
            }
            _ => return,
        },
        Err(error) if answer.is_json && !answer.body.is_empty() => {
            let unreadable = format!("the answer is not JSON: {error}");
            (String::new(), Err(unreadable))
        }
        _ => return,
    };
    if let Err(description) = outcome {
        world.history.reply_error(ReplyError {
            update_id,
            at: now,
            method,
            description,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_under_localhost_is_this_machine() {
        let client = client().unwrap();
        let at = |address: &str| {
            request(&client, Method::POST, address)
                .unwrap()
                .build()
                .unwrap()
        };
        let named = at("http://a1.execute-api.localhost:4566/telegram");
        assert_eq!(named.url().as_str(), "http://127.0.0.1:4566/telegram");
        assert_eq!(named.headers()[HOST], "a1.execute-api.localhost:4566");
        assert_eq!(at("http://127.0.0.1:9000/").headers().get(HOST), None);
    }
}
