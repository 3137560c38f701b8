//! One person's chat with the bot.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    bot::BotProfile,
    keyboard::{Markup, ReplyKeyboard},
    menu_button::MenuButton,
    message::{Author, Message, MessageContent},
};

/// A made-up person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MadeUpPerson {
    pub id: i64,
    pub first_name: String,
    /// The language of the person's Telegram, such as `ru`.
    pub language_code: String,
    /// Whether the person ever wrote to the bot; before that the bot may not write.
    pub started: bool,
    /// Whether the person blocked the bot.
    pub blocked: bool,
}

impl MadeUpPerson {
    /// The `User` of the Bot API.
    pub(crate) fn as_user(&self) -> Value {
        json!({"id": self.id, "is_bot": false, "first_name": self.first_name, "language_code": self.language_code})
    }

    /// The private `Chat` of the Bot API.
    pub(crate) fn as_chat(&self) -> Value {
        json!({"id": self.id, "type": "private", "first_name": self.first_name})
    }
}

/// A person with all messages between them and the bot.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PersonChat {
    pub person: MadeUpPerson,
    pub messages: BTreeMap<i64, Message>,
    /// The ids of the pinned messages, the last pinned at the end.
    pub pinned: Vec<i64>,
    /// The id of the message whose reply keyboard is open.
    pub keyboard: Option<i64>,
    /// The menu button of this chat alone.
    #[serde(default)]
    pub menu_button: MenuButton,
    /// How often the bot may have changed it, so that who waits looks only then.
    #[serde(skip)]
    pub revision: u64,
}

impl PersonChat {
    pub(crate) fn new(person: MadeUpPerson) -> Self {
        Self {
            person,
            messages: BTreeMap::new(),
            pinned: Vec::new(),
            keyboard: None,
            menu_button: MenuButton::Default,
            revision: 0,
        }
    }

    /// Adds a message and lets its keyboard take effect.
    pub(crate) fn add(&mut self, message: Message) {
        match &message.markup {
            Some(Markup::Reply(_)) => self.keyboard = Some(message.id),
            Some(Markup::Remove(_)) => self.keyboard = None,
            Some(Markup::Inline(_)) | None => {}
        }
        self.messages.insert(message.id, message);
    }

    /// Deletes a message, with its pin and its keyboard. Returns whether it was there.
    pub(crate) fn remove(&mut self, message_id: i64) -> bool {
        self.pinned.retain(|pinned| *pinned != message_id);
        self.keyboard = self.keyboard.filter(|keyboard| *keyboard != message_id);
        self.messages.remove(&message_id).is_some()
    }

    /// The reply keyboard that is open.
    pub(crate) fn reply_keyboard(&self) -> Option<&ReplyKeyboard> {
        match self.messages.get(&self.keyboard?)?.markup.as_ref()? {
            Markup::Reply(keyboard) => Some(keyboard),
            _ => None,
        }
    }

    /// The `Message` of the Bot API.
    pub(crate) fn describe(&self, message_id: i64, bot: &BotProfile) -> Value {
        let mut described = self.describe_alone(message_id, bot);
        let message = self.messages.get(&message_id);
        let answered = message.and_then(|message| message.reply_to);
        if let Some(answered) = answered.filter(|id| self.messages.contains_key(id)) {
            described["reply_to_message"] = self.describe_alone(answered, bot);
        }
        described
    }

    /// A message without the one that it answers, for Telegram nests them one deep. A deleted one is described by its number alone.
    fn describe_alone(&self, message_id: i64, bot: &BotProfile) -> Value {
        let chat = self.person.as_chat();
        let Some(message) = self.messages.get(&message_id) else {
            return json!({"chat": chat, "message_id": message_id, "date": 0});
        };
        let mut described = message.described();
        described["chat"] = chat;
        described["from"] = match message.author {
            Author::Person => self.person.as_user(),
            Author::Bot => bot.as_user(),
        };
        if let MessageContent::Pinned { message_id } = message.content {
            described["pinned_message"] = self.describe_alone(message_id, bot);
        }
        described
    }
}
