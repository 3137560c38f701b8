//! The bot as Telegram is to know it.

use std::time::Duration;

use anyhow::Context;
use journal::{Language, Retention};
use journal_telegram::{Messenger, MessengerError, OperatorChat, OwnWebhook};
use journal_wiring::Wiring;
use tokio::time::sleep;
use tracing::{info, warn};

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
    pub webhook: OwnWebhook,
    pub webhook_url: String,
    pub secret_token: String,
    pub max_connections: u8,
    /// The language for people whose own one the diary does not have.
    pub language: Language,
    /// How long entries are kept, as the description says.
    pub retention: Retention,
    pub operator: Option<OperatorChat>,
}

impl Bot {
    /// The bot of this deployment.
    pub async fn of(wiring: Wiring) -> anyhow::Result<Self> {
        let bot_token = wiring.bot_token().await?;
        let messenger = wiring.messenger_of(&bot_token)?;
        let webhook = wiring.own_webhook()?;
        Ok(Self {
            webhook_url: wiring.webhook_url()?,
            secret_token: webhook.secret_token(bot_token.expose()),
            max_connections: wiring.max_connections()?,
            language: wiring.default_language()?,
            retention: wiring.retention()?,
            operator: wiring.operator_chat(&messenger)?,
            webhook,
            messenger,
        })
    }

    /// Sets the webhook: without it there is no bot.
    pub async fn install(&self) -> anyhow::Result<()> {
        match patiently(|| self.messenger.introduce_itself()).await {
            Err(MessengerError::Rejected(words)) => anyhow::bail!(
                "BotFather's token is not valid, for Telegram says: {words}. \
                 Deploy again with the right BotToken; nothing is to be cleaned up"
            ),
            asked => asked.context("asking Telegram for the bot")?,
        }
        patiently(|| {
            self.messenger
                .set_webhook(&self.webhook_url, &self.secret_token, self.max_connections)
        })
        .await
        .context("telling Telegram the webhook")
    }

    /// Changes the menus and descriptions that are others at Telegram, first those of everyone
    /// else: Telegram may answer with them for a language that has none of its own.
    pub async fn introduce(&self) -> Result<(), MessengerError> {
        let audiences = [None].into_iter().chain(Language::ALL.map(Some));
        for audience in audiences {
            let texts = audience.unwrap_or(self.language);
            patiently(|| self.messenger.introduce(texts, audience, self.retention)).await?;
        }
        Ok(())
    }

    /// Removes the webhook, unless it leads to another stack by now.
    pub async fn remove(&self) -> Result<(), MessengerError> {
        let state = patiently(|| self.messenger.webhook_state()).await?;
        if !state.url.is_some_and(|url| self.webhook.is_at(&url)) {
            info!("the webhook was left alone: it is not this stack's");
            return Ok(());
        }
        patiently(|| self.messenger.delete_webhook()).await?;
        patiently(|| self.messenger.reset_menu_button()).await
    }

    /// Tells the operator, where there is one.
    pub async fn tell(&self, error: &str) {
        if let Some(operator) = &self.operator {
            operator.tell_error("setup", error).await;
        }
    }
}

/// Retries a call after the wait that Telegram asks for (rate limit), and a few times where
/// it does not answer. The caller sets the timeout of the whole.
async fn patiently<F, T>(mut call: impl FnMut() -> F) -> Result<T, MessengerError>
where
    F: Future<Output = Result<T, MessengerError>>,
{
    let mut repeats = 0;
    loop {
        let error = match call().await {
            Ok(result) => return Ok(result),
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
