//! Takes reminders from their queue and sends those that are due.

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent};
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use journal::{Job, OutgoingJob, Period, PersonId, Profile, ReminderJob, is_in_time, missed};
use journal_aws::{
    CallError, DiaryTable, Received, ReminderQueue, Schedules, Setback, WaitingJob, Worker,
    work_off,
};
use journal_channels::{Channels, Reminder, ReminderQuestion, Unsent};
use journal_telegram::OperatorChat;
use journal_telegram::survey::NUDGE_AFTER;
use metrics::counter;
use tracing::{info, warn};

use crate::due::{Due, NotDue, askable, daily_question, daily_slot, is_scheduled, nudged};

/// Longer than the function may run, so that no second run begins beside the first.
pub const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// A reminder that is to be sent, or why it is not.
pub type ReminderDecision = Result<Result<Due, NotDue>, Setback>;

/// Sends the reminders that are due.
pub struct Remind {
    pub table: DiaryTable,
    pub schedules: Schedules,
    pub reminders: ReminderQueue,
    pub channels: Channels,
    pub operator: Option<OperatorChat>,
}

impl Remind {
    /// Works off a batch of jobs until the deadline of the invocation is near.
    pub async fn work_off(&self, event: SqsEvent, deadline: Timestamp) -> SqsBatchResponse {
        work_off(self, event, deadline).await
    }

    async fn remind(
        &self,
        job: &ReminderJob,
        due: Timestamp,
        now: Timestamp,
    ) -> Result<(), Setback> {
        let decision = match job {
            ReminderJob::Daily { person, time } => self.daily(person, *time, due, now).await,
            ReminderJob::Snoozed { person, day, at } => self.snoozed(person, *day, *at, now).await,
            ReminderJob::Nudge { person, survey } => self.nudge(person, survey, now).await,
            ReminderJob::Effect { person, at } => self.effect(person, *at, now).await,
        };
        let patience = job.patience();
        let decision = decision?.and_then(|reminder| {
            is_in_time(due, patience, now, &reminder.profile.zone)?;
            Ok(reminder)
        });
        let sent = match decision {
            Ok(reminder) => self.send_once(job.person(), reminder, now).await?,
            Err(reason) => Err(reason),
        };
        if sent == Err(NotDue::NoProfile) {
            // Set by a request that was under way while the person was erased.
            self.schedules.remove_all(job.person()).await?;
        }
        let id = self.schedules.group().hash_of(job);
        match sent {
            Ok(()) => {
                counter!("reminders", "reason" => "sent").increment(1);
                info!(reminder.id = id, "a reminder was sent");
            }
            Err(reason) => {
                counter!("reminders", "reason" => reason.to_string()).increment(1);
                if matches!(reason, NotDue::TooLate | NotDue::Night) {
                    // A metric filter of template.yaml waits for these words, as where the
                    // queue's patience ends.
                    warn!(reminder.id = id, reason = %reason, "a job was given up");
                }
                info!(reminder.id = id, reminder.reason = %reason, "a reminder was not sent");
            }
        }
        Ok(())
    }

    /// The daily question about the day on which it was due, with the days missed before it.
    /// A schedule that is not the one of the profile is set to it.
    async fn daily(
        &self,
        person: &PersonId,
        time: Time,
        due: Timestamp,
        now: Timestamp,
    ) -> ReminderDecision {
        let diary = self.table.diary(person, now).await?;
        let Some(profile) = &diary.profile else {
            return Ok(Err(NotDue::NoProfile));
        };
        let day = profile.zone.today(due);
        if let Err(reason) = is_scheduled(profile, time, day) {
            self.mend_schedule(person, profile).await?;
            return Ok(Err(reason));
        }
        let period = Period {
            first: missed::before(day).first,
            last: day,
        };
        let entries = self.table.entries(person, period, now).await?;
        let question = daily_question(&diary, &entries, day);
        Ok(question.map(|question| Due {
            profile: profile.clone(),
            slot: daily_slot(day, time),
            today: profile.zone.today(now),
            time,
            question,
        }))
    }

    /// Sets the schedule that the profile has. Schedules are set before the profile is
    /// saved: one whose profile could not be saved would go on at a time that nobody chose.
    async fn mend_schedule(&self, person: &PersonId, profile: &Profile) -> Result<(), Setback> {
        let is_blocked = profile.blocked_at.is_some();
        match profile.reminder.filter(|_| !is_blocked) {
            Some(time) => {
                let days = profile.reminder_days;
                self.schedules
                    .set_daily(person, time, days, &profile.zone)
                    .await?;
            }
            None => self.schedules.remove_daily(person).await?,
        }
        info!("a schedule was set to what the profile says");
        Ok(())
    }

    /// The question that the person snoozed.
    async fn snoozed(
        &self,
        person: &PersonId,
        day: Date,
        at: Timestamp,
        now: Timestamp,
    ) -> ReminderDecision {
        let diary = self.table.diary_with_day(person, day, now).await?;
        let entry = diary.entry(day).ok().flatten();
        Ok(askable(&diary, entry).map(|profile| Due {
            profile: profile.clone(),
            slot: format!("snoozed-{day}-{}", at.as_second()),
            today: profile.zone.today(now),
            time: profile.zone.at(at).time(),
            question: ReminderQuestion::Day {
                day,
                before: diary.recent.before(day),
                missed: Vec::new(),
                has_usual: diary.recent.has_usual(),
            },
        }))
    }

    /// The nudge. Where the person went on with the survey the two hours begin again.
    async fn nudge(&self, person: &PersonId, survey: &str, now: Timestamp) -> ReminderDecision {
        let diary = self.table.diary(person, now).await?;
        let nudged = nudged(&diary, survey, now);
        if let (Err(NotDue::SurveyActive), Some(open)) = (&nudged, &diary.survey) {
            let rested_at = open.changed_at.saturating_add(NUDGE_AFTER)?;
            self.schedules.set_nudge(person, survey, rested_at).await?;
        }
        Ok(nudged.map(|(profile, open)| Due {
            slot: format!("nudge-{survey}"),
            today: profile.zone.today(now),
            time: profile.zone.at(now).time(),
            question: ReminderQuestion::Nudge {
                has_usual: diary.recent.has_usual(),
                survey: Box::new(open.clone()),
            },
            profile: profile.clone(),
        }))
    }

    /// Sends a reminder, unless it was sent already. A second run waits for the lease of
    /// the first.
    async fn send_once(
        &self,
        person: &PersonId,
        due: Due,
        now: Timestamp,
    ) -> Result<Result<(), NotDue>, Setback> {
        let lease = self.table.lease_reminder(person, &due.slot, now, LEASE);
        if lease.await?.granted(LEASE)?.is_none() {
            return Ok(Err(NotDue::AlreadySent));
        }
        let sent = match self.send(person, &due, now).await {
            Ok(sent) => sent,
            Err(setback) => {
                self.table.release_reminder(person, &due.slot).await?;
                return Err(setback);
            }
        };
        self.table.complete_reminder(person, &due.slot, now).await?;
        Ok(sent)
    }

    /// Sends a reminder. A person who blocked the bot gets no further ones; their diary
    /// stays.
    async fn send(
        &self,
        person: &PersonId,
        due: &Due,
        now: Timestamp,
    ) -> Result<Result<(), NotDue>, Setback> {
        let reminder = Reminder {
            person,
            profile: &due.profile,
            slot: &due.slot,
            today: due.today,
            time: due.time,
            now,
            question: &due.question,
        };
        match self.channels.of(person).remind(&reminder).await {
            Ok(()) => Ok(Ok(())),
            Err(Unsent::Setback(setback)) => Err(setback),
            Err(Unsent::Blocked) => {
                self.schedules.remove_all(person).await?;
                self.table.mark_blocked(person, now).await?;
                Ok(Err(NotDue::Blocked))
            }
        }
    }
}

impl Worker for Remind {
    type Job = OutgoingJob;

    async fn work(&self, received: &Received<OutgoingJob>) -> Result<(), Setback> {
        let now = Timestamp::now();
        match &received.job {
            OutgoingJob::Reminder(job) => self.remind(job, received.due, now).await,
            OutgoingJob::Broadcast(job) => self.broadcast(job, now).await,
            OutgoingJob::Feedback(job) => self.retract(job).await,
            OutgoingJob::Operator(job) => self.tell_news(job).await,
        }
    }

    /// Nobody waits for a reminder; the operator waits for a broadcast.
    async fn give_up(&self, received: &Received<OutgoingJob>) -> Result<(), Setback> {
        match &received.job {
            OutgoingJob::Reminder(job) => {
                let (id, reason) = (self.schedules.group().hash_of(job), NotDue::GivenUp);
                counter!("reminders", "reason" => reason.to_string()).increment(1);
                info!(reminder.id = id, reminder.reason = %reason, "a reminder was not sent");
                Ok(())
            }
            OutgoingJob::Broadcast(job) => self.give_up_broadcast(job, Timestamp::now()).await,
            // The log and an alarm say that it was given up.
            OutgoingJob::Feedback(_) => Ok(()),
            // The log of the function that made the change has it.
            OutgoingJob::Operator(_) => Ok(()),
        }
    }

    async fn tell_operator(&self, reason: &str) {
        if let Some(operator) = &self.operator {
            operator.tell_error("remind", reason).await;
        }
    }

    async fn put_back(&self, waiting: &[WaitingJob<OutgoingJob>]) -> Result<(), CallError> {
        self.reminders.put_back(waiting).await
    }
}
