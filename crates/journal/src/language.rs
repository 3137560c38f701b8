//! The languages that the diary speaks.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

// The one that most people here read comes first. A row is all that the code knows of a
// language; its words are the folder of the same name in `texts/`.
/// A language that the diary speaks.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum Language {
    Ru,
    En,
    /// English with every letter accented and longer words, which shows in a test the
    /// words that are not translated or have no room. Never in a build that people use.
    #[cfg(feature = "pseudo-language")]
    Qps,
}

/// The diary does not speak the language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the diary does not speak this language")]
pub struct UnknownLanguage;

impl Language {
    /// Every language.
    pub const ALL: [Self; Self::VARIANTS.len()] = *Self::VARIANTS
        .as_array()
        .expect("the length is that of the table");

    /// Its ISO 639 code, such as `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The language of exactly that code.
    ///
    /// # Errors
    /// [`UnknownLanguage`] for every other text, also for a tag such as `en-GB`.
    pub fn from_code(code: &str) -> Result<Self, UnknownLanguage> {
        let mut all = Self::ALL.into_iter();
        all.find(|language| language.code() == code)
            .ok_or(UnknownLanguage)
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads an IETF language tag such as `ru` or `en-GB`.
    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::from_code(&primary.to_ascii_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_the_language_of_its_first_part() {
        assert_eq!("en-GB".parse(), Ok(Language::En));
        assert_eq!("RU".parse(), Ok(Language::Ru));
        assert_eq!("de".parse::<Language>(), Err(UnknownLanguage));
        assert_eq!(Language::from_code("en-GB"), Err(UnknownLanguage));
    }

    #[test]
    fn the_template_lets_an_operator_choose_every_language_as_the_default() {
        let template = include_str!("../../../template.yaml");
        let (_, parameter) = template
            .split_once("\n  DefaultLanguage:\n")
            .expect("the parameter");
        let values = parameter
            .lines()
            .find_map(|line| line.trim().strip_prefix("AllowedValues: "));
        let codes = Language::ALL.map(Language::code).join(", ");
        assert_eq!(values, Some(format!("[{codes}]").as_str()));
    }
}
