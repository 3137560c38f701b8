//! `getMe` and `getFile`.

use super::{Method, MethodResult, Turn};
use crate::error::ApiError;

pub(super) const METHODS: &[Method] = &[
    Method {
        name: "getMe",
        fields: &[],
        run: get_me,
    },
    Method {
        name: "getFile",
        fields: &["file_id"],
        run: get_file,
    },
];

fn get_me(turn: &mut Turn<'_>) -> MethodResult {
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

fn get_file(turn: &mut Turn<'_>) -> MethodResult {
    let id = turn.parameters.text_or_empty("file_id")?;
    let file = turn
        .world
        .files
        .known
        .get(&id)
        .ok_or_else(|| ApiError::bad_request("invalid file_id"))?;
    Ok(file.as_file())
}
