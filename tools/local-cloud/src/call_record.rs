use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONNECTION, TRANSFER_ENCODING};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use crate::http;

/// As large as a report may be, and some more.
const LARGEST_BODY: usize = 60 << 20;
const PATIENCE: Duration = Duration::from_secs(60);

/// A proxy between the functions and the emulator that notes every call which a function
/// makes to AWS, one JSON object a line: who called, and the request from which the
/// operation and the resource follow. It stops when it is dropped.
#[derive(Debug)]
pub(crate) struct CallRecord {
    url: String,
    file: PathBuf,
    _task: JoinSet<()>,
}

struct Recorder {
    upstream: String,
    client: reqwest::Client,
    file: Mutex<File>,
}

impl CallRecord {
    /// Begins a record in `file`, in place of one that is there.
    pub(crate) async fn begin(upstream: String, file: PathBuf) -> anyhow::Result<Self> {
        fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))
            .with_context(|| format!("making the folder of {}", file.display()))?;
        let opened = OpenOptions::new()
            .create(true)
            .write(true)
            .truncate(true)
            .open(&file)
            .with_context(|| format!("writing {}", file.display()))?;
        let recorder = Recorder {
            upstream,
            client: http::client(PATIENCE)?,
            file: Mutex::new(opened),
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .context("listening for the functions' calls")?;
        let url = format!("http://{}", listener.local_addr()?);
        let router = Router::new().fallback(pass).with_state(Arc::new(recorder));
        let mut task = JoinSet::new();
        task.spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!("the record of calls stopped: {error}");
            }
        });
        Ok(Self {
            url,
            file,
            _task: task,
        })
    }

    /// The address that the functions use in the place of the emulator's.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn file(&self) -> &Path {
        &self.file
    }
}

async fn pass(State(recorder): State<Arc<Recorder>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_BODY).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    if let Some(function) = calling_function(&parts.headers) {
        let call = json!({
            "function": function,
            "method": parts.method.as_str(),
            "path": path,
            "target": header(&parts.headers, "x-amz-target"),
            // Other bodies are files, and name no resource.
            "body": header(&parts.headers, "content-type")
                .filter(|kind| kind.contains("json") || kind.contains("xml"))
                .and_then(|_| std::str::from_utf8(&body).ok()),
        });
        let mut file = recorder.file.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(error) = writeln!(file, "{call}") {
            tracing::error!("a call was not noted: {error}");
        }
    }
    let onward = recorder
        .client
        .request(parts.method, format!("{}{path}", recorder.upstream))
        .headers(parts.headers)
        .body(body);
    answer(onward).await.unwrap_or_else(|error| {
        tracing::warn!("the emulator did not answer: {}", error.without_url());
        StatusCode::BAD_GATEWAY.into_response()
    })
}

async fn answer(onward: reqwest::RequestBuilder) -> Result<Response, reqwest::Error> {
    let answer = onward.send().await?;
    let (status, mut headers) = (answer.status(), answer.headers().clone());
    headers.remove(TRANSFER_ENCODING);
    headers.remove(CONNECTION);
    let mut response = Response::new(Body::from(answer.bytes().await?));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    Ok(response)
}

/// The function that made the call: the SDK writes `app/<its name>` into the user agent.
/// Without one it is the test's own.
fn calling_function(headers: &HeaderMap) -> Option<&str> {
    let agent = header(headers, "user-agent")?;
    agent.split(' ').find_map(|part| part.strip_prefix("app/"))
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
