//! The files of the page: scripts and style as they are written, without a bundler, and the words
//! of each language. Their addresses name the version of all of them, so that a browser keeps
//! them for good.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use axum::Router;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use include_dir::{Dir, include_dir};

use crate::MiniApp;
use crate::problem::Problem;
use crate::words;

/// A hash of everything that the app is made of.
pub const VERSION: &str = env!("APP_VERSION");

/// The page itself, the style, and the service worker, which have addresses of their own.
pub const PAGE: &str = "index.html";
pub const STYLE: &str = "style.css";
pub const WORKER: &str = "worker.js";

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/page");

/// The files in gzip, each from its first use on. Nobody is sent them otherwise, for every browser
/// reads it.
static PACKED: LazyLock<Mutex<BTreeMap<String, Bytes>>> = LazyLock::new(Mutex::default);

pub fn router() -> Router<Arc<MiniApp>> {
    Router::new()
        .route(&format!("/app/{WORKER}"), get(worker))
        .route("/app/{version}/{file}", get(file))
}

/// The names of all files that are written in the folder.
pub fn names() -> impl Iterator<Item = &'static str> {
    FOLDER.files().filter_map(|file| file.path().to_str())
}

/// The text of a file that there is.
pub fn text(name: &str) -> &'static str {
    find(name).expect("a file of the page")
}

fn find(name: &str) -> Option<&'static str> {
    FOLDER.get_file(name)?.contents_utf8()
}

async fn file(Path((version, name)): Path<(String, String)>) -> Response {
    let is_apart = [PAGE, WORKER].contains(&name.as_str());
    let text = match words::of_file(&name) {
        Some(language) => Some(words::written(language).into()),
        None => find(&name).map(str::to_owned),
    };
    match text.filter(|_| version == VERSION && !is_apart) {
        Some(text) => sent(&name, &text, "public, max-age=31536000, immutable"),
        None => Problem::NoSuchFile.into_response(),
    }
}

/// The service worker, which may serve the page beside its own folder.
async fn worker() -> impl IntoResponse {
    let scope = [(HeaderName::from_static("service-worker-allowed"), "../app")];
    let text = text(WORKER).replace("VERSION", VERSION);
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

fn packed(name: &str, text: &str) -> Bytes {
    let mut packed = PACKED.lock().unwrap_or_else(PoisonError::into_inner);
    let pack = || journal_gzip::packed(text.as_bytes()).into();
    packed.entry(name.to_owned()).or_insert_with(pack).clone()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "js")) => "text/javascript; charset=utf-8",
        Some((_, "css")) => "text/css; charset=utf-8",
        _ => "application/json",
    }
}
