//! A clock for the local AWS and its functions that can be set while they run.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, ensure};

/// Stands before the C library's clock in a program that loads it.
const SOURCE: &str = include_str!("clock.c");

/// Longer than any clock is moved, in seconds.
const FOR_EVER: &str = "1000000000";

/// The clock of the emulator and of every function that it runs: the machine's, moved by
/// some seconds. All of them see it jump at the same moment.
#[derive(Debug)]
pub struct MovedClock {
    library: PathBuf,
    path: PathBuf,
    file: File,
    moved_by: AtomicI64,
    farthest: AtomicI64,
}

impl MovedClock {
    /// A clock that shows the machine's time until it is moved; its files are in `folder`.
    ///
    /// # Errors
    /// The C compiler is missing, which every Rust needs to link.
    pub(crate) fn wound_up(folder: &Path) -> anyhow::Result<Self> {
        let (source, library) = (folder.join("clock.c"), folder.join("clock.so"));
        fs::write(&source, SOURCE).context("writing the source of the clock")?;
        let compiler = Command::new("cc")
            .args(["-O2", "-shared", "-fPIC", "-o"])
            .args([&library, &source])
            .arg("-ldl")
            .status()
            .context("starting cc")?;
        ensure!(compiler.success(), "cc could not compile clock.c");
        let path = folder.join("clock");
        let file = File::create(&path).context("making the file of the clock")?;
        let clock = Self {
            library,
            path,
            file,
            moved_by: AtomicI64::new(0),
            farthest: AtomicI64::new(0),
        };
        clock.move_by(0)?;
        Ok(clock)
    }

    /// Lets the clock jump so many seconds ahead, or back.
    pub fn move_by(&self, seconds: i64) -> anyhow::Result<()> {
        let moved_by = self.moved_by.fetch_add(seconds, Ordering::SeqCst) + seconds;
        self.farthest.fetch_max(moved_by, Ordering::SeqCst);
        let written = self.file.write_all_at(&moved_by.to_ne_bytes(), 0);
        written.context("moving the clock")
    }

    /// By how many seconds it is ahead of the machine's clock.
    #[must_use]
    pub fn moved_by(&self) -> i64 {
        self.moved_by.load(Ordering::SeqCst)
    }

    /// By how many seconds it has been ahead of the machine's clock at most.
    #[must_use]
    pub fn farthest(&self) -> i64 {
        self.farthest.load(Ordering::SeqCst)
    }

    /// The time that it shows, in seconds since 1970.
    #[must_use]
    pub fn now(&self) -> i64 {
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = since_1970.map_or(0, |time| time.as_secs()).cast_signed();
        now + self.moved_by()
    }

    /// The environment with which a program has this clock.
    pub(crate) fn variables(&self) -> [(String, String); 3] {
        let path = |path: &Path| path.display().to_string();
        [
            ("LD_PRELOAD".to_owned(), path(&self.library)),
            ("LOCAL_CLOCK".to_owned(), path(&self.path)),
            // By a clock that jumps ahead the emulator would end every idle function.
            ("LAMBDA_WARM_TTL_SECONDS".to_owned(), FOR_EVER.to_owned()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_runs_sees_the_clock_jump() {
        let folder = tempfile::tempdir().unwrap();
        let clock = MovedClock::wound_up(folder.path()).unwrap();
        let year = || {
            let mut date = Command::new("date");
            let date = date.arg("+%s").envs(clock.variables()).output().unwrap();
            let text = String::from_utf8(date.stdout).unwrap();
            text.trim().parse::<i64>().unwrap()
        };
        let before = year();
        clock.move_by(86_400).unwrap();
        let after = year();
        assert!(
            (86_400..86_410).contains(&(after - before)),
            "{before} {after}"
        );
        assert!((0..10).contains(&(clock.now() - after)));
    }
}
