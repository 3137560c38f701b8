//! Telegram's webhook: an update comes in, the answer goes back in the response.

mod handler;
mod perform;

use anyhow::Context;
use journal::Retention;
use journal_aws::{Journal, ReportQueue, Schedules, secret, variable};
use journal_telegram::conversation::Setting;
use journal_telegram::{Messenger, secret_token};
use lambda_http::{Error, run, service_fn, tracing};

use handler::Webhook;

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    let webhook = webhook().await?;
    run(service_fn(|request| webhook.answer(request))).await
}

async fn webhook() -> anyhow::Result<Webhook> {
    let config = journal_aws::config().await;
    let (token, webhook_secret) = (
        variable("BOT_TOKEN_SECRET_ARN")?,
        variable("WEBHOOK_SECRET_ARN")?,
    );
    let (token, webhook_secret) =
        tokio::try_join!(secret(&config, &token), secret(&config, &webhook_secret))
            .context("reading the secrets")?;
    let retention = Retention {
        days: variable("RETENTION_DAYS")?
            .parse()
            .context("RETENTION_DAYS")?,
    };
    Ok(Webhook {
        journal: Journal::new(&config, variable("TABLE_NAME")?, retention),
        schedules: Schedules::from_environment(&config)?,
        reports: ReportQueue::new(&config, variable("REPORT_QUEUE_URL")?),
        messenger: Messenger::new(&variable("TELEGRAM_API_URL")?, token.expose())?,
        secret_token: secret_token::derive(webhook_secret.expose()),
        setting: Setting {
            language: variable("DEFAULT_LANGUAGE")?
                .parse()
                .context("DEFAULT_LANGUAGE")?,
            zone: variable("DEFAULT_TIME_ZONE")?
                .parse()
                .context("DEFAULT_TIME_ZONE")?,
            retention,
        },
    })
}
