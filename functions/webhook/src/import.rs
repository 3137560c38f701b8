//! Has files read by the function that imports them.

use journal::{FileJob, Import, ImportJob, ImportStep, SealJob};
use journal_aws::PlacedImport;
use journal_telegram::outcome::Waiting;
use journal_telegram::{ImportRequest, Went};
use lambda_http::tracing::info;

use crate::perform::Performer;
use crate::unanswered::Unanswered;

impl Performer<'_> {
    /// Says what is being done about a file, and queues it. Run again it queues the same once
    /// more, which changes nothing. The person is told before it is queued, since the function
    /// writes its result into that message.
    pub async fn import(
        &self,
        request: ImportRequest,
        waiting: Option<&Waiting>,
    ) -> Result<Went, Unanswered> {
        match request {
            ImportRequest::Begin(import) => return self.begin_import(import, waiting).await,
            ImportRequest::GoOn(job) => {
                let (table, person) = (&self.webhook.table, &self.person);
                if table.import(person, &job.import, self.now).await?.is_none() {
                    return Ok(Went::ImportOver);
                }
                if let Some(card) = self.say_that_it_is_read(waiting).await {
                    table.note_import_card(person, &job.import, card).await?;
                }
                self.webhook.imports.send(&FileJob::Import(job)).await?;
            }
            ImportRequest::Seal(job) => {
                let card = self.say_that_it_is_read(waiting).await;
                let job = FileJob::Seal(SealJob { card, ..job });
                self.webhook.imports.send(&job).await?;
            }
            ImportRequest::Leave(import) => {
                let table = &self.webhook.table;
                table.forget_import(&self.person, &import).await?;
            }
        }
        Ok(Went::Well)
    }

    async fn begin_import(
        &self,
        import: Import,
        waiting: Option<&Waiting>,
    ) -> Result<Went, Unanswered> {
        let (table, person) = (&self.webhook.table, &self.person);
        let placed = match table.place_import(person, &import).await? {
            PlacedImport::New => import,
            PlacedImport::Already(placed) => placed.import,
            PlacedImport::Refused { until } => {
                info!(import.id = import.id, "a file was one too many");
                return Ok(Went::ImportRefused(until));
            }
        };
        if placed.card.is_none()
            && let Some(card) = self.say_that_it_is_read(waiting).await
        {
            table.note_import_card(person, &placed.id, card).await?;
        }
        let job = ImportJob {
            person: person.clone(),
            import: placed.id,
            step: ImportStep::Find { date_order: None },
        };
        info!(import.id = job.import, "a file came");
        self.webhook.imports.send(&FileJob::Import(job)).await?;
        Ok(Went::Well)
    }

    /// Returns the message that tells of it now.
    async fn say_that_it_is_read(&self, waiting: Option<&Waiting>) -> Option<i32> {
        let (messenger, user) = (&self.webhook.messenger, self.user);
        let Waiting { screen, card } = waiting?;
        let said = match card {
            Some(card) => messenger
                .edit(user, *card, screen)
                .await
                .map(|()| Some(*card)),
            None => messenger.send(user, screen).await,
        };
        said.inspect_err(|error| self.warn(error)).ok().flatten()
    }
}
