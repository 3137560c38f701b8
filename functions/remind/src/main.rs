//! Sends the reminders that are due: the daily question and the nudge.

mod handler;
#[cfg(test)]
mod tests;

use anyhow::Context;
use aws_lambda_events::sqs::SqsEvent;
use journal_aws::{
    DiaryTable, EventBus, ReminderQueue, Schedules, optional_variable, parsed_variable, secret,
    variable,
};
use journal_channels::Channels;
use journal_telegram::{Messenger, OperatorChat};
use lambda_runtime::{Error, LambdaEvent, run, service_fn, tracing};

use handler::Remind;

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    let remind = remind().await?;
    run(service_fn(async |event: LambdaEvent<SqsEvent>| {
        Ok::<_, Error>(remind.work_off(event.payload).await)
    }))
    .await
}

async fn remind() -> anyhow::Result<Remind> {
    let config = journal_aws::config().await;
    let token = secret(&config, &variable("BOT_TOKEN_SECRET_ARN")?)
        .await
        .context("reading the bot's token")?;
    let retention = parsed_variable("RETENTION_DAYS")?;
    let table = DiaryTable::new(&config, variable("TABLE_NAME")?, retention);
    let bus = EventBus::new(&config, variable("EVENT_BUS")?, table.clone());
    let messenger = Messenger::new(&variable("TELEGRAM_API_URL")?, token.expose())?;
    Ok(Remind {
        schedules: Schedules::from_environment(&config)?,
        reminders: ReminderQueue::new(&config, variable("REMINDER_QUEUE_URL")?),
        channels: Channels::new(table.clone(), messenger.clone(), bus),
        operator: OperatorChat::from_settings(
            optional_variable("OPERATOR_CHAT_ID").as_deref(),
            parsed_variable("DEFAULT_LANGUAGE")?,
            &messenger,
        )?,
        table,
    })
}
