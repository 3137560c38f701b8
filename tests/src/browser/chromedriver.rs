//! The program that drives Chromium, as a process that does not outlive us.

use std::fs::File;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::Duration;

use anyhow::Context;
use tempfile::TempDir;

use crate::patience::eventually;

/// Drives Chromium until the pipe from us closes, which the kernel does even
/// when we are killed. The browser is in the same process group.
const SCRIPT: &str = r#"
exec 3<&0
"$@" --port=0 </dev/null 3<&- &
cat <&3 >/dev/null
kill -KILL 0
"#;

/// A running chromedriver, with a folder for the profile of its browser.
/// Dropping it stops both.
#[derive(Debug)]
pub(super) struct Chromedriver {
    shell: Child,
    pipe: Option<ChildStdin>,
    home: TempDir,
    pub url: String,
    /// The browser that it is to drive.
    pub chromium: PathBuf,
}

impl Chromedriver {
    /// Starts it on a port that is free. On a busy machine it once said nothing for a minute: then
    /// it is started again.
    pub(super) async fn start() -> anyhow::Result<Self> {
        match Self::start_once().await {
            Ok(driver) => Ok(driver),
            Err(_) => Self::start_once().await,
        }
    }

    async fn start_once() -> anyhow::Result<Self> {
        let (chromium, chromedriver) = (installed("chromium")?, installed("chromedriver")?);
        let home = tempfile::tempdir().context("a folder for the browser's profile")?;
        let log = home.path().join("chromedriver.log");
        let mut shell = Command::new("sh")
            .args(["-c", SCRIPT, "chromedriver"])
            .arg(chromedriver)
            // Not all that Chromium writes goes into its profile.
            .env("HOME", home.path())
            .env("TMPDIR", home.path())
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(File::create(&log)?)
            .stderr(Stdio::null())
            .spawn()
            .context("starting chromedriver")?;
        let pipe = shell.stdin.take();
        let mut driver = Self {
            shell,
            pipe,
            home,
            url: String::new(),
            chromium,
        };
        let port = eventually(
            "chromedriver listens",
            Duration::from_secs(60),
            async || Ok(announced_port(&std::fs::read_to_string(&log)?)),
        )
        .await?;
        driver.url = format!("http://127.0.0.1:{port}/");
        Ok(driver)
    }

    /// The folder for the browser's profile; a new one.
    pub(super) fn profile(&self) -> PathBuf {
        self.home.path().join("profile")
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        drop(self.pipe.take());
        let _ = self.shell.wait();
    }
}

/// The path of a program.
fn installed(name: &str) -> anyhow::Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let candidates = std::env::split_paths(&path).map(|folder| folder.join(name));
    candidates.into_iter().find(|file| Path::is_file(file)).with_context(|| {
        format!("The tests of the chat page need {name}, which is not installed: apt-get install chromium chromium-driver")
    })
}

/// The port in "ChromeDriver was started successfully on port 36911."
fn announced_port(log: &str) -> Option<u16> {
    let (_, after) = log.split_once("successfully on port ")?;
    let (port, _) = after.split_once('.')?;
    port.parse().ok()
}
