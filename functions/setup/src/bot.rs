//! The bot as Telegram is to know it.

use std::time::Duration;

use journal::Language;
use journal_telegram::{Messenger, MessengerError};
use journal_wiring::Wiring;
use tokio::time::sleep;
use tracing::warn;

/// How long to wait before a call that got no answer is made again.
const PAUSE: Duration = Duration::from_secs(1);

/// How often a call that got no answer is made again.
const MOST_REPEATS: u32 = 3;

/// The longest wait that fits into the function's time. Asked for a longer one,
/// the deployment had better say so at once.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// The bot, and what Telegram is told of it.
pub struct Bot {
    pub messenger: Messenger,
    pub webhook_url: String,
    pub secret_token: String,
    /// What people read whose own language the diary does not speak.
    pub language: Language,
}

impl Bot {
    /// The bot of this deployment.
    ///
    /// # Errors
    /// Where a variable is missing or a secret cannot be read.
    pub async fn from_environment() -> anyhow::Result<Self> {
        let wiring = Wiring::from_environment().await;
        let (messenger, secret_token) =
            tokio::try_join!(wiring.messenger(), wiring.webhook_secret_token())?;
        Ok(Self {
            messenger,
            webhook_url: format!("{}/telegram", wiring.public_url()?),
            secret_token,
            language: wiring.default_language()?,
        })
    }

    /// Sets the menus and descriptions, and then the webhook: where Telegram
    /// refuses something, updates go on to where they went before.
    ///
    /// # Errors
    /// What Telegram said.
    pub async fn install(&self) -> Result<(), MessengerError> {
        let audiences = Language::ALL.map(Some).into_iter().chain([None]);
        for audience in audiences {
            let texts = audience.unwrap_or(self.language);
            patiently(|| self.messenger.introduce(texts, audience)).await?;
        }
        patiently(|| {
            self.messenger
                .set_webhook(&self.webhook_url, &self.secret_token)
        })
        .await
    }

    /// Removes the webhook.
    ///
    /// # Errors
    /// What Telegram said.
    pub async fn remove(&self) -> Result<(), MessengerError> {
        patiently(|| self.messenger.delete_webhook()).await
    }
}

/// Makes a call again after the wait that Telegram asks for, and a few times where
/// it does not answer. When to give up in all is the caller's to say.
async fn patiently<F>(mut call: impl FnMut() -> F) -> Result<(), MessengerError>
where
    F: Future<Output = Result<(), MessengerError>>,
{
    let mut repeats = 0;
    loop {
        let error = match call().await {
            Ok(()) => return Ok(()),
            Err(error) => error,
        };
        let pause = match error {
            MessengerError::RetryAfter(pause) if pause <= LONGEST_WAIT => pause,
            MessengerError::Unreachable(_) if repeats < MOST_REPEATS => {
                repeats += 1;
                PAUSE
            }
            error => return Err(error),
        };
        warn!(%error, "a call to Telegram is made again");
        sleep(pause).await;
    }
}
