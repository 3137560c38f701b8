use serde::Serialize;
use utoipa::ToSchema;

/// A fault of a token's claims. It is told where a key of the channel signed the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum ClaimFault {
    #[error("aud is missing, or is neither a text nor a list of texts.")]
    NoAud,
    #[error("iat is missing, or is no number of seconds since 1970.")]
    NoIat,
    #[error("exp is missing, or is no number of seconds since 1970.")]
    NoExp,
    #[error("nbf is no number of seconds since 1970.")]
    WrongNbf,
    #[error("jti is no text.")]
    WrongJti,
    #[error(
        "aud is not headache-diary; only a change of the channel takes headache-diary/channel."
    )]
    WrongAudience,
    #[error("exp is more than 30 seconds ago.")]
    Expired,
    #[error("iat or nbf is more than 30 seconds ahead.")]
    NotYetValid,
    #[error("exp is more than 300 seconds after iat.")]
    TooLongLived,
}
