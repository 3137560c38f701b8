use std::time::Duration;

/// Why a call to Telegram failed. Never holds the token, an address or a person's words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MessengerError {
    /// The person blocked the bot or left Telegram: nothing can be sent.
    #[error("the person cannot be written to")]
    Blocked,
    #[error("Telegram asks to wait for {0:?}")]
    RetryAfter(Duration),
    /// The request is wrong and would be refused again. In Telegram's words.
    #[error("Telegram refused: {0}")]
    Rejected(String),
    /// No answer, or one that cannot be read: worth another try.
    #[error("Telegram cannot be reached: {0}")]
    Unreachable(&'static str),
}

/// Why a file was not fetched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfetched {
    #[error("the file is too large")]
    TooLarge,
    /// Telegram has it no longer, or never had it.
    #[error("the file is gone")]
    Gone,
    #[error(transparent)]
    Failed(#[from] MessengerError),
}

impl MessengerError {
    /// The error that Telegram describes so.
    pub(super) fn refused(description: String) -> Self {
        let gone = [
            "Forbidden:",
            "bot can't initiate",
            "user is deactivated",
            "chat not found",
        ];
        match gone.iter().any(|words| description.contains(words)) {
            true => Self::Blocked,
            false => Self::Rejected(description),
        }
    }

    /// Whether the same call may succeed later.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        match self {
            Self::RetryAfter(_) | Self::Unreachable(_) => true,
            Self::Blocked | Self::Rejected(_) => false,
        }
    }

    pub(super) fn says_not_modified(&self) -> bool {
        self.says("message is not modified")
    }

    pub(super) fn says_too_late(&self) -> bool {
        self.says("query is too old")
    }

    /// The message is deleted already, or older than the 48 hours in which it can be.
    pub(super) fn says_gone(&self) -> bool {
        self.says("not found") || self.says_undeletable()
    }

    /// The message is older than the 48 hours in which it can be deleted.
    pub(super) fn says_undeletable(&self) -> bool {
        self.says("can't be deleted")
    }

    fn says(&self, words: &str) -> bool {
        matches!(self, Self::Rejected(description) if description.contains(words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(description: &str) -> MessengerError {
        MessengerError::refused(description.into())
    }

    #[test]
    fn a_person_who_is_gone_is_known_by_every_wording() {
        for description in [
            "Forbidden: bot was blocked by the user",
            "Forbidden: user is deactivated",
            "Forbidden: bot can't initiate conversation with a user",
            "Bad Request: chat not found",
        ] {
            assert_eq!(refused(description), MessengerError::Blocked);
        }
    }

    #[test]
    fn what_is_so_already_is_no_error() {
        for (description, is_known) in [
            (
                "Bad Request: message is not modified: specified new message content and reply \
                 markup are exactly the same as a current content and reply markup of the message",
                MessengerError::says_not_modified as fn(&MessengerError) -> bool,
            ),
            (
                "Bad Request: query is too old and response timeout expired or query ID is invalid",
                MessengerError::says_too_late,
            ),
            (
                "Bad Request: message to delete not found",
                MessengerError::says_gone,
            ),
            (
                "Bad Request: message can't be deleted",
                MessengerError::says_undeletable,
            ),
        ] {
            assert!(is_known(&refused(description)), "{description}");
        }
    }
}
