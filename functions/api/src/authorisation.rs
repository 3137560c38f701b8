//! Who is calling. A channel's bot proves itself by a token that it signs for
//! each call with the key that was registered for the channel.

mod token;

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use journal::PersonId;
use tracing::{error, warn};

use crate::problem::Problem;
use crate::router::Api;
use token::{Refusal, Verifier};

/// The channel that is calling, proved by its token. A route that takes this is
/// closed to everyone else.
pub struct Channel(pub String);

impl FromRequestParts<Arc<Api>> for Channel {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let token = bearer_token(&parts.headers).ok_or(Problem::NoToken)?;
        let claimed = token::issuer(token).map_err(|refusal| refused(refusal, None))?;
        if !can_be_a_channel(&claimed) {
            return Err(refused(Refusal::UnknownChannel, None));
        }
        // Read for every call: a key that is revoked is refused at once.
        let Some(key) = api.journal.channel(&claimed).await? else {
            return Err(refused(Refusal::UnknownChannel, Some(&claimed)));
        };
        let verifier = Verifier::new(&claimed, &key).map_err(|reason| {
            error!(channel = claimed, %reason, "the registered key of a channel cannot be used");
            Problem::Internal
        })?;
        match verifier.verify(token) {
            Ok(()) => Ok(Self(claimed)),
            Err(refusal) => Err(refused(refusal, Some(&claimed))),
        }
    }
}

/// Logs why a token was refused, which the caller does not learn: it would help
/// who guesses.
fn refused(refusal: Refusal, claimed: Option<&str>) -> Problem {
    warn!(channel = claimed, reason = %refusal, "a call was refused");
    Problem::TokenRefused
}

fn bearer_token(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(token.trim())
}

/// What no channel can be called is not looked for, and not logged.
fn can_be_a_channel(name: &str) -> bool {
    PersonId::new(name, "anyone").is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token_of(value: &'static str) -> Option<String> {
        let headers = [(header::AUTHORIZATION, value.parse().expect("a header"))];
        bearer_token(&headers.into_iter().collect()).map(str::to_owned)
    }

    #[test]
    fn a_bearer_token_is_told_from_other_ways_in() {
        assert_eq!(token_of("Bearer a.b.c").as_deref(), Some("a.b.c"));
        assert_eq!(token_of("bearer a.b.c").as_deref(), Some("a.b.c"));
        assert_eq!(token_of("Basic dTpw"), None);
        assert_eq!(token_of("a.b.c"), None);
        assert_eq!(bearer_token(&HeaderMap::new()), None);
    }
}
