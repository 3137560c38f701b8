//! From the request to the response: who may come in, what is retried, what is dropped.

use std::convert::Infallible;

use jiff::Timestamp;
use journal_aws::{Journal, ReportQueue, SaveError, Schedules};
use journal_telegram::conversation::{self, Attempt, Setting};
use journal_telegram::{Input, Messenger};
use lambda_http::http::{StatusCode, header};
use lambda_http::tracing::{error, info, warn};
use lambda_http::{Body, Request, Response};
use serde_json::Value;
use subtle::ConstantTimeEq;

use crate::perform::Fault;

/// How often an input is decided anew because another write came between.
const MOST_ATTEMPTS: usize = 4;

/// The longest body that is read. An update with a message of 4,096 characters
/// stays far below.
const LONGEST_BODY: usize = 256 * 1024;

/// What answers Telegram.
pub struct Webhook {
    pub journal: Journal,
    pub schedules: Schedules,
    pub reports: ReportQueue,
    pub messenger: Messenger,
    /// What Telegram sends along since it was told so with the webhook's address.
    pub secret_token: String,
    pub setting: Setting,
}

impl Webhook {
    /// Answers a request. Telegram repeats whatever is not answered with 2xx for a
    /// day: a transient fault is therefore a 503, and what can never succeed a 200.
    pub async fn answer(&self, request: Request) -> Result<Response<Body>, Infallible> {
        let response = match self.is_from_telegram(&request) {
            true => self.take(request.body()).await,
            false => {
                warn!("a request without the secret was refused");
                status(StatusCode::UNAUTHORIZED)
            }
        };
        Ok(response)
    }

    fn is_from_telegram(&self, request: &Request) -> bool {
        request
            .headers()
            .get("x-telegram-bot-api-secret-token")
            .is_some_and(|token| token.as_bytes().ct_eq(self.secret_token.as_bytes()).into())
    }

    async fn take(&self, body: &[u8]) -> Response<Body> {
        if body.len() > LONGEST_BODY {
            warn!(body.length = body.len(), "an update was dropped: too long");
            return status(StatusCode::OK);
        }
        let input = match Input::parse(body) {
            Ok(Some(input)) => input,
            Ok(None) => {
                info!("an update was ignored: it does not concern the diary");
                return status(StatusCode::OK);
            }
            Err(reason) => {
                warn!(%reason, "an update was dropped");
                return status(StatusCode::OK);
            }
        };
        match self.respond(&input).await {
            Ok(Some(reply)) => json(&reply),
            Ok(None) => status(StatusCode::OK),
            Err(fault) => {
                let update = input.update;
                error!(
                    update.id = update,
                    error = &fault as &dyn std::error::Error,
                    "an update failed"
                );
                status(StatusCode::SERVICE_UNAVAILABLE)
            }
        }
    }

    /// Decides and performs, and decides again where another write came between.
    async fn respond(&self, input: &Input) -> Result<Option<Value>, Fault> {
        let person = input.person();
        let mut attempt = Attempt::First;
        for _ in 0..MOST_ATTEMPTS {
            let now = Timestamp::now();
            let diary = self.journal.diary(&person, now).await?;
            let effects = conversation::respond(diary.clone(), input, &self.setting, now, attempt);
            match self.perform(input, &diary, effects, now).await {
                Err(Fault::Save(SaveError::Conflict)) => attempt = Attempt::Again,
                performed => return performed,
            }
        }
        Err(Fault::Save(SaveError::Conflict))
    }
}

fn status(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::Empty);
    *response.status_mut() = status;
    response
}

fn json(reply: &Value) -> Response<Body> {
    let mut response = Response::new(Body::Text(reply.to_string()));
    let json = header::HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    response
}
