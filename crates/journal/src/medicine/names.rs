//! Tells from the name that the person wrote which medicine it is.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use strum::EnumString;

use super::token::{Token, key, tokens};
use super::{Medicine, MedicineClass, NamedMedicine, Recognised};
use crate::words::Words;

/// The most words of a name that are looked up together.
const MOST_WORDS: usize = 4;
/// The fewest letters of a name in which one wrong letter is forgiven.
const FEWEST_LETTERS: usize = 7;
/// How much of a table a name takes about, with what is said of it.
const BYTES_OF_NAME: usize = 20;
/// The fewest letters that are left of a word without the ending of its case.
const FEWEST_OF_STEM: usize = 3;

/// The names by which medicines are known, and the words of doses, in all languages at
/// once: people write them in the language of the packet.
#[derive(Clone, Debug, Default)]
pub struct MedicineNames {
    meanings: Vec<Meaning>,
    /// By [`key`].
    names: HashMap<Cow<'static, str>, Name>,
    /// The names of one word in which one wrong letter is forgiven, by how many they have.
    long: HashMap<usize, Vec<LongName>>,
    /// Endings of words, by their [`key`], each with the place of its meaning.
    endings: Vec<(String, usize)>,
    case_endings: Vec<&'static str>,
    word_endings: Vec<&'static str>,
    /// Words that are written shorter before a vowel, as "d' de".
    elisions: Vec<(&'static str, &'static str)>,
    same_letters: Vec<(char, char)>,
}

/// A row of the table cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidTable {
    #[error("{0:?} has no second column that says how it counts")]
    NoMeaning(String),
    #[error("{0:?} stands twice")]
    Twice(String),
}

/// The meaning that a row of the table gives its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Substances of these classes, or a brand.
    Acute(Vec<MedicineClass>),
    Other(Role),
}

/// Another meaning of a word, in the terms of the table, which explains them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "snake_case")]
pub(super) enum Role {
    Preventive,
    NotForPain,
    OnSkin,
    Adjuvant,
    NotTold,
    NothingAdded,
    Unit,
    Number,
    Amount,
    At,
    Hour,
    OClock,
    /// The hours from midnight to noon, 12 among them.
    BeforeNoon,
    Morning,
    Afternoon,
    Evening,
    Night,
    And,
    Took,
    Doubt,
}

#[derive(Clone, Copy, Debug)]
struct Name {
    /// As it stands in the table.
    written: &'static str,
    /// Its place in the meanings.
    meaning: usize,
    /// The ATC code of the one substance that it names.
    atc: Option<&'static str>,
}

/// A name of one word, by its [`key`].
#[derive(Clone, Debug)]
struct LongName {
    key: Cow<'static, str>,
    letter_set: u64,
    /// Its place in the meanings.
    meaning: usize,
}

/// The name with which a text begins.
pub(super) struct FoundName<'a> {
    /// How many tokens they are.
    pub length: usize,
    pub meaning: &'a Meaning,
    /// The name in the table where the words are another case of it.
    pub word: Option<&'static str>,
    /// The ATC code of the one substance that they name.
    atc: Option<&'static str>,
}

impl MedicineNames {
    /// Adds the rows of a table, whose first lines explain it.
    ///
    /// # Errors
    /// [`InvalidTable`] names the row. Rows that are known already may come again.
    pub fn add(&mut self, table: &'static str) -> Result<(), InvalidTable> {
        self.names.reserve(table.len() / BYTES_OF_NAME);
        for row in table.lines() {
            if row.is_empty() || row.starts_with('#') {
                continue;
            }
            let mut columns = row.split('\t');
            let names = columns.next().unwrap_or_default().split(", ");
            let meaning = columns.next().unwrap_or_default();
            match meaning {
                "case_ending" => add_new(&mut self.case_endings, names),
                "word_ending" => add_new(&mut self.word_endings, names),
                "elision" => self
                    .elisions
                    .extend(names.filter_map(|pair| pair.split_once(' '))),
                _ => {
                    let meaning = Meaning::read(meaning)
                        .ok_or_else(|| InvalidTable::NoMeaning(row.to_owned()))?;
                    let atc = substance(columns.next(), columns.next());
                    self.add_names(names, meaning, atc)?;
                }
            }
        }
        Ok(())
    }

    fn add_names(
        &mut self,
        names: impl Iterator<Item = &'static str>,
        meaning: Meaning,
        mut atc: Option<&'static str>,
    ) -> Result<(), InvalidTable> {
        let is_medicine = meaning.is_medicine();
        let place = self.meanings.len();
        self.meanings.push(meaning);
        for written in names {
            if let Some(ending) = written.strip_prefix('-') {
                self.endings.push((key(ending, &self.same_letters), place));
                continue;
            }
            let name = Name {
                written,
                meaning: place,
                // The substance stands first; what is in a brand after it was not looked up.
                atc: atc.take(),
            };
            // Most names are one word of plain letters, and as such their key.
            let key = match written.bytes().all(|byte| byte.is_ascii_lowercase()) {
                true => Cow::Borrowed(written),
                false => Cow::Owned(key(written, &self.same_letters)),
            };
            let is_word = !written.contains(|c: char| c.is_ascii() && !c.is_ascii_alphabetic());
            if is_word && is_medicine && letters(&key) >= FEWEST_LETTERS {
                let alike = self.long.entry(letters(&key)).or_default();
                alike.push(LongName {
                    key: key.clone(),
                    letter_set: letter_set(&key),
                    meaning: place,
                });
            }
            match self.names.entry(key) {
                Entry::Vacant(vacant) => {
                    vacant.insert(name);
                }
                Entry::Occupied(mut known) => {
                    if self.meanings[known.get().meaning] != self.meanings[place] {
                        return Err(InvalidTable::Twice(written.to_owned()));
                    }
                    let known = known.get_mut();
                    known.atc = known.atc.or(name.atc);
                }
            }
        }
        Ok(())
    }

    /// Adds a letter that people write for another one, before the tables that have it.
    pub fn add_same_letters(&mut self, pair: (char, char)) {
        self.same_letters.push(pair);
    }

    /// Reads the name of a medicine: a substance or a brand, or several.
    #[must_use]
    pub fn recognise(&self, name: &str) -> Recognised {
        let tokens = self.tokens(name);
        let mut meanings = Vec::new();
        let mut rest = tokens.as_slice();
        while !rest.is_empty() {
            let found = self.longest(rest);
            rest = &rest[found.as_ref().map_or(1, |found| found.length)..];
            meanings.extend(found.map(|found| found.meaning));
        }
        Recognised::of(&meanings)
    }

    /// Looks a name up in the person's `own` list and in the tables.
    #[must_use]
    pub fn medicine<'a>(&self, name: &Words, own: &'a [Medicine]) -> NamedMedicine<'a> {
        let listed = own.iter().find(|medicine| medicine.is_called(name));
        NamedMedicine {
            other_use: listed.and_then(|medicine| medicine.other_use.as_ref()),
            by_name: self.recognise(name.as_str()),
        }
    }

    /// The ATC code (Anatomical Therapeutic Chemical, of the WHO) of the medicine; `None`
    /// where the name is not that of one substance and nothing else: of a brand or a name
    /// with a slip it is not certain what was taken.
    #[must_use]
    pub fn atc(&self, name: &str) -> Option<&'static str> {
        let tokens = self.tokens(name);
        let found = self.longest(&tokens)?;
        found.atc.filter(|_| found.length == tokens.len())
    }

    pub(super) fn tokens<'a>(&self, text: &'a str) -> Vec<Token<'a>> {
        let mut parted = Vec::new();
        for token in tokens(text, &self.same_letters) {
            match self.elided(&token) {
                Some(words) => parted.extend(words),
                None => parted.push(token),
            }
        }
        parted
    }

    /// The two words of "d'ibuprofène", where the second is a medicine or is not there.
    fn elided<'a>(&self, token: &Token<'a>) -> Option<Vec<Token<'a>>> {
        let apostrophe = token.text.find(['\'', '’'])?;
        let (short, rest) = token.text.split_at(apostrophe);
        let mut elisions = self.elisions.iter();
        let (_, whole) =
            elisions.find(|(it, _)| it.trim_end_matches('\'') == short.to_lowercase())?;
        let name = rest.trim_start_matches(['\'', '’']);
        let (short, name) = token.text.split_at(token.text.len() - name.len());
        let word = |text, key, spaced| Token {
            text,
            key,
            spaced,
            kind: token.kind,
        };
        let mut words = vec![word(short, (*whole).to_owned(), token.spaced)];
        if !name.is_empty() {
            words.push(word(name, key(name, &self.same_letters), false));
        }
        let found = self.longest(&words[1..]);
        let is_medicine = found.is_some_and(|found| found.meaning.is_medicine());
        (is_medicine || name.is_empty()).then_some(words)
    }

    /// The longest name that begins with the first token.
    pub(super) fn longest(&self, tokens: &[Token<'_>]) -> Option<FoundName<'_>> {
        let first = tokens.first().filter(|token| !token.key.is_empty())?;
        let mut key = String::new();
        let mut longest = None;
        let words = tokens.iter().take_while(|token| !token.separates());
        let words = words.enumerate().filter(|(_, token)| !token.key.is_empty());
        for (index, token) in words.take(MOST_WORDS) {
            key.push_str(&token.key);
            let found = self.word(&key, token.key.len());
            longest = found
                .map(|(name, word)| (index + 1, name, word))
                .or(longest);
        }
        let found = longest.map(|(length, name, word)| FoundName {
            length,
            meaning: &self.meanings[name.meaning],
            word,
            atc: name.atc,
        });
        found.or_else(|| {
            Some(FoundName {
                length: 1,
                meaning: self
                    .ending(&first.key)
                    .or_else(|| self.misspelt(&first.key))?,
                word: None,
                atc: None,
            })
        })
    }

    /// A name, as it stands in the table or in another case. The ending of the case is a
    /// part of the last word.
    fn word(&self, key: &str, last_word: usize) -> Option<(Name, Option<&'static str>)> {
        if let Some(name) = self.names.get(key) {
            return Some((*name, None));
        }
        let mut words = self.words_of(key, last_word);
        let name = words.find_map(|word| {
            let name = self.names.get(word.as_ref());
            name.filter(|name| self.meanings[name.meaning].is_medicine())
        })?;
        Some((*name, Some(name.written)))
    }

    /// The words of which this may be another case.
    fn words_of<'a>(
        &'a self,
        key: &'a str,
        last_word: usize,
    ) -> impl Iterator<Item = Cow<'a, str>> {
        let cases = self.case_endings.iter();
        let stems = cases
            .filter(move |ending| ending.len() < last_word)
            .filter_map(|ending| key.strip_suffix(*ending))
            .filter(|stem| letters(stem) >= FEWEST_OF_STEM);
        stems.flat_map(|stem| {
            let ended = self
                .word_endings
                .iter()
                .map(move |end| format!("{stem}{end}"));
            std::iter::once(Cow::Borrowed(stem)).chain(ended.map(Cow::Owned))
        })
    }

    fn ending(&self, key: &str) -> Option<&Meaning> {
        let ends = |word: &str| {
            let mut endings = self.endings.iter();
            endings.find(|(ending, _)| word.ends_with(ending.as_str()))
        };
        let (_, place) = ends(key).or_else(|| {
            let mut words = self.words_of(key, key.len());
            words.find_map(|word| ends(&word))
        })?;
        Some(&self.meanings[*place])
    }

    /// The meaning of the long names that differ from this by one letter, where they have
    /// the same.
    fn misspelt(&self, key: &str) -> Option<&Meaning> {
        if letters(key) < FEWEST_LETTERS {
            return None;
        }
        let words = std::iter::once(Cow::Borrowed(key)).chain(self.words_of(key, key.len()));
        let mut found = None;
        for word in words.filter(|word| letters(word) >= FEWEST_LETTERS) {
            let (set, length) = (letter_set(&word), letters(&word));
            let alike = (length - 1..=length + 1).filter_map(|length| self.long.get(&length));
            for name in alike.flatten() {
                // One letter for another changes two of the set.
                if (name.letter_set ^ set).count_ones() <= 2 && is_one_apart(&word, &name.key) {
                    let meaning = &self.meanings[name.meaning];
                    if found.is_some_and(|other| other != meaning) {
                        return None;
                    }
                    found = Some(meaning);
                }
            }
        }
        found
    }
}

impl Meaning {
    fn read(text: &str) -> Option<Self> {
        let classes = text.split(", ").map(|class| class.parse().ok());
        let classes: Option<Vec<MedicineClass>> = classes.collect();
        let role = || text.parse().ok().map(Self::Other);
        classes.map(Self::Acute).or_else(role)
    }

    /// Whether it is said of a medicine, and not of a word beside one.
    pub fn is_medicine(&self) -> bool {
        match self {
            Self::Acute(_) => true,
            Self::Other(role) => matches!(
                role,
                Role::Preventive | Role::NotForPain | Role::OnSkin | Role::Adjuvant
            ),
        }
    }
}

/// The code of a row's fourth column, where the third names one substance, perhaps with a
/// remark in brackets, and the code is that of a substance (seven characters), not of a group.
fn substance(inside: Option<&str>, code: Option<&'static str>) -> Option<&'static str> {
    let inside = inside?.split('(').next()?;
    let is_one = !inside.contains([',', ';']);
    code.filter(|code| is_one && code.len() == 7)
}

/// Adds those that other languages do not have.
fn add_new(all: &mut Vec<&'static str>, some: impl Iterator<Item = &'static str>) {
    for one in some {
        if !all.contains(&one) {
            all.push(one);
        }
    }
}

fn letters(word: &str) -> usize {
    word.chars().count()
}

/// The letters of a word, a bit for each, some of which share one.
fn letter_set(word: &str) -> u64 {
    word.chars()
        .fold(0, |set, c| set | 1 << (u32::from(c) % 64))
}

/// Whether a letter more, less, or another, or two neighbours changed, make the one of
/// the other.
fn is_one_apart(one: &str, other: &str) -> bool {
    let (mut one, mut other): (Vec<char>, Vec<char>) =
        (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    while one.last().is_some_and(|last| other.last() == Some(last)) {
        one.pop();
        other.pop();
    }
    let begin = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    match (&one[begin..], &other[begin..]) {
        ([] | [_], [] | [_]) => true,
        ([a, b], [c, d]) => (a, b) == (d, c),
        _ => false,
    }
}

/// The few names of made-up diaries.
#[cfg(test)]
pub(crate) fn few_names() -> MedicineNames {
    let mut names = MedicineNames::default();
    let table = "-triptan\ttriptan\nrelpax\ttriptan\ncitramon\tcombination\n\
                 ibuprofen, ибупрофен\tnon_opioid\ntreximet\ttriptan, non_opioid\n\
                 magnesium\tpreventive\nкодеин\topioid\nкофеин\tadjuvant\nгель\ton_skin\n\
                 но-шпа\tnot_for_pain\nанальгин\tnon_opioid\nmg, мг, таблетки\tunit\n\
                 и, and\tand\nв, at\tat\nа, у, ы\tcase_ending\nа\tword_ending";
    names.add(table).expect("a table");
    names
}

/// The doses of made-up diaries.
#[cfg(test)]
pub(crate) fn few_doses(text: &str) -> Vec<super::Dose> {
    few_names().doses(text).expect("doses")
}
