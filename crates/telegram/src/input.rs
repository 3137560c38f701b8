//! Reads an update of Telegram's.

use jiff::civil::Date;
use journal::{Coordinates, PersonId, visible_text};
use teloxide_core::types::{CallbackQuery, ChatMemberUpdated, Message, Update, UpdateKind};

use crate::command::Command;
use crate::tap::Tap;

/// One action of a person in their private chat with the bot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Telegram's id of the update; the same for one that is delivered again.
    pub update: u32,
    /// The person, whose private chat has the same id.
    pub user: u64,
    /// The IETF tag of the language of the person's Telegram.
    pub language: Option<String>,
    pub kind: InputKind,
}

/// The kinds of actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputKind {
    Command {
        command: Command,
        argument: String,
    },
    UnknownCommand,
    Text(String),
    /// A place on earth; `None` where there is no such place.
    Location(Option<Coordinates>),
    /// A photo, a sticker, a voice: something that the diary cannot read.
    Unreadable,
    Tap {
        callback: String,
        message: i32,
        /// `None` where the data is not of a button of ours.
        tap: Option<Tap>,
    },
    Blocked,
    Unblocked,
}

impl InputKind {
    /// The action of typing this text, of which only what can be seen counts:
    /// "/alarm@headache_bot 21:30" is a command and its argument.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let text = visible_text(text);
        let Some(rest) = text.strip_prefix('/') else {
            return Self::Text(text);
        };
        let (word, argument) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let name = word.split('@').next().unwrap_or(word).to_lowercase();
        name.parse()
            .map_or(Self::UnknownCommand, |command| Self::Command {
                command,
                argument: argument.trim().to_owned(),
            })
    }
}

/// Reads the body of a webhook request.
///
/// # Errors
/// Where the body is not an update at all. The error says where, and quotes nothing.
pub fn read_update(body: &[u8]) -> Result<Update, NotAnUpdate> {
    serde_json::from_slice(body).map_err(|error| NotAnUpdate {
        line: error.line(),
        column: error.column(),
    })
}

impl Input {
    /// The action that an update tells of. `None` for one that does not concern the
    /// diary: of a group, of a channel, or of a kind unknown to it.
    #[must_use]
    pub fn of(update: Update) -> Option<Self> {
        let (user, language, kind) = match update.kind {
            UpdateKind::Message(message) => read_message(&message),
            UpdateKind::CallbackQuery(query) => read_tap(query),
            UpdateKind::MyChatMember(change) => read_membership(&change),
            _ => None,
        }?;
        Some(Self {
            update: update.id.0,
            user,
            language,
            kind,
        })
    }

    /// The day that a tapped button names, if it does.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        match &self.kind {
            InputKind::Tap { tap: Some(tap), .. } => tap.day(),
            _ => None,
        }
    }

    /// Who did it.
    #[must_use]
    pub fn person(&self) -> PersonId {
        crate::person::of_user(self.user)
    }
}

/// The body is not an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an update: unreadable at line {line}, column {column}")]
pub struct NotAnUpdate {
    line: usize,
    column: usize,
}

/// The person, the language of their Telegram, and the action.
type Done = (u64, Option<String>, InputKind);

fn read_message(message: &Message) -> Option<Done> {
    let from = message
        .from
        .as_ref()
        .filter(|_| message.chat.is_private())?;
    let kind = match message.text() {
        Some(text) => InputKind::typed(text),
        None if message.pinned_message().is_some() => return None,
        None => message
            .location()
            .map_or(InputKind::Unreadable, |location| {
                InputKind::Location(Coordinates::new(location.latitude, location.longitude))
            }),
    };
    Some((from.id.0, from.language_code.clone(), kind))
}

fn read_tap(query: CallbackQuery) -> Option<Done> {
    let message = query
        .message
        .as_ref()
        .filter(|message| message.chat().is_private())?;
    let kind = InputKind::Tap {
        callback: query.id.0.clone(),
        message: message.id().0,
        tap: query.data.as_deref().unwrap_or_default().parse().ok(),
    };
    Some((query.from.id.0, query.from.language_code, kind))
}

fn read_membership(change: &ChatMemberUpdated) -> Option<Done> {
    if !change.chat.is_private() {
        return None;
    }
    let kind = if change.new_chat_member.kind.is_banned() {
        InputKind::Blocked
    } else {
        InputKind::Unblocked
    };
    Some((change.from.id.0, change.from.language_code.clone(), kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(json: &str) -> Result<Option<Input>, NotAnUpdate> {
        read_update(json.as_bytes()).map(Input::of)
    }

    #[test]
    fn a_text_is_read_with_its_person_and_language() {
        let input = parse(
            r#"{"update_id":7,"message":{"message_id":1,"date":1700000000,"text":"7",
            "from":{"id":5,"is_bot":false,"first_name":"A","language_code":"ru"},
            "chat":{"id":5,"type":"private","first_name":"A"}}}"#,
        );
        let expected = Input {
            update: 7,
            user: 5,
            language: Some("ru".into()),
            kind: InputKind::Text("7".into()),
        };
        assert_eq!(input, Ok(Some(expected)));
    }

    #[test]
    fn a_location_is_read_as_a_point_on_earth() {
        let located = |latitude: &str| {
            let json = format!(
                r#"{{"update_id":7,"message":{{"message_id":1,"date":1700000000,
                "location":{{"latitude":{latitude},"longitude":37.62}},
                "from":{{"id":5,"is_bot":false,"first_name":"A"}},
                "chat":{{"id":5,"type":"private","first_name":"A"}}}}}}"#
            );
            parse(&json).map(|input| input.map(|input| input.kind))
        };
        let moscow = InputKind::Location(Coordinates::new(55.75, 37.62));
        assert_eq!(located("55.75"), Ok(Some(moscow)));
        assert_eq!(located("95"), Ok(Some(InputKind::Location(None))));
    }

    #[test]
    fn a_command_may_name_the_bot_and_carry_words() {
        let command = |command, argument: &str| InputKind::Command {
            command,
            argument: argument.to_owned(),
        };
        for (text, kind) in [
            ("/alarm@a_bot  21:30", command(Command::Alarm, "21:30")),
            (" /START ", command(Command::Start, "")),
            ("/dance", InputKind::UnknownCommand),
            ("/", InputKind::UnknownCommand),
            ("21:30", InputKind::Text("21:30".into())),
            ("\u{200b}/start\u{2060}", command(Command::Start, "")),
            ("/alarm\u{a0}21\u{ad}:30", command(Command::Alarm, "21:30")),
            ("\u{feff}да\u{3164}", InputKind::Text("да".into())),
            ("\u{2800}\u{200b}", InputKind::Text(String::new())),
        ] {
            assert_eq!(InputKind::typed(text), kind, "{text}");
        }
    }

    #[test]
    fn what_does_not_concern_the_diary_is_nothing() {
        for json in [
            r#"{"update_id":1}"#,
            r#"{"update_id":1,"something_new":{"a":1}}"#,
            r#"{"update_id":1,"message":{"message_id":1}}"#,
            r#"{"update_id":1,"message":{"message_id":1,"date":1,"text":"/add",
               "from":{"id":5,"is_bot":false,"first_name":"A"},
               "chat":{"id":-5,"type":"group","title":"G"}}}"#,
        ] {
            assert_eq!(parse(json), Ok(None), "{json}");
        }
    }

    #[test]
    fn what_is_no_update_is_an_error_that_quotes_nothing() {
        let deep = "[".repeat(100_000);
        for body in ["", "secret words", "[]", "{}", "null", deep.as_str()] {
            let error = parse(body).expect_err("no update");
            assert!(!error.to_string().contains("secret"));
        }
        assert!(read_update(b"\xff\xfe").is_err());
    }
}
