//! Works off the messages that SQS hands to a function.
//!
//! Waiting is not failing. A job that has to wait goes back into its queue as a new message,
//! whose receipts begin anew, and is given up by its age alone. A job that fails stays the
//! message that it is: after its last receipt SQS moves it to the dead-letter queue.

use std::error::Error;

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent, SqsMessage};
use jiff::{SignedDuration, Timestamp};
use journal::Job;
use journal_telegram::MessengerError;
use metrics::counter;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::time::timeout;
use tracing::{error, info, warn};

use crate::caught::caught;
use crate::error::{CallError, SaveError, StoreError};
use crate::queue::WaitingJob;
use crate::queued_job::QueuedJob;
use crate::table::later;

/// The receipt after which a message goes to the dead-letter queue: the queues'
/// `maxReceiveCount` in the template.
const MOST_RECEIPTS: u32 = 5;

/// A job is begun only while the invocation has this much time left: enough for one whose
/// calls are all slow.
const ROOM_FOR_A_JOB: SignedDuration = SignedDuration::from_secs(15);

/// Kept at the end of the invocation, to put back what waits.
const ROOM_TO_CLOSE: SignedDuration = SignedDuration::from_secs(6);

/// The bounds of the pause after a fault that may pass. In between it grows with the job's
/// age.
const SHORTEST_PAUSE: SignedDuration = SignedDuration::from_secs(30);
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_mins(15);

/// The function that does the jobs of a queue.
pub trait Worker {
    type Job: Job + Clone + Serialize + DeserializeOwned;

    /// The time. Only a simulation has one of its own.
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    /// Does a job. It is called again where that was not known to have succeeded, so it does
    /// nothing for a job that is done.
    fn work(&self, received: &Received<Self::Job>) -> impl Future<Output = Result<(), Setback>>;

    /// Tells the person who waits for a job that it is given up. It may be called again.
    fn give_up(&self, received: &Received<Self::Job>) -> impl Future<Output = Result<(), Setback>>;

    /// Tells the operator that a job is given up, in words that quote nothing.
    fn tell_operator(&self, reason: &str) -> impl Future<Output = ()>;

    /// Puts jobs into their queue again.
    fn put_back(
        &self,
        waiting: &[WaitingJob<Self::Job>],
    ) -> impl Future<Output = Result<(), CallError>>;
}

/// A job taken from a queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received<J> {
    pub job: J,
    /// When it was to be done: the time of its schedule, or when it was put into the queue
    /// first.
    pub due: Timestamp,
}

impl<J: Job> Received<J> {
    /// When it is given up, unless it is done.
    #[must_use]
    pub fn given_up_at(&self) -> Timestamp {
        later(self.due, self.job.patience())
    }
}

/// Why a job is not done yet.
#[derive(Debug)]
pub enum Setback {
    /// It can be done after so long, and not before.
    Later(SignedDuration),
    /// Nothing at all can be sent for so long (rate limit): the rest of the batch waits too.
    RateLimited(SignedDuration),
    /// It failed. Where the fault may pass the job waits; else it is received again, and
    /// after the last receipt it is a dead letter.
    Failed(Box<dyn Error + Send + Sync>),
}

impl Setback {
    /// The setback that the failure of a call to Telegram is.
    #[must_use]
    pub fn of_telegram(error: MessengerError) -> Self {
        match error {
            MessengerError::RetryAfter(wait) => {
                Self::RateLimited(SignedDuration::try_from(wait).unwrap_or(SignedDuration::MAX))
            }
            error => error.into(),
        }
    }
}

impl<E: Error + Send + Sync + 'static> From<E> for Setback {
    fn from(error: E) -> Self {
        Self::Failed(Box::new(error))
    }
}

/// Works off a batch until the invocation's deadline is near. The response names the messages
/// that are to come again as they are, and only those.
pub async fn work_off<W: Worker>(
    worker: &W,
    event: SqsEvent,
    deadline: Timestamp,
) -> SqsBatchResponse {
    let mut batch = Batch {
        worker,
        deadline,
        closed_until: Timestamp::MIN,
        waiting: Vec::new(),
        response: SqsBatchResponse::default(),
    };
    for message in event.records {
        batch.take(message).await;
    }
    batch.close().await
}

/// A batch being worked off.
struct Batch<'a, W: Worker> {
    worker: &'a W,
    deadline: Timestamp,
    /// Until when nothing can be sent.
    closed_until: Timestamp,
    /// The ids of messages, and the jobs to put back in their place.
    waiting: Vec<(String, WaitingJob<W::Job>)>,
    response: SqsBatchResponse,
}

impl<W: Worker> Batch<'_, W> {
    async fn take(&mut self, message: SqsMessage) {
        let id = message.message_id.clone().unwrap_or_default();
        let Ok((received, not_before)) = read::<W::Job>(&message) else {
            return self.failed(&message, None, Box::new(UnreadableJob)).await;
        };
        // Should its function die of it, SQS would make it a dead letter.
        if received.job.is_secret() && is_last_receipt(&message) {
            return self.drop_secret(&id, &received).await;
        }
        let now = self.worker.now();
        let outcome = match self.pause_before(not_before, now) {
            Some(pause) => Err(Setback::Later(pause)),
            None => self.in_time(self.worker.work(&received)).await,
        };
        match outcome {
            Ok(()) => {}
            Err(Setback::Later(delay)) => {
                counter!("waits", "reason" => "held").increment(1);
                self.wait(id, received, delay, "it had to wait").await;
            }
            Err(Setback::RateLimited(delay)) => {
                counter!("waits", "reason" => "rate_limit").increment(1);
                self.closed_until = later(self.worker.now(), delay);
                self.wait(id, received, delay, "rate limit").await;
            }
            Err(Setback::Failed(fault)) if is_transient(&*fault) => {
                let delay = pause_after_fault(self.worker.now().duration_since(received.due));
                counter!("waits", "reason" => "fault").increment(1);
                let reason = fault.to_string();
                warn!(
                    message.id = id,
                    error = fault,
                    "a job met a fault that may pass"
                );
                self.wait(id, received, delay, &reason).await;
            }
            Err(Setback::Failed(fault)) => self.failed(&message, Some(&received), fault).await,
        }
    }

    /// How long a job waits that is not begun at all: before its time, while nothing can be
    /// sent, and where the invocation has too little time left. `None` where it is begun.
    fn pause_before(
        &self,
        not_before: Option<Timestamp>,
        now: Timestamp,
    ) -> Option<SignedDuration> {
        let opens = not_before.unwrap_or(Timestamp::MIN).max(self.closed_until);
        let has_room = self.deadline.duration_since(now) >= ROOM_FOR_A_JOB;
        (opens > now || !has_room).then(|| opens.duration_since(now).max(SignedDuration::ZERO))
    }

    /// Waits for a step as long as the invocation has time. One that is cut off is done
    /// later; one that panics fails alone, and not the batch with it.
    async fn in_time(
        &self,
        step: impl Future<Output = Result<(), Setback>>,
    ) -> Result<(), Setback> {
        let left = self.deadline.duration_since(self.worker.now()) - ROOM_TO_CLOSE;
        let in_time = timeout(left.unsigned_abs(), caught(Box::pin(step)));
        match left.is_positive() {
            true => match in_time.await {
                Ok(done) => done.map_err(Setback::from).flatten(),
                Err(_) => {
                    warn!("a job was cut off: the invocation has no time left");
                    Err(Setback::Later(SHORTEST_PAUSE))
                }
            },
            false => Err(Setback::Later(SignedDuration::ZERO)),
        }
    }

    /// Has a job wait, unless it would then be too old: it is given up, and the person told.
    /// Where they cannot be told, that is tried for as long again.
    async fn wait(
        &mut self,
        id: String,
        received: Received<W::Job>,
        delay: SignedDuration,
        reason: &str,
    ) {
        let not_before = later(self.worker.now(), delay);
        let given_up_at = received.given_up_at();
        if not_before > given_up_at {
            let told = self.in_time(self.worker.give_up(&received)).await;
            let can_be_told_later = told.as_ref().is_err_and(|setback| setback.may_pass())
                && later(given_up_at, received.job.patience()) >= not_before;
            if !can_be_told_later {
                error!(
                    message.id = id,
                    reason,
                    told = told.is_ok(),
                    "a job was given up"
                );
                return self.worker.tell_operator(reason).await;
            }
        }
        info!(message.id = id, delay_ms = delay.as_millis(), "a job waits");
        let queued = QueuedJob {
            due: Some(received.due),
            not_before: Some(not_before),
            job: received.job,
        };
        self.waiting.push((id, WaitingJob { queued, delay }));
    }

    /// Leaves a message to its next receipt, or to the dead-letter queue.
    async fn failed(
        &mut self,
        message: &SqsMessage,
        received: Option<&Received<W::Job>>,
        fault: Box<dyn Error + Send + Sync>,
    ) {
        let id = message.message_id.clone().unwrap_or_default();
        let reason = fault.to_string();
        error!(message.id = id, error = fault, "a job failed");
        if is_last_receipt(message) {
            if let Some(received) = received
                && self.in_time(self.worker.give_up(received)).await.is_err()
            {
                warn!(message.id = id, "nobody was told that a job was given up");
            }
            self.worker.tell_operator(&reason).await;
        }
        self.response.add_failure(id);
    }

    /// Gives a job up that holds a secret and has failed as often as it may.
    async fn drop_secret(&mut self, id: &str, received: &Received<W::Job>) {
        let told = self.in_time(self.worker.give_up(received)).await;
        error!(
            message.id = id,
            told = told.is_ok(),
            "a job that holds a secret was given up"
        );
        let reason = "a job that holds a secret failed";
        self.worker.tell_operator(reason).await;
    }

    /// Puts back what waits. Where that fails the messages come again as they are.
    async fn close(mut self) -> SqsBatchResponse {
        let (ids, waiting): (Vec<_>, Vec<_>) = self.waiting.into_iter().unzip();
        if !waiting.is_empty()
            && let Err(error) = self.worker.put_back(&waiting).await
        {
            warn!(%error, jobs = ids.len(), "jobs that wait could not be put back");
            for id in ids {
                self.response.add_failure(id);
            }
        }
        self.response
    }
}

impl Setback {
    /// Whether the same may succeed later.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Later(_) | Self::RateLimited(_) => true,
            Self::Failed(fault) => is_transient(&**fault),
        }
    }
}

/// Whether the same call may succeed later.
fn is_transient(fault: &(dyn Error + Send + Sync + 'static)) -> bool {
    let store = fault.downcast_ref().is_some_and(StoreError::is_transient);
    let save = fault.downcast_ref().is_some_and(SaveError::is_transient);
    let call = fault.downcast_ref().is_some_and(CallError::is_transient);
    let telegram = fault
        .downcast_ref()
        .is_some_and(MessengerError::is_transient);
    store || save || call || telegram
}

/// Half of the job's age, within bounds: it is tried often at first, then less and less.
fn pause_after_fault(age: SignedDuration) -> SignedDuration {
    (age / 2).clamp(SHORTEST_PAUSE, LONGEST_PAUSE)
}

fn is_last_receipt(message: &SqsMessage) -> bool {
    let receipts = message.attributes.get("ApproximateReceiveCount");
    receipts
        .and_then(|count| count.parse::<u32>().ok())
        .is_some_and(|count| count >= MOST_RECEIPTS)
}

/// The body of a message is not a job. The error does not quote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the message is not a job of this queue")]
struct UnreadableJob;

/// The job of a message, and the moment before which it is not to be done.
fn read<J: Serialize + DeserializeOwned>(
    message: &SqsMessage,
) -> Result<(Received<J>, Option<Timestamp>), UnreadableJob> {
    let body = message.body.as_deref().ok_or(UnreadableJob)?;
    let queued = QueuedJob::read(body).ok_or(UnreadableJob)?;
    let sent_at = message
        .attributes
        .get("SentTimestamp")
        .and_then(|sent| Timestamp::from_millisecond(sent.parse().ok()?).ok());
    let due = queued.due.or(sent_at).ok_or(UnreadableJob)?;
    let job = queued.job;
    Ok((Received { job, due }, queued.not_before))
}

#[cfg(test)]
mod tests;
