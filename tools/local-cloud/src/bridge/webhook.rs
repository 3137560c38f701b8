use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use crate::private;

/// The parameters of `setWebhook` that matter here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct WebhookAddress {
    pub(super) url: String,
    #[serde(default)]
    pub(super) secret_token: Option<String>,
    #[serde(default)]
    pub(super) allowed_updates: Option<Vec<String>>,
}

/// The webhook that the setup function has set. It is remembered on disk: the
/// next run finds the stack deployed, and setup is not called again.
#[derive(Debug)]
pub(super) struct RememberedWebhook {
    address: watch::Sender<Option<WebhookAddress>>,
    memory: PathBuf,
}

impl RememberedWebhook {
    pub(super) fn remembered(memory: &Path) -> Self {
        let address = fs::read(memory)
            .ok()
            .and_then(|text| serde_json::from_slice(&text).ok());
        Self {
            address: watch::Sender::new(address),
            memory: memory.to_owned(),
        }
    }

    pub(super) fn set(&self, address: Option<WebhookAddress>) -> anyhow::Result<()> {
        private::write(&self.memory, &serde_json::to_string(&address)?)?;
        self.address.send_replace(address);
        Ok(())
    }

    pub(super) fn get(&self) -> Option<WebhookAddress> {
        self.address.borrow().clone()
    }

    /// The address, as soon as there is one.
    pub(super) async fn known(&self) -> WebhookAddress {
        let mut changes = self.address.subscribe();
        let known = changes.wait_for(Option::is_some).await;
        let known = known.expect("the sender lives as long as this");
        known.clone().expect("it was waited for")
    }
}
