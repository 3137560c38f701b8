//! Performs an outcome with AWS and Telegram, in the order of [`Performance`].

use std::time::Duration;

use jiff::Timestamp;
use journal::{Language, PersonId, Zone};
use journal_aws::{CallError, SaveError, StoreError};
use journal_telegram::outcome::{Acknowledgement, Menu};
use journal_telegram::{
    Change, Input, MessengerError, Outcome, Performance, ResponseMessage, Schedule, Screen, Step,
    Went, screen,
};
use lambda_http::tracing::{error, info, warn};
use tokio::time::timeout;

use crate::fault::Fault;
use crate::webhook::Webhook;

/// How long the answer waits for a call to Telegram that goes out beside it.
const PATIENCE_BESIDE: Duration = Duration::from_secs(2);

/// One input being performed.
pub struct Performer<'a> {
    pub webhook: &'a Webhook,
    pub update: u32,
    pub user: u64,
    pub person: PersonId,
    zone: Zone,
    now: Timestamp,
}

impl<'a> Performer<'a> {
    /// Where the outcome of an input is performed.
    pub fn new(webhook: &'a Webhook, input: &Input, outcome: &Outcome, now: Timestamp) -> Self {
        Self {
            webhook,
            update: input.update,
            user: input.user,
            person: input.person(),
            zone: outcome.zone.clone(),
            now,
        }
    }

    /// Performs the outcome and returns what goes back in the response. What only
    /// Telegram needs to know goes out at the same time, and its failure loses nothing.
    pub async fn perform(&self, mut outcome: Outcome) -> Result<Option<ResponseMessage>, Fault> {
        let (acknowledgement, menu) = (outcome.acknowledgement.take(), outcome.menu.take());
        let (reply, (), ()) = tokio::join!(
            self.take_steps(Performance::new(outcome)),
            self.acknowledge(acknowledgement),
            self.set_menu(menu),
        );
        reply
    }

    async fn take_steps(
        &self,
        mut performance: Performance,
    ) -> Result<Option<ResponseMessage>, Fault> {
        let mut first_fault = None;
        while let Some(step) = performance.next_step() {
            match self.take(step).await {
                Ok(went) => performance.went(went),
                Err(fault) => {
                    performance.failed();
                    first_fault.get_or_insert(fault);
                }
            }
        }
        match first_fault {
            Some(fault) => Err(fault),
            None => Ok(performance.response()),
        }
    }

    async fn take(&self, step: Step) -> Result<Went, Fault> {
        let table = &self.webhook.table;
        match step {
            Step::Schedule(schedule) => self.schedule(schedule).await?,
            Step::PassOn(words) => return Ok(Went::PassedOn(self.pass_on(&words).await?)),
            Step::Send(card) => return Ok(Went::Sent(self.send(&card).await)),
            Step::Write(change) => {
                self.write(&change).await?;
                return Ok(Went::Written);
            }
            Step::Revoke(link) => self.revoke(&link).await?,
            Step::Erase => self.webhook.erase(&self.person).await?,
            Step::Order(order, waiting) => self.order(*order, waiting.as_ref()).await?,
            Step::ReadDay(day) => {
                return Ok(Went::Day(table.entry(&self.person, day, self.now).await?));
            }
            Step::ReadLinks => {
                return Ok(Went::Links(table.links(&self.person, self.now).await?));
            }
            Step::Forget(message) => {
                let deleted = self.webhook.messenger.delete(self.user, message);
                self.beside(deleted).await;
            }
        }
        Ok(Went::Well)
    }

    async fn write(&self, change: &Change) -> Result<(), SaveError> {
        let table = &self.webhook.table;
        table.save(&self.person, change, &self.zone, self.now).await
    }

    async fn send(&self, card: &Screen) -> Option<i32> {
        self.beside(self.webhook.messenger.send(self.user, card))
            .await
    }

    /// Shuts a link. One that is shut already, or never was, is fine.
    async fn revoke(&self, link: &str) -> Result<(), StoreError> {
        let Webhook { table, bucket, .. } = self.webhook;
        if table.revoke_link(bucket, &self.person, link).await? {
            info!(update.id = self.update, "a link was revoked");
        }
        Ok(())
    }

    /// Passes words on to the operator, once. Returns whether they arrived there; what
    /// another try may bring there is a fault.
    async fn pass_on(&self, words: &str) -> Result<bool, Fault> {
        let (table, update) = (&self.webhook.table, self.update);
        let Some(operator) = &self.webhook.operator else {
            return Ok(false);
        };
        if table.is_passed_on(&self.person, update).await? {
            return Ok(true);
        }
        let reference = format!("#{update}");
        let message = screen::operator_feedback(&reference, words, operator.texts());
        match operator.send(&message).await {
            Ok(message) => {
                table
                    .note_feedback(&self.person, update, message, self.now)
                    .await?;
                info!(update.id = update, "words were passed on to the operator");
                Ok(true)
            }
            // The chat is gone or never was: a mistake in the settings, which stays.
            Err(error @ (MessengerError::Blocked | MessengerError::Rejected(_))) => {
                error!(update.id = update, %error, "the operator's chat takes no messages");
                Ok(false)
            }
            Err(error) => Err(error.into()),
        }
    }

    async fn schedule(&self, schedule: Schedule) -> Result<(), CallError> {
        let schedules = &self.webhook.schedules;
        match schedule {
            Schedule::SetDaily(time, days) => {
                schedules
                    .set_daily(&self.person, time, days, &self.zone)
                    .await
            }
            Schedule::RemoveDaily => schedules.remove_daily(&self.person).await,
            Schedule::RemoveWeekly => schedules.remove_weekly(&self.person).await,
            Schedule::SetWeekly => schedules.set_weekly(&self.person, &self.zone).await,
            Schedule::SetNudge { survey, at } => {
                schedules.set_nudge(&self.person, &survey, at).await
            }
            Schedule::SetSnooze { day, at } => schedules.set_snooze(&self.person, day, at).await,
            Schedule::RemoveAll => schedules.remove_all(&self.person).await,
        }
    }

    async fn acknowledge(&self, acknowledgement: Option<Acknowledgement>) {
        if let Some(Acknowledgement { callback, toast }) = acknowledgement {
            let messenger = &self.webhook.messenger;
            self.beside(messenger.acknowledge(&callback, toast.as_deref()))
                .await;
        }
    }

    async fn set_menu(&self, menu: Option<(Menu, Language)>) {
        if let Some((menu, language)) = menu {
            let messenger = &self.webhook.messenger;
            self.beside(messenger.set_menu(self.user, menu, language))
                .await;
        }
    }

    /// Waits for a call to Telegram without which the answer is still right. One that is
    /// not answered in time is given up.
    async fn beside<T>(&self, call: impl Future<Output = Result<T, MessengerError>>) -> Option<T> {
        let answer = timeout(PATIENCE_BESIDE, call).await;
        let answer = answer.unwrap_or(Err(MessengerError::Unreachable("no answer in time")));
        answer.inspect_err(|error| self.warn(error)).ok()
    }

    pub fn warn(&self, error: &MessengerError) {
        warn!(update.id = self.update, %error, "a call to Telegram failed beside the answer");
    }
}
