//! The numbers of a period.

mod document;

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use journal::statistics::Statistics;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::period::kept_period;
use crate::problem::Problem;
use crate::query::Query;
use crate::router::Api;
use crate::visit::Person;
use document::StatisticsDocument;

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new().routes(routes!(read_statistics))
}

/// The numbers of a period
///
/// The same as in the report. They count what was recorded and judge nothing.
#[utoipa::path(
    get,
    path = "/v1/people/{person}/statistics",
    tag = "statistics",
    params(
        ("person" = String, Path, description = "The person's id in the channel", pattern = "^[A-Za-z0-9_-]{1,36}$", example = "ann"),
        ("from" = Option<String>, Query, description = "The first day; without it the oldest that is kept", format = Date, example = "2026-11-01"),
        ("to" = Option<String>, Query, description = "The last day; without it today where the person lives", format = Date, example = "2026-11-23"),
    ),
    responses((status = OK, body = StatisticsDocument, description = "Every count of the period")),
    extensions(("x-problems" = json!(["no-person"])))
)]
async fn read_statistics(
    State(api): State<Arc<Api>>,
    person: Person,
    mut query: Query,
) -> Result<Json<StatisticsDocument>, Problem> {
    let zone = &person.profile.zone;
    let period = kept_period(&mut query, zone.today(person.now), api.retention);
    query.finish()?;
    let entries = api.table.entries(&person.id, period, person.now).await?;
    let statistics = Statistics::new(&entries, period, zone);
    Ok(Json(StatisticsDocument::from(statistics)))
}
