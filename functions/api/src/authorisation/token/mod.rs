//! A token (RFC 7519), verified by the keys that are registered for its channel.

use journal_aws::{Algorithm, ChannelKey};
use jsonwebtoken::errors::{Error, ErrorKind};
use jsonwebtoken::{Algorithm as Signing, DecodingKey, Validation};
use serde::Deserialize;

/// The audience that a token must name (`aud`).
pub const AUDIENCE: &str = "headache-diary";

/// The longest token that is looked at, in bytes. One of RSA with 4096 bits has about 1,000.
const LONGEST_TOKEN: usize = 4096;

/// How many seconds may lie between `iat` and `exp`.
const LONGEST_LIFE: f64 = 300.0;

/// By how many seconds the caller's clock may differ from ours.
const LEEWAY: u64 = 30;

/// Why a token was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("too long")]
    TooLong,
    #[error("not a token with an issuer, or of an algorithm that nobody uses here")]
    Unreadable,
    #[error("unknown channel")]
    UnknownChannel,
    #[error("by a key that the channel does not have")]
    UnknownKey,
    #[error("not the algorithm of any of the channel's keys")]
    Algorithm,
    #[error("not signed by any of the channel's keys")]
    Signature,
    #[error("without one of iss, aud, iat and exp")]
    MissingClaim,
    #[error("for another audience")]
    Audience,
    #[error("expired")]
    Expired,
    #[error("not yet valid")]
    NotYetValid,
    #[error("valid for more than five minutes")]
    TooLongLived,
    #[error("with header fields that must be understood and are not")]
    Critical,
}

/// Which channel a token claims to be from. Nothing of it is proved by that.
///
/// # Errors
/// [`Refusal::TooLong`] or [`Refusal::Unreadable`].
pub fn issuer(token: &str) -> Result<String, Refusal> {
    #[derive(Deserialize)]
    struct Issuer {
        iss: String,
    }
    if token.len() > LONGEST_TOKEN {
        return Err(Refusal::TooLong);
    }
    let claims: Issuer =
        jsonwebtoken::dangerous::insecure_decode_claims(token).map_err(|_| Refusal::Unreadable)?;
    Ok(claims.iss)
}

/// Verifies a token by the keys of its channel: by the one that it names (`kid`),
/// or by each where it names none.
pub fn verify(token: &str, keys: &[Verifier]) -> Result<(), Refusal> {
    if keys.is_empty() {
        return Err(Refusal::UnknownChannel);
    }
    let header = jsonwebtoken::decode_header(token).map_err(|_| Refusal::Unreadable)?;
    if header.crit.is_some() {
        return Err(Refusal::Critical);
    }
    let is_meant = |key: &&Verifier| header.kid.as_ref().is_none_or(|named| *named == key.id);
    let mut refusal = Refusal::UnknownKey;
    for key in keys.iter().filter(is_meant) {
        match key.verify(token) {
            // A wrong signature says more than a key of another kind.
            Err(Refusal::Algorithm) if refusal == Refusal::Signature => {}
            Err(reason @ (Refusal::Algorithm | Refusal::Signature)) => refusal = reason,
            verdict => return verdict,
        }
    }
    Err(refusal)
}

/// Verifies the tokens that a channel signs with one of its keys.
pub struct Verifier {
    id: String,
    key: DecodingKey,
    validation: Validation,
}

/// The claims that are judged here, in seconds since 1970; a NumericDate may have a fraction.
#[derive(Deserialize)]
struct Lifetime {
    iat: Option<f64>,
    exp: f64,
}

impl Verifier {
    /// The algorithm is the registered one. What a token says of its own
    /// algorithm can only make it refused.
    ///
    /// # Errors
    /// Where the registered key is not one of its algorithm.
    pub fn new(channel: &str, key: &ChannelKey) -> Result<Self, Error> {
        let text = key.key.expose().as_bytes();
        let (algorithm, decoding) = match key.algorithm {
            Algorithm::EdDsa => (Signing::EdDSA, DecodingKey::from_ed_pem(text)?),
            Algorithm::Rs256 => (Signing::RS256, DecodingKey::from_rsa_pem(text)?),
            Algorithm::Es256 => (Signing::ES256, DecodingKey::from_ec_pem(text)?),
            Algorithm::Hs256 => (Signing::HS256, DecodingKey::from_secret(text)),
        };
        let mut validation = Validation::new(algorithm);
        validation.set_required_spec_claims(&["iss", "aud", "exp"]);
        validation.set_issuer(&[channel]);
        validation.set_audience(&[AUDIENCE]);
        validation.validate_nbf = true;
        validation.leeway = LEEWAY;
        Ok(Self {
            id: key.id.clone(),
            key: decoding,
            validation,
        })
    }

    fn verify(&self, token: &str) -> Result<(), Refusal> {
        let verified =
            jsonwebtoken::decode::<Lifetime>(token, &self.key, &self.validation).map_err(reason)?;
        let Lifetime { iat, exp } = verified.claims;
        let iat = iat.ok_or(Refusal::MissingClaim)?;
        let latest = jsonwebtoken::get_current_timestamp() + LEEWAY;
        if iat > latest as f64 {
            return Err(Refusal::NotYetValid);
        }
        if exp - iat > LONGEST_LIFE {
            return Err(Refusal::TooLongLived);
        }
        Ok(())
    }
}

fn reason(error: Error) -> Refusal {
    match error.kind() {
        ErrorKind::InvalidAlgorithm => Refusal::Algorithm,
        ErrorKind::InvalidSignature => Refusal::Signature,
        ErrorKind::MissingRequiredClaim(_) | ErrorKind::InvalidClaimFormat(_) => {
            Refusal::MissingClaim
        }
        ErrorKind::ExpiredSignature => Refusal::Expired,
        ErrorKind::ImmatureSignature => Refusal::NotYetValid,
        ErrorKind::InvalidAudience => Refusal::Audience,
        _ => Refusal::Unreadable,
    }
}

#[cfg(test)]
mod tests;
