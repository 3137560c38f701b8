//! The menu button, of one chat or of all private chats.

use serde_json::json;

use super::{MethodResult, Turn};
use crate::menu_button::MenuButton;

pub(super) fn set_chat_menu_button(turn: &mut Turn<'_>) -> MethodResult {
    let button = turn.parameters.json("menu_button")?;
    let button = button.map_or(Ok(MenuButton::Default), MenuButton::parse)?;
    match turn.parameters.integer("chat_id")? {
        Some(id) => turn.world.chat(id)?.menu_button = button,
        None => turn.world.bot.menu_button = button,
    }
    Ok(true.into())
}

/// The button of the chat alone, or that of all chats.
pub(super) fn get_chat_menu_button(turn: &mut Turn<'_>) -> MethodResult {
    Ok(match turn.parameters.integer("chat_id")? {
        Some(id) => json!(turn.world.chat(id)?.menu_button),
        None => json!(turn.world.bot.menu_button.or(&MenuButton::Commands)),
    })
}
