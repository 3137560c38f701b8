//! One report on its way: one query, one page, one object, one message.

use jiff::{SignedDuration, Timestamp};
use journal::order::Occasion;
use journal::report::{self, ReportInput, ReportView};
use journal::{Entry, Order, PersonId, Profile, Texts};
use journal_aws::{Event, Setback};
use journal_telegram::messenger::Document;
use journal_telegram::{MessengerError, screen};
use lambda_runtime::tracing::{info, warn};

use crate::handler::ReportMaker;

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
            self.store(person, profile, order, &entries, now).await?;
            let event = Event::ReportReady {
                person: person.clone(),
                order: order.id.clone(),
            };
            self.bus.publish(&event).await?;
            return Ok(self.journal.complete_order(person, &order.id, now).await?);
        };
        if entries.is_empty() {
            self.say_that_there_is_nothing(user, order).await?;
            return Ok(self.journal.complete_order(person, &order.id, now).await?);
        }
        let document = self.store(person, profile, order, &entries, now).await?;
        let silent = order.occasion == Occasion::Weekly;
        let message = self
            .messenger
            .send_document(user, document, silent)
            .await
            .map_err(undelivered)?;
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

    /// Sets the page and puts it into the bucket.
    async fn store(
        &self,
        person: &PersonId,
        profile: &Profile,
        order: &Order,
        entries: &[Entry],
        now: Timestamp,
    ) -> Result<Document, Setback> {
        let view = ReportView::new(&ReportInput {
            entries,
            period: order.period,
            language: order.language,
            zone: &profile.zone,
            made_at: now,
        });
        let bytes = report::html(&view)?.into_bytes();
        let key = format!("{person}/{}.{}", order.id, order.format.extension());
        self.bucket
            .put(&key, bytes.clone(), order.format.content_type())
            .await?;
        self.journal
            .store_order_object(person, &order.id, &key)
            .await?;
        Ok(Document {
            file_name: report::file_name(order.period, order.language, order.format),
            bytes,
            caption: view.caption,
        })
    }

    /// On demand she is told; a week without entries passes in silence.
    async fn say_that_there_is_nothing(&self, user: u64, order: &Order) -> Result<(), Undelivered> {
        let nothing = screen::report_empty(Texts::of(order.language));
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

    /// Says in the waiting message that the report is there, or pins it in place
    /// of the one of the week before.
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
            } => {
                let ready = screen::report_ready(Texts::of(order.language));
                self.messenger.edit(user, waiting, &ready).await?;
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
