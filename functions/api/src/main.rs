//! The journal for other bots, over HTTP.

use api::{Acquaintances, Api, RateLimit, router};
use jiff::Timestamp;
use journal_aws::{ClaimedCaller, Subject};
use journal_gateway::run;
use journal_wiring::{Wiring, write_log};
use lambda_http::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    write_log();
    let wiring = Wiring::from_environment();
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
    // The first request finds the connection open; where it cannot be, it meets the same fault.
    let _ = api
        .table
        .known_to(
            ClaimedCaller::Channel(""),
            None,
            Subject::Nothing,
            Timestamp::now(),
        )
        .await;
    run(router(api)).await
}
