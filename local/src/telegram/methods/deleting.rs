//! Deleting messages.

use std::time::Duration;

use jiff::Timestamp;

use super::{ApiError, Method, Outcome, Turn};
use crate::telegram::message::Message;

pub(super) const METHODS: &[Method] = &[
    Method { name: "deleteMessage", fields: &["chat_id", "message_id"], run: delete_message },
    Method { name: "deleteMessages", fields: &["chat_id", "message_ids"], run: delete_messages },
];

/// After this a message stays.
const DELETABLE_FOR: Duration = Duration::from_secs(48 * 60 * 60);

fn delete_message(turn: &mut Turn<'_>) -> Outcome {
    let id = turn
        .parameters
        .integer("message_id")?
        .ok_or_else(|| ApiError::bad_request("message identifier is not specified"))?;
    let now = turn.now;
    let chat = turn.world.writable_chat(turn.parameters.chat()?)?;
    let message = chat.messages.get(&id).ok_or_else(|| ApiError::bad_request("message to delete not found"))?;
    if !is_deletable(message, now) {
        return Err(ApiError::bad_request("message can't be deleted for everyone"));
    }
    chat.remove(id);
    Ok(true.into())
}

/// Deletes what can be deleted and says nothing of the rest, as Telegram does.
fn delete_messages(turn: &mut Turn<'_>) -> Outcome {
    let ids: Vec<i64> = turn.parameters.decoded("message_ids")?.unwrap_or_default();
    if ids.is_empty() {
        return Err(ApiError::bad_request("message identifiers are not specified"));
    }
    if ids.len() > 100 {
        return Err(ApiError::bad_request("too many message identifiers specified"));
    }
    let now = turn.now;
    let chat = turn.world.writable_chat(turn.parameters.chat()?)?;
    for id in ids {
        if chat.messages.get(&id).is_some_and(|message| is_deletable(message, now)) {
            chat.remove(id);
        }
    }
    Ok(true.into())
}

fn is_deletable(message: &Message, now: Timestamp) -> bool {
    now.duration_since(message.sent_at).unsigned_abs() < DELETABLE_FOR
}
