//! The resources, one a file. A new one is a file and a line in [`router`].

mod channel;
pub mod entries;

mod health;
mod imports;
mod openapi;
mod person;
mod problem_responses;
mod questionnaire;
mod reports;
mod statistics;
mod usual;

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn;
use utoipa_axum::router::OpenApiRouter;

use crate::known_parameters::KnownParameters;
use crate::state::Api;

/// Every route, and beside them their description.
pub fn router(public_url: &str) -> Router<Arc<Api>> {
    let (router, mut document) = OpenApiRouter::with_openapi(openapi::preface(public_url))
        .merge(person::router())
        .merge(questionnaire::router())
        .merge(entries::router())
        .merge(usual::router())
        .merge(imports::router())
        .merge(statistics::router())
        .merge(reports::router())
        .merge(channel::router())
        .merge(health::router())
        .merge(openapi::router())
        .split_for_parts();
    channel::describe_calls(&mut document);
    problem_responses::describe(&mut document);
    let known = KnownParameters::of(&document);
    let check = move |request, next| known.clone().check(request, next);
    router
        .route_layer(from_fn(check))
        .layer(openapi::provide(document))
}
