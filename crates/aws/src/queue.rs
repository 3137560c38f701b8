use std::marker::PhantomData;

use aws_config::SdkConfig;
use aws_sdk_sqs::Client;
use aws_sdk_sqs::types::SendMessageBatchRequestEntry;
use jiff::SignedDuration;
use journal::{FileJob, Job, OutgoingJob, ReportJob};
use journal_telegram::person::can_be_another_channel;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::CallError;
use crate::queued_job::QueuedJob;

/// The queue of the reminders that are due, which schedules fill, of the operator's messages to
/// everyone, and of words that are to be taken back.
pub type ReminderQueue = Queue<OutgoingJob>;

/// A queue of reports to be made: one of those that people ordered, which nothing else
/// holds up, or of those that come by themselves, which schedules fill.
pub type ReportQueue = Queue<ReportJob>;

/// The queue of files that people sent, and of what seals the files that they get.
pub type ImportQueue = Queue<FileJob>;

/// The longest that SQS keeps a new message back, in seconds.
const LONGEST_SECONDS: i64 = 15 * 60;

/// The most messages that one call sends.
const MOST_MESSAGES: usize = 10;

/// A job that is to be put into its queue again, to come after a delay.
#[derive(Clone, Debug)]
pub struct WaitingJob<J> {
    pub(crate) queued: QueuedJob<J>,
    pub(crate) delay: SignedDuration,
}

impl<J> WaitingJob<J> {
    /// The job that waits.
    pub fn job(&self) -> &J {
        &self.queued.job
    }

    /// The body of its message.
    pub fn body(&self) -> String
    where
        J: Serialize + DeserializeOwned,
    {
        self.queued.body()
    }

    /// How long the queue keeps it back: at least at once, at most a quarter of an hour.
    pub fn delay_seconds(&self) -> i32 {
        whole_seconds(self.delay)
    }
}

/// A queue whose messages are jobs as JSON.
#[derive(Clone, Debug)]
pub struct Queue<J> {
    client: Client,
    url: String,
    jobs: PhantomData<J>,
}

impl<J: Job + Serialize> Queue<J> {
    /// The queue at this address.
    #[must_use]
    pub fn new(config: &SdkConfig, url: impl Into<String>) -> Self {
        Self {
            client: Client::new(config),
            url: url.into(),
            jobs: PhantomData,
        }
    }

    /// Puts a job into the queue.
    pub async fn send(&self, job: &J) -> Result<(), CallError> {
        let body = serde_json::to_string(job).expect("a job's keys are strings");
        self.client
            .send_message()
            .queue_url(&self.url)
            .message_body(body)
            .set_message_group_id(group(job))
            .send()
            .await
            .map_err(|error| CallError::new("SendMessage", error))?;
        Ok(())
    }

    /// Puts jobs back as new messages, which come after their delays: at once where one is
    /// over, after fifteen minutes where one is longer. SQS counts in whole seconds; rounded
    /// up, since a retry that is too early fails.
    ///
    /// # Errors
    /// [`CallError`] where not all were put back; some may have been.
    pub async fn put_back(&self, waiting: &[WaitingJob<J>]) -> Result<(), CallError>
    where
        J: DeserializeOwned,
    {
        for some in waiting.chunks(MOST_MESSAGES) {
            let entries = some.iter().enumerate().map(|(number, waiting)| {
                SendMessageBatchRequestEntry::builder()
                    .id(number.to_string())
                    .message_body(waiting.body())
                    .set_message_group_id(group(waiting.job()))
                    .delay_seconds(waiting.delay_seconds())
                    .build()
                    .expect("the entry has its two required fields")
            });
            let call = self.client.send_message_batch().queue_url(&self.url);
            let answer = call.set_entries(Some(entries.collect())).send().await;
            let answer = answer.map_err(|error| CallError::new("SendMessageBatch", error))?;
            if let Some(refused) = answer.failed().first() {
                return Err(CallError::refused("SendMessageBatch", Some(refused.code())));
            }
        }
        Ok(())
    }
}

/// Those whose messages wait behind each other where they are many (fair queue): a person of
/// Telegram, or all people of another bot. SQS then hands over those of the others first. A
/// message without a group is one of its own, such as those of schedules.
fn group(job: &impl Job) -> Option<String> {
    let person = job.owner()?;
    Some(match can_be_another_channel(person.channel()) {
        true => person.channel().to_owned(),
        false => person.to_string(),
    })
}

fn whole_seconds(delay: SignedDuration) -> i32 {
    let begun = i64::from(delay.subsec_nanos() > 0);
    let seconds = delay.as_secs().saturating_add(begun);
    i32::try_from(seconds.clamp(0, LONGEST_SECONDS)).expect("fifteen minutes of seconds fit")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delay_is_rounded_up_and_kept_within_what_sqs_takes() {
        for (delay, seconds) in [
            (SignedDuration::from_millis(1), 1),
            (SignedDuration::from_millis(2000), 2),
            (SignedDuration::from_secs(-3), 0),
            (SignedDuration::from_hours(13), 900),
        ] {
            assert_eq!(whole_seconds(delay), seconds, "{delay}");
        }
    }
}
