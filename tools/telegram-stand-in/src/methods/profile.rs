//! The bot itself, and its descriptions.

use std::collections::BTreeMap;

use serde_json::json;

use super::{MethodResult, Turn, commands::language};
use crate::{bot::in_language, error::ApiError};

pub(super) fn get_me(turn: &mut Turn<'_>) -> MethodResult {
    let mut me = turn.world.bot.as_user();
    me["can_join_groups"] = true.into();
    for ability in [
        "can_read_all_group_messages",
        "supports_guest_queries",
        "supports_inline_queries",
        "can_connect_to_business",
        "has_main_web_app",
        "has_topics_enabled",
        "allows_users_to_create_topics",
        "can_manage_bots",
    ] {
        me[ability] = false.into();
    }
    Ok(me)
}

fn texts<'a>(turn: &'a mut Turn<'_>, which: &str) -> &'a mut BTreeMap<String, String> {
    match which {
        "description" => &mut turn.world.bot.descriptions,
        _ => &mut turn.world.bot.short_descriptions,
    }
}

pub(super) fn set(turn: &mut Turn<'_>, which: &str, limit: usize) -> MethodResult {
    let language = language(turn)?;
    let text = turn.parameters.text_or_empty(which)?;
    if text.chars().count() > limit {
        return Err(ApiError::strict(format_args!(
            "{which} has more than {limit} characters"
        )));
    }
    if text.is_empty() {
        texts(turn, which).remove(&language);
    } else {
        texts(turn, which).insert(language, text);
    }
    Ok(true.into())
}

pub(super) fn get(turn: &mut Turn<'_>, which: &str) -> MethodResult {
    let language = language(turn)?;
    Ok(json!({which: in_language(texts(turn, which), &language)}))
}
