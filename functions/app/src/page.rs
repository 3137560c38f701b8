//! The page of the Mini App. It loads nothing from elsewhere, Telegram's own script neither.
//!
//! The style, and the script that finds the colours, stand in it: so it has something to show, in
//! the right colours, before anything else is fetched.

use std::sync::{Arc, LazyLock, OnceLock};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use journal::Language;
use journal_texts::Texts;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::MiniApp;
use crate::files::{SCRIPT, VERSION, packed};
use crate::script::{FIRST_PAINT_TEXT, WORKER};
use crate::words;

const STYLE_TEXT: &str = include_str!("page/style.css");

/// The page's Content-Security-Policy, up to the list of who may frame it. It allows the inline style
/// and script by their hashes.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    format!(
        "default-src 'none'; script-src 'self' {}; style-src {}; connect-src 'self'; \
         worker-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors",
        hash(&FIRST_PAINT_TEXT),
        hash(STYLE_TEXT),
    )
});

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

pub fn router() -> Router<Arc<MiniApp>> {
    Router::new().route("/app", get(page))
}

async fn page(State(app): State<Arc<MiniApp>>, headers: HeaderMap) -> Response {
    let policy = format!("{} {}", *POLICY, app.telegram_web_url);
    let policy = HeaderValue::from_str(&policy).expect("an address is written in ASCII");
    let own = [
        (header::CONTENT_SECURITY_POLICY, policy),
        value(header::CONTENT_TYPE, "text/html; charset=utf-8"),
        // A new version is there with the next start; the worker keeps this one for without a net.
        value(header::CACHE_CONTROL, "no-cache"),
        value(header::VARY, "accept-encoding, accept-language"),
        value(header::REFERRER_POLICY, "no-referrer"),
        value(header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        value(HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
    ];
    let wishes = headers.get_all(header::ACCEPT_LANGUAGE).into_iter();
    let wished = Language::wished(wishes.filter_map(|value| value.to_str().ok()));
    let likely = wished.unwrap_or(Language::En);
    let page = written(likely);
    match journal_gzip::is_taken(&headers) {
        true => {
            let encoding = [value(header::CONTENT_ENCODING, "gzip")];
            let packed = packed(&format!("page-{}", likely.code()), page);
            (own, encoding, packed).into_response()
        }
        false => (own, page).into_response(),
    }
}

fn value(name: HeaderName, value: &'static str) -> (HeaderName, HeaderValue) {
    (name, HeaderValue::from_static(value))
}

/// The page for a person who likely speaks this language.
fn written(likely: Language) -> &'static str {
    static WRITTEN: [OnceLock<String>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    WRITTEN[likely as usize].get_or_init(|| filled_in(likely))
}

/// The page with the addresses of its files, each relative to its own. The words of a language are
/// fetched beside the script, which may find that the person speaks another.
fn filled_in(likely: Language) -> String {
    let address = |name: &str| format!("app/{VERSION}/{name}");
    let of_language = |language: Language| {
        let name = address(&words::file_name(language));
        (language.code().to_owned(), json!(name))
    };
    let script = address(SCRIPT);
    let words = address(&words::file_name(likely));
    let title = Texts::app(likely).get("app-title");
    let files = json!({
        "words": Language::ALL.map(of_language).into_iter().collect::<serde_json::Map<_, _>>(),
        "worker": format!("app/{WORKER}"),
        "all": [script],
    });
    include_str!("page/index.html")
        .replace("LANGUAGE", likely.code())
        .replace("TITLE", &title)
        .replace("SCRIPT", &script)
        .replace("WORDS", &words)
        .replace("FILES", &files.to_string())
        .replace("STYLE", STYLE_TEXT)
        .replace("FIRST_PAINT", &FIRST_PAINT_TEXT)
}
