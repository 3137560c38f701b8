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
#[derive(Clone, Copy)]
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

    /// What is registered of it.
    pub fn key(self) -> ChannelKey {
        ChannelKey {
            algorithm: self.algorithm,
            public_key: self.public_key.into(),
        }
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

    /// A token that is right but for what is said here; `null` leaves a claim out.
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
        };
        encode(&Header::new(algorithm), claims, &key.expect("a key")).expect("a token")
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
