//! Refuses parameters of the query that a route does not know, as it refuses unknown
//! fields of a body: a misspelt `form=` would otherwise be a report of everything.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use axum::extract::{MatchedPath, Query, Request};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use utoipa::openapi::path::{Operation, ParameterIn};
use utoipa::openapi::{OpenApi, PathItem, RefOr};

use crate::problem::{FieldFault, Problem};

/// The query parameters of each route, as its description names them.
#[derive(Clone, Default)]
pub struct KnownParameters(Arc<HashMap<(Method, String), Vec<String>>>);

impl KnownParameters {
    pub fn of(document: &OpenApi) -> Self {
        let mut known = HashMap::new();
        for (path, item) in &document.paths.paths {
            for (method, operation) in operations(item) {
                known.insert((method, path.clone()), parameters(operation));
            }
        }
        Self(Arc::new(known))
    }

    /// Lets a request through that has none but these, each once.
    ///
    /// # Errors
    /// [`Problem::InvalidQuery`].
    pub async fn check(self, request: Request, next: Next) -> Result<Response, Problem> {
        let no_faults = Vec::new();
        let method = match *request.method() {
            Method::HEAD => Method::GET,
            ref method => method.clone(),
        };
        let path = request.extensions().get::<MatchedPath>();
        let key = path.map(|path| (method, path.as_str().to_owned()));
        let known = key.and_then(|key| self.0.get(&key)).unwrap_or(&no_faults);
        refuse_others(request.uri(), known)?;
        Ok(next.run(request).await)
    }
}

fn refuse_others(uri: &axum::http::Uri, known: &[String]) -> Result<(), Problem> {
    let pairs: Query<Vec<(String, String)>> =
        Query::try_from_uri(uri).map_err(|_| Problem::InvalidQuery(Vec::new()))?;
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    for (name, _) in &pairs.0 {
        let fault = match known.iter().find(|known| *known == name) {
            Some(known) if !seen.insert(known) => {
                FieldFault::of_parameter(known, "only one of these")
            }
            Some(_) => continue,
            // Nothing that was sent is repeated, not even its name.
            None => FieldFault {
                pointer: None,
                parameter: None,
                detail: match known {
                    [] => "a parameter that is not known here; none is".to_owned(),
                    known => format!(
                        "a parameter that is not known here; known: {}",
                        known.join(", ")
                    ),
                },
            },
        };
        // Each is told once, so that a stranger's long query makes no long answer.
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }
    match faults.is_empty() {
        true => Ok(()),
        false => Err(Problem::InvalidQuery(faults)),
    }
}

/// The operations of a path by their methods.
fn operations(item: &PathItem) -> impl Iterator<Item = (Method, &Operation)> {
    [
        (Method::GET, &item.get),
        (Method::PUT, &item.put),
        (Method::POST, &item.post),
        (Method::DELETE, &item.delete),
        (Method::PATCH, &item.patch),
    ]
    .into_iter()
    .filter_map(|(method, operation)| Some((method, operation.as_ref()?)))
}

fn parameters(operation: &Operation) -> Vec<String> {
    let parameters = operation.parameters.iter().flatten();
    parameters
        .filter_map(|parameter| match parameter {
            RefOr::T(it) if it.parameter_in == ParameterIn::Query => Some(it.name.clone()),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_is_one_that_the_route_knows_and_stands_there_once() {
        let known = ["from".to_owned(), "to".to_owned()];
        let faults = |query: &str, known: &[String]| {
            let uri = format!("/v1/x?{query}").parse().expect("an address");
            match refuse_others(&uri, known) {
                Ok(()) => Vec::new(),
                Err(Problem::InvalidQuery(faults)) => {
                    faults.into_iter().map(|fault| fault.parameter).collect()
                }
                Err(problem) => panic!("{problem:?}"),
            }
        };
        assert_eq!(faults("from=1&to=2", &known), []);
        assert_eq!(faults("", &known), []);
        assert_eq!(faults("form=1", &known), [None]);
        assert_eq!(faults("from=1&from=1", &known), [Some("from".to_owned())]);
        assert_eq!(faults("x", &[]), [None]);
    }

    #[test]
    fn a_query_full_of_faults_is_answered_with_no_more_than_there_are_kinds_of() {
        let known = ["from".to_owned(), "to".to_owned()];
        let query = "a&b&from=1&to=1&".repeat(600);
        let uri = format!("/v1/x?{query}").parse().expect("an address");
        let Err(Problem::InvalidQuery(faults)) = refuse_others(&uri, &known) else {
            panic!("it is refused");
        };
        let parameters = faults.iter().map(|fault| fault.parameter.as_deref());
        assert_eq!(
            parameters.collect::<Vec<_>>(),
            [None, Some("from"), Some("to")]
        );
    }
}
