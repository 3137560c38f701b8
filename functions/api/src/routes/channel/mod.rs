//! The channel itself: the keys by which its bot proves itself, and where the bot
//! is called back.

mod callback;
mod keys;
mod news;
mod webhooks;

use std::sync::Arc;

use utoipa_axum::router::OpenApiRouter;

use crate::state::Api;

pub use webhooks::describe as describe_calls;

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new()
        .merge(callback::router())
        .merge(keys::router())
}
