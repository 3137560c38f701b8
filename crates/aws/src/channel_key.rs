//! The keys by which a channel's bot proves that it is the one.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::secret::Secret;

/// The shortest shared secret, in bytes: as long as what HMAC-SHA256 makes of it.
const SHORTEST_SECRET: usize = 32;
const LONGEST_SECRET: usize = 256;

/// How the DER form (SubjectPublicKeyInfo, RFC 5280) of a public key begins.
const ED25519: [u8; 12] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
];
/// An uncompressed point of the curve P-256.
const P256: [u8; 27] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a,
    0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
];
/// An RSA key, behind the four bytes that say how long it is.
const RSA: [u8; 15] = [
    0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
];
/// How many bytes the form of an RSA key has, of 2048 bits and of 8192.
const RSA_LENGTHS: std::ops::RangeInclusive<usize> = 292..=1064;

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
    ///
    /// # Errors
    /// [`InvalidKey`] where it is not one of the kinds that are used here.
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
        })
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
        })
    }
}

/// Whether a text can be a secret that is shared with a bot.
pub(crate) fn is_secret(text: &str) -> bool {
    (SHORTEST_SECRET..=LONGEST_SECRET).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn algorithm(der: &[u8]) -> Option<Algorithm> {
    if der.starts_with(&ED25519) && der.len() == ED25519.len() + 32 {
        Some(Algorithm::EdDsa)
    } else if der.starts_with(&P256) && der.len() == P256.len() + 64 {
        Some(Algorithm::Es256)
    } else if der.get(4..).is_some_and(|der| der.starts_with(&RSA))
        && RSA_LENGTHS.contains(&der.len())
    {
        Some(Algorithm::Rs256)
    } else {
        None
    }
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
