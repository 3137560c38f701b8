use std::sync::atomic::{AtomicU32, Ordering};

use jiff::Timestamp;
use journal_aws::{Algorithm, ChannelKey};
use jsonwebtoken::{EncodingKey, Header, encode, get_current_timestamp};
use serde_json::{Value, json};

/// Keys that were made for these tests and open nothing else.
macro_rules! test_only_key {
    ($name:literal) => {
        include_str!(concat!("test_only_keys/", $name, ".pem"))
    };
}

/// A channel's bot.
#[derive(Clone, Copy, Debug)]
pub struct Caller {
    pub channel: &'static str,
    pub algorithm: Algorithm,
    public_key: &'static str,
    private_key: &'static str,
}

impl Caller {
    pub const ED25519: Self = Self {
        channel: "discord",
        algorithm: Algorithm::EdDsa,
        public_key: test_only_key!("ed25519.public"),
        private_key: test_only_key!("ed25519.private"),
    };
    pub const P256: Self = Self {
        channel: "whatsapp",
        algorithm: Algorithm::Es256,
        public_key: test_only_key!("p256.public"),
        private_key: test_only_key!("p256.private"),
    };
    pub const RSA: Self = Self {
        channel: "phone-app",
        algorithm: Algorithm::Rs256,
        public_key: test_only_key!("rsa.public"),
        private_key: test_only_key!("rsa.private"),
    };

    pub const SHARED: Self = Self {
        channel: "console",
        algorithm: Algorithm::Hs256,
        public_key: "this-secret-is-for-these-tests-only",
        private_key: "this-secret-is-for-these-tests-only",
    };

    pub const ALL: [Self; 4] = [Self::ED25519, Self::P256, Self::RSA, Self::SHARED];

    /// The key that is registered for it.
    pub fn key(self) -> ChannelKey {
        let now = Timestamp::UNIX_EPOCH;
        match self.algorithm {
            Algorithm::Hs256 => ChannelKey::shared(self.public_key, now),
            _ => ChannelKey::public(self.public_key, now),
        }
        .expect("a key")
    }

    /// As it is registered: a PEM text, or the secret.
    pub fn public_key(self) -> &'static str {
        self.public_key
    }

    /// The claims of a token that is right.
    pub fn claims(self) -> Value {
        let now = get_current_timestamp();
        json!({"iss": self.channel, "aud": "headache-diary", "iat": now, "exp": now + 300})
    }

    /// A token that is right.
    pub fn token(self) -> String {
        self.sign(&self.claims())
    }

    /// A new token that is right for a change of the channel itself.
    pub fn channel_token(self) -> String {
        static TOKENS: AtomicU32 = AtomicU32::new(0);
        let number = TOKENS.fetch_add(1, Ordering::Relaxed);
        let now = get_current_timestamp();
        self.token_with(&json!({
            "aud": "headache-diary/channel",
            "exp": now + 60,
            "jti": format!("token-of-these-tests-{number}"),
        }))
    }

    /// A token that is right but for these claims; `null` leaves one out.
    pub fn token_with(self, differences: &Value) -> String {
        let mut claims = self.claims();
        let claims_by_name = claims.as_object_mut().expect("claims");
        for (name, value) in differences.as_object().expect("differences") {
            match value {
                Value::Null => claims_by_name.remove(name),
                value => claims_by_name.insert(name.clone(), value.clone()),
            };
        }
        self.sign(&claims)
    }

    pub fn sign(self, claims: &Value) -> String {
        self.sign_as(None, claims)
    }

    /// A token that names the key it is signed with.
    pub fn sign_as(self, kid: Option<&str>, claims: &Value) -> String {
        let pem = self.private_key.as_bytes();
        let (algorithm, key) = match self.algorithm {
            Algorithm::EdDsa => (
                jsonwebtoken::Algorithm::EdDSA,
                EncodingKey::from_ed_pem(pem),
            ),
            Algorithm::Es256 => (
                jsonwebtoken::Algorithm::ES256,
                EncodingKey::from_ec_pem(pem),
            ),
            Algorithm::Rs256 => (
                jsonwebtoken::Algorithm::RS256,
                EncodingKey::from_rsa_pem(pem),
            ),
            Algorithm::Hs256 => (
                jsonwebtoken::Algorithm::HS256,
                Ok(EncodingKey::from_secret(pem)),
            ),
        };
        let mut header = Header::new(algorithm);
        header.kid = kid.map(str::to_owned);
        encode(&header, claims, &key.expect("a key")).expect("a token")
    }

    /// The same keys in the name of another channel.
    pub fn serving(self, channel: &'static str) -> Self {
        Self { channel, ..self }
    }

    /// The same channel's name over somebody else's key.
    pub fn impostor(self) -> Self {
        Self {
            private_key: test_only_key!("another_ed25519.private"),
            algorithm: Algorithm::EdDsa,
            ..self
        }
    }
}
