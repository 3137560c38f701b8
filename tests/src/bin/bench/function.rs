use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, bail};
use end_to_end::{Gate, Stack};
use tokio::process::{Child, Command};
use tokio::time::{Duration, Instant};

use crate::runtime_api::RuntimeApi;

/// A function of the release build, running by itself on a Runtime API of ours.
pub struct Function {
    pub runtime: RuntimeApi,
    /// From exec until it asks for its first event.
    pub started_in: Duration,
    child: Child,
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

impl Function {
    /// Starts a function with the environment that it was deployed with and what
    /// Lambda itself adds. It reaches DynamoDB through the gate, if there is one.
    pub async fn start(stack: &Stack, name: &str, gate: Option<&Gate>) -> anyhow::Result<Self> {
        let runtime = RuntimeApi::start().await?;
        let variables = stack.environment(deployed(stack, name)?).await?;
        let variables = variables
            .iter()
            .filter_map(|(name, value)| Some((name, value.as_str()?)));
        let mut command = Command::new(bootstrap(name)?);
        command
            .env_clear()
            .envs(variables)
            .envs(stack.cloud.aws.client_variables())
            .envs(gate.map(|gate| ("AWS_ENDPOINT_URL_DYNAMODB", gate.url())))
            .envs([
                ("AWS_LAMBDA_RUNTIME_API", runtime.address.as_str()),
                ("AWS_LAMBDA_FUNCTION_NAME", name),
                ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256"),
                ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
                ("AWS_LAMBDA_LOG_GROUP_NAME", "bench"),
                ("AWS_LAMBDA_LOG_STREAM_NAME", "bench"),
            ])
            .stdout(Stdio::null())
            .kill_on_drop(true);
        let begun = Instant::now();
        let child = command
            .spawn()
            .with_context(|| format!("starting {name}"))?;
        runtime.first_poll().await?;
        Ok(Self {
            runtime,
            started_in: begun.elapsed(),
            child,
        })
    }

    /// The time that its threads have run so far. Threads that have ended are not in it,
    /// which those of the runtime do not; the process's own sum counts only hundredths
    /// of a second, which is more than a request takes.
    pub async fn cpu(&self) -> anyhow::Result<Duration> {
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
        "page" => &outputs.page_function_name,
        "report" => &outputs.report_function_name,
        "remind" => &outputs.remind_function_name,
        "prune" => &outputs.prune_function_name,
        "setup" => &outputs.setup_function_name,
        _ => bail!("there is no function {name}"),
    })
}
