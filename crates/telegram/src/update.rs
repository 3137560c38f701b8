//! An update of Telegram's, of which only what the diary uses is read.

use jiff::Timestamp;
use journal::Coordinates;

use crate::json_object::JsonObject;

/// The content that a person can send and the diary cannot read, as Telegram names its fields. A
/// message with none of them, nor words, nor a location tells what happened in the chat (service
/// message): a timer was set, a message pinned. Kinds that Telegram adds are taken for such.
const UNREADABLE: [&str; 18] = [
    "animation",
    "audio",
    "checklist",
    "contact",
    "dice",
    "document",
    "game",
    "live_photo",
    "paid_media",
    "photo",
    "poll",
    "rich_message",
    "sticker",
    "story",
    "venue",
    "video",
    "video_note",
    "voice",
];

/// An update.
#[derive(Clone, Debug, PartialEq)]
pub struct Update {
    /// Telegram's id of it; the same for one that is delivered again. Telegram counts in 31 bits;
    /// of a larger id the last 32 bits are taken, which tell it from those before and after.
    pub id: u32,
    pub kind: UpdateKind,
}

/// The kinds of updates that concern the diary.
#[derive(Clone, Debug, PartialEq)]
pub enum UpdateKind {
    Message(TelegramMessage),
    EditedMessage(TelegramMessage),
    CallbackQuery(CallbackQuery),
    MyChatMember(Membership),
    /// Any other, or one that lacks what is needed.
    Other,
}

/// A message in some chat.
#[derive(Clone, Debug, PartialEq)]
pub struct TelegramMessage {
    pub id: Option<i64>,
    pub chat: TelegramChat,
    /// `None` for a message of a channel.
    pub from: Option<TelegramUser>,
    pub content: Content,
    pub reply_to: Option<RepliedMessage>,
    /// When it was sent, in whole seconds; editing changes nothing in it.
    pub sent_at: Option<Timestamp>,
    /// Whether Telegram tells no more of the message than its id, since it is deleted or old
    /// (`InaccessibleMessage`). Such a message cannot be edited.
    pub is_inaccessible: bool,
}

/// The message that another one replies to. What it replies to in its turn is not read: a
/// made-up update could nest as many as its body holds.
#[derive(Clone, Debug, PartialEq)]
pub struct RepliedMessage {
    pub id: Option<i64>,
    pub from: Option<TelegramUser>,
    pub words: Option<String>,
}

/// A file that a person sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentFile {
    /// Telegram's name for it, by which the bot fetches it.
    pub id: String,
    /// Its length in bytes, where Telegram says so.
    pub size: Option<u64>,
}

/// The content of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// The text, or the caption of something else.
    Words(String),
    /// A place on earth; `None` where there is no such place.
    Location(Option<Coordinates>),
    /// A file, with or without a caption. An album of files is a message for each.
    File(SentFile),
    /// Something that the diary cannot read. An album is a message for each of its pictures.
    Unreadable { in_album: bool },
    /// None of a person's: a service message.
    Service,
}

/// A tap on a button.
#[derive(Clone, Debug, PartialEq)]
pub struct CallbackQuery {
    pub id: String,
    pub from: TelegramUser,
    /// The message that holds the button.
    pub message: TelegramMessage,
    pub data: Option<String>,
}

/// The bot was let into a chat, or shut out of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Membership {
    pub chat: TelegramChat,
    pub from: TelegramUser,
    /// Telegram's word for what the bot is there now: "member", "kicked".
    pub status: String,
}

/// The chat of an update.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TelegramChat {
    pub id: i64,
    kind: Option<String>,
}

/// The user who did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TelegramUser {
    pub id: u64,
    pub is_bot: bool,
    /// The IETF tag of the language of their Telegram.
    pub language: Option<String>,
}

/// The body is not an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnUpdate {
    #[error("not an update: unreadable at line {line}, column {column}")]
    Unreadable { line: usize, column: usize },
    #[error("not an update: it has no id")]
    WithoutId,
}

/// Reads the body of a webhook request.
///
/// # Errors
/// Where the body is not an update at all. The error says where, and quotes nothing.
pub fn read_update(body: &[u8]) -> Result<Update, NotAnUpdate> {
    let update = serde_json::from_slice(body).map_err(|error| NotAnUpdate::Unreadable {
        line: error.line(),
        column: error.column(),
    })?;
    Update::of(&update).ok_or(NotAnUpdate::WithoutId)
}

impl Update {
    fn of(update: &JsonObject) -> Option<Self> {
        let id: i64 = update.read("update_id")?;
        let message = || update.within("message", TelegramMessage::of);
        let edit = || update.within("edited_message", TelegramMessage::of);
        let query = || update.within("callback_query", CallbackQuery::of);
        let change = || update.within("my_chat_member", Membership::of);
        let kind = message()
            .map(UpdateKind::Message)
            .or_else(|| edit().map(UpdateKind::EditedMessage))
            .or_else(|| query().map(UpdateKind::CallbackQuery))
            .or_else(|| change().map(UpdateKind::MyChatMember));
        Some(Self {
            id: id as u32,
            kind: kind.unwrap_or(UpdateKind::Other),
        })
    }
}

impl TelegramMessage {
    fn of(message: &JsonObject) -> Option<Self> {
        Some(Self {
            id: message.read("message_id"),
            chat: message.within("chat", TelegramChat::of)?,
            from: message.within("from", TelegramUser::of),
            content: Content::of(message),
            reply_to: message.within("reply_to_message", RepliedMessage::of),
            sent_at: message
                .read("date")
                .and_then(|date| Timestamp::from_second(date).ok()),
            is_inaccessible: message.read("date") == Some(0),
        })
    }

    /// The id, where the message can be edited and deleted by it: the Bot API takes 32 bits.
    #[must_use]
    pub fn editable_id(&self) -> Option<i32> {
        let id = self.id.filter(|_| !self.is_inaccessible)?;
        id.try_into().ok()
    }

    /// Who wrote it, where it is of their private chat.
    #[must_use]
    pub fn private_sender(&self) -> Option<TelegramUser> {
        match &self.from {
            Some(from) => self.chat.is_private_of(from).then(|| from.clone()),
            None => self.chat.private_user(),
        }
    }

    /// The text or the caption.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match &self.content {
            Content::Words(words) => Some(words),
            _ => None,
        }
    }
}

impl RepliedMessage {
    fn of(message: &JsonObject) -> Option<Self> {
        Some(Self {
            id: message.read("message_id"),
            from: message.within("from", TelegramUser::of),
            words: words(message),
        })
    }
}

fn words(message: &JsonObject) -> Option<String> {
    message.read("text").or_else(|| message.read("caption"))
}

impl Content {
    fn of(message: &JsonObject) -> Self {
        // An animation comes as a file too, for older bots.
        if !message.has("animation")
            && let Some(file) = message.within("document", SentFile::of)
        {
            return Self::File(file);
        }
        if let Some(words) = words(message) {
            return Self::Words(words);
        }
        if message.has("location") {
            return Self::Location(message.within("location", coordinates));
        }
        match UNREADABLE.iter().any(|kind| message.has(kind)) {
            true => Self::Unreadable {
                in_album: message.has("media_group_id"),
            },
            false => Self::Service,
        }
    }
}

impl SentFile {
    fn of(document: &JsonObject) -> Option<Self> {
        Some(Self {
            id: document.read("file_id")?,
            size: document.read("file_size"),
        })
    }
}

fn coordinates(location: &JsonObject) -> Option<Coordinates> {
    Coordinates::new(location.read("latitude")?, location.read("longitude")?)
}

impl CallbackQuery {
    fn of(query: &JsonObject) -> Option<Self> {
        Some(Self {
            id: query.read("id")?,
            from: query.within("from", TelegramUser::of)?,
            message: query.within("message", TelegramMessage::of)?,
            data: query.read("data"),
        })
    }
}

impl Membership {
    fn of(change: &JsonObject) -> Option<Self> {
        Some(Self {
            chat: change.within("chat", TelegramChat::of)?,
            from: change.within("from", TelegramUser::of)?,
            status: change.within("new_chat_member", |member| member.read("status"))?,
        })
    }
}

impl TelegramChat {
    fn of(chat: &JsonObject) -> Option<Self> {
        Some(Self {
            id: chat.read("id")?,
            kind: chat.read("type"),
        })
    }

    /// Whether it is the private chat of this user, whose id such a chat has.
    #[must_use]
    pub fn is_private_of(&self, user: &TelegramUser) -> bool {
        match self.kind.as_deref() {
            Some("private") => true,
            Some("group" | "supergroup" | "channel") => false,
            _ => u64::try_from(self.id) == Ok(user.id),
        }
    }

    /// The user whose private chat it says it is.
    fn private_user(&self) -> Option<TelegramUser> {
        let is_private = self.kind.as_deref() == Some("private");
        Some(TelegramUser {
            id: self.id.try_into().ok().filter(|_| is_private)?,
            is_bot: false,
            language: None,
        })
    }
}

impl TelegramUser {
    fn of(user: &JsonObject) -> Option<Self> {
        Some(Self {
            id: user.read("id")?,
            is_bot: user.read("is_bot").unwrap_or(false),
            language: user.read("language_code"),
        })
    }
}

#[cfg(test)]
mod tests;
