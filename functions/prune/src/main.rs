//! Deletes, every night, what is past its date and what belongs to nobody.

mod handler;
mod orphans;
#[cfg(test)]
mod tests;

use journal_aws::{
    DiaryTable, ReportBucket, ScheduleGroup, SubscriptionList, parsed_variable, variable,
};
use lambda_runtime::{Error, LambdaEvent, run, service_fn, tracing};
use serde::de::IgnoredAny;

use handler::Prune;

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    let prune = prune().await?;
    run(service_fn(|event: LambdaEvent<IgnoredAny>| {
        prune.run(event.context.deadline())
    }))
    .await
}

async fn prune() -> anyhow::Result<Prune> {
    let config = journal_aws::config().await;
    let retention = parsed_variable("RETENTION_DAYS")?;
    Ok(Prune {
        table: DiaryTable::new(&config, variable("TABLE_NAME")?, retention),
        bucket: ReportBucket::new(&config, variable("REPORT_BUCKET")?),
        schedules: ScheduleGroup::from_environment(&config)?,
        subscriptions: SubscriptionList::from_environment(&config)?,
    })
}
