//! Keeps the world on disk between two runs: one JSON file, and beside it a folder with the bytes of files.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use anyhow::Context;
use axum::body::Bytes;

use crate::{files::Files, stage::Stage, world::World};

/// How long changes are collected before they are written.
const PAUSE: Duration = Duration::from_millis(300);

/// The files in which the world is kept.
#[derive(Debug, Clone)]
pub(crate) struct Storage {
    state: PathBuf,
}

impl Storage {
    pub(crate) fn new(state: PathBuf) -> Self {
        Self { state }
    }

    /// The world as it was; nothing if there was none.
    pub(crate) fn load(&self) -> anyhow::Result<Option<World>> {
        let source = match fs::read(&self.state) {
            Ok(source) => source,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => {
                return Err(error).with_context(|| format!("reading {}", self.state.display()));
            }
        };
        let mut world: World = serde_json::from_slice(&source)
            .with_context(|| format!("{} is damaged", self.state.display()))?;
        let Files { known, bytes } = &mut world.files;
        for id in known.keys() {
            match fs::read(self.file(id)) {
                Ok(read) => _ = bytes.insert(id.clone(), read.into()),
                Err(error) => tracing::warn!(file.id = id, "a file of the chat is gone: {error}"),
            }
        }
        Ok(Some(world))
    }

    /// Writes the world. A reader never finds half of it.
    pub(crate) fn save(&self, stage: &Stage) -> anyhow::Result<()> {
        let (source, missing) = stage.look(|world| {
            let files = world.files.bytes.iter();
            let missing: Vec<(PathBuf, Bytes)> = files
                .map(|(id, bytes)| (self.file(id), bytes.clone()))
                .filter(|(path, _)| !path.exists())
                .collect();
            (serde_json::to_vec(world), missing)
        });
        let source = source.context("writing the state as JSON")?;
        fs::create_dir_all(self.folder())
            .with_context(|| format!("making {}", self.folder().display()))?;
        for (path, bytes) in missing {
            replace(&path, &bytes)?;
        }
        replace(&self.state, &source)
    }

    /// Writes the world after every change, until it is aborted.
    pub(crate) async fn keep(self, stage: Arc<Stage>) {
        let mut changes = stage.listen();
        while changes.changed().await.is_ok() {
            tokio::time::sleep(PAUSE).await;
            changes.mark_unchanged();
            if let Err(error) = self.save(&stage) {
                tracing::error!("the chats were not saved: {error:#}");
            }
        }
    }

    fn folder(&self) -> PathBuf {
        self.state.with_extension("files")
    }

    fn file(&self, id: &str) -> PathBuf {
        self.folder().join(id)
    }
}

/// Puts a file, which only its owner may read, in the place of the one that is there.
fn replace(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let new = path.with_extension("new");
    let mut file = OpenOptions::new();
    let file = file.create(true).truncate(true).write(true).mode(0o600);
    file.open(&new)
        .and_then(|mut file| file.write_all(bytes))
        .with_context(|| format!("writing {}", new.display()))?;
    fs::rename(&new, path).with_context(|| format!("replacing {}", path.display()))
}
