//! Where the nightly pruning stopped, for the next night.

use serde::{Deserialize, Serialize};

use super::DiaryTable;
use super::expired::Cursor;
use super::item::{Item, Key, decode, encode};
use crate::error::{CallError, StoreError};

/// How far the pruning came. It begins with the first item of the table and
/// ends with the last subscription.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PruneCursor {
    /// The items of the table after this one are still to be looked at.
    Items { after: Option<Cursor> },
    /// The table is done, and so are the schedules up to this page.
    Schedules { after: Option<String> },
    /// The table and the schedules are done, and so are the subscriptions up to this page.
    Subscriptions { after: Option<String> },
}

impl Default for PruneCursor {
    fn default() -> Self {
        Self::Items { after: None }
    }
}

#[derive(Serialize, Deserialize)]
struct PruneContent {
    cursor: PruneCursor,
}

impl DiaryTable {
    /// Where the last pruning stopped: at the beginning where it finished, or
    /// where the cursor cannot be read.
    pub async fn prune_cursor(&self) -> Result<PruneCursor, StoreError> {
        let item = self.get(&Key::prune_cursor()).await?;
        let content = item.and_then(|item| decode::<PruneContent>("prune", item).ok());
        Ok(content.map_or_else(PruneCursor::default, |item| item.content.cursor))
    }

    /// Leaves for the next night where the pruning stopped.
    pub async fn save_prune_cursor(&self, cursor: PruneCursor) -> Result<(), StoreError> {
        let item = Item::lasting(Key::prune_cursor(), PruneContent { cursor });
        let put = self.put(encode("prune", &item)?, None).send().await;
        put.map_err(|error| CallError::new("PutItem", error))?;
        Ok(())
    }
}
