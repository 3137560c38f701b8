//! `make run`, Ctrl-C, `make run`: the program itself, stopped in the middle of a survey.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use anyhow::Context;
use end_to_end::{agreement, eventually};
use local_cloud::http_client;
use serde_json::{Value, json};
use tokio::process::{Child, Command};

/// Deploying takes some ten seconds when the machine is not busy.
const TO_START: Duration = Duration::from_secs(180);

/// The program as `make run` starts it, with ports and a folder of its own.
struct Run {
    child: Child,
    telegram: String,
    http: reqwest::Client,
}

impl Run {
    async fn start(home: &Path, ports: [u16; 2]) -> anyhow::Result<Self> {
        let [aws, telegram] = ports;
        let child = Command::new(program()?)
            .env("LOCAL_HOME", home)
            .env("AWS_PORT", aws.to_string())
            .env("TELEGRAM_PORT", telegram.to_string())
            .env_remove("TELEGRAM_BOT_TOKEN")
            .stdin(Stdio::null())
            .stdout(fs::File::create(home.join("run.log"))?)
            .kill_on_drop(true)
            .spawn()
            .context("starting the program")?;
        let http = http_client(Duration::from_secs(60))?;
        let mut run = Self {
            child,
            telegram: format!("http://127.0.0.1:{telegram}/stand-in"),
            http,
        };
        let is_up = async || {
            if let Some(status) = run.child.try_wait()? {
                anyhow::bail!("the program ended with {status}");
            }
            Ok(fs::read_to_string(home.join("run.log"))?
                .contains("Stop with Ctrl-C")
                .then_some(()))
        };
        eventually("make run", TO_START, is_up).await?;
        Ok(run)
    }

    async fn newcomer(&self) -> anyhow::Result<i64> {
        let person = json!({ "first_name": "Vera", "language_code": "en" });
        let person: Value = self
            .http
            .post(format!("{}/people", self.telegram))
            .json(&person)
            .send()
            .await?
            .json()
            .await?;
        person["id"].as_i64().context("a person")
    }

    async fn chat(&self, person: i64) -> anyhow::Result<String> {
        let url = format!("{}/people/{person}/chat", self.telegram);
        Ok(self.http.get(url).send().await?.text().await?)
    }

    /// The person writes, and waits until the chat holds these words.
    async fn types(&self, person: i64, text: &str, answer: &str) -> anyhow::Result<()> {
        self.acts(person, "text", &json!({ "text": text }), answer)
            .await
    }

    /// The person taps a button of the bot's first message, and waits until the chat holds
    /// these words.
    async fn taps(&self, person: i64, data: &str, answer: &str) -> anyhow::Result<()> {
        // The one before is the person's own.
        let tap = json!({ "message_id": 2, "data": data });
        self.acts(person, "tap", &tap, answer).await
    }

    async fn acts(
        &self,
        person: i64,
        act: &str,
        details: &Value,
        answer: &str,
    ) -> anyhow::Result<()> {
        let url = format!("{}/people/{person}/{act}", self.telegram);
        self.http
            .post(url)
            .json(details)
            .send()
            .await?
            .error_for_status()?;
        let said = async || Ok(self.chat(person).await?.contains(answer).then_some(()));
        eventually(answer, Duration::from_secs(30), said).await
    }

    /// Ctrl-C.
    async fn interrupt(mut self) -> anyhow::Result<ExitStatus> {
        let id = self.child.id().context("it runs")?;
        Command::new("sh")
            .args(["-c", &format!("kill -INT {id}")])
            .status()
            .await?;
        let ended = tokio::time::timeout(Duration::from_secs(30), self.child.wait()).await;
        Ok(ended.context("Ctrl-C does not end it")??)
    }
}

/// The program beside the functions that it deploys.
fn program() -> anyhow::Result<PathBuf> {
    let us = std::env::current_exe()?;
    Ok(us
        .parent()
        .and_then(Path::parent)
        .context("a folder")?
        .join("local-cloud"))
}

fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

/// The processes that were started with this folder: the emulator and all functions.
fn processes_of(home: &Path) -> Vec<String> {
    let home = home.display().to_string();
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter(|process| {
            fs::read(process.path().join("environ"))
                .is_ok_and(|variables| String::from_utf8_lossy(&variables).contains(&home))
        })
        .map(|process| fs::read_to_string(process.path().join("cmdline")).unwrap_or_default())
        .collect()
}

#[tokio::test]
async fn someone_interrupted_in_mid_survey_by_stopping_everything_goes_on_where_they_were()
-> anyhow::Result<()> {
    let home = tempfile::tempdir()?;
    let ports = [free_port()?, free_port()?];

    let run = Run::start(home.path(), ports).await?;
    let vera = run.newcomer().await?;
    run.types(vera, "/start", "This is a headache diary")
        .await?;
    run.taps(vera, &agreement(), "When shall I remind you?")
        .await?;
    run.types(vera, "/add", "Which day is this entry for?")
        .await?;
    run.types(vera, "yesterday", "Did you have a headache?")
        .await?;
    run.types(vera, "yes", "When did the pain begin?").await?;
    run.types(vera, "morning", "When did it end?").await?;
    assert!(!processes_of(home.path()).is_empty());
    assert!(run.interrupt().await?.success());
    assert_eq!(
        processes_of(home.path()),
        Vec::<String>::new(),
        "Ctrl-C leaves no process behind"
    );

    // Someone has opened it to everybody meanwhile.
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o755))?;
    let run = Run::start(home.path(), ports).await?;
    for folder in [home.path(), &home.path().join("stand-in")] {
        let mode = fs::metadata(folder)?.permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody else opens {}", folder.display());
    }
    assert!(
        run.chat(vera).await?.contains("When did it end?"),
        "the chat is as it was"
    );
    run.types(vera, "still there", "flashes, zigzags").await?;
    run.types(vera, "no", "Where did it hurt?").await?;
    assert!(run.interrupt().await?.success());
    assert_eq!(processes_of(home.path()), Vec::<String>::new());
    Ok(())
}
