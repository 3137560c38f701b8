//! The journal for other bots, over HTTP.

use api::{Acquaintances, Api, RateLimit, router};
use journal_gateway::run;
use journal_wiring::Wiring;
use lambda_http::{Error, tracing};

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    let wiring = Wiring::from_environment().await;
    let table = wiring.table()?;
    let api = Api {
        bus: wiring.event_bus(&table)?,
        subscriptions: wiring.subscriptions()?,
        schedules: wiring.schedules()?,
        reports: wiring.report_queue()?,
        reminders: wiring.reminder_queue()?,
        bucket: wiring.report_bucket()?,
        table,
        retention: wiring.retention()?,
        counts_migraine_like: wiring.counts_migraine_like()?,
        language: wiring.default_language()?,
        rate: RateLimit::of_a_channel(wiring.api_calls_per_second()?),
        acquaintances: Acquaintances::default(),
        public_url: wiring.public_url()?,
    };
    run(router(api)).await
}
