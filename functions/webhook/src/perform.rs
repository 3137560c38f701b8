//! Performs what the conversation decided.

use std::time::Duration;

use jiff::Timestamp;
use journal::order::Occasion;
use journal::{Diary, Language, Order, PersonId, ReportJob, Texts, Zone};
use journal_aws::{CallError, Placed, SaveError, StoreError};
use journal_telegram::effect::Schedule;
use journal_telegram::messenger::reply;
use journal_telegram::{Effect, Input, MessengerError, Screen, screen};
use lambda_http::tracing::{info, warn};
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
        diary: &Diary,
        effects: Vec<Effect>,
        now: Timestamp,
    ) -> Result<Option<Value>, Fault> {
        let (beside, steps): (Vec<_>, Vec<_>) = effects.into_iter().partition(goes_beside);
        let (afterwards, steps): (Vec<_>, Vec<_>) = steps
            .into_iter()
            .partition(|effect| matches!(effect, Effect::Forget(_)));
        let scene = Scene::new(self, input, diary, &steps, now);
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
        diary: &Diary,
        steps: &[Effect],
        now: Timestamp,
    ) -> Self {
        let written = steps.iter().find_map(|step| match step {
            Effect::Save(change) => change.profile.as_ref(),
            _ => None,
        });
        let profile = written.or(diary.profile.as_ref());
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
                Effect::Save(change) => {
                    self.webhook
                        .journal
                        .save(&self.person, &change, &self.zone, self.now)
                        .await?;
                }
                Effect::Order(order, waiting) => self.order(order, &waiting).await?,
                Effect::Show(screen, place) => {
                    answer = Some(reply(self.input.user, &screen, place))
                }
                Effect::ShowDay(day, place) => {
                    let texts = Texts::of(self.language);
                    let entry = self
                        .webhook
                        .journal
                        .entry(&self.person, day, self.now)
                        .await?;
                    let screen = entry.map_or_else(
                        || screen::nothing_open(texts),
                        |entry| screen::day(&entry, texts),
                    );
                    answer = Some(reply(self.input.user, &screen, place));
                }
                Effect::Acknowledge { .. } | Effect::Menu(..) | Effect::Forget(_) => {}
            }
        }
        Ok(answer)
    }

    async fn schedule(&self, schedule: Schedule) -> Result<(), CallError> {
        let schedules = &self.webhook.schedules;
        match schedule {
            Schedule::SetDaily(time) => schedules.set_daily(&self.person, time, &self.zone).await,
            Schedule::SetWeekly => schedules.set_weekly(&self.person, &self.zone).await,
            Schedule::SetNudge { survey, at } => {
                schedules.set_nudge(&self.person, &survey, at).await
            }
            Schedule::RemoveAll => schedules.remove_all(&self.person).await,
        }
    }

    /// Places an order, says that it is being made, and queues it. Run again it
    /// queues the same order, which is delivered once.
    async fn order(&self, order: Order, waiting: &Screen) -> Result<(), Fault> {
        let journal = &self.webhook.journal;
        let placed = match journal.place_order(&self.person, &order).await? {
            Placed::New => order,
            Placed::Already(placed) => placed,
        };
        if placed.delivered_at.is_some() {
            return Ok(());
        }
        if placed.occasion
            == (Occasion::OnDemand {
                waiting_message: None,
            })
        {
            match self.webhook.messenger.send(self.input.user, waiting).await {
                Ok(message) => {
                    journal
                        .set_waiting_message(&self.person, &placed.id, message)
                        .await?
                }
                Err(error) => self.warn(&error),
            }
        }
        let job = ReportJob::Ordered {
            person: self.person.clone(),
            order: placed.id.clone(),
        };
        self.webhook.reports.send(&job).await?;
        info!(report.id = placed.id, "a report was ordered");
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
