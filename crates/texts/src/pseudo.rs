//! English as a language that nobody speaks: every letter accented, and longer by more
//! than a third. A word that stays plain on a screen in this language is not translated.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Mutex;

use journal::Language;

use crate::names;
use crate::parts::TextPart;
pub use crate::parts::{CHAT, REPORT};

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// The letters of the other language that the texts are in.
const CYRILLIC: std::ops::RangeInclusive<char> = 'А'..='я';
const ACCENTED: &str = "ȧƀçđéƒğĥïĵķłḿñöþɋřşŧüṽẇẋýžÄƁÇĐÉƑĞĤÏĴĶŁḾÑÖƤɊŘŞŦÜṼẆẊÝŽ";

/// The texts that were looked up in this language, by their names.
static SHOWN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// The text as this language has it. Tags and commands stay: they are no words.
pub fn accented(text: &str) -> Cow<'_, str> {
    let (mut in_tag, mut in_command) = (false, false);
    let mut accented = String::new();
    for letter in text.chars() {
        in_tag = letter == '<' || (in_tag && letter != '>');
        in_command = letter == '/' || (in_command && letter.is_ascii_lowercase());
        let known = PLAIN.chars().zip(ACCENTED.chars());
        match known.into_iter().find(|(plain, _)| *plain == letter) {
            Some((plain, other)) if !in_tag && !in_command => {
                accented.push(other);
                if "aeiouy".contains(plain) {
                    accented.push(other);
                }
            }
            _ => accented.push(letter),
        }
    }
    accented.into()
}

/// The medicines as this language calls them: the names of each row, which count as they did.
pub(crate) fn medicines(table: &str) -> &'static str {
    let rows = table.lines().map(|row| match row.split_once('\t') {
        Some((names, counts)) => format!("{}\t{counts}\n", accented(names)),
        None => format!("{row}\n"),
    });
    rows.collect::<String>().leak()
}

/// Whether the text has a letter of a word that is not in the texts of any language.
pub fn is_plain(text: &str) -> bool {
    text.contains(|letter: char| PLAIN.contains(letter) || CYRILLIC.contains(&letter))
}

/// The names of the texts of a part that were not looked up so far.
pub fn unseen(part: &TextPart) -> Vec<String> {
    let sources = part.files(Language::Qps).iter().copied();
    let shown = SHOWN.lock().expect("no test has panicked with it");
    names(sources)
        .filter(|name| !shown.contains(*name))
        .map(str::to_owned)
        .collect()
}

pub(crate) fn note(language: Language, name: &str) {
    if language == Language::Qps {
        let mut shown = SHOWN.lock().expect("no test has panicked with it");
        shown.insert(name.to_owned());
    }
}
