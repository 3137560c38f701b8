use std::fmt;

use aws_config::SdkConfig;
use serde::{Deserialize, Serialize};

use crate::error::CallError;

/// A secret's text. It does not show itself in logs.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// The text itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

/// Reads a secret of Secrets Manager, once at the start of a function.
///
/// # Errors
/// [`CallError`], also where the secret is not a text.
pub async fn secret(config: &SdkConfig, arn: &str) -> Result<Secret, CallError> {
    const OPERATION: &str = "GetSecretValue";
    aws_sdk_secretsmanager::Client::new(config)
        .get_secret_value()
        .secret_id(arn)
        .send()
        .await
        .map_err(|error| CallError::new(OPERATION, error))?
        .secret_string
        .map(Secret)
        .ok_or_else(|| CallError::refused(OPERATION, Some("NoText")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_hides_itself() {
        let secret = Secret::from("123:abc".to_owned());
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        assert_eq!(secret.expose(), "123:abc");
    }
}
