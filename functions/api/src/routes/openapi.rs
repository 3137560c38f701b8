//! The description of the API, made from the routes themselves.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Extension;
use axum::body::Bytes;
use axum::http::header;
use axum::response::IntoResponse;
use utoipa::IntoResponses;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    ContentBuilder, OpenApi, Ref, RefOr, Response, ResponseBuilder, ServerBuilder,
};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::problem::ProblemDocument;
use crate::router::Api;

/// The name of the way in. Every route asks for it that does not say otherwise.
const CHANNEL_TOKEN: &str = "channel_token";

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Head-pain journal",
        description = "A diary of headaches that bots keep for people. \
            A bot serves a channel, and reaches the people of that channel only.",
    ),
    components(schemas(ProblemDocument))
)]
struct Preface;

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new().routes(routes!(openapi))
}

/// What the description says before it comes to the routes.
pub fn preface(public_url: &str) -> OpenApi {
    let mut document = <Preface as utoipa::OpenApi>::openapi();
    document.security = Some(vec![SecurityRequirement::new(CHANNEL_TOKEN, [""; 0])]);
    document.servers = Some(vec![ServerBuilder::new().url(public_url).build()]);
    let token = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .bearer_format("JWT")
        .description(Some(
            "Signed by the channel's key with EdDSA, ES256 or RS256, whichever was registered. \
             `iss` is the channel, `aud` is `headache-diary`, `exp` at most 300 seconds after `iat`.",
        ))
        .build();
    document
        .components
        .get_or_insert_default()
        .add_security_scheme(CHANNEL_TOKEN, SecurityScheme::Http(token));
    document
}

/// Hands the finished document to its route. It is written out once.
pub fn provide(document: &OpenApi) -> Extension<Document> {
    let text = serde_json::to_vec(document).expect("the document is JSON");
    Extension(Document(text.into()))
}

/// The document, written out.
#[derive(Clone)]
pub struct Document(Bytes);

/// What every route that asks for a token may answer beside what it says of itself.
pub struct ClosedRoute;

impl IntoResponses for ClosedRoute {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        [
            ("401", "`/problems/no-token`, `/problems/token-refused`"),
            ("500", "`/problems/internal`"),
            ("503", "`/problems/unavailable`: the same may succeed later"),
        ]
        .map(|(status, kinds)| (status.to_owned(), RefOr::T(problem(kinds))))
        .into()
    }
}

fn problem(kinds: &str) -> Response {
    let schema = Ref::from_schema_name("ProblemDocument");
    ResponseBuilder::new()
        .description(kinds)
        .content(
            "application/problem+json",
            ContentBuilder::new().schema(Some(schema)).build(),
        )
        .build()
}

/// This document.
#[utoipa::path(
    get,
    path = "/v1/openapi.json",
    tag = "service",
    security(()),
    responses((status = OK, description = "OpenAPI 3.1", content_type = "application/json"))
)]
async fn openapi(Extension(Document(text)): Extension<Document>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], text)
}
