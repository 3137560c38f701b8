//! English as a language that nobody speaks: every letter accented, and longer by more
//! than a third. A word that stays plain on a screen in this language is not translated.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Mutex;

use journal::Language;

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
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

/// The names of the texts that were looked up so far.
pub fn shown() -> BTreeSet<String> {
    SHOWN.lock().expect("no test has panicked with it").clone()
}

pub(crate) fn note(language: Language, name: &str) {
    if language == Language::Qps {
        let mut shown = SHOWN.lock().expect("no test has panicked with it");
        shown.insert(name.to_owned());
    }
}
