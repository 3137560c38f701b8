//! Shared by the end-to-end tests: the deployed [`Stack`], the [`Patient`] who uses it
//! through Telegram, the [`Operator`] who reads of failures, the [`ApiBot`] that uses it
//! over HTTP, and the [`Gate`], a proxy before DynamoDB that counts calls or fails them.
//!
//! Nothing here knows how the functions work inside. Patients see what Telegram
//! shows; the stack is asked through the same AWS calls that an operator has.

mod bot;
mod browser;
mod full_day;
mod gate;
mod items;
mod operator;
mod other_diaries;
mod patience;
mod patient;
mod stack;
mod update;

pub use bot::ApiBot;
pub use browser::{Browser, Bubble, ChatPage, Device, ELSEWHERE, MiniApp, Scheme, Violation};
pub use full_day::FULL_DAY;
pub use gate::Gate;
pub use operator::Operator;
pub use other_diaries::other_diaries;
pub use patience::eventually;
pub use patient::Patient;
pub use stack::{Stack, batch};
pub use update::{Posted, agreement, message_update, tap_update};
