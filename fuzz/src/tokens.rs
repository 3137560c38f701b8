//! Tokens, right and wrong.

use axum::body::Body;
use axum::http::{HeaderValue, Request, header};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey, get_current_timestamp};
use serde_json::Value;

use crate::calls::is_an_answer;
use crate::stage::{self, CHANNEL, SECRET};

/// The word in place of a signature that has the token signed with the bot's secret.
const SIGNED: &str = "signed";

/// How many seconds after its end a token may still be taken.
const LEEWAY: f64 = 31.0;

pub(crate) fn holds(data: &[u8]) -> Option<()> {
    let text = with_times(&String::from_utf8_lossy(data));
    let mut lines = text.splitn(3, '\n');
    let (first, claims, signature) = (lines.next()?, lines.next(), lines.next());
    let token = match (claims, signature.map(str::trim_end)) {
        (Some(claims), Some(SIGNED)) => signed(first, claims),
        (Some(claims), signature) => {
            format!(
                "{}.{}",
                unsigned(first, claims),
                signature.unwrap_or_default()
            )
        }
        (None, _) => first.to_owned(),
    };
    let token = HeaderValue::from_str(&format!("Bearer {token}")).ok()?;
    let call = Request::get("/v1/people/ann").header(header::AUTHORIZATION, token);
    let is_signed = signature.map(str::trim_end) == Some(SIGNED);
    for answer in stage::calls([call.body(Body::empty()).ok()?]) {
        is_an_answer(&answer);
        if answer.status.is_success() {
            assert!(is_signed, "a forged token is taken");
            is_for_us(first, claims.unwrap_or_default());
        } else if !is_signed {
            assert!(
                answer.body["reason"].is_null() && answer.body["detail"].is_null(),
                "who signed nothing learns why: {answer:?}"
            );
        }
    }
    Some(())
}

/// The header and the claims of a token that was taken.
fn is_for_us(header: &str, claims: &str) {
    let header: Value = serde_json::from_str(header).expect("a header");
    let claims: Value = serde_json::from_str(claims).expect("claims");
    assert_eq!(
        (&header["alg"], &header["crit"]),
        (&"HS256".into(), &Value::Null)
    );
    assert_eq!(claims["iss"], CHANNEL);
    let end = claims["exp"].as_f64().expect("an end");
    let now = get_current_timestamp() as f64;
    assert!(
        (now - LEEWAY..now + 300.0 + LEEWAY).contains(&end),
        "{claims}"
    );
}

fn unsigned(header: &str, claims: &str) -> String {
    let [header, claims] = [header, claims].map(|part| BASE64_URL_SAFE_NO_PAD.encode(part));
    format!("{header}.{claims}")
}

fn signed(header: &str, claims: &str) -> String {
    let message = unsigned(header, claims);
    let key = EncodingKey::from_secret(SECRET.as_bytes());
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, Algorithm::HS256);
    format!("{message}.{}", signature.expect("a signature"))
}

/// The text with a time in the place of each `NOW`, with so many seconds added or taken away:
/// `NOW+300`.
fn with_times(text: &str) -> String {
    let now = i64::try_from(get_current_timestamp()).expect("a time of our days");
    let mut parts = text.split("NOW");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_of_number = |sign: char| sign.is_ascii_digit() || "+-".contains(sign);
        let end = part.find(|sign| !is_of_number(sign)).unwrap_or(part.len());
        let seconds: i32 = part[..end].parse().unwrap_or(0);
        written += &(now + i64::from(seconds)).to_string();
        written += &part[end..];
    }
    written
}
