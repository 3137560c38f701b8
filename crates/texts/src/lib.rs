//! Everything that a person reads, in their language. The wording stands in
//! `texts/<language>/` (Fluent): the words that all share, and below them those of the
//! chat, those of the report, and the names of places and medicines.

mod app;
mod cell;
mod medicines;
mod numbers;
mod parts;
mod places;
#[cfg(feature = "pseudo-language")]
pub mod pseudo;
#[cfg(feature = "schema")]
pub mod questionnaire_document;
mod same_letters;
mod shortened;
mod time_of_day;
mod typed;
mod typed_date;
mod wording;

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource, FluentValue};
use journal::Language;

pub use cell::{guarded_cell, unguarded_cell};
pub use medicines::{doses, medicine_names};
use parts::TextPart;
pub use places::Places;
use same_letters::SameLetters;
pub use shortened::shortened;
pub use typed::as_many_as_fit;
pub use wording::{MENSTRUATION_SIGN, clock};

/// The texts of one language that one part of the diary needs.
pub struct Texts {
    #[cfg(feature = "pseudo-language")]
    language: Language,
    bundle: FluentBundle<FluentResource>,
    same_letters: OnceLock<SameLetters>,
    /// The words that the language always writes with a capital.
    always_capital: OnceLock<HashSet<String>>,
    /// The ways to say something, by its name, in the form in which typed words are compared.
    ways: Mutex<HashMap<String, Arc<[String]>>>,
}

/// A set of texts, parsed for each language at its first use.
struct Book {
    parts: &'static [&'static TextPart],
    languages: [OnceLock<Texts>; Language::ALL.len()],
}

static SHARED: Book = Book::new(&[&parts::SHARED]);
static CHAT: Book = Book::new(&[&parts::SHARED, &parts::CHAT]);
static REPORT: Book = Book::new(&[&parts::SHARED, &parts::REPORT]);
/// The names of settings stand among the words of the chat.
static APP: Book = Book::new(&[&parts::SHARED, &parts::CHAT, &parts::APP]);
/// Names of places, and nothing else: they are many and rarely needed.
static PLACES: Book = Book::new(&[&parts::PLACES]);

impl Texts {
    /// The words that all parts share: questions, options, answers, dates, faults.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        SHARED.of(language)
    }

    /// The shared words and those of the chat.
    #[must_use]
    pub fn chat(language: Language) -> &'static Self {
        CHAT.of(language)
    }

    /// The shared words and those of the report.
    #[must_use]
    pub fn report(language: Language) -> &'static Self {
        REPORT.of(language)
    }

    /// The shared words, those of the chat and those of the Mini App.
    #[must_use]
    pub fn app(language: Language) -> &'static Self {
        APP.of(language)
    }

    /// The text of that name, without arguments.
    ///
    /// # Panics
    /// Where no text has this name, which is a mistake in the code.
    #[must_use]
    pub fn get(&self, name: &str) -> String {
        self.format(name, [])
    }

    /// The text of that name with its arguments in place. Arguments stand as
    /// they are: escape a person's words before they go into markup.
    ///
    /// # Panics
    /// Where no text has this name, which is a mistake in the code.
    #[must_use]
    pub fn format<'a, const N: usize>(
        &self,
        name: &str,
        arguments: [(&'static str, FluentValue<'a>); N],
    ) -> String {
        let message = self.bundle.get_message(name);
        let message = message.unwrap_or_else(|| panic!("there is no text {name:?}"));
        self.filled(&message, name, arguments)
    }

    fn filled<'a, const N: usize>(
        &self,
        message: &FluentMessage<'_>,
        name: &str,
        arguments: [(&'static str, FluentValue<'a>); N],
    ) -> String {
        #[cfg(feature = "pseudo-language")]
        pseudo::note(self.language, name);
        let pattern = message.value();
        let pattern = pattern.unwrap_or_else(|| panic!("the text {name:?} is empty"));
        let arguments: FluentArgs<'a> = arguments.into_iter().collect();
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut errors)
            .into_owned();
        assert!(
            errors.is_empty(),
            "the text {name:?} lacks an argument: {errors:?}"
        );
        text
    }

    /// The text of that name where there is one.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<String> {
        let message = self.bundle.get_message(name)?;
        Some(self.filled(&message, name, []))
    }

    /// The parts of a text that is a list, between commas; empty where there is no such text.
    #[must_use]
    pub fn list(&self, name: &str) -> Vec<String> {
        let text = self.find(name).unwrap_or_default();
        let parts = text.split(',').map(str::trim);
        let parts = parts.filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    }

    /// The ways to say what has this name, which are gathered once.
    fn ways(&self, name: String, gather: impl FnOnce() -> Vec<String>) -> Arc<[String]> {
        let mut ways = self.ways.lock().unwrap_or_else(PoisonError::into_inner);
        let gathered = || gather().iter().map(|way| self.plain(way)).collect();
        Arc::clone(ways.entry(name).or_insert_with(gathered))
    }

    fn same_letters(&self) -> &SameLetters {
        self.same_letters
            .get_or_init(|| SameLetters::new(&self.list("same-letters")))
    }

    fn always_capital(&self) -> &HashSet<String> {
        self.always_capital
            .get_or_init(|| self.list("always-capital").into_iter().collect())
    }

    /// # Panics
    /// Where a text does not parse, which is a mistake in the texts.
    fn new<'a>(language: Language, sources: impl Iterator<Item = &'a str>) -> Self {
        let identifier = language.code().parse().expect("the code of a language");
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Telegram and HTML set the direction themselves; the marks would show up in copied text.
        bundle.set_use_isolating(false);
        #[cfg(feature = "pseudo-language")]
        bundle.set_transform((language == Language::Qps).then_some(pseudo::accented));
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("the {language:?} texts: {errors:?}"));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("the {language:?} texts: {errors:?}"));
        }
        Self {
            #[cfg(feature = "pseudo-language")]
            language,
            bundle,
            same_letters: OnceLock::new(),
            always_capital: OnceLock::new(),
            ways: Mutex::default(),
        }
    }
}

impl Book {
    const fn new(parts: &'static [&'static TextPart]) -> Self {
        Self {
            parts,
            languages: [const { OnceLock::new() }; Language::ALL.len()],
        }
    }

    fn of(&'static self, language: Language) -> &'static Texts {
        self.languages[language as usize]
            .get_or_init(|| Texts::new(language, self.sources(language)))
    }

    fn sources(&self, language: Language) -> impl Iterator<Item = &'static str> {
        let files = move |part: &&TextPart| part.files(language).iter().copied();
        self.parts.iter().flat_map(files)
    }
}

/// The names of the texts in these files.
fn names<'a>(sources: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    let lines = sources.flat_map(str::lines);
    lines
        .filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()))
        .filter_map(|line| Some(line.split_once(" =")?.0))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use journal::Question;

    /// How the names of texts begin that a question has where its label will not do.
    const OPTIONAL: [&str; 3] = ["column-", "feature-", "absent-"];
    /// How those begin that only some languages need: their words for a time, and their capitals.
    const OF_SOME_LANGUAGES: [&str; 7] = [
        "always-capital",
        "typed-duration",
        "typed-half_past",
        "typed-half_to",
        "typed-hour-",
        "typed-hour_article",
        "typed-quarter_of",
    ];

    const BOOKS: [&Book; 4] = [&SHARED, &CHAT, &REPORT, &APP];

    fn names(book: &Book, language: Language) -> BTreeSet<&'static str> {
        super::names(book.sources(language)).collect()
    }

    fn is_optional(name: &str) -> bool {
        let mut kinds = OPTIONAL.iter().chain(&OF_SOME_LANGUAGES);
        kinds.any(|kind| name.starts_with(kind))
    }

    #[test]
    fn words_for_a_question_are_for_one_that_is_asked() {
        let kinds = ["question-", "label-", "hint-"];
        for language in Language::ALL {
            let asked = |id: &str| Question::all().any(|question| question.id() == id);
            let idle: Vec<_> = names(&SHARED, language)
                .into_iter()
                .filter(|name| {
                    let mut kinds = kinds.iter().chain(&OPTIONAL);
                    let id = kinds.find_map(|kind| name.strip_prefix(kind));
                    id.is_some_and(|id| !asked(id))
                })
                .collect();
            assert_eq!(idle, Vec::<&str>::new(), "{language:?}");
        }
    }

    #[test]
    fn every_language_has_the_same_texts() {
        for book in BOOKS {
            let first = names(book, Language::ALL[0]);
            assert!(!first.is_empty());
            for language in Language::ALL {
                let missing: Vec<_> = names(book, language)
                    .symmetric_difference(&first)
                    .copied()
                    .filter(|name| !is_optional(name))
                    .collect();
                assert_eq!(missing, Vec::<&str>::new(), "{language:?}");
            }
        }
    }

    #[test]
    fn every_language_parses() {
        for (book, language) in BOOKS
            .into_iter()
            .flat_map(|book| Language::ALL.map(|l| (book, l)))
        {
            assert!(book.of(language).find("yes").is_some());
        }
    }
}
