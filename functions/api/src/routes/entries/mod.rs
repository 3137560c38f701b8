//! The days of a person's diary.

mod document;
mod reading;

use std::sync::Arc;

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use jiff::Timestamp;
use jiff::civil::Date;
use journal::PersonId;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::openapi::ClosedRoute;
use super::person::{Person, path_parameter};
use crate::json_body::JsonBody;
use crate::problem::{Problem, ProblemDocument};
use crate::router::Api;
use document::EntryDocument;

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new().routes(routes!(read, write))
}

/// A day of a person: `/people/{person}/entries/{date}`.
struct Day {
    person: PersonId,
    date: Date,
}

impl FromRequestParts<Arc<Api>> for Day {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let Person(person) = Person::from_request_parts(parts, api).await?;
        let text = path_parameter(parts, "date").await?;
        let date = reading::date(&text).ok_or(Problem::NotADate)?;
        Ok(Self { person, date })
    }
}

/// Reads the entry of one day. A day without an entry is unknown, which is never
/// the same as painless.
#[utoipa::path(
    get,
    path = "/v1/people/{person}/entries/{date}",
    tag = "entries",
    params(
        ("person" = String, Path, description = "The person's id in the channel", pattern = "^[A-Za-z0-9_-]{1,36}$"),
        ("date" = String, Path, description = "The person's local day", format = Date, example = "2026-11-23"),
    ),
    responses(
        ClosedRoute,
        (status = OK, body = EntryDocument, description = "What is known of that day"),
        (status = BAD_REQUEST, body = ProblemDocument, content_type = "application/problem+json", description = "`/problems/not-a-person`, `/problems/not-a-date`"),
        (status = NOT_FOUND, body = ProblemDocument, content_type = "application/problem+json", description = "`/problems/no-entry`"),
    )
)]
async fn read(State(api): State<Arc<Api>>, day: Day) -> Result<Json<EntryDocument>, Problem> {
    let entry = api
        .journal
        .entry(&day.person, day.date, Timestamp::now())
        .await?
        .ok_or(Problem::NoEntry)?;
    Ok(Json(EntryDocument::from(entry)))
}

/// Stores the entry of one day in place of what was stored of it. The same
/// request twice is the same as once. The person need not be known.
#[utoipa::path(
    put,
    path = "/v1/people/{person}/entries/{date}",
    tag = "entries",
    params(
        ("person" = String, Path, description = "The person's id in the channel", pattern = "^[A-Za-z0-9_-]{1,36}$"),
        ("date" = String, Path, description = "The person's local day", format = Date, example = "2026-11-23"),
    ),
    request_body = EntryDocument,
    responses(
        ClosedRoute,
        (status = OK, body = EntryDocument, description = "As it is stored"),
        (status = BAD_REQUEST, body = ProblemDocument, content_type = "application/problem+json", description = "`/problems/not-a-person`, `/problems/not-a-date`, `/problems/not-json`"),
        (status = PAYLOAD_TOO_LARGE, body = ProblemDocument, content_type = "application/problem+json", description = "`/problems/too-large`: over 64 kB"),
        (status = UNSUPPORTED_MEDIA_TYPE, body = ProblemDocument, content_type = "application/problem+json", description = "`/problems/not-declared-json`"),
        (status = UNPROCESSABLE_ENTITY, body = ProblemDocument, content_type = "application/problem+json", description = "`/problems/invalid-body`, `/problems/date-in-future`, `/problems/date-too-old`"),
    )
)]
async fn write(
    State(api): State<Arc<Api>>,
    day: Day,
    JsonBody(document): JsonBody<EntryDocument>,
) -> Result<Json<EntryDocument>, Problem> {
    let entry = reading::entry(document, day.date).map_err(Problem::InvalidBody)?;
    let now = Timestamp::now();
    let diary = api.journal.diary(&day.person, now).await?;
    let zone = diary.profile.map_or(api.zone.clone(), |known| known.zone);
    let today = zone.today(now);
    if day.date > today {
        return Err(Problem::DateInFuture);
    }
    let oldest = api.retention.oldest(today);
    if day.date < oldest {
        return Err(Problem::DateTooOld { oldest });
    }
    api.journal.put_entry(&day.person, &entry, &zone).await?;
    Ok(Json(EntryDocument::from(entry)))
}
