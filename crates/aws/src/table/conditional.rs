//! What became of a call that was to be made only under a condition.

use std::error::Error;

use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};

use crate::error::{CallError, SaveError, StoreError};

const UNMET: &str = "ConditionalCheckFailedException";

/// Two wrote the same item at the same moment, one of them in a transaction.
const IN_THE_WAY: &str = "TransactionConflictException";

/// Whether the call was made: `false` where its condition was not met.
pub(super) fn met<T, E>(
    operation: &'static str,
    answer: Result<T, SdkError<E>>,
) -> Result<bool, StoreError>
where
    E: ProvideErrorMetadata + Error + Send + Sync + 'static,
{
    match answer {
        Ok(_) => Ok(true),
        Err(error) if error.code() == Some(UNMET) => Ok(false),
        Err(error) => Err(CallError::new(operation, error).into()),
    }
}

/// Why a write that depends on a read was not made.
pub(super) fn unsaved<E>(operation: &'static str, error: SdkError<E>) -> SaveError
where
    E: ProvideErrorMetadata + Error + Send + Sync + 'static,
{
    match error.code() {
        Some(UNMET | IN_THE_WAY) => SaveError::Conflict,
        _ => CallError::new(operation, error).into(),
    }
}
