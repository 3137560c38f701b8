use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use serde_json::json;

use crate::stack::Stack;

/// Stands between functions and DynamoDB, counts the calls, and lets none
/// through while it is shut.
pub struct Gate {
    keeper: Arc<Keeper>,
    url: String,
}

struct Keeper {
    upstream: String,
    http: reqwest::Client,
    is_shut: AtomicBool,
    calls: Mutex<BTreeMap<String, usize>>,
}

/// The variable that sends a function through a gate.
const VARIABLE: &str = "AWS_ENDPOINT_URL_DYNAMODB";

impl Gate {
    /// Stands before the DynamoDB of this stack, for the functions that
    /// [`Gate::guard`] names. It lives as long as the runtime that this is called on.
    pub async fn open(stack: &Stack) -> anyhow::Result<Self> {
        let keeper = Arc::new(Keeper {
            upstream: stack.cloud.aws.endpoint(),
            http: stack.http.clone(),
            is_shut: AtomicBool::new(false),
            calls: Mutex::default(),
        });
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let router = Router::new().fallback(pass).with_state(Arc::clone(&keeper));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { keeper, url })
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// From now on the function reaches DynamoDB through this gate only.
    pub async fn guard(&self, stack: &Stack, function: &str) -> anyhow::Result<()> {
        stack.set_variable(function, VARIABLE, &self.url).await
    }

    /// Takes away whatever gates there are.
    pub async fn remove(stack: &Stack) -> anyhow::Result<()> {
        let outputs = &stack.cloud.outputs;
        for function in [
            &outputs.webhook_function_name,
            &outputs.report_function_name,
            &outputs.remind_function_name,
        ] {
            if stack.environment(function).await?.contains_key(VARIABLE) {
                stack.unset_variable(function, VARIABLE).await?;
            }
        }
        Ok(())
    }

    /// Every call fails from now on, as when DynamoDB is down.
    pub fn shut(&self) {
        self.keeper.is_shut.store(true, Ordering::SeqCst);
    }

    /// Calls go through again.
    pub fn unshut(&self) {
        self.keeper.is_shut.store(false, Ordering::SeqCst);
    }

    /// How often each operation was called since it was last asked.
    pub fn take_counts(&self) -> BTreeMap<String, usize> {
        std::mem::take(&mut *self.keeper.calls())
    }
}

impl Keeper {
    fn calls(&self) -> MutexGuard<'_, BTreeMap<String, usize>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn pass(State(keeper): State<Arc<Keeper>>, headers: HeaderMap, body: Bytes) -> Response {
    let target = headers
        .get("x-amz-target")
        .and_then(|target| target.to_str().ok())
        .unwrap_or_default();
    let operation = target.rsplit('.').next().unwrap_or(target).to_owned();
    *keeper.calls().entry(operation).or_default() += 1;
    if keeper.is_shut.load(Ordering::SeqCst) {
        return failure();
    }
    let mut onward = keeper.http.post(&keeper.upstream);
    for (name, value) in &headers {
        if name != header::HOST && name != header::CONTENT_LENGTH {
            onward = onward.header(name, value);
        }
    }
    let answered = match onward.body(body).send().await {
        Ok(answer) => {
            let (status, kind) = (
                answer.status(),
                answer.headers().get(header::CONTENT_TYPE).cloned(),
            );
            answer.bytes().await.map(|bytes| (status, kind, bytes))
        }
        Err(error) => Err(error),
    };
    let Ok((status, kind, bytes)) = answered else {
        return failure();
    };
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    if let Some(kind) = kind {
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
    response
}

fn failure() -> Response {
    let error = json!({ "__type": "com.amazonaws.dynamodb.v20120810#InternalServerError", "message": "The request failed." });
    let mut response = Response::new(Body::from(error.to_string()));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}
