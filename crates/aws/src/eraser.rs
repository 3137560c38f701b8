//! Erases a person, and tells the bot of their channel.

use jiff::Timestamp;
use journal::event::Event;
use journal::{PersonId, Profile};
use tracing::{error, warn};

use crate::error::StoreError;
use crate::event_bus::EventBus;
use crate::report_bucket::ReportBucket;
use crate::schedule_group::ScheduleGroup;
use crate::table::DiaryTable;

/// All that is needed to erase people.
#[derive(Clone, Debug)]
pub struct Eraser {
    pub table: DiaryTable,
    pub schedules: ScheduleGroup,
    pub bucket: ReportBucket,
    pub bus: EventBus,
}

impl Eraser {
    /// Erases all that is stored of a person. It can break off anywhere and be run again.
    ///
    /// The channel is told while the person is still known: where that breaks off, a retry
    /// tells it again. Of someone unknown nothing is told.
    ///
    /// # Errors
    /// [`StoreError`], transient also where the channel could not be told yet.
    pub async fn erase(
        &self,
        person: &PersonId,
        profile: Option<&Profile>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let table = &self.table;
        let erased = table.erase_person(person, &self.schedules, &self.bucket, now);
        erased.await?;
        if let Some(profile) = profile {
            self.tell(person, profile, now).await?;
        }
        table.erase_profile(person).await
    }

    async fn tell(
        &self,
        person: &PersonId,
        profile: &Profile,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let event = Event::PersonErased {
            person: person.clone(),
            erasure: erasure(profile),
            erased_at: now,
        };
        match self.bus.publish(&event, now).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_transient() => {
                warn!(%error, "the channel was not told yet that a person is erased");
                Err(error)
            }
            // A retry would never succeed, and the person is erased all the same.
            Err(error) => {
                error!(%error, "the channel was not told that a person was erased");
                Ok(())
            }
        }
    }
}

/// Names the erasure by the time at which the person was created, so that it is told once
/// and that of a later person of the same id is another. The version stands in for a person
/// whose creation was not noted.
fn erasure(profile: &Profile) -> String {
    match profile.made_at {
        Some(made_at) => made_at.to_string(),
        None => format!("version-{}", profile.version),
    }
}
