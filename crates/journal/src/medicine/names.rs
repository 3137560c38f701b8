//! The class of an acute medicine, from the name that the person wrote.

use std::collections::HashMap;

use super::MedicineClass;

/// A part of a medicine's name: what it says of the class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamePart {
    /// An active substance of that class, or a brand.
    Of(MedicineClass),
    /// A substance such as caffeine, with which an analgesic is a combination.
    Adjuvant,
    /// Something is added that the word does not name.
    NotTold,
    /// Nothing is added, whatever the words say alone.
    NothingAdded,
}

/// The names by which medicines are known, in all languages at once: people write them in
/// the language of the packet.
#[derive(Clone, Debug, Default)]
pub struct MedicineNames {
    words: HashMap<String, NamePart>,
    /// Several words that mean something only together.
    phrases: Vec<(String, NamePart)>,
    endings: Vec<(String, NamePart)>,
    case_endings: Vec<String>,
    same_letters: Vec<(char, char)>,
}

impl MedicineNames {
    /// Adds a name in lower case: a word, a phrase, or after a hyphen the ending of words.
    /// Returns `false` where it is known already.
    pub fn add(&mut self, name: &str, part: NamePart) -> bool {
        if let Some(ending) = name.strip_prefix('-') {
            self.endings.push((ending.to_owned(), part));
        } else if name.contains(' ') {
            self.phrases.push((name.to_owned(), part));
        } else {
            return self.words.insert(name.to_owned(), part).is_none();
        }
        true
    }

    /// Adds an ending that a word may take in another grammatical case.
    pub fn add_case_ending(&mut self, ending: &str) {
        self.case_endings.push(ending.to_owned());
    }

    /// Adds a letter that people write for another one.
    pub fn add_same_letters(&mut self, (written, meant): (char, char)) {
        self.same_letters.push((written, meant));
    }

    /// The class of a medicine by its name, a substance or a brand; `None` where the words
    /// name none that is known, or do not tell whether one product is meant or two.
    #[must_use]
    pub fn class(&self, name: &str) -> Option<MedicineClass> {
        let parts = self.parts(name);
        let has = |part| parts.contains(&part);
        let of = |class| has(NamePart::Of(class));
        if of(MedicineClass::Combination) {
            return Some(MedicineClass::Combination);
        }
        for class in [MedicineClass::Triptan, MedicineClass::Ergotamine] {
            if of(class) {
                // Beside an analgesic it may be one product of two classes, or two tablets.
                let known = [NamePart::Of(class), NamePart::Adjuvant];
                return parts.iter().all(|one| known.contains(one)).then_some(class);
            }
        }
        if has(NamePart::NotTold) && !has(NamePart::NothingAdded) {
            return None;
        }
        match (of(MedicineClass::NonOpioid), of(MedicineClass::Opioid)) {
            (false, false) => None,
            // The examples of 8.2.5 itself: paracetamol and codeine, and caffeine.
            (true, true) => Some(MedicineClass::Combination),
            _ if has(NamePart::Adjuvant) => Some(MedicineClass::Combination),
            (true, false) => Some(MedicineClass::NonOpioid),
            (false, true) => Some(MedicineClass::Opioid),
        }
    }

    fn parts(&self, name: &str) -> Vec<NamePart> {
        let mut name = name.to_lowercase();
        for (written, meant) in &self.same_letters {
            name = name.replace(*written, meant.encode_utf8(&mut [0; 4]));
        }
        let phrases = self.phrases.iter();
        let of_phrases = phrases.filter_map(|(words, part)| name.contains(words).then_some(*part));
        let words = name.split(|c: char| !c.is_alphanumeric());
        let of_words = words.filter_map(|word| self.part_of_word(word));
        of_phrases.chain(of_words).collect()
    }

    fn part_of_word(&self, word: &str) -> Option<NamePart> {
        let mut endings = self.endings.iter();
        if let Some((_, part)) = endings.find(|(ending, _)| word.ends_with(ending)) {
            return Some(*part);
        }
        let known = |word| self.words.get(word).copied();
        let mut case_endings = self.case_endings.iter();
        known(word).or_else(|| case_endings.find_map(|ending| known(word.strip_suffix(ending)?)))
    }
}

/// The few names of made-up diaries.
#[cfg(test)]
pub(crate) fn few_names() -> MedicineNames {
    let mut names = MedicineNames::default();
    for (name, class) in [
        ("-triptan", MedicineClass::Triptan),
        ("relpax", MedicineClass::Triptan),
        ("citramon", MedicineClass::Combination),
        ("ibuprofen", MedicineClass::NonOpioid),
        ("ибупрофен", MedicineClass::NonOpioid),
    ] {
        names.add(name, NamePart::Of(class));
    }
    names
}
