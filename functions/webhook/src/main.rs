//! Telegram's webhook: an update comes in, the answer goes back in the response.

mod answer;
mod erase;
mod handler;
mod perform;

use anyhow::Context;
use journal_aws::{
    DiaryTable, ReportBucket, ReportQueue, Schedules, optional_variable, parsed_variable, secret,
    variable,
};
use journal_telegram::conversation::Setting;
use journal_telegram::{Messenger, OperatorChat, secret_token};
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
    let retention = parsed_variable("RETENTION_DAYS")?;
    let messenger = Messenger::new(&variable("TELEGRAM_API_URL")?, token.expose())?;
    let language = parsed_variable("DEFAULT_LANGUAGE")?;
    let operator_chat = optional_variable("OPERATOR_CHAT_ID");
    let operator = OperatorChat::from_settings(operator_chat.as_deref(), language, &messenger)?;
    Ok(Webhook {
        table: DiaryTable::new(&config, variable("TABLE_NAME")?, retention),
        schedules: Schedules::from_environment(&config)?,
        reports: ReportQueue::new(&config, variable("REPORT_QUEUE_URL")?),
        bucket: ReportBucket::new(&config, variable("REPORT_BUCKET")?),
        messenger,
        secret_token: secret_token::derive(webhook_secret.expose()),
        setting: Setting {
            language,
            zone: parsed_variable("DEFAULT_TIME_ZONE")?,
            retention,
            has_operator: operator.is_some(),
        },
        operator,
    })
}
