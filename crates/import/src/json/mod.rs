//! The formats that are JSON.

mod migralog;
mod own;

use crate::{Found, Reader, Unreadable};

/// Reads a document.
///
/// # Errors
/// [`Unreadable`] where it breaks off, or no format has its lists.
pub(crate) fn read(reader: &Reader, text: &str) -> Result<Found, Unreadable> {
    let found = own::read(reader, text).or_else(|| migralog::read(reader, text));
    found.ok_or_else(
        || match serde_json::from_str::<serde::de::IgnoredAny>(text) {
            Ok(_) => Unreadable::Unrecognised,
            Err(_) => Unreadable::Damaged,
        },
    )
}
