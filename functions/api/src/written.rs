//! A document that is the same for everyone until the next deployment, written out once for all
//! calls. Nobody needs a token for it, so it is compressed where the caller takes that: it holds
//! no secret, and a stranger who asks for it again and again costs little.

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::preconditions::{Preconditions, Tag};

pub struct Written {
    plain: Representation,
    packed: Representation,
}

/// The bytes that are sent, which have a tag of their own.
struct Representation {
    bytes: Bytes,
    tag: Tag,
    encoding: Option<&'static str>,
}

impl Written {
    pub fn new(document: &impl Serialize) -> Self {
        let text = serde_json::to_vec(document).expect("the document is JSON");
        Self {
            packed: Representation::of(journal_gzip::packed(&text), Some("gzip")),
            plain: Representation::of(text, None),
        }
    }

    /// The document as the caller takes it, or 304 where they have it. They may keep it unasked
    /// for as long as `cache_control` says.
    pub fn answer(
        &self,
        headers: &HeaderMap,
        known: &Preconditions,
        cache_control: &'static str,
    ) -> Response {
        let sent = match journal_gzip::is_taken(headers) {
            true => &self.packed,
            false => &self.plain,
        };
        let always = (
            sent.tag.clone(),
            [
                (header::CACHE_CONTROL, cache_control),
                (header::VARY, header::ACCEPT_ENCODING.as_str()),
            ],
        );
        if known.has(&sent.tag) {
            return (StatusCode::NOT_MODIFIED, always).into_response();
        }
        (always, sent.headers(), sent.bytes.clone()).into_response()
    }
}

impl Representation {
    fn of(bytes: Vec<u8>, encoding: Option<&'static str>) -> Self {
        Self {
            tag: Tag::of(&hex::encode(&Sha256::digest(&bytes)[..16])),
            bytes: bytes.into(),
            encoding,
        }
    }

    fn headers(&self) -> HeaderMap {
        let encoding = self.encoding.map(|it| (header::CONTENT_ENCODING, it));
        [(header::CONTENT_TYPE, "application/json")]
            .into_iter()
            .chain(encoding)
            .map(|(name, value): (HeaderName, _)| (name, HeaderValue::from_static(value)))
            .collect()
    }
}
