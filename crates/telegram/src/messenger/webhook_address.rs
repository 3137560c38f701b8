//! The bot as Telegram knows it, and the address to which it delivers.

use jiff::Timestamp;
use serde::Deserialize;
use teloxide_core::payloads::{
    DeleteWebhook, GetMe, GetWebhookInfo, SetWebhook, SetWebhookSetters,
};
use teloxide_core::types::AllowedUpdate;

use super::{Messenger, MessengerError};
use crate::own_webhook::WebhookState;

impl Messenger {
    /// Asks Telegram who the bot is. [`MessengerError::Rejected`] means that it knows no bot
    /// of this token.
    pub async fn introduce_itself(&self) -> Result<(), MessengerError> {
        self.api.call(&GetMe::new()).await
    }

    /// Sets the webhook, with the secret that Telegram sends back in every request and the
    /// number of updates that it may deliver at the same time.
    pub async fn set_webhook(
        &self,
        url: &str,
        secret_token: &str,
        max_connections: u8,
    ) -> Result<(), MessengerError> {
        let url = url.parse().map_err(|_| {
            MessengerError::Rejected("the address of the webhook is not a URL".into())
        })?;
        let request = SetWebhook::new(url)
            .secret_token(secret_token)
            .max_connections(max_connections)
            .allowed_updates([
                AllowedUpdate::Message,
                AllowedUpdate::EditedMessage,
                AllowedUpdate::CallbackQuery,
                AllowedUpdate::MyChatMember,
            ]);
        self.api.call(&request).await
    }

    /// Removes the webhook.
    pub async fn delete_webhook(&self) -> Result<(), MessengerError> {
        self.api.call(&DeleteWebhook::new()).await
    }

    /// Telegram's side of the webhook, whoever has set it.
    pub async fn webhook_state(&self) -> Result<WebhookState, MessengerError> {
        let info: WebhookInfo = self.api.ask(&GetWebhookInfo::new()).await?;
        let failed_at = info
            .last_error_date
            .and_then(|at| Timestamp::from_second(at).ok());
        Ok(WebhookState {
            url: info.url.filter(|url| !url.is_empty()),
            pending: info.pending_update_count,
            last_error: failed_at.zip(info.last_error_message),
        })
    }
}

/// The part of Telegram's `WebhookInfo` that is needed.
#[derive(Deserialize)]
struct WebhookInfo {
    url: Option<String>,
    pending_update_count: u32,
    last_error_date: Option<i64>,
    last_error_message: Option<String>,
}
