//! The seal of archives: by it they open with a passphrase that is stored nowhere.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::invalid_answer::InvalidAnswer;
use crate::visible::visible_text;

/// The passphrase of a person, by which their archives open. It is stored nowhere: from the
/// person it goes through the queue of files to the function that uses it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passphrase(String);

impl Passphrase {
    /// The fewest characters of one: whoever has the file may try as many as they like.
    pub const LEAST: usize = 8;
    /// The most characters of one.
    pub const MOST: usize = 200;

    /// Reads one as it is typed: composed (NFC) and without spaces at its edges, so that every
    /// keyboard types the same.
    ///
    /// # Errors
    /// [`InvalidAnswer::PassphraseTooShort`] and [`InvalidAnswer::TooLong`].
    pub fn parse(text: &str) -> Result<Self, InvalidAnswer> {
        let passphrase = visible_text(text);
        match passphrase.chars().count() {
            ..Self::LEAST => Err(InvalidAnswer::PassphraseTooShort { least: Self::LEAST }),
            Self::LEAST..=Self::MOST => Ok(Self(passphrase)),
            _ => Err(InvalidAnswer::TooLong { most: Self::MOST }),
        }
    }

    /// The secret itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a passphrase")
    }
}

/// A passphrase as it was typed, and the message that holds it, which is deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedPassphrase {
    pub passphrase: Passphrase,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<i32>,
}

/// The key pair that seals a person's archives, of which nobody but the person has the second
/// half: it is itself sealed with their passphrase. Stored as the public key (age), a space, and
/// the sealed secret key (an age file) in Base64.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArchiveSeal(String);

impl ArchiveSeal {
    /// The seal of a public key, with the secret key as it is sealed, in Base64.
    #[must_use]
    pub fn new(public_key: &str, sealed_key: &str) -> Self {
        Self(format!("{public_key} {sealed_key}"))
    }

    /// The public key, which closes an archive.
    #[must_use]
    pub fn public_key(&self) -> &str {
        self.0.split_once(' ').map_or("", |(public, _)| public)
    }

    /// The sealed secret key, in Base64.
    #[must_use]
    pub fn sealed_key(&self) -> &str {
        self.0.split_once(' ').map_or("", |(_, sealed)| sealed)
    }

    /// As it is stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_the_same_from_every_keyboard_and_shows_in_no_log() {
        let composed = Passphrase::parse("  caf\u{e9} noir ").expect("a passphrase");
        assert_eq!(Passphrase::parse("cafe\u{301} noir"), Ok(composed.clone()));
        assert_eq!(composed.expose(), "caf\u{e9} noir");
        assert_eq!(format!("{composed:?}"), "a passphrase");
    }

    #[test]
    fn a_passphrase_that_is_guessed_soon_is_refused() {
        let too_short = InvalidAnswer::PassphraseTooShort { least: 8 };
        for short in ["", "1234567", " 1234567 ", "123456\u{200b}\u{200b}"] {
            assert_eq!(
                Passphrase::parse(short),
                Err(too_short.clone()),
                "{short:?}"
            );
        }
        assert!(Passphrase::parse("12345678").is_ok());
        let too_long = InvalidAnswer::TooLong { most: 200 };
        assert_eq!(Passphrase::parse(&"x".repeat(201)), Err(too_long));
    }
}
