//! Seals the archives of a person.

use journal::SealJob;
use journal_archive::new_seal;
use journal_aws::Setback;
use journal_telegram::screen;
use tracing::{info, warn};

use crate::handler::{Importer, Importing};

impl Importer {
    /// Makes a key that the passphrase opens, by which archives are sealed from now on. Where
    /// another passphrase was typed since, or sealing given up, nothing is done.
    pub async fn seal(&self, of: &Importing<'_>, job: &SealJob) -> Result<(), Setback> {
        if of.profile.sealing == Some(job.update) {
            let seal = new_seal(&job.typed.passphrase)?;
            let table = &self.table;
            if !table.set_archive_seal(of.person, job.update, &seal).await? {
                return Ok(());
            }
            info!("archives are sealed from now on");
        } else if of.profile.sealing.is_some() || of.profile.archive_seal.is_none() {
            return Ok(());
        }
        let sealed = screen::archive_sealed(of.texts());
        match self.show_on(of, job.card, &sealed).await {
            Err(setback) if !setback.may_pass() => {
                warn!("nobody was told that archives are sealed");
                Ok(())
            }
            told => told.map(|_| ()),
        }
    }
}
