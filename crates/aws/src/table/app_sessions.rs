//! Sessions of the Mini App. Each is an item that says nothing: its key is the hash of a token and
//! the person whom it lets in, so that a call is proved by the read that it makes anyway.

use jiff::Timestamp;
use journal::{PersonId, SecretToken};

use super::DiaryTable;
use super::conditional::met;
use super::item::{Item, encode};
use super::key::Key;
use crate::error::StoreError;

impl DiaryTable {
    /// Opens a session with the person, to whoever has the token, until then.
    pub async fn open_session(
        &self,
        person: &PersonId,
        token: &SecretToken,
        until: Timestamp,
    ) -> Result<(), StoreError> {
        let item = Item::until(until, Key::app_session(token, person), ());
        let put = self.put(encode("session", &item)?, None);
        met("PutItem", put.send().await).map(|_| ())
    }
}
