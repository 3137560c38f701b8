//! Reads an update of Telegram's.

use jiff::Timestamp;
use jiff::civil::Date;
use journal::{Coordinates, PersonId, visible_text};

pub use crate::update::read_update;

use crate::command::Command;
use crate::tap::Tap;
use crate::update::{
    CallbackQuery, Content, Membership, SentFile, TelegramMessage, TelegramUser, Update, UpdateKind,
};

/// One action of a person in their private chat with the bot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Telegram's id of the update; the same for one that is delivered again.
    pub update: u32,
    /// The person, whose private chat has the same id.
    pub user: u64,
    /// The person's own message, where there is one.
    pub message: Option<i32>,
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
    /// The words that a message of theirs has now.
    Edited(String),
    /// A place on earth; `None` where there is no such place.
    Location(Option<Coordinates>),
    /// A file, which may be another diary.
    File(SentFile),
    /// A photo, a sticker, a voice: something that the diary cannot read.
    Unreadable {
        in_album: bool,
    },
    Tap {
        callback: String,
        message: i32,
        /// When that message was sent, where Telegram says so.
        sent_at: Option<Timestamp>,
        /// Whether Telegram can still change that message.
        is_editable: bool,
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

impl Input {
    /// The action that an update tells of. `None` for one that does not concern the
    /// diary: of a group, of a channel, without anything of a person's, or of a kind unknown
    /// to it.
    #[must_use]
    pub fn of(update: Update) -> Option<Self> {
        let message = match &update.kind {
            UpdateKind::Message(message) | UpdateKind::EditedMessage(message) => {
                message.editable_id()
            }
            _ => None,
        };
        let (user, kind) = match update.kind {
            UpdateKind::Message(message) => read_message(message),
            UpdateKind::EditedMessage(message) => read_edit(message),
            UpdateKind::CallbackQuery(query) => read_tap(query),
            UpdateKind::MyChatMember(change) => read_membership(change),
            UpdateKind::Other => None,
        }?;
        Some(Self {
            update: update.id,
            user: user.id,
            message,
            language: user.language,
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

fn read_message(message: TelegramMessage) -> Option<(TelegramUser, InputKind)> {
    let from = message.private_sender()?;
    let kind = match message.content {
        Content::Words(words) => InputKind::typed(&words),
        Content::Location(coordinates) => InputKind::Location(coordinates),
        Content::File(file) => InputKind::File(file),
        Content::Unreadable { in_album } => InputKind::Unreadable { in_album },
        Content::Service => return None,
    };
    Some((from, kind))
}

/// A place that moves is edited too: it answers nothing.
fn read_edit(message: TelegramMessage) -> Option<(TelegramUser, InputKind)> {
    let from = message.private_sender()?;
    match message.content {
        Content::Words(words) => Some((from, InputKind::Edited(visible_text(&words)))),
        Content::Location(_) | Content::File(_) | Content::Unreadable { .. } | Content::Service => {
            None
        }
    }
}

fn read_tap(query: CallbackQuery) -> Option<(TelegramUser, InputKind)> {
    let CallbackQuery { message, from, .. } = query;
    let id = message.id.filter(|_| message.chat.is_private_of(&from))?;
    let kind = InputKind::Tap {
        callback: query.id,
        // Of an id that no method takes it still tells one card from another.
        message: id as i32,
        sent_at: message.sent_at,
        is_editable: message.editable_id().is_some(),
        tap: query.data.as_deref().unwrap_or_default().parse().ok(),
    };
    Some((from, kind))
}

fn read_membership(change: Membership) -> Option<(TelegramUser, InputKind)> {
    let kind = match change.status.as_str() {
        "kicked" => InputKind::Blocked,
        "member" => InputKind::Unblocked,
        _ => return None,
    };
    let is_private = change.chat.is_private_of(&change.from);
    is_private.then_some((change.from, kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::update::NotAnUpdate;

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
            message: Some(1),
            language: Some("ru".into()),
            kind: InputKind::Text("7".into()),
        };
        assert_eq!(input, Ok(Some(expected)));
    }

    #[test]
    fn an_edited_text_or_caption_is_read_with_its_message_and_other_edits_are_nothing() {
        let edited = |content: &str| {
            let json = format!(
                r#"{{"update_id":7,"edited_message":{{"message_id":51,"date":1700000000,
                "edit_date":1700000060,{content},
                "from":{{"id":5,"is_bot":false,"first_name":"A"}},
                "chat":{{"id":5,"type":"private","first_name":"A"}}}}}}"#
            );
            parse(&json).map(|input| input.map(|input| (input.message, input.kind)))
        };
        for text in ["7", "/start"] {
            let kind = InputKind::Edited(text.into());
            let read = edited(&format!(r#""text":"{text}""#));
            assert_eq!(read, Ok(Some((Some(51), kind))));
        }
        let moved = r#""location":{"latitude":1.5,"longitude":2.5,"live_period":60}"#;
        assert_eq!(edited(moved), Ok(None));
        let photo = r#""caption":"7","photo":[{"file_id":"a","file_unique_id":"b","width":1,"height":1,"file_size":1}]"#;
        let caption = InputKind::Edited("7".into());
        assert_eq!(edited(photo), Ok(Some((Some(51), caption))));
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
    fn a_venue_is_its_location_and_a_live_one_counts_when_it_is_sent_and_not_when_it_moves() {
        let sent = |kind: &str, fields: &str| {
            let json = format!(
                r#"{{"update_id":7,"{kind}":{{"message_id":1,"date":1700000000,{fields},
                "from":{{"id":5,"is_bot":false,"first_name":"A"}},
                "chat":{{"id":5,"type":"private","first_name":"A"}}}}}}"#
            );
            parse(&json).map(|input| input.map(|input| input.kind))
        };
        let located = Ok(Some(InputKind::Location(Coordinates::new(43.25, 76.95))));
        let venue = r#""location":{"latitude":43.25,"longitude":76.95},"venue":{
            "location":{"latitude":43.25,"longitude":76.95},"title":"T","address":"A"}"#;
        let live =
            r#""location":{"latitude":43.25,"longitude":76.95,"live_period":900,"heading":9}"#;
        assert_eq!(sent("message", venue), located);
        assert_eq!(sent("message", live), located);
        assert_eq!(sent("edited_message", live), Ok(None));
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
