//! The caller. A channel's bot proves itself by a token that it signs for
//! each call with a key that was registered for the channel; the Mini App by the token of a
//! session that was opened for one person.

mod acquaintances;
mod app_claim;
mod token;

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use headers::HeaderMapExt;
use headers::authorization::{Authorization, Bearer};
use jiff::Timestamp;
use journal_aws::{ChannelKey, RegisteredChannel};
use journal_telegram::person::can_be_another_channel;
use tracing::{error, warn};

use crate::problem::Problem;
use crate::state::Api;
use token::{AUDIENCE, CHANNEL_AUDIENCE, Claims, Refusal, Verifier};

pub use acquaintances::Acquaintances;
#[cfg(test)]
pub(crate) use acquaintances::{READS_AT_ONCE, READS_PER_SECOND};
pub use app_claim::AppClaim;
pub use token::ClaimFault;

/// The channel that is calling, proved by its token. A route that takes this is
/// closed to everyone else.
pub struct ProvenChannel(pub String);

impl FromRequestParts<Arc<Api>> for ProvenChannel {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let claim = TokenClaim::of(&parts.headers)?;
        Ok(Self(claim.prove_alone(api).await?.channel))
    }
}

/// Proof that the channel itself may be changed by this request: by a token for that alone,
/// which lives for a minute and is used up by this. A token for diaries, which a bot sends
/// again and again, is worth no more than the diaries.
pub struct ChannelWarrant {
    pub channel: String,
    /// The id of the key that signed it.
    pub key: String,
}

impl FromRequestParts<Arc<Api>> for ChannelWarrant {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Problem> {
        let claim = TokenClaim::read(&parts.headers, &[CHANNEL_AUDIENCE, AUDIENCE])?;
        let proof = claim.prove_alone(api).await?;
        // Who signed it is known now, and may be told what is wrong.
        let (id, expiry) = proof.claims.single_use().map_err(|lacks| {
            log_refusal(Refusal::NotForTheChannel, Some(&proof.channel));
            Problem::ChannelTokenNeeded { lacks }
        })?;
        if !api.table.use_token(&proof.channel, id, expiry).await? {
            log_refusal(Refusal::Used, Some(&proof.channel));
            return Err(Problem::TokenUsed);
        }
        Ok(Self {
            channel: proof.channel,
            key: proof.key,
        })
    }
}

/// A channel that somebody claims to be, and the token that is to prove it.
pub struct TokenClaim {
    token: Bearer,
    claims: Claims,
    /// Whether the claims are right. Only who has signed them learns why they are not: to
    /// anyone else all refusals are one.
    judged: Result<(), ClaimFault>,
}

/// A token that is proved.
pub struct Proof {
    pub channel: String,
    /// The id of the key that signed it.
    key: String,
    claims: Claims,
}

impl TokenClaim {
    /// The claim to the diaries of a channel that a request makes by its headers.
    ///
    /// # Errors
    /// [`Problem::NoToken`], or [`Problem::TokenRefused`] where the token is none.
    pub fn of(headers: &HeaderMap) -> Result<Self, Problem> {
        Self::read(headers, &[AUDIENCE])
    }

    /// Reads a claim, and refuses what names no channel whose keys could be looked up.
    fn read(headers: &HeaderMap, audiences: &[&str]) -> Result<Self, Problem> {
        let Some(Authorization(token)) = headers.typed_get::<Authorization<Bearer>>() else {
            warn!(reason = "no token", "a call was refused");
            return Err(Problem::NoToken);
        };
        let claims = Claims::read(token.token()).map_err(|refusal| refused(refusal, None))?;
        // A name that no other bot's channel can have is not looked up, and not logged.
        if !can_be_another_channel(&claims.channel) {
            return Err(refused(Refusal::UnknownChannel, None));
        }
        Ok(Self {
            token,
            judged: claims.judge(audiences, Timestamp::now()),
            claims,
        })
    }

    /// The channel that somebody claims to be: one that can be a channel.
    pub fn channel(&self) -> &str {
        &self.claims.channel
    }

    /// Refuses a stranger before anything is read but the keys of the channel that they claim
    /// to be; such reads have a rate limit. A token that a known key signed passes: it is
    /// proved by the keys that are read for the call, and where its claims are wrong it is
    /// refused without a read.
    ///
    /// # Errors
    /// As [`TokenClaim::prove`].
    pub async fn introduce(&self, api: &Api) -> Result<(), Problem> {
        if !self.is_known(api) {
            self.spend_read(api)?;
            let registered = api.table.channel(self.channel()).await?;
            self.signer(registered.as_ref(), api)?;
        }
        self.check_claims()
    }

    /// The claim, proved by the keys that are registered now, of a call that needs nothing
    /// else of the table.
    async fn prove_alone(self, api: &Api) -> Result<Proof, Problem> {
        match self.is_known(api) {
            true => self.check_claims()?,
            false => self.spend_read(api)?,
        }
        // Read for every call: a key that is revoked is refused at once.
        let registered = api.table.channel(self.channel()).await?;
        self.prove(registered.as_ref(), api)
    }

    /// Takes one of the reads for those who are not known. Where none is left, a token with
    /// wrong claims is refused all the same: no pause makes it right.
    fn spend_read(&self, api: &Api) -> Result<(), Problem> {
        let spent = api.acquaintances.spend_read();
        spent.map_err(|busy| match self.judged {
            Ok(()) => busy,
            Err(fault) => refused(fault.into(), Some(self.channel())),
        })
    }

    /// Names what is wrong with the claims, to who has signed them. It costs the channel none
    /// of its calls, for such a token may be an old one that somebody found.
    fn check_claims(&self) -> Result<(), Problem> {
        self.judged.map_err(|fault| {
            log_refusal(fault.into(), Some(self.channel()));
            Problem::TokenRefused {
                reason: Some(fault),
            }
        })
    }

    /// Whether a key signed the token that counted when this instance saw it last. That
    /// proves nothing any more.
    fn is_known(&self, api: &Api) -> bool {
        let keys = api.acquaintances.keys(self.channel());
        self.signed_by(&keys).is_ok()
    }

    /// The claim, proved by one of the keys that are registered for the channel now.
    ///
    /// # Errors
    /// [`Problem::TokenRefused`], with a reason only where such a key signed it;
    /// [`Problem::Internal`] where none of the registered keys can be used;
    /// [`Problem::TooManyCalls`].
    pub fn prove(
        self,
        registered: Option<&RegisteredChannel>,
        api: &Api,
    ) -> Result<Proof, Problem> {
        let key = self.signer(registered, api)?;
        self.check_claims()?;
        let spent = api.rate.spend(self.channel());
        spent.inspect_err(|_| log_refusal(Refusal::TooOften, Some(self.channel())))?;
        Ok(Proof {
            channel: self.claims.channel.clone(),
            key,
            claims: self.claims,
        })
    }

    /// The id of the registered key that signed the token. Its channel is known from then on.
    fn signer(&self, registered: Option<&RegisteredChannel>, api: &Api) -> Result<String, Problem> {
        let keys = registered.map(|channel| channel.keys.as_slice());
        let keys = keys.unwrap_or_default();
        match self.signed_by(keys) {
            Ok(key) => {
                api.acquaintances.remember(self.channel(), keys);
                Ok(key)
            }
            Err(Refusal::Unusable) => Err(Problem::Internal),
            Err(refusal) => Err(refused(refusal, Some(self.channel()))),
        }
    }

    /// The id of the key, among these, that signed the token and counts now.
    fn signed_by(&self, keys: &[ChannelKey]) -> Result<String, Refusal> {
        let (channel, now) = (self.channel(), Timestamp::now());
        let counting = keys.iter().filter(|key| key.counts_at(now));
        let counting: Vec<_> = counting.collect();
        let verifiers: Vec<_> = counting
            .iter()
            .filter_map(|key| {
                Verifier::new(key)
                    .inspect_err(|reason| {
                        error!(channel, key.id, %reason, "a registered key cannot be used");
                    })
                    .ok()
            })
            .collect();
        if verifiers.is_empty() && !counting.is_empty() {
            return Err(Refusal::Unusable);
        }
        token::verify(self.token.token(), &verifiers).map(str::to_owned)
    }
}

/// The refusal of a token that nobody is known to have signed. Its reason is not told: it would
/// help an attacker.
fn refused(refusal: Refusal, claimed: Option<&str>) -> Problem {
    log_refusal(refusal, claimed);
    Problem::TokenRefused { reason: None }
}

fn log_refusal(refusal: Refusal, claimed: Option<&str>) {
    warn!(channel = claimed, reason = %refusal, "a call was refused");
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
        let refused = Some(Problem::TokenRefused { reason: None });
        assert_eq!(refusal(Some("Bearer a.b.c")), refused);
        assert_eq!(refusal(Some("bearer a.b.c")), refused);
        assert_eq!(refusal(Some("Basic dTpw")), Some(Problem::NoToken));
        assert_eq!(refusal(Some("a.b.c")), Some(Problem::NoToken));
        assert_eq!(refusal(None), Some(Problem::NoToken));
    }
}
