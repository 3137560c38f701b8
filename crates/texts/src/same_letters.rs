use journal::Language;

use crate::Texts;

/// Letters that people write for one another, such as a curly apostrophe for a plain one.
#[derive(Clone, Debug)]
pub struct SameLetters(Vec<(char, char)>);

impl SameLetters {
    /// Those of every language at once, for names that are understood in any of them.
    pub fn of_all_languages() -> Self {
        let all = Language::ALL.map(|language| Texts::of(language).same_letters());
        Self(all.into_iter().flat_map(Self::pairs).collect())
    }

    /// Reads pairs such as "’ '".
    pub fn new(pairs: &[String]) -> Self {
        let pair = |pair: &String| {
            let mut letters = pair.chars().filter(|letter| *letter != ' ');
            letters.next().zip(letters.next())
        };
        Self(pairs.iter().filter_map(pair).collect())
    }

    /// The text with one letter for those that are the same.
    pub fn unified(&self, text: &str) -> String {
        let letter = |letter: char| {
            let mut pairs = self.0.iter();
            let pair = pairs.find(|(written, _)| *written == letter);
            pair.map_or(letter, |(_, meant)| *meant)
        };
        text.chars().map(letter).collect()
    }

    pub fn pairs(&self) -> impl Iterator<Item = (char, char)> {
        self.0.iter().copied()
    }
}
