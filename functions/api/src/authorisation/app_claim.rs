//! The Mini App as a caller: its session lets in one person of Telegram, and nobody else.

use axum::http::HeaderMap;
use headers::HeaderMapExt;
use headers::authorization::{Authorization, Bearer};
use journal::{PersonId, SecretToken};
use journal_aws::Known;
use journal_telegram::person::CHANNEL;

use super::token::Refusal;
use super::{log_refusal, refused};
use crate::problem::Problem;
use crate::state::Api;

/// The token of a session that the Mini App shows.
pub struct AppClaim(pub SecretToken);

impl AppClaim {
    /// The claim of a request whose bearer token is a secret of ours; a token that a bot signs
    /// has dots in it.
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        let Authorization(token) = headers.typed_get::<Authorization<Bearer>>()?;
        token.token().parse().ok().map(Self)
    }

    /// Takes one of the reads for strangers, where this instance has not seen the session.
    ///
    /// # Errors
    /// [`Problem::TooManyCalls`] where none is left.
    pub fn introduce(&self, person: Option<&PersonId>, api: &Api) -> Result<(), Problem> {
        let hash = person.map(|person| self.0.hash_with(person));
        match hash.is_some_and(|hash| api.acquaintances.has_met(&hash)) {
            true => Ok(()),
            false => api.acquaintances.spend_read_of_app(),
        }
    }

    /// The claim, proved by the session that was read for the person of the address.
    ///
    /// # Errors
    /// [`Problem::TokenRefused`], alike for a session that ended, one with somebody else and
    /// none at all; [`Problem::TooManyCalls`].
    pub fn prove(
        &self,
        person: Option<&PersonId>,
        known: &Known,
        api: &Api,
    ) -> Result<(), Problem> {
        let Some(person) = person.filter(|_| known.has_session) else {
            return Err(refused(Refusal::NoSession, Some(CHANNEL)));
        };
        api.acquaintances.meet(self.0.hash_with(person));
        let spent = api.rate.spend(&person.to_string());
        spent.inspect_err(|_| log_refusal(Refusal::TooOften, Some(CHANNEL)))
    }
}
