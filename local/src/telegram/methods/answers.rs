//! `answerCallbackQuery` and `sendChatAction`: signs of life.

use std::time::Duration;

use super::{ApiError, Method, Outcome, Turn};
use crate::telegram::{entities::utf16_length, taps::TapAnswer};

pub(super) const METHODS: &[Method] = &[
    Method {
        name: "answerCallbackQuery",
        fields: &[
            "callback_query_id",
            "text",
            "show_alert",
            "url",
            "cache_time",
        ],
        run: answer_callback_query,
    },
    Method {
        name: "sendChatAction",
        fields: &["chat_id", "message_thread_id", "action"],
        run: send_chat_action,
    },
];

/// How long Telegram shows what the bot is doing.
const ACTION_SHOWN: Duration = Duration::from_secs(5);

const ACTIONS: [&str; 11] = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
];

fn answer_callback_query(turn: &mut Turn<'_>) -> Outcome {
    let id = turn.parameters.text_or_empty("callback_query_id")?;
    let text = turn
        .parameters
        .text("text")?
        .filter(|text| !text.is_empty());
    if text.as_deref().is_some_and(|text| utf16_length(text) > 200) {
        return Err(ApiError::bad_request("MESSAGE_TOO_LONG"));
    }
    turn.parameters.integer("cache_time")?;
    let answer = TapAnswer {
        text,
        is_alert: turn.parameters.flag("show_alert")?,
        url: turn.parameters.text("url")?,
    };
    let lifetime = turn.world.terms.tap_lifetime;
    turn.world.taps.answer(&id, answer, lifetime, turn.now)?;
    Ok(true.into())
}

fn send_chat_action(turn: &mut Turn<'_>) -> Outcome {
    let action = turn.parameters.text_or_empty("action")?;
    if !ACTIONS.contains(&action.as_str()) {
        return Err(ApiError::bad_request("wrong parameter action in request"));
    }
    let chat = turn.world.writable_chat(turn.parameters.chat()?)?;
    chat.action = turn
        .now
        .checked_add(ACTION_SHOWN)
        .ok()
        .map(|until| (action, until));
    Ok(true.into())
}
