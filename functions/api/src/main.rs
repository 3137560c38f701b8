//! The journal for other bots, over HTTP.

mod authorisation;
mod json_body;
mod problem;
mod router;
mod routes;
#[cfg(test)]
mod tests;

use anyhow::Context;
use journal::Retention;
use journal_aws::{Journal, ReportBucket, variable};
use lambda_http::{Error, run, tracing};

use router::{Api, router};

#[tokio::main]
async fn main() -> Result<(), Error> {
    tracing::init_default_subscriber();
    run(router(api().await?)).await
}

async fn api() -> anyhow::Result<Api> {
    let config = journal_aws::config().await;
    let retention = Retention {
        days: variable("RETENTION_DAYS")?
            .parse()
            .context("RETENTION_DAYS")?,
    };
    Ok(Api {
        journal: Journal::new(&config, variable("TABLE_NAME")?, retention),
        bucket: ReportBucket::new(&config, variable("REPORT_BUCKET")?),
        retention,
        zone: variable("DEFAULT_TIME_ZONE")?
            .parse()
            .context("DEFAULT_TIME_ZONE")?,
        public_url: variable("PUBLIC_URL")?,
    })
}
