//! The share of a processor that Lambda gives to a function's memory, by Linux's control
//! groups.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context;

/// With so much memory a function has one whole processor
/// (docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html).
const MEGABYTES_OF_PROCESSOR: u32 = 1769;

/// In which time a share is spent, in microseconds: what is spent earlier waits for the next.
const PERIOD: u32 = 20_000;

/// A process that runs no more than its share.
pub struct CpuQuota {
    group: PathBuf,
}

impl CpuQuota {
    /// Gives a process the share of so many megabytes.
    ///
    /// # Errors
    /// Where this machine does not let us make a control group.
    pub fn of_memory(megabytes: u32, process: u32) -> anyhow::Result<Self> {
        let root = Path::new("/sys/fs/cgroup");
        let share = PERIOD * megabytes / MEGABYTES_OF_PROCESSOR;
        let is_second_version = root.join("cgroup.controllers").exists();
        let (root, limits) = if is_second_version {
            (root.into(), vec![("cpu.max", format!("{share} {PERIOD}"))])
        } else {
            let period = ("cpu.cfs_period_us", PERIOD.to_string());
            (
                root.join("cpu"),
                vec![period, ("cpu.cfs_quota_us", share.to_string())],
            )
        };
        let quota = Self {
            group: root.join(format!("bench-{process}")),
        };
        fs::create_dir(&quota.group).context("making a control group; it takes root's rights")?;
        for (file, limit) in limits {
            quota.write(file, &limit)?;
        }
        quota.write("cgroup.procs", &process.to_string())?;
        Ok(quota)
    }

    /// How long its process has waited for its next share so far, though it had work.
    pub fn held_back(&self) -> anyhow::Result<Duration> {
        let stat = fs::read_to_string(self.group.join("cpu.stat"))?;
        let value = |name| stat.lines().find_map(|line| line.strip_prefix(name));
        Ok(match (value("throttled_time "), value("throttled_usec ")) {
            (Some(nanoseconds), _) => Duration::from_nanos(nanoseconds.parse()?),
            (None, microseconds) => {
                Duration::from_micros(microseconds.context("the time held back")?.parse()?)
            }
        })
    }

    fn write(&self, file: &str, value: &str) -> anyhow::Result<()> {
        let path = self.group.join(file);
        fs::write(&path, value).with_context(|| format!("writing {}", path.display()))
    }
}

impl Drop for CpuQuota {
    /// A group can be removed once its process has ended, which may take a moment.
    fn drop(&mut self) {
        let group = std::mem::take(&mut self.group);
        std::thread::spawn(move || {
            for _ in 0..100 {
                if fs::remove_dir(&group).is_ok() {
                    break;
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        });
    }
}
