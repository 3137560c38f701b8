//! Command menus, per scope and language.

use serde_json::json;

use super::{MethodResult, Turn};
use crate::{
    bot::{CommandMenu, MenuCommand, Scope},
    error::ApiError,
};

pub(super) fn set_my_commands(turn: &mut Turn<'_>) -> MethodResult {
    let (scope, language) = whom(turn)?;
    let commands: Vec<MenuCommand> = turn
        .parameters
        .decoded("commands")?
        .ok_or_else(|| ApiError::bad_request("parameter \"commands\" is required"))?;
    if commands.len() > 100 {
        return Err(ApiError::bad_request("BOT_COMMANDS_TOO_MUCH"));
    }
    commands.iter().try_for_each(check)?;
    forget(turn, &scope, &language);
    // An empty list is the same as none: the next wider menu is seen.
    if !commands.is_empty() {
        turn.world.bot.menus.push(CommandMenu {
            scope,
            language,
            commands,
        });
    }
    Ok(true.into())
}

pub(super) fn get_my_commands(turn: &mut Turn<'_>) -> MethodResult {
    let (scope, language) = whom(turn)?;
    Ok(json!(
        turn.world
            .bot
            .menu(&scope, &language)
            .map_or(&[][..], |menu| &menu.commands)
    ))
}

pub(super) fn delete_my_commands(turn: &mut Turn<'_>) -> MethodResult {
    let (scope, language) = whom(turn)?;
    forget(turn, &scope, &language);
    Ok(true.into())
}

fn forget(turn: &mut Turn<'_>, scope: &Scope, language: &str) {
    turn.world
        .bot
        .menus
        .retain(|menu| menu.scope != *scope || menu.language != language);
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
    if language.is_empty() || is_code {
        Ok(language)
    } else {
        Err(ApiError::bad_request("BOT_COMMAND_LANGUAGE_INVALID"))
    }
}

fn check(command: &MenuCommand) -> Result<(), ApiError> {
    let is_name = command
        .command
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if !is_name || !(1..=32).contains(&command.command.len()) {
        return Err(ApiError::bad_request("BOT_COMMAND_INVALID"));
    }
    if !(1..=256).contains(&command.description.chars().count()) {
        return Err(ApiError::bad_request("BOT_COMMAND_DESCRIPTION_INVALID"));
    }
    Ok(())
}
