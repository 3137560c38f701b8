//! The usual attack of a person.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use journal::answer::Answer;
use journal::entry::Answers;
use journal::{Attack, Entry, Question};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::problem::Problem;
use crate::state::Api;
use crate::visit::{Person, PersonPath};

/// The answers that a person gives to most of their attacks, so that they need not be given
/// anew each time.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
#[schema(example = json!({
    "attack": {"quality": "pulsating", "nausea": "slight"},
    "questions": ["quality", "nausea"]
}))]
pub struct UsualDocument {
    /// The usual answers and no others; null while there are too few attacks to tell.
    #[schema(required)]
    attack: Option<Attack>,
    /// The questions that they answer. Of those that the person takes over unchanged an entry says
    /// so in `provenance.taken_over`: they teach nothing about what is usual.
    questions: Vec<Question>,
}

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new().routes(routes!(read_usual))
}

/// The usual attack
///
/// For each question about an attack the answer given most often in the last ten attacks, of
/// equals the latest; from three attacks on. What changes from attack to attack, such as its
/// intensity, is not in it.
#[utoipa::path(
    get,
    path = "/v1/people/{person}/usual",
    tag = "entries",
    params(PersonPath),
    responses((status = OK, body = UsualDocument, description = "What is usual")),
    extensions(("x-problems" = json!(["no-person"])))
)]
async fn read_usual(
    State(api): State<Arc<Api>>,
    person: Person,
) -> Result<Json<UsualDocument>, Problem> {
    let zone = &person.profile.zone;
    let recent = api.table.recent_attacks(&person.id, zone, person.now);
    let usual = recent.await?.usual();
    let today = zone.today(person.now);
    Ok(Json(UsualDocument {
        questions: usual.iter().flat_map(Answers::keys).copied().collect(),
        attack: usual.and_then(|mut answers| {
            answers.insert(Question::Date, Answer::Date(today));
            answers.insert(Question::Headache, Answer::YesNo(true));
            Entry::from_answers(&answers).ok()?.attack
        }),
    }))
}
