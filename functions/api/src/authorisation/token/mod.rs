//! A token (RFC 7519), verified by the keys that are registered for its channel.

mod claim_fault;

use std::ops::RangeInclusive;

use jiff::Timestamp;
use journal_aws::{Algorithm, ChannelKey};
use jsonwebtoken::errors::{Error, ErrorKind};
use jsonwebtoken::{Algorithm as Signing, DecodingKey, Validation};
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

pub use claim_fault::ClaimFault;

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
    #[error(transparent)]
    Claims(#[from] ClaimFault),
    #[error("with header fields that must be understood and are not")]
    Critical,
    #[error("not one that may change the channel itself")]
    NotForTheChannel,
    #[error("used before")]
    Used,
    #[error("by a channel none of whose keys can be used")]
    Unusable,
    #[error("of no session of the Mini App with this person")]
    NoSession,
    #[error("too many calls")]
    TooOften,
}

/// The claims of a token, as they stand in it. Nothing of them is proved before it is
/// verified.
#[derive(Clone, Debug, PartialEq)]
pub struct Claims {
    /// Which channel it claims to be from.
    pub channel: String,
    /// The other claims, where they can be read.
    said: Result<SaidClaims, ClaimFault>,
}

/// The claims that are judged, in seconds since 1970; a NumericDate may have a fraction.
#[derive(Clone, Debug, PartialEq)]
struct SaidClaims {
    audience: Vec<String>,
    issued_at: f64,
    expires_at: f64,
    valid_from: Option<f64>,
    id: Option<String>,
}

/// The claims as they travel. Only the channel must be there for a key to be looked up, and who
/// has one is told of the others.
#[derive(Deserialize)]
struct WrittenClaims {
    iss: String,
    aud: Option<Value>,
    iat: Option<Value>,
    exp: Option<Value>,
    nbf: Option<Value>,
    jti: Option<Value>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

impl WrittenClaims {
    fn read(self) -> Result<SaidClaims, ClaimFault> {
        use ClaimFault::{NoAud, NoExp, NoIat, WrongJti, WrongNbf};
        Ok(SaidClaims {
            audience: match claim(self.aud, NoAud)?.ok_or(NoAud)? {
                Audience::One(one) => vec![one],
                Audience::Several(several) => several,
            },
            issued_at: claim(self.iat, NoIat)?.ok_or(NoIat)?,
            expires_at: claim(self.exp, NoExp)?.ok_or(NoExp)?,
            valid_from: claim(self.nbf, WrongNbf)?,
            id: claim(self.jti, WrongJti)?,
        })
    }
}

/// A claim of this type, if it is there.
fn claim<T: DeserializeOwned>(
    written: Option<Value>,
    fault: ClaimFault,
) -> Result<Option<T>, ClaimFault> {
    let read = written.map(serde_json::from_value).transpose();
    read.map_err(|_| fault)
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
            channel: written.iss.clone(),
            said: written.read(),
        })
    }

    /// Judges the claims by the clock, and whether the token is for one of these audiences.
    pub fn judge(&self, audiences: &[&str], now: Timestamp) -> Result<(), ClaimFault> {
        let said = self.said.as_ref().map_err(|fault| *fault)?;
        let (iat, exp) = (said.issued_at, said.expires_at);
        if !audiences.iter().any(|audience| said.is_for(audience)) {
            return Err(ClaimFault::WrongAudience);
        }
        let (now, leeway) = (now.as_duration().as_secs_f64(), LEEWAY as f64);
        if exp < now - leeway {
            return Err(ClaimFault::Expired);
        }
        if iat.max(said.valid_from.unwrap_or(iat)) > now + leeway {
            return Err(ClaimFault::NotYetValid);
        }
        match exp - iat > LONGEST_LIFE {
            true => Err(ClaimFault::TooLongLived),
            false => Ok(()),
        }
    }

    /// The id of a token that may change the channel itself, and until when it is to be
    /// remembered. It is for nothing else, so that no token that is sent again and again can be
    /// taken for one.
    ///
    /// # Errors
    /// The rule that it breaks, in a sentence.
    pub fn single_use(&self) -> Result<(&str, Timestamp), &'static str> {
        let said = self.said.as_ref().map_err(|_| "A claim is missing.")?;
        if said.audience != [CHANNEL_AUDIENCE] {
            return Err("aud is not headache-diary/channel alone.");
        }
        if said.expires_at - said.issued_at > LONGEST_LIFE_FOR_THE_CHANNEL {
            return Err("exp is more than 60 seconds after iat.");
        }
        let id = said.id.as_deref().ok_or("jti is missing.")?;
        if !ID_LENGTHS.contains(&id.chars().count()) {
            return Err("jti does not have 16-64 characters.");
        }
        // A minute more: two machines' clocks differ.
        let expiry = Timestamp::from_second(said.expires_at as i64 + LEEWAY as i64 + 60);
        Ok((id, expiry.map_err(|_| "exp is no time.")?))
    }
}

impl SaidClaims {
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
    pub fn new(key: &ChannelKey) -> Result<Self, Error> {
        let text = key.key.expose().as_bytes();
        let (algorithm, decoding) = match key.algorithm {
            Algorithm::EdDsa => (Signing::EdDSA, DecodingKey::from_ed_pem(text)?),
            Algorithm::Rs256 => (Signing::RS256, DecodingKey::from_rsa_pem(text)?),
            Algorithm::Es256 => (Signing::ES256, DecodingKey::from_ec_pem(text)?),
            Algorithm::Hs256 => (Signing::HS256, DecodingKey::from_secret(text)),
        };
        // The claims are judged apart, so that a wrong one can be told from a wrong signature.
        let mut validation = Validation::new(algorithm);
        validation.required_spec_claims.clear();
        validation.validate_exp = false;
        validation.validate_aud = false;
        Ok(Self {
            id: key.id.clone(),
            key: decoding,
            validation,
        })
    }

    /// Verifies the signature and nothing else.
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
        _ => Refusal::Unreadable,
    }
}

#[cfg(test)]
mod tests;
