//! The errors of AWS, without a word of the diary's content.
//!
//! The SDK's own errors print whole responses, which may hold a person's
//! answers. They end here: only these go on, the name of the call, AWS's code, the right
//! that was missing, and the id that AWS's support asks for. AWS's message is dropped: it may
//! quote a key, the name of a file or a part of the request.

use std::error::Error;
use std::fmt;

use aws_sdk_dynamodb::error::{BoxError, ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::RequestId;

/// Codes that mean "later": the load is too high, two wrote the same at once, or
/// something of AWS's own broke. Most services write "Exception" behind it,
/// the reasons of a cancelled transaction do not.
const TRANSIENT_CODES: [&str; 18] = [
    "ConcurrentModification",
    "Conflict",
    "InternalError",
    "InternalFailure",
    "InternalServerError",
    "PriorRequestNotComplete",
    "ProvisionedThroughputExceeded",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestTimeout",
    "ServiceUnavailable",
    "SlowDown",
    "Throttled",
    "Throttling",
    "ThrottlingError",
    "TooManyRequests",
    "TransactionConflict",
    "TransactionInProgress",
];

/// Before the action in the message of a refused right. It is all that is taken of a message,
/// since the call may need a right of another service, such as that to a key.
const BEFORE_ACTION: &str = " to perform: ";

/// A call to AWS that did not succeed, after all its attempts.
#[derive(Debug)]
pub struct CallError {
    operation: &'static str,
    transient: bool,
    code: Option<String>,
    missing_right: Option<String>,
    request_id: Option<String>,
    source: Option<BoxError>,
}

impl CallError {
    /// Whether the same call may succeed later: a timeout, a throttle, a fault of AWS's.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        self.transient
    }

    /// AWS's code, such as `AccessDeniedException`, where it answered at all.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    pub(crate) fn new<E>(operation: &'static str, error: SdkError<E>) -> Self
    where
        E: ProvideErrorMetadata + Error + Send + Sync + 'static,
    {
        let transient = is_transient(&error);
        Self {
            operation,
            transient,
            code: error.code().map(str::to_owned),
            missing_right: error.message().and_then(missing_right).map(str::to_owned),
            request_id: error.request_id().map(str::to_owned),
            source: match error {
                // A response, readable or not, may hold the diary's content.
                SdkError::ServiceError(_) | SdkError::ResponseError(_) => None,
                unsent => unsent.into_source().ok(),
            },
        }
    }

    /// The answer, or `None` where the call was refused with this code.
    pub(crate) fn unless<T, E>(
        code: &str,
        operation: &'static str,
        answer: Result<T, SdkError<E>>,
    ) -> Result<Option<T>, Self>
    where
        E: ProvideErrorMetadata + Error + Send + Sync + 'static,
    {
        match answer {
            Ok(answer) => Ok(Some(answer)),
            Err(error) if error.code() == Some(code) => Ok(None),
            Err(error) => Err(Self::new(operation, error)),
        }
    }

    /// An answer that broke off in the middle.
    pub(crate) fn interrupted(operation: &'static str, source: impl Into<BoxError>) -> Self {
        Self {
            operation,
            transient: true,
            code: None,
            missing_right: None,
            request_id: None,
            source: Some(source.into()),
        }
    }

    /// An answer that says of itself, not by its status, that the call failed.
    pub(crate) fn refused(operation: &'static str, code: Option<&str>) -> Self {
        Self {
            operation,
            transient: code.is_some_and(is_transient_code),
            code: code.map(str::to_owned),
            missing_right: None,
            request_id: None,
            source: None,
        }
    }
}

fn is_transient<E: ProvideErrorMetadata>(error: &SdkError<E>) -> bool {
    match error {
        SdkError::ConstructionFailure(_) => false,
        SdkError::ServiceError(answer) => {
            let status = answer.raw().status().as_u16();
            status >= 500 || status == 429 || error.code().is_some_and(is_transient_code)
        }
        // A timeout, a broken connection, half an answer.
        _ => true,
    }
}

/// The action, such as `kms:Decrypt`, that the message says is not allowed.
fn missing_right(message: &str) -> Option<&str> {
    let (_, action) = message.split_once(BEFORE_ACTION)?;
    let action = action.split_whitespace().next()?;
    let (service, operation) = action.split_once(':')?;
    let is_word = |word: &str| word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    (is_word(service) && is_word(operation)).then_some(action)
}

fn is_transient_code(code: &str) -> bool {
    TRANSIENT_CODES.contains(&code.strip_suffix("Exception").unwrap_or(code))
}

impl fmt::Display for CallError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} failed", self.operation)?;
        if let Some(code) = &self.code {
            write!(formatter, " with {code}")?;
        }
        if let Some(action) = &self.missing_right {
            write!(formatter, " for want of {action}")?;
        }
        if let Some(request_id) = &self.request_id {
            write!(formatter, " (request {request_id})")?;
        }
        Ok(())
    }
}

impl Error for CallError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// The table, or a resource that belongs to its items, could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error(transparent)]
    Call(#[from] CallError),
    /// DynamoDB was too busy for everything that was asked for, or somebody keeps writing.
    #[error("a part of the items was not {0}")]
    Partly(&'static str),
    /// The item was not written by this version. The reason is left out: it would quote the
    /// item.
    #[error("a {0} item cannot be read or written")]
    Malformed(&'static str),
    /// The item to be changed is gone: it expired or the person erased it.
    #[error("the {0} is gone")]
    Gone(&'static str),
    /// Another write came first at each retry.
    #[error("others keep changing the {0}")]
    Contended(&'static str),
}

impl StoreError {
    /// Whether the same may succeed later.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Call(error) => error.is_transient(),
            Self::Partly(_) | Self::Contended(_) => true,
            Self::Malformed(_) | Self::Gone(_) => false,
        }
    }
}

/// A change was not saved; nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Another write came between the reading and this one (optimistic lock): read and
    /// decide again.
    #[error("another change came first")]
    Conflict,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl SaveError {
    /// Whether the same may succeed later, after a fresh reading.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Conflict => true,
            Self::Store(error) => error.is_transient(),
        }
    }
}

impl From<CallError> for SaveError {
    fn from(error: CallError) -> Self {
        Self::Store(error.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_message_only_the_missing_right_is_taken_and_never_the_person_of_its_resource() {
        let refused = "User: arn:aws:sts::1:assumed-role/r/f is not authorized to perform: \
            s3:GetObject on resource: \"arn:aws:s3:::b/reports/telegram/710/77.html\" because no \
            identity-based policy allows it";
        assert_eq!(missing_right(refused), Some("s3:GetObject"));
        for other in [
            "Rate exceeded",
            "The specified key does not exist: reports/telegram/710/77.html",
            "not authorized to perform: reports/telegram/710:77.html",
        ] {
            assert_eq!(missing_right(other), None, "{other}");
        }
    }

    #[test]
    fn a_throttle_passes_and_a_refusal_stays() {
        for code in [
            "ThrottlingException",
            "ThrottlingError",
            "ProvisionedThroughputExceeded",
            "ProvisionedThroughputExceededException",
            "TransactionConflictException",
            "InternalServerError",
            "ConcurrentModificationException",
            "ThrottledException",
        ] {
            assert!(
                CallError::refused("Call", Some(code)).is_transient(),
                "{code}"
            );
        }
        for code in [
            "AccessDeniedException",
            "ValidationError",
            "ServiceQuotaExceededException",
            "NoSuchBucket",
            "",
        ] {
            assert!(
                !CallError::refused("Call", Some(code)).is_transient(),
                "{code}"
            );
        }
    }
}
