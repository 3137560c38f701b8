//! Messages that put keys in the place of the phone's own keyboard, or take them away.
//!
//! A location can only be asked for there, and such a message can never be edited:
//! it is the exception, and every [`Screen`](super::Screen) has its buttons beneath.

/// A message at the end of the chat, and the keys that come with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Telegram HTML, as in a screen.
    pub text: String,
    pub keys: Keys,
}

/// The keys in the place of the phone's own keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keys {
    /// A key that sends the location, and one that says the words on it.
    Location { send: String, leave: String },
    /// Keys that say the words on them, one a row.
    Words(Vec<String>),
    /// The phone's own keyboard again.
    Phone,
}
