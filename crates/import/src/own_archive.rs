//! This diary's own archives.

use journal_archive::{DIARY, KEY, NotOpened, SEALED_DIARY};

use crate::unpacked::{ZipFiles, gunzip};
use crate::{Found, Reader, Unreadable, json};

/// Reads an archive; `None` where the zip is none.
pub(crate) fn read(reader: &Reader, zip: &mut ZipFiles<'_>) -> Option<Result<Found, Unreadable>> {
    let names = zip.names();
    let has = |name: &str| names.iter().any(|it| it == name);
    let diary = if has(SEALED_DIARY) && has(KEY) {
        opened(reader, zip)
    } else if has(DIARY) {
        zip.text(DIARY)
    } else {
        return None;
    };
    Some(diary.and_then(|diary| json::read(reader, &diary)))
}

fn opened(reader: &Reader, zip: &mut ZipFiles<'_>) -> Result<String, Unreadable> {
    let opener = reader.opener.as_ref().ok_or(Unreadable::Sealed)?;
    let (key, diary) = (zip.bytes(KEY)?, zip.bytes(SEALED_DIARY)?);
    let packed = opener.open(&key, &diary).map_err(|fault| match fault {
        NotOpened::WrongPassphrase => Unreadable::WrongPassphrase,
        NotOpened::Damaged => Unreadable::Damaged,
    })?;
    let diary = gunzip(&packed, &reader.unpack_allowance).ok_or(Unreadable::Damaged)??;
    String::from_utf8(diary).map_err(|_| Unreadable::Damaged)
}
