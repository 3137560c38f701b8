//! Subscribes a channel's bot to the bus. EventBridge needs a connection, which holds the
//! header that it sends; an API destination, which holds the address and the rate limit;
//! and a rule of the stack's bus, which matches the events.
//!
//! The three have one name, made of the channel and the id of the call-back. So a changed
//! call-back makes three others beside them, and never leaves a mixture of both. The
//! connection is made first and deleted last: by the connections everything that broke off
//! is found.

use aws_config::SdkConfig;
use aws_sdk_eventbridge::Client;
use aws_sdk_eventbridge::types::{
    ApiDestinationHttpMethod, ConnectionAuthorizationType, ConnectionState,
    CreateConnectionApiKeyAuthRequestParameters, CreateConnectionAuthRequestParameters,
    DeadLetterConfig, RetryPolicy, Target,
};
use serde_json::json;

use crate::callback::Callback;
use crate::error::CallError;
use crate::event_bus::SOURCE;
use crate::subscription_list::{SubscriptionList, TARGET};

/// The header that proves a call to come from EventBridge on our behalf.
pub const TOKEN_HEADER: &str = "X-Journal-Token";

/// The rate limit of the calls to a bot, per second.
pub const MOST_CALLS_PER_SECOND: i32 = 20;

/// The longest name that EventBridge takes. The bus has the stack's name and nine
/// characters more: with a name of at most 25 every channel's fits.
const LONGEST_NAME: usize = 64;

/// The code of EventBridge for a name that something has already.
const TAKEN: &str = "ResourceAlreadyExistsException";

/// EventBridge's own limits, said aloud: for a day, and as often as it likes.
const RETRIED_FOR_SECONDS: i32 = 24 * 60 * 60;
const MOST_RETRIES: i32 = 185;

/// The subscriptions of all channels to the bus.
#[derive(Clone, Debug)]
pub struct Subscriptions {
    list: SubscriptionList,
    role_arn: String,
    dead_letters_arn: String,
}

impl Subscriptions {
    /// Subscriptions to the bus, which calls in `role_arn` and leaves
    /// undelivered events in the queue `dead_letters_arn`.
    #[must_use]
    pub fn new(
        config: &SdkConfig,
        bus: impl Into<String>,
        role_arn: impl Into<String>,
        dead_letters_arn: impl Into<String>,
    ) -> Self {
        Self {
            list: SubscriptionList::new(config, bus),
            role_arn: role_arn.into(),
            dead_letters_arn: dead_letters_arn.into(),
        }
    }

    /// Lets the bus call the channel's bot. It is idempotent; the channel's earlier
    /// subscription stays beside it until it is removed.
    ///
    /// # Errors
    /// [`CallError`] where that was not done, or not to its end: then
    /// [`Subscriptions::remove`] takes away the parts that exist.
    pub async fn make(&self, channel: &str, callback: &Callback) -> Result<(), CallError> {
        let name = self.list.name(channel, callback);
        if name.len() > LONGEST_NAME {
            return Err(CallError::refused("CreateConnection", Some("NameTooLong")));
        }
        let connection = self.connect(&name, channel, callback).await?;
        let destination = self.address(&name, &connection, callback).await?;
        self.pick(&name, channel, callback).await?;
        self.lead_to(&name, &destination).await
    }

    /// Removes a subscription, or the parts of it that exist.
    ///
    /// # Errors
    /// [`CallError`] where a part could not be removed; it is safe to call again.
    pub async fn remove(&self, channel: &str, callback: &Callback) -> Result<(), CallError> {
        self.list.remove(&self.list.name(channel, callback)).await
    }

    /// All of them, to be looked through.
    #[must_use]
    pub fn list(&self) -> &SubscriptionList {
        &self.list
    }

    async fn connect(
        &self,
        name: &str,
        channel: &str,
        callback: &Callback,
    ) -> Result<String, CallError> {
        const CREATE: &str = "CreateConnection";
        let key = CreateConnectionApiKeyAuthRequestParameters::builder()
            .api_key_name(TOKEN_HEADER)
            .api_key_value(callback.secret.sign(channel))
            .build()
            .expect("the parameters have all that is required");
        let parameters = CreateConnectionAuthRequestParameters::builder()
            .api_key_auth_parameters(key)
            .build();
        let answer = self
            .client()
            .create_connection()
            .name(name)
            .authorization_type(ConnectionAuthorizationType::ApiKey)
            .auth_parameters(parameters)
            .send()
            .await;
        let arn = match CallError::unless(TAKEN, CREATE, answer)? {
            Some(made) => made.connection_arn,
            None => {
                let describe = self.client().describe_connection().name(name).send();
                let known = describe
                    .await
                    .map_err(|error| CallError::new("DescribeConnection", error))?;
                // EventBridge takes a while to delete one, and keeps the name until then.
                if known.connection_state() == Some(&ConnectionState::Deleting) {
                    return Err(CallError::refused(CREATE, Some("Conflict")));
                }
                known.connection_arn
            }
        };
        arn.ok_or_else(|| CallError::refused(CREATE, None))
    }

    async fn address(
        &self,
        name: &str,
        connection_arn: &str,
        callback: &Callback,
    ) -> Result<String, CallError> {
        const CREATE: &str = "CreateApiDestination";
        let answer = self
            .client()
            .create_api_destination()
            .name(name)
            .connection_arn(connection_arn)
            .invocation_endpoint(callback.address.as_str())
            .http_method(ApiDestinationHttpMethod::Post)
            .invocation_rate_limit_per_second(MOST_CALLS_PER_SECOND)
            .send()
            .await;
        let arn = match CallError::unless(TAKEN, CREATE, answer)? {
            Some(made) => made.api_destination_arn,
            None => {
                let describe = self.client().describe_api_destination().name(name).send();
                let known = describe
                    .await
                    .map_err(|error| CallError::new("DescribeApiDestination", error))?;
                known.api_destination_arn
            }
        };
        arn.ok_or_else(|| CallError::refused(CREATE, None))
    }

    /// Matches only events for this subscription: one that is left over from an earlier
    /// call-back of the channel gets nothing.
    async fn pick(&self, name: &str, channel: &str, callback: &Callback) -> Result<(), CallError> {
        let kinds: Vec<_> = callback.events.iter().map(|kind| kind.name()).collect();
        let pattern = json!({
            "source": [SOURCE],
            "detail-type": kinds,
            "detail": { "channel": [channel], "subscription": [callback.id()] },
        });
        self.client()
            .put_rule()
            .name(name)
            .event_bus_name(&self.list.bus)
            .event_pattern(pattern.to_string())
            .send()
            .await
            .map_err(|error| CallError::new("PutRule", error))?;
        Ok(())
    }

    async fn lead_to(&self, rule: &str, destination_arn: &str) -> Result<(), CallError> {
        let target = Target::builder()
            .id(TARGET)
            .arn(destination_arn)
            .role_arn(&self.role_arn)
            .input_path("$.detail")
            .retry_policy(
                RetryPolicy::builder()
                    .maximum_event_age_in_seconds(RETRIED_FOR_SECONDS)
                    .maximum_retry_attempts(MOST_RETRIES)
                    .build(),
            )
            .dead_letter_config(
                DeadLetterConfig::builder()
                    .arn(&self.dead_letters_arn)
                    .build(),
            )
            .build()
            .expect("the target has all that is required");
        let answer = self
            .client()
            .put_targets()
            .rule(rule)
            .event_bus_name(&self.list.bus)
            .targets(target)
            .send()
            .await
            .map_err(|error| CallError::new("PutTargets", error))?;
        // The call succeeds also where the target was refused.
        match answer.failed_entries().first() {
            Some(refused) => Err(CallError::refused("PutTargets", refused.error_code())),
            None => Ok(()),
        }
    }

    fn client(&self) -> &Client {
        &self.list.client
    }
}
