//! `getMe`, `getChat` and `getFile`: what there is.

use serde_json::json;

use super::{ApiError, Method, Outcome, Turn};

pub(super) const METHODS: &[Method] = &[
    Method {
        name: "getMe",
        fields: &[],
        run: get_me,
    },
    Method {
        name: "getChat",
        fields: &["chat_id"],
        run: get_chat,
    },
    Method {
        name: "getFile",
        fields: &["file_id"],
        run: get_file,
    },
];

fn get_me(turn: &mut Turn<'_>) -> Outcome {
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

fn get_chat(turn: &mut Turn<'_>) -> Outcome {
    let id = turn.parameters.chat()?;
    let chat = turn.world.chat(id)?;
    let mut full = chat.person.as_chat();
    let pinned = chat.pinned.last().copied();
    full["accent_color_id"] = 0.into();
    full["max_reaction_count"] = 11.into();
    full["accepted_gift_types"] = json!({
        "unlimited_gifts": false,
        "limited_gifts": false,
        "unique_gifts": false,
        "premium_subscription": false,
        "gifts_from_channels": false,
    });
    if let Some(pinned) = pinned {
        full["pinned_message"] = turn.world.describe(id, pinned);
    }
    Ok(full)
}

fn get_file(turn: &mut Turn<'_>) -> Outcome {
    let id = turn.parameters.text_or_empty("file_id")?;
    let file = turn
        .world
        .files
        .get(&id)
        .ok_or_else(|| ApiError::bad_request("invalid file_id"))?;
    Ok(file.as_file())
}
