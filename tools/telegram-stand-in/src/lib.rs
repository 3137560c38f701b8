//! A stand-in for Telegram: the Bot API (10.1) for one bot, as strict as the real one, and a page where made-up people chat with it.
//!
//! [`TelegramStandIn::start`] gives a running server. `/bot<token>/<method>` is the bot's side; the people's side is the chat page
//! at `/`, the methods of [`TelegramStandIn`], and JSON under `/stand-in/`.
//!
//! The inside is one value, the `World`, that methods and people change without a network; around it are the server, the delivery
//! of updates to the webhook, and the storage.

mod awaiting;
mod bot;
mod chat;
mod config;
mod control;
mod delivery;
mod entities;
mod error;
mod fault_rate;
mod faults;
mod files;
mod history;
mod html;
mod init_data;
mod keyboard;
mod launch;
mod menu_button;
mod message;
mod methods;
mod newer;
mod page;
mod parameters;
mod people;
mod percent;
mod rehearsal;
mod request;
mod server;
mod stage;
mod stand_in;
mod storage;
mod taps;
mod terms;
mod updates;
mod view;
mod web_app;
mod world;

pub use bot::MenuCommand;
pub use config::{Config, KnownPerson};
pub use delivery::request;
pub use entities::{Entity, EntityKind, Formatted};
pub use error::ApiError;
pub use faults::{Fault, FaultKind};
pub use files::File;
pub use history::{BotCall, Delivery, ReplyError, Via};
pub use keyboard::{
    InlineButton, InlineKeyboard, Markup, RemoveKeyboard, ReplyButton, ReplyKeyboard,
};
pub use launch::{LaunchButton, WebAppLaunch};
pub use menu_button::MenuButton;
pub use message::{Author, Message, MessageContent};
pub use newer::newer;
pub use parameters::MethodParameters;
pub use people::{PersonError, SentMessage, Tapped};
pub use rehearsal::rehearse;
pub use stand_in::TelegramStandIn;
pub use taps::{ButtonTap, TapAnswer};
pub use terms::Terms;
pub use web_app::WebAppInfo;
