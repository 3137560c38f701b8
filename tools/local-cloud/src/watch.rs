use std::collections::BTreeMap;
use std::fs;

use anyhow::Context;
use reqwest::Method;
use serde_json::Value;

use crate::aws::LocalAws;
use crate::deployment::STACK;
use crate::private;
use crate::tools::{FUNCTIONS, workspace};

/// Writes `.local/watch.env`, with which `cargo lambda watch` gives the functions
/// the environment that they have in the running stack.
///
/// One file serves all six, so a function under watch also sees variables of the
/// others; what each may really rely on is in template.yaml.
pub(crate) async fn write_environment(aws: &LocalAws) -> anyhow::Result<()> {
    let mut variables: BTreeMap<String, String> = BTreeMap::new();
    for function in FUNCTIONS {
        variables.extend(environment(aws, function).await?);
    }
    variables.extend(
        aws.client_variables()
            .into_iter()
            .filter(|(name, _)| name.starts_with("AWS_")),
    );
    let mut text = String::from(
        "# Written by `make run`: the environment of the functions in the running local stack.\n",
    );
    for (name, value) in variables {
        text.push_str(&format!("{name}={value}\n"));
    }
    let path = workspace().join(".local/watch.env");
    // An unchanged file is left alone, for a running watch would build anew.
    if fs::read_to_string(&path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    private::write(&path, &text)
}

async fn environment(aws: &LocalAws, function: &str) -> anyhow::Result<BTreeMap<String, String>> {
    let path = format!("/2015-03-31/functions/{STACK}-{function}/configuration");
    let answer = aws
        .request(Method::GET, &path)?
        .send()
        .await
        .and_then(reqwest::Response::error_for_status);
    let mut configuration: Value = answer
        .with_context(|| format!("asking for the configuration of {function}"))?
        .json()
        .await
        .with_context(|| format!("reading the configuration of {function}"))?;
    serde_json::from_value(configuration["Environment"]["Variables"].take())
        .with_context(|| format!("the environment of {function} cannot be read"))
}
