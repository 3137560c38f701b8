//! The people of other bots: the bot is told, and it tells the person.

use jiff::SignedDuration;
use journal::event::Event;
use journal::order::{Product, ReportFile};
use journal_aws::{EventBus, Setback};
use tracing::info;

use crate::channel::{MadeReport, Reminder, ReminderQuestion, Unsent};

/// How long the address of a report works: no longer than the credentials that sign it.
/// A call may be a day late; then the bot asks the report's own resource for another.
const ADDRESS_LIFE: SignedDuration = SignedDuration::from_hours(1);

/// The bots that asked to be called back.
#[derive(Clone)]
pub struct Bus(pub EventBus);

impl Bus {
    /// Only the daily question is told: a bot nudges about its own surveys, and asks about
    /// the doses that it recorded itself.
    pub async fn remind(&self, reminder: &Reminder<'_>) -> Result<(), Unsent> {
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
    }

    pub async fn deliver(
        &self,
        report: &MadeReport<'_>,
        file: ReportFile,
    ) -> Result<Option<i32>, Unsent> {
        let Product::Report(format) = report.order.product else {
            return Err(Setback::Failed("bots of other channels order no picture".into()).into());
        };
        let until = report.now.saturating_add(ADDRESS_LIFE)?;
        let until = until.min(report.expires_at);
        let download = report
            .bucket
            .download(report.key, &file.file_name, report.now, until)
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
        Ok(None)
    }
}
