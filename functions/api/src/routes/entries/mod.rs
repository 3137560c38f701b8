//! The days of a person's diary.

mod beside_chat;
mod list;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use journal::Entry;
use journal::entry::WrittenEntry;
use journal_aws::{Expected, StoredEntry};
use journal_telegram::person::CHANNEL;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::json_body::JsonBody;
use crate::preconditions::{Preconditions, Tag};
use crate::problem::{FieldFault, Problem};
use crate::state::Api;
use crate::visit::{AddressedDay, DayPath, PersonPath};

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new()
        .routes(routes!(list::list_entries))
        .routes(routes!(read_entry, write_entry, delete_entry))
}

/// The entry of one day
///
/// A day without an entry is unknown, which is never the same as painless.
#[utoipa::path(
    get,
    path = "/v1/people/{person}/entries/{date}",
    tag = "entries",
    params(
        PersonPath,
        DayPath,
        ("If-None-Match" = Option<String>, Header, description = "The `ETag` of the copy that you have", example = "\"0a1b2c3d4e5f60718293a4b5c6d7e8f9\""),
    ),
    responses(
        (status = OK, body = Entry, description = "What is known of that day", headers(("ETag" = String, description = "Names this state"))),
        (status = NOT_MODIFIED, description = "Your copy is right"),
    ),
    extensions(("x-problems" = json!(["no-person", "no-entry"])))
)]
async fn read_entry(day: AddressedDay, known: Preconditions) -> Result<Response, Problem> {
    let stored = day.entry.ok_or(Problem::NoEntry)?;
    let tag = Tag::of(&stored.revision);
    if known.has(&tag) {
        return Ok((StatusCode::NOT_MODIFIED, tag, ()).into_response());
    }
    Ok((tag, Json(stored.entry)).into_response())
}

/// Write down one day
///
/// The entry takes the place of what was stored of the day. The same request twice is
/// the same as once. Send `If-Match` with the `ETag` that you read, or
/// `If-None-Match: *` for a day that you found empty, and nobody's words are lost.
#[utoipa::path(
    put,
    path = "/v1/people/{person}/entries/{date}",
    tag = "entries",
    params(
        PersonPath,
        ("date" = String, Path, description = "The person's local day: from the oldest that is kept to today", format = Date, example = "2026-11-23"),
        ("If-Match" = Option<String>, Header, description = "Writes only over the entry of this `ETag`", example = "\"0a1b2c3d4e5f60718293a4b5c6d7e8f9\""),
        ("If-None-Match" = Option<String>, Header, description = "`*` writes only where nothing is known of the day", example = "*"),
    ),
    request_body(content = Entry, description = "What is known of the day"),
    responses(
        (status = OK, body = Entry, description = "It took the place of another; as it is stored", headers(("ETag" = String, description = "Names this state"))),
        (status = CREATED, body = Entry, description = "Nothing was known of the day; as it is stored", headers(("ETag" = String, description = "Names this state"))),
    ),
    extensions(("x-problems" = json!(["no-person", "date-in-future", "date-too-old", "precondition-failed"])))
)]
async fn write_entry(
    State(api): State<Arc<Api>>,
    day: AddressedDay,
    wanted: Preconditions,
    JsonBody(written): JsonBody<WrittenEntry>,
) -> Result<Response, Problem> {
    let entry = written
        .of(day.date)
        .map_err(|fault| Problem::InvalidBody(vec![FieldFault::at(&fault.pointer(), fault)]))?
        .recorded(
            day.person.channel(),
            day.now,
            day.entry.as_ref().map(|stored| &stored.entry),
        );
    let profile = &day.chatting.profile;
    let today = profile.zone.today(day.now);
    if day.date > today {
        return Err(Problem::DateInFuture);
    }
    let oldest = api.retention.oldest(today);
    if day.date < oldest {
        return Err(Problem::DateTooOld { oldest });
    }
    let expected = wanted.of_change(day.revision())?;
    let revision = match day.person.channel() {
        CHANNEL => api
            .write_beside_chat(&day, Some(&entry), &expected)
            .await?
            .then(|| StoredEntry::revision_of(&entry)),
        _ => api.put_of_bot(&day, &entry, &expected).await?,
    };
    let revision = revision.ok_or(Problem::PreconditionFailed)?;
    if profile.is_weekly_paused() {
        api.resume_weekly(&day.person, &profile.zone).await?;
    }
    let status = match day.entry {
        Some(_) => StatusCode::OK,
        None => StatusCode::CREATED,
    };
    Ok((status, Tag::of(&revision), Json(entry)).into_response())
}

/// Forget one day
///
/// From then on the day is unknown again.
#[utoipa::path(
    delete,
    path = "/v1/people/{person}/entries/{date}",
    tag = "entries",
    params(
        PersonPath,
        DayPath,
        ("If-Match" = Option<String>, Header, description = "Forgets only the entry of this `ETag`", example = "\"0a1b2c3d4e5f60718293a4b5c6d7e8f9\""),
    ),
    responses((status = NO_CONTENT, description = "Nothing is known of the day any more")),
    extensions(("x-problems" = json!(["no-person", "no-entry", "precondition-failed"])))
)]
async fn delete_entry(
    State(api): State<Arc<Api>>,
    day: AddressedDay,
    wanted: Preconditions,
) -> Result<StatusCode, Problem> {
    let expected = wanted.of_change(day.revision())?;
    if day.entry.is_none() {
        return Err(Problem::NoEntry);
    }
    let is_deleted = match day.person.channel() {
        CHANNEL => api.write_beside_chat(&day, None, &expected).await?,
        _ => {
            let (table, person) = (&api.table, &day.person);
            table
                .delete_entry(person, day.date, &expected, day.now)
                .await?
        }
    };
    match is_deleted {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(Problem::PreconditionFailed),
    }
}

impl Api {
    /// Writes a day of a person of another bot's.
    async fn put_of_bot(
        &self,
        day: &AddressedDay,
        entry: &Entry,
        expected: &Expected,
    ) -> Result<Option<String>, Problem> {
        let (table, person) = (&self.table, &day.person);
        // First, so that no day outlives its person.
        if let Some(until) = day.renewed_until {
            table.renew_profile(person, until).await?;
        }
        let zone = &day.chatting.profile.zone;
        Ok(table
            .put_entry(person, entry, zone, expected, day.now)
            .await?)
    }
}
