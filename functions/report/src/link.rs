//! A link that opens the report for a doctor, sent as a QR code.

use jiff::Timestamp;
use journal::link::{LinkLife, MOST_LINKS};
use journal::order::ReportFile;
use journal::{Entry, Link, LinkToken, Order, PersonId, Profile};
use journal_aws::{ReportBucket, SaveError, Setback, StoreError};
use journal_telegram::screen;
use journal_texts::Texts;
use lambda_runtime::tracing::{info, warn};

use crate::handler::ReportMaker;
use journal_report::make;
use journal_report::qr;

/// No random bytes were to be had.
#[derive(Debug, thiserror::Error)]
#[error("the system gives no random bytes")]
struct NoRandomness;

impl ReportMaker {
    /// Whether so many other links of hers open already that this one has to wait.
    pub async fn has_enough_links(
        &self,
        person: &PersonId,
        order: &Order,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let links = self.table.links(person, now).await?;
        let others = links.iter().filter(|link| link.id != order.id);
        Ok(others.count() >= MOST_LINKS)
    }

    /// Makes the page, stores it with a link that opens it, and draws the link. Where an
    /// earlier try got so far, this link takes the place of its own. `None` where the
    /// person erased everything meanwhile: then nothing is left of it.
    pub async fn link(
        &self,
        person: &PersonId,
        profile: &Profile,
        order: &Order,
        life: LinkLife,
        entries: &[Entry],
        now: Timestamp,
    ) -> Result<Option<ReportFile>, Setback> {
        let page = make(order, profile, entries, self.retention, now)?;
        let key = ReportBucket::key(person, order);
        self.bucket
            .put(&key, page.bytes, order.format.content_type())
            .await?;
        let link = Link {
            id: order.id.clone(),
            period: order.period,
            language: order.language,
            made_at: now,
            expires_at: life.end(now),
        };
        let token = new_token()?;
        match self.table.put_link(person, &link, &token, &key).await {
            Ok(()) => {}
            Err(SaveError::Store(StoreError::Gone(_))) => {
                self.bucket.delete(&key).await?;
                info!(
                    report.id = order.id,
                    "a link was dropped: the person erased everything"
                );
                return Ok(None);
            }
            Err(error) => return Err(error.into()),
        }
        let address = token.address(&self.public_url);
        let texts = Texts::chat(profile.language);
        Ok(Some(ReportFile {
            file_name: "link.png".to_owned(),
            bytes: qr(&address)?,
            caption: screen::link_caption(&link, &address, &profile.zone, texts),
        }))
    }

    /// Shuts a link that did not reach the person: nobody knows its address, and the
    /// next try makes another.
    pub async fn take_back_link(&self, person: &PersonId, order: &Order) {
        let revoked = self.table.revoke_link(&self.bucket, person, &order.id);
        if let Err(error) = revoked.await {
            warn!(report.id = order.id, %error, "a link that was not sent stays until its end");
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
