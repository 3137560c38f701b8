//! Counts what is limited (rate limit), in the same transaction as what is counted.
//!
//! Each window of a limit has an item of its own, which expires with it: nobody has to read
//! or to reset a count, and of two requests at once one gets the last place.

use aws_sdk_dynamodb::types::ReturnValue;
use jiff::Timestamp;
use journal::{Counted, CountedFor, Limit, PersonId};
use journal_telegram::person::can_be_another_channel;

use super::DiaryTable;
use super::conditional::{Condition, unless_unmet};
use super::item::{Item, encode, number};
use super::key::{Key, SharedBy};
use super::write::Write;
use crate::error::StoreError;

const COUNT_ONE_MORE: &str = "SET expires_at = :ends_at ADD used :one";

/// Whether a limit allows one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowance {
    /// It is counted, now or before.
    Granted,
    /// More can come from `until` on.
    Refused { until: Timestamp },
}

/// How writes went that are counted.
pub(super) enum CountedWrite {
    Made,
    /// One of them was not possible, whatever the limits say.
    Unmet,
    /// Nothing is written: more can come from then on.
    Refused(Timestamp),
}

impl CountedWrite {
    /// Counts nothing twice: where a write is there already, it was counted with it.
    pub(super) fn allowance(&self) -> Allowance {
        match *self {
            Self::Made | Self::Unmet => Allowance::Granted,
            Self::Refused(until) => Allowance::Refused { until },
        }
    }
}

/// Whether the operator is told of a change of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChannelNews {
    Told,
    /// It is, and of no other until the window of the limit ends.
    ToldLast,
    /// The log alone tells it.
    Untold,
}

impl DiaryTable {
    /// Counts the words of this update to those who run the bot, once.
    pub async fn count_feedback(
        &self,
        person: &PersonId,
        update: u32,
        now: Timestamp,
    ) -> Result<Allowance, StoreError> {
        let counted = Counted::Feedback;
        let limits = counted.limits().iter();
        let ends = limits.map(|limit| limit.window(now).ends_at);
        let end = ends.max().unwrap_or(now);
        let name = format!("{}#update#{update}", counted.id());
        let key = Key::limit(&SharedBy::Person(person), &name);
        let mark = encode("mark", &Item::until(end, key, ()))?;
        let write = vec![Write::Put(mark, Some(Condition::absent()))];
        let of = (person.channel(), Some(person));
        let counted = self.write_counted(write, counted, of, now);
        Ok(counted.await?.allowance())
    }

    /// Counts a request of a channel to be called back.
    pub async fn count_callback(
        &self,
        channel: &str,
        now: Timestamp,
    ) -> Result<Allowance, StoreError> {
        let of = (channel, None);
        let counted = self.write_counted(Vec::new(), Counted::Callback, of, now);
        Ok(counted.await?.allowance())
    }

    /// Counts a change of a channel, of which the operator is to be told.
    pub async fn count_channel_news(
        &self,
        channel: &str,
        now: Timestamp,
    ) -> Result<ChannelNews, StoreError> {
        let counted = Counted::ChannelNews;
        let Some(limit) = counted.limits().first() else {
            return Ok(ChannelNews::Told);
        };
        let (key, has_room) = room_for_one(counted, *limit, &SharedBy::Channel(channel), now);
        let update = self.update(&key, COUNT_ONE_MORE, has_room);
        let update = update.return_values(ReturnValue::UpdatedNew).send().await;
        let Some(updated) = unless_unmet("UpdateItem", update)? else {
            return Ok(ChannelNews::Untold);
        };
        let used = updated.attributes.as_ref().and_then(|it| it.get("used"));
        Ok(match used == Some(&number(limit.most)) {
            true => ChannelNews::ToldLast,
            false => ChannelNews::Told,
        })
    }

    /// Makes conditional writes and counts them once as one: all of it or nothing.
    pub(super) async fn write_counted(
        &self,
        writes: Vec<Write>,
        counted: Counted,
        (channel, person): (&str, Option<&PersonId>),
        now: Timestamp,
    ) -> Result<CountedWrite, StoreError> {
        let limits = counted.limits().iter();
        let shared = limits.filter_map(|limit| Some((limit, shared_by(*limit, channel, person)?)));
        let (limits, counts): (Vec<&Limit>, Vec<_>) = shared
            .map(|(limit, by)| {
                let (key, has_room) = room_for_one(counted, *limit, &by, now);
                (limit, Write::Update(key, COUNT_ONE_MORE, has_room))
            })
            .unzip();
        let own = writes.len();
        let unmet = self.transact_if(&[writes, counts].concat()).await?;
        if unmet.iter().any(|position| *position < own) {
            return Ok(CountedWrite::Unmet);
        }
        let full = unmet.iter().map(|position| limits[position - own]);
        let until = full.map(|limit| limit.window(now).ends_at).max();
        Ok(until.map_or(CountedWrite::Made, CountedWrite::Refused))
    }
}

/// Who shares this count; `None` where the limit is not for them: Telegram's people order each
/// for themselves, and no bot orders for all of them.
fn shared_by<'a>(
    limit: Limit,
    channel: &'a str,
    person: Option<&'a PersonId>,
) -> Option<SharedBy<'a>> {
    match limit.counted_for {
        CountedFor::Person => person.map(SharedBy::Person),
        CountedFor::Channel => {
            can_be_another_channel(channel).then_some(SharedBy::Channel(channel))
        }
        CountedFor::Everybody => Some(SharedBy::Everybody),
    }
}

/// The count of the window of now, and that it has room for [`COUNT_ONE_MORE`].
fn room_for_one(
    counted: Counted,
    limit: Limit,
    by: &SharedBy<'_>,
    now: Timestamp,
) -> (Key, Condition) {
    let window = limit.window(now);
    let (id, length) = (counted.id(), limit.within.as_secs());
    let key = Key::limit(by, &format!("{id}#{length}#{}", window.number));
    let has_room = Condition::new(
        "attribute_not_exists(used) OR used < :most",
        [
            (":most", number(limit.most)),
            (":one", number(1)),
            (":ends_at", number(window.ends_at.as_second())),
        ],
    );
    (key, has_room)
}
