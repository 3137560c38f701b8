use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use anyhow::Context;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use end_to_end::ApiBot;
use journal_aws::{CallbackSecret, TOKEN_HEADER};
use serde_json::{Value, json};

/// Passes call-backs on to a bot and remembers them, as one could who listens in.
pub struct Relay {
    /// The address that the journal calls.
    pub url: String,
    line: Arc<Line>,
}

struct Line {
    http: reqwest::Client,
    bot: OnceLock<String>,
    calls: Mutex<Vec<RelayedCall>>,
}

/// A call-back as it arrives.
#[derive(Clone, Debug)]
pub struct RelayedCall {
    pub token: String,
    pub body: Value,
}

impl Relay {
    /// Listens for the journal. It lives as long as the runtime that this is called on.
    pub async fn open(http: reqwest::Client) -> anyhow::Result<Self> {
        let line = Arc::new(Line {
            http,
            bot: OnceLock::new(),
            calls: Mutex::default(),
        });
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let url = format!("http://{}/journal", listener.local_addr()?);
        let router = Router::new().fallback(pass).with_state(Arc::clone(&line));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { url, line })
    }

    /// From now on calls are passed on to this address.
    pub fn lead_to(&self, bot: &str) {
        self.line.bot.get_or_init(|| bot.to_owned());
    }

    /// Calls the bot. Returns its answer.
    pub async fn send(&self, call: &RelayedCall) -> anyhow::Result<StatusCode> {
        self.line.send(&call.token, call.body.to_string()).await
    }

    /// The last call that told of such an event.
    pub fn last(&self, kind: &str) -> anyhow::Result<RelayedCall> {
        let calls = self.line.calls();
        let mut newest_first = calls.iter().rev();
        let found = newest_first.find(|call| call.event()["type"] == kind);
        found.cloned().with_context(|| format!("no {kind}"))
    }
}

impl RelayedCall {
    /// The event that it tells of.
    #[must_use]
    pub fn event(&self) -> Value {
        let payload = self.body["payload"].as_str().unwrap_or_default();
        serde_json::from_str(payload).unwrap_or_default()
    }

    /// The same with another event, and the signature of the true one.
    #[must_use]
    pub fn telling(&self, event: &Value) -> Self {
        let mut forged = self.clone();
        forged.body["payload"] = json!(event.to_string());
        forged
    }

    /// The same with these differences of its event, as the journal signs for the bot.
    pub fn signed_as(&self, bot: &ApiBot, differences: &Value) -> anyhow::Result<Self> {
        let mut event = self.event();
        let fields = event.as_object_mut().context("an event")?;
        fields.extend(differences.as_object().context("fields")?.clone());
        let mut call = self.telling(&event);
        // The bot makes the secret of its call-backs from the one that it shares.
        let shared = CallbackSecret::try_from(bot.secret().to_owned())?;
        let secret = CallbackSecret::try_from(shared.sign("call-backs"))?;
        call.body["signature"] = json!(secret.sign(&event.to_string()));
        Ok(call)
    }
}

impl Line {
    async fn send(&self, token: &str, body: String) -> anyhow::Result<StatusCode> {
        let bot = self.bot.get().context("nobody is there yet")?;
        let call = self.http.post(bot).header(TOKEN_HEADER, token).body(body);
        Ok(call.send().await?.status())
    }

    fn calls(&self) -> MutexGuard<'_, Vec<RelayedCall>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn pass(State(line): State<Arc<Line>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let token = headers
        .get(TOKEN_HEADER)
        .and_then(|token| token.to_str().ok())
        .unwrap_or_default();
    let text = String::from_utf8_lossy(&body).into_owned();
    line.calls().push(RelayedCall {
        token: token.to_owned(),
        body: serde_json::from_str(&text).unwrap_or_default(),
    });
    let answered = line.send(token, text).await;
    answered.unwrap_or(StatusCode::SERVICE_UNAVAILABLE)
}
