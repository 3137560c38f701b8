use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::Context;

/// Changes when the template, the parameters or the binaries change.
///
/// The template and the parameters count by their content, the binaries by size
/// and time: cargo does not touch what it need not build, and hashing the
/// hundreds of megabytes of debug builds would slow down every start.
pub(crate) fn fingerprint(
    template: &Path,
    binaries: &[(&'static str, PathBuf)],
    parameters: &[(&'static str, String)],
) -> anyhow::Result<String> {
    let mut hasher = DefaultHasher::new();
    fs::read(template)
        .with_context(|| format!("reading {}", template.display()))?
        .hash(&mut hasher);
    parameters.hash(&mut hasher);
    for (name, path) in binaries {
        let metadata = path
            .metadata()
            .with_context(|| format!("looking at {}", path.display()))?;
        (name, metadata.len(), metadata.modified().ok()).hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}
