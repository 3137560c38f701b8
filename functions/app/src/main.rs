//! The Mini App: its page, and the door by which a person of Telegram comes in. What the app then
//! reads and writes it asks the API for, as the bots of other channels do.

mod files;
mod page;
mod problem;
mod script;
mod session;
#[cfg(test)]
mod tests;
mod words;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use journal::Retention;
use journal_aws::{DiaryTable, Secret};
use journal_gateway::run;
use journal_wiring::{Wiring, write_log};
use lambda_http::Error;

use problem::AppProblem;

/// The longest body that is read, in bytes: launch data is shorter.
const LONGEST_BODY: usize = 8 * 1024;

/// The clients and settings that the app's function works with.
pub struct MiniApp {
    pub table: DiaryTable,
    /// Proves what Telegram has signed.
    pub bot_token: Secret,
    pub retention: Retention,
    /// Where Telegram in a browser stands, which shows the app in a frame.
    pub telegram_web_url: String,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    write_log();
    let wiring = Wiring::from_environment();
    let app = MiniApp {
        table: wiring.table()?,
        bot_token: wiring.bot_token().await?,
        retention: wiring.retention()?,
        telegram_web_url: wiring.telegram_web_url()?,
    };
    run(router(app)).await
}

fn router(app: MiniApp) -> Router {
    page::router()
        .merge(files::router())
        .merge(session::router())
        .fallback(async || AppProblem::NoSuchFile)
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
        .with_state(Arc::new(app))
}
