//! The numbers of a period.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use journal::statistics::Statistics;
use journal_texts::medicine_names;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::period::{PeriodQuery, kept_period};
use crate::problem::Problem;
use crate::query::Query;
use crate::state::Api;
use crate::visit::{Person, PersonPath};

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
    params(PersonPath, PeriodQuery),
    responses((status = OK, body = Statistics, description = "Every count of the period")),
    extensions(("x-problems" = json!(["no-person"])))
)]
async fn read_statistics(
    State(api): State<Arc<Api>>,
    person: Person,
    mut query: Query,
) -> Result<Json<Statistics>, Problem> {
    let zone = &person.profile.zone;
    let period = kept_period(&mut query, zone.today(person.now), api.retention);
    query.finish()?;
    let entries = api.table.entries(&person.id, period, person.now).await?;
    let own = &person.profile.medicines;
    let statistics = Statistics::new(&entries, period, zone, medicine_names(), own);
    Ok(Json(match api.counts_migraine_like {
        true => statistics,
        false => statistics.without_migraine_like(),
    }))
}
