//! The characters of a text that can be seen, and the letters by which two names are one.
//!
//! Phones, web pages and pranks put characters into a text that show nothing: spaces of no
//! width, marks of the direction of writing, fillers, tags. They are told by their Unicode
//! properties. One that changes how the character before it looks stays: a joiner of an emoji
//! or of a Persian word, the variation of a sign, the tags of a flag.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::props::{
    DefaultIgnorableCodePoint, GeneralCategory, PrependedConcatenationMark, VariationSelector,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Before it stand the scripts whose letters are never joined: Latin, Greek, Cyrillic.
const FIRST_JOINED: char = '\u{590}';
/// The place of a picture that plain text does not have. Dictation leaves it behind.
const OBJECT_REPLACEMENT: char = '\u{fffc}';
/// A flag may go on in tags, such as that of England.
const BLACK_FLAG: char = '\u{1f3f4}';

/// Whether the character shows nothing and takes no room: a control character, a format
/// character, a filler, a code point that is no character. Spaces are none.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let shaped = CodePointSetData::new::<PrependedConcatenationMark>();
    match category(character) {
        GeneralCategory::Control => true,
        // Such as the Arabic sign of a year, which stands before a number.
        GeneralCategory::Format => !shaped.contains(character),
        _ => {
            ignorable.contains(character)
                || character == OBJECT_REPLACEMENT
                || is_noncharacter(character)
        }
    }
}

/// The normal form of a text, in which it is stored: what can be seen of it, composed (NFC).
///
/// - Invisible characters are left out, unless they change the look of the one before. All
///   marks of the direction of writing are: they could turn the words around that stand
///   beside the text.
/// - A blank letter (U+3164, U+2800) is a space; every break of a line is "\n".
/// - Accents that have no letter are left out, and spaces at the edges.
///
/// It is empty where nothing can be seen. The normal form of the normal form is the same.
#[must_use]
pub fn visible_text(text: &str) -> String {
    match text.chars().all(|it| it == '\n' || has_one_shape(it)) {
        true => text.trim().to_owned(),
        false => visible_by_unicode(text),
    }
}

/// Whether it is a space, a Latin or Russian letter, a digit or a sign, as nearly all that people
/// write are. Each has one shape, and can be seen, so that no table of Unicode is asked, which
/// takes thirty times as long.
fn has_one_shape(character: char) -> bool {
    matches!(character, ' '..='~' | 'А'..='я' | 'Ё' | 'ё')
}

fn visible_by_unicode(text: &str) -> String {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let kept = kept(&nfc.normalize(text));
    // A letter and its accent may stand side by side only now.
    let composed = nfc.normalize(&kept);
    let begun = composed.trim_start();
    begun
        .trim_end_matches(|c: char| c.is_whitespace() || joins(c))
        .to_owned()
}

/// The characters that can be seen, and those that change the look of the letter before.
fn kept(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut letter = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let shown = match character {
            '\r' if characters.peek() == Some(&'\n') => continue,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '\t' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' => ' ',
            invisible if is_invisible(invisible) => {
                let changes = |letter| changes(invisible, letter);
                kept.extend(letter.is_some_and(changes).then_some(invisible));
                continue;
            }
            accent if needs_a_letter(accent) => {
                kept.extend(letter.map(|_| accent));
                continue;
            }
            shown => shown,
        };
        kept.push(shown);
        letter = Some(shown).filter(|it| !it.is_whitespace());
    }
    kept
}

/// The letters by which a name is compared: names that differ in nothing but case, spaces,
/// invisible characters and other shapes of the same letters (NFKC) are one.
#[must_use]
pub(crate) fn name_key(name: &str) -> String {
    plain_key(name).unwrap_or_else(|| key_by_unicode(name))
}

/// The key of a name whose characters have one shape each.
fn plain_key(name: &str) -> Option<String> {
    let is_plain = name.chars().all(has_one_shape);
    is_plain.then(|| name.replace(' ', "").to_lowercase())
}

fn key_by_unicode(name: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(name);
    let letters = composed
        .chars()
        .filter(|c| !c.is_whitespace() && !is_invisible(*c));
    // By way of the capitals both small sigmas are one letter.
    let folded = letters.flat_map(char::to_uppercase);
    let folded: String = folded.flat_map(char::to_lowercase).collect();
    match ComposingNormalizerBorrowed::new_nfkc().normalize(&folded) {
        Cow::Borrowed(_) => folded,
        Cow::Owned(composed) => composed,
    }
}

/// Whether an invisible character changes the look of the letter or sign before it.
fn changes(invisible: char, letter: char) -> bool {
    let varies = CodePointSetData::new::<VariationSelector>();
    match invisible {
        joiner if joins(joiner) => letter >= FIRST_JOINED,
        '\u{e0020}'..='\u{e007f}' => letter == BLACK_FLAG,
        selector if varies.contains(selector) => {
            letter >= FIRST_JOINED || matches!(letter, '0'..='9' | '#' | '*' | '©' | '®')
        }
        _ => false,
    }
}

/// Whether it ties letters or keeps them apart, which at the edge of a text it cannot.
fn joins(character: char) -> bool {
    matches!(character, '\u{34f}' | '\u{200c}' | '\u{200d}')
}

/// Whether it is an accent, which alone would go to the last letter of the words before it.
fn needs_a_letter(character: char) -> bool {
    matches!(
        category(character),
        GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark
    )
}

fn category(character: char) -> GeneralCategory {
    CodePointMapData::new().get(character)
}

fn is_noncharacter(character: char) -> bool {
    let code = u32::from(character);
    (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests;
