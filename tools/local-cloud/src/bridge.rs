//! Connects the local stack to the real Telegram without an address of its own.
//!
//! Telegram cannot reach a webhook on this machine. So the bridge fetches the
//! updates itself (long polling) and posts them to the webhook, with the secret
//! header and with obedience to the method in the answer, as Telegram would.
//! The functions talk to Telegram through the bridge, because one thing must not
//! get there: a webhook, with which no polling is possible.

mod delivery;
mod proxy;
mod upstream;
mod webhook;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

pub use upstream::Upstream;

use upstream::BotApi;
use webhook::RememberedWebhook;

/// A running bridge; it stops when it is dropped.
pub struct Bridge {
    base_url: String,
    name: String,
    _tasks: JoinSet<()>,
}

impl Bridge {
    /// Takes the bot's webhook away from wherever it points, and starts.
    ///
    /// The webhook that the setup function sets is kept in the file `memory`.
    ///
    /// # Errors
    /// The address is taken, Telegram cannot be reached, or refuses the token.
    pub async fn start(
        address: SocketAddr,
        upstream: Upstream,
        memory: &Path,
    ) -> anyhow::Result<Self> {
        let telegram = BotApi::new(upstream)?;
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
        let webhook = Arc::new(RememberedWebhook::remembered(memory));
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

    /// The address that the functions use in the place of `https://api.telegram.org`.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The bot's user name, without the `@`.
    pub fn bot_username(&self) -> &str {
        &self.name
    }
}
