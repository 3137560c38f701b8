//! One night: words to be taken back and the subscriptions of bots, then the erasures.

use std::time::{Duration, SystemTime};

use anyhow::{Context, anyhow};
use jiff::Timestamp;
use journal_aws::{DiaryTable, ReminderQueue, ReportBucket, ScheduleGroup, SubscriptionList};
use lambda_runtime::Error;
use lambda_runtime::tracing::info;
use tokio::time::{Instant, timeout_at};

/// Kept back of the invocation's time, to say how far it came.
const MARGIN: Duration = Duration::from_secs(5);

/// Deletes what neither the table's TTL nor the bucket's lifecycle rules delete. It never
/// walks the table: tombstones lead to what is left of the people who erased everything.
#[derive(Clone)]
pub struct Prune {
    pub table: DiaryTable,
    pub bucket: ReportBucket,
    pub schedules: ScheduleGroup,
    /// Takes the words that are to be taken back in the operator's chat.
    pub reminders: ReminderQueue,
    pub subscriptions: SubscriptionList,
}

/// How much one run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// People of whom nothing is left, or who came back.
    pub erasures_finished: u64,
    pub subscriptions_deleted: u64,
}

impl Prune {
    /// Prunes, and says in one line how much that was. A run that does not finish is an
    /// error: Lambda repeats it, which goes on where this one stopped, and an alarm sees it.
    pub async fn run(&self, deadline: SystemTime) -> Result<(), Error> {
        let started = Instant::now();
        let stop_at = started + time_to_work(SystemTime::now(), deadline);
        let mut summary = Summary::default();
        let pruning = self.prune(&mut summary, Timestamp::now());
        let result = timeout_at(stop_at, pruning).await;
        info!(
            erasures.finished = summary.erasures_finished,
            subscriptions.deleted = summary.subscriptions_deleted,
            finished = matches!(result, Ok(Ok(()))),
            duration_ms = started.elapsed().as_millis() as u64,
            "pruned"
        );
        let out_of_time = |_| Err(anyhow!("the time was up before everything was pruned"));
        Ok(result.unwrap_or_else(out_of_time)?)
    }

    /// Prunes as long as it takes. Every step is idempotent, also for two runs at once, and
    /// a fault of one part leaves the others to be done. The erasures come last: of very many
    /// the night may be too short.
    pub async fn prune(&self, summary: &mut Summary, now: Timestamp) -> anyhow::Result<()> {
        let retractions = self.hand_over_retractions().await;
        let subscriptions = self.orphaned_subscriptions(summary, now).await;
        let erasures = self.finish_erasures(summary, now).await;
        // Of the words that these erasures found.
        let further_retractions = self.hand_over_retractions().await;
        erasures
            .and(retractions)
            .and(further_retractions)
            .and(subscriptions)
    }

    async fn hand_over_retractions(&self) -> anyhow::Result<()> {
        let handed_over = self.table.hand_over_retractions(&self.reminders).await;
        handed_over.context("handing over what is to be taken back")
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
    fn five_seconds_are_kept_back() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000);
        for (left, to_work) in [(300, 295), (5, 0), (3, 0)] {
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
