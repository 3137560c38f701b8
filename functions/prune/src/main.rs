//! Finishes, every night, what erasures left over, and ends subscriptions of nobody.

mod erasures;
mod handler;
mod subscriptions;
#[cfg(test)]
mod tests;

use journal_wiring::{Wiring, write_log};
use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::de::IgnoredAny;

use handler::Prune;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    write_log();
    let wiring = Wiring::from_environment();
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
