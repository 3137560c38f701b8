//! The query of an address.

use std::collections::BTreeMap;

use axum::extract::{FromRequestParts, Query as Pairs};
use axum::http::request::Parts;

use crate::problem::{FieldFault, Problem};

/// The parameters of a request, of which a route takes those that it knows. A name that no
/// route knows never comes here: see [`crate::known_parameters`].
#[derive(Default)]
pub struct Query {
    values: BTreeMap<String, String>,
    faults: Vec<FieldFault>,
}

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let pairs: Pairs<Vec<(String, String)>> = Pairs::from_request_parts(parts, state)
            .await
            .map_err(|_| Problem::InvalidQuery(Vec::new()))?;
        Ok(Self {
            values: pairs.0.into_iter().collect(),
            faults: Vec::new(),
        })
    }
}

impl Query {
    /// A parameter as `read` understands it; a fault is noted where it does not.
    pub fn read<T>(
        &mut self,
        name: &'static str,
        wanted: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.values.get(name)?;
        let value = read(text);
        if value.is_none() {
            self.add_fault(name, wanted);
        }
        value
    }

    /// Notes that a parameter has a wrong value.
    pub fn add_fault(&mut self, name: &str, wanted: &str) {
        self.faults.push(FieldFault::of_parameter(name, wanted));
    }

    /// Succeeds if every parameter that was read was right.
    ///
    /// # Errors
    /// [`Problem::InvalidQuery`] with everything that was not.
    pub fn finish(self) -> Result<(), Problem> {
        match self.faults.is_empty() {
            true => Ok(()),
            false => Err(Problem::InvalidQuery(self.faults)),
        }
    }
}
