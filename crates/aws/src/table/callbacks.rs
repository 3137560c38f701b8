//! The call-backs of channels, apart from their keys: the functions that tell bots of events
//! read these, and never what a bot signs with.

use serde::{Deserialize, Serialize};

use super::DiaryTable;
use super::conditional::Condition;
use super::item::{Item, decode, encode, text};
use super::key::Key;
use super::write::{Write, cancelled};
use crate::callback::Callback;
use crate::error::{SaveError, StoreError};

/// How often a change is retried because another came first.
const MOST_TRIES: usize = 5;

/// A call-back as it is stored. Its secret lies in the table as it is, since it signs each
/// call.
#[derive(Serialize, Deserialize)]
struct StoredCallback {
    #[serde(flatten)]
    callback: Callback,
    /// The call-back's own id, which changes with it (optimistic lock).
    callback_id: String,
}

impl DiaryTable {
    /// Where a channel's bot is called back, if it wants to be; strongly consistent.
    pub async fn callback(&self, channel: &str) -> Result<Option<Callback>, StoreError> {
        let item = self.get(&Key::callback(channel)).await?;
        let stored = item.map(|item| decode::<StoredCallback>("call-back", item));
        Ok(stored.transpose()?.map(|item| item.content.callback))
    }

    /// Changes the call-back of a registered channel under an optimistic lock: `change` gets
    /// the one that counts until now and returns the new one. It is called again where
    /// another change came first. Returns the one before.
    ///
    /// # Errors
    /// The error of `change`, or a [`StoreError`], also where there is no such channel; then
    /// nothing was changed.
    pub async fn change_callback<E: From<StoreError>>(
        &self,
        channel: &str,
        change: impl Fn(Option<&Callback>) -> Result<Option<Callback>, E>,
    ) -> Result<Option<Callback>, E> {
        for _ in 0..MOST_TRIES {
            let before = self.callback(channel).await?;
            let after = change(before.as_ref())?;
            if after == before {
                return Ok(before);
            }
            match self.replace_callback(channel, before.as_ref(), after).await {
                Ok(()) => return Ok(before),
                Err(SaveError::Conflict) => {}
                Err(SaveError::Store(fault)) => return Err(fault.into()),
            }
        }
        Err(StoreError::Contended("call-back").into())
    }

    /// Replaces a call-back, if it is this one still and the channel is registered.
    async fn replace_callback(
        &self,
        channel: &str,
        before: Option<&Callback>,
        after: Option<Callback>,
    ) -> Result<(), SaveError> {
        let key = Key::callback(channel);
        let unchanged = match before {
            None => Condition::absent(),
            Some(before) => Condition::new("callback_id = :id", [(":id", text(before.id()))]),
        };
        let Some(callback) = after else {
            return self.write(Write::Delete(key, Some(unchanged))).await;
        };
        let callback_id = callback.id();
        let stored = StoredCallback {
            callback,
            callback_id,
        };
        let item = encode("call-back", &Item::lasting(key, stored))?;
        self.transact(vec![
            Write::Put(item, Some(unchanged)),
            Write::Check(Key::channel(channel), Condition::exists([])),
        ])
        .await
        .map_err(cancelled)
    }
}
