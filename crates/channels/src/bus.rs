//! The people of other bots: the bot is told, and it tells the person.

use jiff::SignedDuration;
use journal::event::Event;
use journal::order::{Occasion, Product, ReportFile};
use journal::{Order, PersonId, Profile};
use journal_aws::{EventBus, Setback};
use tracing::info;

use crate::channel::{Channel, NoReport, Receipt, Reminder, ReminderQuestion, Report, Sending};

/// How long the address of a report works: no longer than the credentials that sign it.
/// A call may be a day late; then the bot asks the report's own resource for another.
const ADDRESS_LIFE: SignedDuration = SignedDuration::from_hours(1);

/// The bots that asked to be called back.
pub struct Bus(pub EventBus);

impl Channel for Bus {
    fn serves(&self, _person: &PersonId) -> bool {
        true
    }

    /// Only the daily question is told: a bot nudges about its own surveys.
    fn remind<'a>(&'a self, reminder: &'a Reminder<'a>) -> Sending<'a, ()> {
        Box::pin(async move {
            let ReminderQuestion::Day { day, .. } = reminder.question else {
                return Ok(());
            };
            let event = Event::ReminderDue {
                person: reminder.person.clone(),
                date: *day,
                time: reminder.time.into(),
                slot: reminder.slot.to_owned(),
            };
            let told = self.0.publish(&event, reminder.now).await?;
            info!(told, "a reminder was due");
            Ok(())
        })
    }

    fn deliver<'a>(&'a self, report: &'a Report<'a>, file: ReportFile) -> Sending<'a, Receipt> {
        Box::pin(async move {
            let Product::Report(format) = report.order.product else {
                return Err(
                    Setback::Failed("bots of other channels order no picture".into()).into(),
                );
            };
            let download = report
                .bucket
                .download(report.key, &file.file_name, report.now, ADDRESS_LIFE)
                .await?;
            let event = Event::ReportReady {
                person: report.person.clone(),
                report: report.order.id.clone(),
                format,
                address: download.url,
                expires_at: download.expires_at,
            };
            let told = self.0.publish(&event, report.now).await?;
            info!(report.id = report.order.id, told, "a report was ready");
            Ok(Receipt::default())
        })
    }

    fn tidy_up<'a>(&'a self, _report: &'a Report<'a>, _receipt: Receipt) -> Sending<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    /// A program wants its file; a week without entries is not reported.
    fn takes_empty(&self, order: &Order) -> bool {
        order.occasion != Occasion::Weekly
    }

    /// Only logs it: the bot can ask for the state of its order.
    fn say_why_not<'a>(
        &'a self,
        _person: &'a PersonId,
        _profile: &'a Profile,
        order: &'a Order,
        reason: NoReport,
    ) -> Sending<'a, ()> {
        Box::pin(async move {
            info!(report.id = order.id, ?reason, "a report does not come");
            Ok(())
        })
    }
}
