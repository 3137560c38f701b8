use journal_aws::{CallError, Panicked, SaveError, StoreError};
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
    /// The scheduler does not know a zone that is known here.
    #[error("the scheduler does not take a zone")]
    Zone(#[source] CallError),
    /// A tap on a card that is being written at this moment.
    #[error("the tap came before its card was stored")]
    Early,
    #[error("the decision asked for ever more entries")]
    Undecided,
    #[error(transparent)]
    Panicked(#[from] Panicked),
}

impl Unanswered {
    /// Whether the same update may be answered later.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Store(error) => error.is_transient(),
            Self::Save(error) => error.is_transient(),
            Self::Call(error) => error.is_transient(),
            Self::Messenger(error) => error.is_transient(),
            Self::Early => true,
            Self::Zone(_) | Self::Undecided | Self::Panicked(_) => false,
        }
    }

    /// The name of the text that tells the person of it, where it stays.
    pub fn text(&self) -> &'static str {
        match self {
            Self::Zone(_) => "zone-refused",
            _ => "fault",
        }
    }
}
