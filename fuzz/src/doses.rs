//! Doses as they are typed.

use journal::medicine::{Dose, MOST_DOSES};
use journal::{Language, Question, visible_text};

use crate::made_up;

/// The letters of a word that must not be lost: shorter ones may say "at" or "and".
const LONG_WORD: usize = 8;

/// The letters of it that stay: a known name loses the ending of its case.
const BEGINNING: usize = 5;

pub(crate) fn holds(data: &[u8]) -> Option<()> {
    let text = &*String::from_utf8_lossy(data);
    if let Ok(doses) = journal_texts::doses(text) {
        are_read_back(&doses, text);
        have_the_words(&doses, text);
    }
    let mut chat = made_up::chat(Language::ALL[0]);
    let before = made_up::ask(&mut chat, Question::Medicines);
    made_up::types(&mut chat, text);
    let doses = chat.days[&before.date].medicines.iter().flatten();
    assert!(doses.count() <= MOST_DOSES);
    made_up::types(&mut chat, "/medicines");
    Some(())
}

/// The doses that are printed are read as the same doses.
fn are_read_back(doses: &[Dose], text: &str) {
    assert!(!doses.is_empty(), "{text:?} names no medicine");
    let printed: Vec<_> = doses.iter().map(ToString::to_string).collect();
    let again = journal_texts::doses(&printed.join("; "));
    assert_eq!(again.as_deref(), Ok(doses), "{text:?}");
    let stored = serde_json::to_string(doses).expect("JSON");
    let read: Vec<Dose> = serde_json::from_str(&stored).expect("stored doses");
    assert_eq!(read, doses, "{text:?}");
}

/// No word of the text is lost, of the scripts that have small letters: an accent alone may be.
fn have_the_words(doses: &[Dose], text: &str) {
    let printed: String = doses.iter().map(|dose| format!("{dose} ")).collect();
    let printed = printed.to_lowercase();
    let lower = visible_text(text).to_lowercase();
    let words = lower.split(|sign: char| !sign.is_lowercase());
    for word in words.filter(|word| word.chars().count() >= LONG_WORD) {
        let beginning: String = word.chars().take(BEGINNING).collect();
        assert!(
            printed.contains(&beginning),
            "{word:?} is not in {printed:?}"
        );
    }
}
