//! The beginning of a text that is too long for its place.

use unicode_segmentation::UnicodeSegmentation;

/// The mark of what was left out.
const LEFT_OUT: char = '…';

/// The text, or its beginning with "…", in at most `most` UTF-16 units, the measure of
/// messengers: there are never fewer of them than characters. It is cut between graphemes,
/// so that no picture of several characters and no letter with accents falls apart. Of
/// a first grapheme longer than that only the letter is left.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    // There are never more units than bytes.
    if text.len() <= most || units(text) <= most {
        return text.to_owned();
    }
    let mut left = most.saturating_sub(LEFT_OUT.len_utf16());
    let graphemes = text.graphemes(true).take_while(|grapheme| {
        let rest = left.checked_sub(units(grapheme));
        left = rest.unwrap_or(left);
        rest.is_some()
    });
    let beginning: String = graphemes.collect();
    let mut beginning = beginning.trim_end().to_owned();
    if beginning.is_empty() {
        beginning.extend(text.chars().next());
    }
    beginning.push(LEFT_OUT);
    beginning
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_graphemes() {
        let doctor = "👩\u{200d}⚕\u{fe0f}";
        for (text, most, cut) in [
            ("боль", 4, "боль"),
            ("боль", 3, "бо…"),
            ("сильная боль", 9, "сильная…"),
            ("e\u{301}e\u{301}e\u{301}", 5, "e\u{301}e\u{301}…"),
            ("😀😀😀", 5, "😀😀…"),
            ("🇷🇺🇷🇺", 7, "🇷🇺…"),
            (&doctor.repeat(2), 9, &format!("{doctor}…")),
            (&doctor.repeat(2), 5, "👩…"),
        ] {
            assert_eq!(shortened(text, most), cut, "{text} {most}");
        }
    }

    proptest::proptest! {
        #[test]
        fn of_any_text_whole_graphemes_are_left_within_the_limit(
            text in "([a-zя😀🇷🇺\u{300}\u{200d}\u{fe0f}👩⚕ ]|\\PC){0,40}",
            most in 3..40_usize,
        ) {
            let short = shortened(&text, most);
            let first_letter = text.chars().next().map_or(0, char::len_utf16);
            assert!(units(&short) <= most.max(first_letter + 1));
            let left = short.strip_suffix(LEFT_OUT).unwrap_or(&short);
            assert!(text.starts_with(left));
            let ends = text.grapheme_indices(true).map(|(at, grapheme)| at + grapheme.len());
            let is_first_letter = left.chars().count() == 1;
            let spaces = text[left.len()..].len() - text[left.len()..].trim_start().len();
            let mut ends = ends.chain([0]);
            let is_whole = ends.any(|end| (left.len()..=left.len() + spaces).contains(&end));
            assert!(is_whole || is_first_letter, "{text:?} {left:?}");
        }
    }

    #[test]
    fn a_letter_under_a_thousand_accents_is_left_as_a_letter() {
        let text = format!("a{}b", "\u{301}".repeat(1000));
        assert_eq!(shortened(&text, 60), "a…");
    }
}
