//! Whether the API answers at all.

use std::sync::Arc;

use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::router::Api;

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new().routes(routes!(health))
}

/// How the API is.
#[derive(Serialize, ToSchema)]
struct Health {
    #[schema(example = "ok")]
    status: &'static str,
    /// The version of this program.
    #[schema(example = "0.1.0")]
    version: &'static str,
}

/// Says that the API answers, and in which version. It reads nothing.
#[utoipa::path(
    get,
    path = "/v1/health",
    tag = "service",
    security(()),
    responses((status = OK, body = Health, description = "The API answers"))
)]
async fn health() -> Json<Health> {
    Json(Health {
        status: "ok",
        version: env!("CARGO_PKG_VERSION"),
    })
}
