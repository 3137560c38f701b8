//! A message in a chat, and how the Bot API describes it.

use jiff::Timestamp;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    entities::Formatted,
    files::File,
    keyboard::{InlineButton, InlineKeyboard, Markup},
};

/// The writer of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Author {
    Person,
    Bot,
}

/// The content of a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MessageContent {
    Text(Formatted),
    Document {
        file: File,
        caption: Formatted,
    },
    Photo {
        file: File,
        caption: Formatted,
    },
    Location {
        latitude: f64,
        longitude: f64,
    },
    /// The service message that a message was pinned.
    Pinned {
        message_id: i64,
    },
    /// The service message that a Mini App sent data to the bot.
    WebAppData {
        data: String,
        button_text: String,
    },
}

impl MessageContent {
    /// Whether nobody wrote it: it tells what was done.
    pub(crate) fn is_service(&self) -> bool {
        matches!(self, Self::Pinned { .. } | Self::WebAppData { .. })
    }
}

/// A message between a person and the bot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    pub id: i64,
    pub author: Author,
    pub sent_at: Timestamp,
    /// When its words were last changed.
    pub edited_at: Option<Timestamp>,
    pub content: MessageContent,
    /// Its keyboard, of whatever kind.
    pub markup: Option<Markup>,
    /// It came without a sound (`disable_notification`).
    pub silent: bool,
    /// It cannot be forwarded or saved (`protect_content`).
    pub protected: bool,
    /// The message that it answers.
    pub reply_to: Option<i64>,
}

impl Message {
    /// A message that gets its number when it is posted.
    pub(crate) fn new(author: Author, content: MessageContent, sent_at: Timestamp) -> Self {
        Self {
            id: 0,
            author,
            sent_at,
            edited_at: None,
            content,
            markup: None,
            silent: false,
            protected: false,
            reply_to: None,
        }
    }

    /// The text, or the caption of a document or photo; empty where there is none.
    pub fn text(&self) -> &str {
        self.formatted().map_or("", |formatted| &formatted.text)
    }

    /// The buttons under the message, row by row.
    pub fn buttons(&self) -> Vec<&InlineButton> {
        let keyboard = self.markup.as_ref().and_then(Markup::inline);
        let buttons = keyboard.into_iter().flat_map(InlineKeyboard::buttons);
        buttons.collect()
    }

    /// The labels of the buttons under the message, row by row.
    pub fn button_labels(&self) -> Vec<&str> {
        let buttons = self.buttons().into_iter();
        buttons.map(|button| button.text.as_str()).collect()
    }

    /// The file of a document or photo.
    pub fn file(&self) -> Option<&File> {
        match &self.content {
            MessageContent::Document { file, .. } | MessageContent::Photo { file, .. } => {
                Some(file)
            }
            _ => None,
        }
    }

    fn formatted(&self) -> Option<&Formatted> {
        match &self.content {
            MessageContent::Text(formatted) => Some(formatted),
            MessageContent::Document { caption, .. } | MessageContent::Photo { caption, .. } => {
                Some(caption)
            }
            _ => None,
        }
    }

    /// The fields of a `Message` that are the message's own; `from`, `chat` and what it refers to are the chat's to add.
    pub(crate) fn described(&self) -> Value {
        let mut described = json!({"message_id": self.id, "date": self.sent_at.as_second()});
        if let Some(edited_at) = self.edited_at {
            described["edit_date"] = edited_at.as_second().into();
        }
        if self.protected {
            described["has_protected_content"] = true.into();
        }
        if let Some(keyboard) = self.markup.as_ref().and_then(Markup::inline) {
            described["reply_markup"] = json!(keyboard);
        }
        match &self.content {
            MessageContent::Text(formatted) => {
                describe_text(&mut described, "text", "entities", formatted);
                if self.author == Author::Person {
                    mark_times(&mut described, &formatted.text, self.sent_at);
                }
            }
            MessageContent::Document { file, caption } => {
                described["document"] = file.as_document();
                describe_text(&mut described, "caption", "caption_entities", caption);
            }
            MessageContent::Photo { file, caption } => {
                described["photo"] = json!([file.as_photo_size()]);
                describe_text(&mut described, "caption", "caption_entities", caption);
            }
            MessageContent::Location {
                latitude,
                longitude,
            } => {
                described["location"] = json!({"latitude": latitude, "longitude": longitude});
            }
            MessageContent::WebAppData { data, button_text } => {
                described["web_app_data"] = json!({"data": data, "button_text": button_text});
            }
            MessageContent::Pinned { .. } => {}
        }
        described
    }
}

/// Marks the times of day in typed words, as phones do by themselves (Bot API 9.5).
fn mark_times(described: &mut Value, text: &str, sent_at: Timestamp) {
    let mut offset = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if word.contains(':') && word.parse::<Time>().is_ok() {
            let mark = json!({"type": "date_time", "offset": offset, "length": word.len(),
                "unix_time": sent_at.as_second(), "date_time_format": "t"});
            match described["entities"].as_array_mut() {
                Some(entities) => entities.push(mark),
                None => described["entities"] = json!([mark]),
            }
        }
        offset += piece.encode_utf16().count();
    }
}

fn describe_text(described: &mut Value, text: &str, entities: &str, formatted: &Formatted) {
    if formatted.text.is_empty() {
        return;
    }
    described[text] = json!(formatted.text);
    if !formatted.entities.is_empty() {
        described[entities] = json!(formatted.entities);
    }
}
