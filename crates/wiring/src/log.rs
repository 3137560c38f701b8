//! The log of a function: lines on its standard output, as Lambda wants them.

use std::env;

use tracing::level_filters::LevelFilter;

/// Writes the log from here on, in the form and from the level that Lambda's logging controls
/// name: `AWS_LAMBDA_LOG_FORMAT`, and `AWS_LAMBDA_LOG_LEVEL`, which is INFO where it is not set.
/// The lines hold no time, which Lambda adds.
pub fn write_log() {
    let level = env::var("AWS_LAMBDA_LOG_LEVEL");
    let level = level.ok().and_then(|level| level.parse().ok());
    let log = tracing_subscriber::fmt()
        .with_max_level(level.unwrap_or(LevelFilter::INFO))
        .with_target(false)
        .without_time();
    let format = env::var("AWS_LAMBDA_LOG_FORMAT").unwrap_or_default();
    match format.eq_ignore_ascii_case("json") {
        true => log.json().init(),
        false => log.init(),
    }
}
