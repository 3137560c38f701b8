use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;

use crate::call_record::CallRecord;
use crate::http;
use crate::leash::Leash;
use crate::tools::tool;

pub(crate) const REGION: &str = "us-east-1";
const KEY: &str = "local";

/// A running AWS emulator (ministack) on this machine.
///
/// Dropping it stops it, and every function it runs, and waits for that.
#[derive(Debug)]
pub struct LocalAws {
    port: u16,
    leash: Leash,
    home: PathBuf,
    is_kept: bool,
    /// Notes the functions' calls, where they are recorded.
    record: Option<CallRecord>,
}

impl LocalAws {
    /// An empty emulator on a free port; its data is deleted when it is dropped.
    ///
    /// # Errors
    /// The tools are not installed, or it does not come up.
    pub async fn start() -> anyhow::Result<Self> {
        tool("ministack")?;
        Self::at(free_port()?, &temporary_home()?, false, None).await
    }

    /// As [`LocalAws::start`], with a record of the calls that functions make in `file`.
    pub(crate) async fn recorded(file: PathBuf) -> anyhow::Result<Self> {
        tool("ministack")?;
        let port = free_port()?;
        let record = CallRecord::begin(endpoint(port), file).await?;
        Self::at(port, &temporary_home()?, false, Some(record)).await
    }

    /// The emulator that keeps its state in `home`, as it was left there.
    ///
    /// It writes its state when it is stopped; if it is killed, everything since its
    /// start is lost.
    ///
    /// # Errors
    /// The port is taken, the tools are not installed, or it does not come up.
    pub async fn kept(port: u16, home: &Path) -> anyhow::Result<Self> {
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
            bail!(
                "Port {port} is taken, perhaps by another `make run`. Stop that, or choose another: make run AWS_PORT=4600"
            );
        }
        Self::at(port, home, true, None).await
    }

    async fn at(
        port: u16,
        home: &Path,
        is_kept: bool,
        record: Option<CallRecord>,
    ) -> anyhow::Result<Self> {
        fs::create_dir_all(home.join("tmp"))
            .with_context(|| format!("making {}", home.display()))?;
        let leash = leash(port, home, is_kept, record.as_ref())?;
        let mut aws = Self {
            port,
            leash,
            home: home.to_owned(),
            is_kept,
            record,
        };
        aws.wait_until_up().await?;
        Ok(aws)
    }

    /// Stops the emulator and starts it again with its state, as after a night of
    /// the computer. Functions start cold.
    pub async fn restart(&mut self) -> anyhow::Result<()> {
        self.leash.stop_and_keep();
        self.leash = leash(self.port, &self.home, self.is_kept, self.record.as_ref())?;
        self.wait_until_up().await
    }

    /// The folder of its files and logs.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// `http://127.0.0.1:<port>`, for `AWS_ENDPOINT_URL`.
    pub fn endpoint(&self) -> String {
        endpoint(self.port)
    }

    /// The record of the functions' calls, where they are recorded.
    pub(crate) fn call_record(&self) -> Option<&Path> {
        self.record.as_ref().map(CallRecord::file)
    }

    /// The port that the emulator listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// A configuration for the AWS SDK's clients. For S3 ask for path-style addresses.
    pub fn sdk_config(&self) -> SdkConfig {
        SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::from_static(REGION))
            .endpoint_url(self.endpoint())
            .credentials_provider(
                aws_credential_types::provider::SharedCredentialsProvider::new(Credentials::new(
                    KEY, KEY, None, None, "local",
                )),
            )
            .build()
    }

    /// The environment with which a program uses this AWS and no other.
    pub(crate) fn client_variables(&self) -> Vec<(String, String)> {
        client_variables(&self.endpoint())
    }

    /// Stops the emulator, which then writes its state.
    pub fn stop(&mut self) {
        self.leash.stop();
    }

    async fn wait_until_up(&mut self) -> anyhow::Result<()> {
        let client = http::client(Duration::from_secs(1))?;
        let health = format!("{}/_ministack/health", self.endpoint());
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            if client
                .get(&health)
                .send()
                .await
                .is_ok_and(|response| response.status().is_success())
            {
                return Ok(());
            }
            if self.leash.has_ended() || Instant::now() > deadline {
                let log = self.home.join("aws.log");
                bail!(
                    "The local AWS did not start; its last words (all are in {}):\n{}",
                    log.display(),
                    last_lines(&log, 5)
                );
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// A folder that the leash removes: it does so even when no destructor of ours runs, as
/// for a cloud in a static.
fn temporary_home() -> anyhow::Result<PathBuf> {
    let home = tempfile::Builder::new().prefix("local-aws-").tempdir();
    Ok(home.context("making a temporary folder")?.keep())
}

fn leash(
    port: u16,
    home: &Path,
    is_kept: bool,
    record: Option<&CallRecord>,
) -> anyhow::Result<Leash> {
    let for_functions = record.map_or_else(|| endpoint(port), |record| record.url().to_owned());
    let forget = (!is_kept).then_some(home);
    Leash::start(
        &tool("ministack")?,
        variables(port, home, &for_functions),
        &home.join("aws.log"),
        forget,
    )
}

/// The whole environment of the emulator, which every function that it runs inherits.
fn variables(port: u16, home: &Path, for_functions: &str) -> Vec<(String, String)> {
    let path = |name: &str| home.join(name).display().to_string();
    let mut variables = client_variables(for_functions);
    let own = [
        ("GATEWAY_PORT", port.to_string()),
        ("BIND_HOST", Ipv4Addr::LOCALHOST.to_string()),
        ("PERSIST_STATE", "1".to_owned()),
        ("STATE_DIR", path("state")),
        ("S3_PERSIST", "1".to_owned()),
        ("S3_DATA_DIR", path("s3")),
        ("TMPDIR", path("tmp")),
        // Lambda sets this for functions that log JSON; the emulator does not.
        ("AWS_LAMBDA_LOG_FORMAT", "JSON".to_owned()),
        // Unused servers, which would listen on fixed ports.
        ("IOT_MTLS_ENABLED", "0".to_owned()),
        ("SFTP_ENABLED", "0".to_owned()),
        // At its start the emulator tidies up containers. We have none, and
        // those of others are not ours to touch.
        ("DOCKER_HOST", "unix:///nonexistent".to_owned()),
    ];
    variables.extend(own.map(|(name, value)| (name.to_owned(), value)));
    variables
}

fn client_variables(endpoint: &str) -> Vec<(String, String)> {
    let inherited = ["PATH", "HOME", "LANG"]
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), env::var(name).ok()?)));
    let own = [
        ("AWS_ENDPOINT_URL", endpoint),
        ("AWS_REGION", REGION),
        ("AWS_DEFAULT_REGION", REGION),
        ("AWS_ACCESS_KEY_ID", KEY),
        ("AWS_SECRET_ACCESS_KEY", KEY),
        // No profile and no instance role may send anything to a real AWS.
        ("AWS_CONFIG_FILE", "/dev/null"),
        ("AWS_SHARED_CREDENTIALS_FILE", "/dev/null"),
        ("AWS_EC2_METADATA_DISABLED", "true"),
    ];
    inherited
        .chain(own.map(|(name, value)| (name.to_owned(), value.to_owned())))
        .collect()
}

fn endpoint(port: u16) -> String {
    format!("http://{}:{port}", Ipv4Addr::LOCALHOST)
}

fn free_port() -> anyhow::Result<u16> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("looking for a free port")?;
    Ok(listener
        .local_addr()
        .context("looking for a free port")?
        .port())
}

/// The end of a log, for an error message.
pub(crate) fn last_lines(file: &Path, count: usize) -> String {
    let text = fs::read(file)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default();
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}
