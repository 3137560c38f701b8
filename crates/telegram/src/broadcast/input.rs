use crate::tap::{BroadcastTap, Tap};
use crate::update::{CallbackQuery, TelegramMessage, Update, UpdateKind};

/// The command, without its slash. It stands in no menu: to everyone else it is unknown.
const COMMAND: &str = "broadcast";

/// Something that the operator does about a message to everyone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroadcastInput {
    /// Telegram's id of the update; the same for one that is delivered again.
    pub update: u32,
    pub action: BroadcastAction,
}

/// The operator's actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BroadcastAction {
    /// The words after the command; empty where there are none.
    Write(String),
    Tap {
        callback: String,
        message: i32,
        tap: BroadcastTap,
    },
}

impl BroadcastInput {
    /// The action that an update tells of. `None` for anything of another chat: there it
    /// goes the way of all updates.
    #[must_use]
    pub fn of(update: &Update, operator_chat: i64) -> Option<Self> {
        let action = match &update.kind {
            UpdateKind::Message(message) => written(message, operator_chat),
            UpdateKind::CallbackQuery(query) => tapped(query, operator_chat),
            _ => None,
        }?;
        Some(Self {
            update: update.id,
            action,
        })
    }
}

fn written(message: &TelegramMessage, operator_chat: i64) -> Option<BroadcastAction> {
    if message.chat.id != operator_chat {
        return None;
    }
    let typed = message.words()?.trim().strip_prefix('/')?;
    let (word, words) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    // In a group the command may name its bot.
    let name = word.split('@').next()?;
    name.eq_ignore_ascii_case(COMMAND)
        .then(|| BroadcastAction::Write(words.trim().to_owned()))
}

fn tapped(query: &CallbackQuery, operator_chat: i64) -> Option<BroadcastAction> {
    let message = query.message.editable_id()?;
    let is_here = query.message.chat.id == operator_chat;
    match query.data.as_deref()?.parse() {
        Ok(Tap::Broadcast(tap)) if is_here => Some(BroadcastAction::Tap {
            callback: query.id.clone(),
            message,
            tap,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::input::read_update;

    const CHAT: i64 = -1001;

    fn of(update: &Value) -> Option<BroadcastAction> {
        let update = read_update(update.to_string().as_bytes()).expect("an update");
        BroadcastInput::of(&update, CHAT).map(|input| input.action)
    }

    fn message(chat: i64, text: &str) -> Value {
        json!({"message_id": 9, "date": 1, "text": text,
            "chat": {"id": chat, "type": "group", "title": "G"},
            "from": {"id": 1, "is_bot": false, "first_name": "A"}})
    }

    #[test]
    fn the_command_is_read_with_its_words_in_the_operator_s_chat_alone() {
        let write = |chat, text| of(&json!({"update_id": 7, "message": message(chat, text)}));
        for (text, words) in [
            ("/broadcast", ""),
            (
                "/broadcast@a_bot\nru: Привет\nen: Hello",
                "ru: Привет\nen: Hello",
            ),
            (" /BROADCAST  Hello ", "Hello"),
        ] {
            let expected = Some(BroadcastAction::Write(words.to_owned()));
            assert_eq!(write(CHAT, text), expected, "{text}");
            assert_eq!(write(5, text), None, "{text}");
        }
        for other in ["/broadcasts", "broadcast Hello", "/start", "/"] {
            assert_eq!(write(CHAT, other), None, "{other}");
        }
    }

    #[test]
    fn a_button_is_pressed_in_the_operator_s_chat_alone() {
        let tap = |chat, data: &str| {
            of(
                &json!({"update_id": 7, "callback_query": {"id": "c", "chat_instance": "i",
                "from": {"id": 1, "is_bot": false, "first_name": "A"},
                "message": message(chat, "?"), "data": data}}),
            )
        };
        let expected = BroadcastAction::Tap {
            callback: "c".into(),
            message: 9,
            tap: BroadcastTap::Stop { broadcast: 5 },
        };
        assert_eq!(tap(CHAT, "b:stop:5"), Some(expected));
        assert_eq!(tap(5, "b:stop:5"), None);
        assert_eq!(tap(CHAT, "begin"), None);
    }
}
