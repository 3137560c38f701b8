use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, bail, ensure};
use axum::body::Bytes;
use end_to_end::Stack;
use serde_json::Value;
use tokio::process::{Child, Command};
use tokio::sync::Mutex;
use tokio::time::{Duration, Instant};

use crate::cpu_quota::CpuQuota;
use crate::runtime_api::RuntimeApi;

/// A function of the release build, running by itself on a Runtime API of ours.
pub struct Function {
    pub runtime: RuntimeApi,
    /// From exec until it asks for its first event.
    pub started_in: Duration,
    child: Child,
    /// The processor's time of the events before, and the time held back.
    counted: Mutex<(Duration, Duration)>,
    /// Taken from it after the process has ended.
    quota: Option<CpuQuota>,
}

/// The path at which `cargo lambda build --release` puts a function.
pub fn bootstrap(name: &str) -> anyhow::Result<PathBuf> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .context("the workspace")?;
    let path = workspace.join("target/lambda").join(name).join("bootstrap");
    if !path.exists() {
        bail!("{} is missing: `make build` makes it", path.display());
    }
    Ok(path)
}

/// How a function costs one event.
pub struct Sample {
    /// The time that its threads ran.
    pub cpu: Duration,
    /// From the event handed over to its answer.
    pub took: Duration,
    /// How long it waited for its share of a processor, where it has one.
    pub held_back: Duration,
    pub answer: Bytes,
}

impl Function {
    /// Starts a program with the environment that a function was deployed with, what Lambda
    /// itself adds, and these variables.
    pub async fn start(
        stack: &Stack,
        program: &str,
        environment: &str,
        variables: &[(&str, String)],
    ) -> anyhow::Result<Self> {
        let runtime = RuntimeApi::start().await?;
        let deployed = stack.environment(deployed(stack, environment)?).await?;
        let deployed = deployed
            .iter()
            .filter_map(|(name, value)| Some((name, value.as_str()?)));
        let mut command = Command::new(bootstrap(program)?);
        command
            .env_clear()
            .envs(deployed)
            .envs(stack.cloud.aws.client_variables())
            .envs([
                ("AWS_LAMBDA_RUNTIME_API", runtime.address.as_str()),
                ("AWS_LAMBDA_FUNCTION_NAME", program),
                ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256"),
                ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
                ("AWS_LAMBDA_LOG_GROUP_NAME", "bench"),
                ("AWS_LAMBDA_LOG_STREAM_NAME", "bench"),
            ])
            .envs(variables.iter().map(|(name, value)| (name, value)))
            .stdout(Stdio::null())
            .kill_on_drop(true);
        let begun = Instant::now();
        let child = command
            .spawn()
            .with_context(|| format!("starting {program}"))?;
        runtime.polled().await?;
        Ok(Self {
            runtime,
            started_in: begun.elapsed(),
            child,
            counted: Mutex::default(),
            quota: None,
        })
    }

    /// The same with the share of a processor that Lambda gives to so much memory.
    pub fn with_memory(mut self, megabytes: u32) -> anyhow::Result<Self> {
        let process = self.child.id().context("the function has ended")?;
        self.quota = Some(CpuQuota::of_memory(megabytes, process)?);
        Ok(self)
    }

    /// Has it work on an event, until it asks for the next one. The little that it does
    /// after that is counted with the next event.
    pub async fn work(&self, event: Value) -> anyhow::Result<Sample> {
        let answered = self.runtime.invoke(event).await?;
        self.runtime.polled().await?;
        let body = String::from_utf8_lossy(&answered.body);
        ensure!(!answered.failed, "the function failed: {body}");
        let now = (self.cpu().await?, self.held_back()?);
        let before = std::mem::replace(&mut *self.counted.lock().await, now);
        Ok(Sample {
            cpu: now.0.saturating_sub(before.0),
            held_back: now.1.saturating_sub(before.1),
            took: answered.took,
            answer: answered.body,
        })
    }

    fn held_back(&self) -> anyhow::Result<Duration> {
        self.quota
            .as_ref()
            .map_or(Ok(Duration::ZERO), CpuQuota::held_back)
    }

    /// The time that its threads have run so far. Threads that have ended are not in it,
    /// which those of the runtime do not; the process's own sum counts only hundredths
    /// of a second, which is more than a request takes.
    async fn cpu(&self) -> anyhow::Result<Duration> {
        let mut threads = tokio::fs::read_dir(self.proc("task")?).await?;
        let mut sum = Duration::ZERO;
        while let Some(thread) = threads.next_entry().await? {
            // It may have ended since.
            let Ok(times) = tokio::fs::read_to_string(thread.path().join("schedstat")).await else {
                continue;
            };
            let running = times.split_whitespace().next().context("a time")?;
            sum += Duration::from_nanos(running.parse()?);
        }
        Ok(sum)
    }

    /// The most memory that it has held, in megabytes.
    pub async fn peak_mb(&self) -> anyhow::Result<u64> {
        let status = tokio::fs::read_to_string(self.proc("status")?).await?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))
            .context("a peak")?;
        Ok(line.trim().trim_end_matches("kB").trim().parse::<u64>()? / 1024)
    }

    /// Its line in `/proc` (proc(5)).
    fn proc(&self, file: &str) -> anyhow::Result<PathBuf> {
        let id = self.child.id().context("the function has ended")?;
        Ok(format!("/proc/{id}/{file}").into())
    }
}

/// The name of a function in the stack.
fn deployed<'a>(stack: &'a Stack, name: &str) -> anyhow::Result<&'a str> {
    let outputs = &stack.cloud.outputs;
    Ok(match name {
        "webhook" => &outputs.webhook_function_name,
        "api" => &outputs.api_function_name,
        "app" => &outputs.app_function_name,
        "page" => &outputs.page_function_name,
        "report" => &outputs.report_function_name,
        "import" => &outputs.import_function_name,
        "remind" => &outputs.remind_function_name,
        "prune" => &outputs.prune_function_name,
        "setup" => &outputs.setup_function_name,
        _ => bail!("there is no function {name}"),
    })
}
