//! One report on its way: one query, one page, one object, one message.

use jiff::Timestamp;
use journal::order::Occasion;
use journal::order::ReportFile;
use journal::{Entry, Order, PersonId, Profile};
use journal_aws::{ReportBucket, Setback, StoreError};
use journal_channels::{NoReport, Report, Unsent};
use lambda_runtime::tracing::{info, warn};

use crate::handler::ReportMaker;
use journal_report::make;

impl ReportMaker {
    /// Makes the report, stores it, and brings it to the person by her channel.
    pub async fn deliver(
        &self,
        person: &PersonId,
        profile: &Profile,
        order: &Order,
        now: Timestamp,
    ) -> Result<(), Unsent> {
        let channel = self.channels.of(person);
        let entries = self.table.entries(person, order.period, now).await?;
        let link = match order.occasion {
            Occasion::Link { life, .. } => Some(life),
            Occasion::OnDemand | Occasion::Weekly => None,
        };
        let reason = if entries.is_empty() && !channel.takes_empty(order) {
            Some(NoReport::Empty)
        } else if link.is_some() && self.has_enough_links(person, order, now).await? {
            Some(NoReport::TooManyLinks)
        } else {
            None
        };
        if let Some(reason) = reason {
            let said = channel.say_why_not(person, profile, order, reason);
            said.await?;
            return Ok(self.table.complete_order(person, &order.id, now).await?);
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
        let report = Report {
            person,
            profile,
            order,
            bucket: &self.bucket,
            key: &ReportBucket::key(person, order),
            now,
        };
        let delivered = channel.deliver(&report, document).await;
        if link.is_some() && delivered.is_err() {
            self.take_back_link(person, order).await;
        }
        let receipt = delivered?;
        // It is delivered: whatever fails from here on is not worth a second one.
        self.table.complete_order(person, &order.id, now).await?;
        info!(
            report.id = order.id,
            report.days = entries.len(),
            "a report was delivered"
        );
        if let Err(error) = channel.tidy_up(&report, receipt).await {
            warn!(
                report.id = order.id,
                %error,
                "what follows a report was not done"
            );
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
    ) -> Result<Option<ReportFile>, Setback> {
        let document = make(order, profile, entries, self.retention, now)?;
        let key = ReportBucket::key(person, order);
        self.bucket
            .put(&key, document.bytes.clone(), order.format.content_type())
            .await?;
        match self.table.store_order_object(person, &order.id, &key).await {
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

    /// Says that the order was given up, and how to try again.
    pub async fn say_that_it_failed(&self, person: &PersonId, profile: &Profile, order: &Order) {
        let channel = self.channels.of(person);
        let said = channel.say_why_not(person, profile, order, NoReport::GivenUp);
        if let Err(error) = said.await {
            warn!(report.id = order.id, %error, "she was not told that a report was given up");
        }
    }
}
