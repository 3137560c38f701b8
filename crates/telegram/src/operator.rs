//! The chat of those who run the bot: they read the words of people to them, answer by
//! replying, and are told of failures.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use journal::Language;
use journal_texts::Texts;
use tokio::time::timeout;
use tracing::warn;

use crate::messenger::{Messenger, MessengerError};
use crate::screen::{self, Screen};
use crate::update::{Update, UpdateKind};

/// A failure is told at most so often by one running copy of a function. A
/// failure of one person's is mostly everyone's, and Telegram takes twenty messages a
/// minute into a group.
const BETWEEN_ERRORS: Duration = Duration::from_secs(60);

/// How long telling of a failure may take. The function that failed has little time left.
const PATIENCE: Duration = Duration::from_secs(2);

/// The operator's chat.
///
/// Failures are told from inside the function that met them, because there the
/// failed call is known by name; a log or an alarm only says that something did. A
/// crash or a timeout is told by the alarms, which need no running function.
#[derive(Debug)]
pub struct OperatorChat {
    messenger: Messenger,
    id: i64,
    language: Language,
    told: Mutex<Told>,
}

/// When a failure was told last, and how many have been kept back since.
#[derive(Debug, Default)]
struct Told {
    last: Option<Instant>,
    kept_back: usize,
}

impl OperatorChat {
    /// The chat of that id, told in that language.
    #[must_use]
    pub fn new(messenger: Messenger, id: i64, language: Language) -> Self {
        Self {
            messenger,
            id,
            language,
            told: Mutex::default(),
        }
    }

    /// The chat that the template's parameter names, if it names one.
    pub fn from_settings(
        id: Option<&str>,
        language: Language,
        messenger: &Messenger,
    ) -> Result<Option<Self>, InvalidOperatorChat> {
        let Some(id) = id else { return Ok(None) };
        let id = id.parse().map_err(|_| InvalidOperatorChat)?;
        Ok(Some(Self::new(messenger.clone(), id, language)))
    }

    /// Telegram's id of the chat; negative for a group.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.id
    }

    /// The texts of the language in which it is told.
    #[must_use]
    pub fn texts(&self) -> &'static Texts {
        Texts::chat(self.language)
    }

    /// Shows a screen there. Returns as [`Messenger::send`].
    pub async fn send(&self, screen: &Screen) -> Result<Option<i32>, MessengerError> {
        self.messenger.send_to(self.id, screen).await
    }

    /// Shows a screen in a message of it in place of its text and buttons.
    pub async fn edit(&self, message: i32, screen: &Screen) -> Result<(), MessengerError> {
        self.messenger.edit_in(self.id, message, screen).await
    }

    /// Tells that something failed, in the error's own words, which name calls and codes
    /// and quote nothing that a person wrote. That it cannot be told must not make things
    /// worse: it is only logged.
    pub async fn tell_error(&self, place: &str, error: &str) {
        let Some(others) = self.may_tell(Instant::now()) else {
            return;
        };
        let screen = screen::operator_error(place, error, others, self.texts());
        let told = timeout(PATIENCE, self.send(&screen)).await;
        let told = told.unwrap_or(Err(MessengerError::Unreachable("no answer in time")));
        if let Err(error) = told {
            warn!(%error, "the operator could not be told of a failure");
        }
    }

    /// How many failures have been kept back, if it is time to tell one.
    fn may_tell(&self, now: Instant) -> Option<usize> {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told
            .last
            .is_some_and(|last| now.duration_since(last) < BETWEEN_ERRORS)
        {
            told.kept_back += 1;
            return None;
        }
        told.last = Some(now);
        Some(std::mem::take(&mut told.kept_back))
    }
}

/// The text names no chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the operator's chat is set by the number that is its id")]
pub struct InvalidOperatorChat;

/// A reply in the operator's chat to a message of the bot's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperatorReply {
    pub update: u32,
    /// The message that is replied to.
    pub to: i32,
    /// Whether that message shows the words of a person.
    pub is_to_feedback: bool,
    /// `None` for a picture, a voice and the like.
    pub words: Option<String>,
}

impl OperatorReply {
    /// The reply that an update tells of. `None` for anything that is not a reply to a
    /// bot in this chat: such an update goes the way of all others.
    #[must_use]
    pub fn of(update: &Update, operator_chat: i64) -> Option<Self> {
        let UpdateKind::Message(message) = &update.kind else {
            return None;
        };
        let to = message.reply_to.as_ref()?;
        if message.chat.id != operator_chat || !to.from.as_ref()?.is_bot {
            return None;
        }
        Some(Self {
            update: update.id,
            to: to.id?.try_into().ok()?,
            is_to_feedback: screen::is_operator_feedback(to.words.as_deref().unwrap_or_default()),
            words: message.words().map(str::to_owned),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::read_update;
    use journal_http::HttpClient;

    const CHAT: i64 = -1001;

    fn reply(chat: i64, is_bot: bool) -> String {
        format!(
            r#"{{"update_id":7,"message":{{"message_id":9,"date":1,"text":"hello",
            "chat":{{"id":{chat},"type":"group","title":"G"}},
            "from":{{"id":1,"is_bot":false,"first_name":"A"}},
            "reply_to_message":{{"message_id":8,"date":1,"text":"?",
            "chat":{{"id":{chat},"type":"group","title":"G"}},
            "from":{{"id":2,"is_bot":{is_bot},"first_name":"B"}}}}}}}}"#
        )
    }

    #[test]
    fn only_a_reply_to_a_bot_in_the_operator_s_chat_is_an_answer() {
        let expected = OperatorReply {
            update: 7,
            to: 8,
            is_to_feedback: false,
            words: Some("hello".into()),
        };
        let parse = |body: &str| {
            let update = read_update(body.as_bytes()).expect("an update");
            OperatorReply::of(&update, CHAT)
        };
        assert_eq!(parse(&reply(CHAT, true)), Some(expected));
        for other in [
            reply(CHAT, false),
            reply(5, true),
            r#"{"update_id":7,"message":{"message_id":9,"date":1,"text":"a",
            "chat":{"id":-1001,"type":"group","title":"G"}}}"#
                .into(),
            r#"{"update_id":7}"#.into(),
        ] {
            assert_eq!(parse(&other), None, "{other}");
        }
    }

    #[test]
    fn a_message_that_shows_what_a_person_wrote_is_known_in_every_language() {
        for language in Language::ALL {
            let shown = screen::operator_feedback("#710", "hello", Texts::chat(language));
            // As Telegram tells of it: the words without their markup.
            let words = shown.text.replace("<i>", "").replace("</i>", "");
            assert!(screen::is_operator_feedback(&words), "{words}");
            let erased = screen::operator_feedback_erased(Texts::chat(language));
            let erased = erased.text.replace("<i>", "").replace("</i>", "");
            assert!(screen::is_operator_feedback(&erased), "{erased}");
        }
        for other in [
            "",
            "Message",
            "Message #. To answer, reply to this message.",
            "hello",
        ] {
            assert!(!screen::is_operator_feedback(other), "{other}");
        }
    }

    #[test]
    fn the_chat_is_set_or_not() {
        let messenger =
            Messenger::new(HttpClient::new(), "http://127.0.0.1:1", "1:a").expect("a messenger");
        let chat = |id| {
            let chat = OperatorChat::from_settings(id, Language::Ru, &messenger);
            chat.map(|chat| chat.map(|chat| chat.id()))
        };
        assert_eq!(chat(None), Ok(None));
        assert_eq!(chat(Some("-1001")), Ok(Some(-1001)));
        assert_eq!(chat(Some("@team")), Err(InvalidOperatorChat));
    }

    #[test]
    fn a_failure_is_told_once_a_minute_with_the_number_of_the_others() {
        let messenger =
            Messenger::new(HttpClient::new(), "http://127.0.0.1:1", "1:a").expect("a messenger");
        let chat = OperatorChat::new(messenger, CHAT, Language::En);
        let start = Instant::now();
        assert_eq!(chat.may_tell(start), Some(0));
        assert_eq!(chat.may_tell(start + Duration::from_secs(1)), None);
        assert_eq!(chat.may_tell(start + Duration::from_secs(59)), None);
        assert_eq!(chat.may_tell(start + BETWEEN_ERRORS), Some(2));
    }
}
