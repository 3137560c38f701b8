//! The bot's name, its descriptions and its menu button.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{ApiError, Method, Outcome, Turn, commands::language};
use crate::telegram::bot::in_language;

pub(super) const METHODS: &[Method] = &[
    Method {
        name: "setMyName",
        fields: &["name", "language_code"],
        run: |turn| set(turn, "name", 64),
    },
    Method {
        name: "getMyName",
        fields: &["language_code"],
        run: |turn| get(turn, "name"),
    },
    Method {
        name: "setMyDescription",
        fields: &["description", "language_code"],
        run: |turn| set(turn, "description", 512),
    },
    Method {
        name: "getMyDescription",
        fields: &["language_code"],
        run: |turn| get(turn, "description"),
    },
    Method {
        name: "setMyShortDescription",
        fields: &["short_description", "language_code"],
        run: |turn| set(turn, "short_description", 120),
    },
    Method {
        name: "getMyShortDescription",
        fields: &["language_code"],
        run: |turn| get(turn, "short_description"),
    },
    Method {
        name: "setChatMenuButton",
        fields: &["chat_id", "menu_button"],
        run: set_chat_menu_button,
    },
    Method {
        name: "getChatMenuButton",
        fields: &["chat_id"],
        run: get_chat_menu_button,
    },
];

fn texts<'a>(turn: &'a mut Turn<'_>, which: &str) -> &'a mut BTreeMap<String, String> {
    match which {
        "name" => &mut turn.world.bot.names,
        "description" => &mut turn.world.bot.descriptions,
        _ => &mut turn.world.bot.short_descriptions,
    }
}

fn set(turn: &mut Turn<'_>, which: &str, limit: usize) -> Outcome {
    let language = language(turn)?;
    let text = turn.parameters.text_or_empty(which)?;
    if text.chars().count() > limit {
        return Err(ApiError::strict(format_args!(
            "{which} has more than {limit} characters"
        )));
    }
    // The name for everyone cannot be taken away, only the names in single languages.
    if text.is_empty() && !(which == "name" && language.is_empty()) {
        texts(turn, which).remove(&language);
    } else if !text.is_empty() {
        texts(turn, which).insert(language, text);
    }
    Ok(true.into())
}

fn get(turn: &mut Turn<'_>, which: &str) -> Outcome {
    let language = language(turn)?;
    Ok(json!({which: in_language(texts(turn, which), &language)}))
}

fn set_chat_menu_button(turn: &mut Turn<'_>) -> Outcome {
    let chat = menu_chat(turn)?;
    let button = turn
        .parameters
        .json("menu_button")?
        .unwrap_or_else(|| json!({"type": "default"}));
    let kind = button.get("type").and_then(Value::as_str);
    if !matches!(kind, Some("default" | "commands")) {
        return Err(ApiError::strict(
            "the stand-in has menu buttons of type default and commands only",
        ));
    }
    turn.world.bot.menu_buttons.insert(chat, button);
    Ok(true.into())
}

fn get_chat_menu_button(turn: &mut Turn<'_>) -> Outcome {
    let chat = menu_chat(turn)?;
    let buttons = &turn.world.bot.menu_buttons;
    Ok(buttons
        .get(&chat)
        .or_else(|| buttons.get(&0))
        .cloned()
        .unwrap_or_else(|| json!({"type": "default"})))
}

/// The chat whose menu button is meant; 0 for all.
fn menu_chat(turn: &mut Turn<'_>) -> Result<i64, ApiError> {
    let Some(chat) = turn.parameters.integer("chat_id")? else {
        return Ok(0);
    };
    turn.world.chat(chat)?;
    Ok(chat)
}
