//! Sends the reminders that are due: the daily question, the nudge, the question
//! two hours after a dose; and what the operator is told.

mod broadcast;
mod due;
mod effect;
mod feedback;
mod handler;
mod operator_news;
#[cfg(test)]
mod tests;

use aws_lambda_events::sqs::SqsEvent;
use jiff::Timestamp;
use journal_channels::{Channels, Pace};
use journal_wiring::{Wiring, write_log};
use lambda_runtime::{Error, LambdaEvent, run, service_fn};

use handler::Remind;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    write_log();
    let wiring = Wiring::from_environment();
    let metrics = wiring.metrics()?;
    let (table, messenger) = (wiring.table()?, wiring.messenger().await?);
    let remind = Remind {
        schedules: wiring.schedules()?,
        reminders: wiring.reminder_queue()?,
        operator: wiring.operator_chat(&messenger)?,
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
        Ok::<_, Error>(metrics.of(remind.work_off(event.payload, deadline)).await)
    }))
    .await
}
