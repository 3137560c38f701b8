use anyhow::Context;
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

impl Stack {
    /// The response at an address of the API, requested as a browser does.
    pub async fn open(&self, address: &str) -> anyhow::Result<reqwest::Response> {
        Ok(self.request(Method::GET, address)?.send().await?)
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
        let arn = environment["WEBHOOK_SECRET_ARN"]
            .as_str()
            .context("an ARN")?;
        let secret = self
            .secrets
            .get_secret_value()
            .secret_id(arn)
            .send()
            .await?;
        Ok(journal_telegram::secret_token::derive(
            secret.secret_string().context("a string")?,
        ))
    }

    /// Posts a body to the webhook, with this secret or without any.
    pub async fn post(
        &self,
        secret: Option<&str>,
        body: impl Into<reqwest::Body>,
    ) -> anyhow::Result<Posted> {
        let address = format!("{}/telegram", self.cloud.outputs.api_url);
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
