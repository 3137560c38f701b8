//! From a job to an order that is delivered once.

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent};
use jiff::{SignedDuration, Timestamp, ToSpan};
use journal::order::{Format, Occasion, Product};
use journal::{Order, Period, PersonId, Profile, RecurringReport, ReportJob};
use journal_aws::{
    CallError, DiaryTable, Received, ReportBucket, ReportQueue, ScheduleGroup, Setback, WaitingJob,
    Worker, work_off,
};
use journal_channels::{Channels, Unsent};
use journal_report::ReportRules;
use journal_telegram::OperatorChat;
use lambda_runtime::tracing::info;

/// Longer than the function may run, so that no second run begins beside the first.
pub const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// Makes and delivers reports.
pub struct ReportMaker {
    pub table: DiaryTable,
    /// How long the journal keeps what it holds.
    pub rules: ReportRules,
    pub bucket: ReportBucket,
    /// The schedules of a person who blocks the bot are removed, and the weekly one of a
    /// person who writes nothing.
    pub schedules: ScheduleGroup,
    /// The queue of the reports that people ordered.
    pub ordered: ReportQueue,
    /// The queue of those that come by themselves.
    pub recurring: ReportQueue,
    pub channels: Channels,
    /// Where links lead, without a slash at the end.
    pub public_url: String,
    pub operator: Option<OperatorChat>,
}

impl ReportMaker {
    /// Works off a batch of jobs until the deadline of the invocation is near.
    pub async fn work_off(&self, event: SqsEvent, deadline: Timestamp) -> SqsBatchResponse {
        work_off(self, event, deadline).await
    }

    async fn make(&self, received: &Received<ReportJob>, now: Timestamp) -> Result<(), Setback> {
        match &received.job {
            ReportJob::Ordered { person, order } => self.make_ordered(person, order, now).await,
            ReportJob::Weekly { person } => {
                self.make_recurring(RecurringReport::Weekly, person, received.due, now)
                    .await
            }
            ReportJob::Monthly { person } => {
                self.make_recurring(RecurringReport::Monthly, person, received.due, now)
                    .await
            }
        }
    }

    /// Leases the order and reads the profile at once: neither tells the other anything.
    async fn make_ordered(
        &self,
        person: &PersonId,
        order_id: &str,
        now: Timestamp,
    ) -> Result<(), Setback> {
        let (lease, profile) = tokio::join!(
            self.table.lease_order(person, order_id, now, LEASE),
            self.table.profile(person, now),
        );
        let Some(order) = lease?.granted(LEASE)? else {
            return Ok(());
        };
        match profile {
            Ok(profile) => self.deliver_leased(person, profile, &order, now).await,
            Err(error) => {
                self.table.release_order(person, order_id).await?;
                Err(error.into())
            }
        }
    }

    /// Makes a file that comes by itself, where it is still wanted.
    async fn make_recurring(
        &self,
        report: RecurringReport,
        person: &PersonId,
        due: Timestamp,
        now: Timestamp,
    ) -> Result<(), Setback> {
        let profile = self.table.profile(person, now).await?;
        if profile.is_none() {
            // Set by a request that was under way while the person was erased.
            self.schedules.remove_all(person).await?;
        }
        let is_wanted = |profile: &Profile| {
            profile.switches.is_on(report.switch()) && profile.blocked_at.is_none()
        };
        let Some(profile) = profile.filter(is_wanted) else {
            info!(report.kind = report.id(), "a report is no longer wanted");
            return Ok(());
        };
        let channel = self.channels.of(person);
        if !channel.hears_of_reports(person).await? {
            info!(
                report.kind = report.id(),
                "a report is not made: nobody would hear of it"
            );
            return Ok(());
        }
        let order = match report {
            RecurringReport::Weekly => weekly_order(&profile, due),
            RecurringReport::Monthly => self.monthly_order(&profile, channel.archive(), due),
        };
        self.table.place_order(person, &order).await?;
        // The person may have erased everything since the profile was read, and
        // nobody else would find an order that was placed after that.
        if !self.table.has_profile(person).await? {
            return Ok(self.table.withdraw_order(person, &order.id).await?);
        }
        let lease = self.table.lease_order(person, &order.id, now, LEASE);
        let Some(order) = lease.await?.granted(LEASE)? else {
            return Ok(());
        };
        self.deliver_leased(person, Some(profile), &order, now)
            .await
    }

    /// The order of the days that are kept when the job is due, but for that day, which is not
    /// over. With two months of retention nearly every day is in two archives.
    fn monthly_order(&self, profile: &Profile, product: Product, due: Timestamp) -> Order {
        let kept = Period::stored(profile.zone.today(due), self.rules.retention);
        let period = Period {
            last: kept.last.saturating_sub(1.day()),
            ..kept
        };
        let id = Order::monthly_id(period);
        Order::new(
            id,
            period,
            product,
            profile.language,
            Occasion::Monthly,
            due,
        )
    }

    /// Delivers an order that nobody else delivers meanwhile and that has not been delivered.
    async fn deliver_leased(
        &self,
        person: &PersonId,
        profile: Option<Profile>,
        order: &Order,
        now: Timestamp,
    ) -> Result<(), Setback> {
        let Some(profile) = profile else {
            info!(
                report.id = order.id,
                "a report was dropped: the person is gone"
            );
            return Ok(self.table.withdraw_order(person, &order.id).await?);
        };
        match self.deliver(person, &profile, order, now).await {
            Ok(()) => Ok(()),
            Err(Unsent::Blocked) => {
                info!(
                    report.id = order.id,
                    "a report was dropped: the person blocked the bot"
                );
                self.schedules.remove_all(person).await?;
                Ok(self.table.mark_blocked(person, now).await?)
            }
            Err(Unsent::Setback(setback)) => {
                self.table.release_order(person, &order.id).await?;
                Err(setback)
            }
        }
    }
}

impl Worker for ReportMaker {
    type Job = ReportJob;

    async fn work(&self, received: &Received<ReportJob>) -> Result<(), Setback> {
        self.make(received, Timestamp::now()).await
    }

    /// Nobody waits for what comes by itself.
    async fn give_up(&self, received: &Received<ReportJob>) -> Result<(), Setback> {
        match &received.job {
            ReportJob::Ordered { person, order } => {
                self.say_that_it_failed(person, order, Timestamp::now())
                    .await
            }
            ReportJob::Weekly { .. } | ReportJob::Monthly { .. } => Ok(()),
        }
    }

    async fn tell_operator(&self, reason: &str) {
        if let Some(operator) = &self.operator {
            operator.tell_error("report", reason).await;
        }
    }

    async fn put_back(&self, waiting: &[WaitingJob<ReportJob>]) -> Result<(), CallError> {
        let is_ordered = |it: &WaitingJob<_>| matches!(it.job(), ReportJob::Ordered { .. });
        let (ordered, recurring): (Vec<_>, Vec<_>) = waiting.iter().cloned().partition(is_ordered);
        self.recurring.put_back(&recurring).await?;
        self.ordered.put_back(&ordered).await
    }
}

/// The order of the report on the week before the job was due, whose id is the same however
/// often the job comes.
fn weekly_order(profile: &Profile, due: Timestamp) -> Order {
    let period = Period::last_week(profile.zone.today(due));
    Order::new(
        Order::weekly_id(period),
        period,
        Format::Html,
        profile.language,
        Occasion::Weekly,
        due,
    )
}
