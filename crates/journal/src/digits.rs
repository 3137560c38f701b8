//! Numbers typed in digits of any script.

use std::borrow::Cow;

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// The text with the digits 0-9 in the place of those of other scripts, of full width and of
/// keycaps, and with the plain mark in the place of others that stand between them. It is for
/// reading a number, a time or a date.
#[must_use]
pub fn in_ascii_digits(text: &str) -> Cow<'_, str> {
    match in_plain_digits(text) {
        ascii if ascii.is_ascii() => ascii,
        plain => Cow::Owned(plain.chars().map(mark).collect()),
    }
}

/// The same with the marks as they were typed.
pub(crate) fn in_plain_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{fe0f}' | '\u{20e3}' if plain.ends_with(|c: char| c.is_ascii_digit()) => {}
            '\u{1f51f}' => plain.push_str("10"),
            _ => plain.push(digit(character).unwrap_or(character)),
        }
    }
    Cow::Owned(plain)
}

/// Whether it is a digit of a script that writes numbers in tens.
fn is_digit(character: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    category == GeneralCategory::DecimalNumber
}

/// The digit 0-9 of the same value. The ten digits of a script stand in their order without
/// a gap (Unicode, 4.6), so that their number before this one tells its value.
fn digit(character: char) -> Option<char> {
    if !is_digit(character) {
        return None;
    }
    let code = u32::from(character);
    let before = (0..code).rev().map_while(char::from_u32);
    let value = before.take_while(|it| is_digit(*it)).count() % 10;
    char::from_digit(u32::try_from(value).ok()?, 10)
}

/// The plain mark for one that stands between digits.
fn mark(character: char) -> char {
    match character {
        '．' | '٫' => '.',
        '，' | '،' => ',',
        '：' | '∶' => ':',
        '／' | '⁄' | '∕' => '/',
        '－' | '−' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_any_script_are_plain_ones() {
        for (typed, plain) in [
            ("7", "7"),
            ("٧", "7"),
            ("۷", "7"),
            ("७", "7"),
            ("７", "7"),
            ("𝟕", "7"),
            ("𝟿", "9"),
            ("7️⃣", "7"),
            ("1️⃣0️⃣", "10"),
            ("🔟", "10"),
            ("١٤:٣٠", "14:30"),
            ("１４：３０", "14:30"),
            ("٢٥٫١١", "25.11"),
            ("７／１０", "7/10"),
            ("٧،٥", "7,5"),
        ] {
            assert_eq!(in_ascii_digits(typed), plain, "{typed}");
        }
    }

    #[test]
    fn signs_that_are_no_digits_stay() {
        for text in ["⑦", "⁷", "½", "Ⅶ", "семь", "❤️", "\u{20e3}", "七"] {
            assert_eq!(in_ascii_digits(text), text);
        }
    }

    #[test]
    fn every_digit_has_a_value_and_every_script_has_all_ten() {
        let mut counts = [0; 10];
        for character in (char::MIN..=char::MAX).filter(|it| is_digit(*it)) {
            let digit = digit(character).and_then(|it| it.to_digit(10));
            counts[digit.expect("a value") as usize] += 1;
        }
        assert_eq!(counts, [counts[0]; 10]);
    }
}
