//! Why a request of the app was refused, as a problem document (RFC 9457) like those of the API.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use journal_aws::StoreError;
use serde_json::json;
use std::error::Error;
use tracing::error;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum AppProblem {
    NoSuchFile,
    /// Alike whatever is wrong with it: more would help a forger.
    LaunchDataRefused,
    /// The person never agreed that anything is stored of them, or took that back.
    NotAgreed,
    Unavailable,
    Internal,
}

impl AppProblem {
    fn describe(self) -> (StatusCode, &'static str) {
        match self {
            Self::NoSuchFile => (StatusCode::NOT_FOUND, "There is nothing at this address"),
            Self::LaunchDataRefused => (
                StatusCode::UNAUTHORIZED,
                "The app must be opened again from the chat",
            ),
            Self::NotAgreed => (
                StatusCode::FORBIDDEN,
                "The person has not agreed in the chat that anything is stored",
            ),
            Self::Unavailable => (
                StatusCode::SERVICE_UNAVAILABLE,
                "The diary cannot be reached now; try again",
            ),
            Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, "Something broke"),
        }
    }
}

impl IntoResponse for AppProblem {
    fn into_response(self) -> Response {
        let (status, title) = self.describe();
        let name: &str = self.into();
        let headers = [
            (header::CONTENT_TYPE, "application/problem+json"),
            (header::CACHE_CONTROL, "no-store"),
        ];
        let body = json!({
            "type": format!("/problems/{name}"), "title": title, "status": status.as_u16(),
        });
        (status, headers, Json(body).into_response().into_body()).into_response()
    }
}

impl From<StoreError> for AppProblem {
    fn from(fault: StoreError) -> Self {
        error!(error = &fault as &dyn Error, "the table failed");
        match fault.is_transient() {
            true => Self::Unavailable,
            false => Self::Internal,
        }
    }
}
