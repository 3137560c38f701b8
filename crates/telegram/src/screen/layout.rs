//! How buttons stand under a message: as few rows as a thumb can still hit, with what is
//! chosen marked.

use journal::Language;
use journal_texts::Texts;

use super::Button;

/// Rows of as many buttons as their labels leave room for on a phone.
pub(super) fn rows(buttons: Vec<Button>) -> Vec<Vec<Button>> {
    let longest = buttons
        .iter()
        .map(|button| button.label.chars().count())
        .max()
        .unwrap_or(0);
    let longest_word = buttons
        .iter()
        .flat_map(|button| button.label.split_whitespace())
        .map(|word| word.chars().count())
        .max()
        .unwrap_or(0);
    // A third of a phone's width has room for a word of eight letters; a longer one
    // would be broken inside.
    let a_row = match (longest, longest_word) {
        (0..=2, _) => 5,
        (3..=12, 0..=8) => 3,
        (3..=17, _) => 2,
        _ => 1,
    };
    // Four short ones stand two and two, not three and one.
    let a_row = if a_row == 3 && buttons.len() == 4 {
        2
    } else {
        a_row
    };
    rows_of(a_row, buttons)
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

/// Rows of two, for a list that would be endless otherwise.
pub(super) fn pairs(buttons: Vec<Button>) -> Vec<Vec<Button>> {
    rows_of(2, buttons)
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

fn rows_of(many: usize, buttons: Vec<Button>) -> Vec<Vec<Button>> {
    let mut rows = Vec::new();
    let mut buttons = buttons.into_iter().peekable();
    while buttons.peek().is_some() {
        rows.push(buttons.by_ref().take(many).collect());
    }
    rows
}
