//! Erasures that broke off, and what a request that was under way meanwhile left of the
//! person.

use anyhow::Context;
use jiff::{SignedDuration, Timestamp};
use journal_aws::Tombstone;
use tokio::task::JoinSet;

use crate::handler::{Prune, Summary};

/// How long after an erasure something of the person may still be on its way: far longer than
/// a function runs, or a repeated request takes.
const SETTLING: SignedDuration = SignedDuration::from_hours(2);

/// A schedule that was set so lately may be that of someone who comes back: it is set before
/// their profile is saved.
const ARRIVING: SignedDuration = SignedDuration::from_hours(1);

/// How many erasures are finished at the same time: one takes some twelve calls, and a channel
/// that ends leaves one for each of its people.
const AT_A_TIME: usize = 8;

impl Prune {
    /// Finishes every erasure that has settled. One that cannot be finished stands in
    /// no other's way, and is tried again the next night.
    pub async fn finish_erasures(
        &self,
        summary: &mut Summary,
        now: Timestamp,
    ) -> anyhow::Result<()> {
        let tombstones = self.table.tombstones(now - SETTLING).await;
        let tombstones = tombstones.context("reading who erased everything")?;
        let mut first_fault = None;
        for some in tombstones.chunks(AT_A_TIME) {
            let under_way: JoinSet<_> = some
                .iter()
                .map(|tombstone| {
                    let (prune, tombstone) = (self.clone(), tombstone.clone());
                    async move { prune.finish_erasure(&tombstone, now).await }
                })
                .collect();
            for result in under_way.join_all().await {
                match result {
                    Ok(()) => summary.erasures_finished += 1,
                    Err(fault) => {
                        first_fault.get_or_insert(fault);
                    }
                }
            }
        }
        first_fault.map_or(Ok(()), Err)
    }

    /// Deletes what is left of a person, unless they came back. The tombstone is removed last, so
    /// that it can break off anywhere.
    async fn finish_erasure(&self, tombstone: &Tombstone, now: Timestamp) -> anyhow::Result<()> {
        let (table, person) = (&self.table, &tombstone.person);
        let is_gone = table.is_gone(tombstone).await;
        if is_gone.context("looking whether a person came back")? {
            let removed = self.schedules.remove_all_before(person, now - ARRIVING);
            removed.await.context("removing schedules")?;
            let deleted = table.delete_leftovers(person).await;
            if !deleted.context("deleting items")? {
                return Ok(());
            }
            let erased = self.bucket.erase_person(person).await;
            erased.context("deleting files")?;
        }
        let removed = table.remove_tombstone(tombstone).await;
        removed.context("removing a tombstone")
    }
}
