use journal::PersonId;
use lambda_http::tracing::info;

use crate::handler::Webhook;
use crate::perform::Fault;

impl Webhook {
    /// Erases all that is stored of a person. It can break off anywhere and be
    /// run again.
    ///
    /// The order matters. First nothing comes by itself any more. Then the orders
    /// go, and after them the files: a report that is being made at this moment
    /// either finds its order gone and deletes its own file, or has stored it
    /// before and it is found here. The profile goes last, and with it whatever
    /// others wrote meanwhile; until then she is known, and so is what is left.
    pub async fn erase(&self, person: &PersonId) -> Result<(), Fault> {
        self.schedules.remove_all(person).await?;
        self.journal.erase_all_but_profile(person).await?;
        self.bucket.erase_person(person).await?;
        self.journal.erase(person).await?;
        info!("a person erased everything");
        Ok(())
    }
}
