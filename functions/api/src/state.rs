//! The state that every route shares.

use journal::{Language, PersonId, RecurringReport, Retention, Zone};
use journal_aws::{
    DiaryTable, EventBus, ReminderQueue, ReportBucket, ReportQueue, Schedules, Subscriptions,
};

use crate::authorisation::Acquaintances;
use crate::problem::Problem;
use crate::rate::RateLimit;

/// The clients and settings that the routes work with.
pub struct Api {
    pub table: DiaryTable,
    /// Tells channels' bots of the events that they asked for.
    pub bus: EventBus,
    pub subscriptions: Subscriptions,
    pub schedules: Schedules,
    pub reports: ReportQueue,
    /// Tells the operator what changed about a channel.
    pub reminders: ReminderQueue,
    /// Holds reports and the pages of links.
    pub bucket: ReportBucket,
    pub retention: Retention,
    /// Whether the count of migraine-like days is offered.
    pub counts_migraine_like: bool,
    /// The language of the questionnaire where none is asked for.
    pub language: Language,
    pub rate: RateLimit,
    pub acquaintances: Acquaintances,
    /// The address at which callers reach this API, without a slash at the end.
    pub public_url: String,
}

impl Api {
    /// Schedules the weekly report again for someone who has written after a pause.
    pub async fn resume_weekly(&self, person: &PersonId, zone: &Zone) -> Result<(), Problem> {
        let weekly = RecurringReport::Weekly;
        self.schedules.set_report(weekly, person, zone).await?;
        Ok(self.table.resume_weekly(person).await?)
    }
}
