//! The token by which the webhook knows that Telegram is calling.

use sha2::{Digest, Sha256};

/// Derives Telegram's `secret_token` from a generated secret: the SHA-256 of it in
/// hexadecimal, which is of the alphabet that Telegram allows whatever the secret is.
#[must_use]
pub fn derive(secret: &str) -> String {
    hex::encode(Sha256::digest(secret))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_token_is_hexadecimal_whatever_the_secret() {
        // The example of FIPS 180-2, appendix B.1.
        let token = super::derive("abc");
        assert_eq!(
            token,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
