//! Connects the local stack to the real Telegram without an address of its own.
//!
//! Telegram cannot reach a webhook on this machine. So the bridge fetches the
//! updates itself (long polling) and posts them to the webhook, with the secret
//! header and with obedience to the method in the answer, as Telegram would.
//! The functions talk to Telegram through the bridge, because one thing must not
//! get there: a webhook, with which no polling is possible.

mod delivery;
mod proxy;
mod webhook;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use crate::http;
use webhook::Webhook;

/// The Bot API behind the bridge.
#[derive(Debug, Clone)]
pub struct Upstream {
    /// `https://api.telegram.org`, or where else a Bot API answers.
    pub api_url: String,
    pub token: String,
}

/// A running bridge; it stops when it is dropped.
pub struct Bridge {
    base_url: String,
    name: String,
    _tasks: JoinSet<()>,
}

impl Bridge {
    /// Takes the bot's webhook away from wherever it points, and starts.
    ///
    /// What the setup function tells it of the webhook is kept in `memory`.
    ///
    /// # Errors
    /// The address is taken, Telegram cannot be reached, or refuses the token.
    pub async fn start(
        address: SocketAddr,
        upstream: Upstream,
        memory: &Path,
    ) -> anyhow::Result<Self> {
        let telegram = Telegram {
            client: http::client(Duration::from_secs(90))?,
            upstream,
        };
        let me = telegram
            .call("getMe", &json!({}))
            .await
            .context("Telegram does not know this bot")?;
        telegram
            .call("deleteWebhook", &json!({}))
            .await
            .context("taking the bot's webhook away")?;
        let name = me["username"].as_str().unwrap_or_default().to_owned();

        let listener = TcpListener::bind(address)
            .await
            .with_context(|| format!("listening on {address}"))?;
        let base_url = format!(
            "http://{}",
            listener.local_addr().context("asking for the port")?
        );
        let webhook = Arc::new(Webhook::remembered(memory));
        let mut tasks = JoinSet::new();
        let router = proxy::router(telegram.clone(), Arc::clone(&webhook));
        tasks.spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!("the bridge to Telegram stopped: {error}");
            }
        });
        tasks.spawn(delivery::deliver(telegram, webhook));
        Ok(Self {
            base_url,
            name,
            _tasks: tasks,
        })
    }

    /// What the functions take for `https://api.telegram.org`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The bot's user name, without the `@`.
    #[must_use]
    pub fn bot_username(&self) -> &str {
        &self.name
    }
}

/// The Bot API as seen from here.
#[derive(Debug, Clone)]
struct Telegram {
    client: reqwest::Client,
    upstream: Upstream,
}

impl Telegram {
    /// Calls a method, and returns its result. No error tells the token.
    async fn call(&self, method: &str, parameters: &Value) -> anyhow::Result<Value> {
        let url = format!(
            "{}/bot{}/{method}",
            self.upstream.api_url, self.upstream.token
        );
        let answer = self
            .client
            .post(url)
            .json(parameters)
            .send()
            .await
            .map_err(reqwest::Error::without_url)?;
        let mut answer: Value = answer.json().await.map_err(reqwest::Error::without_url)?;
        if answer["ok"] != true {
            anyhow::bail!(
                "{method}: {}",
                answer["description"]
                    .as_str()
                    .unwrap_or("an answer that is none")
            );
        }
        Ok(answer["result"].take())
    }
}
