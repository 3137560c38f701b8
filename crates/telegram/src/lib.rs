//! Telegram as a channel of the diary: from an update to the answer.
//!
//! [`conversation::respond`] is pure: it takes the stored state and the input, and
//! returns the [`Outcome`], which the webhook performs in the order of [`Performance`].

pub mod app_address;
pub mod broadcast;
pub mod command;
pub mod conversation;
pub mod diary;
pub mod init_data;
pub mod input;
mod json_object;
mod mac;
pub mod memory;
pub mod messenger;
pub mod operator;
pub mod outcome;
pub mod own_webhook;
pub mod performance;
pub mod person;
pub mod screen;
pub mod survey;
pub mod tap;
pub mod update;
mod update_ids;
pub mod waiting;

pub use app_address::{AppAddress, AppPlace};
pub use broadcast::{
    Arrival, Broadcast, BroadcastAction, BroadcastInput, BroadcastStage, BroadcastText,
};
pub use command::Command;
pub use diary::{Change, DayChange, Diary, Entries, SurveyChange, Unread};
pub use init_data::{InitData, InitDataFault};
pub use input::{Input, InputKind};
pub use memory::ChatMemory;
pub use messenger::{Messenger, MessengerError};
pub use operator::{OperatorChat, OperatorReply};
pub use outcome::{ImportRequest, Menu, MessagePlace, Outcome, ScheduleChange, VisibleAnswer};
pub use own_webhook::{OwnWebhook, WebhookFault, WebhookState};
pub use performance::{PassedOn, Performance, ResponseMessage, Step, Went};
pub use screen::{Button, Prompt, Screen};
pub use survey::Survey;
pub use tap::Tap;
