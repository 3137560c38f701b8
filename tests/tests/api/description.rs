//! The API against its own description.

use std::path::Path;
use std::process::Output;

use anyhow::{Context, ensure};
use end_to_end::{ApiBot, Stack};
use local_cloud::tool;
use tokio::process::Command;

/// How long schemathesis may try, in seconds.
const PATIENCE_SECONDS: &str = "200";

#[tokio::test]
async fn the_api_does_what_its_description_says() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let bot = ApiBot::register(&stack, "schemathesis").await?;
    let folder = tempfile::tempdir()?;
    // Kept, for `make lint-api`.
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
    std::fs::create_dir_all(&target)?;
    let description = target.join("openapi.json");
    let address = format!("{}/v1/openapi.json", stack.cloud.outputs.api_url);
    let answer = stack.open(&address).await?;
    std::fs::write(&description, answer.bytes().await?)?;

    let validated = Command::new(tool("openapi-spec-validator")?)
        .arg(&description)
        .output()
        .await?;
    passed(&validated)?;

    // The tools' resolver does not know the names under localhost that browsers know.
    let api: reqwest::Url = stack.cloud.outputs.api_url.parse()?;
    let host = api.host_str().context("a host")?;
    let port = api.port().context("a port")?;
    let config = Path::new(env!("CARGO_MANIFEST_DIR")).join("../infra/schemathesis.toml");
    let run = Command::new(tool("schemathesis")?)
        .arg("--config-file")
        .arg(&config)
        .arg("run")
        .arg(&description)
        .args(["--url", &format!("http://127.0.0.1:{port}")])
        .args(["--header", &format!("Host: {host}:{port}")])
        .args(["--checks", "all", "--max-examples", "10"])
        .args(["--max-time", PATIENCE_SECONDS])
        .args(["--generation-deterministic", "--no-color"])
        .current_dir(folder.path())
        // The hooks sign each request, so that the check whether a route asks for a token
        // (`ignored_auth`) can leave it out.
        .envs([
            ("CHANNEL", bot.channel.as_str()),
            ("CHANNEL_SECRET", bot.secret()),
        ])
        .env("HYPOTHESIS_STORAGE_DIRECTORY", folder.path())
        .env(
            "SCHEMATHESIS_HOOKS",
            config.with_file_name("schemathesis_hooks.py"),
        )
        .output()
        .await?;
    passed(&run)
}

/// The output of a tool that has failed.
fn passed(output: &Output) -> anyhow::Result<()> {
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    ensure!(
        output.status.success(),
        "{}\n{}",
        said(&output.stdout),
        said(&output.stderr)
    );
    Ok(())
}
