//! The bot's descriptions.

use std::collections::BTreeMap;

use serde_json::json;

use super::{Method, MethodResult, Turn, commands::language};
use crate::{bot::in_language, error::ApiError};

pub(super) const METHODS: &[Method] = &[
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
];

fn texts<'a>(turn: &'a mut Turn<'_>, which: &str) -> &'a mut BTreeMap<String, String> {
    match which {
        "description" => &mut turn.world.bot.descriptions,
        _ => &mut turn.world.bot.short_descriptions,
    }
}

fn set(turn: &mut Turn<'_>, which: &str, limit: usize) -> MethodResult {
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

fn get(turn: &mut Turn<'_>, which: &str) -> MethodResult {
    let language = language(turn)?;
    Ok(json!({which: in_language(texts(turn, which), &language)}))
}
