//! The history of calls and deliveries, for tests to count and for people to look at.

use std::collections::VecDeque;

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;

use crate::error::ApiError;

/// How many calls, deliveries and updates are kept.
const REMEMBERED: usize = 10_000;

/// How a method reached the stand-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Via {
    /// The bot called it.
    Http,
    /// It was in the bot's answer to this update.
    WebhookReply { update_id: i64 },
}

/// A method that the bot used.
#[derive(Debug, Clone, Serialize)]
pub struct BotCall {
    /// The method's name as the Bot API spells it, or as the bot did if there is no such method.
    pub method: String,
    /// The parameters; of an uploaded file only its name and size.
    pub parameters: Value,
    pub via: Via,
    pub at: Timestamp,
    /// The refusal, if it was refused.
    pub error: Option<ApiError>,
}

/// An attempt to deliver an update.
#[derive(Debug, Clone, Serialize)]
pub struct Delivery {
    pub update_id: i64,
    /// 1 for the first attempt.
    pub attempt: u32,
    pub at: Timestamp,
    /// The HTTP status of the answer, or nothing if there was none.
    pub status: Option<u16>,
    /// The reason of the failure; `None` if the answer was 2xx.
    pub error: Option<String>,
}

/// An answer to an update whose method could not be obeyed. Telegram drops those silently.
#[derive(Debug, Clone, Serialize)]
pub struct ReplyError {
    pub update_id: i64,
    pub at: Timestamp,
    /// The method, as far as it could be read.
    pub method: String,
    pub description: String,
}

#[derive(Debug, Default)]
pub(crate) struct History {
    pub calls: VecDeque<BotCall>,
    pub deliveries: VecDeque<Delivery>,
    pub reply_errors: VecDeque<ReplyError>,
}

impl History {
    pub(crate) fn reply_error(&mut self, error: ReplyError) {
        tracing::warn!(
            update.id = error.update_id,
            method = error.method,
            "a webhook's answer was not obeyed: {}",
            error.description
        );
        remember(&mut self.reply_errors, error);
    }
}

/// Keeps a new item, and forgets the oldest when there are too many.
pub(crate) fn remember<T>(kept: &mut VecDeque<T>, new: T) {
    if kept.len() >= REMEMBERED {
        kept.pop_front();
    }
    kept.push_back(new);
}
