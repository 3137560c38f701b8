//! A small storm, as `make storm` plays larger ones.

use std::process::Command;

use anyhow::ensure;

#[test]
fn nothing_is_lost_when_everything_fails() -> anyhow::Result<()> {
    let mut storm = Command::new(env!("CARGO_BIN_EXE_storm"));
    let played = storm
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .args([
            "--people",
            "24",
            "--answers",
            "150",
            "--seed",
            "1",
            "--minutes",
            "10",
        ])
        .output()?;
    let said = String::from_utf8_lossy(&played.stdout);
    let complained = String::from_utf8_lossy(&played.stderr);
    ensure!(played.status.success(), "{said}\n{complained}");
    Ok(())
}
