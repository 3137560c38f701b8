use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use reqwest::Method;
use serde::Deserialize;
use serde_json::json;

use crate::aws::LocalAws;
use crate::deployment::STACK;
use crate::tools::FUNCTIONS;

/// A line of a function's log.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LogEvent {
    pub(crate) message: String,
    /// Milliseconds since 1970.
    timestamp: i64,
}

/// The lines that a function has logged since `start` (milliseconds since 1970), as
/// CloudWatch Logs has it.
pub(crate) async fn events(
    aws: &LocalAws,
    function: &str,
    start: i64,
) -> anyhow::Result<Vec<LogEvent>> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Page {
        events: Vec<LogEvent>,
        next_token: Option<String>,
    }
    let (mut events, mut token) = (Vec::new(), None);
    loop {
        let mut question = json!({ "logGroupName": format!("/aws/lambda/{STACK}-{function}"), "startTime": start });
        if let Some(token) = token {
            question["nextToken"] = json!(token);
        }
        let page: Page = aws
            .request(Method::POST, "/")?
            .header("x-amz-target", "Logs_20140328.FilterLogEvents")
            .header("content-type", "application/x-amz-json-1.1")
            .body(question.to_string())
            .send()
            .await
            .and_then(reqwest::Response::error_for_status)
            .with_context(|| format!("asking for the log of {function}"))?
            .json()
            .await
            .with_context(|| format!("reading the log of {function}"))?;
        events.extend(page.events);
        token = page.next_token;
        if token.is_none() {
            return Ok(events);
        }
    }
}

/// Copies what the functions have logged so far to a new `file`.
pub(crate) async fn copy(aws: &LocalAws, file: &Path) -> anyhow::Result<()> {
    let mut file = File::create(file).with_context(|| format!("writing {}", file.display()))?;
    for function in FUNCTIONS {
        Log::new(function).copy(aws, &mut file).await?;
    }
    Ok(())
}

/// Copies what the functions log to a new `file`, until it is dropped.
pub(crate) async fn follow(aws: &LocalAws, file: &Path) -> anyhow::Result<()> {
    let mut file = File::create(file).with_context(|| format!("writing {}", file.display()))?;
    let mut logs: Vec<Log> = FUNCTIONS.into_iter().map(Log::new).collect();
    loop {
        for log in &mut logs {
            // The next look catches up.
            let _ = log.copy(aws, &mut file).await;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

/// How far the log of one function is copied.
struct Log {
    function: &'static str,
    /// The latest millisecond that something was copied from, and how much of it.
    latest: (i64, usize),
}

impl Log {
    fn new(function: &'static str) -> Self {
        Self {
            function,
            latest: (0, 0),
        }
    }

    async fn copy(&mut self, aws: &LocalAws, file: &mut File) -> anyhow::Result<()> {
        let (start, copied) = self.latest;
        let events = events(aws, self.function, start).await?;
        // The latest millisecond is listed again, with what it has got since.
        let old = events
            .iter()
            .take_while(|event| event.timestamp == start)
            .take(copied)
            .count();
        for event in &events[old..] {
            writeln!(file, "{:<8} {}", self.function, event.message.trim_end())?;
            self.latest = match self.latest {
                (moment, count) if moment == event.timestamp => (moment, count + 1),
                _ => (event.timestamp, 1),
            };
        }
        Ok(())
    }
}
