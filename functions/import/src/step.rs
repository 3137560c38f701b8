//! The steps of an import: find, list what was not understood, store, undo.

use journal::{DateOrder, Import, ImportJob, ImportStep};
use journal_aws::{Setback, StoreError};
use journal_telegram::Screen;
use journal_telegram::screen::{self, ImportFinding};
use journal_texts::Texts;
use metrics::counter;
use tracing::info;

use crate::handler::{Importer, Importing, LEASE};
use crate::reading::{Choices, Read, number};
use crate::report::FilesReport;

/// How a finding is shown.
type Show = fn(&ImportFinding, &Texts) -> Screen;

impl Importer {
    /// Takes a step. The same once more shows the same.
    pub async fn take(&self, of: &Importing<'_>, job: &ImportJob) -> Result<(), Setback> {
        let Some(stored) = self.table.import(of.person, &job.import, of.now).await? else {
            info!(
                import.id = job.import,
                "an import was left, undone or is over"
            );
            return Ok(());
        };
        let import = &stored.import;
        match job.step.clone() {
            // A copy of a job that came before the days were stored.
            ImportStep::Find { .. } | ImportStep::ListFaults { .. } if stored.is_stored() => Ok(()),
            ImportStep::Find { date_order } => {
                self.look(of, import, date_order, screen::import_found)
                    .await
            }
            ImportStep::ListFaults { date_order } => {
                self.look(of, import, date_order, screen::import_faults)
                    .await
            }
            ImportStep::Store {
                date_order,
                replaces,
                typed,
            } => {
                let choices = Choices {
                    date_order,
                    passphrase: typed.map(|typed| typed.passphrase),
                };
                self.store_once(of, import, choices, replaces).await
            }
            ImportStep::Report {
                update,
                date_order,
                format,
                typed,
            } => {
                let wanted = FilesReport {
                    update,
                    format,
                    import: stored.import,
                    choices: Choices {
                        date_order,
                        passphrase: typed.map(|typed| typed.passphrase),
                    },
                };
                self.report_files(of, &wanted).await
            }
            ImportStep::Undo => self.undo(of, import).await,
        }
    }

    /// Reads the file without storing anything of it.
    async fn look(
        &self,
        of: &Importing<'_>,
        import: &Import,
        date_order: Option<DateOrder>,
        show: Show,
    ) -> Result<(), Setback> {
        let choices = Choices {
            date_order,
            ..Choices::default()
        };
        let shown = match self.read(of, import, choices).await? {
            Read::Nothing(screen) => screen,
            Read::Days(reading) => {
                let finding = reading.finding(import, date_order)?;
                info!(
                    import.id = import.id,
                    import.source = finding.source.id(),
                    import.faults = finding.faults.len(),
                    "a file was read"
                );
                show(&finding, of.texts())
            }
        };
        self.show(of, import, &shown).await
    }

    /// Stores the days where no run has or does.
    async fn store_once(
        &self,
        of: &Importing<'_>,
        import: &Import,
        choices: Choices,
        replaces: bool,
    ) -> Result<(), Setback> {
        let lease = self
            .table
            .lease_import(of.person, &import.id, of.now, LEASE);
        let Some(import) = lease.await?.granted(LEASE)? else {
            return Ok(());
        };
        let stored = self.store(of, &import, choices, replaces).await;
        if stored.is_err() {
            self.table.release_import(of.person, &import.id).await?;
        }
        stored
    }

    async fn store(
        &self,
        of: &Importing<'_>,
        import: &Import,
        choices: Choices,
        replaces: bool,
    ) -> Result<(), Setback> {
        let is_sealed = choices.passphrase.is_some();
        let reading = match self.read(of, import, choices).await? {
            Read::Days(reading) if is_sealed && reading.beside.new.is_empty() => {
                let told = screen::import_told(&reading.finding(import, None)?, of.texts());
                let nothing = screen::of_sealed_archive(number(import)?, told, of.texts());
                return self.show_instead(of, import, &nothing).await;
            }
            Read::Days(reading) => reading,
            Read::Nothing(screen) => return self.show_instead(of, import, &screen).await,
        };
        let source = reading.found.source.id();
        let days = reading.days(import, replaces, of);
        let zone = &of.profile.zone;
        let stored = self
            .table
            .store_imported(of.person, zone, &import.id, &days, of.now)
            .await;
        let stored = match stored {
            Err(StoreError::Gone(_)) => {
                info!(import.id = import.id, "the person erased everything");
                return Ok(());
            }
            stored => stored?,
        };
        counter!("imports", "source" => source).increment(1);
        info!(
            import.id = import.id,
            import.days = stored.new + stored.replaced,
            import.left = stored.left,
            "the days of a file were stored"
        );
        let counts = (stored.new, stored.replaced, stored.left);
        let screen = screen::import_stored(number(import)?, counts, of.texts());
        self.show(of, import, &screen).await?;
        Ok(self
            .table
            .complete_import(of.person, &import.id, of.now)
            .await?)
    }

    /// Shows why nothing is stored; it can be tried again.
    async fn show_instead(
        &self,
        of: &Importing<'_>,
        import: &Import,
        screen: &Screen,
    ) -> Result<(), Setback> {
        self.table.release_import(of.person, &import.id).await?;
        self.show(of, import, screen).await
    }

    async fn undo(&self, of: &Importing<'_>, import: &Import) -> Result<(), Setback> {
        let zone = &of.profile.zone;
        let undone = self
            .table
            .undo_import(of.person, zone, &import.id, of.now)
            .await;
        let undone = match undone {
            Err(StoreError::Gone(_)) => return Ok(()),
            undone => undone?,
        };
        info!(import.id = import.id, "an import was undone");
        let counts = (undone.deleted, undone.restored, undone.left);
        let screen = screen::import_undone(counts, of.texts());
        self.show(of, import, &screen).await
    }
}
