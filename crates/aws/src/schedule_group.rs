//! The group in the scheduler that holds the schedules of all people.

use aws_config::SdkConfig;
use aws_sdk_scheduler::Client;
use jiff::Timestamp;
use journal::{PersonId, RecurringReport, ReminderJob};

use crate::error::CallError;
use crate::schedule_names::{ScheduleKind, ScheduleNames};

/// The code of the scheduler for a schedule that is not there.
const GONE: &str = "ResourceNotFoundException";

/// The schedules of all people, to be removed. Setting them takes
/// more: see [`Schedules`](crate::Schedules).
#[derive(Clone, Debug)]
pub struct ScheduleGroup {
    pub(crate) client: Client,
    pub(crate) name: String,
    names: ScheduleNames,
}

impl ScheduleGroup {
    /// The group of this name, whose schedules have these names.
    #[must_use]
    pub fn new(config: &SdkConfig, name: impl Into<String>, names: ScheduleNames) -> Self {
        Self {
            client: Client::new(config),
            name: name.into(),
            names,
        }
    }

    /// The name of the person's schedule of this kind.
    #[must_use]
    pub fn name_of(&self, kind: ScheduleKind, person: &PersonId) -> String {
        self.names.name(kind, person)
    }

    /// Removes all schedules of the person.
    ///
    /// # Errors
    /// [`CallError`] where one could not be removed; it is safe to call again.
    pub async fn remove_all(&self, person: &PersonId) -> Result<(), CallError> {
        let [daily, weekly, monthly, nudge, snooze, effect] =
            ScheduleKind::ALL.map(|kind| self.name_of(kind, person));
        tokio::try_join!(
            self.remove(&daily),
            self.remove(&weekly),
            self.remove(&monthly),
            self.remove(&nudge),
            self.remove(&snooze),
            self.remove(&effect),
        )?;
        Ok(())
    }

    /// Removes the schedules of the person that were set before `before`. A later one may
    /// be that of someone who comes back at this moment: it is set before their profile is
    /// saved.
    ///
    /// # Errors
    /// As [`ScheduleGroup::remove_all`].
    pub async fn remove_all_before(
        &self,
        person: &PersonId,
        before: Timestamp,
    ) -> Result<(), CallError> {
        for name in ScheduleKind::ALL.map(|kind| self.name_of(kind, person)) {
            if self.set_at(&name).await?.is_some_and(|at| at < before) {
                self.remove(&name).await?;
            }
        }
        Ok(())
    }

    /// Names a job without naming its person: the part of its schedule's name after the kind.
    #[must_use]
    pub fn hash_of(&self, job: &ReminderJob) -> String {
        self.names.hash(job.into(), job.person())
    }

    /// Stops a file that comes by itself, if it does.
    pub async fn remove_report(
        &self,
        report: RecurringReport,
        person: &PersonId,
    ) -> Result<(), CallError> {
        self.remove(&self.name_of(report.into(), person)).await
    }

    /// When the schedule of this name was set last; `None` where there is none. One without
    /// a date counts as new.
    async fn set_at(&self, name: &str) -> Result<Option<Timestamp>, CallError> {
        let get = self.client.get_schedule().group_name(&self.name).name(name);
        let answer = CallError::unless(GONE, "GetSchedule", get.send().await)?;
        Ok(answer.map(|schedule| {
            let set_at = schedule.last_modification_date();
            let set_at = set_at.and_then(|date| Timestamp::from_second(date.secs()).ok());
            set_at.unwrap_or(Timestamp::MAX)
        }))
    }

    /// Removes the schedule of this name, if it exists.
    pub async fn remove(&self, name: &str) -> Result<(), CallError> {
        let answer = self
            .client
            .delete_schedule()
            .group_name(&self.name)
            .name(name)
            .send()
            .await;
        CallError::unless(GONE, "DeleteSchedule", answer)?;
        Ok(())
    }
}
