//! The languages that the diary speaks.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language that the diary speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum Language {
    Ru,
    En,
}

/// The diary does not speak the language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the diary speaks ru and en")]
pub struct UnknownLanguage;

impl Language {
    /// Every language, the one that most people here read first.
    pub const ALL: [Self; 2] = [Self::Ru, Self::En];

    /// The ISO 639-1 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads an IETF language tag such as `ru` or `en-GB`.
    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
            .ok_or(UnknownLanguage)
    }
}
