//! Problem documents (RFC 9457), by which the API refuses a request. A problem never
//! repeats what was sent: it may be a person's answers.

use std::error::Error;
use std::fmt::Display;
use std::time::Duration;

use axum::Json;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jiff::civil::Date;
use journal_aws::{CallError, SaveError, StoreError};
use serde::Serialize;
use strum::{EnumString, IntoStaticStr};
use tracing::error;
use utoipa::ToSchema;

use crate::authorisation::ClaimFault;

/// Makes [`Problem`] of its rows: name and fields, status, title.
macro_rules! problems {
    ($($name:ident $(($tuple:ty))? $({ $field:ident: $type:ty })?, $status:ident, $title:literal;)*) => {
        /// Why a request was not answered with what it asked for.
        ///
        /// The names of the variants become the problems' addresses, which callers
        /// compare: they never change.
        #[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, EnumString)]
        #[strum(serialize_all = "kebab-case")]
        pub enum Problem {
            $($name $(($tuple))? $({ $field: $type })?,)*
        }

        impl Problem {
            pub fn status(&self) -> StatusCode {
                match self {
                    $(Self::$name { .. } => StatusCode::$status,)*
                }
            }

            pub fn title(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => $title,)*
                }
            }
        }
    };
}

problems! {
    NoSuchRoute, NOT_FOUND, "There is nothing at this address";
    NoSuchMethod, METHOD_NOT_ALLOWED, "This address does not take this method";
    NoToken, UNAUTHORIZED, "A bearer token is needed";
    TokenRefused { reason: Option<ClaimFault> }, UNAUTHORIZED, "The token was refused";
    TokenUsed, UNAUTHORIZED,
        "The token was used already: each change of the channel needs a new one";
    ChannelTokenNeeded { lacks: &'static str }, FORBIDDEN,
        "A change of the channel needs a token for that alone: aud headache-diary/channel, \
         at most 60 seconds from iat to exp, and a jti of 16-64 characters";
    OnlyInTheChat, FORBIDDEN, "The Mini App erases nobody: /clear in the chat does";
    TooManyCalls { retry_after: Duration }, TOO_MANY_REQUESTS,
        "The channel calls more often than it may";
    TooManyOrders { until: Timestamp }, TOO_MANY_REQUESTS,
        "The person, or the channel for all people together, ordered as many reports as they may";
    TooManyImports { until: Timestamp }, TOO_MANY_REQUESTS,
        "The person, or the channel for all people together, had as many files read as they may";
    TooManyChanges { until: Timestamp }, TOO_MANY_REQUESTS,
        "The channel asked to be called back as often as it may";
    TooManyPeople, CONFLICT,
        "The channel has as many people as it may have; its operator can have more allowed";
    NotAPerson, BAD_REQUEST, "A person's id is 1-36 characters of a-z A-Z 0-9 _ -";
    NotADate, BAD_REQUEST, "A date is a day of the calendar, written YYYY-MM-DD";
    InvalidQuery(Vec<FieldFault>), BAD_REQUEST, "The query is not what is wanted here";
    NoIdempotencyKey, BAD_REQUEST,
        "An Idempotency-Key is needed: 1-255 printable ASCII characters without spaces";
    DateInFuture, UNPROCESSABLE_ENTITY, "That day has not come yet where the person lives";
    DateTooOld { oldest: Date }, UNPROCESSABLE_ENTITY, "That day is older than the diary keeps";
    NoPerson, NOT_FOUND, "The channel has no such person";
    NoEntry, NOT_FOUND, "Nothing is known of that day";
    NoReport, NOT_FOUND, "The person has no such report";
    NoImport, NOT_FOUND, "The person has no such import that could be undone";
    NoCallback, NOT_FOUND, "The channel has not asked to be called back";
    NoKey, NOT_FOUND, "The channel has no key with this id";
    LastKey, CONFLICT,
        "The last key that does not end stays: register another before it is removed";
    TooManyKeys, CONFLICT, "The channel has five keys; remove one before another is added";
    ReportNotReady, CONFLICT, "The report cannot be downloaded as it stands; see its status";
    PreconditionFailed, PRECONDITION_FAILED,
        "It is not, or no longer, what If-Match or If-None-Match says";
    IdempotencyKeyReused, UNPROCESSABLE_ENTITY, "The Idempotency-Key was used for another order";
    TooLarge, PAYLOAD_TOO_LARGE, "The body is larger than 64 kB";
    FileTooLarge, PAYLOAD_TOO_LARGE, "The file is larger than 4 MB";
    NotDeclaredFile, UNSUPPORTED_MEDIA_TYPE,
        "The body must be declared as application/octet-stream";
    NotAFile, BAD_REQUEST, "The body did not come whole";
    NotADiary { reason: String }, UNPROCESSABLE_ENTITY, "The file is no diary that is known here";
    DateOrderNeeded, UNPROCESSABLE_ENTITY,
        "In the file's dates day and month cannot be told apart: say date_order";
    NotDeclaredJson, UNSUPPORTED_MEDIA_TYPE, "The body must be declared as application/json";
    NotJson, BAD_REQUEST, "The body is not JSON";
    InvalidBody(Vec<FieldFault>), UNPROCESSABLE_ENTITY, "The body is not what is wanted here";
    NoRoomForCallback, SERVICE_UNAVAILABLE,
        "The service has as many call-backs as it may have; its operator can have more allowed";
    Busy, SERVICE_UNAVAILABLE, "Others are changing the same this moment; try again";
    Unavailable, SERVICE_UNAVAILABLE, "The diary cannot be reached now; try again";
    Internal, INTERNAL_SERVER_ERROR, "Something broke";
}

/// One thing that is wrong with a request, and where it stands: in the body or in
/// the query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(example = json!({"pointer": "#/attack/intensity", "detail": "not a whole number from 1 to 10"}))]
pub struct FieldFault {
    /// A JSON pointer (RFC 6901) into the body that was sent, as a URI fragment.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "#/attack/intensity")]
    pub pointer: Option<String>,
    /// The name of a parameter of the query.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "limit")]
    pub parameter: Option<String>,
    /// The value that was wanted there. What was sent is never repeated.
    #[schema(example = "not a whole number from 1 to 10")]
    pub detail: String,
}

/// A problem as it travels, of the type `application/problem+json`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "type": "/problems/no-entry",
    "title": "Nothing is known of that day",
    "status": 404
}))]
pub struct ProblemDocument {
    /// The kind of the problem; it never changes.
    #[serde(rename = "type")]
    #[schema(example = "/problems/invalid-body")]
    kind: String,
    /// The kind in words; they may change.
    #[schema(example = "The body is not what is wanted here")]
    title: &'static str,
    /// The status of the response.
    #[schema(example = 422)]
    status: u16,
    /// More about this very case.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "The oldest day kept is 2026-09-24.")]
    detail: Option<String>,
    /// Why a token was refused; told only where one of the channel's keys signed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    reason: Option<ClaimFault>,
    /// Everything that is wrong with the body or the query.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldFault>,
}

impl FieldFault {
    /// A fault at a JSON pointer such as `/attack/intensity`.
    pub fn at(pointer: &str, detail: impl Display) -> Self {
        Self {
            pointer: Some(format!("#{pointer}")),
            parameter: None,
            detail: detail.to_string(),
        }
    }

    /// A field that is not there, of the object at a JSON pointer.
    pub fn missing(pointer: &str, field: &str) -> Self {
        Self::at(pointer, format!("missing field `{field}`"))
    }

    /// A fault of a parameter of the query.
    pub fn of_parameter(name: &str, detail: impl Display) -> Self {
        Self {
            pointer: None,
            parameter: Some(name.to_owned()),
            detail: detail.to_string(),
        }
    }
}

impl Problem {
    /// The last part of its address.
    pub fn name(&self) -> &'static str {
        self.into()
    }

    fn of_failure(is_transient: bool) -> Self {
        match is_transient {
            true => Self::Unavailable,
            false => Self::Internal,
        }
    }

    fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
        // A refusal is of this moment.
        set(header::CACHE_CONTROL, "no-store");
        set(header::CONTENT_TYPE, "application/problem+json");
        match self {
            Self::NoToken => {
                set(header::WWW_AUTHENTICATE, r#"Bearer realm="headache-diary""#);
            }
            Self::TokenRefused { .. } | Self::TokenUsed => {
                let challenge = r#"Bearer realm="headache-diary", error="invalid_token""#;
                set(header::WWW_AUTHENTICATE, challenge);
            }
            Self::ChannelTokenNeeded { .. } => {
                let challenge = r#"Bearer realm="headache-diary", error="insufficient_scope""#;
                set(header::WWW_AUTHENTICATE, challenge);
            }
            Self::Busy | Self::Unavailable => {
                set(header::RETRY_AFTER, "1");
            }
            Self::TooManyCalls { retry_after } => {
                let seconds = retry_after.as_secs_f64().ceil().max(1.0);
                headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds as u64));
            }
            Self::TooManyOrders { until }
            | Self::TooManyImports { until }
            | Self::TooManyChanges { until } => {
                let seconds = until.duration_since(Timestamp::now()).as_secs() + 1;
                headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds.max(1)));
            }
            _ => {}
        }
        headers
    }

    fn detail(&self) -> Option<String> {
        match self {
            Self::TokenRefused { reason } => reason.map(|fault| fault.to_string()),
            Self::ChannelTokenNeeded { lacks } => Some((*lacks).to_owned()),
            Self::DateTooOld { oldest } => Some(format!("The oldest day kept is {oldest}.")),
            Self::NotADiary { reason } => Some(format!("{reason}.")),
            Self::TooManyOrders { until }
            | Self::TooManyImports { until }
            | Self::TooManyChanges { until } => Some(format!("More can be from {until} on.")),
            _ => None,
        }
    }
}

impl From<Problem> for ProblemDocument {
    fn from(problem: Problem) -> Self {
        Self {
            kind: format!("/problems/{}", problem.name()),
            title: problem.title(),
            status: problem.status().as_u16(),
            detail: problem.detail(),
            reason: match problem {
                Problem::TokenRefused { reason } => reason,
                _ => None,
            },
            errors: match problem {
                Problem::InvalidBody(faults) | Problem::InvalidQuery(faults) => faults,
                _ => Vec::new(),
            },
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, headers) = (self.status(), self.headers());
        (status, headers, Json(ProblemDocument::from(self))).into_response()
    }
}

impl From<StoreError> for Problem {
    fn from(fault: StoreError) -> Self {
        error!(error = &fault as &dyn Error, "the table failed");
        Self::of_failure(fault.is_transient())
    }
}

impl From<CallError> for Problem {
    fn from(fault: CallError) -> Self {
        error!(error = &fault as &dyn Error, "a call to AWS failed");
        Self::of_failure(fault.is_transient())
    }
}

impl From<SaveError> for Problem {
    fn from(fault: SaveError) -> Self {
        match fault {
            SaveError::Conflict => Self::Busy,
            SaveError::Store(fault) => fault.into(),
        }
    }
}
