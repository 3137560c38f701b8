use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use axum::body::Bytes;
use axum::http::Request;
use reqwest::Method;

use crate::call_record::CallRecord;
use crate::clock::MovedClock;
use crate::door::Door;
use crate::fault_injection::FaultInjection;
use crate::forwarding::Forwarding;
use crate::function_processes::{self, FunctionProcess};
use crate::leash::Leash;
use crate::pass::Pass;
use crate::private;
use crate::tools::{tool, workspace};

pub(crate) const REGION: &str = "us-east-1";
const KEY: &str = "local";

/// How long AWS may take to answer a call that no SDK makes.
const PATIENCE: Duration = Duration::from_secs(60);

/// As long as the path of a socket may be, in bytes (unix(7)).
const LONGEST_SOCKET: usize = 107;

/// A running AWS emulator (ministack) on this machine, for this user's programs: it
/// listens at a socket in its home, and the port before it is a [`Door`].
///
/// Dropping it stops it, and every function it runs, and waits for that.
#[derive(Debug)]
pub struct LocalAws {
    leash: Leash,
    door: Door,
    pass: Pass,
    emulator: Forwarding,
    home: PathBuf,
    is_kept: bool,
    clock: Option<MovedClock>,
}

/// The abilities of an emulator beyond answering calls.
#[derive(Debug, Default)]
struct Surroundings {
    record: Option<CallRecord>,
    faults: Option<Arc<FaultInjection>>,
    has_clock: bool,
}

impl LocalAws {
    /// An empty emulator on a free port; its data is deleted when it is dropped.
    ///
    /// # Errors
    /// The tools are not installed, or it does not come up.
    pub async fn start() -> anyhow::Result<Self> {
        tool("ministack")?;
        Self::at(0, &temporary_home()?, false, Surroundings::default()).await
    }

    /// As [`LocalAws::start`], with a record of the calls that functions make in `file`.
    pub(crate) async fn recorded(file: PathBuf) -> anyhow::Result<Self> {
        tool("ministack")?;
        let record = Some(CallRecord::begin(file)?);
        let surroundings = Surroundings {
            record,
            ..Surroundings::default()
        };
        Self::at(0, &temporary_home()?, false, surroundings).await
    }

    /// As [`LocalAws::start`], where the calls of functions go wrong as `faults` has it, and the
    /// clock can be moved.
    pub(crate) async fn unreliable(faults: Arc<FaultInjection>) -> anyhow::Result<Self> {
        tool("ministack")?;
        let surroundings = Surroundings {
            faults: Some(faults),
            has_clock: true,
            ..Surroundings::default()
        };
        Self::at(0, &temporary_home()?, false, surroundings).await
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
        tool("ministack")?;
        Self::at(port, home, true, Surroundings::default()).await
    }

    async fn at(
        port: u16,
        home: &Path,
        is_kept: bool,
        surroundings: Surroundings,
    ) -> anyhow::Result<Self> {
        private::folder(home)?;
        private::folder(&home.join("tmp"))?;
        let socket = socket(home);
        ensure!(
            socket.as_os_str().len() <= LONGEST_SOCKET,
            "The path {} is too long for a socket. LOCAL_HOME names another folder.",
            socket.display()
        );
        let pass = Pass::of(home)?;
        let emulator = Forwarding::to_socket(&socket)?;
        let Surroundings {
            record,
            faults,
            has_clock,
        } = surroundings;
        let door = Door::open(port, pass.clone(), emulator.clone(), record, faults)?;
        let clock = has_clock.then(|| MovedClock::wound_up(home)).transpose()?;
        let leash = leash(door.port(), &pass, home, is_kept, clock.as_ref())?;
        let mut aws = Self {
            leash,
            door,
            pass,
            emulator,
            home: home.to_owned(),
            is_kept,
            clock,
        };
        aws.wait_until_up().await?;
        Ok(aws)
    }

    /// Stops the emulator and starts it again with its state, as after a night of
    /// the computer. Functions start cold.
    pub async fn restart(&mut self) -> anyhow::Result<()> {
        self.leash.stop_and_keep();
        let clock = self.clock.as_ref();
        self.leash = leash(self.port(), &self.pass, &self.home, self.is_kept, clock)?;
        self.wait_until_up().await
    }

    /// The clock that it and its functions have, where that can be moved.
    pub fn clock(&self) -> Option<&MovedClock> {
        self.clock.as_ref()
    }

    /// The instances of functions that run now.
    pub fn function_processes(&self) -> Vec<FunctionProcess> {
        function_processes::of_emulator(&self.home)
    }

    /// The folder of its files and logs.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// `http://127.0.0.1:<port>`, for `AWS_ENDPOINT_URL`.
    pub fn endpoint(&self) -> String {
        endpoint(self.port())
    }

    /// The record of the functions' calls, where they are recorded.
    pub(crate) fn call_record(&self) -> Option<&Path> {
        self.door.record().map(CallRecord::path)
    }

    /// The port that it listens on.
    pub fn port(&self) -> u16 {
        self.door.port()
    }

    /// A request that no SDK makes, at a path that begins with `/`.
    pub fn request(&self, method: Method, path: &str) -> anyhow::Result<reqwest::RequestBuilder> {
        let client = crate::http::client(PATIENCE)?;
        let request = client.request(method, format!("{}{path}", self.endpoint()));
        Ok(self.pass.show(request))
    }

    /// A configuration for the AWS SDK's clients. For S3 ask for path-style addresses.
    pub fn sdk_config(&self) -> SdkConfig {
        let pass = Some(self.pass.text().to_owned());
        let credentials = Credentials::new(KEY, KEY, pass, None, "local");
        SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::from_static(REGION))
            .endpoint_url(self.endpoint())
            .credentials_provider(SharedCredentialsProvider::new(credentials))
            .build()
    }

    /// The environment with which a program uses this AWS and no other.
    pub fn client_variables(&self) -> Vec<(String, String)> {
        client_variables(&self.endpoint(), &self.pass)
    }

    /// Stops the emulator, which then writes its state.
    pub fn stop(&mut self) {
        self.leash.stop();
    }

    async fn wait_until_up(&mut self) -> anyhow::Result<()> {
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            let health = Request::get("/_ministack/health").body(Bytes::new())?;
            let answer = self.emulator.pass(health).await;
            if answer.is_ok_and(|response| response.status().is_success()) {
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

/// The socket of the emulator that lives in `home`.
fn socket(home: &Path) -> PathBuf {
    home.join("aws.sock")
}

fn leash(
    port: u16,
    pass: &Pass,
    home: &Path,
    is_kept: bool,
    clock: Option<&MovedClock>,
) -> anyhow::Result<Leash> {
    let script = workspace().join("tools/local-cloud/emulator.py");
    let forget = (!is_kept).then_some(home);
    let variables = variables(port, pass, home);
    let of_clock = clock.into_iter().flat_map(MovedClock::variables);
    Leash::start(
        &tool("python")?,
        [script, socket(home)],
        variables.into_iter().chain(of_clock),
        &home.join("aws.log"),
        forget,
    )
}

/// The whole environment of the emulator, which every function that it runs inherits.
fn variables(port: u16, pass: &Pass, home: &Path) -> Vec<(String, String)> {
    let path = |name: &str| home.join(name).display().to_string();
    let mut variables = client_variables(&endpoint(port), pass);
    let own = [
        // The door's: addresses in the stack have it.
        ("GATEWAY_PORT", port.to_string()),
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

fn client_variables(endpoint: &str, pass: &Pass) -> Vec<(String, String)> {
    let inherited = ["PATH", "HOME", "LANG"]
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), env::var(name).ok()?)));
    let own = [
        ("AWS_ENDPOINT_URL", endpoint),
        ("AWS_REGION", REGION),
        ("AWS_DEFAULT_REGION", REGION),
        ("AWS_ACCESS_KEY_ID", KEY),
        ("AWS_SECRET_ACCESS_KEY", KEY),
        ("AWS_SESSION_TOKEN", pass.text()),
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
