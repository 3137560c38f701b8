//! The hourly look at Telegram's side of the webhook, which no queue, log or metric of ours
//! shows.

use anyhow::Context;
use jiff::Timestamp;
use tracing::{error, info, warn};

use crate::bot::Bot;

impl Bot {
    /// Tells the operator where updates do not arrive, or wait, and tries once more the menus
    /// and descriptions that Telegram did not take. The webhook itself is left as it is: the
    /// bot may have moved on purpose.
    ///
    /// # Errors
    /// Where Telegram does not answer.
    pub async fn check(&self) -> anyhow::Result<()> {
        let state = self.messenger.webhook_state().await;
        let state = state.context("asking Telegram for the webhook")?;
        info!(updates.pending = state.pending, "looked at the webhook");
        let faults = self.webhook.faults(&state, Timestamp::now());
        if !faults.is_empty() {
            let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
            let faults = faults.join("; ");
            // A metric filter of template.yaml waits for these words.
            error!(faults, "Telegram does not deliver as it should");
            self.tell(&faults).await;
        }
        if let Err(error) = self.introduce().await {
            warn!(%error, "not all menus and descriptions are as they should be");
        }
        Ok(())
    }
}
