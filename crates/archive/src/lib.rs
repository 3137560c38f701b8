//! Archives: a diary's own JSON in a zip that the person keeps, sealed where they want that.
//!
//! A sealed one holds two files of the age format (age-encryption.org/v1): the diary, packed by
//! gzip and closed to a public key, and the secret key, closed with a passphrase. So no
//! passphrase need be stored for the next archive to be sealed, and one opens without this
//! program: `age --decrypt --identity key.age diary.json.gz.age | gunzip`.

mod opener;
mod seal;

use std::io::{Cursor, Write};

use age::x25519::Recipient;
use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::Compression;
use flate2::write::GzEncoder;
use journal::ArchiveSeal;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub use opener::{NotOpened, Opener};
pub use seal::new_seal;

/// The diary in an archive that is not sealed.
pub const DIARY: &str = "diary.json";
/// The diary in a sealed archive.
pub const SEALED_DIARY: &str = "diary.json.gz.age";
/// The key of a sealed archive.
pub const KEY: &str = "key.age";

/// An archive could not be made, which is a mistake in the program or of the stored seal.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    #[error("the archive cannot be packed")]
    Zip(#[from] zip::result::ZipError),
    #[error("the archive cannot be written")]
    Write(#[from] std::io::Error),
    #[error("the archive cannot be sealed")]
    Seal(#[from] age::EncryptError),
    #[error("the stored seal is not one")]
    NoSeal,
}

/// Packs a diary into an archive, and seals it where there is a seal.
///
/// # Errors
/// [`ArchiveError`]; it fails again.
pub fn pack(diary: &[u8], seal: Option<&ArchiveSeal>) -> Result<Vec<u8>, ArchiveError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, method: CompressionMethod, bytes: &[u8]| {
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(name, options)?;
        Ok::<_, ArchiveError>(zip.write_all(bytes)?)
    };
    match seal {
        None => add(DIARY, CompressionMethod::Deflated, diary)?,
        Some(seal) => {
            let key = BASE64_STANDARD.decode(seal.sealed_key());
            let key = key.map_err(|_| ArchiveError::NoSeal)?;
            // Sealed bytes look random, and cannot be compressed.
            add(
                SEALED_DIARY,
                CompressionMethod::Stored,
                &sealed(diary, seal)?,
            )?;
            add(KEY, CompressionMethod::Stored, &key)?;
        }
    }
    Ok(zip.finish()?.into_inner())
}

/// Closes a diary to the public key of a seal.
fn sealed(diary: &[u8], seal: &ArchiveSeal) -> Result<Vec<u8>, ArchiveError> {
    let public_key: Recipient = seal
        .public_key()
        .parse()
        .map_err(|_| ArchiveError::NoSeal)?;
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(diary)?;
    Ok(age::encrypt(&public_key, &packed.finish()?)?)
}

#[cfg(test)]
mod tests;
