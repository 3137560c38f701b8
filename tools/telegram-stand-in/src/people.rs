//! The people's side: they write, tap, share where they are, block the bot and unblock it.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use crate::{
    chat::PersonChat,
    entities::Formatted,
    files::Upload,
    message::{Author, Message, MessageContent},
    updates::DeliveryQueue,
    world::World,
};

/// The longest message that a person's Telegram sends; it cuts a longer one.
const LONGEST_TEXT: usize = 4096;

/// Why a person cannot do that.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PersonError {
    #[error("there is no person {0}")]
    NoSuchPerson(i64),
    #[error("the person has blocked the bot")]
    Blocked,
    #[error("there is no message {0} of this person")]
    NoSuchMessage(i64),
    #[error("message {message_id} has no button {label:?} to tap; it has {labels:?}")]
    NoSuchButton {
        message_id: i64,
        label: String,
        labels: Vec<String>,
    },
    #[error("the text is empty")]
    EmptyText,
    #[error("there is no button {label:?} that opens a Mini App; there are {labels:?}")]
    NoWebAppButton { label: String, labels: Vec<String> },
    #[error("an app may send 4096 bytes, not {0}")]
    TooMuchData(usize),
}

/// A message that a person sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SentMessage {
    pub message_id: i64,
    /// The update that tells the bot, if the bot wants to be told.
    pub update_id: Option<i64>,
}

/// A tap that a person made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tapped {
    /// The `callback_query_id`.
    pub tap_id: String,
    /// The update that tells the bot, if the bot wants to be told.
    pub update_id: Option<i64>,
}

impl World {
    /// The person writes, perhaps in reply to a message of their chat. A text that is too long goes as several messages:
    /// the first is the reply, the last is returned.
    pub(crate) fn write(
        &mut self,
        person: i64,
        text: &str,
        mut reply_to: Option<i64>,
        now: Timestamp,
    ) -> Result<SentMessage, PersonError> {
        let messages = &self.open_chat(person)?.messages;
        if let Some(missing) = reply_to.filter(|id| !messages.contains_key(id)) {
            return Err(PersonError::NoSuchMessage(missing));
        }
        let characters: Vec<char> = text.trim().chars().collect();
        let mut sent = Err(PersonError::EmptyText);
        for piece in characters.chunks(LONGEST_TEXT) {
            let words = MessageContent::Text(Formatted::plain(String::from_iter(piece)));
            let message = Message {
                reply_to: reply_to.take(),
                ..Message::new(Author::Person, words, now)
            };
            sent = Ok(self.send(person, message, now)?);
        }
        sent
    }

    /// The person edits a text of theirs. One that says the same as before is no edit, and the bot is told of none.
    pub(crate) fn edit_own(
        &mut self,
        person: i64,
        message_id: i64,
        text: &str,
        now: Timestamp,
    ) -> Result<SentMessage, PersonError> {
        let text: String = text.trim().chars().take(LONGEST_TEXT).collect();
        if text.is_empty() {
            return Err(PersonError::EmptyText);
        }
        let messages = &mut self.open_chat(person)?.messages;
        let message = messages.get_mut(&message_id).filter(|message| {
            message.author == Author::Person && matches!(message.content, MessageContent::Text(_))
        });
        let message = message.ok_or(PersonError::NoSuchMessage(message_id))?;
        let is_changed = message.text() != text;
        if is_changed {
            message.content = MessageContent::Text(Formatted::plain(text));
            message.edited_at = Some(now);
        }
        let described = self.describe(person, message_id);
        let queue = DeliveryQueue::Chat(person);
        Ok(SentMessage {
            message_id,
            update_id: is_changed
                .then(|| self.notify("edited_message", described, queue, now))
                .flatten(),
        })
    }

    /// The person sends a file, with a caption or without.
    pub(crate) fn send_file(
        &mut self,
        person: i64,
        upload: Upload,
        caption: &str,
        now: Timestamp,
    ) -> Result<SentMessage, PersonError> {
        self.open_chat(person)?;
        let document = MessageContent::Document {
            file: self.files.keep(upload, None),
            caption: Formatted::plain(caption.to_owned()),
        };
        self.send(person, Message::new(Author::Person, document, now), now)
    }

    /// The person shares a place.
    pub(crate) fn share_location(
        &mut self,
        person: i64,
        latitude: f64,
        longitude: f64,
        now: Timestamp,
    ) -> Result<SentMessage, PersonError> {
        let place = MessageContent::Location {
            latitude,
            longitude,
        };
        self.send(person, Message::new(Author::Person, place, now), now)
    }

    pub(crate) fn send(
        &mut self,
        person: i64,
        message: Message,
        now: Timestamp,
    ) -> Result<SentMessage, PersonError> {
        let chat = self.open_chat(person)?;
        chat.person.started = true;
        let is_used_up = chat.reply_keyboard().is_some_and(|keyboard| {
            let is_button = |text: &str| keyboard.buttons().any(|button| button.text == text);
            let is_text = matches!(message.content, MessageContent::Text(_));
            keyboard.one_time_keyboard && (!is_text || is_button(message.text()))
        });
        if is_used_up {
            chat.keyboard = None;
        }
        let message_id = self
            .post(person, message)
            .map_err(|_| PersonError::NoSuchPerson(person))?;
        let message = self.describe(person, message_id);
        Ok(SentMessage {
            message_id,
            update_id: self.notify("message", message, DeliveryQueue::Chat(person), now),
        })
    }

    /// The person taps the button with this label.
    pub(crate) fn tap_button(
        &mut self,
        person: i64,
        message_id: i64,
        label: &str,
        now: Timestamp,
    ) -> Result<Tapped, PersonError> {
        let message = self.open_chat(person)?.messages.get(&message_id);
        let message = message.ok_or(PersonError::NoSuchMessage(message_id))?;
        let buttons = message.buttons();
        let button = buttons.iter().find(|button| button.text == label);
        match button.and_then(|button| button.callback_data.clone()) {
            Some(data) => self.tap(person, message_id, &data, now),
            None => Err(PersonError::NoSuchButton {
                message_id,
                label: label.to_owned(),
                labels: buttons.iter().map(|button| button.text.clone()).collect(),
            }),
        }
    }

    /// The person's Telegram sends this callback data, whether or not any button holds it or the message is still there.
    pub(crate) fn tap(
        &mut self,
        person: i64,
        message_id: i64,
        data: &str,
        now: Timestamp,
    ) -> Result<Tapped, PersonError> {
        let user = self.open_chat(person)?.person.as_user();
        let tap_id = self.taps.add(person, message_id, data, now);
        let query = json!({
            "id": tap_id,
            "from": user,
            "message": self.describe(person, message_id),
            "chat_instance": format!("{}", -person),
            "data": data,
        });
        Ok(Tapped {
            tap_id,
            update_id: self.notify("callback_query", query, DeliveryQueue::Taps(person), now),
        })
    }

    /// The person blocks or unblocks the bot. Returns the update that tells the bot.
    pub(crate) fn set_blocked(
        &mut self,
        person: i64,
        blocked: bool,
        now: Timestamp,
    ) -> Result<Option<i64>, PersonError> {
        let chat = self.chats.get_mut(&person);
        let chat = chat.ok_or(PersonError::NoSuchPerson(person))?;
        if chat.person.blocked == blocked {
            return Ok(None);
        }
        chat.person.blocked = blocked;
        let (from, place) = (chat.person.as_user(), chat.person.as_chat());
        let member = |is_in: bool| match is_in {
            true => json!({"user": self.bot.as_user(), "status": "member"}),
            false => json!({"user": self.bot.as_user(), "status": "kicked", "until_date": 0}),
        };
        let change = json!({
            "chat": place,
            "from": from,
            "date": now.as_second(),
            "old_chat_member": member(blocked),
            "new_chat_member": member(!blocked),
        });
        Ok(self.notify("my_chat_member", change, DeliveryQueue::Chat(person), now))
    }

    /// The chat of a person who has not blocked the bot.
    pub(crate) fn open_chat(&mut self, person: i64) -> Result<&mut PersonChat, PersonError> {
        let chat = self.chats.get_mut(&person);
        let chat = chat.ok_or(PersonError::NoSuchPerson(person))?;
        if chat.person.blocked {
            return Err(PersonError::Blocked);
        }
        Ok(chat)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bot::BotProfile;

    #[test]
    fn a_person_edits_their_own_text_and_the_bot_is_told_once() {
        let mut world = World::new(BotProfile::new(1, "Echo", "echo_bot"));
        let anna = world.add_person("Anna", "en").id;
        let now = Timestamp::UNIX_EPOCH;
        let sent = world.write(anna, "400", None, now).unwrap().message_id;
        let edited = world.edit_own(anna, sent, "200", now).unwrap();
        assert!(edited.update_id.is_some());
        assert_eq!(world.chats[&anna].messages[&sent].text(), "200");
        let again = world.edit_own(anna, sent, " 200", now).unwrap();
        assert_eq!(again.update_id, None, "it says the same");
        let missing = world.edit_own(anna, sent + 1, "200", now);
        assert_eq!(missing, Err(PersonError::NoSuchMessage(sent + 1)));
    }

    #[test]
    fn a_text_that_is_too_long_goes_in_pieces() {
        let mut world = World::new(BotProfile::new(1, "Echo", "echo_bot"));
        let anna = world.add_person("Анна", "ru").id;
        world
            .write(anna, &"я".repeat(5000), None, Timestamp::UNIX_EPOCH)
            .unwrap();
        let lengths: Vec<usize> = world.chats[&anna]
            .messages
            .values()
            .map(|message| message.text().chars().count())
            .collect();
        assert_eq!(lengths, [4096, 904]);
        assert_eq!(
            world.write(anna, " ", None, Timestamp::UNIX_EPOCH),
            Err(PersonError::EmptyText)
        );
    }
}
