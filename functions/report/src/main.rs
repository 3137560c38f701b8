//! Makes reports and delivers them.

mod delivery;
mod handler;

use aws_lambda_events::sqs::SqsEvent;
use journal_channels::Channels;
use journal_report::ReportRules;
use journal_wiring::Wiring;
use lambda_runtime::{Error, LambdaEvent, run, service_fn, tracing};

use handler::ReportMaker;

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    let wiring = Wiring::from_environment().await;
    let (table, messenger) = (wiring.table()?, wiring.messenger().await?);
    let maker = ReportMaker {
        rules: ReportRules {
            retention: wiring.retention()?,
            counts_migraine_like: wiring.counts_migraine_like()?,
        },
        bucket: wiring.report_bucket()?,
        schedules: wiring.schedule_group()?,
        reports: wiring.report_queue()?,
        operator: wiring.operator_chat(&messenger)?,
        public_url: wiring.public_url()?,
        channels: Channels::new(table.clone(), messenger, wiring.event_bus(&table)?),
        table,
    };
    run(service_fn(async |event: LambdaEvent<SqsEvent>| {
        Ok::<_, Error>(maker.work_off(event.payload).await)
    }))
    .await
}
