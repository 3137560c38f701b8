//! Editing messages that the bot sent.

use super::{MethodResult, Turn, sending};
use crate::{
    error::ApiError,
    keyboard::Markup,
    message::{Author, Message, MessageContent},
};

/// Changes text and keyboard together: a keyboard that is not sent again is gone.
pub(super) fn edit_message_text(turn: &mut Turn<'_>) -> MethodResult {
    let content = MessageContent::Text(sending::text(turn)?);
    let markup = turn.parameters.markup()?;
    ApiError::ensure(
        matches!(markup, None | Some(Markup::Inline(_))),
        "inline keyboard expected",
    )?;
    let now = turn.now;
    let message = target(turn)?;
    ApiError::ensure(
        matches!(message.content, MessageContent::Text(_)),
        "there is no text in the message to edit",
    )?;
    if content != message.content {
        message.edited_at = Some(now);
    } else if markup == message.markup {
        return Err(ApiError::bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
        ));
    }
    message.content = content;
    message.markup = markup;
    let (message, chat) = (message.id, turn.parameters.chat()?);
    Ok(turn.world.describe(chat, message))
}

/// The message that is meant, if the bot may edit it.
fn target<'a>(turn: &'a mut Turn<'_>) -> Result<&'a mut Message, ApiError> {
    let message_id = turn.parameters.message_id()?;
    let chat = turn.world.writable_chat(turn.parameters.chat()?)?;
    let message = chat
        .messages
        .get_mut(&message_id)
        .ok_or_else(|| ApiError::bad_request("message to edit not found"))?;
    // A message that brought a reply keyboard cannot be edited, even by its author.
    let is_editable =
        message.author == Author::Bot && matches!(message.markup, None | Some(Markup::Inline(_)));
    ApiError::ensure(is_editable, "message can't be edited")?;
    Ok(message)
}
