//! The channels that other bots serve.

use serde::{Deserialize, Serialize};

use super::Journal;
use super::item::{Item, Key, decode, encode};
use crate::error::{CallError, StoreError};

/// The key by which a channel's bot proves that it is the one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelKey {
    pub algorithm: Algorithm,
    /// The public half, as a PEM text.
    pub public_key: String,
}

/// How a channel's bot signs, by its name in RFC 7518 and RFC 8037.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Algorithm {
    #[serde(rename = "EdDSA")]
    EdDsa,
    #[serde(rename = "RS256")]
    Rs256,
    #[serde(rename = "ES256")]
    Es256,
}

impl Journal {
    /// The key of a channel, or `None` where there is no such channel.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be read.
    pub async fn channel(&self, name: &str) -> Result<Option<ChannelKey>, StoreError> {
        let item = self
            .client
            .get_item()
            .table_name(&self.table)
            .set_key(Some(Key::channel(name).attributes()))
            .send()
            .await
            .map_err(|error| CallError::new("GetItem", error))?
            .item;
        item.map(|item| decode("channel", item).map(|item| item.content))
            .transpose()
    }

    /// Stores a channel's key in place of the one before.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be stored.
    pub async fn put_channel(&self, name: &str, key: &ChannelKey) -> Result<(), StoreError> {
        let item = Item::lasting(Key::channel(name), key.clone());
        self.client
            .put_item()
            .table_name(&self.table)
            .set_item(Some(encode("channel", &item)?))
            .send()
            .await
            .map_err(|error| CallError::new("PutItem", error))?;
        Ok(())
    }
}
