//! From a job to an order that is delivered once.

use std::slice;

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent};
use jiff::{SignedDuration, Timestamp};
use journal::order::{Format, Occasion};
use journal::{Order, Period, PersonId, Profile, ReportJob};
use journal_aws::{
    DiaryTable, Lease, Received, ReportBucket, ReportQueue, ScheduleGroup, Setback, work_off,
};
use journal_channels::{Channels, Unsent};
use journal_report::ReportRules;
use journal_telegram::OperatorChat;
use lambda_runtime::tracing::info;

/// Longer than the function may run, so that no second run begins beside the first.
const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// Makes and delivers reports.
pub struct ReportMaker {
    pub table: DiaryTable,
    /// How long the journal keeps what it holds.
    pub rules: ReportRules,
    pub bucket: ReportBucket,
    /// The schedules of whoever blocks the bot are removed.
    pub schedules: ScheduleGroup,
    pub reports: ReportQueue,
    pub channels: Channels,
    /// Where links lead, without a slash at the end.
    pub public_url: String,
    pub operator: Option<OperatorChat>,
}

impl ReportMaker {
    /// Works off a batch of jobs.
    pub async fn work_off(&self, event: SqsEvent) -> SqsBatchResponse {
        let make = async |received| self.make(received, Timestamp::now()).await;
        let postpone = async |handle: &str, delay| self.reports.postpone(handle, delay).await;
        let given_up = async |reason: &str| {
            if let Some(operator) = &self.operator {
                operator.tell_error("report", reason).await;
            }
        };
        work_off(event, make, postpone, given_up).await
    }

    async fn make(&self, received: Received<ReportJob>, now: Timestamp) -> Result<(), Setback> {
        let (ReportJob::Ordered { person, .. } | ReportJob::Weekly { person }) = &received.job;
        let profile = self.table.diary(person, now).await?.profile;
        let (order_id, profile) = match &received.job {
            ReportJob::Ordered { order, .. } => (order.clone(), profile),
            ReportJob::Weekly { .. } => {
                let Some(profile) = profile.filter(wants_weekly_reports) else {
                    info!("a weekly report is no longer wanted");
                    return Ok(());
                };
                let order = weekly_order(&profile, received.sent_at);
                self.table.place_order(person, &order).await?;
                // The person may have erased everything since the profile was read, and
                // nobody else would find an order that was placed after that.
                if self.table.known(slice::from_ref(person)).await?.is_empty() {
                    return Ok(self.table.withdraw_order(person, &order.id).await?);
                }
                (order.id, Some(profile))
            }
        };
        self.deliver_once(person, profile, &order_id, received.is_last, now)
            .await
    }

    /// Delivers an order that no one else delivers and that has not been delivered.
    /// The person is told where the last try fails.
    async fn deliver_once(
        &self,
        person: &PersonId,
        profile: Option<Profile>,
        order_id: &str,
        is_last_try: bool,
        now: Timestamp,
    ) -> Result<(), Setback> {
        let order = match self.table.lease_order(person, order_id, now, LEASE).await? {
            Lease::Granted(order) => order,
            Lease::Held => return Err(Setback::Later(LEASE)),
            Lease::Done | Lease::Missing => return Ok(()),
        };
        let Some(profile) = profile else {
            info!(
                report.id = order_id,
                "a report was dropped: the person is gone"
            );
            return Ok(self.table.withdraw_order(person, order_id).await?);
        };
        match self.deliver(person, &profile, &order, now).await {
            Ok(()) => Ok(()),
            Err(Unsent::Blocked) => {
                info!(
                    report.id = order_id,
                    "a report was dropped: the person blocked the bot"
                );
                self.schedules.remove_all(person).await?;
                Ok(self.table.mark_blocked(person, now).await?)
            }
            Err(Unsent::Setback(setback)) => {
                if is_last_try {
                    self.say_that_it_failed(person, &profile, &order).await;
                }
                self.table.release_order(person, order_id).await?;
                Err(setback)
            }
        }
    }
}

fn wants_weekly_reports(profile: &Profile) -> bool {
    profile.switches.weekly_report && profile.blocked_at.is_none()
}

/// The order of the report on the week before the job was sent, whose id is the
/// same however often the job comes.
fn weekly_order(profile: &Profile, sent_at: Timestamp) -> Order {
    let period = Period::last_week(profile.zone.today(sent_at));
    Order::new(
        Order::weekly_id(period),
        period,
        Format::Html,
        profile.language,
        Occasion::Weekly,
        sent_at,
    )
}
