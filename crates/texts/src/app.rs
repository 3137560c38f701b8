//! The words of the Mini App, all of which go to the phone at once.

use std::collections::BTreeMap;

use journal::Language;

use crate::{Book, Texts, names, parts};

/// The beginning of their names, which the app leaves out.
const PREFIX: &str = "app-";

static OWN: Book = Book::new(&[&parts::APP]);

impl Texts {
    /// The words of the Mini App alone, by their names without `app-`.
    #[must_use]
    pub fn app_words(language: Language) -> BTreeMap<&'static str, String> {
        let texts = Self::app(language);
        names(OWN.sources(language))
            .map(|name| (name.trim_start_matches(PREFIX), texts.get(name)))
            .collect()
    }
}
