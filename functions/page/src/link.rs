//! The page of a link: a report that a doctor opens in a browser, without a login. Who
//! knows the address is let in, so that it must not get around: nothing logs, indexes
//! or keeps it. It is no part of the API for bots, and not in its description.

use std::error::Error;
use std::sync::Arc;

use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::Timestamp;
use journal::{Language, LinkToken};
use journal_aws::StoreError;
use journal_texts::Texts;
use tracing::error;

use crate::Pages;

/// The headers of every answer here. The page brings its style along and fetches
/// nothing; nobody frames it, keeps it, finds it by a search, or learns from where it
/// was left.
const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_TYPE, "text/html; charset=utf-8"),
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'",
    ),
    (header::CACHE_CONTROL, "no-store"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
];

pub fn router() -> Router<Arc<Pages>> {
    Router::new().route("/r/{token}", get(page))
}

/// The report, or a sentence why it does not open.
async fn page(
    State(pages): State<Arc<Pages>>,
    token: Result<Path<String>, PathRejection>,
) -> Response {
    let token = token.map(|Path(token)| token).unwrap_or_default();
    match report(&pages, &token).await {
        Ok(Some(report)) => answer(StatusCode::OK, report),
        // Unknown, expired and revoked links look alike: nobody is to learn that there once
        // was one.
        Ok(None) => answer(StatusCode::NOT_FOUND, sentence("links-gone")),
        Err(fault) => {
            error!(error = &fault as &dyn Error, "a link could not be opened");
            answer(
                StatusCode::SERVICE_UNAVAILABLE,
                sentence("links-unavailable"),
            )
        }
    }
}

async fn report(pages: &Pages, token: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let Ok(token) = token.parse::<LinkToken>() else {
        return Ok(None);
    };
    match pages.table.page_of(&token, Timestamp::now()).await? {
        Some(key) => Ok(pages.bucket.get(&key).await?),
        None => Ok(None),
    }
}

/// The page in place of a report that is larger than what is sent.
pub fn too_large() -> Response {
    answer(StatusCode::NOT_ACCEPTABLE, sentence("links-too-large"))
}

fn answer(status: StatusCode, page: Vec<u8>) -> Response {
    let headers = HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value)));
    let headers: HeaderMap = headers.into_iter().collect();
    (status, headers, page).into_response()
}

/// A page with one sentence, in every language: of who opens it nothing is known.
fn sentence(name: &str) -> Vec<u8> {
    let said = Language::ALL.map(|language| {
        let (texts, code) = (Texts::of(language), language.code());
        let (title, sentence) = (texts.get("links-gone-title"), texts.get(name));
        format!("<section lang=\"{code}\"><h1>{title}</h1><p>{sentence}</p></section>\n")
    });
    let first = Language::ALL[0];
    include_str!("link.html")
        .replace("LANGUAGE", first.code())
        .replace("TITLE", &Texts::of(first).get("links-gone-title"))
        .replace("SENTENCES", &said.concat())
        .into_bytes()
}
