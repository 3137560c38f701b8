//! What the end-to-end tests share: the deployed [`Stack`], the [`Patient`] who
//! uses it through Telegram, the [`Operator`] who reads what goes wrong, the [`Bot`] that uses it over HTTP, and the [`Gate`]
//! that stands before DynamoDB where calls are counted or made to fail.
//!
//! Nothing here knows how the functions work inside. Patients see what Telegram
//! shows; the stack is asked through the same AWS calls that an operator has.

mod bot;
mod browser;
mod gate;
mod http;
mod operator;
mod patience;
mod patient;
mod stack;
mod update;

pub use bot::Bot;
pub use browser::{Browser, Bubble, Chat, Device, Scheme, Violation};
pub use gate::Gate;
pub use http::http_client;
pub use operator::Operator;
pub use patience::eventually;
pub use patient::Patient;
pub use stack::{Stack, batch};
pub use update::{Posted, message_update};
