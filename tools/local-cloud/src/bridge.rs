//! Connects the local stack to the real Telegram without an address of its own.
//!
//! Telegram cannot reach a webhook on this machine. So the bridge fetches the
//! updates itself (long polling) and posts them to the webhook, with the secret
//! header and with obedience to the method in the answer, as Telegram would.
//! The functions talk to Telegram through the bridge, because one thing must not
//! get there: a webhook, with which no polling is possible.
//!
//! The functions know the bot by a token of this machine's, which the bridge takes in the
//! place of Telegram's: so that one is never written down, and nobody calls Telegram
//! through the bridge without having been told.

mod delivery;
mod proxy;
mod token;
mod upstream;
mod webhook;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use axum::serve::Listener;
use local_door::{OwnListener, guarded};
use serde_json::json;
use tokio::task::JoinSet;

pub use upstream::Upstream;

use upstream::BotApi;
use webhook::RememberedWebhook;

/// A running bridge; it stops when it is dropped.
pub struct Bridge {
    base_url: String,
    name: String,
    token: String,
    _tasks: JoinSet<()>,
}

impl Bridge {
    /// Takes the bot's webhook away from wherever it points, and starts.
    ///
    /// The webhook that the setup function sets and the token are kept in the folder `home`.
    ///
    /// # Errors
    /// The address is taken, Telegram cannot be reached, or refuses the token.
    pub async fn start(
        address: SocketAddr,
        upstream: Upstream,
        home: &Path,
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

        let token = token::of_this_machine(home, &telegram.upstream.token)?;
        let listener = OwnListener::bind(address)
            .await
            .with_context(|| format!("listening on {address}"))?;
        let base_url = format!(
            "http://{}",
            listener.local_addr().context("asking for the port")?
        );
        let webhook = Arc::new(RememberedWebhook::remembered(&home.join("webhook.json")));
        let mut tasks = JoinSet::new();
        let router = proxy::router(telegram.clone(), token.clone(), Arc::clone(&webhook))?;
        // It has no pages.
        let router = guarded(router, |_, _| false);
        tasks.spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!("the bridge to Telegram stopped: {error}");
            }
        });
        tasks.spawn(delivery::deliver(telegram, webhook));
        Ok(Self {
            base_url,
            name,
            token,
            _tasks: tasks,
        })
    }

    /// The address that the functions use in the place of `https://api.telegram.org`.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The token that the functions use in the place of Telegram's.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// The bot's user name, without the `@`.
    pub fn bot_username(&self) -> &str {
        &self.name
    }
}
