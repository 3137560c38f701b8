//! Makes reports and delivers them.

use anyhow::Context;
use aws_lambda_events::sqs::SqsEvent;
use journal_aws::{
    DiaryTable, EventBus, ReportBucket, ReportQueue, ScheduleGroup, optional_variable,
    parsed_variable, secret, variable,
};
use journal_channels::Channels;
use journal_telegram::{Messenger, OperatorChat};
use lambda_runtime::{Error, LambdaEvent, run, service_fn, tracing};

use report::ReportMaker;

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    let maker = report_maker().await?;
    run(service_fn(async |event: LambdaEvent<SqsEvent>| {
        Ok::<_, Error>(maker.work_off(event.payload).await)
    }))
    .await
}

async fn report_maker() -> anyhow::Result<ReportMaker> {
    let config = journal_aws::config().await;
    let token = secret(&config, &variable("BOT_TOKEN_SECRET_ARN")?)
        .await
        .context("reading the bot's token")?;
    let retention = parsed_variable("RETENTION_DAYS")?;
    let table = DiaryTable::new(&config, variable("TABLE_NAME")?, retention);
    let bus = EventBus::new(&config, variable("EVENT_BUS")?, table.clone());
    let messenger = Messenger::new(&variable("TELEGRAM_API_URL")?, token.expose())?;
    Ok(ReportMaker {
        retention,
        bucket: ReportBucket::new(&config, variable("REPORT_BUCKET")?),
        schedules: ScheduleGroup::from_environment(&config)?,
        reports: ReportQueue::new(&config, variable("REPORT_QUEUE_URL")?),
        channels: Channels::new(table.clone(), messenger.clone(), bus),
        operator: OperatorChat::from_settings(
            optional_variable("OPERATOR_CHAT_ID").as_deref(),
            parsed_variable("DEFAULT_LANGUAGE")?,
            &messenger,
        )?,
        public_url: variable("PUBLIC_URL")?,
        table,
    })
}
