//! The key by which an order that is sent twice is one
//! (draft-ietf-httpapi-idempotency-key-header).

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use sha2::{Digest, Sha256};

use crate::problem::Problem;

const LONGEST: usize = 255;

/// The name that the caller gave the request, so that a retry is deduplicated.
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// The id of the order that is made under this key, and no other of the person's.
    pub fn order_id(&self) -> String {
        let digest = Sha256::digest(&self.0);
        format!("api-{}", hex::encode(&digest[..16]))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let value = parts.headers.get("idempotency-key");
        let text = value.and_then(|value| value.to_str().ok());
        text.filter(|text| (1..=LONGEST).contains(&text.len()))
            .filter(|text| text.bytes().all(|byte| byte.is_ascii_graphic()))
            .map(|text| Self(text.to_owned()))
            .ok_or(Problem::NoIdempotencyKey)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_description_belong_together() {
        let key = IdempotencyKey("8e03978e-40d5-43dd-bc93-6894a57f9324".to_owned());
        assert_eq!(key.order_id(), "api-d77da8028f3c5a13752873cb9c7581d5");
    }
}
