use std::time::Duration;

use teloxide_core::errors::{ApiError, RequestError};

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

impl MessengerError {
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

impl From<RequestError> for MessengerError {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::Api(error) => api_error(&error),
            RequestError::RetryAfter(seconds) => Self::RetryAfter(seconds.duration()),
            RequestError::MigrateToChatId(_) => {
                Self::Rejected("the chat became a supergroup".into())
            }
            RequestError::Network(error) if error.is_timeout() => {
                Self::Unreachable("no answer in time")
            }
            // The error itself names the address, which holds the token.
            RequestError::Network(_) => Self::Unreachable("no connection"),
            // It was done, and what it made cannot be read: the same again would be sent again.
            RequestError::InvalidJson { raw, .. } if raw.starts_with(r#"{"ok":true"#) => {
                Self::Rejected("no reason, but its answer cannot be read".into())
            }
            // The error itself quotes the answer, which may hold a person's words.
            RequestError::InvalidJson { .. } => {
                Self::Unreachable("an answer that is not of the Bot API")
            }
            RequestError::Io(_) => Self::Unreachable("the file cannot be read"),
        }
    }
}

fn api_error(error: &ApiError) -> MessengerError {
    let description = match error {
        ApiError::Unknown(description) => description.clone(),
        known => known.to_string(),
    };
    // The library knows these by one wording each, and Telegram has several.
    let gone = [
        "Forbidden:",
        "bot can't initiate",
        "user is deactivated",
        "chat not found",
    ];
    if gone.iter().any(|words| description.contains(words)) {
        return MessengerError::Blocked;
    }
    if description.starts_with("Internal Server Error") || description.starts_with("Bad Gateway") {
        return MessengerError::Unreachable("a fault of its own");
    }
    MessengerError::Rejected(description)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_who_is_gone_is_known_by_every_wording() {
        for error in [
            ApiError::BotBlocked,
            ApiError::UserDeactivated,
            ApiError::CantInitiateConversation,
            ApiError::Unknown("Forbidden: bot can't initiate conversation with a user".into()),
        ] {
            assert_eq!(api_error(&error), MessengerError::Blocked, "{error}");
        }
    }

    #[test]
    fn what_was_done_is_not_tried_again_because_its_answer_cannot_be_read() {
        let is_tried_again = |raw: &str| {
            let source = serde_json::from_str::<u8>(raw)
                .expect_err("no number")
                .into();
            let raw = raw.into();
            MessengerError::from(RequestError::InvalidJson { source, raw }).is_transient()
        };
        assert!(!is_tried_again(r#"{"ok":true,"result":{"new":1}}"#));
        assert!(is_tried_again("<html>Bad Gateway</html>"));
    }

    #[test]
    fn what_is_so_already_is_no_error() {
        assert!(api_error(&ApiError::MessageNotModified).says_not_modified());
        assert!(api_error(&ApiError::InvalidQueryId).says_too_late());
        assert!(api_error(&ApiError::MessageToDeleteNotFound).says_gone());
        assert!(api_error(&ApiError::MessageCantBeDeleted).says_undeletable());
    }
}
