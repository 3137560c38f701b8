//! Reads files of diaries, stores their days, and makes reports of them.

mod handler;
mod reading;
mod report;
mod seal;
mod step;

use aws_lambda_events::sqs::SqsEvent;
use jiff::Timestamp;
use journal_report::ReportRules;
use journal_wiring::{Wiring, write_log};
use lambda_runtime::{Error, LambdaEvent, run, service_fn};

use handler::Importer;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    write_log();
    let wiring = Wiring::from_environment();
    let metrics = wiring.metrics()?;
    let messenger = wiring.messenger().await?;
    let importer = Importer {
        table: wiring.table()?,
        rules: ReportRules {
            retention: wiring.retention()?,
            counts_migraine_like: wiring.counts_migraine_like()?,
        },
        queue: wiring.import_queue()?,
        operator: wiring.operator_chat(&messenger)?,
        messenger,
    };
    run(service_fn(async |event: LambdaEvent<SqsEvent>| {
        let deadline = Timestamp::try_from(event.context.deadline())?;
        Ok::<_, Error>(metrics.of(importer.work_off(event.payload, deadline)).await)
    }))
    .await
}
