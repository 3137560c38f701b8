use jiff::Timestamp;
use journal::event::Event;
use journal::{PersonId, Profile};
use tracing::{error, info, warn};

use crate::problem::Problem;
use crate::state::Api;

impl Api {
    /// Erases all that is stored of a person. It can break off anywhere and be run again.
    ///
    /// The channel is told while she is still known: where that breaks off, who asks
    /// again has it told again, and not a 404.
    pub(super) async fn erase(
        &self,
        person: &PersonId,
        profile: &Profile,
        now: Timestamp,
    ) -> Result<(), Problem> {
        self.table
            .erase_person(person, &self.schedules, &self.bucket)
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
            // It would never succeed, and she does not stay for that.
            Err(error) => {
                error!(%error, "the channel was not told that a person was erased");
            }
        }
        self.table.erase_profile(person).await?;
        info!("a person was erased");
        Ok(())
    }
}

/// Names the erasure by the person who is erased: whoever was made at that time is erased
/// once. Of who was made before that was noted, it is her version that is told.
fn erasure(profile: &Profile) -> String {
    match profile.made_at {
        Some(made_at) => made_at.to_string(),
        None => format!("version-{}", profile.version),
    }
}
