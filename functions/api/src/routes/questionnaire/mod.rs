//! The questions, for bots to ask.

#[cfg(test)]
mod tests;

use std::sync::{Arc, OnceLock};

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use journal::Language;
use journal_texts::questionnaire_document::QuestionnaireDocument;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::preconditions::Preconditions;
use crate::problem::Problem;
use crate::query::Query;
use crate::state::Api;
use crate::written::Written;

pub fn router() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new().routes(routes!(read_questionnaire))
}

/// The questions and how to ask them
///
/// All that a bot needs to lead a person through the survey: the wording, the options,
/// what comes next, and where in an entry each answer goes. Begin with the first
/// question and follow `next` until it is `end`. A question that is not `required` may be
/// skipped, and is left out of the entry. It needs no token and may be kept: ask again with
/// `If-None-Match`.
#[utoipa::path(
    get,
    path = "/v1/questionnaire",
    tag = "questionnaire",
    security(()),
    params(
        ("language" = Option<Language>, Query, description = "The language of the wording; without it the stack's own", example = "en"),
        ("If-None-Match" = Option<String>, Header, description = "The `ETag` of the copy that you have", example = "\"0a1b2c3d4e5f60718293a4b5c6d7e8f9\""),
    ),
    responses(
        (status = OK, body = QuestionnaireDocument, description = "The questions in the order in which they are asked", headers(
            ("ETag" = String, description = "Names this very text"),
            ("Cache-Control" = String, description = "For how long it may be kept unasked")
        )),
        (status = NOT_MODIFIED, description = "Your copy is right"),
    )
)]
async fn read_questionnaire(
    State(api): State<Arc<Api>>,
    mut query: Query,
    headers: HeaderMap,
    known: Preconditions,
) -> Result<Response, Problem> {
    let wanted = Language::ALL.map(Language::code).join(" or ");
    let language = query.read("language", &wanted, |code| code.parse().ok());
    query.finish()?;
    let written = written(language.unwrap_or(api.language));
    Ok(written.answer(&headers, &known, "public, max-age=3600"))
}

fn written(language: Language) -> &'static Written {
    static WRITTEN: [OnceLock<Written>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let write = || Written::new(&QuestionnaireDocument::new(language));
    WRITTEN[language as usize].get_or_init(write)
}
