use std::collections::HashMap;
use std::net::Ipv4Addr;
use std::sync::Arc;

use anyhow::Context;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::Value;
use tokio::sync::{Mutex, Notify, mpsc, oneshot};
use tokio::time::{Duration, Instant};

/// Lambda's Runtime API for one function: hands it events and takes its answers.
pub struct RuntimeApi {
    events: mpsc::UnboundedSender<Invocation>,
    shared: Arc<Shared>,
    pub address: String,
}

struct Invocation {
    event: Value,
    answered: oneshot::Sender<Answered>,
}

/// The outcome of an event, and how long the function had it.
pub struct Answered {
    pub body: Bytes,
    pub took: Duration,
    pub failed: bool,
}

struct Shared {
    queue: Mutex<mpsc::UnboundedReceiver<Invocation>>,
    open: Mutex<HashMap<String, (Instant, oneshot::Sender<Answered>)>>,
    polled: Notify,
}

impl RuntimeApi {
    /// Listens on a free port.
    pub async fn start() -> anyhow::Result<Self> {
        let (events, queue) = mpsc::unbounded_channel();
        let shared = Arc::new(Shared {
            queue: Mutex::new(queue),
            open: Mutex::default(),
            polled: Notify::new(),
        });
        let router = Router::new()
            .route("/2018-06-01/runtime/invocation/next", get(next))
            .route(
                "/2018-06-01/runtime/invocation/{id}/response",
                post(response),
            )
            .route("/2018-06-01/runtime/invocation/{id}/error", post(error))
            .with_state(Arc::clone(&shared));
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?.to_string();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self {
            events,
            shared,
            address,
        })
    }

    /// Waits until the function asks for its first event, or for the next one.
    pub async fn polled(&self) -> anyhow::Result<()> {
        let polled = tokio::time::timeout(Duration::from_secs(30), self.shared.polled.notified());
        polled.await.context("the function does not ask for events")
    }

    /// Has the function work on an event, and waits for it.
    pub async fn invoke(&self, event: Value) -> anyhow::Result<Answered> {
        let (answered, answer) = oneshot::channel();
        let invocation = Invocation { event, answered };
        self.events
            .send(invocation)
            .ok()
            .context("the Runtime API is gone")?;
        tokio::time::timeout(Duration::from_secs(30), answer)
            .await?
            .context("the function is gone")
    }
}

async fn next(State(shared): State<Arc<Shared>>) -> Response {
    shared.polled.notify_one();
    let Some(invocation) = shared.queue.lock().await.recv().await else {
        // The measuring is over; the function waits until it is ended.
        return std::future::pending().await;
    };
    let mut open = shared.open.lock().await;
    let id = format!("invocation-{}", open.len());
    open.insert(id.clone(), (Instant::now(), invocation.answered));
    let headers = [
        ("lambda-runtime-aws-request-id", id),
        ("lambda-runtime-deadline-ms", "4102444800000".to_owned()),
        (
            "lambda-runtime-invoked-function-arn",
            "arn:aws:lambda:us-east-1:000000000000:function:bench".to_owned(),
        ),
    ];
    (headers, axum::Json(invocation.event)).into_response()
}

async fn response(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<String>,
    body: Bytes,
) -> StatusCode {
    close(&shared, &id, body, false).await
}

async fn error(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<String>,
    body: Bytes,
) -> StatusCode {
    close(&shared, &id, body, true).await
}

async fn close(shared: &Shared, id: &str, body: Bytes, failed: bool) -> StatusCode {
    if let Some((begun, answered)) = shared.open.lock().await.remove(id) {
        // The caller may have stopped waiting.
        let _ = answered.send(Answered {
            body,
            took: begun.elapsed(),
            failed,
        });
    }
    StatusCode::ACCEPTED
}
