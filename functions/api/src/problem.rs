//! What the API says where it cannot do what was asked (RFC 9457). A problem
//! never repeats what was sent: it may be a person's answers.

use std::error::Error;
use std::fmt::Display;

use axum::Json;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use journal_aws::StoreError;
use serde::Serialize;
use strum::IntoStaticStr;
use tracing::error;
use utoipa::ToSchema;

/// Why a request was not answered with what it asked for.
///
/// The names of the variants become the problems' addresses, which callers
/// compare: they never change.
#[derive(Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Problem {
    NoSuchRoute,
    NoSuchMethod,
    NoToken,
    TokenRefused,
    NotAPerson,
    NotADate,
    DateInFuture,
    DateTooOld { oldest: Date },
    NoEntry,
    TooLarge,
    NotDeclaredJson,
    NotJson,
    InvalidBody(Vec<FieldFault>),
    Unavailable,
    Internal,
}

/// One thing that is wrong with a body, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldFault {
    /// A JSON pointer (RFC 6901) into the body that was sent, as a URI fragment.
    #[schema(example = "#/attack/intensity")]
    pub pointer: String,
    #[schema(example = "not a whole number from 1 to 10")]
    pub detail: String,
}

/// A problem as it travels, of the type `application/problem+json`.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemDocument {
    /// The kind of the problem; it never changes.
    #[serde(rename = "type")]
    #[schema(example = "/problems/invalid-body")]
    kind: String,
    title: &'static str,
    #[schema(example = 422)]
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// Everything that is wrong with the body.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldFault>,
}

impl FieldFault {
    /// A fault at a JSON pointer such as `/attack/intensity`.
    pub fn at(pointer: &str, detail: impl Display) -> Self {
        Self {
            pointer: format!("#{pointer}"),
            detail: detail.to_string(),
        }
    }
}

impl Problem {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotAPerson | Self::NotADate | Self::NotJson => StatusCode::BAD_REQUEST,
            Self::NoToken | Self::TokenRefused => StatusCode::UNAUTHORIZED,
            Self::NoSuchRoute | Self::NoEntry => StatusCode::NOT_FOUND,
            Self::NoSuchMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NotDeclaredJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::DateInFuture | Self::DateTooOld { .. } | Self::InvalidBody(_) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::NoSuchRoute => "There is nothing at this address",
            Self::NoSuchMethod => "This address does not take this method",
            Self::NoToken => "A bearer token is needed",
            Self::TokenRefused => "The token was refused",
            Self::NotAPerson => "A person's id is 1-36 characters of a-z A-Z 0-9 _ -",
            Self::NotADate => "A date is a day of the calendar, written YYYY-MM-DD",
            Self::DateInFuture => "That day has not come yet where the person lives",
            Self::DateTooOld { .. } => "That day is older than the diary keeps",
            Self::NoEntry => "Nothing is known of that day",
            Self::TooLarge => "The body is larger than 64 kB",
            Self::NotDeclaredJson => "The body must be declared as application/json",
            Self::NotJson => "The body is not JSON",
            Self::InvalidBody(_) => "The body is not what is wanted here",
            Self::Unavailable => "The diary cannot be reached now; try again",
            Self::Internal => "Something broke",
        }
    }

    fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
        set(header::CONTENT_TYPE, "application/problem+json");
        match self {
            Self::NoToken => {
                set(header::WWW_AUTHENTICATE, r#"Bearer realm="headache-diary""#);
            }
            Self::TokenRefused => {
                let challenge = r#"Bearer realm="headache-diary", error="invalid_token""#;
                set(header::WWW_AUTHENTICATE, challenge);
            }
            Self::Unavailable => {
                set(header::RETRY_AFTER, "1");
            }
            _ => {}
        }
        headers
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::DateTooOld { oldest } => Some(format!("The oldest day kept is {oldest}.")),
            _ => None,
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let name: &str = (&self).into();
        let status = self.status();
        let headers = self.headers();
        let document = ProblemDocument {
            kind: format!("/problems/{name}"),
            title: self.title(),
            status: status.as_u16(),
            detail: self.detail(),
            errors: match self {
                Self::InvalidBody(faults) => faults,
                _ => Vec::new(),
            },
        };
        (status, headers, Json(document)).into_response()
    }
}

impl From<StoreError> for Problem {
    fn from(fault: StoreError) -> Self {
        error!(error = &fault as &dyn Error, "the table failed");
        match fault.is_transient() {
            true => Self::Unavailable,
            false => Self::Internal,
        }
    }
}
