//! How the Bot API says no.

use serde::Serialize;
use serde_json::{Value, json};

/// A refusal, in the words and with the code that Telegram uses.
///
/// Refusals that Telegram would not make, but that always mean a mistake of the bot's author, begin with `strict:`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{code} {description}")]
pub struct ApiError {
    /// The `error_code`, which is the HTTP status too.
    pub code: u16,
    /// The `description`.
    pub description: String,
    /// The seconds to wait, in a 429.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
}

impl ApiError {
    fn new(code: u16, description: String) -> Self {
        Self {
            code,
            description,
            retry_after: None,
        }
    }

    pub(crate) fn bad_request(reason: impl std::fmt::Display) -> Self {
        Self::new(400, format!("Bad Request: {reason}"))
    }

    pub(crate) fn strict(reason: impl std::fmt::Display) -> Self {
        Self::new(400, format!("strict: {reason}"))
    }

    pub(crate) fn forbidden(reason: &str) -> Self {
        Self::new(403, format!("Forbidden: {reason}"))
    }

    pub(crate) fn conflict(reason: &str) -> Self {
        Self::new(409, format!("Conflict: {reason}"))
    }

    pub(crate) fn unauthorized() -> Self {
        Self::new(401, "Unauthorized".into())
    }

    pub(crate) fn not_found() -> Self {
        Self::new(404, "Not Found".into())
    }

    pub(crate) fn too_many_requests(retry_after: u64) -> Self {
        let description = format!("Too Many Requests: retry after {retry_after}");
        Self {
            retry_after: Some(retry_after),
            ..Self::new(429, description)
        }
    }

    pub(crate) fn internal() -> Self {
        Self::new(500, "Internal Server Error".into())
    }

    /// The body of the HTTP response.
    pub(crate) fn body(&self) -> Value {
        let mut body =
            json!({"ok": false, "error_code": self.code, "description": self.description});
        if let Some(seconds) = self.retry_after {
            body["parameters"] = json!({"retry_after": seconds});
        }
        body
    }
}
