//! What a person reads, in her language. The wording is in `texts/<language>/*.ftl` (Fluent).

mod language;
mod wording;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use language::Language;
pub use wording::{clock, dose};

/// One text file per subject, the same in every language.
macro_rules! sources {
    ($language:literal) => {
        [
            include_str!(concat!("../../texts/", $language, "/questionnaire.ftl")),
            include_str!(concat!("../../texts/", $language, "/conversation.ftl")),
            include_str!(concat!("../../texts/", $language, "/report.ftl")),
            include_str!(concat!("../../texts/", $language, "/calendar.ftl")),
            include_str!(concat!("../../texts/", $language, "/stats.ftl")),
            include_str!(concat!("../../texts/", $language, "/data.ftl")),
            include_str!(concat!("../../texts/", $language, "/load.ftl")),
            include_str!(concat!("../../texts/", $language, "/links.ftl")),
            include_str!(concat!("../../texts/", $language, "/settings.ftl")),
            include_str!(concat!("../../texts/", $language, "/medicines.ftl")),
        ]
    };
}

/// The texts of one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
}

static RUSSIAN: LazyLock<Texts> = LazyLock::new(|| Texts::new(Language::Ru, sources!("ru")));
static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::new(Language::En, sources!("en")));

impl Texts {
    /// The texts of a language; parsed at the first use.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Ru => &RUSSIAN,
            Language::En => &ENGLISH,
        }
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
    /// they are: escape what a person wrote before it goes into markup.
    ///
    /// # Panics
    /// Where no text has this name, which is a mistake in the code.
    #[must_use]
    pub fn format<'a, const N: usize>(
        &self,
        name: &str,
        arguments: [(&'static str, FluentValue<'a>); N],
    ) -> String {
        let pattern = self
            .bundle
            .get_message(name)
            .and_then(|message| message.value())
            .unwrap_or_else(|| panic!("there is no text {name:?}"));
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
        self.bundle.has_message(name).then(|| self.get(name))
    }

    fn new<const N: usize>(language: Language, sources: [&'static str; N]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Telegram and HTML set the direction themselves; the marks would show up in copied text.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("the {language:?} texts: {errors:?}"));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("the {language:?} texts: {errors:?}"));
        }
        Self { bundle }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn names(sources: &[&str]) -> BTreeSet<String> {
        sources
            .iter()
            .flat_map(|source| source.lines())
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" =").map(|(name, _)| name.to_owned()))
            .collect()
    }

    #[test]
    fn both_languages_have_the_same_texts() {
        let (russian, english) = (names(&sources!("ru")), names(&sources!("en")));
        assert_eq!(
            russian.difference(&english).collect::<Vec<_>>(),
            Vec::<&String>::new()
        );
        assert_eq!(
            english.difference(&russian).collect::<Vec<_>>(),
            Vec::<&String>::new()
        );
    }

    #[test]
    fn both_languages_parse() {
        for language in Language::ALL {
            assert!(Texts::of(language).find("yes").is_some());
        }
    }
}
