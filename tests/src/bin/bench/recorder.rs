//! Stands between functions and what they call, and writes down each call.

use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use end_to_end::Stack;
use local_cloud::{Forwarding, LocalCloud, WholeRequest, whole};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::units::{self, Units};

/// A call of a function's.
#[derive(Clone, Debug)]
pub struct Call {
    /// The operation of AWS, or the method of the Bot API.
    pub operation: String,
    pub service: Service,
    /// The bytes of its body.
    pub sent: usize,
    pub units: Units,
    pub arrived: Instant,
    pub left: Instant,
}

/// Who was called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    DynamoDb,
    Sqs,
    Scheduler,
    S3,
    EventBridge,
    SecretsManager,
    Telegram,
}

/// The addresses to call in place of the real ones.
pub struct Recorder {
    pub aws: String,
    pub telegram: String,
    calls: Arc<Mutex<Vec<Call>>>,
}

#[derive(Clone)]
struct Place {
    onward: Forwarding,
    cloud: &'static LocalCloud,
    is_telegram: bool,
    calls: Arc<Mutex<Vec<Call>>>,
}

impl Recorder {
    /// It lives as long as the runtime that this is called on.
    pub async fn open(stack: &Stack) -> anyhow::Result<Self> {
        let calls = Arc::default();
        let place = |address: &str, is_telegram| {
            anyhow::Ok(Place {
                onward: Forwarding::to(address)?,
                cloud: stack.cloud,
                is_telegram,
                calls: Arc::clone(&calls),
            })
        };
        let aws = place(&stack.cloud.aws.endpoint(), false)?;
        let telegram = place(stack.telegram().base_url(), true)?;
        Ok(Self {
            aws: serve(aws).await?,
            telegram: serve(telegram).await?,
            calls,
        })
    }

    /// The calls since it was last asked.
    pub fn take(&self) -> Vec<Call> {
        std::mem::take(&mut *lock(&self.calls))
    }
}

async fn serve(place: Place) -> anyhow::Result<String> {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    let router = Router::new().fallback(pass).with_state(place);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

async fn pass(State(place): State<Place>, request: Request) -> Response {
    match whole(request).await {
        Ok(request) => match place.pass(request).await {
            Ok(response) => response,
            Err(error) => {
                (axum::http::StatusCode::BAD_GATEWAY, format!("{error:#}")).into_response()
            }
        },
        Err(refusal) => refusal,
    }
}

impl Place {
    async fn pass(&self, request: WholeRequest) -> anyhow::Result<Response> {
        let arrived = Instant::now();
        let (service, operation) = self.called(&request);
        let asked: Value = serde_json::from_slice(request.body()).unwrap_or_default();
        let sent = request.body().len();
        let written = match service {
            Service::DynamoDb => units::written_keys(&operation, &asked),
            _ => Vec::new(),
        };
        let before = self.sizes(&written).await?;
        let (parts, body) = self.onward.pass(request).await?.into_parts();
        let body: Bytes = to_bytes(body, usize::MAX).await?;
        let units = match service {
            Service::DynamoDb => {
                let answer: Value = serde_json::from_slice(&body).unwrap_or_default();
                let after = self.sizes(&written).await?;
                let sizes = before
                    .into_iter()
                    .zip(after)
                    .map(|(before, after)| before.max(after));
                units::of(&operation, &asked, &answer, sizes)
            }
            _ => Units::default(),
        };
        lock(&self.calls).push(Call {
            operation,
            service,
            sent,
            units,
            arrived,
            left: Instant::now(),
        });
        Ok(Response::from_parts(parts, Body::from(body)))
    }

    fn called(&self, request: &WholeRequest) -> (Service, String) {
        let path = request.uri().path();
        if self.is_telegram {
            let method = path.rsplit('/').next().unwrap_or_default();
            return (Service::Telegram, method.to_owned());
        }
        let target = request.headers().get("x-amz-target");
        let target = target.and_then(|target| target.to_str().ok());
        let Some((service, operation)) = target.and_then(|target| target.split_once('.')) else {
            let is_schedule = path.starts_with("/schedules/");
            let service = if is_schedule {
                Service::Scheduler
            } else {
                Service::S3
            };
            return (service, format!("{} {service:?}", request.method()));
        };
        let service = match service {
            "AmazonSQS" => Service::Sqs,
            "AWSEvents" => Service::EventBridge,
            "secretsmanager" => Service::SecretsManager,
            _ => Service::DynamoDb,
        };
        (service, operation.to_owned())
    }

    /// How large the items of these keys are now, in bytes.
    async fn sizes(&self, keys: &[Value]) -> anyhow::Result<Vec<usize>> {
        let mut sizes = Vec::new();
        for key in keys {
            let ask = json!({
                "TableName": self.cloud.outputs.table_name,
                "Key": key,
                "ConsistentRead": true,
            });
            let request = self.cloud.aws.request(Method::POST, "/")?;
            let request = request
                .header("x-amz-target", "DynamoDB_20120810.GetItem")
                .header("content-type", "application/x-amz-json-1.0")
                .header("authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0")
                .body(ask.to_string());
            let answer: Value = request.send().await?.json().await?;
            sizes.push(units::size(&answer["Item"]));
        }
        Ok(sizes)
    }
}

fn lock(calls: &Mutex<Vec<Call>>) -> MutexGuard<'_, Vec<Call>> {
    calls.lock().unwrap_or_else(PoisonError::into_inner)
}
