use jiff::Timestamp;
use journal::event::Event;
use journal::{PersonId, Profile};
use tracing::{error, info, warn};

use crate::problem::Problem;
use crate::state::Api;

impl Api {
    /// Erases all that is stored of a person. It can break off anywhere and be run again.
    ///
    /// The channel is told while the person is still known: where that breaks off, a retry
    /// tells it again instead of answering 404.
    pub(super) async fn erase(
        &self,
        person: &PersonId,
        profile: &Profile,
        now: Timestamp,
    ) -> Result<(), Problem> {
        self.table
            .erase_person(person, &self.schedules, &self.bucket, now)
            .await?;
        let event = Event::PersonErased {
            person: person.clone(),
            erasure: erasure(profile),
            erased_at: now,
        };
        match self.bus.publish(&event, now).await {
            Ok(_) => {}
            Err(error) if error.is_transient() => {
                warn!(%error, "the channel was not told yet that a person is erased");
                return Err(Problem::Unavailable);
            }
            // A retry would never succeed, and the person is erased all the same.
            Err(error) => {
                error!(%error, "the channel was not told that a person was erased");
            }
        }
        self.table.erase_profile(person).await?;
        info!("a person was erased");
        Ok(())
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
