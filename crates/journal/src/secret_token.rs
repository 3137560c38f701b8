//! A secret that opens something to whoever has it: a link, or a session of the Mini App.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::person::PersonId;

/// The secret of a link or of a session of the Mini App. It is in an address or a header and
/// nowhere else: neither its [`fmt::Debug`] nor a log line shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretToken([u8; Self::BYTES]);

/// The text is no secret token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no secret token")]
pub struct NotAToken;

impl SecretToken {
    /// So many random bytes cannot be guessed: 128 bits.
    pub const BYTES: usize = 16;

    /// The token of these bytes, which must come from a source of secrets.
    #[must_use]
    pub fn new(random: [u8; Self::BYTES]) -> Self {
        Self(random)
    }

    /// The token as it travels, in an address or a header.
    #[must_use]
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// Its SHA-256 in hex, which is all that is stored of a link's. Nothing leads back from there, and
    /// the token needs no salt, since it is no word that somebody chose.
    #[must_use]
    pub fn hash(&self) -> String {
        hex::encode(Sha256::digest(self.0))
    }

    /// The SHA-256 of the token and a person in hex, which is all that is stored of a session's:
    /// it says neither whose it is nor what opens it.
    #[must_use]
    pub fn hash_with(&self, person: &PersonId) -> String {
        let digest = Sha256::new().chain_update(self.0);
        hex::encode(digest.chain_update(person.to_string()).finalize())
    }
}

impl FromStr for SecretToken {
    type Err = NotAToken;

    /// Reads a token, which is written in one way only.
    fn from_str(text: &str) -> Result<Self, NotAToken> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NotAToken)?;
        bytes.try_into().map(Self).map_err(|_| NotAToken)
    }
}

impl fmt::Debug for SecretToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SecretToken(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::Link;

    /// The bytes from 0 to 15.
    fn token() -> SecretToken {
        SecretToken::new(std::array::from_fn(|position| position as u8))
    }

    #[test]
    fn a_token_is_read_back() {
        let address = Link::address(&token(), "https://diary.example");
        assert_eq!(address, "https://diary.example/r/AAECAwQFBgcICQoLDA0ODw");
        assert_eq!(token().text().parse(), Ok(token()));
    }

    #[test]
    fn what_is_stored_is_the_sha_256_of_the_bytes() {
        // printf '\x00\x01…\x0f' | sha256sum
        let expected = "be45cb2605bf36bebde684841a28f0fd43c69850a3dce5fedba69928ee3a8991";
        assert_eq!(token().hash(), expected);
    }

    #[test]
    fn a_token_is_not_shown_by_accident() {
        assert_eq!(format!("{:?}", token()), "SecretToken(…)");
    }

    #[test]
    fn what_is_not_exactly_a_token_is_none() {
        for text in [
            "",
            "AAECAwQFBgcICQoLDA0OD",
            "AAECAwQFBgcICQoLDA0ODw==",
            "AAECAwQFBgcICQoLDA0ODx",
            "AAECAwQFBgcICQoLDA0ODwA",
            "AAECAwQFBgcICQoLDA0O/w",
            "AAECAwQFBgcICQoLDA0O w",
            "телеграмтелеграм",
            "\0",
        ] {
            assert_eq!(text.parse::<SecretToken>(), Err(NotAToken), "{text:?}");
        }
    }

    #[test]
    fn what_is_stored_of_a_session_belongs_to_one_person_and_one_token() {
        let [ann, ben] = ["telegram/1", "telegram/12"].map(|it| it.parse().expect("a person"));
        // printf '\x00\x01…\x0ftelegram/1' | sha256sum
        let expected = "625f3cb5712e89810988e303627bf75b8ddaa78415e07875a182258097f88a3b";
        assert_eq!(token().hash_with(&ann), expected);
        assert_ne!(token().hash_with(&ben), expected);
        let other = SecretToken::new([7; SecretToken::BYTES]);
        assert_ne!(other.hash_with(&ann), expected);
    }
}
