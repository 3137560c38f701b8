use journal::PersonId;
use lambda_http::tracing::info;

use crate::fault::Fault;
use crate::webhook::Webhook;

impl Webhook {
    /// Erases all that is stored of a person. It can break off anywhere and be
    /// run again.
    pub async fn erase(&self, person: &PersonId) -> Result<(), Fault> {
        self.table
            .erase_person(person, &self.schedules, &self.bucket)
            .await?;
        self.table.erase_profile(person).await?;
        info!("a person erased everything");
        Ok(())
    }
}
