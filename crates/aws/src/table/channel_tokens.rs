//! Tokens that are good for one request: those by which a channel itself is changed.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::DiaryTable;
use super::conditional::{Condition, met};
use super::item::{Item, encode};
use super::key::Key;
use crate::error::StoreError;

impl DiaryTable {
    /// Uses up the token of this id (`jti`), which nobody accepts after `expiry`. Returns
    /// whether it was still good: `false` where it was used before.
    pub async fn use_token(
        &self,
        channel: &str,
        id: &str,
        expiry: Timestamp,
    ) -> Result<bool, StoreError> {
        let hash = hex::encode(Sha256::digest(id));
        let item = Item::until(expiry, Key::used_token(channel, &hash), ());
        let put = self.put(encode("token", &item)?, Some(Condition::absent()));
        met("PutItem", put.send().await)
    }
}
