use std::time::Duration;

use aws_config::retry::RetryConfig;
use aws_config::timeout::TimeoutConfig;
use aws_config::{AppName, BehaviorVersion, SdkConfig};

/// The configuration that all clients of a function share: region and credentials of its
/// environment, timeouts and retries.
///
/// By default the SDK has no timeout. Telegram, and the person behind it, waits for the
/// answer: an attempt gets two seconds, and a call with all its three attempts five.
///
/// Each call names the function in its user agent, so that CloudTrail and a proxy can tell
/// who made it.
pub async fn config() -> SdkConfig {
    let mut loader = aws_config::defaults(BehaviorVersion::latest());
    let function = std::env::var("AWS_LAMBDA_FUNCTION_NAME").ok();
    if let Some(name) = function.and_then(|name| AppName::new(name).ok()) {
        loader = loader.app_name(name);
    }
    loader
        .retry_config(RetryConfig::standard().with_max_attempts(3))
        .timeout_config(
            TimeoutConfig::builder()
                .connect_timeout(Duration::from_secs(1))
                .operation_attempt_timeout(Duration::from_secs(2))
                .operation_timeout(Duration::from_secs(5))
                .build(),
        )
        .load()
        .await
}
