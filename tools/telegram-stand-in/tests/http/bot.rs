//! A bot for these tests: a webhook that answers as it is told, and calls to the Bot API.

use std::{
    future::Future,
    sync::{Arc, Mutex},
};

use axum::{
    Json, Router,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::post,
};
use serde_json::{Value, json};
use telegram_stand_in::{Config, TelegramStandIn};
use tokio::{net::TcpListener, task::JoinSet};

pub const SECRET: &str = "a-secret_1";

/// The stand-in, and a webhook that it delivers to.
pub struct EchoBot {
    pub telegram: TelegramStandIn,
    received: Arc<Mutex<Vec<Received>>>,
    _webhook: JoinSet<()>,
}

/// An update as the webhook got it.
#[derive(Clone)]
pub struct Received {
    pub update: Value,
    pub secret: Option<String>,
}

impl EchoBot {
    /// A stand-in whose updates are answered by this function.
    pub async fn start<F, A>(answer: F) -> Self
    where
        F: Fn(Value) -> A + Clone + Send + Sync + 'static,
        A: Future<Output = Response> + Send,
    {
        Self::start_with(Config::default(), answer).await
    }

    /// The same, with other terms.
    pub async fn start_with<F, A>(config: Config, answer: F) -> Self
    where
        F: Fn(Value) -> A + Clone + Send + Sync + 'static,
        A: Future<Output = Response> + Send,
    {
        let telegram = TelegramStandIn::start(config).await.unwrap();
        let received: Arc<Mutex<Vec<Received>>> = Arc::default();
        let webhook = Router::new().route(
            "/telegram",
            post({
                let received = Arc::clone(&received);
                async move |headers: HeaderMap, Json(update): Json<Value>| {
                    let secret = headers
                        .get("X-Telegram-Bot-Api-Secret-Token")
                        .map(|secret| secret.to_str().unwrap().to_owned());
                    received.lock().unwrap().push(Received {
                        update: update.clone(),
                        secret,
                    });
                    answer(update).await
                }
            }),
        );
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/telegram", listener.local_addr().unwrap());
        let mut tasks = JoinSet::new();
        tasks.spawn(async move { axum::serve(listener, webhook).await.unwrap() });
        let bot = Self {
            telegram,
            received,
            _webhook: tasks,
        };
        bot.succeed("setWebhook", json!({"url": url, "secret_token": SECRET}))
            .await;
        bot
    }

    /// The updates that the webhook got so far.
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    /// The texts that the webhook got so far.
    pub fn texts(&self) -> Vec<String> {
        self.received()
            .iter()
            .filter_map(|received| {
                received.update["message"]["text"]
                    .as_str()
                    .map(str::to_owned)
            })
            .collect()
    }

    pub async fn succeed(&self, method: &str, parameters: Value) -> Value {
        succeed(&self.telegram, method, parameters).await
    }
}

/// A method's address.
pub fn address(telegram: &TelegramStandIn, method: &str) -> String {
    format!("{}/bot{}/{method}", telegram.base_url(), telegram.token())
}

/// Calls a method with JSON. Returns status and body.
pub async fn call(telegram: &TelegramStandIn, method: &str, parameters: Value) -> (u16, Value) {
    let response = client()
        .post(address(telegram, method))
        .json(&parameters)
        .send()
        .await
        .unwrap();
    (response.status().as_u16(), response.json().await.unwrap())
}

/// Calls a method that must succeed. Returns its result.
pub async fn succeed(telegram: &TelegramStandIn, method: &str, parameters: Value) -> Value {
    let (status, body) = call(telegram, method, parameters).await;
    assert_eq!(status, 200, "{method}: {body}");
    body["result"].clone()
}

/// Calls a method that must be refused. Returns Telegram's words.
pub async fn refusal(telegram: &TelegramStandIn, method: &str, parameters: Value) -> String {
    let (status, body) = call(telegram, method, parameters).await;
    assert_eq!(body["error_code"], status, "{method}: {body}");
    body["description"].as_str().unwrap().to_owned()
}

pub fn client() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().build().unwrap()
}

/// The webhook took the update and has nothing to say.
pub async fn nothing(_: Value) -> Response {
    StatusCode::OK.into_response()
}

/// The chat that an update comes from.
pub fn chat_of(update: &Value) -> i64 {
    let message = if update["message"].is_null() {
        &update["callback_query"]["message"]
    } else {
        &update["message"]
    };
    message["chat"]["id"].as_i64().unwrap()
}
