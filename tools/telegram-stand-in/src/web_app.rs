//! The address of a Mini App, as buttons name it.

use reqwest::Url;
use serde::{Deserialize, Serialize};

use crate::error::ApiError;

/// The `WebAppInfo` of the Bot API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebAppInfo {
    pub url: String,
}

impl WebAppInfo {
    /// Refuses an address that Telegram refuses. `button` names the button's kind in the refusal.
    ///
    /// Telegram wants HTTPS. On this machine, and only there, plain HTTP will do: an app that is being written is served by
    /// loopback, and has no certificate.
    pub(crate) fn check(&self, button: &str) -> Result<(), ApiError> {
        let address = Url::parse(&self.url).ok();
        let is_allowed = address.is_some_and(|address| match address.scheme() {
            "https" => true,
            "http" => is_this_machine(&address),
            _ => false,
        });
        if is_allowed {
            return Ok(());
        }
        Err(ApiError::bad_request(format_args!(
            "{button} Web App URL '{}' is invalid: Only HTTPS links are allowed",
            self.url
        )))
    }
}

/// Whether an address leads to this machine, wherever its name is looked up (RFC 6761).
pub(crate) fn is_this_machine(address: &Url) -> bool {
    let host = address.host_str().unwrap_or_default();
    matches!(host, "127.0.0.1" | "[::1]" | "localhost") || host.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_will_do_on_this_machine_only() {
        let is_taken = |url: &str| WebAppInfo { url: url.into() }.check("menu button").is_ok();
        for taken in [
            "https://example.org/app?day=1#top",
            "http://127.0.0.1:8080/app",
            "http://localhost/",
            "http://a1.execute-api.localhost:4566/app",
        ] {
            assert!(is_taken(taken), "{taken}");
        }
        for refused in [
            "",
            "example.org",
            "http://example.org/",
            "http://localhost.example.org/",
            "http://192.168.0.1/",
            "tg://resolve?domain=bot",
            "javascript:alert(1)",
        ] {
            assert!(!is_taken(refused), "{refused}");
        }
    }
}
