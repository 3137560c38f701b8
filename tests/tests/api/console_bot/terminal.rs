use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::Context;
use end_to_end::{ApiBot, Stack, eventually};
use local_cloud::tool;

/// How long a person waits for the bot: the API may start cold, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A terminal in which `examples/console-bot` runs. It ends the bot when it is dropped.
pub struct Terminal {
    program: Child,
    keys: Option<ChildStdin>,
    screen: Screen,
    /// How many bytes of the screen were read.
    read: usize,
}

type Screen = Arc<Mutex<Vec<u8>>>;

impl Terminal {
    /// Starts the bot for `person`, in a folder where it may save files.
    pub fn open(
        stack: &Stack,
        bot: &ApiBot,
        person: &str,
        callback_url: &str,
        folder: &Path,
    ) -> anyhow::Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut program = Command::new(tool("python3")?)
            // Unbuffered, and without leaving compiled files behind.
            .args(["-u", "-B"])
            .arg(root.join("examples/console-bot/bot.py").canonicalize()?)
            .current_dir(folder)
            .env("API_URL", &stack.cloud.outputs.api_url)
            .env("CHANNEL", &bot.channel)
            .env("CHANNEL_SECRET", bot.secret())
            .env("CALLBACK_URL", callback_url)
            .env("PERSON", person)
            // Everything is on this machine, whatever proxy stands before it.
            .env("no_proxy", "*")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let screen = Screen::default();
        show(program.stdout.take().context("its output")?, &screen);
        show(program.stderr.take().context("its errors")?, &screen);
        Ok(Self {
            keys: program.stdin.take(),
            program,
            screen,
            read: 0,
        })
    }

    /// Types a line.
    pub fn types(&mut self, line: &str) -> anyhow::Result<()> {
        let keys = self.keys.as_mut().context("the bot was left")?;
        writeln!(keys, "{line}").with_context(|| format!("typing {line:?}"))
    }

    /// Reads on until these words stand there. Returns the text before them.
    ///
    /// # Errors
    /// They do not come; the error shows the text that came instead.
    pub async fn reads(&mut self, words: &str) -> anyhow::Result<String> {
        let found = eventually(words, PATIENCE, async || {
            let unread = self.unread();
            Ok(unread
                .split_once(words)
                .map(|(before, _)| before.to_owned()))
        });
        let before = found
            .await
            .with_context(|| format!("on the screen is:\n{}", self.unread()))?;
        self.read += before.len() + words.len();
        Ok(before)
    }

    /// Answers one question.
    pub async fn answers(&mut self, question: &str, answer: &str) -> anyhow::Result<()> {
        self.reads(question).await?;
        self.reads("\n? ").await?;
        self.types(answer)
    }

    /// Waits until the bot has ended by itself.
    pub async fn closes(mut self) -> anyhow::Result<ExitStatus> {
        self.keys = None;
        eventually("the end of the bot", PATIENCE, async || {
            Ok(self.program.try_wait()?)
        })
        .await
    }

    fn unread(&self) -> String {
        let screen = self.screen.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&screen[self.read..]).into_owned()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Copies the output of a program, until it ends.
fn show(mut output: impl Read + Send + 'static, screen: &Screen) {
    let screen = Arc::clone(screen);
    thread::spawn(move || {
        let mut chunk = [0; 1024];
        while let Ok(length @ 1..) = output.read(&mut chunk) {
            let mut shown = screen.lock().unwrap_or_else(PoisonError::into_inner);
            shown.extend_from_slice(&chunk[..length]);
        }
    });
}
