//! What a person sees: a text in Telegram's HTML and the buttons under it.

mod card;
mod day;
mod layout;
mod notice;

use journal::Texts;

pub use card::{card, nudge};
pub use day::day;
pub use notice::{
    cancelled, help, nothing_open, only_text, reminder, reminder_question, reminder_set,
    report_empty, report_ready, report_waiting, stopped, unclear, welcome,
};

use crate::tap::Tap;

/// One message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// Telegram HTML; what a person wrote is escaped in it.
    pub text: String,
    pub keyboard: Vec<Vec<Button>>,
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    pub label: String,
    pub tap: Tap,
}

impl Button {
    pub fn new(label: impl Into<String>, tap: Tap) -> Self {
        Self {
            label: label.into(),
            tap,
        }
    }
}

impl Screen {
    /// A text of the bot's own, without buttons.
    fn plain(texts: &Texts, name: &str) -> Self {
        Self {
            text: texts.get(name),
            keyboard: Vec::new(),
        }
    }
}

/// What a person wrote, made safe for Telegram's HTML.
fn escape(text: &str) -> String {
    html_escape::encode_text(text).into_owned()
}
