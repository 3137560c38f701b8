//! Finishes, every night, what erasures left over, and ends subscriptions of nobody.

mod erasures;
mod handler;
mod subscriptions;
#[cfg(test)]
mod tests;

use journal_wiring::Wiring;
use lambda_runtime::{Error, LambdaEvent, run, service_fn, tracing};
use serde::de::IgnoredAny;

use handler::Prune;

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    let wiring = Wiring::from_environment().await;
    let prune = Prune {
        table: wiring.table_without_entries()?,
        bucket: wiring.report_bucket()?,
        schedules: wiring.schedule_group()?,
        reminders: wiring.reminder_queue()?,
        subscriptions: wiring.subscription_list()?,
    };
    run(service_fn(|event: LambdaEvent<IgnoredAny>| {
        prune.run(event.context.deadline())
    }))
    .await
}
