use std::env;
use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, bail};
use reqwest::Method;
use serde::{Deserialize, Serialize};
use telegram_stand_in::{TelegramStandIn, request};
use tokio::process::Command;

use crate::aws::{LocalAws, last_lines};
use crate::fingerprint::fingerprint;
use crate::outputs::Outputs;
use crate::packages::package;
use crate::stand_in::OPERATOR;
use crate::tools::{binaries, tool, workspace};
use crate::{aws::REGION, http, private};

pub(crate) const STACK: &str = "head-pain-journal";
const ARTIFACTS: &str = "deployment-artifacts";

/// How the local stack differs from one on AWS.
#[derive(Debug, Clone)]
pub(crate) struct StackParameters {
    pub(crate) bot_token: String,
    pub(crate) telegram_api_url: String,
    /// Where the chat page stands that shows the Mini App; `None` where it is Telegram's own.
    pub(crate) telegram_web_url: Option<String>,
    /// The chat that reads what people write with /feedback and is told of errors.
    pub(crate) operator_chat: Option<i64>,
    /// How many messages a second the functions send; `None` for as many as on AWS.
    pub(crate) messages_per_second: Option<u32>,
    /// How many updates Telegram delivers at once; `None` for as many as on AWS.
    pub(crate) max_connections: Option<u32>,
}

impl StackParameters {
    /// A stack whose bot talks to the stand-in for Telegram.
    pub(crate) fn of_stand_in(telegram: &TelegramStandIn) -> Self {
        Self {
            bot_token: telegram.token().to_owned(),
            telegram_api_url: telegram.base_url().to_owned(),
            telegram_web_url: Some(telegram.base_url().to_owned()),
            operator_chat: Some(OPERATOR),
            // The stand-in has no limit of its own.
            messages_per_second: Some(1000),
            max_connections: None,
        }
    }

    fn overrides(&self) -> Vec<(&'static str, String)> {
        // Binaries built for this machine run on it.
        let architecture = match env::consts::ARCH {
            "aarch64" => "arm64",
            other => other,
        };
        let operator_chat = self
            .operator_chat
            .map(|id| ("OperatorChatId", id.to_string()));
        // Telegram itself opens no app of an address of this machine.
        let app = match &self.telegram_web_url {
            Some(url) => ("TelegramWebUrl", url.clone()),
            None => ("MiniApp", "false".to_owned()),
        };
        let messages_per_second = self
            .messages_per_second
            .map(|count| ("MessagesPerSecond", count.to_string()));
        let max_connections = self
            .max_connections
            .map(|count| ("MaxConnections", count.to_string()));
        [
            ("BotToken", self.bot_token.clone()),
            ("TelegramApiUrl", self.telegram_api_url.clone()),
            // The emulator stores the time zone of a schedule and fires in UTC
            // all the same, so only in UTC do reminders come at their time.
            ("DefaultTimeZone", "UTC".to_owned()),
            ("Architecture", architecture.to_owned()),
            ("Metrics", "true".to_owned()),
            // No stranger comes here, and tests are in a hurry.
            ("ApiCallsPerSecond", "50".to_owned()),
        ]
        .into_iter()
        .chain(operator_chat)
        .chain([app])
        .chain(messages_per_second)
        .chain(max_connections)
        .collect()
    }
}

/// The last deployment, noted beside the emulator's state.
#[derive(Debug, Serialize, Deserialize)]
struct DeploymentNote {
    fingerprint: String,
    outputs: Outputs,
}

/// Deploys `template.yaml` with the functions that cargo built, unless exactly that is
/// deployed already. `home` keeps the deployment's files.
pub(crate) async fn deploy(
    aws: &LocalAws,
    home: &Path,
    parameters: &StackParameters,
) -> anyhow::Result<Outputs> {
    let binaries = binaries()?;
    let template = workspace().join("template.yaml");
    let overrides = parameters.overrides();
    let fingerprint = fingerprint(&template, &binaries, &overrides)?;
    let record = home.join("deployment.json");
    if let Some(standing) = standing(aws, &record, &fingerprint).await? {
        return Ok(standing);
    }
    // Until this one is done, it is unknown what is deployed.
    let _ = fs::remove_file(&record);

    let folder = home.join("deployment");
    lay_out(&folder, &template, binaries).await?;
    configure(&folder, &overrides)?;
    make_bucket(aws).await?;
    let log = home.join("deploy.log");
    let output = File::create(&log).with_context(|| format!("writing {}", log.display()))?;
    let errors = output.try_clone().context("sharing the log file")?;
    let status = sam(aws, &folder, "deploy")?
        .stdout(output)
        .stderr(errors)
        .status()
        .await
        .context("starting sam")?;
    if !status.success() {
        bail!(
            "sam deploy failed; its last words (all are in {}):\n{}",
            log.display(),
            last_lines(&log, 12)
        );
    }

    let listed = sam(aws, &folder, "list")?
        .args(["stack-outputs", "--stack-name", STACK, "--output", "json"])
        .output()
        .await
        .context("asking for the stack's outputs")?;
    let outputs = Outputs::parse(&listed.stdout)?;
    let note = DeploymentNote {
        fingerprint,
        outputs,
    };
    fs::write(&record, serde_json::to_vec(&note)?)
        .with_context(|| format!("writing {}", record.display()))?;
    Ok(note.outputs)
}

/// The outputs of what was deployed with this fingerprint, if it is still there:
/// an emulator that was killed has not saved it.
async fn standing(
    aws: &LocalAws,
    record: &Path,
    fingerprint: &str,
) -> anyhow::Result<Option<Outputs>> {
    let note = fs::read(record).ok();
    let note = note.and_then(|note| serde_json::from_slice::<DeploymentNote>(&note).ok());
    let Some(note) = note.filter(|note| note.fingerprint == fingerprint) else {
        return Ok(None);
    };
    let client = http::client(Duration::from_secs(10))?;
    let health = format!("{}/v1/health", note.outputs.api_url);
    let answer = request(&client, Method::GET, &health)?.send().await;
    let stands = answer
        .with_context(|| format!("asking {} whether it is there", aws.endpoint()))?
        .status()
        != 404;
    Ok(stands.then_some(note.outputs))
}

/// Lays out the template and the functions' packages as the template expects them.
async fn lay_out(
    folder: &Path,
    template: &Path,
    binaries: Vec<(&'static str, PathBuf)>,
) -> anyhow::Result<()> {
    let code = folder.join("target/lambda");
    // Of an earlier deployment.
    let _ = fs::remove_dir_all(&code);
    fs::create_dir_all(&code).with_context(|| format!("making {}", code.display()))?;
    fs::copy(template, folder.join("template.yaml")).context("copying the template")?;
    tokio::task::spawn_blocking(move || {
        for (name, binary) in binaries {
            let link = code.join(name);
            symlink(package(&binary)?, &link)
                .with_context(|| format!("making {}", link.display()))?;
        }
        Ok(())
    })
    .await?
}

/// Writes the options of `sam deploy` to a file that only we may read, because
/// the bot's token is among them and a command line is there for all to see.
fn configure(folder: &Path, overrides: &[(&'static str, String)]) -> anyhow::Result<()> {
    let overrides: Vec<String> = overrides
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    // A list of strings is written in TOML as in JSON.
    let overrides = serde_json::to_string(&overrides)?;
    let options = format!(
        r#"version = 0.1
[default.deploy.parameters]
stack_name = "{STACK}"
s3_bucket = "{ARTIFACTS}"
region = "{REGION}"
capabilities = ["CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"]
confirm_changeset = false
fail_on_empty_changeset = false
parameter_overrides = {overrides}
"#
    );
    private::write(&folder.join("samconfig.toml"), &options)
}

/// A bucket for `sam deploy`, which by itself would deploy a stack for one.
async fn make_bucket(aws: &LocalAws) -> anyhow::Result<()> {
    aws.request(Method::PUT, &format!("/{ARTIFACTS}"))?
        .send()
        .await
        .context("making a bucket for the deployment")?;
    Ok(())
}

fn sam(aws: &LocalAws, folder: &Path, command: &str) -> anyhow::Result<Command> {
    let mut sam = Command::new(tool("sam")?);
    sam.arg(command)
        .current_dir(folder)
        .env_clear()
        .envs(aws.client_variables())
        .env("SAM_CLI_TELEMETRY", "0")
        // Seconds between two looks at the stack.
        .env("SAM_CLI_POLL_DELAY", "0.5")
        // Where sam keeps its own notes, which it would put into the home folder.
        .env("__SAM_CLI_APP_DIR", folder.join("sam"))
        .stdin(Stdio::null())
        .kill_on_drop(true);
    Ok(sam)
}
