//! Command menus, per scope and language.

use serde_json::json;

use super::{MethodResult, Turn};
use crate::{
    bot::{CommandMenu, MenuCommand, Scope},
    error::ApiError,
};

pub(super) fn set_my_commands(turn: &mut Turn<'_>) -> MethodResult {
    let commands: Vec<MenuCommand> = turn
        .parameters
        .decoded("commands")?
        .ok_or_else(|| ApiError::bad_request("parameter \"commands\" is required"))?;
    ApiError::ensure(commands.len() <= 100, "BOT_COMMANDS_TOO_MUCH")?;
    commands.iter().try_for_each(check)?;
    replace(turn, commands)
}

pub(super) fn get_my_commands(turn: &mut Turn<'_>) -> MethodResult {
    let (scope, language) = whom(turn)?;
    let menu = turn.world.bot.menu(&scope, &language);
    Ok(json!(menu.map_or(&[][..], |menu| &menu.commands)))
}

pub(super) fn delete_my_commands(turn: &mut Turn<'_>) -> MethodResult {
    replace(turn, Vec::new())
}

/// Replaces a menu. An empty one is the same as none: the next wider one is seen.
fn replace(turn: &mut Turn<'_>, commands: Vec<MenuCommand>) -> MethodResult {
    let (scope, language) = whom(turn)?;
    let menus = &mut turn.world.bot.menus;
    menus.retain(|menu| menu.scope != scope || menu.language != language);
    if !commands.is_empty() {
        menus.push(CommandMenu {
            scope,
            language,
            commands,
        });
    }
    Ok(true.into())
}

fn whom(turn: &mut Turn<'_>) -> Result<(Scope, String), ApiError> {
    let scope: Scope = turn.parameters.decoded("scope")?.unwrap_or_default();
    if let Scope::Chat { chat_id } = scope {
        turn.world.chat(chat_id)?;
    }
    Ok((scope, language(turn)?))
}

/// The `language_code` parameter, which is two letters or nothing.
pub(super) fn language(turn: &Turn<'_>) -> Result<String, ApiError> {
    let language = turn.parameters.text_or_empty("language_code")?;
    let is_code = language.len() == 2 && language.bytes().all(|byte| byte.is_ascii_lowercase());
    ApiError::ensure(
        language.is_empty() || is_code,
        "BOT_COMMAND_LANGUAGE_INVALID",
    )?;
    Ok(language)
}

fn check(command: &MenuCommand) -> Result<(), ApiError> {
    let (name, description) = (&command.command, &command.description);
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    ApiError::ensure(
        (1..=32).contains(&name.len()) && name.bytes().all(is_allowed),
        "BOT_COMMAND_INVALID",
    )?;
    ApiError::ensure(
        (1..=256).contains(&description.chars().count()),
        "BOT_COMMAND_DESCRIPTION_INVALID",
    )
}
