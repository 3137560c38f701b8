//! The answer to CloudFormation, which waits for nothing else.

use std::time::Duration;

use anyhow::{Context, bail};
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Request, StatusCode};
use journal_http::HttpClient;
use serde::Serialize;

use crate::request::ReturnAddress;

/// The resource's id. It never changes, whatever the bot or the address: to
/// CloudFormation another id is another resource, whose predecessor it has deleted,
/// and that would remove the webhook that was just set.
const PHYSICAL_RESOURCE_ID: &str = "telegram-bot";

/// The longest reason, in characters. A whole answer may have 4,096 bytes.
const LONGEST_REASON: usize = 800;

/// How long an answer may take to arrive.
const PATIENCE: Duration = Duration::from_secs(3);

/// How often the answer is tried. Without it the deployment hangs.
const ATTEMPTS: u32 = 3;

/// The result of an event: done, or why not.
pub type SetupResult = Result<(), String>;

/// Posts answers.
pub struct Mailbox {
    http: HttpClient,
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
    pub fn new(http: HttpClient) -> Self {
        Self { http }
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
        let request = Request::put(&to.response_url)
            // The address is signed for a request without a content type.
            .header(CONTENT_TYPE, HeaderValue::from_static(""))
            .body(body.into_bytes())
            .context("CloudFormation's address is none")?;
        // The address is a key to the answer: the errors do not hold it.
        let response = self.http.send(request, PATIENCE).await;
        Ok(response.context("answering CloudFormation")?.status())
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
