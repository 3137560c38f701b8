use journal_aws::{CallError, SaveError, StoreError};
use journal_telegram::MessengerError;

/// Why an update was not answered.
#[derive(Debug, thiserror::Error)]
pub enum Unanswered {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Save(#[from] SaveError),
    #[error(transparent)]
    Call(#[from] CallError),
    #[error(transparent)]
    Messenger(#[from] MessengerError),
    #[error("the decision asked for ever more entries")]
    Undecided,
}
