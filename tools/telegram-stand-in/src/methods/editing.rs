//! Editing messages that the bot sent.

use serde_json::Value;

use super::{
    sending,
    turn::{Method, MethodResult, Turn},
};
use crate::{
    error::ApiError,
    keyboard::{InlineKeyboard, Markup},
    message::{Author, Message, MessageContent},
};

pub(super) const METHODS: &[Method] = &[Method {
    name: "editMessageText",
    fields: &[
        "chat_id",
        "message_id",
        "text",
        "parse_mode",
        "entities",
        "link_preview_options",
        "reply_markup",
    ],
    run: edit_message_text,
}];

fn edit_message_text(turn: &mut Turn<'_>) -> MethodResult {
    let text = sending::text(turn)?;
    edit(turn, |content| match content {
        MessageContent::Text(_) => Ok(MessageContent::Text(text)),
        _ => Err(ApiError::bad_request(
            "there is no text in the message to edit",
        )),
    })
}

/// The message that is meant, if the bot may edit it.
fn target<'a>(turn: &'a mut Turn<'_>) -> Result<&'a mut Message, ApiError> {
    let message_id = turn
        .parameters
        .integer("message_id")?
        .ok_or_else(|| ApiError::bad_request("message identifier is not specified"))?;
    let chat = turn.world.writable_chat(turn.parameters.chat()?)?;
    let message = chat
        .messages
        .get_mut(&message_id)
        .ok_or_else(|| ApiError::bad_request("message to edit not found"))?;
    // A message that brought a reply keyboard cannot be edited, even by its author.
    let is_editable =
        message.author == Author::Bot && matches!(message.markup, None | Some(Markup::Inline(_)));
    if is_editable {
        Ok(message)
    } else {
        Err(ApiError::bad_request("message can't be edited"))
    }
}

/// Changes content and keyboard together: a keyboard that is not sent again is gone.
fn edit(
    turn: &mut Turn<'_>,
    change: impl FnOnce(&MessageContent) -> Result<MessageContent, ApiError>,
) -> MethodResult {
    let markup = match turn.parameters.markup()? {
        Some(Markup::Inline(keyboard)) => Some(Markup::Inline(keyboard)),
        None => None,
        Some(_) => return Err(ApiError::bad_request("inline keyboard expected")),
    };
    let now = turn.now;
    let message = target(turn)?;
    let content = change(&message.content)?;
    if content == message.content && inline(markup.as_ref()) == inline(message.markup.as_ref()) {
        return Err(ApiError::bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
        ));
    }
    if content != message.content {
        message.edited_at = Some(now);
    }
    message.content = content;
    message.markup = markup;
    let (message, chat) = (message.id, turn.parameters.chat()?);
    let described: Value = turn.world.describe(chat, message);
    Ok(described)
}

fn inline(markup: Option<&Markup>) -> Option<&InlineKeyboard> {
    markup.and_then(Markup::inline)
}
