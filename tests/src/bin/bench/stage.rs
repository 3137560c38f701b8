//! The functions of the release build, each running by itself, before the local AWS and the
//! stand-in for Telegram.

use anyhow::{Context, ensure};
use end_to_end::{ApiBot, Stack, batch};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::diary::Kept;
use crate::function::{Function, Sample};
use crate::gateway::{Reply, Request};
use crate::kinds::{ANN, FLOORS, person};
use crate::recorder::Recorder;

/// The channel of the other bot.
const CHANNEL: &str = "bench";

/// Under which conditions the functions run.
#[derive(Clone, Copy)]
pub struct Conditions<'a> {
    /// Sees every call.
    pub recorder: Option<&'a Recorder>,
    /// Without it a function has the whole machine.
    pub megabytes: Option<u32>,
    pub kept: Kept,
}

/// The functions, running.
pub struct Stage<'a> {
    pub stack: &'a Stack,
    pub recorder: Option<&'a Recorder>,
    webhook: Function,
    pub remind: Function,
    pub report: Function,
    api: Function,
    app: Function,
    floors: Vec<Function>,
    bot: ApiBot,
    secret: String,
}

/// A session of the Mini App.
#[derive(Deserialize)]
pub struct Session {
    token: String,
    /// As they are called in addresses.
    person: String,
}

impl<'a> Stage<'a> {
    /// Starts them. From now on updates wait to be fetched: the deployed webhook gets none.
    pub async fn start(stack: &'a Stack, conditions: Conditions<'a>) -> anyhow::Result<Self> {
        let variables = conditions.variables();
        let start = async |program, deployed, more: &[(&str, String)]| {
            let variables = [&variables, more].concat();
            let function = Function::start(stack, program, deployed, &variables).await?;
            match conditions.megabytes {
                Some(megabytes) => function.with_memory(megabytes),
                None => Ok(function),
            }
        };
        let mut floors = Vec::new();
        for floor in &FLOORS {
            let variables = floor_variables(floor.runtime, floor.calls, conditions.bot_api(stack));
            floors.push(start("floor", "webhook", &variables).await?);
        }
        let stage = Self {
            stack,
            recorder: conditions.recorder,
            webhook: start("webhook", "webhook", &[]).await?,
            remind: start("remind", "remind", &[]).await?,
            report: start("report", "report", &[]).await?,
            api: start("api", "api", &[]).await?,
            app: start("app", "app", &[]).await?,
            floors,
            bot: ApiBot::register(stack, CHANNEL).await?,
            secret: stack.secret_token().await?,
        };
        stage.bot_method("deleteWebhook").await?;
        stage.call(Request::new("PUT", ANN).json(&person())).await?;
        let ann = format!("{CHANNEL}/ann").parse()?;
        conditions.kept.store(stack, &ann, 0).await?;
        Ok(stage)
    }

    /// Delivers an update that waits, and shows the answer in the chat.
    pub async fn deliver(&self, update: i64) -> anyhow::Result<Sample> {
        let waiting = format!("getUpdates?limit=1&offset={update}");
        let updates = self.bot_method(&waiting).await?;
        let body = updates["result"].get(0).context("the update is gone")?;
        let sample = self
            .webhook
            .work(webhook_request(&self.secret, body))
            .await?;
        let reply = answered(&sample)?;
        if let Some(body) = reply.body {
            self.stack.telegram().take_response(update, &body);
        }
        Ok(sample)
    }

    /// Hands an update to a floor.
    pub async fn update_floor(&self, floor: usize, update: &Value) -> anyhow::Result<Sample> {
        let sample = self.floors[floor].work(webhook_request("", update)).await?;
        answered(&sample)?;
        Ok(sample)
    }

    /// Sends a request of the other bot's.
    pub async fn call(&self, request: Request) -> anyhow::Result<Sample> {
        let sample = self.api.work(self.authorised(request)?).await?;
        answered(&sample)?;
        Ok(sample)
    }

    /// Asks for a file of the Mini App, as a browser does.
    pub async fn open_app(&self, file: &str) -> anyhow::Result<Sample> {
        let request = Request::new("GET", file).header("accept-encoding", "gzip");
        let sample = self.app.work(request.event()).await?;
        answered(&sample)?;
        Ok(sample)
    }

    /// Opens a session of the Mini App in the name of a person of Telegram.
    pub async fn open_session(&self, person: i64) -> anyhow::Result<(Session, Sample)> {
        let signed = self.stack.telegram().init_data(person, Timestamp::now())?;
        let request = Request::new("POST", "/app/session").json(&json!({ "init_data": signed }));
        let sample = self.app.work(request.event()).await?;
        let body = answered(&sample)?.body.context("a session")?;
        Ok((serde_json::from_str(&body)?, sample))
    }

    /// Sends a request of the Mini App's page, whose path is that below the person.
    pub async fn call_in(&self, session: &Session, request: Request) -> anyhow::Result<Sample> {
        let Session { token, person } = session;
        let request = request.below(&format!("/v1/people/{person}"));
        let request = request.header("authorization", &format!("Bearer {token}"));
        let sample = self.api.work(request.event()).await?;
        answered(&sample)?;
        Ok(sample)
    }

    /// The event of a request of the other bot's. Routes without authorisation ignore its token.
    pub fn authorised(&self, request: Request) -> anyhow::Result<Value> {
        let token = format!("Bearer {}", self.bot.token()?);
        Ok(request.header("authorization", &token).event())
    }

    /// The secret that Telegram was told to send along.
    pub fn secret(&self) -> &str {
        &self.secret
    }

    async fn bot_method(&self, method: &str) -> anyhow::Result<Value> {
        let address = format!(
            "{}/{method}",
            bot_api(self.stack, self.stack.telegram().base_url())
        );
        let answer: Value = self.stack.http.get(address).send().await?.json().await?;
        ensure!(answer["ok"] == true, "{method}: {answer}");
        Ok(answer)
    }

    /// The functions with the most memory that each has held, in megabytes.
    pub async fn peaks(&self) -> anyhow::Result<Vec<(&'static str, u64)>> {
        Ok(vec![
            ("webhook", self.webhook.peak_mb().await?),
            ("api", self.api.peak_mb().await?),
            ("app", self.app.peak_mb().await?),
            ("remind", self.remind.peak_mb().await?),
            ("report", self.report.peak_mb().await?),
            ("floor", self.floors[0].peak_mb().await?),
        ])
    }
}

impl Conditions<'_> {
    fn variables(&self) -> Vec<(&'static str, String)> {
        let mut variables = vec![("RETENTION_DAYS", self.kept.retention().days.to_string())];
        if let Some(recorder) = self.recorder {
            variables.push(("AWS_ENDPOINT_URL", recorder.aws.clone()));
            variables.push(("TELEGRAM_API_URL", recorder.telegram.clone()));
        }
        variables
    }

    /// The address of the Bot API's methods.
    fn bot_api(&self, stack: &Stack) -> String {
        let base = self.recorder.map(|recorder| recorder.telegram.as_str());
        bot_api(stack, base.unwrap_or(stack.telegram().base_url()))
    }
}

/// The variables of a floor, beside those that the webhook has.
pub fn floor_variables(runtime: &str, calls: u32, bot_api: String) -> Vec<(&'static str, String)> {
    let mut variables = vec![("FLOOR_RUNTIME", runtime.to_owned())];
    if calls > 0 {
        variables.push(("FLOOR_CALLS", calls.to_string()));
        variables.push(("FLOOR_TELEGRAM", bot_api));
    }
    variables
}

/// The request in which Telegram delivers an update.
pub fn webhook_request(secret: &str, update: &Value) -> Value {
    Request::new("POST", "/telegram/bench")
        .header("x-telegram-bot-api-secret-token", secret)
        .json(update)
        .event()
}

/// An event of SQS with one job.
pub fn queued(job: Value) -> Value {
    batch(&[job])
}

/// The answer to a job: that it need not come again.
pub fn done(sample: Sample) -> anyhow::Result<Sample> {
    let answer: Value = serde_json::from_slice(&sample.answer)?;
    ensure!(
        answer["batchItemFailures"] == json!([]),
        "a job failed: {answer}"
    );
    Ok(sample)
}

fn answered(sample: &Sample) -> anyhow::Result<Reply> {
    let reply: Reply = serde_json::from_slice(&sample.answer)?;
    ensure!(
        reply.status_code < 300,
        "{}: {:?}",
        reply.status_code,
        reply.body
    );
    Ok(reply)
}

fn bot_api(stack: &Stack, base: &str) -> String {
    format!("{base}/bot{}", stack.telegram().token())
}
