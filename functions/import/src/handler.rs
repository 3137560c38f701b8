//! From a job to the card that tells of a file.

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent};
use jiff::{SignedDuration, Timestamp};
use journal::{FileJob, Import, PersonId, Profile};
use journal_aws::{
    CallError, DiaryTable, ImportQueue, Received, Setback, WaitingJob, Worker, work_off,
};
use journal_report::ReportRules;
use journal_telegram::person::user;
use journal_telegram::{Messenger, MessengerError, OperatorChat, Screen};
use journal_texts::Texts;
use tracing::{info, warn};

/// Longer than the function may run, so that no second run begins beside the first.
pub const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// Reads files and stores their days.
pub struct Importer {
    pub table: DiaryTable,
    pub rules: ReportRules,
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
        person: &'a PersonId,
        now: Timestamp,
    ) -> Result<Option<Importing<'a>>, Setback> {
        let Some(user) = user(person) else {
            return Ok(None);
        };
        let profile = self.table.profile(person, now).await?;
        Ok(profile.map(|profile| Importing {
            person,
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
        if let Some(card) = self.show_on(of, import.card, screen).await? {
            let noted = self.table.note_import_card(of.person, &import.id, card);
            noted.await?;
        }
        Ok(())
    }

    /// Shows a screen on a card, or in a new message, which is returned.
    pub async fn show_on(
        &self,
        of: &Importing<'_>,
        card: Option<i32>,
        screen: &Screen,
    ) -> Result<Option<i32>, Setback> {
        let sent = match card {
            Some(card) => self
                .messenger
                .edit(of.user, card, screen)
                .await
                .map(|()| None),
            None => self.messenger.send(of.user, screen).await,
        };
        match sent {
            Ok(sent) => Ok(sent),
            Err(MessengerError::Blocked) => {
                info!("nobody reads what became of a file");
                Ok(None)
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
    type Job = FileJob;

    async fn work(&self, received: &Received<FileJob>) -> Result<(), Setback> {
        let (job, now) = (&received.job, Timestamp::now());
        let person = job.person();
        let Some(of) = self.importing(person, now).await? else {
            info!("nothing is done about a file: the person is gone");
            return Ok(());
        };
        if let Some(message) = job.typed().and_then(|typed| typed.message)
            && let Err(error) = self.messenger.delete(of.user, message).await
        {
            warn!(%error, "the message of a passphrase was not deleted");
        }
        match job {
            FileJob::Import(job) => self.take(&of, job).await,
            FileJob::Seal(job) => self.seal(&of, job).await,
        }
    }

    async fn give_up(&self, received: &Received<FileJob>) -> Result<(), Setback> {
        let (job, now) = (&received.job, Timestamp::now());
        let person = job.person();
        let Some(of) = self.importing(person, now).await? else {
            return Ok(());
        };
        match job {
            FileJob::Import(job) => {
                warn!(import.id = job.import, "a file was given up");
                match self.table.import(of.person, &job.import, now).await? {
                    Some(stored) => self.say(&of, &stored.import, "import-failed").await,
                    None => Ok(()),
                }
            }
            FileJob::Seal(job) if of.profile.sealing != Some(job.update) => Ok(()),
            FileJob::Seal(job) => {
                warn!("a seal was given up");
                let failed = Screen::plain(of.texts(), "archive-not_sealed");
                self.show_on(&of, job.card, &failed).await.map(|_| ())
            }
        }
    }

    async fn tell_operator(&self, reason: &str) {
        if let Some(operator) = &self.operator {
            operator.tell_error("import", reason).await;
        }
    }

    async fn put_back(&self, waiting: &[WaitingJob<FileJob>]) -> Result<(), CallError> {
        self.queue.put_back(waiting).await
    }
}
