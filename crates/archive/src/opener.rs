//! Opens sealed archives.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use age::secrecy::SecretString;
use age::{DecryptError, scrypt, x25519};
use journal::Passphrase;

use crate::seal::WORK_FACTOR;

/// The most bytes of a sealed key, which has some three hundred.
const MOST_OF_KEY: usize = 1024;
/// The most bytes before the sealed diary itself, which has some two hundred.
const MOST_OF_HEAD: usize = 1024;
/// The beginning of the last line of a head.
const END_OF_HEAD: &[u8] = b"\n--- ";

/// Why a sealed archive does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOpened {
    #[error("the passphrase is another one")]
    WrongPassphrase,
    #[error("the sealed archive is damaged, or asks for more work than is done for it")]
    Damaged,
}

/// Opens archives with one passphrase. Those that were sealed by the same seal take its work once.
pub struct Opener {
    passphrase: Passphrase,
    pub(crate) tried: Mutex<Vec<TriedKey>>,
}

/// A sealed key, and what came of trying the passphrase on it.
pub(crate) struct TriedKey {
    sealed: Vec<u8>,
    key: Result<x25519::Identity, NotOpened>,
}

impl Opener {
    /// The one with this passphrase.
    #[must_use]
    pub fn new(passphrase: Passphrase) -> Self {
        Self {
            passphrase,
            tried: Mutex::default(),
        }
    }

    /// Opens the diary of an archive, packed by gzip. It is no larger than it is sealed.
    ///
    /// # Errors
    /// [`NotOpened`], which is so at each try.
    pub fn open(&self, sealed_key: &[u8], sealed_diary: &[u8]) -> Result<Vec<u8>, NotOpened> {
        // The library reads a head anew at each of its lines.
        let head = &sealed_diary[..sealed_diary.len().min(MOST_OF_HEAD)];
        let has_end = head.windows(END_OF_HEAD.len()).any(|it| it == END_OF_HEAD);
        if sealed_key.len() > MOST_OF_KEY || !has_end {
            return Err(NotOpened::Damaged);
        }
        let key = self.key(sealed_key)?;
        age::decrypt(&key, sealed_diary).map_err(|_| NotOpened::Damaged)
    }

    fn key(&self, sealed: &[u8]) -> Result<x25519::Identity, NotOpened> {
        let mut tried = self.tried.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(before) = tried.iter().find(|before| before.sealed == sealed) {
            return before.key.clone();
        }
        let key = self.open_key(sealed);
        tried.push(TriedKey {
            sealed: sealed.to_vec(),
            key: key.clone(),
        });
        key
    }

    fn open_key(&self, sealed: &[u8]) -> Result<x25519::Identity, NotOpened> {
        let mut lock = scrypt::Identity::new(secret(&self.passphrase));
        lock.set_max_work_factor(WORK_FACTOR);
        let file = age::decrypt(&lock, sealed).map_err(|fault| match fault {
            DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
                NotOpened::WrongPassphrase
            }
            _ => NotOpened::Damaged,
        })?;
        let file = str::from_utf8(&file).map_err(|_| NotOpened::Damaged)?;
        let key = file.lines().find(|line| !line.starts_with('#'));
        key.and_then(|key| key.trim().parse().ok())
            .ok_or(NotOpened::Damaged)
    }
}

impl fmt::Debug for Opener {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("what opens sealed archives")
    }
}

/// The passphrase as age takes it, which wipes it from memory.
pub(crate) fn secret(passphrase: &Passphrase) -> SecretString {
    SecretString::from(passphrase.expose().to_owned())
}
