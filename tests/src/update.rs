use anyhow::Context;
use serde_json::{Value, json};

use crate::stack::Stack;

/// What the webhook answered.
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
    /// The secret that Telegram was told to send along.
    ///
    /// # Errors
    /// There is none.
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
    ///
    /// # Errors
    /// There is no answer.
    pub async fn post(
        &self,
        secret: Option<&str>,
        body: impl Into<reqwest::Body>,
    ) -> anyhow::Result<Posted> {
        let api: reqwest::Url = self.cloud.outputs.api_url.parse()?;
        let host = api.host_str().context("a host")?;
        let port = api.port().context("a port")?;
        // Only browsers know that names under `localhost` are this machine.
        let mut request = self
            .http
            .post(format!("http://127.0.0.1:{port}/telegram"))
            .header("host", format!("{host}:{port}"));
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
