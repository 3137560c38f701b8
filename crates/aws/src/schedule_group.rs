//! The group in the scheduler that holds the schedules of all people.

use std::str::FromStr;

use aws_config::SdkConfig;
use aws_sdk_scheduler::Client;
use aws_sdk_scheduler::types::ScheduleSummary;
use jiff::Timestamp;
use journal::{PersonId, ReminderJob};
use strum::{EnumString, IntoStaticStr};

use crate::error::CallError;
use crate::page::ListPage;

/// The most names that one call lists.
const PAGE: i32 = 100;

/// The purpose of a person's schedule; its name begins with it.
#[derive(Clone, Copy, Debug, EnumString, IntoStaticStr)]
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
    pub fn name(self, person: &PersonId) -> String {
        let kind: &str = self.into();
        format!("{kind}.{}.{}", person.channel(), person.id())
    }
}

/// The schedules of all people, to be found and removed. Setting them takes
/// more: see [`Schedules`](crate::Schedules).
#[derive(Clone, Debug)]
pub struct ScheduleGroup {
    pub(crate) client: Client,
    pub(crate) name: String,
}

/// A schedule as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedSchedule {
    pub name: String,
    /// When it was set last, to the second.
    pub set_at: Timestamp,
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

    /// The schedules in the group, a page at a time, from the beginning where
    /// `cursor` is `None`.
    ///
    /// # Errors
    /// [`CallError`]; not a transient one where the cursor is too old to be used.
    pub async fn page(
        &self,
        cursor: Option<String>,
    ) -> Result<ListPage<ListedSchedule>, CallError> {
        let answer = self
            .client
            .list_schedules()
            .group_name(&self.name)
            .max_results(PAGE)
            .set_next_token(cursor)
            .send()
            .await
            .map_err(|error| CallError::new("ListSchedules", error))?;
        Ok(ListPage {
            items: answer.schedules().iter().filter_map(listed).collect(),
            next: answer.next_token().map(str::to_owned),
        })
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

    /// Whose schedule has this name; `None` where it is nobody's.
    #[must_use]
    pub fn person_of(name: &str) -> Option<PersonId> {
        let (kind, person) = name.split_once('.')?;
        let (channel, id) = person.split_once('.')?;
        ScheduleKind::from_str(kind).ok()?;
        PersonId::new(channel, id).ok()
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
        CallError::unless("ResourceNotFoundException", "DeleteSchedule", answer)?;
        Ok(())
    }
}

/// A schedule as the list has it. One without a date counts as new.
fn listed(summary: &ScheduleSummary) -> Option<ListedSchedule> {
    let set_at = summary
        .last_modification_date()
        .and_then(|date| Timestamp::from_second(date.secs()).ok());
    Some(ListedSchedule {
        name: summary.name()?.to_owned(),
        set_at: set_at.unwrap_or(Timestamp::MAX),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_back_to_its_person() {
        let person: PersonId = "whats-app/a_B-9".parse().expect("a person");
        for kind in ScheduleKind::ALL {
            assert_eq!(
                ScheduleGroup::person_of(&kind.name(&person)),
                Some(person.clone())
            );
        }
        for other in [
            "prune",
            "daily",
            "daily.telegram",
            "nightly.telegram.1",
            "daily.a.b.c",
        ] {
            assert_eq!(ScheduleGroup::person_of(other), None, "{other}");
        }
    }

    #[test]
    fn the_longest_person_fits_into_a_name() {
        let person = PersonId::new(&"c".repeat(16), &"i".repeat(36)).expect("a person");
        assert!(ScheduleKind::Weekly.name(&person).len() <= 64);
    }
}
