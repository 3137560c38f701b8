//! The person that an address names.

use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use journal::PersonId;

use crate::authorisation::Channel;
use crate::problem::Problem;
use crate::router::Api;

/// The person of an address `/people/{person}`: one of the caller's own channel,
/// since the channel comes from the token and nowhere else.
pub struct Person(pub PersonId);

impl FromRequestParts<Arc<Api>> for Person {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let channel = Channel::from_request_parts(parts, api).await?;
        let id = path_parameter(parts, "person").await?;
        PersonId::new(&channel.0, &id)
            .map(Self)
            .map_err(|_| Problem::NotAPerson)
    }
}

/// A parameter of the address, decoded.
pub async fn path_parameter(parts: &mut Parts, name: &str) -> Result<String, Problem> {
    RawPathParams::from_request_parts(parts, &())
        .await
        .ok()
        .and_then(|parameters| {
            let (_, value) = parameters.iter().find(|(known, _)| *known == name)?;
            Some(value.to_owned())
        })
        .ok_or(Problem::NoSuchRoute)
}
