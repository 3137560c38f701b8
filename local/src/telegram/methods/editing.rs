//! Editing messages that the bot sent.

use serde::Deserialize;
use serde_json::Value;

use super::{ApiError, Method, Outcome, Turn, sending};
use crate::telegram::{
    entities::{Entity, Formatted},
    files::File,
    html,
    keyboard::{InlineKeyboard, Markup},
    message::{Author, Content, Message},
};

pub(super) const METHODS: &[Method] = &[
    Method {
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
    },
    Method {
        name: "editMessageReplyMarkup",
        fields: &["chat_id", "message_id", "reply_markup"],
        run: edit_message_reply_markup,
    },
    Method {
        name: "editMessageCaption",
        fields: &[
            "chat_id",
            "message_id",
            "caption",
            "parse_mode",
            "caption_entities",
            "show_caption_above_media",
            "reply_markup",
        ],
        run: edit_message_caption,
    },
    Method {
        name: "editMessageMedia",
        fields: &["chat_id", "message_id", "media", "reply_markup"],
        run: edit_message_media,
    },
];

/// The `InputMedia` of documents and photos.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct InputMedia {
    #[serde(rename = "type")]
    kind: MediaKind,
    media: String,
    thumbnail: Option<String>,
    #[serde(default)]
    caption: String,
    parse_mode: Option<String>,
    caption_entities: Option<Vec<Entity>>,
    #[serde(rename = "disable_content_type_detection")]
    _disable_content_type_detection: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum MediaKind {
    Document,
    Photo,
}

fn edit_message_text(turn: &mut Turn<'_>) -> Outcome {
    let text = sending::text(turn)?;
    edit(turn, |content| match content {
        Content::Text(_) => Ok(Content::Text(text)),
        _ => Err(ApiError::bad_request(
            "there is no text in the message to edit",
        )),
    })
}

fn edit_message_reply_markup(turn: &mut Turn<'_>) -> Outcome {
    edit(turn, |content| Ok(content.clone()))
}

fn edit_message_caption(turn: &mut Turn<'_>) -> Outcome {
    let caption = sending::caption(turn)?;
    edit(turn, |content| match content {
        Content::Document { file, .. } => Ok(Content::Document {
            file: file.clone(),
            caption,
        }),
        Content::Photo { file, .. } => Ok(Content::Photo {
            file: file.clone(),
            caption,
        }),
        _ => Err(ApiError::bad_request(
            "there is no caption in the message to edit",
        )),
    })
}

fn edit_message_media(turn: &mut Turn<'_>) -> Outcome {
    // Whether the message may be edited comes first: a file is kept only if it has a place.
    target(turn)?;
    let media: InputMedia = turn
        .parameters
        .decoded("media")?
        .ok_or_else(|| ApiError::bad_request("there is no media in the request"))?;
    let caption = media_caption(&media)?;
    let file = media_file(turn, &media)?;
    let content = match media.kind {
        MediaKind::Document => Content::Document { file, caption },
        MediaKind::Photo => Content::Photo { file, caption },
    };
    edit(turn, |_| Ok(content))
}

fn media_caption(media: &InputMedia) -> Result<Formatted, ApiError> {
    let caption = match (media.parse_mode.as_deref(), media.caption_entities.clone()) {
        (Some("HTML"), None) => html::parse(&media.caption)?,
        (None, Some(entities)) => Formatted::with_entities(media.caption.clone(), entities)?,
        (None, None) => Formatted::plain(media.caption.clone()),
        (Some(_), _) => {
            return Err(ApiError::strict(
                "a caption of media has parse_mode HTML, entities or neither",
            ));
        }
    };
    sending::within_limit(caption)
}

fn media_file(turn: &mut Turn<'_>, media: &InputMedia) -> Result<File, ApiError> {
    let Some(part) = media.media.strip_prefix("attach://") else {
        return sending::known_file(turn, &media.media, "media");
    };
    let upload = turn.parameters.attached(part)?;
    let thumbnail = match media
        .thumbnail
        .as_deref()
        .and_then(|thumbnail| thumbnail.strip_prefix("attach://"))
    {
        Some(part) => Some(sending::keep_thumbnail(
            turn,
            turn.parameters.attached(part)?,
        )?),
        None => None,
    };
    match media.kind {
        MediaKind::Document => sending::keep_document(turn, upload, thumbnail),
        MediaKind::Photo => sending::keep_photo(turn, upload),
    }
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
    change: impl FnOnce(&Content) -> Result<Content, ApiError>,
) -> Outcome {
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
