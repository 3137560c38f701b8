//! The ways in which the name of a place is typed.

use std::collections::BTreeSet;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// Letters that are no other letter with an accent, and those that are typed for them.
const WRITTEN_AS: [(char, &str); 9] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('ı', "i"),
];

/// Letters whose accent is also spelt out: "Muenchen", "Goeteborg", "Aarhus".
const SPELT_OUT: [(char, &str); 5] = [
    ('ä', "ae"),
    ('ö', "oe"),
    ('ø', "oe"),
    ('ü', "ue"),
    ('å', "aa"),
];

/// The spellings of a name: its letters and digits without accents, and with those accents
/// spelt out that some languages do. Whatever stands between the letters is left out.
pub fn spellings(name: &str) -> BTreeSet<String> {
    let name = name.to_lowercase();
    [plain(&name), plain(&replaced(&name, &SPELT_OUT))].into()
}

fn plain(name: &str) -> String {
    let name = replaced(name, &WRITTEN_AS);
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(&name);
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_accent = |c: char| categories.get(c) == GeneralCategory::NonspacingMark;
    let letters = decomposed.chars().filter(|c| !is_accent(*c));
    letters.filter(|c| c.is_alphanumeric()).collect()
}

fn replaced(name: &str, letters: &[(char, &str)]) -> String {
    let mut replaced = String::with_capacity(name.len());
    for letter in name.chars() {
        match letters.iter().find(|(it, _)| *it == letter) {
            Some((_, typed)) => replaced.push_str(typed),
            None => replaced.push(letter),
        }
    }
    replaced
}
