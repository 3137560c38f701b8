//! The processes of the functions that an emulator runs.

use std::fs;
use std::path::Path;

use rustix::process::{Pid, Signal, kill_process};

/// A running instance of a function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunctionProcess {
    /// The function's name (`webhook`).
    pub function: String,
    id: i32,
}

impl FunctionProcess {
    /// Kills it at once (SIGKILL). One that has ended is as good as killed.
    pub fn kill(&self) {
        if let Some(id) = Pid::from_raw(self.id) {
            let _ = kill_process(id, Signal::KILL);
        }
    }
}

/// The instances that run for the emulator in this folder.
pub(crate) fn of_emulator(home: &Path) -> Vec<FunctionProcess> {
    let folder = format!("TMPDIR={}", home.join("tmp").display());
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let found = processes.filter_map(|process| {
        let id = process.file_name().to_str()?.parse().ok()?;
        let environment = fs::read(process.path().join("environ")).ok()?;
        let environment = String::from_utf8_lossy(&environment);
        let variables = || environment.split('\0');
        let is_ours = variables().any(|variable| variable == folder);
        let name = variables().find_map(|it| it.strip_prefix("AWS_LAMBDA_FUNCTION_NAME="))?;
        let (_, function) = name.rsplit_once('-')?;
        let function = function.to_owned();
        is_ours.then_some(FunctionProcess { function, id })
    });
    found.collect()
}
