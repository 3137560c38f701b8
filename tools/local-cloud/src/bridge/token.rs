use std::fs;
use std::path::Path;

use anyhow::Context;

use crate::pass::random;
use crate::private;

/// The token by which the functions of the stack in `home` know the bot: its number, and
/// a secret that is good at the bridge only. It stays, for the stack is deployed with it.
pub(super) fn of_this_machine(home: &Path, token: &str) -> anyhow::Result<String> {
    let file = home.join("token");
    let (bot, _) = token
        .split_once(':')
        .context("a bot's token begins with the bot's number and a colon")?;
    let kept = fs::read_to_string(&file).unwrap_or_default();
    if kept.split_once(':').is_some_and(|(id, _)| id == bot) {
        return Ok(kept);
    }
    let token = format!("{bot}:{}", random()?);
    private::write(&file, &token)?;
    Ok(token)
}
