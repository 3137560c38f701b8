//! Subscriptions that no channel has. There are as many as bots ask to be called back.

use anyhow::Context;
use jiff::{SignedDuration, Timestamp};
use journal_aws::ListedSubscription;

use crate::handler::{Prune, Summary};

/// A subscription is made before its channel is saved, so that none is forgotten where
/// something fails between the two. One that was made so lately may be such.
const SETTLING: SignedDuration = SignedDuration::from_hours(1);

impl Prune {
    /// Removes the subscriptions that their channels do not have (any more): those that
    /// broke off half-made, and those whose removal failed.
    pub async fn orphaned_subscriptions(
        &self,
        summary: &mut Summary,
        now: Timestamp,
    ) -> anyhow::Result<()> {
        let mut after = None;
        loop {
            let page = self.subscriptions.page(after).await;
            let page = page.context("listing the subscriptions")?;
            for subscription in &page.items {
                let is_settled = now.duration_since(subscription.made_at) >= SETTLING;
                if is_settled && !self.stands(subscription).await? {
                    let removed = self.subscriptions.remove(&subscription.name).await;
                    removed.context("removing a subscription")?;
                    summary.subscriptions_deleted += 1;
                }
            }
            after = page.next;
            if after.is_none() {
                return Ok(());
            }
        }
    }

    /// Whether the subscription is that of the call-back that its channel has.
    async fn stands(&self, subscription: &ListedSubscription) -> anyhow::Result<bool> {
        let callback = self.table.callback(&subscription.channel).await;
        let callback = callback.context("reading whose subscription this is")?;
        let name = callback.map(|it| self.subscriptions.name(&subscription.channel, &it));
        Ok(name.as_ref() == Some(&subscription.name))
    }
}
