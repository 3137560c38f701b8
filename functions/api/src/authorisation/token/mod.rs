//! A token (RFC 7519), verified by the keys that are registered for its channel.

use std::ops::RangeInclusive;

use jiff::Timestamp;
use journal_aws::{Algorithm, ChannelKey};
use jsonwebtoken::errors::{Error, ErrorKind};
use jsonwebtoken::{Algorithm as Signing, DecodingKey, Validation};
use serde::Deserialize;
use serde::de::IgnoredAny;

/// The audience (`aud`) of a token for the diaries of a channel.
pub const AUDIENCE: &str = "headache-diary";

/// The audience of a token that changes the channel itself, once.
pub const CHANNEL_AUDIENCE: &str = "headache-diary/channel";

/// The longest token that is looked at, in bytes. One of RSA with 4096 bits has about 1,000.
const LONGEST_TOKEN: usize = 4096;

/// How many seconds may lie between `iat` and `exp`.
const LONGEST_LIFE: f64 = 300.0;

/// The same of a token that changes the channel itself.
const LONGEST_LIFE_FOR_THE_CHANNEL: f64 = 60.0;

/// How many characters the id (`jti`) of such a token has: enough for one that is random.
const ID_LENGTHS: RangeInclusive<usize> = 16..=64;

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
    #[error("not one that may change the channel itself")]
    NotForTheChannel,
    #[error("used before")]
    Used,
    #[error("by a channel none of whose keys can be used")]
    Unusable,
}

/// The claims of a token, as they stand in it. Nothing of them is proved before it is
/// verified; but one whose claims are wrong need not be.
#[derive(Clone, Debug, PartialEq)]
pub struct Claims {
    /// Which channel it claims to be from.
    pub channel: String,
    audience: Vec<String>,
    issued_at: Option<f64>,
    expires_at: Option<f64>,
    valid_from: Option<f64>,
    id: Option<String>,
}

/// The claims that are judged here, in seconds since 1970; a NumericDate may have a fraction.
#[derive(Deserialize)]
struct WrittenClaims {
    iss: String,
    aud: Option<Audience>,
    iat: Option<f64>,
    exp: Option<f64>,
    nbf: Option<f64>,
    jti: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

impl Claims {
    /// Reads the claims of a token, of which nothing is proved by that.
    ///
    /// # Errors
    /// [`Refusal::TooLong`], [`Refusal::Unreadable`], also where nobody here uses its
    /// algorithm, or [`Refusal::Critical`].
    pub fn read(token: &str) -> Result<Self, Refusal> {
        if token.len() > LONGEST_TOKEN {
            return Err(Refusal::TooLong);
        }
        let header = jsonwebtoken::decode_header(token).map_err(|_| Refusal::Unreadable)?;
        if header.crit.is_some() {
            return Err(Refusal::Critical);
        }
        let is_used = [
            Signing::EdDSA,
            Signing::ES256,
            Signing::RS256,
            Signing::HS256,
        ];
        if !is_used.contains(&header.alg) {
            return Err(Refusal::Unreadable);
        }
        let written: WrittenClaims = jsonwebtoken::dangerous::insecure_decode_claims(token)
            .map_err(|_| Refusal::Unreadable)?;
        Ok(Self {
            channel: written.iss,
            audience: match written.aud {
                None => Vec::new(),
                Some(Audience::One(one)) => vec![one],
                Some(Audience::Several(several)) => several,
            },
            issued_at: written.iat,
            expires_at: written.exp,
            valid_from: written.nbf,
            id: written.jti,
        })
    }

    /// Judges the claims by the clock, and whether the token is for one of these audiences.
    pub fn judge(&self, audiences: &[&str], now: Timestamp) -> Result<(), Refusal> {
        let (Some(iat), Some(exp)) = (self.issued_at, self.expires_at) else {
            return Err(Refusal::MissingClaim);
        };
        if self.audience.is_empty() {
            return Err(Refusal::MissingClaim);
        }
        if !audiences.iter().any(|audience| self.is_for(audience)) {
            return Err(Refusal::Audience);
        }
        let (now, leeway) = (now.as_duration().as_secs_f64(), LEEWAY as f64);
        if exp < now - leeway {
            return Err(Refusal::Expired);
        }
        if iat.max(self.valid_from.unwrap_or(iat)) > now + leeway {
            return Err(Refusal::NotYetValid);
        }
        match exp - iat > LONGEST_LIFE {
            true => Err(Refusal::TooLongLived),
            false => Ok(()),
        }
    }

    /// The id of a token that may change the channel itself, and until when it is to be
    /// remembered; `None` where it may not. It is for nothing else, so that no token that is
    /// sent again and again can be taken for one.
    pub fn single_use(&self) -> Option<(&str, Timestamp)> {
        let (iat, exp) = (self.issued_at?, self.expires_at?);
        let id = self.id.as_deref()?;
        let is_one = self.audience == [CHANNEL_AUDIENCE]
            && exp - iat <= LONGEST_LIFE_FOR_THE_CHANNEL
            && ID_LENGTHS.contains(&id.chars().count());
        // A minute more: two machines' clocks differ.
        let expiry = Timestamp::from_second(exp as i64 + LEEWAY as i64 + 60).ok()?;
        is_one.then_some((id, expiry))
    }

    fn is_for(&self, audience: &str) -> bool {
        self.audience.iter().any(|named| named == audience)
    }
}

/// Verifies a token by the keys of its channel: by the one that it names (`kid`),
/// or by each where it names none. Returns the id of the key that signed it.
pub fn verify<'a>(token: &str, keys: &'a [Verifier]) -> Result<&'a str, Refusal> {
    if keys.is_empty() {
        return Err(Refusal::UnknownChannel);
    }
    let header = jsonwebtoken::decode_header(token).map_err(|_| Refusal::Unreadable)?;
    let is_meant = |key: &&Verifier| header.kid.as_ref().is_none_or(|named| *named == key.id);
    let mut refusal = Refusal::UnknownKey;
    for key in keys.iter().filter(is_meant) {
        match key.verify(token) {
            // A wrong signature says more than a key of another kind.
            Err(Refusal::Algorithm) if refusal == Refusal::Signature => {}
            Err(reason @ (Refusal::Algorithm | Refusal::Signature)) => refusal = reason,
            verdict => return verdict.map(|()| key.id.as_str()),
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
        validation.set_audience(&[AUDIENCE, CHANNEL_AUDIENCE]);
        validation.validate_nbf = true;
        validation.leeway = LEEWAY;
        Ok(Self {
            id: key.id.clone(),
            key: decoding,
            validation,
        })
    }

    /// Verifies the signature, and once more the claims that the library knows.
    fn verify(&self, token: &str) -> Result<(), Refusal> {
        jsonwebtoken::decode::<IgnoredAny>(token, &self.key, &self.validation)
            .map(|_| ())
            .map_err(reason)
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
