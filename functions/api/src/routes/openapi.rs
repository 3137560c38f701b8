//! The description of the API, made from the routes themselves.

use std::sync::{Arc, LazyLock};

use axum::Extension;
use axum::http::HeaderMap;
use axum::response::Response;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{OpenApi, ServerBuilder};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::preconditions::Preconditions;
use crate::problem::ProblemDocument;
use crate::state::Api;
use crate::written::Written;

/// The name of the way in. Every route asks for it that does not say otherwise.
const CHANNEL_TOKEN: &str = "channel_token";

/// The name of the way in to the channel itself, which its routes ask for.
pub const SINGLE_USE_TOKEN: &str = "single_use_token";

/// The introduction of the description: the rules of all routes.
const PREFACE: &str = include_str!("preface.md");

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Head-pain journal", description = PREFACE),
    tags(
        (name = "people", description = "Who keeps a diary."),
        (name = "questionnaire", description = "What is asked, and how."),
        (name = "entries", description = "The days of a diary."),
        (name = "statistics", description = "What the days amount to."),
        (name = "imports", description = "Files of other diaries."),
        (name = "reports", description = "What a neurologist reads."),
        (name = "channel", description = "The bot itself: its keys, and where it is called back."),
        (name = "service", description = "The service itself."),
    ),
    components(schemas(ProblemDocument))
)]
struct Preface;

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new().routes(routes!(read_description))
}

/// The description without the routes.
pub fn preface(public_url: &str) -> OpenApi {
    let mut document = <Preface as utoipa::OpenApi>::openapi();
    document.security = Some(vec![SecurityRequirement::new(CHANNEL_TOKEN, [""; 0])]);
    document.servers = Some(vec![ServerBuilder::new().url(public_url).build()]);
    let components = document.components.get_or_insert_default();
    for (name, words) in [
        (
            CHANNEL_TOKEN,
            "A JWT that the bot signs with a key registered for its channel: EdDSA (Ed25519), \
             ES256 or RS256, or HS256 with a shared secret. `iss` is the channel, `aud` is \
             `headache-diary`, `iat` is now and `exp` at most 300 seconds later; all four are \
             required. `nbf` may be there. Clocks may differ by 30 seconds.",
        ),
        (
            SINGLE_USE_TOKEN,
            "Another JWT of the same key, which changes the channel itself, once: its `aud` is \
             `headache-diary/channel` and nothing beside, `exp` is at most 60 seconds after \
             `iat`, and `jti` is an id of 16-64 characters that was never used before. It is \
             used up by the request, whatever becomes of that.",
        ),
    ] {
        let token = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("JWT")
            .description(Some(words))
            .build();
        components.add_security_scheme(name, SecurityScheme::Http(token));
    }
    document
}

/// Hands the finished document to its route. It is written out when it is first asked for:
/// a function that starts for an entry need not wait for it.
pub fn provide(document: OpenApi) -> Extension<Description> {
    let written = move || {
        let text = serde_json::to_vec(&document).expect("the document is JSON");
        let mut document: Ordered = serde_json::from_slice(&text).expect("JSON");
        fold(&mut document);
        Written::new(&document)
    };
    Extension(Description(Arc::new(LazyLock::new(Box::new(written)))))
}

/// JSON whose fields stay in their order.
#[derive(Deserialize, Serialize)]
#[serde(untagged)]
enum Ordered {
    Object(IndexMap<String, Ordered>),
    Array(Vec<Ordered>),
    Other(Value),
}

/// Joins the lines of each paragraph of every description, which end where a comment was
/// wrapped. Code stays as it is.
fn fold(part: &mut Ordered) {
    match part {
        Ordered::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Ordered::Other(Value::String(text)) if name == "description" => {
                        let paragraphs = text.trim_end().split("\n\n");
                        let folded: Vec<_> = paragraphs
                            .map(|paragraph| match paragraph.starts_with("```") {
                                true => paragraph.to_owned(),
                                false => paragraph.replace('\n', " "),
                            })
                            .collect();
                        *text = folded.join("\n\n");
                    }
                    field => fold(field),
                }
            }
        }
        Ordered::Array(items) => items.iter_mut().for_each(fold),
        Ordered::Other(_) => {}
    }
}

/// The document, written out.
#[derive(Clone)]
pub struct Description(Arc<LazyLock<Written, Box<dyn FnOnce() -> Written + Send>>>);

/// The description of the API
///
/// This document, from which a client can be generated. It may be kept: ask again with
/// `If-None-Match`.
#[utoipa::path(
    get,
    path = "/v1/openapi.json",
    tag = "service",
    security(()),
    params(
        ("If-None-Match" = Option<String>, Header, description = "The `ETag` of the copy that you have", example = "\"0a1b2c3d4e5f60718293a4b5c6d7e8f9\""),
    ),
    responses(
        (status = OK, description = "OpenAPI 3.1", content_type = "application/json", body = Value, headers(
            ("ETag" = String, description = "Names this very text"),
            ("Cache-Control" = String, description = "For how long it may be kept unasked")
        ), example = json!({"openapi": "3.1.0"})),
        (status = NOT_MODIFIED, description = "Your copy is right"),
    )
)]
async fn read_description(
    Extension(Description(written)): Extension<Description>,
    headers: HeaderMap,
    known: Preconditions,
) -> Response {
    // No longer than the page that shows it.
    written.answer(&headers, &known, "public, max-age=300")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_one_line_and_all_else_stays_as_it_is() {
        let mut document: Ordered = serde_json::from_str(
            r#"{"b":[{"description":"one\ntwo\n\n```\nx = 1\ny = 2\n```"}],"a":"three\nfour"}"#,
        )
        .expect("JSON");
        fold(&mut document);
        assert_eq!(
            serde_json::to_string(&document).expect("JSON"),
            r#"{"b":[{"description":"one two\n\n```\nx = 1\ny = 2\n```"}],"a":"three\nfour"}"#
        );
    }
}
