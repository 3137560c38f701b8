//! Telegram as a channel of the diary: what comes in, what is decided, what is shown.
//!
//! [`conversation::respond`] is pure: it takes what is stored and what came in, and
//! returns the [`Effect`]s that the webhook performs.

pub mod command;
pub mod conversation;
pub mod diary;
pub mod effect;
pub mod input;
pub mod messenger;
pub mod operator;
pub mod screen;
pub mod secret_token;
pub mod survey;
pub mod tap;

pub use command::Command;
pub use diary::{Change, DayChange, Diary, Entries, SurveyChange, Unread};
pub use effect::{Effect, Menu, Place, Schedule};
pub use input::{Event, Input};
pub use messenger::{Messenger, MessengerError};
pub use operator::{OperatorChat, OperatorReply};
pub use screen::{Button, Prompt, Screen};
pub use survey::Survey;
pub use tap::Tap;
