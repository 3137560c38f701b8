use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;

use anyhow::Context;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use local_door::{Opening, OwnListener, guarded};
use tokio::runtime::{Builder, Runtime};

use crate::call_record::CallRecord;
use crate::fault_injection::FaultInjection;
use crate::forwarding::{Forwarding, WholeRequest, whole};
use crate::pass::Pass;

/// The first parts of the paths that the HTTP API serves to those who have no pass. The
/// emulator answers others at the API's host too, its own administration among them.
const OF_THE_API: [&str; 5] = ["v1", "docs", "r", "app", "telegram"];

/// Where a custom resource of the stack puts its answer, at an address that only it is told.
const OF_CUSTOM_RESOURCES: &str = "/_ministack/cfn-response/";

/// The port of the local AWS. It passes on what this user's programs ask of AWS and can
/// show the pass for, and what anyone may ask of the deployed API.
#[derive(Debug)]
pub(crate) struct Door {
    port: u16,
    record: Option<Arc<CallRecord>>,
    /// It outlives the runtime of a test. It is there until this is dropped.
    runtime: Option<Runtime>,
}

struct Keeper {
    pass: Pass,
    emulator: Forwarding,
    record: Option<Arc<CallRecord>>,
    faults: Option<Arc<FaultInjection>>,
}

impl Door {
    /// Opens it at a port of this machine; at a free one for 0.
    pub(crate) fn open(
        port: u16,
        pass: Pass,
        emulator: Forwarding,
        record: Option<CallRecord>,
        faults: Option<Arc<FaultInjection>>,
    ) -> anyhow::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("listening at the port {port}"))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let mut runtime = Builder::new_multi_thread();
        let runtime = runtime.worker_threads(2).enable_all().build();
        let runtime = runtime.context("starting the threads of the local AWS's door")?;
        let record = record.map(Arc::new);
        let keeper = Keeper {
            pass,
            emulator,
            record: record.clone(),
            faults,
        };
        let router = Router::new().fallback(answer).with_state(Arc::new(keeper));
        // A link may lead to any page of the API; all else takes the pass.
        let router = guarded(router, |opening, path| {
            opening == Opening::Tab || path == "/app"
        });
        let listener = {
            let _context = runtime.enter();
            OwnListener::of(tokio::net::TcpListener::from_std(listener)?)
                .with_context(|| format!("keeping the port {port} to ourselves"))?
        };
        runtime.spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!("the door of the local AWS fell shut: {error}");
            }
        });
        Ok(Self {
            port,
            record,
            runtime: Some(runtime),
        })
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// The record of the functions' calls, where they are recorded.
    pub(crate) fn record(&self) -> Option<&CallRecord> {
        self.record.as_deref()
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Waiting is not allowed where this is dropped by a task.
            runtime.shutdown_background();
        }
    }
}

async fn answer(State(keeper): State<Arc<Keeper>>, request: Request) -> Response {
    let request = match whole(request).await {
        Ok(request) => request,
        Err(refusal) => return refusal,
    };
    if !keeper.pass.is_shown_by(&request) && !keeper.is_for_anyone(&request) {
        let refusal = "The keys of this local AWS are missing: .local/watch.env has them.\n";
        return (StatusCode::FORBIDDEN, refusal).into_response();
    }
    if let Some(record) = &keeper.record {
        record.note(&request);
    }
    let faults = keeper.faults.as_ref();
    let fault = faults.and_then(|faults| faults.fault(&request));
    let answer = keeper.pass_on(request);
    match fault {
        None => answer.await,
        Some(fault) => fault.answer(answer).await,
    }
}

impl Keeper {
    async fn pass_on(&self, request: WholeRequest) -> Response {
        let answer = self.emulator.pass(request).await;
        answer.unwrap_or_else(|error| {
            tracing::warn!("the emulator did not answer: {error:#}");
            StatusCode::BAD_GATEWAY.into_response()
        })
    }

    fn is_for_anyone(&self, request: &WholeRequest) -> bool {
        // As the emulator will see it: without `..`.
        let Ok(address) = self.emulator.address(request) else {
            return false;
        };
        let is_answer =
            *request.method() == Method::PUT && address.path().starts_with(OF_CUSTOM_RESOURCES);
        is_answer || is_of_the_api(request, address.path())
    }
}

fn is_of_the_api(request: &WholeRequest, path: &str) -> bool {
    let headers = request.headers();
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let first = path.split('/').nth(1).unwrap_or_default();
    host.is_some_and(is_api) && OF_THE_API.contains(&first)
        // With it the emulator may take the call for another service's.
        && !headers.contains_key("x-amz-target")
}

/// Whether the emulator takes the host for an API's: by this exact form. At any other it takes
/// a request for a call of AWS, by what stands in its address.
fn is_api(host: &str) -> bool {
    let Some((id, rest)) = host.split_once(".execute-api.localhost") else {
        return false;
    };
    let is_id = id.len() == 8 && id.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'));
    let is_port = |port: &str| port.bytes().all(|it| it.is_ascii_digit());
    is_id && (rest.is_empty() || rest.strip_prefix(':').is_some_and(is_port))
}
