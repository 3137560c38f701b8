use std::rc::Rc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use journal::{Job, PersonId, ReminderJob, ReportJob, is_in_time};
use journal_aws::{CallError, Received, Setback, WaitingJob, Worker, work_off};
use journal_channels::Pace;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::time::sleep;

use crate::answers::ReminderAnswers;
use crate::model::{MOST_RECEIPTS, Mapping, REPORT_TIME, TABLE_LATENCY};
use crate::queue::{SimulatedQueue, event};
use crate::world::{SimulatedWorld, count};

/// A copy of a function that works off a queue: the real `work_off`, whose calls take their
/// usual time.
pub struct WorkerCopy {
    pub world: Rc<SimulatedWorld>,
    pub queue: Rc<SimulatedQueue>,
    pub mapping: Mapping,
    pub pace: Pace,
}

impl WorkerCopy {
    pub fn new(world: &Rc<SimulatedWorld>, queue: &Rc<SimulatedQueue>, mapping: Mapping) -> Self {
        let share = world.model.messages_per_second * mapping.percent / 100.0;
        Self {
            world: Rc::clone(world),
            queue: Rc::clone(queue),
            mapping,
            pace: Pace::new(share),
        }
    }

    /// Makes a call to Telegram when it is its turn, as `journal_channels` does.
    async fn call(&self) -> Result<(), Setback> {
        self.pace.turn(self.world.now()).await?;
        let taken = self.world.telegram.take(self.world.now());
        sleep(Duration::from_millis(self.world.model.telegram_latency)).await;
        taken.map_err(|wait| {
            self.pace.rest(self.world.now(), wait);
            Setback::RateLimited(wait)
        })
    }

    fn put_back<J: Serialize + DeserializeOwned>(&self, waiting: &[WaitingJob<J>]) {
        for job in waiting {
            count(&self.world.counts.waits);
            let delay = u64::try_from(job.delay_seconds()).unwrap_or_default();
            let delay = Duration::from_secs(delay);
            self.queue.send(job.body(), self.world.now(), delay);
        }
    }
}

/// Works off a queue until the week is dropped.
pub async fn work<W: Worker>(worker: W, copy: impl Fn(&W) -> &WorkerCopy) {
    let WorkerCopy {
        world,
        queue,
        mapping,
        ..
    } = copy(&worker);
    loop {
        let messages = queue.receive(mapping.batch_size).await;
        let timeout = SignedDuration::try_from(mapping.timeout).unwrap_or(SignedDuration::MAX);
        count(&world.counts.runs);
        let response = work_off(&worker, event(&messages), world.now() + timeout).await;
        let dead = queue.settle(messages, &response, mapping.visibility, MOST_RECEIPTS);
        let dead_letters = &world.counts.dead_letters;
        dead_letters.set(dead_letters.get() + dead);
    }
}

/// Sends reminders.
pub struct Reminders {
    pub copy: WorkerCopy,
    pub answers: Rc<ReminderAnswers>,
}

impl Worker for Reminders {
    type Job = ReminderJob;

    fn now(&self) -> Timestamp {
        self.copy.world.now()
    }

    async fn work(&self, received: &Received<ReminderJob>) -> Result<(), Setback> {
        let world = &self.copy.world;
        sleep(TABLE_LATENCY).await;
        let zone = world.people.zone(number(received.job.person()));
        let patience = received.job.patience();
        if is_in_time(received.due, patience, world.now(), zone).is_err() {
            count(&world.counts.dropped);
            return Ok(());
        }
        self.copy.call().await?;
        let lateness = world.seconds_since(received.due);
        world.counts.reminders.borrow_mut().push(lateness);
        self.answers.follow(world.now());
        sleep(TABLE_LATENCY).await;
        Ok(())
    }

    async fn give_up(&self, _: &Received<ReminderJob>) -> Result<(), Setback> {
        count(&self.copy.world.counts.given_up);
        Ok(())
    }

    async fn tell_operator(&self, _: &str) {}

    async fn put_back(&self, waiting: &[WaitingJob<ReminderJob>]) -> Result<(), CallError> {
        self.copy.put_back(waiting);
        Ok(())
    }
}

/// Makes and sends weekly reports.
pub struct WeeklyReports {
    pub copy: WorkerCopy,
}

/// A weekly report is sent and pinned, and the one before is unpinned.
const CALLS_OF_A_REPORT: usize = 3;

impl Worker for WeeklyReports {
    type Job = ReportJob;

    fn now(&self) -> Timestamp {
        self.copy.world.now()
    }

    async fn work(&self, received: &Received<ReportJob>) -> Result<(), Setback> {
        let world = &self.copy.world;
        sleep(TABLE_LATENCY + REPORT_TIME).await;
        self.copy.call().await?;
        let lateness = world.seconds_since(received.due);
        world.counts.reports.borrow_mut().push(lateness);
        // It is delivered: what fails from here on is not worth a second one.
        for _ in 1..CALLS_OF_A_REPORT {
            if self.copy.call().await.is_err() {
                break;
            }
        }
        Ok(())
    }

    async fn give_up(&self, _: &Received<ReportJob>) -> Result<(), Setback> {
        count(&self.copy.world.counts.given_up);
        Ok(())
    }

    async fn tell_operator(&self, _: &str) {}

    async fn put_back(&self, waiting: &[WaitingJob<ReportJob>]) -> Result<(), CallError> {
        self.copy.put_back(waiting);
        Ok(())
    }
}

/// The number of a person.
fn number(person: &PersonId) -> usize {
    person.id().parse().unwrap_or_default()
}
