//! Who may come in: Telegram, with an update of a length that it sends.

use lambda_http::Request;
use lambda_http::http::StatusCode;
use lambda_http::tracing::warn;
use subtle::ConstantTimeEq;

/// The longest body that is read. An update with a message of 4,096 characters
/// stays far below.
const LONGEST_BODY: usize = 256 * 1024;

/// The body of a request with the secret, or the status that answers it unread.
pub fn body<'r>(request: &'r Request, secret_token: &str) -> Result<&'r [u8], StatusCode> {
    let header = request.headers().get("x-telegram-bot-api-secret-token");
    if !header.is_some_and(|token| token.as_bytes().ct_eq(secret_token.as_bytes()).into()) {
        warn!("a request without the secret was refused");
        return Err(StatusCode::UNAUTHORIZED);
    }
    let body: &[u8] = request.body();
    if body.len() > LONGEST_BODY {
        warn!(body.length = body.len(), "an update was dropped: too long");
        return Err(StatusCode::OK);
    }
    Ok(body)
}

#[cfg(test)]
mod tests {
    use lambda_http::Body;

    use super::*;

    fn request(token: Option<&str>, length: usize) -> Request {
        let body = Body::Text("x".repeat(length));
        let mut request = Request::new(body);
        if let Some(token) = token {
            let token = token.parse().expect("a header's value");
            let headers = request.headers_mut();
            headers.insert("x-telegram-bot-api-secret-token", token);
        }
        request
    }

    #[test]
    fn a_request_without_the_secret_is_refused_unread() {
        for token in [None, Some(""), Some("secre"), Some("secrets")] {
            let request = request(token, 2);
            assert_eq!(body(&request, "secret"), Err(StatusCode::UNAUTHORIZED));
        }
        assert_eq!(body(&request(Some("secret"), 2), "secret"), Ok(&b"xx"[..]));
    }

    #[test]
    fn an_update_too_long_is_dropped_and_does_not_come_again() {
        let longest = request(Some("secret"), LONGEST_BODY);
        assert!(body(&longest, "secret").is_ok());
        let longer = request(Some("secret"), LONGEST_BODY + 1);
        assert_eq!(body(&longer, "secret"), Err(StatusCode::OK));
    }
}
