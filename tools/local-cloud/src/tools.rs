use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

/// The functions, by the names of their packages and binaries.
pub(crate) const FUNCTIONS: [&str; 9] = [
    "webhook", "api", "page", "app", "report", "import", "remind", "prune", "setup",
];

/// The repository's root, where template.yaml lies.
pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .unwrap_or(Path::new("."))
        .to_owned()
}

/// A program from the virtual environment that make sets up: `VENV`, or `.venv`.
pub fn tool(name: &str) -> anyhow::Result<PathBuf> {
    let venv = env::var_os("VENV").map_or_else(|| ".venv".into(), PathBuf::from);
    let path = workspace().join(venv).join("bin").join(name);
    if !path.exists() {
        bail!(
            "{name} is not installed ({} is missing). `make tools` installs it; it needs Python 3.11 and the network.",
            path.display()
        );
    }
    Ok(path)
}

/// The functions' binaries, as cargo built them beside this program.
pub(crate) fn binaries() -> anyhow::Result<Vec<(&'static str, PathBuf)>> {
    let us = env::current_exe().context("finding this program's own path")?;
    let here = us.parent().context("this program lies nowhere")?;
    // A test binary lies one folder deeper than the binaries.
    let profile = if here.ends_with("deps") {
        here.parent().unwrap_or(here)
    } else {
        here
    };
    FUNCTIONS
        .into_iter()
        .map(|name| match profile.join(name) {
            path if path.exists() => Ok((name, path)),
            path => bail!(
                "The function {name} is not built ({} is missing). `make functions` builds it.",
                path.display()
            ),
        })
        .collect()
}
