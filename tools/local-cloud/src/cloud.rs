use std::env;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Once};

use anyhow::{Context, bail};
use telegram_stand_in::TelegramStandIn;
use tokio::process::Command;
use tokio::runtime::Runtime;
use tokio::sync::OnceCell;

use crate::aws::LocalAws;
use crate::deployment::{StackParameters, deploy};
use crate::fault_injection::FaultInjection;
use crate::outputs::Outputs;
use crate::tools::{tool, workspace};
use crate::{function_logs, stand_in};

/// A whole cloud for tests: an emulator of its own with the real template and
/// the functions as built, and a stand-in for Telegram that knows its webhook.
///
/// Dropping it stops everything and deletes its data.
pub struct LocalCloud {
    /// Shows the chats as Telegram would, and plays its people.
    pub telegram: TelegramStandIn,
    /// The names and addresses of the stack's resources.
    pub outputs: Outputs,
    pub aws: LocalAws,
}

impl LocalCloud {
    /// Starts and deploys, in about five seconds. The functions must be built.
    ///
    /// The stand-in lives as long as the tokio runtime that this is called on.
    ///
    /// # Errors
    /// The tools or the binaries are missing, or the deployment fails.
    pub async fn start() -> anyhow::Result<Self> {
        let telegram = TelegramStandIn::start(stand_in::for_tests()).await?;
        let aws = LocalAws::recorded(record_file("aws-calls", "jsonl")?).await?;
        let parameters = StackParameters::of_stand_in(&telegram);
        let cloud = Self::deployed(telegram, aws, &parameters).await?;
        note_roles(&cloud.aws).await?;
        Ok(cloud)
    }

    /// As [`LocalCloud::start`], for a storm: calls to AWS go wrong as `faults` has it, the clock
    /// can be moved, Telegram is patient, and has so many connections.
    pub async fn in_a_storm(
        faults: Arc<FaultInjection>,
        max_connections: u32,
    ) -> anyhow::Result<Self> {
        let telegram = TelegramStandIn::start(stand_in::patient()).await?;
        let aws = LocalAws::unreliable(faults).await?;
        let parameters = StackParameters {
            max_connections: Some(max_connections),
            ..StackParameters::of_stand_in(&telegram)
        };
        Self::deployed(telegram, aws, &parameters).await
    }

    async fn deployed(
        telegram: TelegramStandIn,
        aws: LocalAws,
        parameters: &StackParameters,
    ) -> anyhow::Result<Self> {
        let outputs = deploy(&aws, aws.home(), parameters).await?;
        Ok(Self {
            telegram,
            outputs,
            aws,
        })
    }

    /// Writes what the functions have logged so far beside the logs of the tests, where it is
    /// looked through for a person's words.
    pub async fn copy_logs(&self) -> anyhow::Result<()> {
        function_logs::copy(&self.aws, &record_file("function-logs", "log")?).await
    }

    /// The one cloud that all tests of a test binary share. It lives on a
    /// runtime of its own until the process ends, and so does a copy of its functions' logs.
    pub async fn shared() -> anyhow::Result<&'static Self> {
        static CLOUD: OnceCell<LocalCloud> = OnceCell::const_new();
        static COPIED: Once = Once::new();
        let cloud = CLOUD
            .get_or_try_init(|| async { BACKGROUND.spawn(Self::start()).await? })
            .await?;
        let logs = record_file("function-logs", "log")?;
        COPIED.call_once(|| {
            BACKGROUND.spawn(async move { function_logs::follow(&cloud.aws, &logs).await });
        });
        Ok(cloud)
    }

    /// The lines that a function has logged, the oldest first.
    pub async fn logs(&self, function: &str) -> anyhow::Result<Vec<String>> {
        let events = function_logs::events(&self.aws, function, 0).await?;
        Ok(events.into_iter().map(|event| event.message).collect())
    }
}

/// The file in which this test's functions are recorded, for a look at all tests when they have
/// ended.
fn record_file(folder: &str, ending: &str) -> anyhow::Result<PathBuf> {
    let program = env::current_exe().context("finding this program's own path")?;
    let name = program.file_stem().unwrap_or_default().to_string_lossy();
    // Cargo ends the name of a test with a hash, which changes.
    let name = name.rsplit_once('-').map_or(&*name, |(name, _)| name);
    let folder = workspace().join("target").join(folder);
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    Ok(folder.join(format!("{name}.{ending}")))
}

/// Notes beside the calls what the deployed roles allow.
async fn note_roles(aws: &LocalAws) -> anyhow::Result<()> {
    let Some(calls) = aws.call_record() else {
        return Ok(());
    };
    let status = Command::new(tool("python")?)
        .arg(workspace().join("infra/rights.py"))
        .arg("note")
        .arg(calls.with_extension("roles.json"))
        .envs(aws.client_variables())
        .status()
        .await
        .context("starting Python")?;
    if !status.success() {
        bail!("the deployed roles could not be read");
    }
    Ok(())
}

/// Outlives the runtime of every test.
static BACKGROUND: LazyLock<Runtime> = LazyLock::new(|| {
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = runtime.worker_threads(2).enable_all().build();
    runtime.expect("a runtime starts")
});
