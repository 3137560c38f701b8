//! How many changes of a channel the operator is told of: some an hour, so that nobody who
//! has a key can fill their chat.

use aws_sdk_dynamodb::types::ReturnValue;
use jiff::{SignedDuration, Timestamp};

use super::DiaryTable;
use super::conditional::{Condition, unless_unmet};
use super::item::{later, number};
use super::key::Key;
use crate::error::StoreError;

/// The most changes of one channel that are told in an hour. A bot that changes its key and
/// its call-back makes three.
const MOST_AN_HOUR: u32 = 6;

/// How long the count is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(2);

/// Whether the operator is told of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChannelNews {
    Told,
    /// It is, and of no other within this hour.
    ToldLast,
    /// The log alone tells it.
    Untold,
}

impl DiaryTable {
    /// Counts a change of a channel.
    pub async fn count_channel_news(
        &self,
        channel: &str,
        now: Timestamp,
    ) -> Result<ChannelNews, StoreError> {
        let key = Key::channel_news(channel, now.as_second() / 3600);
        let condition = Condition::new(
            "attribute_not_exists(told) OR told < :most",
            [
                (":most", number(MOST_AN_HOUR)),
                (":one", number(1)),
                (":expiry", number(later(now, KEPT).as_second())),
            ],
        );
        let update = self.update(&key, "SET expires_at = :expiry ADD told :one", condition);
        let update = update.return_values(ReturnValue::UpdatedNew).send().await;
        let Some(updated) = unless_unmet("UpdateItem", update)? else {
            return Ok(ChannelNews::Untold);
        };
        let told = updated.attributes.as_ref().and_then(|it| it.get("told"));
        let told = told.and_then(|told| told.as_n().ok());
        Ok(match told == Some(&MOST_AN_HOUR.to_string()) {
            true => ChannelNews::ToldLast,
            false => ChannelNews::Told,
        })
    }
}
