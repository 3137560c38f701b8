use anyhow::Context;
use jiff::Timestamp;
use journal::Retention;
use journal_aws::{ChannelKey, DiaryTable, RegisteredChannel, StoreError};
use jsonwebtoken::{EncodingKey, Header, encode};
use reqwest::{Method, RequestBuilder, StatusCode};
use serde_json::{Value, json};

use crate::stack::Stack;

/// The secret that all bots of these tests share with the journal.
const SECRET: &str = "this-secret-is-for-these-tests-only";

/// For how long a token is good, in seconds: the longest that is allowed.
const TOKEN_LIFE: i64 = 300;

/// Another bot, which serves a channel of its own through the HTTP API.
pub struct ApiBot {
    /// The first half of its people's names: `discord` of `discord/ann`.
    pub channel: String,
}

impl ApiBot {
    /// Registers a channel with a shared secret, as `make channel` does. Registered
    /// twice, it is the same.
    pub async fn register(stack: &Stack, channel: &str) -> anyhow::Result<Self> {
        let config = stack.cloud.aws.sdk_config();
        let name = stack.cloud.outputs.table_name.clone();
        // Entries are not touched here, so it does not matter how long they are kept.
        let table = DiaryTable::new(&config, name, Retention { days: 60 });
        let key = ChannelKey::shared(SECRET, Timestamp::now())?;
        let add = |before: Option<RegisteredChannel>| {
            let mut registered = before.unwrap_or_default();
            registered.add_key(key.clone());
            Ok::<_, StoreError>(registered)
        };
        table.change_channel(channel, add).await?;
        Ok(Self {
            channel: channel.to_owned(),
        })
    }

    /// The secret that it shares with the journal.
    #[must_use]
    pub fn secret(&self) -> &'static str {
        SECRET
    }

    /// A new token, which is right.
    pub fn token(&self) -> anyhow::Result<String> {
        let now = Timestamp::now().as_second();
        let claims = json!({
            "iss": self.channel,
            "aud": "headache-diary",
            "iat": now,
            "exp": now + TOKEN_LIFE,
        });
        let key = EncodingKey::from_secret(SECRET.as_bytes());
        Ok(encode(&Header::default(), &claims, &key)?)
    }

    /// A request at this path of the API, with a token.
    pub fn request(
        &self,
        stack: &Stack,
        method: Method,
        path: &str,
    ) -> anyhow::Result<RequestBuilder> {
        let address = format!("{}{path}", stack.cloud.outputs.api_url);
        Ok(stack.request(method, &address)?.bearer_auth(self.token()?))
    }

    /// The API's response at this path, as JSON.
    pub async fn get(&self, stack: &Stack, path: &str) -> anyhow::Result<(StatusCode, Value)> {
        let answer = self.request(stack, Method::GET, path)?.send().await?;
        let status = answer.status();
        let document = answer.json().await.context("reading the API's answer")?;
        Ok((status, document))
    }
}
