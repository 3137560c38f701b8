//! The texts of a language are all in it, and its buttons have room.

use std::fs;

use journal::Language;

use super::files_of;

/// Words that no other language of the diary has, by which a sentence that was not translated is
/// known.
const WORDS: [(Language, &[&str]); 7] = [
    (
        Language::En,
        &[
            "the", "and", "with", "without", "your", "you", "were", "headache", "medicine",
            "entry", "please", "which", "not",
        ],
    ),
    (
        Language::Ru,
        &[
            "или",
            "если",
            "только",
            "нет",
            "был",
            "было",
            "дней",
            "боль",
            "болела",
            "лекарство",
            "лекарства",
            "приступ",
            "отчёт",
            "врач",
            "вы",
            "чтобы",
            "ещё",
        ],
    ),
    (
        Language::Uk,
        &[
            "або",
            "якщо",
            "лише",
            "немає",
            "днів",
            "біль",
            "болю",
            "ліки",
            "напад",
            "звіт",
            "лікар",
            "ви",
            "щоб",
            "ще",
            "це",
        ],
    ),
    (
        Language::Es,
        &[
            "del",
            "día",
            "días",
            "dolor",
            "informe",
            "usted",
            "hasta",
            "según",
            "puede",
            "medicación",
        ],
    ),
    (
        Language::Fr,
        &[
            "les",
            "est",
            "avec",
            "sans",
            "vous",
            "votre",
            "jour",
            "jours",
            "douleur",
            "médicament",
            "rapport",
        ],
    ),
    (
        Language::De,
        &[
            "und",
            "oder",
            "nicht",
            "sie",
            "ihre",
            "wurde",
            "kein",
            "tage",
            "kopfschmerzen",
            "für",
            "über",
        ],
    ),
    (
        Language::Pt,
        &[
            "não",
            "você",
            "remédio",
            "remédios",
            "dor",
            "dias",
            "até",
            "são",
            "relatório",
            "também",
        ],
    ),
];

/// How the names of texts begin that are no sentences of the language: what is understood in any,
/// names of places, products and files.
const NO_SENTENCES: [&str; 9] = [
    "typed-",
    "place-",
    "places-",
    "same-letters",
    "cell-",
    "import-source",
    "import-unrecognised",
    "report-file_stem",
    "always-capital",
];

#[test]
fn no_text_has_a_word_of_another_language() {
    let mut left = Vec::new();
    for language in Language::ALL {
        for (name, words) in texts(language) {
            for (other, their_words) in WORDS.iter().filter(|(other, _)| *other != language) {
                let theirs = words
                    .iter()
                    .filter(|word| their_words.contains(&word.as_str()));
                left.extend(theirs.map(|word| format!("{language:?} {name}: {word} ({other:?})")));
            }
        }
    }
    assert!(left.is_empty(), "{left:#?}");
}

#[test]
fn the_letters_of_a_text_are_those_of_its_language() {
    for language in Language::ALL {
        let is_cyrillic = |letter: char| ('\u{400}'..='\u{4ff}').contains(&letter);
        let is_foreign = |letter: char| match language {
            Language::Ru => "іїєґІЇЄҐ".contains(letter),
            Language::Uk => "ыэъёЫЭЪЁ".contains(letter),
            _ => is_cyrillic(letter),
        };
        for (name, words) in texts(language) {
            let foreign: Vec<_> = words
                .iter()
                .filter(|word| word.contains(is_foreign))
                .collect();
            assert!(foreign.is_empty(), "{language:?} {name}: {foreign:?}");
        }
    }
}

/// A row of a narrow phone has room for so many letters, and cuts a longer label.
const MOST_ON_A_BUTTON: usize = 38;

#[test]
fn no_button_is_cut_on_a_narrow_phone() {
    for language in Language::ALL {
        for (name, line) in lines(language) {
            let is_label = name.starts_with("button-") || name.contains("-button-");
            let letters = without_arguments(&line).trim().chars().count();
            assert!(
                !is_label || letters <= MOST_ON_A_BUTTON,
                "{language:?} {name}, {letters} letters: {line}"
            );
        }
    }
}

/// The words of each text, in lower case, by its name.
fn texts(language: Language) -> Vec<(String, Vec<String>)> {
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    for (name, line) in lines(language) {
        match texts.last_mut() {
            Some((last, words)) if *last == name => words.extend(words_of(&line)),
            _ => texts.push((name, words_of(&line))),
        }
    }
    assert!(texts.len() > 500, "{language:?}: {} texts", texts.len());
    texts.retain(|(name, _)| !NO_SENTENCES.iter().any(|kind| name.starts_with(kind)));
    texts
}

/// Every line of every text with the name of the text.
fn lines(language: Language) -> Vec<(String, String)> {
    let mut lines: Vec<(String, String)> = Vec::new();
    for file in files_of(language) {
        for line in fs::read_to_string(file).expect("a text").lines() {
            let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
            match line.split_once(" =").filter(|_| begins) {
                Some((name, text)) => lines.push((name.to_owned(), text.to_owned())),
                None if line.starts_with(' ') => {
                    let (name, _) = lines.last().expect("the text that the line belongs to");
                    lines.push((name.clone(), line.to_owned()));
                }
                None => {}
            }
        }
    }
    lines
}

/// The words that a person reads: without what Fluent or HTML makes of the line, and without
/// commands and addresses.
fn words_of(line: &str) -> Vec<String> {
    let plain = without_arguments(line);
    let words = plain.split_whitespace().filter(|word| !word.contains('/'));
    let words = words.flat_map(|word| word.split(|c: char| !c.is_alphabetic()));
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// The line without the name of its variant, and without what stands in braces or tags.
fn without_arguments(line: &str) -> String {
    let line = line.trim_start().trim_start_matches('*');
    let variant = line.strip_prefix('[').and_then(|line| line.split_once(']'));
    let mut depth = 0;
    let is_outside = |letter: &char| {
        match letter {
            '{' | '<' => depth += 1,
            '}' | '>' => depth -= 1,
            _ => return depth <= 0,
        }
        false
    };
    variant
        .map_or(line, |(_, text)| text)
        .chars()
        .filter(is_outside)
        .collect()
}
