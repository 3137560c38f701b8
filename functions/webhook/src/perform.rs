//! Performs an outcome with AWS and Telegram, in the order of [`Performance`].

use std::error::Error;
use std::time::Duration;

use jiff::Timestamp;
use journal::{FeedbackMessage, Language, PersonId, Zone};
use journal_aws::{Allowance, CallError, StoreError};
use journal_telegram::outcome::{Acknowledgement, Menu};
use journal_telegram::{
    Input, MessengerError, Outcome, PassedOn, Performance, ResponseMessage, ScheduleChange, Step,
    Went, screen,
};
use lambda_http::tracing::{error, info, warn};
use tokio::time::timeout;

use crate::unanswered::Unanswered;
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
    pub now: Timestamp,
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

    /// Performs the outcome and returns the part of the answer for the response. The
    /// acknowledgement and the menu go out at the same time, and their failure loses
    /// nothing. Few answers have them: their calls are boxed, as the steps of few answers are.
    pub async fn perform(
        &self,
        mut outcome: Outcome,
    ) -> Result<Option<ResponseMessage>, Unanswered> {
        let (acknowledgement, menu) = (outcome.acknowledgement.take(), outcome.menu.take());
        let menu_button = outcome.menu_button;
        let language = outcome.language;
        let (reply, (), (), ()) = tokio::join!(
            self.take_steps(Performance::new(outcome)),
            self.acknowledge(acknowledgement),
            self.set_menu(menu, language),
            self.set_menu_button(menu_button, language),
        );
        reply
    }

    async fn take_steps(
        &self,
        mut performance: Performance,
    ) -> Result<Option<ResponseMessage>, Unanswered> {
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

    /// The steps of few answers are boxed: their futures would make that of each answer larger.
    async fn take(&self, step: Step) -> Result<Went, Unanswered> {
        let Webhook {
            table, messenger, ..
        } = self.webhook;
        let person = &self.person;
        match step {
            Step::Schedule(schedule) => Box::pin(self.schedule(schedule)).await?,
            Step::PassOn(words) => {
                return Ok(Went::PassedOn(Box::pin(self.pass_on(&words)).await?));
            }
            Step::Send(card) => {
                let sent = self.beside(messenger.send(self.user, &card)).await;
                return Ok(sent.map_or(Went::NotSent, Went::Sent));
            }
            Step::Write(change) => {
                table.save(person, &change, &self.zone, self.now).await?;
                return Ok(Went::Written);
            }
            Step::Revoke(link) => Box::pin(self.revoke(&link)).await?,
            Step::Erase => Box::pin(self.erase()).await?,
            Step::Order(order, waiting) => {
                return Box::pin(self.order(order, waiting.as_ref())).await;
            }
            Step::Import(request, waiting) => {
                return Box::pin(self.import(*request, waiting.as_ref())).await;
            }
            Step::ReadDay(day) => {
                let entry = Box::pin(table.entry(person, day, self.now)).await?;
                return Ok(Went::Day(entry.map(Box::new)));
            }
            Step::ReadLinks => {
                let links = Box::pin(table.links(person, self.now)).await?;
                return Ok(Went::Links(links));
            }
            Step::TakeBack(message) => {
                let stored = Box::pin(table.diary(person, self.now)).await?;
                if !stored.shows_in(message) {
                    self.beside(messenger.delete(self.user, message)).await;
                }
            }
            Step::Forget(message) => {
                self.beside(messenger.delete(self.user, message)).await;
            }
        }
        Ok(Went::Well)
    }

    /// Erases all that is stored of the person. It can break off anywhere and be run again.
    async fn erase(&self) -> Result<(), Unanswered> {
        let Webhook {
            table,
            schedules,
            bucket,
            reminders,
            ..
        } = self.webhook;
        let (person, now) = (&self.person, self.now);
        let schedules = schedules.group();
        table.erase_person(person, schedules, bucket, now).await?;
        table.erase_profile(person).await?;
        info!("a person erased everything");
        // All is erased, so a fault is no reason to fail: then the pruning hands them over.
        if let Err(fault) = table.hand_over_retractions(reminders).await {
            warn!(
                error = &fault as &dyn Error,
                "words of someone who erased everything are taken back in the night"
            );
        }
        Ok(())
    }

    /// Shuts a link. One that is shut already, or never was, is fine.
    async fn revoke(&self, link: &str) -> Result<(), StoreError> {
        let Webhook { table, bucket, .. } = self.webhook;
        if table.revoke_link(bucket, &self.person, link).await? {
            info!(update.id = self.update, "a link was revoked");
        }
        Ok(())
    }

    /// Passes words on to the operator, once. A fault of the operator's chat is told to the
    /// person, who still has the words: Telegram, asked to deliver them again, would hold back
    /// whatever else they write.
    async fn pass_on(&self, words: &str) -> Result<PassedOn, Unanswered> {
        let (table, update) = (&self.webhook.table, self.update);
        let Some(operator) = &self.webhook.operator else {
            return Ok(PassedOn::Undelivered);
        };
        if table.is_passed_on(&self.person, update).await? {
            return Ok(PassedOn::Arrived);
        }
        let counted = table.count_feedback(&self.person, update, self.now);
        if let Allowance::Refused { until } = counted.await? {
            info!(update.id = update, "words were too many to be passed on");
            return Ok(PassedOn::Refused(until));
        }
        let reference = format!("#{update}");
        let message = screen::operator_feedback(&reference, words, operator.texts());
        match operator.send(&message).await {
            Ok(message) => {
                if let Some(message) = message {
                    let chat = operator.id();
                    let at = FeedbackMessage { chat, message };
                    let noted = table.note_feedback(&self.person, update, at, self.now);
                    noted.await?;
                }
                info!(update.id = update, "words were passed on to the operator");
                Ok(PassedOn::Arrived)
            }
            // The chat is gone or never was: a mistake in the settings, which stays.
            Err(error @ (MessengerError::Blocked | MessengerError::Rejected(_))) => {
                error!(update.id = update, %error, "the operator's chat takes no messages");
                Ok(PassedOn::Undelivered)
            }
            Err(error) => {
                warn!(update.id = update, %error, "the operator's chat takes no messages now");
                Ok(PassedOn::NotNow)
            }
        }
    }

    /// The only setting that the scheduler can find invalid is the zone, in which the schedules
    /// are that come again.
    async fn schedule(&self, schedule: ScheduleChange) -> Result<(), Unanswered> {
        let has_zone = matches!(
            schedule,
            ScheduleChange::SetDaily(..) | ScheduleChange::SetReport(_)
        );
        let set = self.set_schedule(schedule).await;
        set.map_err(|fault| match fault.code() {
            Some("ValidationException") if has_zone => Unanswered::Zone(fault),
            _ => fault.into(),
        })
    }

    async fn set_schedule(&self, schedule: ScheduleChange) -> Result<(), CallError> {
        let (schedules, person) = (&self.webhook.schedules, &self.person);
        match schedule {
            ScheduleChange::SetDaily(at, days) => {
                schedules.set_daily(person, at, days, &self.zone).await
            }
            ScheduleChange::RemoveDaily => schedules.remove_daily(person).await,
            ScheduleChange::SetReport(report) => {
                schedules.set_report(report, person, &self.zone).await
            }
            ScheduleChange::RemoveReport(report) => schedules.remove_report(report, person).await,
            ScheduleChange::SetNudge { survey, at } => {
                schedules.set_nudge(person, &survey, at).await
            }
            ScheduleChange::SetSnooze { day, at } => schedules.set_snooze(person, day, at).await,
            ScheduleChange::SetEffect { at } => schedules.set_effect(person, at).await,
            ScheduleChange::RemoveEffect => schedules.remove_effect(person).await,
            ScheduleChange::RemoveAll => schedules.remove_all(person).await,
        }
    }

    async fn acknowledge(&self, acknowledgement: Option<Acknowledgement>) {
        if let Some(Acknowledgement { callback, toast }) = acknowledgement {
            let messenger = &self.webhook.messenger;
            let acknowledged = messenger.acknowledge(&callback, toast.as_deref());
            self.beside(Box::pin(acknowledged)).await;
        }
    }

    async fn set_menu(&self, menu: Option<Menu>, language: Language) {
        if let Some(menu) = menu {
            let set = self.webhook.messenger.set_menu(self.user, menu, language);
            self.beside(Box::pin(set)).await;
        }
    }

    async fn set_menu_button(&self, is_wanted: bool, language: Language) {
        if is_wanted {
            let messenger = &self.webhook.messenger;
            let set = messenger.set_menu_button(self.user, language);
            self.beside(Box::pin(set)).await;
        }
    }

    fn beside<T>(
        &self,
        call: impl Future<Output = Result<T, MessengerError>>,
    ) -> impl Future<Output = Option<T>> {
        beside(self.update, call)
    }

    pub fn warn(&self, error: &MessengerError) {
        warn_beside(self.update, error);
    }
}

/// Waits for a call to Telegram without which the answer is still right. One that is not
/// answered in time is given up.
pub async fn beside<T>(
    update: u32,
    call: impl Future<Output = Result<T, MessengerError>>,
) -> Option<T> {
    let answer = timeout(PATIENCE_BESIDE, call).await;
    let answer = answer.unwrap_or(Err(MessengerError::Unreachable("no answer in time")));
    answer.inspect_err(|error| warn_beside(update, error)).ok()
}

fn warn_beside(update: u32, error: &MessengerError) {
    warn!(update.id = update, %error, "a call to Telegram failed beside the answer");
}

#[cfg(test)]
mod tests;
