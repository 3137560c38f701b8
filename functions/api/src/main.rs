//! The journal for other bots, over HTTP.

mod authorisation;
mod clock;
mod json_body;
mod known_parameters;
mod period;
mod preconditions;
mod problem;
mod query;
mod rate;
mod router;
mod routes;
mod schemas;
mod state;
#[cfg(test)]
mod tests;
mod visit;

use journal_aws::{
    DiaryTable, EventBus, ReportBucket, ReportQueue, Schedules, Subscriptions, parsed_variable,
    variable,
};
use lambda_http::{Error, run, tracing};

use rate::Rate;
use router::router;
use state::Api;

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    run(router(api().await?)).await
}

async fn api() -> anyhow::Result<Api> {
    let config = journal_aws::config().await;
    let retention = parsed_variable("RETENTION_DAYS")?;
    let table = DiaryTable::new(&config, variable("TABLE_NAME")?, retention);
    Ok(Api {
        bus: EventBus::new(&config, variable("EVENT_BUS")?, table.clone()),
        subscriptions: Subscriptions::from_environment(&config)?,
        schedules: Schedules::from_environment(&config)?,
        reports: ReportQueue::new(&config, variable("REPORT_QUEUE_URL")?),
        bucket: ReportBucket::new(&config, variable("REPORT_BUCKET")?),
        table,
        retention,
        language: parsed_variable("DEFAULT_LANGUAGE")?,
        rate: Rate::new(rate::CALLS_PER_SECOND, rate::BURST),
        public_url: variable("PUBLIC_URL")?,
    })
}
