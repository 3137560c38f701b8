//! How buttons stand under a message: as few rows as a thumb can still hit, with the
//! chosen ones marked.

use journal::Language;
use journal_texts::Texts;

use super::Button;
use crate::tap::Tap;

/// Rows of as many buttons as their labels leave room for on a phone.
pub(super) fn rows(buttons: Vec<Button>) -> Vec<Vec<Button>> {
    let letters = |words: &str| words.chars().count();
    let labels = buttons.iter().map(|button| button.label.as_str());
    let longest = labels.clone().map(letters).max().unwrap_or(0);
    let words = labels.flat_map(str::split_whitespace);
    let longest_word = words.map(letters).max().unwrap_or(0);
    // A third of a phone's width has room for a word of eight letters; a longer one
    // would be broken inside.
    let a_row = match (longest, longest_word) {
        (0..=2, _) => 5,
        // Four short ones stand two and two, not three and one.
        (3..=12, 0..=8) if buttons.len() != 4 => 3,
        (3..=17, _) => 2,
        _ => 1,
    };
    rows_of(a_row, &buttons)
}

/// Rows of so many buttons.
pub(super) fn rows_of(many: usize, buttons: &[Button]) -> Vec<Vec<Button>> {
    buttons.chunks(many).map(<[Button]>::to_vec).collect()
}

/// The letters that a row has room for on a narrow phone, shared by its buttons. A longer
/// label is cut.
const LETTERS_A_ROW: usize = 38;

/// The row broken into rows in which no label is cut, where that can be.
pub(super) fn fitted(row: &[Button]) -> impl Iterator<Item = &[Button]> {
    let lengths = row.iter().map(|button| button.label.chars().count());
    let longest = lengths.max().unwrap_or(0).max(1);
    row.chunks((LETTERS_A_ROW / longest).clamp(1, row.len().max(1)))
}

/// A button for each language, with the chosen one marked.
pub(super) fn languages<T: Into<Tap>>(
    chosen: Language,
    tap: impl Fn(Language) -> T,
) -> Vec<Vec<Button>> {
    let button = |it| Button::new(marked(language(it), it == chosen), tap(it));
    rows(Language::ALL.map(button).into())
}

/// The label of a language: its own name, so that its readers find it in any other.
pub(super) fn language(language: Language) -> String {
    sentence(&Texts::of(language).get("language-name"))
}

/// The words with a capital at their beginning.
pub(super) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The label of an option that may be chosen. The sign is read aloud as "check mark".
pub(super) fn marked(label: String, is_chosen: bool) -> String {
    match is_chosen {
        true => format!("✓ {label}"),
        false => label,
    }
}
