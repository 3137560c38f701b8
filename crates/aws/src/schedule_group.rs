//! The group in the scheduler that holds the schedules of all people.

use aws_config::SdkConfig;
use aws_sdk_scheduler::Client;
use jiff::Timestamp;
use journal::{PersonId, ReminderJob};
use strum::IntoStaticStr;

use crate::error::CallError;

/// The code of the scheduler for a schedule that is not there.
const GONE: &str = "ResourceNotFoundException";

/// The purpose of a person's schedule; its name begins with it.
#[derive(Clone, Copy, Debug, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub(crate) enum ScheduleKind {
    Daily,
    Weekly,
    Nudge,
    Snooze,
    Effect,
}

impl ScheduleKind {
    const ALL: [Self; 5] = [
        Self::Daily,
        Self::Weekly,
        Self::Nudge,
        Self::Snooze,
        Self::Effect,
    ];

    /// The name of the person's schedule of this kind. There is never a second one.
    ///
    /// It holds the person in clear. A hash of theirs would be guessed without a key, no key
    /// is shared by all who name schedules, and the job in the same call names them anyway.
    pub fn name(self, person: &PersonId) -> String {
        let kind: &str = self.into();
        format!("{kind}.{}.{}", person.channel(), person.id())
    }
}

/// The schedules of all people, to be removed. Setting them takes
/// more: see [`Schedules`](crate::Schedules).
#[derive(Clone, Debug)]
pub struct ScheduleGroup {
    pub(crate) client: Client,
    pub(crate) name: String,
}

impl ScheduleGroup {
    /// The group of this name.
    #[must_use]
    pub fn new(config: &SdkConfig, name: impl Into<String>) -> Self {
        Self {
            client: Client::new(config),
            name: name.into(),
        }
    }

    /// Removes all schedules of the person.
    ///
    /// # Errors
    /// [`CallError`] where one could not be removed; it is safe to call again.
    pub async fn remove_all(&self, person: &PersonId) -> Result<(), CallError> {
        let [daily, weekly, nudge, snooze, effect] =
            ScheduleKind::ALL.map(|kind| kind.name(person));
        tokio::try_join!(
            self.remove(&daily),
            self.remove(&weekly),
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
        for name in ScheduleKind::ALL.map(|kind| kind.name(person)) {
            if self.set_at(&name).await?.is_some_and(|at| at < before) {
                self.remove(&name).await?;
            }
        }
        Ok(())
    }

    /// The name of the schedule that puts a job into its queue.
    #[must_use]
    pub fn name_of(job: &ReminderJob) -> String {
        let kind = match job {
            ReminderJob::Daily { .. } => ScheduleKind::Daily,
            ReminderJob::Snoozed { .. } => ScheduleKind::Snooze,
            ReminderJob::Nudge { .. } => ScheduleKind::Nudge,
            ReminderJob::Effect { .. } => ScheduleKind::Effect,
        };
        kind.name(job.person())
    }

    /// Stops the weekly reports, if there are any.
    pub async fn remove_weekly(&self, person: &PersonId) -> Result<(), CallError> {
        self.remove(&ScheduleKind::Weekly.name(person)).await
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_person_fits_into_a_name() {
        let person = PersonId::new(&"c".repeat(16), &"i".repeat(36)).expect("a person");
        assert!(ScheduleKind::Weekly.name(&person).len() <= 64);
    }
}
