//! The description of the API, made from the routes themselves.

use std::sync::Arc;

use axum::Extension;
use axum::body::Bytes;
use axum::http::header;
use axum::response::IntoResponse;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{OpenApi, ServerBuilder};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::problem::ProblemDocument;
use crate::state::Api;

/// The name of the way in. Every route asks for it that does not say otherwise.
const CHANNEL_TOKEN: &str = "channel_token";

/// The introduction of the description: the rules of all routes.
const PREFACE: &str = "\
A diary of headaches that bots keep for people. A bot serves a **channel**, which the \
operator registers with a key, and reaches the people of that channel only: another's \
people answer 404.\n\n\
**Way in.** Each call carries a token (`Authorization: Bearer …`, a JWT) that the bot \
signs for it. Nothing else is needed.\n\n\
**First steps.** `PUT` a person, read the questionnaire, `PUT` a day, order a report.\n\n\
**Time.** Days are the person's local days (`2026-11-23`), times of day their local times \
(`21:30`), zones names of the IANA database, and instants UTC (`2026-11-23T18:30:00Z`).\n\n\
**Two at once.** A person, an entry and the call-back have a strong `ETag`. Send it as \
`If-Match` with a change, or `If-None-Match: *` with what is to be new: where somebody else \
came first the answer is 412 and nothing is lost. The questionnaire has one too; lists, \
statistics, reports and keys have none. Ordering takes an `Idempotency-Key`, and everything \
else may be sent twice as it is.\n\n\
**Call-backs.** After `PUT /v1/channel/callback` the bot is called when a reminder is due, a \
report is ready or a person was erased: see `webhooks`, and `Call` for how to trust a call. An \
event may come twice, with the same `id`.\n\n\
**Limits.** A body has at most 64 kB (413), a page at most 100 entries. A channel makes at \
most 25 calls a second, 50 at once after a pause (429 with `Retry-After`); the count is kept \
by each instance of the service, so that the limit is a little higher under load.\n\n\
**Faults.** What is refused is answered with a problem document (RFC 9457). Its `type` never \
changes. It names where the fault stands, of a query or of values all that there are at once, \
and repeats nothing that was sent. \
Unknown fields and unknown parameters are refused. After 503 the same may succeed later.";

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Head-pain journal", description = PREFACE),
    tags(
        (name = "people", description = "Who keeps a diary."),
        (name = "questionnaire", description = "What is asked, and how."),
        (name = "entries", description = "The days of a diary."),
        (name = "statistics", description = "What the days amount to."),
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
    let token = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .bearer_format("JWT")
        .description(Some(
            "A JWT that the bot signs with a key registered for its channel: EdDSA (Ed25519), \
             ES256 or RS256, or HS256 with a shared secret. `iss` is the channel, `aud` is \
             `headache-diary`, `iat` is now and `exp` at most 300 seconds later.",
        ))
        .build();
    document
        .components
        .get_or_insert_default()
        .add_security_scheme(CHANNEL_TOKEN, SecurityScheme::Http(token));
    document
}

/// Hands the finished document to its route. It is written out once.
pub fn provide(document: &OpenApi) -> Extension<Description> {
    let text = serde_json::to_vec(document).expect("the document is JSON");
    let mut document = serde_json::from_slice(&text).expect("JSON");
    fold(&mut document);
    let text = serde_json::to_vec(&document).expect("the document is JSON");
    Extension(Description(text.into()))
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
                        let paragraphs = text.split("\n\n");
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
pub struct Description(Bytes);

/// The description of the API
///
/// This document, from which a client can be generated.
#[utoipa::path(
    get,
    path = "/v1/openapi.json",
    tag = "service",
    security(()),
    responses((status = OK, description = "OpenAPI 3.1", content_type = "application/json", body = Value, example = json!({"openapi": "3.1.0"})))
)]
async fn read_description(
    Extension(Description(text)): Extension<Description>,
) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], text)
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
