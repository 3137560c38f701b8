//! A JSON object of Telegram's, of which only known fields are looked at.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

/// An object whose fields are read one by one. Telegram adds fields and kinds every few months:
/// a field that is unknown, null or of another type than expected is as if it were not there, and
/// takes nothing along that stands beside it. Of a field that is there twice the last one counts.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub(crate) struct JsonObject<'a>(#[serde(borrow)] BTreeMap<String, &'a RawValue>);

impl<'a> JsonObject<'a> {
    /// The field, where it can be read as that type.
    pub fn read<T: Deserialize<'a>>(&self, name: &str) -> Option<T> {
        serde_json::from_str(self.0.get(name)?.get()).ok()
    }

    /// Reads from the object in that field.
    pub fn within<T>(&self, name: &str, read: impl FnOnce(&Self) -> Option<T>) -> Option<T> {
        read(&self.read(name)?)
    }

    /// Whether there is such a field, and not null.
    pub fn has(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|raw| raw.get() != "null")
    }
}
