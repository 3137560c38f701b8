//! The page of a link: a report that a doctor opens in a browser, without a login. Who
//! knows the address is let in, so that it must not get around: nothing logs, indexes
//! or keeps it. It is no part of the API for bots, and not in its description.
//!
//! An address that is pasted into a chat or a mail is fetched by programs that preview it or
//! look for viruses. They get a page with a button and nothing of the report: it comes to a
//! POST alone, and afterwards to the browser that made it, which a cookie of that one address
//! tells. So reloading, going back and restoring a tab show the report, and the address that
//! the browser shows is the one that may be passed on.

use std::error::Error;
use std::sync::Arc;

use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::Timestamp;
use journal::{Language, Link, SecretToken};
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

/// How the page with the button differs: its form leads back to its own address, and a browser
/// that is to tell no referrer at all would not say either from which site the form is sent.
const HEADERS_OF_DOOR: [(HeaderName, &str); 2] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'",
    ),
    (header::REFERRER_POLICY, "same-origin"),
];

/// The cookie of one link, which says how far its browser came. It is no secret: it opens
/// nothing without the address that it belongs to.
const COOKIE: &str = "report";

/// The browser was shown the button, and keeps cookies.
const SHOWN: &str = "shown";

/// The button was pressed.
const OPENED: &str = "opened";

/// How long a browser shows the report again without the button.
const COOKIE_SECONDS: u32 = 60 * 60;

/// The sentence about a link that opens nothing. Unknown, expired and revoked links look
/// alike: nobody is to learn that there once was one.
const GONE: (StatusCode, &str) = (StatusCode::NOT_FOUND, "links-gone");

const UNAVAILABLE: (StatusCode, &str) = (StatusCode::SERVICE_UNAVAILABLE, "links-unavailable");

pub fn router() -> Router<Arc<Pages>> {
    Router::new().route("/r/{token}", get(look).post(open))
}

type PathToken = Result<Path<String>, PathRejection>;

/// The button; the report where this browser has pressed it already.
async fn look(State(pages): State<Arc<Pages>>, token: PathToken, headers: HeaderMap) -> Response {
    let languages = &spoken(&headers);
    let shown = async {
        let Some((token, key)) = pages.link(token).await? else {
            return Ok(said(GONE, languages));
        };
        match cookie(&headers) {
            Some(OPENED) => pages.report(&key, languages).await,
            _ => Ok(door(&token, languages)),
        }
    };
    shown
        .await
        .unwrap_or_else(|fault| unavailable(&fault, languages))
}

/// The button was pressed. The report comes by another GET, so that a browser does not ask
/// whether to send the form again; one that keeps no cookies gets it at once.
async fn open(State(pages): State<Arc<Pages>>, token: PathToken, headers: HeaderMap) -> Response {
    let languages = &spoken(&headers);
    let opened = async {
        let Some((token, key)) = pages.link(token).await? else {
            return Ok(said(GONE, languages));
        };
        if cookie(&headers).is_none() {
            return pages.report(&key, languages).await;
        }
        let mut response = answer(StatusCode::SEE_OTHER, Vec::new());
        let address = header_value(&Link::address(&token, ""));
        response.headers_mut().insert(header::LOCATION, address);
        remember(&mut response, &token, OPENED);
        Ok(response)
    };
    opened
        .await
        .unwrap_or_else(|fault| unavailable(&fault, languages))
}

impl Pages {
    /// The link at this address, and the key of its page.
    async fn link(&self, token: PathToken) -> Result<Option<(SecretToken, String)>, StoreError> {
        let token = token.map(|Path(token)| token).unwrap_or_default();
        let Ok(token) = token.parse::<SecretToken>() else {
            return Ok(None);
        };
        let key = self.table.page_of(&token, Timestamp::now()).await?;
        Ok(key.map(|key| (token, key)))
    }

    async fn report(&self, key: &str, languages: &[Language]) -> Result<Response, StoreError> {
        Ok(match self.bucket.get(key).await? {
            Some(report) => answer(StatusCode::OK, report),
            None => said(GONE, languages),
        })
    }
}

fn unavailable(fault: &StoreError, languages: &[Language]) -> Response {
    error!(error = fault as &dyn Error, "a link could not be opened");
    said(UNAVAILABLE, languages)
}

/// The language that the browser asks for, or all where the diary speaks none of its own: of
/// who opens a page nothing else is known.
pub(crate) fn spoken(headers: &HeaderMap) -> Vec<Language> {
    let wishes = headers.get_all(header::ACCEPT_LANGUAGE).into_iter();
    let wished = Language::wished(wishes.filter_map(|value| value.to_str().ok()));
    wished.map_or_else(|| Language::ALL.to_vec(), |best| vec![best])
}

/// The state that the browser of this call remembers of the link.
fn cookie(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(header::COOKIE).into_iter();
    let cookies = cookies.filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';'));
    pairs.find_map(|pair| pair.trim().strip_prefix(COOKIE)?.strip_prefix('='))
}

/// Has the browser remember this of the link, and send it from nowhere but its own page.
fn remember(response: &mut Response, token: &SecretToken, state: &str) {
    let path = Link::address(token, "");
    let cookie = format!(
        "{COOKIE}={state}; Path={path}; Max-Age={COOKIE_SECONDS}; Secure; HttpOnly; SameSite=Strict"
    );
    let headers = response.headers_mut();
    headers.insert(header::SET_COOKIE, header_value(&cookie));
}

fn header_value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).expect("a token is written in letters and digits")
}

/// The page in place of a report that is larger than what is sent.
pub fn too_large() -> Response {
    said(
        (StatusCode::NOT_ACCEPTABLE, "links-too-large"),
        &Language::ALL,
    )
}

fn answer(status: StatusCode, page: Vec<u8>) -> Response {
    (status, headers(&HEADERS), page).into_response()
}

fn headers(headers: &[(HeaderName, &'static str)]) -> HeaderMap {
    let values = headers.iter().map(|(name, value)| (name.clone(), *value));
    let values = values.map(|(name, value)| (name, HeaderValue::from_static(value)));
    values.collect()
}

/// The page with the button. It says nothing of health.
fn door(token: &SecretToken, languages: &[Language]) -> Response {
    let [heading, button] = ["links-report", "links-open"].map(|name| {
        let words = languages.iter().map(|language| {
            let (code, text) = (language.code(), Texts::of(*language).get(name));
            format!("<span lang=\"{code}\">{text}</span>")
        });
        words.collect::<Vec<_>>().join(" ")
    });
    let titles = languages
        .iter()
        .map(|language| Texts::of(*language).get("links-report"));
    let title = titles.collect::<Vec<_>>().join(" · ");
    let content = format!(
        "<h1>{heading}</h1>\n<form method=\"post\"><button autofocus>{button}</button></form>\n"
    );
    let mut response = answer(StatusCode::OK, page(languages[0], &title, &content));
    response.headers_mut().extend(headers(&HEADERS_OF_DOOR));
    remember(&mut response, token, SHOWN);
    response
}

/// A page with one sentence.
fn said((status, name): (StatusCode, &str), languages: &[Language]) -> Response {
    let sentences = languages.iter().map(|language| {
        let (texts, code) = (Texts::of(*language), language.code());
        let (title, sentence) = (texts.get("links-gone-title"), texts.get(name));
        format!("<section lang=\"{code}\"><h1>{title}</h1><p>{sentence}</p></section>\n")
    });
    let title = Texts::of(languages[0]).get("links-gone-title");
    let sentences: String = sentences.collect();
    answer(status, page(languages[0], &title, &sentences))
}

fn page(language: Language, title: &str, content: &str) -> Vec<u8> {
    include_str!("link.html")
        .replace("LANGUAGE", language.code())
        .replace("TITLE", title)
        .replace("CONTENT", content)
        .into_bytes()
}
