//! `operator health`: how a stack is, on one page. What cannot be reached is "not known", and
//! hides nothing else.

mod stack;
#[cfg(test)]
mod tests;

use anyhow::anyhow;
use aws_sdk_cloudwatch::config::Region;
use aws_sdk_cloudwatch::error::ProvideErrorMetadata;
use aws_sdk_cloudwatch::primitives::DateTime;
use aws_sdk_cloudwatch::types::{AlarmType, Dimension, StateValue, Statistic};
use aws_sdk_sqs::types::QueueAttributeName;
use jiff::{SignedDuration, Timestamp};
use journal_aws::{SdkConfig, secret};
use journal_http::HttpClient;
use journal_telegram::{Messenger, OwnWebhook};

pub use stack::StackDescription;

/// The region in which AWS keeps the metric of every account's costs.
const REGION_OF_BILLING: &str = "us-east-1";

/// A line of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub subject: String,
    pub state: State,
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Well,
    /// To be looked at; the runbook says how.
    Unwell,
    NotKnown,
}

/// A stack, to be looked at.
pub struct Health {
    pub config: SdkConfig,
    pub stack: StackDescription,
}

/// The page of all findings, those to be looked at marked in the margin.
#[must_use]
pub fn page(stack: &StackDescription, findings: &[Finding]) -> String {
    let mut page = format!("{} ({})", stack.name, stack.status);
    for finding in findings {
        let mark = match finding.state {
            State::Well => ' ',
            State::Unwell => '!',
            State::NotKnown => '?',
        };
        let line = format!("\n{mark} {:<24}{}", finding.subject, finding.words);
        page.push_str(&line);
    }
    page
}

impl Health {
    /// Looks at everything, one after the other.
    pub async fn findings(&self, now: Timestamp) -> Vec<Finding> {
        let mut findings = vec![finding("Telegram", self.telegram(now).await)];
        for queue in self.stack.queues() {
            let found = self.queue(queue.url, queue.is_for_dead_letters, now).await;
            findings.push(finding(&queue.name, found));
        }
        findings.push(finding("Privacy notice", self.privacy_notice()));
        findings.push(finding("Alarms", self.alarms().await));
        findings.push(finding("Prune", self.prune(now).await));
        findings.push(finding("Cost of the account", self.cost(now).await));
        findings
    }

    async fn telegram(&self, now: Timestamp) -> anyhow::Result<(State, String)> {
        let token = secret(&self.config, self.stack.output("BotTokenSecretArn")?).await?;
        let messenger = Messenger::new(
            HttpClient::new(),
            self.stack.parameter("TelegramApiUrl")?,
            token.expose(),
        )?;
        let state = messenger.webhook_state().await?;
        let faults = OwnWebhook::of_stack(&self.stack.id).faults(&state, now);
        if faults.is_empty() {
            let words = format!("delivers to this stack; {} updates wait", state.pending);
            return Ok((State::Well, words));
        }
        let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
        Ok((State::Unwell, faults.join("; ")))
    }

    /// A dead letter is always one too many; elsewhere the alarms know how long is too long.
    async fn queue(
        &self,
        url: &str,
        is_for_dead_letters: bool,
        now: Timestamp,
    ) -> anyhow::Result<(State, String)> {
        let attributes = aws_sdk_sqs::Client::new(&self.config)
            .get_queue_attributes()
            .queue_url(url)
            .attribute_names(QueueAttributeName::ApproximateNumberOfMessages)
            .attribute_names(QueueAttributeName::ApproximateNumberOfMessagesDelayed)
            .attribute_names(QueueAttributeName::ApproximateNumberOfMessagesNotVisible)
            .send()
            .await?
            .attributes
            .unwrap_or_default();
        let count = |name| attributes.get(&name).map_or("?", String::as_str);
        let waiting = count(QueueAttributeName::ApproximateNumberOfMessages);
        let taken = count(QueueAttributeName::ApproximateNumberOfMessagesNotVisible);
        // Put back until Telegram or AWS takes them again.
        let delayed = count(QueueAttributeName::ApproximateNumberOfMessagesDelayed);
        let mut words = format!("{waiting} wait, {taken} are being worked on");
        if delayed != "0" {
            words.push_str(&format!(", {delayed} are to be tried again later"));
        }
        let queue = url.rsplit('/').next().unwrap_or(url);
        let metric = Metric {
            namespace: "AWS/SQS",
            name: "ApproximateAgeOfOldestMessage",
            dimension: Some(("QueueName", queue)),
            statistic: Statistic::Maximum,
        };
        let ages = self.metric(&metric, now, SignedDuration::from_mins(15));
        if let Ok(ages) = ages.await
            && let Some((_, seconds)) = ages.last().filter(|_| waiting != "0")
        {
            words.push_str(&format!("; the oldest for {seconds:.0} s"));
        }
        let state = match waiting {
            "0" => State::Well,
            _ if is_for_dead_letters => State::Unwell,
            _ => State::Well,
        };
        Ok((state, words))
    }

    /// Whether people are told, before they agree, who runs the bot.
    fn privacy_notice(&self) -> anyhow::Result<(State, String)> {
        Ok(match self.stack.parameter("OperatorName")? {
            "" => (
                State::Unwell,
                "does not say who runs the bot: set the parameter OperatorName".to_owned(),
            ),
            name => (State::Well, format!("names {name}")),
        })
    }

    /// The alarms that tell the stack's topic.
    async fn alarms(&self) -> anyhow::Result<(State, String)> {
        let mut pages = aws_sdk_cloudwatch::Client::new(&self.config)
            .describe_alarms()
            .alarm_types(AlarmType::MetricAlarm)
            .action_prefix(self.stack.output("AlarmTopicArn")?)
            .into_paginator()
            .send();
        let (mut count, mut ringing) = (0, Vec::new());
        while let Some(page) = pages.next().await {
            let alarms = page.map_err(unanswered)?;
            for alarm in alarms.metric_alarms.unwrap_or_default() {
                count += 1;
                if alarm.state_value == Some(StateValue::Alarm) {
                    ringing.push(alarm.alarm_description.unwrap_or_default());
                }
            }
        }
        Ok(match ringing.as_slice() {
            [] => (State::Well, format!("none of {count} rings")),
            ringing => (State::Unwell, ringing.join("\n                          ")),
        })
    }

    /// When the nightly work came to its end last.
    async fn prune(&self, now: Timestamp) -> anyhow::Result<(State, String)> {
        let metric = Metric {
            namespace: &self.stack.name,
            name: "PruneFinished",
            dimension: None,
            statistic: Statistic::Sum,
        };
        let runs = self.metric(&metric, now, SignedDuration::from_hours(48));
        Ok(match runs.await?.last() {
            Some((at, _)) => {
                let hours = now.duration_since(*at).as_hours();
                let state = if hours > 26 {
                    State::Unwell
                } else {
                    State::Well
                };
                (state, format!("came to its end {hours} hours ago"))
            }
            None => (
                State::NotKnown,
                "no run that came to its end in the last 48 hours is known".to_owned(),
            ),
        })
    }

    async fn cost(&self, now: Timestamp) -> anyhow::Result<(State, String)> {
        let metric = Metric {
            namespace: "AWS/Billing",
            name: "EstimatedCharges",
            dimension: Some(("Currency", "USD")),
            statistic: Statistic::Maximum,
        };
        let charges = self.metric(&metric, now, SignedDuration::from_hours(36));
        Ok(match charges.await?.last() {
            Some((_, dollars)) => (State::Well, format!("${dollars:.2} this month until now")),
            None => (
                State::NotKnown,
                "not known (switch on \"CloudWatch billing alerts\" in the billing preferences)"
                    .to_owned(),
            ),
        })
    }

    /// The values of a metric in the time until now, the oldest first.
    async fn metric(
        &self,
        metric: &Metric<'_>,
        now: Timestamp,
        span: SignedDuration,
    ) -> anyhow::Result<Vec<(Timestamp, f64)>> {
        let mut config = aws_sdk_cloudwatch::config::Builder::from(&self.config);
        if metric.namespace == "AWS/Billing" {
            config = config.region(Region::from_static(REGION_OF_BILLING));
        }
        let client = aws_sdk_cloudwatch::Client::from_conf(config.build());
        // A call takes 1,440 values at most.
        let period = if span > SignedDuration::from_hours(1) {
            3600
        } else {
            60
        };
        let dimension = metric
            .dimension
            .map(|(name, value)| Dimension::builder().name(name).value(value).build());
        let data = client
            .get_metric_statistics()
            .namespace(metric.namespace)
            .metric_name(metric.name)
            .set_dimensions(dimension.map(|dimension| vec![dimension]))
            .statistics(metric.statistic.clone())
            .period(period)
            .start_time(DateTime::from_secs((now - span).as_second()))
            .end_time(DateTime::from_secs(now.as_second()))
            .send()
            .await
            .map_err(unanswered)?;
        let mut values: Vec<_> = data
            .datapoints
            .unwrap_or_default()
            .iter()
            .filter_map(|point| {
                let at = Timestamp::from_second(point.timestamp?.secs()).ok()?;
                let value = match metric.statistic {
                    Statistic::Sum => point.sum,
                    _ => point.maximum,
                };
                Some((at, value?))
            })
            .collect();
        values.sort_by_key(|(at, _)| *at);
        Ok(values)
    }
}

/// A metric of CloudWatch's.
struct Metric<'a> {
    namespace: &'a str,
    name: &'a str,
    dimension: Option<(&'a str, &'a str)>,
    statistic: Statistic,
}

/// In few words, for there are several lines of it at once. The local AWS cannot be asked by
/// the SDK, since it lacks the encoding (CBOR).
fn unanswered(error: impl ProvideErrorMetadata) -> anyhow::Error {
    match error.code() {
        Some(code) => anyhow!("CloudWatch says {code}"),
        None => anyhow!("CloudWatch gives no answer that can be read"),
    }
}

fn finding(subject: &str, found: anyhow::Result<(State, String)>) -> Finding {
    let (state, words) = found.unwrap_or_else(|error| {
        let words = format!("not known ({error:#})");
        (State::NotKnown, words)
    });
    Finding {
        subject: subject.to_owned(),
        state,
        words,
    }
}
