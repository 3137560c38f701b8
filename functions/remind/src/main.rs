//! Sends the reminders that are due: the daily question, the nudge, the question
//! two hours after a dose.

mod due;
mod effect;
mod handler;
#[cfg(test)]
mod tests;

use aws_lambda_events::sqs::SqsEvent;
use journal_channels::Channels;
use journal_wiring::Wiring;
use lambda_runtime::{Error, LambdaEvent, run, service_fn, tracing};

use handler::Remind;

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    let wiring = Wiring::from_environment().await;
    let (table, messenger) = (wiring.table()?, wiring.messenger().await?);
    let remind = Remind {
        schedules: wiring.schedules()?,
        reminders: wiring.reminder_queue()?,
        operator: wiring.operator_chat(&messenger)?,
        channels: Channels::new(table.clone(), messenger, wiring.event_bus(&table)?),
        table,
    };
    run(service_fn(async |event: LambdaEvent<SqsEvent>| {
        Ok::<_, Error>(remind.work_off(event.payload).await)
    }))
    .await
}
