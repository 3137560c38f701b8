//! Pinning messages to the top of a chat.

use super::{MethodResult, Turn};
use crate::{
    error::ApiError,
    message::{Author, Message, MessageContent},
    updates::DeliveryQueue,
};

/// Pins a message. A service message says so, and the bot gets it as an update, like everybody.
pub(super) fn pin_chat_message(turn: &mut Turn<'_>) -> MethodResult {
    let chat_id = turn.parameters.chat()?;
    let not_found = || ApiError::bad_request("message to pin not found");
    let message_id = turn
        .parameters
        .integer("message_id")?
        .ok_or_else(not_found)?;
    let silent = turn.parameters.flag("disable_notification")?;
    let chat = turn.world.writable_chat(chat_id)?;
    let message = chat.messages.get(&message_id).ok_or_else(not_found)?;
    ApiError::ensure(!message.content.is_service(), "message can't be pinned")?;
    if chat.pinned.contains(&message_id) {
        return Ok(true.into());
    }
    chat.pinned.push(message_id);
    let content = MessageContent::Pinned { message_id };
    let notice = Message {
        silent,
        ..Message::new(Author::Bot, content, turn.now)
    };
    let notice = turn.world.post(chat_id, notice)?;
    let notice = turn.world.describe(chat_id, notice);
    turn.world
        .notify("message", notice, DeliveryQueue::Chat(chat_id), turn.now);
    Ok(true.into())
}

pub(super) fn unpin_chat_message(turn: &mut Turn<'_>) -> MethodResult {
    let message_id = turn.parameters.integer("message_id")?;
    let chat = turn.world.writable_chat(turn.parameters.chat()?)?;
    let unpinned = message_id.or_else(|| chat.pinned.iter().copied().max());
    let is_pinned = unpinned.is_some_and(|id| chat.pinned.contains(&id));
    ApiError::ensure(is_pinned, "message to unpin not found")?;
    chat.pinned.retain(|pinned| Some(*pinned) != unpinned);
    Ok(true.into())
}
