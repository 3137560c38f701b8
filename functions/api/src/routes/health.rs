//! Whether the API answers at all.

use std::sync::Arc;

use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::Api;

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new().routes(routes!(read_health))
}

/// How the API is.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"status": "ok", "version": "0.1.0"}))]
struct Health {
    /// Always `ok`: without an answer it is not.
    #[schema(example = "ok")]
    status: &'static str,
    /// The version of this program.
    #[schema(example = "0.1.0")]
    version: &'static str,
}

/// Whether the API answers
///
/// And in which version. It reads nothing.
#[utoipa::path(
    get,
    path = "/v1/health",
    tag = "service",
    security(()),
    responses((status = OK, body = Health, description = "The API answers"))
)]
async fn read_health() -> Json<Health> {
    Json(Health {
        status: "ok",
        version: env!("CARGO_PKG_VERSION"),
    })
}
