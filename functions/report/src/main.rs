//! Makes reports and delivers them.

mod delivery;
mod handler;

use aws_lambda_events::sqs::SqsEvent;
use jiff::Timestamp;
use journal_channels::{Channels, Pace};
use journal_report::ReportRules;
use journal_wiring::{Wiring, write_log};
use lambda_runtime::{Error, LambdaEvent, run, service_fn};

use handler::ReportMaker;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    write_log();
    let wiring = Wiring::from_environment();
    let metrics = wiring.metrics()?;
    let (table, messenger) = (wiring.table()?, wiring.messenger().await?);
    let maker = ReportMaker {
        rules: ReportRules {
            retention: wiring.retention()?,
            counts_migraine_like: wiring.counts_migraine_like()?,
        },
        bucket: wiring.report_bucket()?,
        schedules: wiring.schedule_group()?,
        ordered: wiring.report_queue()?,
        recurring: wiring.weekly_report_queue()?,
        operator: wiring.operator_chat(&messenger)?,
        public_url: wiring.public_url()?,
        channels: Channels::new(
            table.clone(),
            messenger,
            Pace::new(wiring.calls_per_second()?),
            wiring.event_bus(&table)?,
        ),
        table,
    };
    run(service_fn(async |event: LambdaEvent<SqsEvent>| {
        let deadline = Timestamp::try_from(event.context.deadline())?;
        Ok::<_, Error>(metrics.of(maker.work_off(event.payload, deadline)).await)
    }))
    .await
}
