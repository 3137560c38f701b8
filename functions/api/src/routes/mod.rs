//! The resources, one a file. A new one is a file and a line in [`router`].

mod entries;
mod health;
mod link;
mod openapi;
mod person;

use std::sync::Arc;

use axum::Router;
use utoipa_axum::router::OpenApiRouter;

use crate::router::Api;

/// Every route, and beside them their description.
pub fn router(public_url: &str) -> Router<Arc<Api>> {
    let (router, document) = OpenApiRouter::with_openapi(openapi::preface(public_url))
        .merge(health::router())
        .merge(entries::router())
        .merge(openapi::router())
        .split_for_parts();
    router
        .layer(openapi::provide(&document))
        .merge(link::router())
}
