//! The whole API: every resource, and what holds for all of them.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use journal::{Language, Retention};
use journal_aws::{DiaryTable, EventBus, ReportBucket, ReportQueue, Schedules, Subscriptions};

use crate::problem::Problem;
use crate::rate::Rate;
use crate::routes;

/// The longest body that is read, in bytes.
const LONGEST_BODY: usize = 64 * 1024;

/// What the routes work with.
pub struct Api {
    pub table: DiaryTable,
    /// Tells channels' bots what they asked to hear.
    pub bus: EventBus,
    pub subscriptions: Subscriptions,
    pub schedules: Schedules,
    pub reports: ReportQueue,
    /// Where reports and the pages of links lie.
    pub bucket: ReportBucket,
    pub retention: Retention,
    /// The language of the questionnaire where none is asked for.
    pub language: Language,
    pub rate: Rate,
    /// Where callers reach this API, without a slash at the end.
    pub public_url: String,
}

/// The API as a service. What it refuses, it refuses with a problem document.
pub fn router(api: Api) -> Router {
    routes::router(&api.public_url)
        .fallback(async || Problem::NoSuchRoute)
        .method_not_allowed_fallback(async || Problem::NoSuchMethod)
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
        .with_state(Arc::new(api))
}
