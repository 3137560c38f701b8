//! One report on its way: one query, one page, one object, one message.

use jiff::{SignedDuration, Timestamp};
use journal::order::Format;
use journal::order::Occasion;
use journal::{Entry, Order, PersonId, Profile, Texts};
use journal_aws::{Event, Setback, StoreError};
use journal_telegram::messenger::Document;
use journal_telegram::{MessengerError, screen};
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
            self.say_that_there_is_nothing(user, order).await?;
            return Ok(self.journal.complete_order(person, &order.id, now).await?);
        }
        let Some(document) = self.store(person, profile, order, &entries, now).await? else {
            return Ok(());
        };
        let silent = order.occasion == Occasion::Weekly;
        let sent = match order.format {
            Format::Png => self.messenger.send_photo(user, document).await,
            _ => self.messenger.send_document(user, document, silent).await,
        };
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
        let document = make(order, profile, entries, now)?;
        let key = format!("{person}/{}.{}", order.id, order.format.extension());
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

    /// On demand she is told; a week without entries passes in silence.
    async fn say_that_there_is_nothing(&self, user: u64, order: &Order) -> Result<(), Undelivered> {
        let nothing = screen::order_empty(order.format, Texts::of(order.language));
        match order.occasion {
            Occasion::Weekly => Ok(()),
            Occasion::OnDemand {
                waiting_message: Some(message),
            } => self
                .messenger
                .edit(user, message, &nothing)
                .await
                .map_err(undelivered),
            Occasion::OnDemand {
                waiting_message: None,
            } => self
                .messenger
                .send(user, &nothing)
                .await
                .map(|_| ())
                .map_err(undelivered),
        }
    }

    /// Says in the waiting message that the report is there, or takes it away, or
    /// pins the report in place of the one of the week before.
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
            } => match screen::order_ready(order.format, Texts::of(order.language)) {
                Some(ready) => self.messenger.edit(user, waiting, &ready).await?,
                None => self.messenger.delete(user, waiting).await?,
            },
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
