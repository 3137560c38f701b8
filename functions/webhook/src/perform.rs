//! Performs what the conversation decided.

use std::time::Duration;

use jiff::Timestamp;
use journal::{Language, Order, PersonId, Profile, ReportJob, Zone};
use journal_aws::{CallError, Placed, SaveError, StoreError};
use journal_telegram::Change;
use journal_telegram::effect::Schedule;
use journal_telegram::messenger::{prompt, reply};
use journal_telegram::{Effect, Input, MessengerError, Place, Screen, screen};
use journal_texts::Texts;
use lambda_http::tracing::{error, info, warn};
use serde_json::Value;
use tokio::time::timeout;

use crate::handler::Webhook;

/// How long the answer waits for the calls to Telegram that go out beside the write.
const PATIENCE_BESIDE: Duration = Duration::from_secs(2);

/// Why an update was not answered.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Save(#[from] SaveError),
    #[error(transparent)]
    Call(#[from] CallError),
    #[error(transparent)]
    Messenger(#[from] MessengerError),
    #[error("the decision asked for ever more entries")]
    Undecided,
}

impl Webhook {
    /// Performs the effects and returns the visible answer as the response's body.
    /// Schedules and writes go in their order; what only Telegram needs to know
    /// goes out at the same time, and its failure loses nothing. A message is
    /// deleted only after the write: where that is lost to another one, the card
    /// is still the one that the other edits.
    pub async fn perform(
        &self,
        input: &Input,
        profile: Option<Profile>,
        effects: Vec<Effect>,
        now: Timestamp,
    ) -> Result<Option<Value>, Fault> {
        let (beside, steps): (Vec<_>, Vec<_>) = effects.into_iter().partition(goes_beside);
        let (afterwards, steps): (Vec<_>, Vec<_>) = steps
            .into_iter()
            .partition(|effect| matches!(effect, Effect::Forget(_)));
        let scene = Scene::new(self, input, profile, &steps, now);
        let (reply, ()) = tokio::join!(scene.steps(steps), scene.tell_telegram(beside));
        let reply = reply?;
        scene.tell_telegram(afterwards).await;
        Ok(reply)
    }
}

fn goes_beside(effect: &Effect) -> bool {
    matches!(effect, Effect::Acknowledge { .. } | Effect::Menu(..))
}

/// One input being performed.
struct Scene<'a> {
    webhook: &'a Webhook,
    input: &'a Input,
    person: PersonId,
    language: Language,
    zone: Zone,
    now: Timestamp,
}

impl<'a> Scene<'a> {
    fn new(
        webhook: &'a Webhook,
        input: &'a Input,
        profile: Option<Profile>,
        steps: &[Effect],
        now: Timestamp,
    ) -> Self {
        let written = steps.iter().find_map(|step| match step {
            Effect::Save(change) | Effect::AskBelow(change, _) => change.profile.as_ref(),
            _ => None,
        });
        let profile = written.or(profile.as_ref());
        Self {
            webhook,
            input,
            person: input.person(),
            language: profile.map_or(webhook.setting.language, |profile| profile.language),
            zone: profile.map_or_else(
                || webhook.setting.zone.clone(),
                |profile| profile.zone.clone(),
            ),
            now,
        }
    }

    async fn steps(&self, steps: Vec<Effect>) -> Result<Option<Value>, Fault> {
        let mut answer = None;
        for step in steps {
            match step {
                Effect::Schedule(schedule) => self.schedule(schedule).await?,
                Effect::Save(change) => self.save(&change).await?,
                Effect::AskBelow(change, screen) => {
                    answer = self.ask_below(*change, &screen).await?;
                }
                Effect::Order(orders, waiting) => {
                    let mut waiting = Some(&waiting);
                    for order in orders {
                        self.order(order, waiting.take()).await?;
                    }
                }
                Effect::Revoke(id) => self.revoke(&id).await?,
                Effect::Erase => self.webhook.erase(&self.person).await?,
                Effect::Feedback(words) => {
                    let screen = self.pass_on(&words).await?;
                    answer = Some(reply(self.input.user, &screen, Place::Below));
                }
                Effect::Prompt(ask) => answer = Some(prompt(self.input.user, &ask)),
                Effect::Show(screen, place) => {
                    answer = Some(reply(self.input.user, &screen, place))
                }
                Effect::ShowDay(day, place) => {
                    let texts = Texts::chat(self.language);
                    let entry = self
                        .webhook
                        .table
                        .entry(&self.person, day, self.now)
                        .await?;
                    let screen = entry.map_or_else(
                        || screen::day_unknown(day, texts),
                        |entry| screen::day(&entry, texts),
                    );
                    answer = Some(reply(self.input.user, &screen, place));
                }
                Effect::ShowLinks(place) => {
                    let links = self.webhook.table.links(&self.person, self.now).await?;
                    let screen = screen::links(&links, &self.zone, Texts::chat(self.language));
                    answer = Some(reply(self.input.user, &screen, place));
                }
                Effect::Acknowledge { .. } | Effect::Menu(..) | Effect::Forget(_) => {}
            }
        }
        Ok(answer)
    }

    async fn save(&self, change: &Change) -> Result<(), SaveError> {
        let table = &self.webhook.table;
        table.save(&self.person, change, &self.zone, self.now).await
    }

    /// Sends what is asked and stores the change with the id of its message. Where
    /// Telegram does not take it now, it is the response after all, and its message is
    /// known as soon as she taps on it. What was asked but not stored is taken back.
    async fn ask_below(&self, mut change: Change, screen: &Screen) -> Result<Option<Value>, Fault> {
        let (messenger, user) = (&self.webhook.messenger, self.input.user);
        let sent = timeout(PATIENCE_BESIDE, messenger.send(user, screen)).await;
        let sent = sent.unwrap_or(Err(MessengerError::Unreachable("no answer in time")));
        let message = sent.inspect_err(|error| self.warn(error)).ok();
        change.shown_in(message);
        let saved = self.save(&change).await;
        match message {
            None => saved?,
            Some(message) => {
                if let Err(error) = saved {
                    self.tell_telegram(vec![Effect::Forget(message)]).await;
                    return Err(error.into());
                }
            }
        }
        Ok(message.is_none().then(|| reply(user, screen, Place::Below)))
    }

    /// Shuts a link. One that is shut already, or never was, is fine.
    async fn revoke(&self, link: &str) -> Result<(), StoreError> {
        let Webhook { table, bucket, .. } = self.webhook;
        if table.revoke_link(bucket, &self.person, link).await? {
            info!(update.id = self.input.update, "a link was revoked");
        }
        Ok(())
    }

    /// Passes the words on to the operator, once; says what came of it.
    ///
    /// # Errors
    /// Where another try may succeed, which Telegram brings by delivering the update again.
    async fn pass_on(&self, words: &str) -> Result<Screen, Fault> {
        let (table, update) = (&self.webhook.table, self.input.update);
        let texts = Texts::chat(self.language);
        let Some(operator) = &self.webhook.operator else {
            return Ok(screen::feedback_nobody(texts));
        };
        if table.is_passed_on(&self.person, update).await? {
            return Ok(screen::feedback_sent(texts));
        }
        let reference = format!("#{update}");
        let message = screen::operator_feedback(&reference, words, operator.texts());
        match operator.send(&message).await {
            Ok(message) => {
                table
                    .note_feedback(&self.person, update, message, self.now)
                    .await?;
                info!(update.id = update, "words were passed on to the operator");
                Ok(screen::feedback_sent(texts))
            }
            // The chat is gone or never was: a mistake in the settings, which stays.
            Err(error @ (MessengerError::Blocked | MessengerError::Rejected(_))) => {
                error!(update.id = update, %error, "the operator's chat takes no messages");
                Ok(screen::feedback_undelivered(texts))
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

    /// Places an order, says that it is being made where there is something to say
    /// it with, and queues it. Run again it queues the same order, which is delivered
    /// once. She is told before it is queued: the report is what takes that message away.
    async fn order(&self, order: Order, waiting: Option<&Screen>) -> Result<(), Fault> {
        let table = &self.webhook.table;
        let card = order.occasion.waiting_message();
        let placed = match table.place_order(&self.person, &order).await? {
            Placed::New => order,
            Placed::Already(placed) => placed.order,
        };
        if placed.delivered_at.is_some() {
            return Ok(());
        }
        if let Some(waiting) = waiting {
            self.say_that_it_waits(&placed, card, waiting).await?;
        }
        let job = ReportJob::Ordered {
            person: self.person.clone(),
            order: placed.id.clone(),
        };
        self.webhook.reports.send(&job).await?;
        info!(report.id = placed.id, "a report was ordered");
        Ok(())
    }

    /// On the card that it was ordered on, or in a new message, which the order notes.
    async fn say_that_it_waits(
        &self,
        placed: &Order,
        card: Option<i32>,
        waiting: &Screen,
    ) -> Result<(), Fault> {
        let (messenger, user) = (&self.webhook.messenger, self.input.user);
        let said = match (card, placed.occasion.waiting_message()) {
            (Some(card), _) => messenger.edit(user, card, waiting).await.map(|()| None),
            (None, None) => messenger.send(user, waiting).await.map(Some),
            (None, Some(_)) => Ok(None),
        };
        match said {
            Ok(Some(message)) => {
                let table = &self.webhook.table;
                table
                    .set_waiting_message(&self.person, &placed.id, message)
                    .await?;
            }
            Ok(None) => {}
            Err(error) => self.warn(&error),
        }
        Ok(())
    }

    /// Calls that Telegram does not answer in time are given up: the person sees
    /// the new card all the same.
    async fn tell_telegram(&self, effects: Vec<Effect>) {
        for effect in effects {
            let told = timeout(PATIENCE_BESIDE, self.tell(effect)).await;
            match told {
                Ok(Ok(())) => {}
                Ok(Err(error)) => self.warn(&error),
                Err(_) => self.warn(&MessengerError::Unreachable("no answer in time")),
            }
        }
    }

    async fn tell(&self, effect: Effect) -> Result<(), MessengerError> {
        let messenger = &self.webhook.messenger;
        match effect {
            Effect::Acknowledge { callback, toast } => {
                messenger.acknowledge(&callback, toast.as_deref()).await
            }
            Effect::Menu(menu, language) => {
                messenger.set_menu(self.input.user, menu, language).await
            }
            Effect::Forget(message) => messenger.delete(self.input.user, message).await,
            _ => Ok(()),
        }
    }

    fn warn(&self, error: &MessengerError) {
        warn!(update.id = self.input.update, %error, "a call to Telegram failed beside the answer");
    }
}
