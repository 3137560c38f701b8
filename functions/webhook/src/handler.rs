//! From the request to the response: who may come in, which updates are retried and which
//! are dropped.

use std::convert::Infallible;
use std::time::Instant;

use jiff::Timestamp;
use journal::Language;
use journal_aws::{SaveError, StoreError, caught};
use journal_telegram::conversation::{self, Attempt};
use journal_telegram::input::{InputKind, read_update};
use journal_telegram::messenger::{reply_to, response};
use journal_telegram::{
    BroadcastInput, Diary, Entries, Input, MessagePlace, OperatorChat, OperatorReply, Outcome,
    ResponseMessage, Screen, Unread,
};
use journal_texts::Texts;
use lambda_http::http::{HeaderValue, StatusCode, header};
use lambda_http::tracing::{error, info, warn};
use lambda_http::{Body, Request, Response};
use metrics::{counter, histogram};
use serde_json::Value;

use crate::door;
use crate::perform::{Performer, beside};
use crate::unanswered::Unanswered;
use crate::webhook::Webhook;

/// How often an input is decided anew because another write came between.
const MOST_ATTEMPTS: usize = 4;

/// After how many seconds Telegram delivers an update again whose fault may pass.
const RETRY_AFTER_SECONDS: u16 = 5;

/// How often a decision may ask for entries: once for each that it can need.
const MOST_READINGS: usize = 4;

impl Webhook {
    /// Answers a request. Telegram repeats whatever is not answered with 2xx for a day, and
    /// nothing else of the same person comes meanwhile. Only a fault that may pass is
    /// therefore a 503; of one that stays the person is told, once, in a 200.
    pub async fn answer(&self, request: Request) -> Result<Response<Body>, Infallible> {
        let begun = Instant::now();
        let response = match door::body(&request, &self.secret_token) {
            Ok(body) => self.take(body).await,
            Err(refusal) => status(refusal),
        };
        let status = response.status().as_u16().to_string();
        histogram!("answer_ms", "status" => status).record(begun.elapsed().as_secs_f64() * 1000.0);
        Ok(response)
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
            && let Some(input) = BroadcastInput::of(&update, operator.id())
        {
            let done = caught(Box::pin(self.broadcast(operator, &input))).await;
            return match done.map_err(Unanswered::from).flatten() {
                Ok(Some(answer)) => json(&answer),
                Ok(None) => status(StatusCode::OK),
                Err(fault) => self.failed_operator(operator, input.update, &fault).await,
            };
        }
        if let Some(operator) = &self.operator
            && let Some(reply) = OperatorReply::of(&update, operator.id())
        {
            let answered = caught(Box::pin(self.answer_person(operator, &reply))).await;
            match answered.map_err(Unanswered::from).flatten() {
                Ok(Some(answer)) => return json(&answer),
                // To another message of the bot's: the operator may keep a diary too.
                Ok(None) => {}
                Err(fault) => return self.failed_operator(operator, reply.update, &fault).await,
            }
        }
        let Some(input) = Input::of(update) else {
            info!("an update was ignored: it does not concern the diary");
            return status(StatusCode::OK);
        };
        let answered = caught(Box::pin(self.respond(&input))).await;
        match answered.map_err(Unanswered::from).flatten() {
            Ok(Some(reply)) => json(&reply),
            Ok(None) => status(StatusCode::OK),
            Err(fault) => self.failed(&input, &fault).await,
        }
    }

    /// Tells the operator of a fault, and the person of one that stays. Their profile may be
    /// at fault, so the language is that of their Telegram.
    async fn failed(&self, input: &Input, fault: &Unanswered) -> Response<Body> {
        match fault {
            Unanswered::Early => info!(update.id = input.update, "{fault}"),
            fault => self.tell_operator(input.update, fault).await,
        }
        if !fault.is_transient()
            && let InputKind::Tap { callback, .. } = &input.kind
        {
            beside(input.update, self.messenger.acknowledge(callback, None)).await;
        }
        let spoken = input.language.as_deref().and_then(Language::of_tag);
        let texts = Texts::chat(spoken.unwrap_or(self.config.language));
        failed(fault, || {
            let screen = Screen::plain(texts, fault.text());
            let shown = ResponseMessage::Screen(screen, MessagePlace::Below);
            response(input.user, &shown, self.messenger.app())
        })
    }

    /// Tells the operator of a fault that the operator's own update met.
    async fn failed_operator(
        &self,
        operator: &OperatorChat,
        update: u32,
        fault: &Unanswered,
    ) -> Response<Body> {
        self.tell_operator(update, fault).await;
        failed(fault, || {
            let screen = Screen::plain(operator.texts(), fault.text());
            reply_to(operator.id(), &screen)
        })
    }

    async fn tell_operator(&self, update: u32, fault: &Unanswered) {
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
    }

    /// Decides and performs, and decides again where another write came between.
    async fn respond(&self, input: &Input) -> Result<Option<Value>, Unanswered> {
        let mut attempt = Attempt::First;
        for _ in 0..MOST_ATTEMPTS {
            let now = Timestamp::now();
            let diary = self.read(input, now).await?;
            let again = attempt.again(&diary);
            let outcome = self.decide(diary, input, now, attempt).await?;
            if outcome.comes_again {
                return Err(Unanswered::Early);
            }
            let performer = Performer::new(self, input, &outcome, now);
            match performer.perform(outcome).await {
                Err(Unanswered::Save(SaveError::Conflict)) => attempt = again,
                Err(fault) => return Err(fault),
                Ok(reply) => {
                    let app = self.messenger.app();
                    return Ok(reply.map(|reply| response(input.user, &reply, app)));
                }
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
            match conversation::respond(&diary, input, &self.config, now, attempt) {
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

/// Asks Telegram to deliver the update again where the fault may pass; of one that stays the
/// answer is `said`.
fn failed(fault: &Unanswered, said: impl FnOnce() -> Value) -> Response<Body> {
    let kind = if fault.is_transient() {
        "passes"
    } else {
        "stays"
    };
    counter!("faults", "kind" => kind).increment(1);
    if !fault.is_transient() {
        return json(&said());
    }
    let mut response = status(StatusCode::SERVICE_UNAVAILABLE);
    let seconds = match fault {
        Unanswered::Early => 1,
        _ => RETRY_AFTER_SECONDS,
    };
    let seconds = HeaderValue::from(seconds);
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    response
}

fn status(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::Empty);
    *response.status_mut() = status;
    response
}

fn json(reply: &Value) -> Response<Body> {
    let mut response = Response::new(Body::Text(reply.to_string()));
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    response
}

#[cfg(test)]
mod tests;
