//! A real browser on the chat page: headless Chromium, driven through WebDriver.
//!
//! A [`Browser`] is one window, a [`ChatPage`] is the chat page in it, a [`MiniApp`] the app, in the words
//! of the person who holds the phone. What the bot says is looked up in
//! [`journal_texts::Texts`], so that no test repeats a wording.

mod axe;
mod chat;
mod chromedriver;
mod command;
mod mini_app;
mod window;

pub use axe::Violation;
pub use chat::{Bubble, ChatPage};
pub use mini_app::MiniApp;
pub use window::{Browser, Device, ELSEWHERE, Scheme};
