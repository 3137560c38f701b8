//! The list of those who have been brought over, kept beside the database that they are in.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;

/// Those who have been brought into a stack, each with the newest entry that was. Someone who
/// erases everything there is not brought back by another run.
#[derive(Debug)]
pub struct BroughtList {
    path: PathBuf,
    newest: HashMap<u64, i64>,
}

impl BroughtList {
    /// The list of the stack that has this table.
    pub fn beside(database: &Path, table: &str) -> anyhow::Result<Self> {
        let mut path = OsString::from(database);
        path.push(format!(".brought-{table}"));
        let path = PathBuf::from(path);
        let text = match fs::read_to_string(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
            text => text.with_context(|| format!("reading {}", path.display()))?,
        };
        let newest = text.lines().filter_map(|line| {
            let (person, newest) = line.split_once(' ')?;
            Some((person.parse().ok()?, newest.parse().ok()?))
        });
        Ok(Self {
            newest: newest.collect(),
            path,
        })
    }

    /// The newest entry of a person that was brought; `None` where they were not.
    pub fn newest(&self, person: u64) -> Option<i64> {
        self.newest.get(&person).copied()
    }

    /// Notes that all of a person is brought.
    pub fn note(&mut self, person: u64, newest: i64) -> anyhow::Result<()> {
        if self.newest.insert(person, newest) == Some(newest) {
            return Ok(());
        }
        let file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&self.path);
        let written = file.and_then(|mut file| writeln!(file, "{person} {newest}"));
        written.with_context(|| format!("writing {}", self.path.display()))
    }
}
