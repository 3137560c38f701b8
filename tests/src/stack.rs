use std::slice;
use std::time::Duration;

use anyhow::{Context, bail};
use aws_sdk_dynamodb::types::AttributeValue;
use aws_sdk_sqs::types::QueueAttributeName;
use jiff::{SignedDuration, Timestamp};
use journal_aws::ScheduleNames;
use local_cloud::{LocalCloud, http_client};
use reqwest::Method;
use serde_json::{Value, json};
use telegram_stand_in::TelegramStandIn;
use tokio::sync::OnceCell;

/// As long as one answer may take: a cold start on a busy machine.
const TO_ANSWER: Duration = Duration::from_secs(60);

/// The stack as it was deployed, with the clients to look into it.
///
/// Every test makes its own, since a client lives and dies with the runtime of
/// the test that made it. The cloud behind it is the same for a test binary.
pub struct Stack {
    pub cloud: &'static LocalCloud,
    pub dynamodb: aws_sdk_dynamodb::Client,
    pub s3: aws_sdk_s3::Client,
    pub scheduler: aws_sdk_scheduler::Client,
    pub sqs: aws_sdk_sqs::Client,
    pub http: reqwest::Client,
}

impl Stack {
    /// The stack that all tests of a binary share.
    pub async fn shared() -> anyhow::Result<Self> {
        // A cloud that does not start fails one test after the other at once.
        static CLOUD: OnceCell<Result<&'static LocalCloud, String>> = OnceCell::const_new();
        let start = async || {
            LocalCloud::shared()
                .await
                .map_err(|error| format!("{error:#}"))
        };
        let cloud = CLOUD
            .get_or_init(start)
            .await
            .clone()
            .map_err(anyhow::Error::msg)?;
        Self::of(cloud)
    }

    /// The stack of this cloud.
    pub fn of(cloud: &'static LocalCloud) -> anyhow::Result<Self> {
        let config = cloud.aws.sdk_config();
        let s3 = aws_sdk_s3::config::Builder::from(&config)
            .force_path_style(true)
            .build();
        Ok(Self {
            cloud,
            dynamodb: aws_sdk_dynamodb::Client::new(&config),
            s3: aws_sdk_s3::Client::from_conf(s3),
            scheduler: aws_sdk_scheduler::Client::new(&config),
            sqs: aws_sdk_sqs::Client::new(&config),
            http: http_client(TO_ANSWER)?,
        })
    }

    #[must_use]
    pub fn telegram(&self) -> &'static TelegramStandIn {
        &self.cloud.telegram
    }

    /// Everything that the table holds of a person, by sort key.
    pub async fn items(&self, person: i64) -> anyhow::Result<Vec<(String, Value)>> {
        let query = self
            .dynamodb
            .query()
            .table_name(&self.cloud.outputs.table_name)
            .consistent_read(true)
            .key_condition_expression("pk = :pk")
            .expression_attribute_values(":pk", AttributeValue::S(partition(person)));
        let items: Vec<Value> =
            serde_dynamo::from_items(query.send().await?.items.unwrap_or_default())?;
        let keyed = items
            .into_iter()
            .map(|item| (item["sk"].as_str().unwrap_or_default().to_owned(), item));
        Ok(keyed.collect())
    }

    /// One item of a person's, if it is there.
    pub async fn item(&self, person: i64, sort_key: &str) -> anyhow::Result<Option<Value>> {
        let items = self.items(person).await?;
        Ok(items
            .into_iter()
            .find_map(|(key, item)| (key == sort_key).then_some(item)))
    }

    /// Puts an item of a person's, in the place of the one that is there.
    pub async fn put_item(
        &self,
        person: i64,
        sort_key: &str,
        mut item: Value,
    ) -> anyhow::Result<()> {
        item["pk"] = json!(partition(person));
        item["sk"] = json!(sort_key);
        let put = self
            .dynamodb
            .put_item()
            .table_name(&self.cloud.outputs.table_name);
        put.set_item(Some(serde_dynamo::to_item(item)?))
            .send()
            .await?;
        Ok(())
    }

    /// Deletes an item of a person's.
    pub async fn delete_item(&self, person: i64, sort_key: &str) -> anyhow::Result<()> {
        let delete = self
            .dynamodb
            .delete_item()
            .table_name(&self.cloud.outputs.table_name);
        let delete = delete.key("pk", AttributeValue::S(partition(person)));
        delete
            .key("sk", AttributeValue::S(sort_key.to_owned()))
            .send()
            .await?;
        Ok(())
    }

    /// Lets the open survey of a person rest: it was begun and last touched so long before.
    pub async fn age_survey(&self, person: i64, age: SignedDuration) -> anyhow::Result<()> {
        let mut survey = self
            .item(person, "survey")
            .await?
            .context("no survey is open")?;
        for field in ["started_at", "changed_at"] {
            let moment: Timestamp = survey[field].as_str().context("a moment")?.parse()?;
            survey[field] = json!(moment.checked_sub(age)?.to_string());
        }
        let started_ms = survey["started_ms"].as_i64().context("a number")?;
        survey["started_ms"] = json!(started_ms - i64::try_from(age.as_millis())?);
        self.put_item(person, "survey", survey).await
    }

    /// The name of a person's schedule of this kind (`daily`, `weekly`, `nudge`).
    pub async fn schedule_name(&self, kind: &str, person: i64) -> anyhow::Result<String> {
        let webhook = &self.cloud.outputs.webhook_function_name;
        let environment = self.environment(webhook).await?;
        let stack_id = environment["STACK_ID"].as_str().context("a stack's id")?;
        let person = journal_telegram::person::of_user(person.unsigned_abs());
        Ok(ScheduleNames::of_stack(stack_id).name(kind.parse()?, &person))
    }

    /// A person's schedule of this kind, if there is one.
    pub async fn schedule(
        &self,
        kind: &str,
        person: i64,
    ) -> anyhow::Result<Option<aws_sdk_scheduler::operation::get_schedule::GetScheduleOutput>> {
        let request = self
            .scheduler
            .get_schedule()
            .group_name(&self.cloud.outputs.schedule_group_name);
        let name = self.schedule_name(kind, person).await?;
        match request.name(name).send().await {
            Ok(schedule) => Ok(Some(schedule)),
            Err(error)
                if error
                    .as_service_error()
                    .is_some_and(|error| error.is_resource_not_found_exception()) =>
            {
                Ok(None)
            }
            Err(error) => Err(error).context("asking for a schedule"),
        }
    }

    /// Puts a message into a queue.
    pub async fn queue(&self, queue_url: &str, body: &Value) -> anyhow::Result<()> {
        let send = self.sqs.send_message().queue_url(queue_url);
        send.message_body(body.to_string()).send().await?;
        Ok(())
    }

    /// Puts a job into the queue of reminders.
    pub async fn queue_reminder(&self, job: &Value) -> anyhow::Result<()> {
        self.queue(&self.cloud.outputs.reminder_queue_url, job)
            .await
    }

    /// Puts a job into the queue of reports: of the weekly or of the ordered ones.
    pub async fn queue_report(&self, job: &Value) -> anyhow::Result<()> {
        let outputs = &self.cloud.outputs;
        let queue = match job.get("weekly") {
            Some(_) => &outputs.weekly_report_queue_url,
            None => &outputs.report_queue_url,
        };
        self.queue(queue, job).await
    }

    /// How many dead letters there are, of reminders, of reports and of imports.
    pub async fn dead_letters(&self) -> anyhow::Result<usize> {
        let outputs = &self.cloud.outputs;
        let name = QueueAttributeName::ApproximateNumberOfMessages;
        let mut count = 0;
        for queue in [
            &outputs.reminder_dead_letter_queue_url,
            &outputs.report_dead_letter_queue_url,
            &outputs.import_dead_letter_queue_url,
        ] {
            let ask = self.sqs.get_queue_attributes().queue_url(queue);
            let answer = ask.attribute_names(name.clone()).send().await?;
            let attributes = answer.attributes.unwrap_or_default();
            count += attributes[&name].parse::<usize>()?;
        }
        Ok(count)
    }

    /// Hands jobs to the function that sends reminders, as SQS would, and waits for
    /// it. Returns the positions of those that are to come again.
    pub async fn remind(&self, jobs: &[Value]) -> anyhow::Result<Vec<usize>> {
        let answer = self
            .invoke(&self.cloud.outputs.remind_function_name, &batch(jobs))
            .await?;
        failures(&answer)
    }

    /// Hands jobs to the function that makes reports, as SQS would, and waits for
    /// it. Returns the positions of those that are to come again.
    pub async fn report(&self, jobs: &[Value]) -> anyhow::Result<Vec<usize>> {
        let answer = self
            .invoke(&self.cloud.outputs.report_function_name, &batch(jobs))
            .await?;
        failures(&answer)
    }

    /// Hands jobs to the function that reads files, as SQS would, and waits for it. Returns the
    /// positions of those that are to come again.
    pub async fn import(&self, jobs: &[Value]) -> anyhow::Result<Vec<usize>> {
        let answer = self
            .invoke(&self.cloud.outputs.import_function_name, &batch(jobs))
            .await?;
        failures(&answer)
    }

    /// As [`Stack::report`], for one job that was put into the queue so long ago.
    pub async fn report_aged(
        &self,
        job: &Value,
        age: SignedDuration,
    ) -> anyhow::Result<Vec<usize>> {
        let mut event = batch(slice::from_ref(job));
        let sent = Timestamp::now().checked_sub(age)?.as_millisecond();
        event["Records"][0]["attributes"]["SentTimestamp"] = json!(sent.to_string());
        let function = &self.cloud.outputs.report_function_name;
        failures(&self.invoke(function, &event).await?)
    }

    /// As [`Stack::remind`], for one job that is received for the last time before it
    /// goes to the dead-letter queue.
    pub async fn remind_for_the_last_time(&self, job: &Value) -> anyhow::Result<Vec<usize>> {
        let function = &self.cloud.outputs.remind_function_name;
        failures(&self.invoke(function, &last_receipt(job)).await?)
    }

    /// Invokes a function and waits for its answer.
    pub async fn invoke(&self, function: &str, event: &Value) -> anyhow::Result<Value> {
        let path = format!("/2015-03-31/functions/{function}/invocations");
        let invocation = self.cloud.aws.request(Method::POST, &path)?;
        let answer = invocation.json(event).send().await?;
        let failed = answer.headers().contains_key("x-amz-function-error");
        let body: Value = answer.json().await.context("reading a function's answer")?;
        if failed {
            bail!("{function} failed: {body}");
        }
        Ok(body)
    }

    /// The environment that a function was deployed with.
    pub async fn environment(
        &self,
        function: &str,
    ) -> anyhow::Result<serde_json::Map<String, Value>> {
        let path = format!("/2015-03-31/functions/{function}/configuration");
        let question = self.cloud.aws.request(Method::GET, &path)?;
        let configuration: Value = question.send().await?.json().await?;
        let variables = configuration["Environment"]["Variables"].as_object();
        variables
            .cloned()
            .with_context(|| format!("{function} has no environment"))
    }

    /// Gives a function one variable more; its running instances are started anew.
    pub async fn set_variable(
        &self,
        function: &str,
        name: &str,
        value: &str,
    ) -> anyhow::Result<()> {
        let mut variables = self.environment(function).await?;
        variables.insert(name.to_owned(), json!(value));
        self.set_environment(function, variables).await
    }

    /// Takes a variable from a function; its running instances are started anew.
    pub async fn unset_variable(&self, function: &str, name: &str) -> anyhow::Result<()> {
        let mut variables = self.environment(function).await?;
        variables.remove(name);
        self.set_environment(function, variables).await
    }

    async fn set_environment(
        &self,
        function: &str,
        variables: serde_json::Map<String, Value>,
    ) -> anyhow::Result<()> {
        let path = format!("/2015-03-31/functions/{function}/configuration");
        let change = json!({ "Environment": { "Variables": variables } });
        self.cloud
            .aws
            .request(Method::PUT, &path)?
            .json(&change)
            .send()
            .await?
            .error_for_status()?;
        Ok(())
    }

    /// The lines that a function (`webhook`) itself has logged, the oldest first.
    pub async fn log(&self, function: &str) -> anyhow::Result<Vec<Value>> {
        let lines = self.cloud.logs(function).await?;
        Ok(lines
            .iter()
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect())
    }
}

fn partition(person: i64) -> String {
    format!("user#telegram#{person}")
}

/// An event of SQS with these bodies.
#[must_use]
pub fn batch(jobs: &[Value]) -> Value {
    let sent = Timestamp::now().as_millisecond().to_string();
    let record = |(number, job): (usize, &Value)| {
        json!({
            "messageId": number.to_string(),
            "receiptHandle": format!("receipt-{number}"),
            "body": job.as_str().map_or_else(|| job.to_string(), str::to_owned),
            "attributes": { "SentTimestamp": sent, "ApproximateReceiveCount": "1" },
            "messageAttributes": {},
            "md5OfBody": "",
            "eventSource": "aws:sqs",
            "eventSourceARN": "arn:aws:sqs:us-east-1:000000000000:queue",
            "awsRegion": "us-east-1",
        })
    };
    json!({ "Records": jobs.iter().enumerate().map(record).collect::<Vec<_>>() })
}

/// An event of SQS with a job that was received in vain as often as the template allows.
fn last_receipt(job: &Value) -> Value {
    let mut event = batch(slice::from_ref(job));
    event["Records"][0]["attributes"]["ApproximateReceiveCount"] = json!("5");
    event
}

fn failures(answer: &Value) -> anyhow::Result<Vec<usize>> {
    let failures = answer["batchItemFailures"]
        .as_array()
        .with_context(|| format!("{answer} is no answer to a batch"))?;
    let position = |failure: &Value| {
        Ok(failure["itemIdentifier"]
            .as_str()
            .context("an identifier")?
            .parse()?)
    };
    failures.iter().map(position).collect()
}
