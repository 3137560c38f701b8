//! How the Bot API says no.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use serde_json::json;

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
    /// A refusal with this code and description.
    pub fn new(code: u16, description: impl Into<String>) -> Self {
        Self {
            code,
            description: description.into(),
            retry_after: None,
        }
    }

    pub(crate) fn bad_request(reason: impl std::fmt::Display) -> Self {
        Self::new(400, format!("Bad Request: {reason}"))
    }

    /// Refuses a request as bad, unless this holds.
    pub(crate) fn ensure(holds: bool, reason: &str) -> Result<(), Self> {
        match holds {
            true => Ok(()),
            false => Err(Self::bad_request(reason)),
        }
    }

    pub(crate) fn strict(reason: impl std::fmt::Display) -> Self {
        Self::new(400, format!("strict: {reason}"))
    }

    pub(crate) fn forbidden(reason: &str) -> Self {
        Self::new(403, format!("Forbidden: {reason}"))
    }

    pub(crate) fn not_found() -> Self {
        Self::new(404, "Not Found")
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut body =
            json!({"ok": false, "error_code": self.code, "description": self.description});
        if let Some(seconds) = self.retry_after {
            body["parameters"] = json!({"retry_after": seconds});
        }
        let status = StatusCode::from_u16(self.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, Json(body)).into_response()
    }
}
