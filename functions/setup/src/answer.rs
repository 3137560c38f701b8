//! The answer to CloudFormation, which waits for nothing else.

use std::time::Duration;

use anyhow::{Context, bail};
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use reqwest::{Client, StatusCode};
use serde::Serialize;

use crate::request::ReturnAddress;

/// The resource's id. It never changes, whatever the bot or the address: to
/// CloudFormation another id is another resource, whose predecessor it has deleted,
/// and that would remove the webhook that was just set.
const PHYSICAL_RESOURCE_ID: &str = "telegram-bot";

/// The longest reason, in characters. A whole answer may have 4,096 bytes.
const LONGEST_REASON: usize = 800;

/// How often the answer is tried. Without it the deployment hangs.
const ATTEMPTS: u32 = 3;

/// The result of an event: done, or why not.
pub type SetupResult = Result<(), String>;

/// Posts answers.
pub struct Mailbox {
    client: Client,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct CustomResourceResponse<'a> {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    physical_resource_id: &'a str,
    stack_id: &'a str,
    request_id: &'a str,
    logical_resource_id: &'a str,
}

impl Mailbox {
    /// # Errors
    /// Where no TLS client can be made.
    pub fn new() -> anyhow::Result<Self> {
        // Fails only where a provider is installed already, which is as good.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let client = Client::builder()
            .timeout(Duration::from_secs(3))
            .build()
            .context("making an HTTP client")?;
        Ok(Self { client })
    }

    /// Tells CloudFormation the result of its event.
    ///
    /// # Errors
    /// Where the answer did not arrive. Lambda then repeats the event.
    pub async fn post(&self, to: &ReturnAddress, outcome: &SetupResult) -> anyhow::Result<()> {
        let body = serde_json::to_string(&CustomResourceResponse::of(to, outcome))
            .context("writing the answer")?;
        for attempt in 1..ATTEMPTS {
            match self.put(to, body.clone()).await {
                Ok(status) if status.is_success() => return Ok(()),
                _ => tokio::time::sleep(Duration::from_millis(200) * attempt).await,
            }
        }
        match self.put(to, body).await?.as_u16() {
            200..300 => Ok(()),
            status => bail!("CloudFormation's address answered {status}"),
        }
    }

    async fn put(&self, to: &ReturnAddress, body: String) -> anyhow::Result<StatusCode> {
        let response = self
            .client
            .put(&to.response_url)
            // The address is signed for a request without a content type.
            .header(CONTENT_TYPE, HeaderValue::from_static(""))
            .body(body)
            .send()
            .await
            // The address is a key to the answer: it is not for the log.
            .map_err(reqwest::Error::without_url)
            .context("answering CloudFormation")?;
        Ok(response.status())
    }
}

impl<'a> CustomResourceResponse<'a> {
    fn of(to: &'a ReturnAddress, outcome: &SetupResult) -> Self {
        let reason = outcome.as_ref().err();
        Self {
            status: match reason {
                None => "SUCCESS",
                Some(_) => "FAILED",
            },
            reason: reason.map(|reason| reason.chars().take(LONGEST_REASON).collect()),
            physical_resource_id: to
                .physical_resource_id
                .as_deref()
                .unwrap_or(PHYSICAL_RESOURCE_ID),
            stack_id: &to.stack_id,
            request_id: &to.request_id,
            logical_resource_id: &to.logical_resource_id,
        }
    }
}
