use std::time::Duration;

use serde_json::Value;

use crate::http;

/// Longer than one long poll, and enough for a large file.
const PATIENCE: Duration = Duration::from_secs(90);

/// The Bot API behind the bridge.
#[derive(Debug, Clone)]
pub struct Upstream {
    /// `https://api.telegram.org`, or where else a Bot API answers.
    pub api_url: String,
    pub token: String,
}

/// The Bot API as seen from here.
#[derive(Debug, Clone)]
pub(super) struct BotApi {
    pub(super) client: reqwest::Client,
    pub(super) upstream: Upstream,
}

impl BotApi {
    pub(super) fn new(upstream: Upstream) -> anyhow::Result<Self> {
        Ok(Self {
            client: http::client(PATIENCE)?,
            upstream,
        })
    }

    /// Calls a method, and returns its result. No error tells the token.
    pub(super) async fn call(&self, method: &str, parameters: &Value) -> anyhow::Result<Value> {
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
