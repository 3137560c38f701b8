//! Whether a reminder is still wanted, and its way to the person.

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent};
use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp};
use journal::survey::NUDGE_AFTER;
use journal::{PersonId, ReminderJob, Texts};
use journal_aws::{
    Claim, Event, EventBus, Journal, Received, ReminderQueue, Schedules, Setback, work_off,
};
use journal_telegram::{Messenger, MessengerError, Screen, screen};
use lambda_runtime::tracing::info;

/// Longer than the function may run, so that no second run begins beside the first.
const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// What sends reminders.
pub struct Remind {
    pub journal: Journal,
    pub schedules: Schedules,
    pub reminders: ReminderQueue,
    pub bus: EventBus,
    pub messenger: Messenger,
}

/// A reminder that is to be sent. The slot names it, so that it is sent once.
struct Due {
    slot: String,
    screen: Screen,
}

impl Remind {
    /// Works off a batch of jobs.
    pub async fn work_off(&self, event: SqsEvent) -> SqsBatchResponse {
        let postpone = async |handle: &str, delay| self.reminders.postpone(handle, delay).await;
        work_off(
            event,
            async |received| self.remind(received, Timestamp::now()).await,
            postpone,
        )
        .await
    }

    async fn remind(&self, received: Received<ReminderJob>, now: Timestamp) -> Result<(), Setback> {
        let (person, due) = match received.job {
            ReminderJob::Daily { person, time } => {
                let due = self.daily(&person, time, received.sent_at).await?;
                (person, due)
            }
            ReminderJob::Nudge { person, survey } => {
                let due = self.nudge(&person, &survey, now).await?;
                (person, due)
            }
        };
        match due {
            Some(due) => self.send_once(&person, due, now).await,
            None => {
                info!("a reminder is no longer wanted");
                Ok(())
            }
        }
    }

    /// The daily question: not where she has changed the time since, has filled
    /// the day already, or is just filling one.
    async fn daily(
        &self,
        person: &PersonId,
        time: Time,
        sent_at: Timestamp,
    ) -> Result<Option<Due>, Setback> {
        let diary = self.journal.diary(person, sent_at).await?;
        let Some(profile) = diary.profile else {
            return Ok(None);
        };
        let wanted = profile.reminder == Some(time) && profile.blocked_at.is_none();
        if !wanted || diary.survey.is_some() {
            return Ok(None);
        }
        let today = profile.zone.today(sent_at);
        if self.journal.entry(person, today, sent_at).await?.is_some() {
            return Ok(None);
        }
        Ok(Some(Due {
            slot: format!("daily-{today}-{}", time.strftime("%H%M")),
            screen: screen::reminder(today, Texts::of(profile.language)),
        }))
    }

    /// The nudge: only where that survey is still open. Where she went on with it
    /// in the meantime the two hours begin anew.
    async fn nudge(
        &self,
        person: &PersonId,
        survey: &str,
        now: Timestamp,
    ) -> Result<Option<Due>, Setback> {
        let diary = self.journal.diary(person, now).await?;
        let (Some(profile), Some(open)) = (diary.profile, diary.survey) else {
            return Ok(None);
        };
        if open.id != survey || profile.blocked_at.is_some() {
            return Ok(None);
        }
        let rested_at = open.changed_at.saturating_add(NUDGE_AFTER)?;
        if now < rested_at {
            self.schedules.set_nudge(person, survey, rested_at).await?;
            return Ok(None);
        }
        let texts = Texts::of(profile.language);
        Ok(Some(Due {
            slot: format!("nudge-{survey}"),
            screen: screen::nudge(&open, profile.zone.today(now), texts, &profile.medicines),
        }))
    }

    async fn send_once(&self, person: &PersonId, due: Due, now: Timestamp) -> Result<(), Setback> {
        match self
            .journal
            .claim_reminder(person, &due.slot, now, LEASE)
            .await?
        {
            Claim::Granted(()) => {}
            Claim::Held => return Err(Setback::Later(LEASE)),
            Claim::Done | Claim::Missing => return Ok(()),
        }
        if let Err(setback) = self.send(person, &due, now).await {
            self.journal.release_reminder(person, &due.slot).await?;
            return Err(setback);
        }
        self.journal
            .complete_reminder(person, &due.slot, now)
            .await?;
        info!("a reminder was sent");
        Ok(())
    }

    /// Someone who blocked the bot gets no further reminders; what she wrote down stays.
    async fn send(&self, person: &PersonId, due: &Due, now: Timestamp) -> Result<(), Setback> {
        let Some(user) = person.telegram_user() else {
            let event = Event::ReminderDue {
                person: person.clone(),
                slot: due.slot.clone(),
            };
            return Ok(self.bus.publish(&event).await?);
        };
        match self.messenger.send(user, &due.screen).await {
            Ok(_) => Ok(()),
            Err(MessengerError::RetryAfter(wait)) => {
                Err(Setback::Later(SignedDuration::try_from(wait)?))
            }
            Err(MessengerError::Blocked) => {
                self.schedules.remove_all(person).await?;
                Ok(self.journal.mark_blocked(person, now).await?)
            }
            Err(error) => Err(error.into()),
        }
    }
}
