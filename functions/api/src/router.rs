//! The whole API: every resource, and the rules that hold for all of them.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;

use crate::problem::Problem;
use crate::routes;
use crate::state::Api;

/// The longest body that is read, in bytes.
const LONGEST_BODY: usize = 64 * 1024;

/// The API as a service. What it refuses, it refuses with a problem document.
pub fn router(api: Api) -> Router {
    routes::router(&api.public_url)
        .fallback(async || Problem::NoSuchRoute)
        .method_not_allowed_fallback(async || Problem::NoSuchMethod)
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
        .with_state(Arc::new(api))
}
