//! Sending texts, documents and photos.

use serde::Deserialize;

use super::{MethodResult, Turn};
use crate::{
    entities::Formatted,
    error::ApiError,
    files::{File, PixelSize},
    message::{Author, Message, MessageContent},
    parameters::MethodParameters,
};

const LONGEST_TEXT: usize = 4096;
const LONGEST_CAPTION: usize = 1024;
/// 50 MB, the most that a bot may send.
const LARGEST_FILE: usize = 50 * 1024 * 1024;

/// The fields of `LinkPreviewOptions`.
const PREVIEW_OPTIONS: &str =
    "is_disabled url prefer_small_media prefer_large_media show_above_text";

/// The message that a new one answers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReplyParameters {
    message_id: i64,
    #[serde(default)]
    allow_sending_without_reply: bool,
}

pub(super) fn send_message(turn: &mut Turn<'_>) -> MethodResult {
    let text = text(turn)?;
    send(turn, MessageContent::Text(text))
}

pub(super) fn send_document(turn: &mut Turn<'_>) -> MethodResult {
    let caption = caption(turn)?;
    let file = file(turn, "document")?;
    send(turn, MessageContent::Document { file, caption })
}

pub(super) fn send_photo(turn: &mut Turn<'_>) -> MethodResult {
    let caption = caption(turn)?;
    let file = file(turn, "photo")?;
    send(turn, MessageContent::Photo { file, caption })
}

/// The `text` parameter, within its limits.
pub(super) fn text(turn: &Turn<'_>) -> Result<Formatted, ApiError> {
    if let Some(preview) = turn.parameters.decoded("link_preview_options")? {
        // They are only checked: the chat page shows no previews.
        MethodParameters::from_json(preview).refuse_others(PREVIEW_OPTIONS)?;
    }
    let text = turn.parameters.formatted("text", "entities")?;
    ApiError::ensure(!text.text.is_empty(), "message text is empty")?;
    ApiError::ensure(text.length() <= LONGEST_TEXT, "message is too long")?;
    Ok(text)
}

/// The `caption` parameter, within its limit.
fn caption(turn: &Turn<'_>) -> Result<Formatted, ApiError> {
    let caption = turn.parameters.formatted("caption", "caption_entities")?;
    ApiError::ensure(
        caption.length() <= LONGEST_CAPTION,
        "message caption is too long",
    )?;
    Ok(caption)
}

/// The file that a parameter holds: uploaded, or the `file_id` of one that was sent before.
fn file(turn: &mut Turn<'_>, name: &str) -> Result<File, ApiError> {
    // A file is kept only if there is somebody to send it to.
    turn.world.writable_chat(turn.parameters.chat()?)?;
    if let Some(upload) = turn.parameters.upload(name)? {
        ApiError::ensure(!upload.bytes.is_empty(), "file must be non-empty")?;
        if upload.bytes.len() > LARGEST_FILE {
            return Err(ApiError::new(413, "Request Entity Too Large"));
        }
        let size = match name {
            "photo" => Some(photo_size(&upload.bytes)?),
            _ => None,
        };
        return Ok(turn.world.files.keep(upload, size));
    }
    let id = turn.parameters.text_or_empty(name)?;
    if id.is_empty() {
        return Err(ApiError::bad_request(format_args!(
            "there is no {name} in the request"
        )));
    }
    if id.starts_with("http://") || id.starts_with("https://") {
        return Err(ApiError::strict(
            "the stand-in fetches no files from addresses",
        ));
    }
    let file = turn.world.files.known.get(&id).cloned();
    file.ok_or_else(|| ApiError::bad_request("wrong file identifier/HTTP URL specified"))
}

fn photo_size(bytes: &[u8]) -> Result<PixelSize, ApiError> {
    let size =
        imagesize::blob_size(bytes).map_err(|_| ApiError::bad_request("IMAGE_PROCESS_FAILED"))?;
    let (width, height) = (size.width, size.height);
    ApiError::ensure(
        width + height <= 10_000 && width.max(height) <= 20 * width.min(height),
        "PHOTO_INVALID_DIMENSIONS",
    )?;
    Ok((width, height))
}

fn send(turn: &mut Turn<'_>, content: MessageContent) -> MethodResult {
    let id = turn.parameters.chat()?;
    let markup = turn.parameters.markup()?;
    let reply: Option<ReplyParameters> = turn.parameters.decoded("reply_parameters")?;
    let chat = turn.world.writable_chat(id)?;
    let reply_to = match reply {
        Some(reply) if chat.messages.contains_key(&reply.message_id) => Some(reply.message_id),
        Some(reply) if !reply.allow_sending_without_reply => {
            return Err(ApiError::bad_request("message to be replied not found"));
        }
        _ => None,
    };
    let message = Message {
        markup,
        silent: turn.parameters.flag("disable_notification")?,
        protected: turn.parameters.flag("protect_content")?,
        reply_to,
        ..Message::new(Author::Bot, content, turn.now)
    };
    let message = turn.world.post(id, message)?;
    Ok(turn.world.describe(id, message))
}
