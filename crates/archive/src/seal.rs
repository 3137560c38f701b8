//! A new seal: a key pair whose secret key only the passphrase opens.

use age::secrecy::ExposeSecret;
use age::{scrypt, x25519};
use base64::prelude::{BASE64_STANDARD, Engine};
use journal::{ArchiveSeal, Passphrase};

use crate::ArchiveError;
use crate::opener::secret;

/// The work of a try at a passphrase, as the power of two of scrypt's N: 128 MB of memory, as
/// the OWASP Password Storage Cheat Sheet has it for N = 2^17, r = 8, p = 1.
pub(crate) const WORK_FACTOR: u8 = 17;

/// Makes a seal that the passphrase opens.
///
/// # Errors
/// [`ArchiveError::Seal`], which is a mistake in the program.
pub fn new_seal(passphrase: &Passphrase) -> Result<ArchiveSeal, ArchiveError> {
    let key = x25519::Identity::generate();
    let mut lock = scrypt::Recipient::new(secret(passphrase));
    lock.set_work_factor(WORK_FACTOR);
    let file = format!("{}\n", key.to_string().expose_secret());
    let sealed_key = age::encrypt(&lock, file.as_bytes())?;
    let public_key = key.to_public().to_string();
    Ok(ArchiveSeal::new(
        &public_key,
        &BASE64_STANDARD.encode(sealed_key),
    ))
}
