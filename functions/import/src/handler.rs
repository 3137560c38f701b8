//! From a job to the card that tells of a file.

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent};
use jiff::{SignedDuration, Timestamp};
use journal::{Import, ImportJob, PersonId, Profile, Retention};
use journal_aws::{
    CallError, DiaryTable, ImportQueue, Received, Setback, WaitingJob, Worker, work_off,
};
use journal_telegram::person::user;
use journal_telegram::{Messenger, MessengerError, OperatorChat, Screen};
use journal_texts::Texts;
use tracing::{info, warn};

/// Longer than the function may run, so that no second run begins beside the first.
pub const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// Reads files and stores their days.
pub struct Importer {
    pub table: DiaryTable,
    pub retention: Retention,
    pub queue: ImportQueue,
    pub messenger: Messenger,
    pub operator: Option<OperatorChat>,
}

/// The person whose file it is, as they stand now.
pub struct Importing<'a> {
    pub person: &'a PersonId,
    pub user: u64,
    pub profile: Profile,
    pub now: Timestamp,
}

impl Importing<'_> {
    pub fn texts(&self) -> &'static Texts {
        Texts::chat(self.profile.language)
    }
}

impl Importer {
    /// Works off a batch of jobs until the deadline of the invocation is near.
    pub async fn work_off(&self, event: SqsEvent, deadline: Timestamp) -> SqsBatchResponse {
        work_off(self, event, deadline).await
    }

    /// The person of a job; `None` where they are gone.
    async fn importing<'a>(
        &self,
        job: &'a ImportJob,
        now: Timestamp,
    ) -> Result<Option<Importing<'a>>, Setback> {
        let Some(user) = user(&job.person) else {
            return Ok(None);
        };
        let profile = self.table.profile(&job.person, now).await?;
        Ok(profile.map(|profile| Importing {
            person: &job.person,
            user,
            profile,
            now,
        }))
    }

    /// Shows a screen on the card of an import, or in a new message, which is noted.
    pub async fn show(
        &self,
        of: &Importing<'_>,
        import: &Import,
        screen: &Screen,
    ) -> Result<(), Setback> {
        let sent = match import.card {
            Some(card) => self
                .messenger
                .edit(of.user, card, screen)
                .await
                .map(|()| None),
            None => self.messenger.send(of.user, screen).await,
        };
        match sent {
            Ok(None) => Ok(()),
            Ok(Some(card)) => {
                let noted = self.table.note_import_card(of.person, &import.id, card);
                Ok(noted.await?)
            }
            Err(MessengerError::Blocked) => {
                info!(import.id = import.id, "nobody reads what became of a file");
                Ok(())
            }
            Err(error) => Err(Setback::of_telegram(error)),
        }
    }

    /// Says on the card what stays so, whatever is tried.
    pub async fn say(
        &self,
        of: &Importing<'_>,
        import: &Import,
        text: &str,
    ) -> Result<(), Setback> {
        self.show(of, import, &Screen::plain(of.texts(), text))
            .await
    }
}

impl Worker for Importer {
    type Job = ImportJob;

    async fn work(&self, received: &Received<ImportJob>) -> Result<(), Setback> {
        let job = &received.job;
        match self.importing(job, Timestamp::now()).await? {
            Some(of) => self.take(&of, job).await,
            None => {
                info!(
                    import.id = job.import,
                    "a file is not read: the person is gone"
                );
                Ok(())
            }
        }
    }

    async fn give_up(&self, received: &Received<ImportJob>) -> Result<(), Setback> {
        let (job, now) = (&received.job, Timestamp::now());
        let Some(of) = self.importing(job, now).await? else {
            return Ok(());
        };
        let Some(stored) = self.table.import(of.person, &job.import, now).await? else {
            return Ok(());
        };
        warn!(import.id = job.import, "a file was given up");
        self.say(&of, &stored.import, "import-failed").await
    }

    async fn tell_operator(&self, reason: &str) {
        if let Some(operator) = &self.operator {
            operator.tell_error("import", reason).await;
        }
    }

    async fn put_back(&self, waiting: &[WaitingJob<ImportJob>]) -> Result<(), CallError> {
        self.queue.put_back(waiting).await
    }
}
