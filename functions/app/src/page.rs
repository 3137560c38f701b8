//! The page of the Mini App. It loads nothing from elsewhere, Telegram's own script neither.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use journal::Language;
use serde_json::json;

use crate::MiniApp;
use crate::files::{SCRIPT, STYLE, VERSION};
use crate::script::WORKER;
use crate::words;

pub fn router() -> Router<Arc<MiniApp>> {
    Router::new().route("/app", get(page))
}

async fn page(State(app): State<Arc<MiniApp>>, headers: HeaderMap) -> Response {
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
         worker-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; \
         frame-ancestors {}",
        app.telegram_web_url
    );
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
    let page = written(wished.unwrap_or(Language::En));
    match journal_gzip::is_taken(&headers) {
        true => {
            let encoding = [value(header::CONTENT_ENCODING, "gzip")];
            (own, encoding, journal_gzip::packed(page.as_bytes())).into_response()
        }
        false => (own, page).into_response(),
    }
}

fn value(name: HeaderName, value: &'static str) -> (HeaderName, HeaderValue) {
    (name, HeaderValue::from_static(value))
}

/// The page with the addresses of its files, each relative to its own. The words of a language are
/// fetched beside the script, which may find that the person speaks another.
fn written(likely: Language) -> String {
    let address = |name: &str| format!("app/{VERSION}/{name}");
    let of_language = |language: Language| {
        let name = address(&words::file_name(language));
        (language.code().to_owned(), json!(name))
    };
    let (style, script) = (address(STYLE), address(SCRIPT));
    let words = address(&words::file_name(likely));
    let files = json!({
        "words": Language::ALL.map(of_language).into_iter().collect::<serde_json::Map<_, _>>(),
        "worker": format!("app/{WORKER}"),
        "all": [style, script],
    });
    include_str!("page/index.html")
        .replace("STYLESHEET", &style)
        .replace("SCRIPT", &script)
        .replace("WORDS", &words)
        .replace("FILES", &files.to_string())
}
