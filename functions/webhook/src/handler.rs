//! From the request to the response: who may come in, which updates are retried and which
//! are dropped.

use std::convert::Infallible;

use jiff::Timestamp;
use journal_aws::{SaveError, StoreError};
use journal_telegram::conversation::{self, Attempt};
use journal_telegram::input::read_update;
use journal_telegram::messenger::response;
use journal_telegram::{Diary, Entries, Input, OperatorReply, Outcome, Unread};
use lambda_http::http::{StatusCode, header};
use lambda_http::tracing::{error, info, warn};
use lambda_http::{Body, Request, Response};
use serde_json::Value;

use crate::door;
use crate::perform::Performer;
use crate::unanswered::Unanswered;
use crate::webhook::Webhook;

/// How often an input is decided anew because another write came between.
const MOST_ATTEMPTS: usize = 4;

/// How often a decision may ask for entries: once for each that it can need.
const MOST_READINGS: usize = 3;

impl Webhook {
    /// Answers a request. Telegram repeats whatever is not answered with 2xx for a
    /// day: a transient fault is therefore a 503, and an update that can never succeed a
    /// 200.
    pub async fn answer(&self, request: Request) -> Result<Response<Body>, Infallible> {
        Ok(match door::body(&request, &self.secret_token) {
            Ok(body) => self.take(body).await,
            Err(refusal) => status(refusal),
        })
    }

    async fn take(&self, body: &[u8]) -> Response<Body> {
        let update = match read_update(body) {
            Ok(update) => update,
            Err(reason) => {
                warn!(%reason, "an update was dropped");
                return status(StatusCode::OK);
            }
        };
        if let Some(operator) = &self.operator
            && let Some(reply) = OperatorReply::of(&update, operator.id())
        {
            match self.answer_person(operator, &reply).await {
                Ok(Some(answer)) => return json(&answer),
                // To another message of the bot's: the operator may keep a diary too.
                Ok(None) => {}
                Err(fault) => return self.failed(reply.update, &fault).await,
            }
        }
        let Some(input) = Input::of(update) else {
            info!("an update was ignored: it does not concern the diary");
            return status(StatusCode::OK);
        };
        match self.respond(&input).await {
            Ok(Some(reply)) => json(&reply),
            Ok(None) => status(StatusCode::OK),
            Err(fault) => self.failed(input.update, &fault).await,
        }
    }

    /// Telegram delivers the update again; the operator is told.
    async fn failed(&self, update: u32, fault: &Unanswered) -> Response<Body> {
        error!(
            update.id = update,
            error = fault as &dyn std::error::Error,
            "an update failed"
        );
        if let Some(operator) = &self.operator {
            operator
                .tell_error(&format!("webhook, update {update}"), &fault.to_string())
                .await;
        }
        status(StatusCode::SERVICE_UNAVAILABLE)
    }

    /// Decides and performs, and decides again where another write came between.
    async fn respond(&self, input: &Input) -> Result<Option<Value>, Unanswered> {
        let mut attempt = Attempt::First;
        for _ in 0..MOST_ATTEMPTS {
            let now = Timestamp::now();
            let diary = self.read(input, now).await?;
            let outcome = self.decide(diary, input, now, attempt).await?;
            let performer = Performer::new(self, input, &outcome, now);
            match performer.perform(outcome).await {
                Err(Unanswered::Save(SaveError::Conflict)) => attempt = Attempt::Again,
                Err(fault) => return Err(fault),
                Ok(reply) => return Ok(reply.map(|reply| response(input.user, &reply))),
            }
        }
        Err(Unanswered::Save(SaveError::Conflict))
    }

    /// Reads the state that every decision depends on, in one call, and the day that a tap names.
    async fn read(&self, input: &Input, now: Timestamp) -> Result<Diary, StoreError> {
        let person = input.person();
        match input.day() {
            Some(day) => self.table.diary_with_day(&person, day, now).await,
            None => self.table.diary(&person, now).await,
        }
    }

    /// Decides. The few decisions that depend on more entries say so, and are made
    /// anew when these are read.
    async fn decide(
        &self,
        mut diary: Diary,
        input: &Input,
        now: Timestamp,
        attempt: Attempt,
    ) -> Result<Outcome, Unanswered> {
        for _ in 0..MOST_READINGS {
            match conversation::respond(diary.clone(), input, &self.config, now, attempt) {
                Ok(outcome) => return Ok(outcome),
                Err(Unread { period }) => {
                    let entries = self.table.entries(&input.person(), period, now).await?;
                    diary.read = Some(Entries { period, entries });
                }
            }
        }
        Err(Unanswered::Undecided)
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
