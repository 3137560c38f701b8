//! The bot as Telegram is to know it.

use std::time::Duration;

use journal::Language;
use journal_telegram::{Messenger, MessengerError};
use journal_wiring::Wiring;
use tokio::time::sleep;
use tracing::warn;

/// The pause before a call that got no answer is retried.
const PAUSE: Duration = Duration::from_secs(1);

/// How often a call that got no answer is retried.
const MOST_REPEATS: u32 = 3;

/// The longest wait that fits into the function's time. Asked for a longer one,
/// the deployment had better say so at once.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// The bot, with all that Telegram is told of it.
pub struct Bot {
    pub messenger: Messenger,
    pub webhook_url: String,
    pub secret_token: String,
    /// The language for people whose own one the diary does not have.
    pub language: Language,
}

impl Bot {
    /// The bot of this deployment.
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
    pub async fn remove(&self) -> Result<(), MessengerError> {
        patiently(|| self.messenger.delete_webhook()).await
    }
}

/// Retries a call after the wait that Telegram asks for (rate limit), and a few times where
/// it does not answer. The caller sets the timeout of the whole.
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
