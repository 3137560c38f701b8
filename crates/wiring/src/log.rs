//! The log of a function: lines on its standard output, as Lambda wants them.

use std::env;

use tracing::level_filters::LevelFilter;

/// Writes the log from here on, in the form and from the level that Lambda's logging controls
/// name: `AWS_LAMBDA_LOG_FORMAT`, and `AWS_LAMBDA_LOG_LEVEL`, which is INFO where it is not set.
/// The lines hold no time, which Lambda adds.
pub fn write_log() {
    let variable = |name| env::var(name).unwrap_or_default();
    let level = variable("AWS_LAMBDA_LOG_LEVEL").parse();
    let log = tracing_subscriber::fmt()
        .with_max_level(level.unwrap_or(LevelFilter::INFO))
        .with_target(false)
        .without_time();
    match variable("AWS_LAMBDA_LOG_FORMAT").eq_ignore_ascii_case("json") {
        true => log.json().init(),
        false => log.init(),
    }
}
