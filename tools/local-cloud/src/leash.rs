use std::fs::File;
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::Context;
use rustix::process::{Pid, test_kill_process_group};

/// Keeps the program in a process group of its own, and waits on a pipe from
/// us. When the pipe closes, the program is asked to stop; 20 seconds later it
/// is made to. Whatever it has started goes with it, and so does the folder
/// `$FORGET`, if there is one and the last word through the pipe is not `keep`.
const SCRIPT: &str = r#"
exec 3<&0
"$@" </dev/null 3<&- & program=$!
(read -r word <&3; if [ "$word" = keep ]; then : >"$KEEP"; fi
 kill -TERM "$program"; sleep 20; kill -KILL "$program") 2>/dev/null &
wait "$program"
if [ -e "$KEEP" ]; then rm "$KEEP"; elif [ -n "$FORGET" ]; then rm -rf "$FORGET"; fi
kill -KILL 0
"#;

/// A killed process is gone in milliseconds, but stays in its group until its
/// parent has looked, which nobody promises.
const TO_DIE: Duration = Duration::from_secs(2);

/// A program that does not outlive us, however we end.
///
/// The kernel closes the pipe even when we are killed, so not even then does a
/// process stay behind. Dropping the leash stops the program and waits for it.
#[derive(Debug)]
pub(crate) struct Leash {
    shell: Child,
    pipe: Option<ChildStdin>,
}

impl Leash {
    /// Starts `program` with its output going to the file `log`. When it has
    /// stopped, the folder `forget` is removed.
    pub(crate) fn start(
        program: &Path,
        arguments: impl IntoIterator<Item = PathBuf>,
        variables: impl IntoIterator<Item = (String, String)>,
        log: &Path,
        forget: Option<&Path>,
    ) -> anyhow::Result<Self> {
        let output = File::create(log).with_context(|| format!("writing {}", log.display()))?;
        let errors = output.try_clone().context("sharing the log file")?;
        let mut shell = Command::new("sh")
            .args(["-c", SCRIPT, "leash"])
            .arg(program)
            .args(arguments)
            .env_clear()
            .envs(variables)
            .env("FORGET", forget.unwrap_or(Path::new("")))
            .env("KEEP", log.with_extension("keep"))
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(output)
            .stderr(errors)
            .spawn()
            .with_context(|| format!("starting {}", program.display()))?;
        let pipe = shell.stdin.take();
        Ok(Self { shell, pipe })
    }

    /// Whether the program has ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        !matches!(self.shell.try_wait(), Ok(None))
    }

    /// Like [`Leash::stop`], but keeps the folder that would be removed.
    pub(crate) fn stop_and_keep(&mut self) {
        if let Some(pipe) = &mut self.pipe {
            // If the shell is gone, nobody removes the folder either.
            let _ = pipe.write_all(b"keep\n");
        }
        self.stop();
    }

    /// Asks the program to stop, and waits until it and its children are gone.
    pub(crate) fn stop(&mut self) {
        drop(self.pipe.take());
        let group = Pid::from_child(&self.shell);
        let _ = self.shell.wait();
        // The shell dies by the signal that ends its group, and may be the first to.
        let deadline = Instant::now() + TO_DIE;
        while test_kill_process_group(group).is_ok() && Instant::now() < deadline {
            sleep(Duration::from_millis(1));
        }
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn started(directory: &Path, script: &str) -> Leash {
        let program = directory.join("program");
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(
            &program,
            std::os::unix::fs::PermissionsExt::from_mode(0o755),
        )
        .unwrap();
        let path = std::env::var("PATH").unwrap();
        Leash::start(
            &program,
            [],
            [("PATH".to_owned(), path)],
            &directory.join("log"),
            None,
        )
        .unwrap()
    }

    fn pid_in(file: &Path) -> String {
        let deadline = Instant::now() + Duration::from_secs(5);
        loop {
            let mut pid = String::new();
            if let Ok(mut file) = File::open(file) {
                file.read_to_string(&mut pid).unwrap();
            }
            if pid.ends_with('\n') {
                return pid.trim().to_owned();
            }
            assert!(Instant::now() < deadline, "the program did not start");
            sleep(Duration::from_millis(10));
        }
    }

    fn lives(pid: &str) -> bool {
        // A zombie whose new parent has not looked yet is as good as gone.
        std::fs::read_to_string(format!("/proc/{pid}/stat"))
            .is_ok_and(|stat| !stat.contains(") Z "))
    }

    #[test]
    fn what_the_program_started_goes_with_it() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("child");
        let leash = started(
            directory.path(),
            &format!("sleep 60 & echo $! > {}; wait", file.display()),
        );
        let child = pid_in(&file);
        assert!(lives(&child));

        drop(leash);

        assert!(!lives(&child));
    }

    #[test]
    fn a_program_that_ends_by_itself_is_noticed() {
        let directory = tempfile::tempdir().unwrap();
        let mut leash = started(directory.path(), "exit 1");
        let deadline = Instant::now() + Duration::from_secs(5);
        while !leash.has_ended() {
            assert!(Instant::now() < deadline);
            sleep(Duration::from_millis(10));
        }
    }
}
