use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

/// One or more of every kind of character that shows nothing.
const INVISIBLE: &str = "\u{0}\u{7f}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{180b}\u{180e}\
    \u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202e}\u{2060}\u{2064}\u{2066}\u{2069}\
    \u{206f}\u{fdd0}\u{fe00}\u{fe0f}\u{feff}\u{fff0}\u{fff9}\u{fffc}\u{fffe}\u{1bca0}\u{1d173}\
    \u{e0001}\u{e0065}\u{e007f}\u{e0100}\u{10ffff}";

/// Spaces, and letters that look like them.
const BLANK: &str = " \t\n\u{a0}\u{1680}\u{2003}\u{202f}\u{2800}\u{3000}\u{3164}\u{ffa0}\u{2028}";

#[test]
fn a_text_in_which_nothing_can_be_seen_is_empty() {
    for character in INVISIBLE.chars().chain(BLANK.chars()) {
        assert_eq!(visible_text(&character.to_string()), "", "{character:?}");
    }
    assert_eq!(visible_text(&format!("{INVISIBLE}{BLANK}{INVISIBLE}")), "");
    assert_eq!(visible_text("\u{301}\u{20e3} \u{489}"), "");
}

#[test]
fn edges_are_characters_that_can_be_seen() {
    for edge in INVISIBLE.chars().chain(BLANK.chars()) {
        let text = format!("{edge}{edge}Боль{edge}{edge}");
        assert_eq!(visible_text(&text), "Боль", "{edge:?}");
    }
}

#[test]
fn invisible_characters_inside_a_word_are_left_out() {
    for inside in INVISIBLE.chars() {
        let text = format!("Ибу{inside}профен");
        assert_eq!(visible_text(&text), "Ибупрофен", "{inside:?}");
    }
}

#[test]
fn a_blank_letter_is_a_space_and_a_line_ends_in_one_way() {
    assert_eq!(visible_text("a\u{3164}b\u{2800}c\td"), "a b c d");
    assert_eq!(
        visible_text("a\r\nb\rc\u{2028}d\u{85}e\n\nf"),
        "a\nb\nc\nd\ne\n\nf"
    );
}

#[test]
fn characters_that_change_the_look_of_others_stay() {
    for text in [
        "👩\u{200d}⚕️",
        "👨\u{200d}👩\u{200d}👧\u{200d}👦",
        "❤️",
        "❤️\u{200d}🔥",
        "🏳️\u{200d}🌈",
        "👍🏽",
        "🇷🇺",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
        "7️⃣",
        "©️",
        "می\u{200c}خواهم",
        "क्\u{200d}ष",
        "葛\u{e0100}城",
        "เจ็บ",
        "\u{f8ff}",
        "–5 °C, ½ √2 №3",
    ] {
        assert_eq!(visible_text(text), text, "{text}");
    }
}

#[test]
fn no_mark_of_the_direction_of_writing_is_left() {
    let text = "\u{202e}abc\u{2066}\u{202b}שלום\u{200f}, 3\u{2069} дня\u{61c}";
    assert_eq!(visible_text(text), "abcשלום, 3 дня");
}

#[test]
fn letters_are_composed_with_their_accents() {
    assert_eq!(visible_text("и\u{306}од"), "йод");
    assert_eq!(visible_text("e\u{200b}\u{301}"), "é");
    assert_eq!(
        visible_text("\u{301}\u{200d}e\u{301}"),
        "é",
        "but not with nothing"
    );
    assert_eq!(visible_text("\u{212b}"), "Å");
}

#[test]
fn names_that_look_the_same_have_one_key() {
    for (one, other) in [
        ("Ибупрофен", " ИБУ\u{200b}ПРОФЕН"),
        ("Но-шпа форте", "но-шпаФорте"),
        ("йод", "И\u{306}ОД"),
        ("Ｉｂｕ　２００", "ibu 200"),
        ("ΑΣ", "ας"),
        ("Витамин B₁₂", "витамин b12"),
        ("❤️", "❤"),
        ("Straße", "STRASSE"),
    ] {
        assert_eq!(name_key(one), name_key(other), "{one} {other}");
    }
    assert_ne!(name_key("Аспирин"), name_key("Аспирин C"));
}

#[test]
fn a_plain_letter_has_the_key_that_the_tables_give_it() {
    let plain = ('\0'..=char::MAX)
        .filter_map(|letter| Some((letter, plain_key(letter.encode_utf8(&mut [0; 4]))?)));
    for (letter, key) in plain {
        assert_eq!(key, key_by_unicode(&letter.to_string()), "{letter:?}");
    }
}

/// Any string, with odd characters far more often than they come by themselves.
fn odd_text() -> impl Strategy<Value = String> {
    let odd: Vec<char> = INVISIBLE.chars().chain(BLANK.chars()).collect();
    let pictures: &[&str] = &[
        "👩\u{200d}⚕️",
        "❤️",
        "🏴\u{e0067}\u{e0062}",
        "7️⃣",
        "می\u{200c}",
        "क्\u{200d}",
        "й",
        "\u{212b}",
        "ᄀ\u{1161}",
    ];
    let piece = prop_oneof![
        4 => proptest::sample::select(odd).prop_map(String::from),
        2 => proptest::sample::select(pictures).prop_map(String::from),
        2 => "[a-zа-яé\u{300}-\u{36f}\u{1dc0}-\u{1dff}\u{651}\u{94d}]",
        2 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Whether a reader sees it, told by other properties than the code goes by.
fn is_seen(character: char) -> bool {
    use GeneralCategory::{
        ConnectorPunctuation, CurrencySymbol, DashPunctuation, DecimalNumber, LowercaseLetter,
        MathSymbol, ModifierLetter, OtherPunctuation, TitlecaseLetter, UppercaseLetter,
    };
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    matches!(
        category,
        ConnectorPunctuation
            | CurrencySymbol
            | DashPunctuation
            | DecimalNumber
            | LowercaseLetter
            | MathSymbol
            | ModifierLetter
            | OtherPunctuation
            | TitlecaseLetter
            | UppercaseLetter
    )
}

fn seen(text: &str) -> String {
    let decomposed = icu_normalizer::DecomposingNormalizerBorrowed::new_nfd().normalize(text);
    decomposed.chars().filter(|c| is_seen(*c)).collect()
}

fn shows_something(grapheme: &str) -> bool {
    let shows = |c: char| !c.is_whitespace() && !is_invisible(c) && !needs_a_letter(c);
    grapheme.chars().any(shows)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn the_normal_form_of_any_text_begins_and_ends_visibly_and_loses_no_letter(text in odd_text()) {
        let normal = visible_text(&text);
        prop_assert!(ComposingNormalizerBorrowed::new_nfc().is_normalized(&normal));
        prop_assert_eq!(&visible_text(&normal), &normal);
        prop_assert_eq!(seen(&normal), seen(&text));
        let mut graphemes = normal.graphemes(true);
        // The table of graphemes may be of an older Unicode than that of accents.
        let without_accents = normal.trim_end_matches(needs_a_letter);
        let (first, last) = (graphemes.next(), without_accents.graphemes(true).next_back());
        prop_assert!(first.is_none_or(shows_something), "{first:?}");
        prop_assert!(last.is_none_or(shows_something), "{last:?}");
    }

    #[test]
    fn a_plain_name_has_the_key_that_the_tables_give_it(name in "[ -~А-яЁё]{0,12}") {
        prop_assert_eq!(plain_key(&name), Some(key_by_unicode(&name)));
    }

    #[test]
    fn a_plain_text_has_the_normal_form_that_the_tables_give_it(text in "[ -~А-яЁё\n]{0,24}") {
        prop_assert_eq!(visible_text(&text), visible_by_unicode(&text));
    }

    #[test]
    fn a_text_and_its_normal_form_have_one_key(text in odd_text()) {
        let normal = visible_text(&text);
        prop_assert_eq!(name_key(&normal).is_empty(), normal.is_empty());
        prop_assert_eq!(name_key(&normal.to_uppercase()), name_key(&normal));
    }
}
