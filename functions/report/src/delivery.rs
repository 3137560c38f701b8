//! One order on its way: one query, one file, one message.

use jiff::{Timestamp, ToSpan};
use journal::link::MOST_LINKS;
use journal::order::{Occasion, ReportFile};
use journal::{Entry, Link, Order, Period, PersonId, Profile, RecurringReport, SecretToken};
use journal_aws::{ReportBucket, SaveError, Setback, StoreError};
use journal_channels::{MadeReport, NoReport, Unsent};
use journal_report::{is_export, make, qr};
use journal_telegram::screen;
use journal_texts::Texts;
use lambda_runtime::tracing::{info, warn};
use metrics::counter;

use crate::handler::{LEASE, ReportMaker};

/// A person who wrote nothing for so long gets no weekly report until they write again.
const SILENT_DAYS: i64 = 28;

impl ReportMaker {
    /// Makes the file, and brings it or a link to it to the person by their channel.
    pub async fn deliver(
        &self,
        person: &PersonId,
        profile: &Profile,
        order: &Order,
        now: Timestamp,
    ) -> Result<(), Unsent> {
        let channel = self.channels.of(person);
        let entries = self.table.entries(person, order.period, now).await?;
        if let Some(reason) = self.reason_against(person, order, &entries, now).await? {
            if order.occasion == Occasion::Weekly {
                self.pause_weekly_of_the_silent(person, profile, now)
                    .await?;
            }
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
            expires_at: order.file_expiry(
                now,
                entries.iter().map(|entry| entry.date).min(),
                &profile.zone,
                self.rules.retention,
            ),
            now,
        };
        let file = self.make_file(&report, &entries).await?;
        let Some(file) = self.store(&report, file).await? else {
            return Ok(());
        };
        let message = match channel.deliver(&report, file).await {
            Ok(message) => message,
            Err(unsent) => {
                if let Occasion::Link { .. } = order.occasion {
                    self.revoke_link(person, order).await;
                }
                return Err(unsent);
            }
        };
        counter!("reports", "form" => form(order)).increment(1);
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

    /// Why the order brings no report; `None` where it brings one.
    async fn reason_against(
        &self,
        person: &PersonId,
        order: &Order,
        entries: &[Entry],
        now: Timestamp,
    ) -> Result<Option<NoReport>, StoreError> {
        if entries.is_empty() && !self.channels.of(person).takes_empty(order) {
            return Ok(Some(NoReport::Empty));
        }
        let Occasion::Link { .. } = order.occasion else {
            return Ok(None);
        };
        let links = self.table.links(person, now).await?;
        // An earlier try may have stored this one.
        let others = links.iter().filter(|link| link.id != order.id);
        Ok((others.count() >= MOST_LINKS).then_some(NoReport::TooManyLinks))
    }

    /// Makes the file. The person's export holds what is stored beside the entries too.
    async fn make_file(
        &self,
        report: &MadeReport<'_>,
        entries: &[Entry],
    ) -> Result<ReportFile, Unsent> {
        let (profile, order, rules) = (report.profile, report.order, self.rules);
        let stored = match is_export(order, profile, rules) {
            true => Some(self.table.stored(report.person, report.now).await?),
            false => None,
        };
        let stored = stored.as_ref();
        Ok(make(order, profile, stored, entries, rules, report.now)?)
    }

    /// Puts a file that somebody fetches into the bucket, and returns what is sent: that
    /// file, or the QR code of the link to it. `None` where the person erased everything
    /// meanwhile: then the file is deleted again.
    async fn store(
        &self,
        report: &MadeReport<'_>,
        file: ReportFile,
    ) -> Result<Option<ReportFile>, Setback> {
        let MadeReport { person, order, .. } = *report;
        if !self.channels.of(person).fetches(order) {
            return Ok(Some(file));
        }
        let content_type = order.product.content_type();
        self.bucket
            .put(report.key, file.bytes.clone(), content_type)
            .await?;
        let (sent, stored) = match order.occasion {
            Occasion::Link { .. } => {
                let (link, token, code) = self.draw_link(report)?;
                let stored = self.table.put_link(person, &link, &token, report.key);
                (code, stored.await)
            }
            Occasion::OnDemand | Occasion::Weekly | Occasion::Monthly => {
                let (id, expires_at) = (&order.id, report.expires_at);
                let stored = self
                    .table
                    .store_order_object(person, id, report.key, expires_at);
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

    /// Draws a link that opens the page, and its QR code. Stored, it takes the place of the
    /// one of an earlier try.
    fn draw_link(
        &self,
        report: &MadeReport<'_>,
    ) -> Result<(Link, SecretToken, ReportFile), Setback> {
        let MadeReport { profile, order, .. } = *report;
        let link = Link {
            id: order.id.clone(),
            period: order.period,
            language: order.language,
            made_at: report.now,
            ends_at: report.expires_at,
        };
        // The kernel's bytes cost nothing at a cold start.
        let mut bytes = [0; SecretToken::BYTES];
        getrandom::fill(&mut bytes)?;
        let token = SecretToken::new(bytes);
        let address = Link::address(&token, &self.public_url);
        let texts = Texts::chat(profile.language);
        let code = ReportFile {
            file_name: "link.png".to_owned(),
            bytes: qr(&address)?,
            caption: screen::link_caption(&link, &address, profile, texts),
            link: Some(address),
        };
        Ok((link, token, code))
    }

    /// Revokes a link that did not reach the person: nobody knows its address, and the
    /// next try makes another.
    async fn revoke_link(&self, person: &PersonId, order: &Order) {
        let revoked = self.table.revoke_link(&self.bucket, person, &order.id);
        if let Err(error) = revoked.await {
            warn!(report.id = order.id, %error, "a link that was not sent stays until its end");
        }
    }

    /// Says that the order was given up, and how to try again. Nobody delivers it meanwhile.
    pub async fn say_that_it_failed(
        &self,
        person: &PersonId,
        order_id: &str,
        now: Timestamp,
    ) -> Result<(), Setback> {
        let lease = self.table.lease_order(person, order_id, now, LEASE);
        let Some(order) = lease.await?.granted(LEASE)? else {
            return Ok(());
        };
        let told = match self.table.profile(person, now).await? {
            Some(profile) => {
                let channel = self.channels.of(person);
                let said = channel.say_why_not(&profile, &order, NoReport::GivenUp);
                said.await
            }
            None => Ok(()),
        };
        self.table.release_order(person, order_id).await?;
        match told {
            Ok(()) | Err(Unsent::Blocked) => Ok(()),
            Err(Unsent::Setback(setback)) => Err(setback),
        }
    }

    /// Stops the weekly report of a person who has written nothing for weeks. Writing again
    /// brings it back. The schedule goes first: once the pause is noted, a new one may be set
    /// at any moment.
    async fn pause_weekly_of_the_silent(
        &self,
        person: &PersonId,
        profile: &Profile,
        now: Timestamp,
    ) -> Result<(), Setback> {
        let today = profile.zone.today(now);
        let silence = Period {
            first: today.saturating_sub(SILENT_DAYS.days()),
            last: today,
        };
        if self.table.entries(person, silence, now).await?.is_empty() {
            self.schedules
                .remove_report(RecurringReport::Weekly, person)
                .await?;
            self.table.pause_weekly(person, now).await?;
            info!("weekly reports are paused: nothing was written for weeks");
        }
        Ok(())
    }
}

/// The form that is counted: of a link it is a page.
fn form(order: &Order) -> &'static str {
    match order.occasion {
        Occasion::Link { .. } => "link",
        Occasion::OnDemand | Occasion::Weekly | Occasion::Monthly => order.product.extension(),
    }
}
