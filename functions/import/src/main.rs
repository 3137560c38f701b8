//! Reads files of other diaries, and stores their days.

mod handler;
mod reading;
mod step;

use aws_lambda_events::sqs::SqsEvent;
use jiff::Timestamp;
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
        retention: wiring.retention()?,
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
