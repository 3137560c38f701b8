//! The caller. A channel's bot proves itself by a token that it signs for
//! each call with a key that was registered for the channel.

mod token;

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use headers::HeaderMapExt;
use headers::authorization::{Authorization, Bearer};
use journal_telegram::person::can_be_another_channel;
use tracing::{error, warn};

use crate::problem::Problem;
use crate::state::Api;
use token::{Refusal, Verifier};

/// The channel that is calling, proved by its token. A route that takes this is
/// closed to everyone else.
pub struct ProvenChannel(pub String);

impl FromRequestParts<Arc<Api>> for ProvenChannel {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let claim = TokenClaim::of(&parts.headers)?;
        // Read for every call: a key that is revoked is refused at once.
        let registered = api.table.channel(&claim.channel).await?;
        let channel = claim.prove(registered.as_ref())?;
        api.rate.spend(&channel.0)?;
        Ok(channel)
    }
}

/// A channel that somebody claims to be, and the token that is to prove it.
pub struct TokenClaim {
    /// One that can be a channel. Nothing is proved by that.
    pub channel: String,
    token: Bearer,
}

impl TokenClaim {
    /// The claim that a request makes by its headers.
    ///
    /// # Errors
    /// [`Problem::NoToken`], or [`Problem::TokenRefused`] where the token is none.
    pub fn of(headers: &HeaderMap) -> Result<Self, Problem> {
        let Some(Authorization(token)) = headers.typed_get::<Authorization<Bearer>>() else {
            warn!(reason = "no token", "a call was refused");
            return Err(Problem::NoToken);
        };
        let channel = token::issuer(token.token()).map_err(|refusal| refused(refusal, None))?;
        // A name that no other bot's channel can have is not looked up, and not logged.
        if !can_be_another_channel(&channel) {
            return Err(refused(Refusal::UnknownChannel, None));
        }
        Ok(Self { channel, token })
    }

    /// The channel, proved by one of the keys that are registered for it now.
    ///
    /// # Errors
    /// [`Problem::TokenRefused`], whatever the reason; [`Problem::Internal`] where
    /// none of the registered keys can be used.
    pub fn prove(
        self,
        registered: Option<&journal_aws::RegisteredChannel>,
    ) -> Result<ProvenChannel, Problem> {
        let keys = registered.map(|channel| channel.keys.as_slice());
        let keys = keys.unwrap_or_default();
        let verifiers: Vec<_> = keys
            .iter()
            .filter_map(|key| {
                Verifier::new(&self.channel, key)
                    .inspect_err(|reason| {
                        error!(channel = self.channel, key.id, %reason, "a registered key cannot be used");
                    })
                    .ok()
            })
            .collect();
        if verifiers.is_empty() && !keys.is_empty() {
            return Err(Problem::Internal);
        }
        match token::verify(self.token.token(), &verifiers) {
            Ok(()) => Ok(ProvenChannel(self.channel)),
            Err(refusal) => Err(refused(refusal, Some(&self.channel))),
        }
    }
}

/// Logs why a token was refused, which the caller does not learn: it would help
/// an attacker.
fn refused(refusal: Refusal, claimed: Option<&str>) -> Problem {
    warn!(channel = claimed, reason = %refusal, "a call was refused");
    Problem::TokenRefused
}

#[cfg(test)]
mod tests {
    use axum::http::header::AUTHORIZATION;

    use super::*;

    fn refusal(value: Option<&'static str>) -> Option<Problem> {
        let header = |value: &str| (AUTHORIZATION, value.parse().expect("a header"));
        TokenClaim::of(&value.map(header).into_iter().collect()).err()
    }

    #[test]
    fn a_bearer_token_is_told_from_other_ways_in() {
        assert_eq!(refusal(Some("Bearer a.b.c")), Some(Problem::TokenRefused));
        assert_eq!(refusal(Some("bearer a.b.c")), Some(Problem::TokenRefused));
        assert_eq!(refusal(Some("Basic dTpw")), Some(Problem::NoToken));
        assert_eq!(refusal(Some("a.b.c")), Some(Problem::NoToken));
        assert_eq!(refusal(None), Some(Problem::NoToken));
    }
}
