//! Files and folders for the eyes of one user.

use std::fs::{self, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use anyhow::Context;

/// Makes a folder that only its owner may open, or makes it so where it is there.
pub(crate) fn folder(path: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(path)
        .and_then(|()| fs::set_permissions(path, Permissions::from_mode(0o700)))
        .with_context(|| format!("making {}", path.display()))
}

/// Writes a file that only its owner may read, in the place of the one that is there.
pub(crate) fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    let mut file = OpenOptions::new();
    let file = file.create(true).truncate(true).write(true).mode(0o600);
    file.open(path)
        .and_then(|mut file| {
            // It may be there since a time when anyone could read it.
            file.set_permissions(Permissions::from_mode(0o600))?;
            file.write_all(text.as_bytes())
        })
        .with_context(|| format!("writing {}", path.display()))
}
