//! The faults that a screen in the pseudo language can have.

use journal::Language;
use journal_telegram::messenger::reply_to;
use journal_telegram::{Command, Screen};
use journal_texts::{Texts, pseudo};
use strum::VariantArray;

use crate::chat::REGION;

/// The letters that a row of buttons has room for on a narrow phone, as `layout` has it.
const LETTERS_A_ROW: usize = 38;

/// Panics where a word is plain or a button is cut.
pub fn check(screen: &Screen) {
    check_words(&screen.text);
    let sent = reply_to(5, screen);
    let rows = sent["reply_markup"]["inline_keyboard"].as_array();
    for row in rows.into_iter().flatten() {
        let row = row.as_array().expect("a row");
        for button in row {
            let label = button["text"].as_str().expect("a label");
            check_words(label);
            let room = LETTERS_A_ROW / row.len();
            assert!(
                label.chars().count() <= room,
                "{label:?} is cut at {room} letters"
            );
        }
    }
}

/// Panics where a word is plain: not in the texts of any language.
pub fn check_words(text: &str) {
    let mut rest = without_tags(text);
    for command in Command::VARIANTS {
        rest = rest.replace(&format!("/{}", command.name()), "");
    }
    rest = rest.replace(REGION, "");
    // The operator's, which stand in no menu, and the languages of a text to everyone.
    for command in ["/broadcast", "make channel NAME=", "REVOKE="] {
        rest = rest.replace(command, "");
    }
    for language in Language::ALL {
        rest = rest.replace(&format!("{}:", language.code()), "");
    }
    // Languages go by their own names in every language.
    let spoken = Language::ALL.into_iter().filter(|it| *it != Language::Qps);
    for name in spoken.map(|it| Texts::of(it).get("language-name")) {
        let (first, others) = name.split_at(name.chars().next().map_or(0, char::len_utf8));
        rest = rest.replace(&name, "");
        rest = rest.replace(&format!("{}{others}", first.to_uppercase()), "");
    }
    assert!(!pseudo::is_plain(&rest), "{rest:?} in {text:?}");
}

fn without_tags(text: &str) -> String {
    let mut in_tag = false;
    text.chars()
        .filter(|letter| {
            let was_in_tag = in_tag;
            in_tag = *letter == '<' || (in_tag && *letter != '>');
            !was_in_tag && !in_tag
        })
        .collect()
}
