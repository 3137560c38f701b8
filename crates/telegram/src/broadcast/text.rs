use journal::{Language, visible_text};
use serde::{Deserialize, Serialize};

use crate::messenger::MOST_OF_MESSAGE;

/// A text in one or more languages, each fit for one message and not empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BroadcastText(Vec<Part>);

/// The text of a language; without one it is for everyone whose language has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Part {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<Language>,
    text: String,
}

/// Why a text cannot be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnfitText {
    #[error("the text, or that of one language, is empty")]
    Empty,
    #[error("the text has {length} UTF-16 units and may have {MOST_OF_MESSAGE}")]
    TooLong { length: usize },
}

impl BroadcastText {
    /// Reads what the operator typed: a line that begins with the code of a language and a
    /// colon begins the text of that language.
    pub fn read(typed: &str) -> Result<Self, UnfitText> {
        let mut parts = vec![Part {
            language: None,
            text: String::new(),
        }];
        for line in typed.lines() {
            let begun = beginning(line);
            let begun =
                begun.filter(|(it, _)| parts.iter().all(|it_is| it_is.language != Some(*it)));
            match (begun, parts.last_mut()) {
                (Some((language, text)), _) => parts.push(Part {
                    language: Some(language),
                    text: text.to_owned(),
                }),
                (None, Some(part)) => part.text = format!("{}\n{line}", part.text),
                (None, None) => {}
            }
        }
        for part in &mut parts {
            part.text = part.text.trim().to_owned();
        }
        // Before the first language there may be nothing.
        if parts.len() > 1 && parts[0].text.is_empty() {
            parts.remove(0);
        }
        parts.iter().try_for_each(Part::fits)?;
        Ok(Self(parts))
    }

    /// The text for those who read this language, if there is one.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Option<&str> {
        let of = |wanted| self.0.iter().find(|part| part.language == wanted);
        let part = of(Some(language)).or_else(|| of(None))?;
        Some(&part.text)
    }

    /// Every text, in the order in which they were given.
    pub fn every(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|part| part.text.as_str())
    }

    /// The languages whose readers get nothing.
    pub fn left_out(&self) -> impl Iterator<Item = Language> {
        let languages = Language::ALL.into_iter();
        languages.filter(|language| self.in_language(*language).is_none())
    }
}

impl Part {
    fn fits(&self) -> Result<(), UnfitText> {
        match self.text.encode_utf16().count() {
            _ if visible_text(&self.text).is_empty() => Err(UnfitText::Empty),
            length if length > MOST_OF_MESSAGE => Err(UnfitText::TooLong { length }),
            _ => Ok(()),
        }
    }
}

/// The language that a line begins with, and the rest of the line.
fn beginning(line: &str) -> Option<(Language, &str)> {
    let (code, rest) = line.split_once(':')?;
    let language = code.trim().to_lowercase().parse().ok()?;
    Some((language, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<[Option<String>; 2], UnfitText> {
        let text = BroadcastText::read(typed)?;
        let of = |language| text.in_language(language).map(str::to_owned);
        Ok([of(Language::Ru), of(Language::En)])
    }

    fn texts(ru: Option<&str>, en: Option<&str>) -> Result<[Option<String>; 2], UnfitText> {
        Ok([ru.map(str::to_owned), en.map(str::to_owned)])
    }

    #[test]
    fn a_text_without_a_language_is_for_everyone() {
        let text = "Tonight from 1 to 2:\n\nno reminders.";
        assert_eq!(read(text), texts(Some(text), Some(text)));
    }

    #[test]
    fn a_line_with_a_language_begins_the_text_of_its_readers() {
        let both = read("ru:\nПривет,\n\nмир\nEN: Hello, \nworld\n");
        assert_eq!(both, texts(Some("Привет,\n\nмир"), Some("Hello, \nworld")));
        let english = read("For all\nen: Hello\nen: it is said here");
        assert_eq!(
            english,
            texts(Some("For all"), Some("Hello\nen: it is said here"))
        );
    }

    #[test]
    fn readers_of_a_language_without_a_text_get_nothing() {
        let text = BroadcastText::read("ru: Привет").expect("a text");
        assert_eq!(text.in_language(Language::En), None);
        assert!(text.left_out().any(|language| language == Language::En));
        assert_eq!(text.every().collect::<Vec<_>>(), ["Привет"]);
    }

    #[test]
    fn an_empty_or_too_long_text_is_refused() {
        for empty in ["", " \n ", "ru:", "ru: Привет\nen:\n", "Hello\nru:"] {
            assert_eq!(read(empty), Err(UnfitText::Empty), "{empty:?}");
        }
        let longest = "a".repeat(MOST_OF_MESSAGE);
        assert_eq!(read(&longest), texts(Some(&longest), Some(&longest)));
        // Two units each.
        let too_long = "🙂".repeat(MOST_OF_MESSAGE / 2 + 1);
        let length = MOST_OF_MESSAGE + 2;
        assert_eq!(read(&too_long), Err(UnfitText::TooLong { length }));
        assert_eq!(
            read(&format!("ru: Привет\nen: {too_long}")),
            Err(UnfitText::TooLong { length })
        );
    }
}
