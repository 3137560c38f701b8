//! The files of `texts/` by the part of the diary that reads them.

use journal::Language;

/// A part: the files of each language, by the name of its folder.
pub struct TextPart(&'static [(&'static str, &'static [&'static str])]);

include!(concat!(env!("OUT_DIR"), "/parts.rs"));

impl TextPart {
    /// The contents of its files in a language, in the order of the files' names.
    pub fn files(&self, language: Language) -> &'static [&'static str] {
        let folder = match language {
            #[cfg(feature = "pseudo-language")]
            Language::Qps => Language::En.code(),
            spoken => spoken.code(),
        };
        let mut languages = self.0.iter();
        languages
            .find_map(|(name, files)| (*name == folder).then_some(*files))
            .unwrap_or_default()
    }
}
