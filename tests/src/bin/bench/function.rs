use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, bail};
use serde_json::{Map, Value};
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

/// Where `cargo lambda build --release` puts a function.
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
    /// Lambda itself adds.
    pub async fn start(
        name: &str,
        variables: &Map<String, Value>,
        more: &[(&str, &str)],
    ) -> anyhow::Result<Self> {
        let runtime = RuntimeApi::start().await?;
        let variables = variables
            .iter()
            .filter_map(|(name, value)| Some((name, value.as_str()?)));
        let mut command = Command::new(bootstrap(name)?);
        command
            .env_clear()
            .envs(variables)
            .envs(more.iter().copied())
            .envs([
                ("AWS_LAMBDA_RUNTIME_API", runtime.address.as_str()),
                ("AWS_LAMBDA_FUNCTION_NAME", name),
                ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256"),
                ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
                ("AWS_LAMBDA_LOG_GROUP_NAME", "bench"),
                ("AWS_LAMBDA_LOG_STREAM_NAME", "bench"),
                ("AWS_REGION", "us-east-1"),
                ("AWS_ACCESS_KEY_ID", "test"),
                ("AWS_SECRET_ACCESS_KEY", "test"),
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

    /// User and system time so far.
    pub async fn cpu(&self) -> anyhow::Result<Duration> {
        // Field 14 and 15 of proc(5), counted after the name, which may hold blanks.
        let fields = self.proc("stat").await?;
        let (_, fields) = fields.rsplit_once(')').context("a process's name")?;
        let ticks: u64 = fields
            .split_whitespace()
            .skip(11)
            .take(2)
            .map(str::parse::<u64>)
            .sum::<Result<_, _>>()?;
        Ok(Duration::from_millis(ticks * 10))
    }

    /// The most memory that it has held, in megabytes.
    pub async fn peak_mb(&self) -> anyhow::Result<u64> {
        let status = self.proc("status").await?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))
            .context("a peak")?;
        Ok(line.trim().trim_end_matches("kB").trim().parse::<u64>()? / 1024)
    }

    async fn proc(&self, file: &str) -> anyhow::Result<String> {
        let id = self.child.id().context("the function has ended")?;
        Ok(tokio::fs::read_to_string(format!("/proc/{id}/{file}")).await?)
    }
}
