use anyhow::Context;
use journal::Language;
use journal::consent::PRIVACY_VERSION;
use journal_telegram::tap::PrivacyTap;
use journal_telegram::{OwnWebhook, Tap};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

use crate::stack::Stack;

/// The webhook's response.
#[derive(Debug)]
pub struct Posted {
    pub status: u16,
    pub body: String,
}

/// An update of Telegram's: the person writes a text.
#[must_use]
pub fn message_update(update: u32, person: i64, text: &str) -> Value {
    json!({
        "update_id": update,
        "message": {
            "message_id": 1,
            "date": 1_795_000_000,
            "text": text,
            "from": { "id": person, "is_bot": false, "first_name": "Anna", "language_code": "en" },
            "chat": { "id": person, "type": "private", "first_name": "Anna" },
        },
    })
}

/// An update of Telegram's: the person taps a button of the bot's message of that id.
#[must_use]
pub fn tap_update(update: u32, person: i64, message: i64, data: &str) -> Value {
    json!({
        "update_id": update,
        "callback_query": {
            "id": update.to_string(),
            "chat_instance": "1",
            "data": data,
            "from": { "id": person, "is_bot": false, "first_name": "Anna", "language_code": "en" },
            "message": {
                "message_id": message,
                "date": 1_795_000_000,
                "text": "?",
                "chat": { "id": person, "type": "private", "first_name": "Anna" },
            },
        },
    })
}

/// The data of the button by which someone new agrees that a diary is kept.
#[must_use]
pub fn agreement() -> String {
    let (version, language) = (PRIVACY_VERSION, Language::En);
    Tap::from(PrivacyTap::Begin { version, language }).to_string()
}

impl Stack {
    /// The response at an address of the API, requested as a browser does.
    pub async fn open(&self, address: &str) -> anyhow::Result<reqwest::Response> {
        Ok(self.request(Method::GET, address)?.send().await?)
    }

    /// The response to the button of a doctor's link, by a browser that keeps no cookies.
    pub async fn open_link(&self, address: &str) -> anyhow::Result<reqwest::Response> {
        Ok(self.request(Method::POST, address)?.send().await?)
    }

    /// A request to an address of the API.
    pub fn request(&self, method: Method, address: &str) -> anyhow::Result<RequestBuilder> {
        telegram_stand_in::request(&self.http, method, address)
    }

    /// The secret that Telegram was told to send along.
    pub async fn secret_token(&self) -> anyhow::Result<String> {
        let environment = self
            .environment(&self.cloud.outputs.webhook_function_name)
            .await?;
        let stack = environment["STACK_ID"].as_str().context("an ARN")?;
        Ok(OwnWebhook::of_stack(stack).secret_token(self.telegram().token()))
    }

    /// The address that Telegram was told.
    pub fn webhook_url(&self) -> anyhow::Result<String> {
        self.telegram().webhook_url().context("a webhook is set")
    }

    /// Posts a body to the webhook, with this secret or without any.
    pub async fn post(
        &self,
        secret: Option<&str>,
        body: impl Into<reqwest::Body>,
    ) -> anyhow::Result<Posted> {
        let address = self.webhook_url()?;
        let mut request = self.request(Method::POST, &address)?;
        if let Some(secret) = secret {
            request = request.header("x-telegram-bot-api-secret-token", secret);
        }
        let answer = request
            .header("content-type", "application/json")
            .body(body)
            .send()
            .await?;
        Ok(Posted {
            status: answer.status().as_u16(),
            body: answer.text().await?,
        })
    }
}
