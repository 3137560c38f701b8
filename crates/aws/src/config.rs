//! The configuration that all clients share: region and credentials, timeouts and retries.

use std::env;
use std::time::Duration;

use aws_config::environment::EnvironmentVariableCredentialsProvider;
use aws_config::retry::RetryConfig;
use aws_config::timeout::TimeoutConfig;
use aws_config::{AppName, BehaviorVersion, Region, SdkConfig};
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};

/// The configuration of a function, from the variables that Lambda gives it. Nothing else is
/// looked at, neither files nor the metadata of a machine, so that a start takes no time for them.
///
/// Each call names the function in its user agent, so that CloudTrail and a proxy can tell
/// who made it.
#[must_use]
pub fn function_config(http: SharedHttpClient) -> SdkConfig {
    let mut config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .http_client(http)
        .credentials_provider(SharedCredentialsProvider::new(
            EnvironmentVariableCredentialsProvider::new(),
        ))
        .retry_config(retries())
        .timeout_config(timeouts())
        .service_config(Endpoints);
    config.set_region(variable("AWS_REGION").map(Region::new));
    config.set_endpoint_url(variable("AWS_ENDPOINT_URL"));
    let name = variable("AWS_LAMBDA_FUNCTION_NAME");
    config.set_app_name(name.and_then(|name| AppName::new(name).ok()));
    config.build()
}

/// The configuration of the operator's own machine: also by profile, role or metadata.
pub async fn operator_config() -> SdkConfig {
    aws_config::defaults(BehaviorVersion::latest())
        .retry_config(retries())
        .timeout_config(timeouts())
        .load()
        .await
}

fn retries() -> RetryConfig {
    RetryConfig::standard().with_max_attempts(3)
}

/// By default the SDK has no timeout. Telegram, and the person behind it, waits for the
/// answer: an attempt gets two seconds, and a call with all its three attempts five.
fn timeouts() -> TimeoutConfig {
    TimeoutConfig::builder()
        .connect_timeout(Duration::from_secs(1))
        .operation_attempt_timeout(Duration::from_secs(2))
        .operation_timeout(Duration::from_secs(5))
        .build()
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// The addresses of single services elsewhere, as in `AWS_ENDPOINT_URL_DYNAMODB`.
#[derive(Debug)]
struct Endpoints;

impl LoadServiceConfig for Endpoints {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        let service = key.service_id().to_uppercase().replace(' ', "_");
        variable(&format!("{}_{service}", key.env()))
    }
}
