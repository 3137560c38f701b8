//! Prunes page by page: first the table, then the schedules, then the subscriptions of
//! bots.

use std::time::{Duration, SystemTime};

use anyhow::Context;
use jiff::Timestamp;
use journal_aws::{Cursor, DiaryTable, PruneCursor, ReportBucket, ScheduleGroup, SubscriptionList};
use lambda_runtime::Error;
use lambda_runtime::tracing::info;
use tokio::time::{Instant, timeout_at};

/// Kept back of the invocation's time: to note where it stopped, which may take
/// the five seconds of a slow call, and to say so.
const MARGIN: Duration = Duration::from_secs(10);

/// How many items of the table are looked at by one call, and of at most as many people
/// the profiles.
const PAGE: i32 = 100;

/// Deletes expired items and orphans.
pub struct Prune {
    pub table: DiaryTable,
    pub bucket: ReportBucket,
    pub schedules: ScheduleGroup,
    pub subscriptions: SubscriptionList,
}

/// How much one run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub rows_deleted: u64,
    pub objects_deleted: u64,
    pub schedules_deleted: u64,
    pub subscriptions_deleted: u64,
    /// Whether the last subscription was reached.
    pub finished: bool,
}

impl Prune {
    /// Prunes until all is done or the time of the invocation is nearly up, and
    /// says in one line how much that was.
    pub async fn run(&self, deadline: SystemTime) -> Result<(), Error> {
        let started = Instant::now();
        let stop_at = started + time_to_work(SystemTime::now(), deadline);
        let mut summary = Summary::default();
        let result = self.prune(&mut summary, Timestamp::now(), stop_at).await;
        info!(
            rows.deleted = summary.rows_deleted,
            objects.deleted = summary.objects_deleted,
            schedules.deleted = summary.schedules_deleted,
            subscriptions.deleted = summary.subscriptions_deleted,
            finished = summary.finished,
            duration_ms = started.elapsed().as_millis() as u64,
            "pruned"
        );
        Ok(result?)
    }

    /// Goes on at the cursor of the last run, and saves the cursor for the next one. Every
    /// step is idempotent, also for two runs at once.
    pub async fn prune(
        &self,
        summary: &mut Summary,
        now: Timestamp,
        stop_at: Instant,
    ) -> anyhow::Result<()> {
        let mut cursor = self
            .table
            .prune_cursor()
            .await
            .context("reading where the last pruning stopped")?;
        let stopped = loop {
            // A page that is cut short is read again the next time; its deleted
            // items are not found again.
            match timeout_at(stop_at, self.page(cursor.clone(), summary, now)).await {
                Ok(Ok(Some(next))) => cursor = next,
                Ok(Ok(None)) => {
                    summary.finished = true;
                    cursor = PruneCursor::default();
                    break Ok(());
                }
                Ok(Err(error)) => break Err(error),
                Err(_time_is_up) => break Ok(()),
            }
        };
        let saved = self.table.save_prune_cursor(cursor).await;
        stopped.and(saved.context("noting where the pruning stopped"))
    }

    /// Prunes one page. Returns where the next one begins, `None` after the last.
    async fn page(
        &self,
        cursor: PruneCursor,
        summary: &mut Summary,
        now: Timestamp,
    ) -> anyhow::Result<Option<PruneCursor>> {
        Ok(match cursor {
            PruneCursor::Items { after } => Some(match self.items(after, summary, now).await? {
                None => PruneCursor::Schedules { after: None },
                after => PruneCursor::Items { after },
            }),
            PruneCursor::Schedules { after } => {
                Some(match self.orphaned_schedules(after, summary, now).await? {
                    None => PruneCursor::Subscriptions { after: None },
                    after => PruneCursor::Schedules { after },
                })
            }
            PruneCursor::Subscriptions { after } => {
                let next = self.orphaned_subscriptions(after, summary, now).await?;
                next.map(|after| PruneCursor::Subscriptions { after: Some(after) })
            }
        })
    }

    /// Deletes the expired of a page of the table, and the days that were written while
    /// their person was erased. A file goes before the item that knows of it, so that no
    /// file is ever left without one.
    async fn items(
        &self,
        after: Option<Cursor>,
        summary: &mut Summary,
        now: Timestamp,
    ) -> anyhow::Result<Option<Cursor>> {
        let page = self
            .table
            .expired(now, after, PAGE)
            .await
            .context("looking for what is past its date or nobody's")?;
        for expired in &page.items {
            if let Some(key) = &expired.object_key {
                self.bucket.delete(key).await.context("deleting a report")?;
            }
            let deleted = self
                .table
                .delete_expired(expired, now)
                .await
                .context("deleting an item")?;
            if deleted {
                summary.rows_deleted += 1;
                summary.objects_deleted += u64::from(expired.object_key.is_some());
            }
        }
        Ok(page.next)
    }
}

/// How long may be worked between now and shortly before the deadline.
fn time_to_work(now: SystemTime, deadline: SystemTime) -> Duration {
    deadline
        .duration_since(now)
        .map_or(Duration::ZERO, |left| left.saturating_sub(MARGIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_seconds_are_kept_back() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000);
        for (left, to_work) in [(300, 290), (10, 0), (3, 0)] {
            let deadline = now + Duration::from_secs(left);
            assert_eq!(
                time_to_work(now, deadline),
                Duration::from_secs(to_work),
                "{left} s left"
            );
        }
        let past = now - Duration::from_secs(1);
        assert_eq!(time_to_work(now, past), Duration::ZERO);
    }
}
