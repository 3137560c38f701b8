//! Lets the functions' calls to AWS go wrong by chance (fault injection).

use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::response::Response;
use fastrand::Rng;
use futures_core::Stream;
use std::collections::BTreeMap;
use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use crate::call_record::{calling_function, header};
use crate::forwarding::WholeRequest;

/// Longer than any client waits.
const NEVER: Duration = Duration::from_secs(60);

/// A refusal of AWS's: the status and the code.
type RefusedAnswer = (StatusCode, &'static str);

/// The services that the functions call, each with the refusals that mean "later".
const SERVICES: [(Service, [RefusedAnswer; 4]); 6] = [
    (
        Service::DynamoDb,
        [
            (
                StatusCode::BAD_REQUEST,
                "ProvisionedThroughputExceededException",
            ),
            (StatusCode::BAD_REQUEST, "ThrottlingException"),
            (StatusCode::INTERNAL_SERVER_ERROR, "InternalServerError"),
            (StatusCode::SERVICE_UNAVAILABLE, "ServiceUnavailable"),
        ],
    ),
    (
        Service::Sqs,
        [
            (StatusCode::FORBIDDEN, "RequestThrottled"),
            (StatusCode::BAD_REQUEST, "ThrottlingException"),
            (StatusCode::INTERNAL_SERVER_ERROR, "InternalFailure"),
            (StatusCode::SERVICE_UNAVAILABLE, "ServiceUnavailable"),
        ],
    ),
    (
        Service::Scheduler,
        [
            (StatusCode::TOO_MANY_REQUESTS, "ThrottlingException"),
            (StatusCode::CONFLICT, "ConflictException"),
            (StatusCode::INTERNAL_SERVER_ERROR, "InternalServerException"),
            (StatusCode::SERVICE_UNAVAILABLE, "ServiceUnavailable"),
        ],
    ),
    (
        Service::S3,
        [
            (StatusCode::SERVICE_UNAVAILABLE, "SlowDown"),
            (StatusCode::BAD_REQUEST, "RequestTimeout"),
            (StatusCode::INTERNAL_SERVER_ERROR, "InternalError"),
            (StatusCode::SERVICE_UNAVAILABLE, "ServiceUnavailable"),
        ],
    ),
    (
        Service::Secrets,
        [
            (StatusCode::BAD_REQUEST, "ThrottlingException"),
            (StatusCode::TOO_MANY_REQUESTS, "TooManyRequestsException"),
            (StatusCode::INTERNAL_SERVER_ERROR, "InternalServiceError"),
            (StatusCode::SERVICE_UNAVAILABLE, "ServiceUnavailable"),
        ],
    ),
    (
        Service::Events,
        [
            (StatusCode::BAD_REQUEST, "ThrottlingException"),
            (StatusCode::BAD_REQUEST, "ConcurrentModificationException"),
            (StatusCode::INTERNAL_SERVER_ERROR, "InternalException"),
            (StatusCode::SERVICE_UNAVAILABLE, "ServiceUnavailable"),
        ],
    ),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Service {
    DynamoDb,
    Sqs,
    Scheduler,
    S3,
    Secrets,
    Events,
}

/// Lets so many of a hundred calls of functions go wrong. The choices follow from a seed.
#[derive(Debug)]
pub struct FaultInjection {
    percent: AtomicU8,
    chance: Mutex<Rng>,
    met: Mutex<BTreeMap<String, usize>>,
}

/// A call that goes wrong.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InjectedFault {
    service: Service,
    mishap: Mishap,
}

/// How a call goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mishap {
    /// It is refused, and nothing is done.
    Refused(RefusedAnswer),
    /// It is carried out, and refused all the same.
    DoneAndRefused(RefusedAnswer),
    /// Nothing is done, and no answer comes.
    Hangs,
    /// It is carried out, and no answer comes.
    DoneAndHangs,
    /// It is carried out, and the connection breaks in the middle of the answer.
    Breaks,
}

impl FaultInjection {
    /// Lets nothing go wrong until it is told to.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            percent: AtomicU8::new(0),
            chance: Mutex::new(Rng::with_seed(seed)),
            met: Mutex::default(),
        }
    }

    /// From now on so many of a hundred calls go wrong.
    pub fn set_percent(&self, percent: u8) {
        self.percent.store(percent, Ordering::SeqCst);
    }

    /// How often each fault has happened.
    #[must_use]
    pub fn met(&self) -> BTreeMap<String, usize> {
        let met = self.met.lock();
        met.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The fault of a call, if it goes wrong.
    pub(crate) fn fault(&self, request: &WholeRequest) -> Option<InjectedFault> {
        // Tests look into AWS undisturbed.
        calling_function(request.headers())?;
        let mut chance = self.chance.lock().unwrap_or_else(PoisonError::into_inner);
        if chance.u8(0..100) >= self.percent.load(Ordering::SeqCst) {
            return None;
        }
        let service = Service::of(request);
        let refusals = SERVICES.iter().find(|(it, _)| *it == service)?.1;
        let refusal = refusals[chance.usize(0..refusals.len())];
        let mishap = match chance.u8(0..8) {
            0..=2 => Mishap::Refused(refusal),
            // Throttled is what was not done.
            3 | 4 => Mishap::DoneAndRefused(refusals[refusals.len() - 2]),
            5 => Mishap::Hangs,
            6 => Mishap::DoneAndHangs,
            _ => Mishap::Breaks,
        };
        self.note(service, mishap);
        Some(InjectedFault { service, mishap })
    }

    fn note(&self, service: Service, mishap: Mishap) {
        let what = match mishap {
            Mishap::Refused((_, code)) => code.to_owned(),
            Mishap::DoneAndRefused((_, code)) => format!("done, but {code}"),
            Mishap::Hangs => "no answer".to_owned(),
            Mishap::DoneAndHangs => "done, but no answer".to_owned(),
            Mishap::Breaks => "done, but half an answer".to_owned(),
        };
        let mut met = self.met.lock().unwrap_or_else(PoisonError::into_inner);
        *met.entry(format!("{service:?}: {what}")).or_default() += 1;
    }
}

impl InjectedFault {
    /// The answer to a call that the emulator would answer with `answer`.
    pub(crate) async fn answer(self, answer: impl Future<Output = Response>) -> Response {
        let refuse = |refusal| self.service.refuse(refusal);
        match self.mishap {
            Mishap::Refused(refusal) => refuse(refusal),
            Mishap::DoneAndRefused(refusal) => {
                answer.await;
                refuse(refusal)
            }
            Mishap::Hangs => nothing().await,
            Mishap::DoneAndHangs => {
                answer.await;
                nothing().await
            }
            Mishap::Breaks => broken(answer.await),
        }
    }
}

impl Service {
    /// S3 and the scheduler have no operations in a header: theirs stand in the path.
    fn of(request: &WholeRequest) -> Self {
        let target = header(request.headers(), "x-amz-target").unwrap_or_default();
        match target.split('.').next().unwrap_or_default() {
            "DynamoDB_20120810" => Self::DynamoDb,
            "AmazonSQS" => Self::Sqs,
            "secretsmanager" => Self::Secrets,
            "AWSEvents" => Self::Events,
            _ if request.uri().path().starts_with("/schedule") => Self::Scheduler,
            _ => Self::S3,
        }
    }

    fn refuse(self, (status, code): RefusedAnswer) -> Response {
        let body = match self {
            Self::S3 => format!("<Error><Code>{code}</Code><Message>injected</Message></Error>"),
            _ => format!(r#"{{"__type":"{code}","message":"injected"}}"#),
        };
        let response = Response::builder()
            .status(status)
            .header("x-amzn-errortype", code);
        response.body(body.into()).unwrap_or_default()
    }
}

/// The silence of a server: the client gives up.
async fn nothing() -> Response {
    tokio::time::sleep(NEVER).await;
    Response::default()
}

/// An answer of which only a part comes.
fn broken(answer: Response) -> Response {
    let (parts, _) = answer.into_parts();
    Response::from_parts(parts, Body::from_stream(Torn))
}

/// The body of a response whose connection breaks.
struct Torn;

impl Stream for Torn {
    type Item = io::Result<Bytes>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(Some(Err(io::ErrorKind::ConnectionReset.into())))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    fn met(percent: u8, function: Option<&str>) -> usize {
        let faults = FaultInjection::new(7);
        faults.set_percent(percent);
        for _ in 0..200 {
            let agent =
                function.map_or("curl".to_owned(), |name| format!("aws-sdk-rust app/{name}"));
            let call = Request::post("/").header("user-agent", agent);
            faults.fault(&call.body(Bytes::new()).unwrap());
        }
        faults.met().values().sum()
    }

    #[test]
    fn only_calls_of_functions_go_wrong_and_as_often_as_is_asked_for() {
        assert_eq!(met(0, Some("journal-webhook")), 0);
        assert_eq!(met(100, None), 0);
        assert_eq!(met(100, Some("journal-webhook")), 200);
        let some = met(30, Some("journal-webhook"));
        assert!((30..100).contains(&some), "{some}");
    }
}
