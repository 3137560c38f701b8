use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use jiff::civil::Date;
use journal::{Entry, Period};
use serde::Serialize;
use utoipa::ToSchema;

use crate::period::{PeriodQuery, kept_period};
use crate::problem::Problem;
use crate::query::Query;
use crate::state::Api;
use crate::visit::{Person, PersonPath, date};

/// The most entries of a page, and as many as one has by itself.
const LONGEST_PAGE: usize = 100;

/// Some of the entries of a period, the oldest first.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({
    "entries": [{"date": "2026-11-22", "questionnaire": 1, "headache": false}],
    "next_cursor": "2026-11-23"
}))]
pub struct EntryList {
    /// A day that is missing here is unknown, never painless.
    entries: Vec<Entry>,
    /// To be sent as `cursor`, with the same period, for the next page. It is missing on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "2026-11-23")]
    next_cursor: Option<String>,
}

/// The entries of a period, a page at a time
///
/// Ask again with the `next_cursor` of a page until it has none.
#[utoipa::path(
    get,
    path = "/v1/people/{person}/entries",
    tag = "entries",
    params(
        PersonPath,
        PeriodQuery,
        ("limit" = Option<u8>, Query, description = "The most entries of the page; 100 without it", minimum = 1, maximum = 100, example = 50),
        ("cursor" = Option<String>, Query, description = "The `next_cursor` of the page before", format = Date, example = "2026-11-23"),
    ),
    responses((status = OK, body = EntryList, description = "A page, the oldest day first")),
    extensions(("x-problems" = json!(["no-person"])))
)]
pub async fn list_entries(
    State(api): State<Arc<Api>>,
    person: Person,
    mut query: Query,
) -> Result<Json<EntryList>, Problem> {
    let today = person.profile.zone.today(person.now);
    let period = kept_period(&mut query, today, api.retention);
    let limit = query.read("limit", "a whole number from 1 to 100", limit);
    let cursor = query.read("cursor", "the next_cursor of a page", date);
    query.finish()?;
    let rest = Period {
        first: cursor.unwrap_or(Date::MIN).max(period.first),
        ..period
    };
    let page = api
        .table
        .entry_page(&person.id, rest, limit.unwrap_or(LONGEST_PAGE), person.now)
        .await?;
    Ok(Json(EntryList {
        entries: page.items,
        next_cursor: page.next.map(|date| date.to_string()),
    }))
}

fn limit(text: &str) -> Option<usize> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|_| is_number)?;
    (1..=LONGEST_PAGE).contains(&number).then_some(number)
}
