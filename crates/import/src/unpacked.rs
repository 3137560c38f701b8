//! Reads packed files: zip and gzip. A few bytes can be packed that unpack into more than
//! any machine has, so bytes are counted as they come out, whatever the file says of them.

use std::borrow::Cow;
use std::io::{self, BufReader, Cursor, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::bufread::GzDecoder;
use zip::ZipArchive;
use zip::read::ZipFile;

use crate::{MOST_OF_IMPORT, Unreadable};

/// How many times larger a file may be unpacked than it is packed. The exports of telephones,
/// which are large tables with few different words, reach forty.
const MOST_TIMES: u64 = 200;

/// The most that is unpacked of all files that are read for one purpose, in bytes.
const MOST_UNPACKED: u64 = 1 << 30;

/// The most files that a zip may have.
const MOST_FILES: usize = 10_000;

/// How many bytes may still be unpacked, by all readers that share it.
#[derive(Clone, Debug)]
pub struct UnpackAllowance(Arc<AtomicU64>);

impl Default for UnpackAllowance {
    fn default() -> Self {
        Self::of(MOST_UNPACKED)
    }
}

impl UnpackAllowance {
    pub(crate) fn of(bytes: u64) -> Self {
        Self(Arc::new(AtomicU64::new(bytes)))
    }

    fn left(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    fn spend(&self, bytes: u64) {
        let less = |left: u64| Some(left.saturating_sub(bytes));
        let (store, load) = (Ordering::Relaxed, Ordering::Relaxed);
        _ = self.0.fetch_update(store, load, less);
    }
}

/// Unpacks a file that gzip has packed; `None` where it is none.
///
/// # Errors
/// [`Unreadable::Damaged`], and [`Unreadable::TooLarge`] for more than is read at once.
pub(crate) fn gunzip(
    file: &[u8],
    allowance: &UnpackAllowance,
) -> Option<Result<Vec<u8>, Unreadable>> {
    file.starts_with(b"\x1f\x8b").then(|| {
        let unpacker = GzDecoder::new(file);
        let mut unpacked = Limited::new(unpacker, MOST_OF_IMPORT as u64, allowance);
        unpacked.all()
    })
}

/// A zip.
pub(crate) struct ZipFiles<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// How many bytes of it may still be unpacked.
    left: u64,
    allowance: UnpackAllowance,
}

/// A file of a zip, as a stream.
pub(crate) type Unpacked<'z, 'a> = Limited<ZipFile<'z, Cursor<&'a [u8]>>>;

impl<'a> ZipFiles<'a> {
    /// # Errors
    /// [`Unreadable::Damaged`] where it cannot be opened.
    pub(crate) fn open(file: &'a [u8], allowance: &UnpackAllowance) -> Result<Self, Unreadable> {
        let zip = ZipArchive::new(Cursor::new(file)).map_err(|_| Unreadable::Damaged)?;
        if zip.len() > MOST_FILES {
            return Err(Unreadable::TooLarge);
        }
        let times = (file.len() as u64).saturating_mul(MOST_TIMES);
        Ok(Self {
            zip,
            left: times.min(MOST_UNPACKED),
            allowance: allowance.clone(),
        })
    }

    /// The names of its files, in the order in which they are packed.
    pub(crate) fn names(&self) -> Vec<String> {
        let names = self.zip.file_names().filter_map(Result::ok);
        names.map(Cow::into_owned).collect()
    }

    /// Opens one of its files.
    ///
    /// # Errors
    /// [`Unreadable::Damaged`], also for one that is sealed with a password.
    pub(crate) fn stream(&mut self, name: &str) -> Result<Unpacked<'_, 'a>, Unreadable> {
        let left = self.left.min(self.allowance.left());
        let file = self.zip.by_name(name).map_err(|_| Unreadable::Damaged)?;
        if file.entry().size() > left {
            return Err(Unreadable::TooLarge);
        }
        Ok(Limited::new(file, left, &self.allowance))
    }

    /// Unpacks one of its files, which is a text of at most [`MOST_OF_IMPORT`].
    ///
    /// # Errors
    /// [`Unreadable::Damaged`] and [`Unreadable::TooLarge`].
    pub(crate) fn text(&mut self, name: &str) -> Result<String, Unreadable> {
        String::from_utf8(self.bytes(name)?).map_err(|_| Unreadable::Damaged)
    }

    /// Unpacks one of its files, of at most [`MOST_OF_IMPORT`].
    ///
    /// # Errors
    /// [`Unreadable::Damaged`] and [`Unreadable::TooLarge`].
    pub(crate) fn bytes(&mut self, name: &str) -> Result<Vec<u8>, Unreadable> {
        let most = self.left.min(MOST_OF_IMPORT as u64);
        let file = self.zip.by_name(name).map_err(|_| Unreadable::Damaged)?;
        let bytes = Limited::new(file, most, &self.allowance).all()?;
        self.left -= bytes.len() as u64;
        Ok(bytes)
    }
}

/// A stream that ends with a fault where it is longer than it may be.
pub(crate) struct Limited<R> {
    stream: R,
    left: u64,
    is_exceeded: bool,
    allowance: UnpackAllowance,
}

impl<R: Read> Limited<R> {
    pub(crate) fn new(stream: R, most: u64, allowance: &UnpackAllowance) -> Self {
        Self {
            stream,
            left: most.min(allowance.left()),
            is_exceeded: false,
            allowance: allowance.clone(),
        }
    }

    fn all(&mut self) -> Result<Vec<u8>, Unreadable> {
        let mut bytes = Vec::new();
        match self.read_to_end(&mut bytes) {
            Ok(_) => Ok(bytes),
            Err(_) => Err(self.fault()),
        }
    }

    /// The reason why it could not be read to its end.
    pub(crate) fn fault(&self) -> Unreadable {
        match self.is_exceeded {
            true => Unreadable::TooLarge,
            false => Unreadable::Damaged,
        }
    }
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.stream.read(buffer)?;
        self.allowance.spend(read as u64);
        let left = self.left.checked_sub(read as u64);
        self.is_exceeded = left.is_none();
        self.left = left.ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(read)
    }
}

/// The stream, read in pieces of a size that pays.
pub(crate) fn buffered<R: Read>(stream: R) -> BufReader<R> {
    BufReader::with_capacity(1 << 16, stream)
}
