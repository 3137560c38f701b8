//! `make run`: the whole system on this machine, until Ctrl-C.
#![expect(
    clippy::print_stderr,
    reason = "this is a tool that speaks to a person in a terminal"
)]

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_target(false)
        .without_time()
        .init();
    match local_cloud::run::run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
