//! Sending texts, documents and photos.

use serde::Deserialize;
use serde_json::json;

use super::{Method, MethodResult, Turn};
use crate::{
    entities::Formatted,
    error::ApiError,
    files::{File, PixelSize, Upload},
    message::{Author, Message, MessageContent},
};

pub(super) const METHODS: &[Method] = &[
    Method {
        name: "sendMessage",
        fields: &[
            "chat_id",
            "text",
            "parse_mode",
            "entities",
            "link_preview_options",
            "disable_notification",
            "protect_content",
            "reply_parameters",
            "reply_markup",
        ],
        run: send_message,
    },
    Method {
        name: "sendDocument",
        fields: &[
            "chat_id",
            "document",
            "caption",
            "parse_mode",
            "caption_entities",
            "disable_content_type_detection",
            "disable_notification",
            "protect_content",
            "reply_parameters",
            "reply_markup",
        ],
        run: send_document,
    },
    Method {
        name: "sendPhoto",
        fields: &[
            "chat_id",
            "photo",
            "caption",
            "parse_mode",
            "caption_entities",
            "show_caption_above_media",
            "has_spoiler",
            "disable_notification",
            "protect_content",
            "reply_parameters",
            "reply_markup",
        ],
        run: send_photo,
    },
];

const LONGEST_TEXT: usize = 4096;
const LONGEST_CAPTION: usize = 1024;
/// 50 MB, the most that a bot may send.
const LARGEST_FILE: usize = 50 * 1024 * 1024;

/// The message that a new one answers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReplyParameters {
    message_id: i64,
    #[serde(default)]
    allow_sending_without_reply: bool,
}

/// How links in a text are shown.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "the fields are only checked: the chat page shows no previews"
)]
struct LinkPreviewOptions {
    is_disabled: Option<bool>,
    url: Option<String>,
    prefer_small_media: Option<bool>,
    prefer_large_media: Option<bool>,
    show_above_text: Option<bool>,
}

fn send_message(turn: &mut Turn<'_>) -> MethodResult {
    let text = text(turn)?;
    send(turn, MessageContent::Text(text))
}

fn send_document(turn: &mut Turn<'_>) -> MethodResult {
    let caption = caption(turn)?;
    check_recipient(turn)?;
    let file = file(turn, "document", |_| Ok(None))?;
    send(turn, MessageContent::Document { file, caption })
}

fn send_photo(turn: &mut Turn<'_>) -> MethodResult {
    let caption = caption(turn)?;
    check_recipient(turn)?;
    let file = file(turn, "photo", |bytes| photo_size(bytes).map(Some))?;
    send(turn, MessageContent::Photo { file, caption })
}

/// A file is kept only if there is somebody to send it to.
fn check_recipient(turn: &mut Turn<'_>) -> Result<(), ApiError> {
    turn.world
        .writable_chat(turn.parameters.chat()?)
        .map(|_| ())
}

/// The `text` parameter, within its limits.
pub(super) fn text(turn: &Turn<'_>) -> Result<Formatted, ApiError> {
    turn.parameters
        .decoded::<LinkPreviewOptions>("link_preview_options")?;
    let text = turn.parameters.formatted("text", "entities")?;
    if text.text.is_empty() {
        return Err(ApiError::bad_request("message text is empty"));
    }
    if text.length() > LONGEST_TEXT {
        return Err(ApiError::bad_request("message is too long"));
    }
    Ok(text)
}

/// The `caption` parameter, within its limit.
fn caption(turn: &Turn<'_>) -> Result<Formatted, ApiError> {
    let caption = turn.parameters.formatted("caption", "caption_entities")?;
    if caption.length() > LONGEST_CAPTION {
        return Err(ApiError::bad_request("message caption is too long"));
    }
    Ok(caption)
}

/// The file that a parameter holds: uploaded, or the `file_id` of one that was sent before.
fn file(
    turn: &mut Turn<'_>,
    name: &str,
    size: fn(&[u8]) -> Result<Option<PixelSize>, ApiError>,
) -> Result<File, ApiError> {
    if let Some(upload) = turn.parameters.upload(name)? {
        check_size(&upload)?;
        let size = size(&upload.bytes)?;
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
    if width + height > 10_000 || width.max(height) > 20 * width.min(height) {
        return Err(ApiError::bad_request("PHOTO_INVALID_DIMENSIONS"));
    }
    Ok((width, height))
}

fn check_size(upload: &Upload) -> Result<(), ApiError> {
    if upload.bytes.is_empty() {
        return Err(ApiError::bad_request("file must be non-empty"));
    }
    if upload.bytes.len() > LARGEST_FILE {
        return Err(ApiError {
            code: 413,
            description: "Request Entity Too Large".into(),
            retry_after: None,
        });
    }
    Ok(())
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
    Ok(json!(turn.world.describe(id, message)))
}
