//! The webhook of one stack: how its address and Telegram's calls are recognised, and what
//! can be wrong with it.

use hmac::Mac;
use jiff::{SignedDuration, Timestamp};

use crate::mac::mac;

/// The most updates that may wait at Telegram. A busy evening leaves fewer.
const MOST_PENDING: u32 = 100;

/// For how long an error of the delivery counts, while updates wait.
const RECENT: SignedDuration = SignedDuration::from_hours(1);

/// The webhook that one stack has and no other: its path ends with the last part of the
/// id that CloudFormation gave the stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWebhook {
    stack_id: String,
}

/// Telegram's side of the bot's webhook (`getWebhookInfo`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookState {
    /// `None` where no webhook is set.
    pub url: Option<String>,
    /// The updates that wait to be delivered.
    pub pending: u32,
    /// The last delivery that failed, in Telegram's words.
    pub last_error: Option<(Timestamp, String)>,
}

/// A reason why updates do not arrive, or arrive late.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WebhookFault {
    #[error("no webhook is set: nothing that people write arrives anywhere")]
    NotSet,
    #[error("the webhook leads to another place than this stack")]
    Elsewhere,
    #[error("{0} updates wait at Telegram")]
    Behind(u32),
    #[error("Telegram could not deliver: {0}")]
    Undelivered(String),
}

impl OwnWebhook {
    /// The webhook of the stack with this id, which is an ARN.
    #[must_use]
    pub fn of_stack(stack_id: impl Into<String>) -> Self {
        Self {
            stack_id: stack_id.into(),
        }
    }

    /// Whether this is the address of this stack's webhook, by whatever domain.
    #[must_use]
    pub fn is_at(&self, url: &str) -> bool {
        last_part(url) == last_part(&self.stack_id)
    }

    /// The token that Telegram sends along with every update (`secret_token`): the HMAC-SHA256
    /// of the stack's id, whose key is the bot's token. So there is one secret to rotate.
    /// Hexadecimal is of the alphabet that Telegram allows.
    #[must_use]
    pub fn secret_token(&self, bot_token: &str) -> String {
        let mac = mac(bot_token.as_bytes(), &self.stack_id);
        hex::encode(mac.finalize().into_bytes())
    }

    /// The faults of what Telegram says. An error that was followed by a delivery is none.
    #[must_use]
    pub fn faults(&self, state: &WebhookState, now: Timestamp) -> Vec<WebhookFault> {
        let mut faults = Vec::new();
        match &state.url {
            None => faults.push(WebhookFault::NotSet),
            Some(url) if !self.is_at(url) => faults.push(WebhookFault::Elsewhere),
            Some(_) => {}
        }
        if state.pending > MOST_PENDING {
            faults.push(WebhookFault::Behind(state.pending));
        }
        if let Some((at, words)) = &state.last_error
            && state.pending > 0
            && now.duration_since(*at) < RECENT
        {
            faults.push(WebhookFault::Undelivered(words.clone()));
        }
        faults
    }
}

fn last_part(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STACK: &str = "arn:aws:cloudformation:eu-central-1:1:stack/journal/3cd1dca0-11ee";

    fn own() -> OwnWebhook {
        OwnWebhook::of_stack(STACK)
    }

    #[test]
    fn a_stack_knows_its_own_address_by_any_domain_and_no_other_stacks() {
        for url in [
            "https://a.execute-api.eu-central-1.amazonaws.com/telegram/3cd1dca0-11ee",
            "https://journal.example/telegram/3cd1dca0-11ee",
        ] {
            assert!(own().is_at(url), "{url}");
        }
        for url in [
            "https://journal.example/telegram/4cd1dca0-11ee",
            "https://journal.example/telegram",
            "https://journal.example/telegram/3cd1dca0-11ee/",
            "",
        ] {
            assert!(!own().is_at(url), "{url}");
        }
    }

    #[test]
    fn another_token_or_another_stack_makes_another_secret() {
        let secret = own().secret_token("1:a");
        // `printf '%s' $STACK | openssl dgst -sha256 -hmac 1:a`
        assert_eq!(
            secret,
            "4e6ed513d77da51b8b7dc288dc3d2366c57f8a46dff34d6202274b39d8da0751"
        );
        assert_ne!(secret, own().secret_token("1:b"));
        assert_ne!(secret, OwnWebhook::of_stack("other").secret_token("1:a"));
    }

    #[test]
    fn what_keeps_updates_from_arriving_is_a_fault_and_what_has_passed_is_none() {
        let now = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(1000);
        let well = WebhookState {
            url: Some("https://journal.example/telegram/3cd1dca0-11ee".into()),
            pending: 3,
            last_error: None,
        };
        let ago = |minutes| {
            let at = now - SignedDuration::from_mins(minutes);
            Some((at, "Connection timed out".to_owned()))
        };
        assert_eq!(own().faults(&well, now), []);
        let url = None;
        let state = WebhookState {
            url,
            ..well.clone()
        };
        assert_eq!(own().faults(&state, now), [WebhookFault::NotSet]);
        let url = Some("https://journal.example/telegram/other".into());
        let state = WebhookState {
            url,
            ..well.clone()
        };
        assert_eq!(own().faults(&state, now), [WebhookFault::Elsewhere]);
        let state = WebhookState {
            pending: 101,
            ..well.clone()
        };
        assert_eq!(own().faults(&state, now), [WebhookFault::Behind(101)]);
        let state = WebhookState {
            last_error: ago(59),
            ..well.clone()
        };
        let undelivered = WebhookFault::Undelivered("Connection timed out".into());
        assert_eq!(own().faults(&state, now), [undelivered]);
        for passed in [
            WebhookState {
                last_error: ago(61),
                ..well.clone()
            },
            WebhookState {
                last_error: ago(1),
                pending: 0,
                ..well.clone()
            },
        ] {
            assert_eq!(own().faults(&passed, now), [], "{passed:?}");
        }
    }
}
