use jiff::Timestamp;
use journal::{PersonId, Profile};
use journal_aws::Eraser;
use tracing::info;

use crate::problem::Problem;
use crate::state::Api;

impl Api {
    /// Erases all that is stored of a person, and tells the channel. It can break off anywhere
    /// and be run again: instead of answering 404, a retry then tells it again.
    pub(super) async fn erase(
        &self,
        person: &PersonId,
        profile: &Profile,
        now: Timestamp,
    ) -> Result<(), Problem> {
        let eraser = Eraser {
            table: self.table.clone(),
            schedules: self.schedules.group().clone(),
            bucket: self.bucket.clone(),
            bus: self.bus.clone(),
        };
        eraser.erase(person, Some(profile), now).await?;
        info!("a person was erased");
        Ok(())
    }
}
