//! One order on its way: one query, one file, one object, one message.

use jiff::Timestamp;
use journal::link::{LinkLife, MOST_LINKS};
use journal::order::{Occasion, ReportFile};
use journal::{Entry, Link, LinkToken, Order, PersonId, Profile};
use journal_aws::{ReportBucket, SaveError, Setback, StoreError};
use journal_channels::{MadeReport, NoReport, Unsent};
use journal_report::{make, qr};
use journal_telegram::screen;
use journal_texts::Texts;
use lambda_runtime::tracing::{info, warn};

use crate::handler::ReportMaker;

/// The system gives no random bytes.
#[derive(Debug, thiserror::Error)]
#[error("the system gives no random bytes")]
struct NoRandomness;

impl ReportMaker {
    /// Makes the file, stores it, and brings it or a link to it to the person by their channel.
    pub async fn deliver(
        &self,
        person: &PersonId,
        profile: &Profile,
        order: &Order,
        now: Timestamp,
    ) -> Result<(), Unsent> {
        let channel = self.channels.of(person);
        let entries = self.table.entries(person, order.period, now).await?;
        let is_link = matches!(order.occasion, Occasion::Link { .. });
        let reason = if entries.is_empty() && !channel.takes_empty(order) {
            Some(NoReport::Empty)
        } else if is_link && self.has_enough_links(person, order, now).await? {
            Some(NoReport::TooManyLinks)
        } else {
            None
        };
        if let Some(reason) = reason {
            let said = channel.say_why_not(profile, order, reason);
            said.await?;
            return Ok(self.table.complete_order(person, &order.id, now).await?);
        }
        let report = MadeReport {
            person,
            profile,
            order,
            bucket: &self.bucket,
            key: &ReportBucket::key(person, order),
            now,
        };
        let Some(file) = self.store(&report, &entries).await? else {
            return Ok(());
        };
        let delivered = channel.deliver(&report, file).await;
        if is_link && delivered.is_err() {
            self.revoke_link(person, order).await;
        }
        let message = delivered?;
        // It is delivered: whatever fails from here on is not worth a second one.
        self.table.complete_order(person, &order.id, now).await?;
        info!(
            report.id = order.id,
            report.days = entries.len(),
            "a report was delivered"
        );
        if let Err(error) = channel.tidy_up(&report, message).await {
            warn!(
                report.id = order.id,
                %error,
                "what follows a report was not done"
            );
        }
        Ok(())
    }

    /// Whether so many of the person's links open already that this one has to wait.
    async fn has_enough_links(
        &self,
        person: &PersonId,
        order: &Order,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let links = self.table.links(person, now).await?;
        let others = links.iter().filter(|link| link.id != order.id);
        Ok(others.count() >= MOST_LINKS)
    }

    /// Makes the file, puts it into the bucket and returns what is sent. `None` where the
    /// person erased everything meanwhile: then the file is deleted again.
    async fn store(
        &self,
        report: &MadeReport<'_>,
        entries: &[Entry],
    ) -> Result<Option<ReportFile>, Setback> {
        let MadeReport { person, order, .. } = *report;
        let file = make(order, report.profile, entries, self.retention, report.now)?;
        let content_type = order.product.content_type();
        self.bucket
            .put(report.key, file.bytes.clone(), content_type)
            .await?;
        let (sent, stored) = match order.occasion {
            Occasion::Link { life, .. } => self.put_link(report, life).await?,
            Occasion::OnDemand | Occasion::Weekly => {
                let stored = self.table.store_order_object(person, &order.id, report.key);
                (file, stored.await.map_err(SaveError::from))
            }
        };
        match stored {
            Ok(()) => Ok(Some(sent)),
            Err(SaveError::Store(StoreError::Gone(_))) => {
                self.bucket.delete(report.key).await?;
                info!(
                    report.id = order.id,
                    "a report was dropped: the person erased everything"
                );
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Draws a link that opens the page, and says whether it is stored. It takes the place
    /// of the one that an earlier try stored.
    async fn put_link(
        &self,
        report: &MadeReport<'_>,
        life: LinkLife,
    ) -> Result<(ReportFile, Result<(), SaveError>), Setback> {
        let MadeReport { profile, order, .. } = *report;
        let link = Link {
            id: order.id.clone(),
            period: order.period,
            language: order.language,
            made_at: report.now,
            expires_at: life.end(report.now),
        };
        let token = new_token()?;
        let address = token.address(&self.public_url);
        let texts = Texts::chat(profile.language);
        let code = ReportFile {
            file_name: "link.png".to_owned(),
            bytes: qr(&address)?,
            caption: screen::link_caption(&link, &address, &profile.zone, texts),
        };
        let stored = self
            .table
            .put_link(report.person, &link, &token, report.key);
        Ok((code, stored.await))
    }

    /// Revokes a link that did not reach the person: nobody knows its address, and the
    /// next try makes another.
    async fn revoke_link(&self, person: &PersonId, order: &Order) {
        let revoked = self.table.revoke_link(&self.bucket, person, &order.id);
        if let Err(error) = revoked.await {
            warn!(report.id = order.id, %error, "a link that was not sent stays until its end");
        }
    }

    /// Says that the order was given up, and how to try again.
    pub async fn say_that_it_failed(&self, person: &PersonId, profile: &Profile, order: &Order) {
        let channel = self.channels.of(person);
        let said = channel.say_why_not(profile, order, NoReport::GivenUp);
        if let Err(error) = said.await {
            warn!(report.id = order.id, %error, "nobody told the person that a report was given up");
        }
    }
}

/// A token that nobody can guess. Its bytes are the kernel's, which cost nothing at a
/// cold start.
fn new_token() -> Result<LinkToken, NoRandomness> {
    let mut bytes = [0; LinkToken::BYTES];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(LinkToken::new(bytes))
}
