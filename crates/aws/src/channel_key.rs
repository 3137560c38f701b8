//! The keys by which a channel's bot proves that it is the one.

use std::ops::RangeInclusive;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use spki::der::asn1::{AnyRef, UintRef};
use spki::der::{self, Decode};
use spki::{ObjectIdentifier, SubjectPublicKeyInfoRef};

use crate::secret::Secret;

/// The shortest shared secret, in bytes: as long as an HMAC-SHA256.
const SHORTEST_SECRET: usize = 32;
const LONGEST_SECRET: usize = 256;

/// The algorithms of public keys by their numbers in RFC 8410, RFC 5480 and RFC 8017.
const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");
const ELLIPTIC_CURVE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");

/// How many bytes the modulus of an RSA key has, of 2048 bits and of 8192.
const RSA_LENGTHS: RangeInclusive<usize> = 256..=1024;

/// A key that was registered for a channel. Several may count at once, so that
/// one takes the other's place without a pause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelKey {
    /// Names the key (`kid`); the same key has the same id.
    pub id: String,
    pub algorithm: Algorithm,
    /// The public half as a PEM text, or the secret that both sides know.
    pub key: Secret,
    pub added_at: Timestamp,
    /// Its end, where that is decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ending: Option<KeyEnding>,
}

/// The end of a key that one of the channel's keys asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyEnding {
    /// From then on no token of it is accepted.
    pub at: Timestamp,
    /// The id of the key that signed the request.
    pub asked_by: String,
}

/// How a channel's bot signs, by its name in RFC 7518 and RFC 8037.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::Display)]
#[strum(serialize_all = "UPPERCASE")]
#[serde(rename_all = "UPPERCASE")]
pub enum Algorithm {
    #[serde(rename = "EdDSA")]
    #[strum(serialize = "EdDSA")]
    EdDsa,
    Rs256,
    Es256,
    /// By a secret that both sides know.
    Hs256,
}

/// Why a text is no key for a channel. The text itself is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidKey {
    #[error("not a public key as a PEM text (-----BEGIN PUBLIC KEY-----)")]
    NotPem,
    #[error("this is a private key, which belongs to the bot alone: send its public half")]
    Private,
    #[error("neither Ed25519, nor P-256, nor RSA of 2048 to 8192 bits")]
    Unknown,
    #[error("a secret is 32-256 printable ASCII characters, without spaces")]
    NotASecret,
}

impl ChannelKey {
    /// The key whose public half is this PEM text. Its kind says the algorithm.
    pub fn public(text: &str, added_at: Timestamp) -> Result<Self, InvalidKey> {
        let pem = pem::parse(text).map_err(|_| InvalidKey::NotPem)?;
        if pem.tag().ends_with("PRIVATE KEY") {
            return Err(InvalidKey::Private);
        }
        if pem.tag() != "PUBLIC KEY" {
            return Err(InvalidKey::NotPem);
        }
        let algorithm = algorithm(pem.contents()).ok_or(InvalidKey::Unknown)?;
        Ok(Self {
            id: id(pem.contents()),
            algorithm,
            key: pem::encode(&pem).into(),
            added_at,
            ending: None,
        })
    }

    /// Whether its tokens are accepted at this time.
    #[must_use]
    pub fn counts_at(&self, now: Timestamp) -> bool {
        self.ending.as_ref().is_none_or(|ending| now < ending.at)
    }

    /// The key that is a secret which both sides know.
    ///
    /// # Errors
    /// [`InvalidKey::NotASecret`] where it is too short, too long or has another character.
    pub fn shared(secret: &str, added_at: Timestamp) -> Result<Self, InvalidKey> {
        if !is_secret(secret) {
            return Err(InvalidKey::NotASecret);
        }
        Ok(Self {
            id: id(secret.as_bytes()),
            algorithm: Algorithm::Hs256,
            key: secret.to_owned().into(),
            added_at,
            ending: None,
        })
    }
}

/// Whether a text can be a secret that is shared with a bot.
pub(crate) fn is_secret(text: &str) -> bool {
    (SHORTEST_SECRET..=LONGEST_SECRET).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// The algorithm of a public key in its DER form (SubjectPublicKeyInfo, RFC 5280).
fn algorithm(der: &[u8]) -> Option<Algorithm> {
    let info = SubjectPublicKeyInfoRef::from_der(der).ok()?;
    let key = info.subject_public_key.as_bytes()?;
    match info.algorithm.oid {
        ED25519 if key.len() == 32 => Some(Algorithm::EdDsa),
        ELLIPTIC_CURVE if info.algorithm.parameters_oid() == Ok(P256) => {
            // An uncompressed point: 4, and its two coordinates.
            (key.len() == 65 && key[0] == 4).then_some(Algorithm::Es256)
        }
        RSA => {
            let length = modulus_length(key).ok()?;
            RSA_LENGTHS.contains(&length).then_some(Algorithm::Rs256)
        }
        _ => None,
    }
}

/// How many bytes the modulus of an RSA key has (RSAPublicKey, RFC 8017).
fn modulus_length(key: &[u8]) -> der::Result<usize> {
    AnyRef::from_der(key)?.sequence(|reader| {
        let modulus = UintRef::decode(reader)?;
        UintRef::decode(reader)?;
        Ok(modulus.as_bytes().len())
    })
}

/// The first 64 bits of the key's digest: enough to tell a channel's few keys
/// apart, and nothing of a secret.
fn id(key: &[u8]) -> String {
    hex::encode(&Sha256::digest(key)[..8])
}

#[cfg(test)]
mod tests {
    use super::*;

    const ED25519_KEY: &str = "-----BEGIN PUBLIC KEY-----\n\
        MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n\
        -----END PUBLIC KEY-----\n";
    const PRIVATE_KEY: &str = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    /// 1024 bits are too few, and another curve is another algorithm.
    const P384_BEGIN: &str = "-----BEGIN PUBLIC KEY-----\n\
        MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE\n-----END PUBLIC KEY-----\n";

    fn public(text: &str) -> Result<ChannelKey, InvalidKey> {
        ChannelKey::public(text, Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn a_public_key_is_known_by_its_kind_and_has_one_id_however_it_is_written() {
        let key = public(ED25519_KEY).expect("a key");
        assert_eq!(key.algorithm, Algorithm::EdDsa);
        assert_eq!(key.id.len(), 16);
        let windows = ED25519_KEY.replace('\n', "\r\n");
        assert_eq!(public(&windows), Ok(key));
    }

    #[test]
    fn what_is_no_public_key_is_refused_with_its_reason() {
        for (text, reason) in [
            ("", InvalidKey::NotPem),
            ("MCowBQYDK2VwAyEA", InvalidKey::NotPem),
            (PRIVATE_KEY, InvalidKey::Private),
            (P384_BEGIN, InvalidKey::Unknown),
        ] {
            assert_eq!(public(text), Err(reason), "{text}");
        }
    }

    #[test]
    fn a_shared_secret_has_at_least_32_bytes_and_hides_itself() {
        let shared = |text: &str| ChannelKey::shared(text, Timestamp::UNIX_EPOCH);
        assert_eq!(shared(&"s".repeat(31)), Err(InvalidKey::NotASecret));
        assert_eq!(shared(&"s".repeat(257)), Err(InvalidKey::NotASecret));
        assert_eq!(shared(&"ы".repeat(32)), Err(InvalidKey::NotASecret));
        let key = shared(&"s".repeat(32)).expect("a key");
        assert_eq!(key.algorithm, Algorithm::Hs256);
        assert!(!format!("{key:?}").contains("sss"));
    }
}
