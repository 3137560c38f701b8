//! The diary's table. Everything of a person stands under one partition key, so
//! that one call reads everything that an answer needs.
//!
//! DynamoDB deletes expired items (`expires_at`, its TTL) some time later, up to days: every
//! read here hides them at once.

mod app_sessions;
mod broadcast;
mod by_key;
mod callbacks;
mod channel_people;
mod channel_tokens;
mod channels;
mod conditional;
mod entries;
mod erase;
mod feedback;
mod imported_days;
mod imports;
mod item;
mod key;
mod known;
mod lease;
mod limits;
mod links;
mod orders;
mod people;
mod reminders;
mod retractions;
mod save;
mod stored;
mod strays;
mod tombstones;
mod walk;
mod write;

use aws_config::SdkConfig;
use aws_sdk_dynamodb::Client;
use journal::Retention;

pub use channel_people::MadePerson;
pub use channels::{ChangedChannel, KeyRemoval, RegisteredChannel};
pub use entries::{ChattingPerson, Expected};
pub use feedback::Feedback;
pub use imported_days::{Stored, Undone};
pub use imports::{PlacedImport, StoredImport};
pub use item::StoredEntry;
pub(crate) use item::later;
pub use known::{ClaimedCaller, Known, Subject};
pub use lease::Lease;
pub use limits::{Allowance, ChannelNews};
pub use orders::{Placed, Placement};
pub use stored::StoredItems;
pub use tombstones::Tombstone;

/// The table of the diary.
#[derive(Clone, Debug)]
pub struct DiaryTable {
    client: Client,
    name: String,
    retention: Retention,
}

impl DiaryTable {
    /// The diary in `table`, whose entries are kept for `retention`.
    #[must_use]
    pub fn new(config: &SdkConfig, name: impl Into<String>, retention: Retention) -> Self {
        Self {
            client: Client::new(config),
            name: name.into(),
            retention,
        }
    }
}
