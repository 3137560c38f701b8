//! Something that a person wrote.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::invalid_answer::InvalidAnswer;
use crate::visible::{name_key, visible_text};

/// Something a person wrote, in its normal form: composed (NFC), not empty, without spaces at
/// its edges, with "\n" for every line break, and without characters that cannot be seen, but
/// those that change how the one before looks, such as the joiners of an emoji. It is untrusted
/// text wherever it is shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(min_length = 1, max_length = 4096, example = "behind the ear")
)]
pub struct Words(String);

impl Words {
    /// The longest text that is kept, in characters: as long as a message of a messenger.
    pub const MOST: usize = 4096;
    /// The most that stands beside chosen options: a place or a trigger that is not listed.
    pub const MOST_BESIDE_OPTIONS: usize = 200;

    /// Reads words of a person, at most `most` characters in their normal form.
    ///
    /// # Errors
    /// [`InvalidAnswer::Empty`] where nothing in it can be seen,
    /// [`InvalidAnswer::TooLong`] where it holds more than `most` characters.
    pub fn parse(text: &str, most: usize) -> Result<Self, InvalidAnswer> {
        // A text that is longer by far is not gone through. A character has up to four bytes.
        if text.len() > 16 * most + 4096 {
            return Err(InvalidAnswer::TooLong { most });
        }
        let visible = visible_text(text);
        if visible.is_empty() {
            return Err(InvalidAnswer::Empty);
        }
        if visible.chars().count() > most {
            return Err(InvalidAnswer::TooLong { most });
        }
        Ok(Self(visible))
    }

    /// By which names are compared: those that differ in nothing but case, spaces and
    /// characters that cannot be seen are one.
    pub(crate) fn name_key(&self) -> String {
        name_key(&self.0)
    }

    /// In their normal form; escape them for markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// For serde: words of at most `MOST` characters.
pub(crate) fn at_most<'de, D: Deserializer<'de>, const MOST: usize>(
    from: D,
) -> Result<Words, D::Error> {
    let text = String::deserialize(from)?;
    Words::parse(&text, MOST).map_err(D::Error::custom)
}

/// For serde: the same for words that may be missing.
pub(crate) fn optional_at_most<'de, D: Deserializer<'de>, const MOST: usize>(
    from: D,
) -> Result<Option<Words>, D::Error> {
    let text = Option::<String>::deserialize(from)?;
    text.map(|text| Words::parse(&text, MOST))
        .transpose()
        .map_err(D::Error::custom)
}

impl TryFrom<String> for Words {
    type Error = InvalidAnswer;

    fn try_from(text: String) -> Result<Self, InvalidAnswer> {
        Self::parse(&text, Self::MOST)
    }
}

impl From<Words> for String {
    fn from(words: Words) -> Self {
        words.0
    }
}

impl std::fmt::Display for Words {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_dropped_and_line_breaks_kept() {
        let words = Words::parse(" a\0b\u{7}\nc ", 10).map(String::from);
        assert_eq!(words, Ok("ab\nc".to_owned()));
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(Words::parse(" \0 ", 10), Err(InvalidAnswer::Empty));
        assert_eq!(
            Words::parse("боль", 3),
            Err(InvalidAnswer::TooLong { most: 3 })
        );
    }
}
