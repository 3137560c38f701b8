//! Writes into the description which problems each route answers with, from the one
//! list of problems that there is.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use jiff::Timestamp;
use serde_json::Value;
use utoipa::openapi::example::ExampleBuilder;
use utoipa::openapi::path::Operation;
use utoipa::openapi::{ContentBuilder, OpenApi, Ref, RefOr, Response, ResponseBuilder};

use super::openapi::SINGLE_USE_TOKEN;
use crate::authorisation::ClaimFault;
use crate::problem::{FieldFault, Problem, ProblemDocument};

/// The extension in which a route names the problems that are its own.
const NAMED: &str = "x-problems";

/// 2026-11-23, 18:00 in UTC.
const AN_HOUR: Timestamp = Timestamp::constant(1_795_456_800, 0);

/// The problems of every route that asks for a token.
const OF_CLOSED_ROUTES: [Problem; 4] = [
    Problem::NoToken,
    Problem::TokenRefused {
        reason: Some(ClaimFault::Expired),
    },
    Problem::Unavailable,
    Problem::Internal,
];

/// The problems of every route that asks for a token that is used once, beside those.
const OF_SINGLE_USE: [Problem; 2] = [
    Problem::TokenUsed,
    Problem::ChannelTokenNeeded {
        lacks: "jti is missing.",
    },
];

/// The problems of every route that takes a file.
const OF_FILES: [Problem; 3] = [
    Problem::FileTooLarge,
    Problem::NotDeclaredFile,
    Problem::NotAFile,
];

/// The problems of every route that takes JSON.
const OF_BODIES: [Problem; 4] = [
    Problem::TooLarge,
    Problem::NotDeclaredJson,
    Problem::NotJson,
    Problem::InvalidBody(Vec::new()),
];

/// Writes the problems of every route into its description. What a route says itself
/// of a status is left as it is.
pub fn describe(document: &mut OpenApi) {
    for (path, item) in &mut document.paths.paths {
        let operations = [
            &mut item.get,
            &mut item.put,
            &mut item.post,
            &mut item.delete,
        ];
        for operation in operations.into_iter().flatten() {
            let mut by_status: BTreeMap<StatusCode, Vec<Problem>> = BTreeMap::new();
            for problem in problems(path, operation) {
                let of_status = by_status.entry(problem.status()).or_default();
                if !of_status.contains(&problem) {
                    of_status.push(problem);
                }
            }
            for (status, problems) in by_status {
                let responses = &mut operation.responses.responses;
                responses
                    .entry(status.as_str().to_owned())
                    .or_insert_with(|| RefOr::T(response(&problems)));
            }
        }
    }
}

fn problems(path: &str, operation: &mut Operation) -> Vec<Problem> {
    let mut problems = vec![Problem::InvalidQuery(Vec::new())];
    let is_single_use = asks_for(operation, SINGLE_USE_TOKEN);
    if is_single_use {
        problems.extend(OF_SINGLE_USE);
    }
    if is_single_use || operation.security.is_none() {
        problems.extend(OF_CLOSED_ROUTES);
        problems.push(named("too-many-calls"));
    }
    if path.contains("{person}") {
        problems.push(Problem::NotAPerson);
    }
    if path.contains("{date}") {
        problems.push(Problem::NotADate);
    }
    if let Some(body) = &operation.request_body {
        let takes_json = match body {
            RefOr::T(body) => body.content.contains_key("application/json"),
            RefOr::Ref(_) => true,
        };
        match takes_json {
            true => problems.extend(OF_BODIES),
            false => problems.extend(OF_FILES),
        }
    }
    let extensions = operation.extensions.as_mut();
    let own = extensions.and_then(|extensions| extensions.remove(NAMED));
    if let Some(Value::Array(names)) = own {
        problems.extend(names.iter().filter_map(Value::as_str).map(named));
    }
    problems
}

/// Whether an operation names this way in.
fn asks_for(operation: &Operation, scheme: &str) -> bool {
    let named = serde_json::to_value(&operation.security).unwrap_or_default();
    let mut named = named.as_array().into_iter().flatten();
    named.any(|requirement| requirement.get(scheme).is_some())
}

/// # Panics
/// Where there is no such problem, which is a mistake in a route.
fn named(name: &str) -> Problem {
    let problem = name.parse();
    problem.unwrap_or_else(|_| panic!("there is no problem {name:?}"))
}

fn response(problems: &[Problem]) -> Response {
    let kinds: Vec<_> = problems
        .iter()
        .map(|problem| format!("`/problems/{}`: {}.", problem.name(), problem.title()))
        .collect();
    let examples = problems.iter().map(|problem| {
        let document = ProblemDocument::from(as_an_example(problem.clone()));
        let example = ExampleBuilder::new()
            .summary(problem.title())
            .value(serde_json::to_value(document).ok())
            .build();
        (problem.name(), RefOr::T(example))
    });
    let schema = Ref::from_schema_name("ProblemDocument");
    ResponseBuilder::new()
        .description(kinds.join(" "))
        .content(
            "application/problem+json",
            ContentBuilder::new()
                .schema(Some(schema))
                .examples_from_iter(examples)
                .build(),
        )
        .build()
}

/// The problem with something in it.
fn as_an_example(problem: Problem) -> Problem {
    match problem {
        Problem::InvalidQuery(_) => Problem::InvalidQuery(vec![FieldFault::of_parameter(
            "limit",
            "a whole number from 1 to 100",
        )]),
        Problem::InvalidBody(_) => Problem::InvalidBody(vec![FieldFault::at(
            "/attack/intensity",
            "not a whole number from 1 to 10",
        )]),
        Problem::DateTooOld { .. } => Problem::DateTooOld {
            oldest: jiff::civil::date(2026, 9, 24),
        },
        Problem::TooManyOrders { .. } => Problem::TooManyOrders { until: AN_HOUR },
        Problem::TooManyImports { .. } => Problem::TooManyImports { until: AN_HOUR },
        Problem::NotADiary { .. } => Problem::NotADiary {
            reason: "the file is a picture".to_owned(),
        },
        Problem::TooManyChanges { .. } => Problem::TooManyChanges { until: AN_HOUR },
        problem => problem,
    }
}
