use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::Deserialize;

use super::window::Browser;

/// Something on a page that a person who sees, hears or moves differently stumbles over.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// The rule of axe-core, such as `color-contrast`.
    pub rule: String,
    pub help: String,
    /// The parts of the page, as selectors of CSS.
    pub parts: Vec<String>,
}

/// All rules of WCAG 2.2, levels A and AA, and those that are good practice.
const RUN: &str = r#"
const { violations } = await axe.run(document, {
  resultTypes: ["violations"],
  rules: { "target-size": { enabled: true } },
});
return violations.map(({ id, help, nodes }) => ({ rule: id, help, parts: nodes.map(({ target }) => target.join(" ")) }));
"#;

impl Browser {
    /// The violations that axe-core finds on the page, as it is shown now.
    pub async fn violations(&self) -> anyhow::Result<Vec<Violation>> {
        let axe = axe_core()?;
        let axe = std::fs::read_to_string(&axe).with_context(|| axe.display().to_string())?;
        self.read::<()>(&format!("{axe}\nreturn null;")).await?;
        self.read(&format!("return (async () => {{ {RUN} }})();"))
            .await
    }
}

/// axe-core as a single script. It comes with a package for Python, as the other
/// tools do, so that nobody needs npm.
fn axe_core() -> anyhow::Result<PathBuf> {
    let venv = std::env::var_os("VENV").map_or_else(|| ".venv".into(), PathBuf::from);
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let libraries = workspace.join(venv).join("lib");
    let pythons = std::fs::read_dir(&libraries)
        .into_iter()
        .flatten()
        .flatten();
    pythons
        .map(|python| {
            python
                .path()
                .join("site-packages/axe_playwright_python/axe.min.js")
        })
        .find(|script| script.exists())
        .with_context(|| {
            format!(
                "axe-core is not installed below {}. `make tools` installs it.",
                libraries.display()
            )
        })
}
