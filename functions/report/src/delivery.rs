//! One report on its way: one query, one page, one object, one message.

use jiff::{SignedDuration, Timestamp};
use journal::order::Format;
use journal::order::Occasion;
use journal::{Entry, Order, PersonId, Profile, Texts};
use journal_aws::{Event, Setback, StoreError};
use journal_telegram::messenger::Document;
use journal_telegram::{MessengerError, Screen, screen};
use lambda_runtime::tracing::{info, warn};

use crate::handler::ReportMaker;
use crate::making::{can_be_made, make};

/// Why a report has not reached its person.
pub enum Undelivered {
    /// She cannot be written to any more.
    Blocked,
    Setback(Setback),
}

impl<E: Into<Setback>> From<E> for Undelivered {
    fn from(error: E) -> Self {
        Self::Setback(error.into())
    }
}

impl ReportMaker {
    /// Makes the report, stores it, and brings it to the person or tells the bot of
    /// her channel that it is there.
    pub async fn deliver(
        &self,
        person: &PersonId,
        profile: &Profile,
        order: &Order,
        now: Timestamp,
    ) -> Result<(), Undelivered> {
        let entries = self.journal.entries(person, order.period, now).await?;
        let Some(user) = person.telegram_user() else {
            if self
                .store(person, profile, order, &entries, now)
                .await?
                .is_none()
            {
                return Ok(());
            }
            let event = Event::ReportReady {
                person: person.clone(),
                order: order.id.clone(),
            };
            self.bus.publish(&event).await?;
            return Ok(self.journal.complete_order(person, &order.id, now).await?);
        };
        if !can_be_made(order.format, &entries) {
            self.say_that_there_is_nothing(user, profile, order)
                .await
                .map_err(undelivered)?;
            return Ok(self.journal.complete_order(person, &order.id, now).await?);
        }
        let link = match order.occasion {
            Occasion::Link { life, .. } => Some(life),
            Occasion::OnDemand { .. } | Occasion::Weekly => None,
        };
        if link.is_some() && self.has_enough_links(person, order, now).await? {
            let refused = screen::link_refused(Texts::of(profile.language));
            self.say_instead(user, order, &refused)
                .await
                .map_err(undelivered)?;
            return Ok(self.journal.complete_order(person, &order.id, now).await?);
        }
        let made = match link {
            Some(life) => {
                self.link(person, profile, order, life, &entries, now)
                    .await?
            }
            None => self.store(person, profile, order, &entries, now).await?,
        };
        let Some(document) = made else {
            return Ok(());
        };
        let silent = order.occasion == Occasion::Weekly;
        let sent = match order.format {
            _ if link.is_some() => self.messenger.send_photo(user, document).await,
            Format::Png => self.messenger.send_photo(user, document).await,
            _ => self.messenger.send_document(user, document, silent).await,
        };
        if link.is_some() && sent.is_err() {
            self.take_back_link(person, order).await;
        }
        let message = sent.map_err(undelivered)?;
        // It is delivered: whatever fails from here on is not worth a second one.
        self.journal.complete_order(person, &order.id, now).await?;
        info!(
            report.id = order.id,
            report.days = entries.len(),
            "a report was delivered"
        );
        if let Err(error) = self.tidy_up(person, user, profile, order, message).await {
            warn!(report.id = order.id, %error, "the chat could not be tidied up after a report");
        }
        Ok(())
    }

    /// Makes the file and puts it into the bucket. `None` where the person erased
    /// everything while it was being made: then it is gone again, and is not to be sent.
    async fn store(
        &self,
        person: &PersonId,
        profile: &Profile,
        order: &Order,
        entries: &[Entry],
        now: Timestamp,
    ) -> Result<Option<Document>, Setback> {
        let document = make(order, profile, entries, self.retention, now)?;
        let key = object_key(person, order);
        self.bucket
            .put(&key, document.bytes.clone(), order.format.content_type())
            .await?;
        match self
            .journal
            .store_order_object(person, &order.id, &key)
            .await
        {
            Ok(()) => Ok(Some(document)),
            Err(StoreError::Gone(_)) => {
                self.bucket.delete(&key).await?;
                info!(
                    report.id = order.id,
                    "a report was dropped: the person erased everything"
                );
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    async fn say_that_there_is_nothing(
        &self,
        user: u64,
        profile: &Profile,
        order: &Order,
    ) -> Result<(), MessengerError> {
        let nothing = screen::order_empty(order.format, Texts::of(profile.language));
        self.say_instead(user, order, &nothing).await
    }

    /// Says that the order was given up, and how to try again.
    pub async fn say_that_it_failed(&self, person: &PersonId, profile: &Profile, order: &Order) {
        let Some(user) = person.telegram_user() else {
            return;
        };
        let failed = screen::order_failed(order, Texts::of(profile.language));
        if let Err(error) = self.say_instead(user, order, &failed).await {
            warn!(report.id = order.id, %error, "she was not told that a report was given up");
        }
    }

    /// Says in the waiting message why no file comes. What she did not ask for fails
    /// to come in silence.
    async fn say_instead(
        &self,
        user: u64,
        order: &Order,
        screen: &Screen,
    ) -> Result<(), MessengerError> {
        if order.occasion == Occasion::Weekly {
            return Ok(());
        }
        match order.occasion.waiting_message() {
            Some(message) => self.messenger.edit(user, message, screen).await,
            None => self.messenger.send(user, screen).await.map(|_| ()),
        }
    }

    /// Takes the waiting message away, or pins the report in place of the one of the
    /// week before.
    async fn tidy_up(
        &self,
        person: &PersonId,
        user: u64,
        profile: &Profile,
        order: &Order,
        message: i32,
    ) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        match order.occasion {
            Occasion::OnDemand {
                waiting_message: None,
            } => {}
            Occasion::OnDemand {
                waiting_message: Some(waiting),
            }
            | Occasion::Link { card: waiting, .. } => {
                let ready = screen::order_ready(Texts::of(profile.language));
                self.messenger
                    .delete_or_replace(user, waiting, &ready)
                    .await?;
            }
            Occasion::Weekly => {
                self.messenger.pin(user, message).await?;
                self.journal.set_pinned_report(person, message).await?;
                if let Some(before) = profile.pinned_report {
                    self.messenger.unpin(user, before).await?;
                }
            }
        }
        Ok(())
    }
}

/// Where the file of an order lies in the bucket: with all others of its person.
pub fn object_key(person: &PersonId, order: &Order) -> String {
    format!("{person}/{}.{}", order.id, order.format.extension())
}

fn undelivered(error: MessengerError) -> Undelivered {
    match error {
        MessengerError::Blocked => Undelivered::Blocked,
        MessengerError::RetryAfter(wait) => match SignedDuration::try_from(wait) {
            Ok(wait) => Undelivered::Setback(Setback::Later(wait)),
            Err(error) => error.into(),
        },
        error => error.into(),
    }
}
