//! The files that the page loads: its script, and the words of each language. Their addresses name
//! the version of all of them, so that a browser keeps them for good.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use axum::Router;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::MiniApp;
use crate::problem::AppProblem;
use crate::script::{SCRIPT_TEXT, WORKER};
use crate::words;

/// A hash of everything that the app is made of.
pub const VERSION: &str = env!("APP_VERSION");

pub const SCRIPT: &str = "script.js";

/// The files and the pages in gzip, each from its first use on. Nobody is sent a file otherwise, for
/// every browser reads it.
static PACKED: LazyLock<Mutex<BTreeMap<String, Bytes>>> = LazyLock::new(Mutex::default);

pub fn router() -> Router<Arc<MiniApp>> {
    Router::new()
        .route(&format!("/app/{WORKER}"), get(worker))
        .route("/app/{version}/{file}", get(file))
}

async fn file(Path((version, name)): Path<(String, String)>) -> Response {
    let text = match (words::of_file(&name), name.as_str()) {
        (Some(language), _) => Some(words::written(language)),
        (None, SCRIPT) => Some(SCRIPT_TEXT.as_str()),
        _ => None,
    };
    match text.filter(|_| version == VERSION) {
        Some(text) => sent(&name, text, "public, max-age=31536000, immutable"),
        None => AppProblem::NoSuchFile.into_response(),
    }
}

/// The service worker, which may serve the page beside its own folder.
async fn worker() -> impl IntoResponse {
    let scope = [(HeaderName::from_static("service-worker-allowed"), "../app")];
    let text = include_str!("page/worker.js").replace("VERSION", VERSION);
    (scope, sent(WORKER, &text, "no-cache"))
}

fn sent(name: &str, text: &str, cache_control: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, content_type(name)),
        (header::CONTENT_ENCODING, "gzip"),
        (header::CACHE_CONTROL, cache_control),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, packed(name, text)).into_response()
}

/// A text in gzip, packed once under its name.
pub fn packed(name: &str, text: &str) -> Bytes {
    let mut packed = PACKED.lock().unwrap_or_else(PoisonError::into_inner);
    let pack = || journal_gzip::packed(text.as_bytes()).into();
    packed.entry(name.to_owned()).or_insert_with(pack).clone()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "js")) => "text/javascript; charset=utf-8",
        _ => "application/json",
    }
}
