//! The pages that anyone may open: a report by its link, and the explanation of the API. They
//! are apart from the API, whose rights no anonymous caller is to come near.

mod docs;
mod link;
#[cfg(test)]
mod tests;
mod weight;

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn;
use journal_aws::{DiaryTable, ReportBucket};
use journal_gateway::run;
use journal_wiring::{Wiring, write_log};
use lambda_http::Error;

/// The clients that the pages are found with.
pub struct Pages {
    pub table: DiaryTable,
    /// Holds the pages of links.
    pub bucket: ReportBucket,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    write_log();
    let wiring = Wiring::from_environment();
    let pages = Pages {
        table: wiring.table_without_entries()?,
        bucket: wiring.report_bucket()?,
    };
    run(router(pages)).await
}

fn router(pages: Pages) -> Router {
    let pages = Arc::new(pages);
    let links = link::router().layer(from_fn(weight::limit));
    docs::router().merge(links).with_state(pages)
}
