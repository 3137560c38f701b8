//! The scripts, marks and pictures that a person may write: each letter once, where a reader
//! of that script looks for it.

use super::super::style::{BODY, Type};
use super::*;
use crate::drawing::line::{Piece, TextRun, lines};

fn set_in_a_line(text: &str) -> Vec<Piece> {
    let mut lines = lines(&[TextRun::new(text, BODY)], 10_000.0);
    assert_eq!(lines.len(), 1, "{text}");
    lines.remove(0)
}

/// The characters of each glyph, from left to right as they are seen. Marks are told with
/// the letter below them.
fn seen(text: &str) -> Vec<String> {
    let pieces = set_in_a_line(text);
    let mut glyphs: Vec<(f32, String)> = pieces.iter().flat_map(placed).collect();
    glyphs.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    glyphs.into_iter().map(|(_, text)| text).collect()
}

/// Where the middle of each glyph is, and its characters.
fn placed(piece: &Piece) -> Vec<(f32, String)> {
    let run = &piece.glyphs;
    let mut pen = piece.x;
    let placed = run.glyphs.iter().map(|glyph| {
        let middle = pen + run.typeface.width(glyph.glyph_id) * run.set_in.size / 2.0;
        pen += glyph.x_advance * run.set_in.size;
        (middle, run.text[glyph.text_range.clone()].to_owned())
    });
    placed.collect()
}

/// All that is printed, in the order of reading.
fn printed(text: &str) -> String {
    let pieces = set_in_a_line(text).into_iter();
    pieces.map(|piece| piece.glyphs.text).collect()
}

fn glyph_count(text: &str) -> usize {
    let pieces = set_in_a_line(text);
    pieces.iter().map(|piece| piece.glyphs.glyphs.len()).sum()
}

#[test]
fn words_from_right_to_left_are_seen_so_and_told_in_the_order_of_reading() {
    for (text, expected) in [
        ("חזק", "קזח"),
        ("(חזק)", ")קזח("),
        ("כאב [חזק] 7", "7 ]קזח[ באכ"),
        ("боль (חזק) 3 дня", "боль (קזח) 3 дня"),
        ("a «חזק» b", "a «קזח» b"),
        ("שלום abc 12", "abc 12 םולש"),
        ("400 мг כדור", "400 мг רודכ"),
        ("3-5 ימים", "םימי 3-5"),
        ("٣ أيام", "مايأ ٣"),
    ] {
        assert_eq!(seen(text).concat(), expected, "{text}");
        assert_eq!(printed(text), text);
    }
}

#[test]
fn brackets_turn_with_the_words_in_them() {
    let opening = |text: &str| {
        let pieces = set_in_a_line(text);
        let run = &pieces[0].glyphs;
        let shown = run.typeface.glyph(')') == Some(run.glyphs[0].glyph_id);
        (shown, run.typeface == Typeface::of(BODY.face))
    };
    assert_eq!(opening("(сильная)"), (false, true));
    assert_eq!(
        opening("(חזק)"),
        (true, false),
        "no glyph is of two brackets"
    );
}

#[test]
fn marks_stand_on_their_letter() {
    for text in ["שָׁלוֹם", "e\u{301}\u{323}", "и\u{306}\u{301}", "ก็", "مُحَمَّد"]
    {
        for piece in set_in_a_line(text) {
            let mut letter: Option<(f32, f32)> = None;
            let mut pen = 0.0;
            for glyph in &piece.glyphs.glyphs {
                let width = piece.glyphs.typeface.width(glyph.glyph_id);
                if width > 0.0 {
                    letter = Some((pen, pen + width));
                } else {
                    let (left, right) = letter.expect("a mark follows its letter");
                    assert!(pen >= left - 0.4 && pen <= right + 0.4, "{text}: {pen}");
                }
                pen += glyph.x_advance;
            }
        }
        assert_eq!(printed(text), text);
    }
}

#[test]
fn letters_of_arabic_join_and_those_of_devanagari_are_one_conjunct() {
    let shape = |text: &str| {
        let pieces = set_in_a_line(text);
        let glyphs = pieces.iter().flat_map(|piece| &piece.glyphs.glyphs);
        let ids = glyphs.map(|glyph| glyph.glyph_id);
        ids.collect::<Vec<_>>()
    };
    assert_ne!(shape("بب"), [shape("ب"), shape("ب")].concat());
    assert_eq!(glyph_count("لا"), 1, "a ligature");
    assert_eq!(glyph_count("क्ष"), 1);
    assert_eq!(printed("सिरदर्द"), "सिरदर्द");
}

#[test]
fn a_picture_of_several_characters_is_one_glyph() {
    for text in [
        "👩‍⚕️",
        "🇷🇺",
        "👩🏽‍⚕️",
        "👨‍👩‍👧‍👦",
        "7️⃣",
        "🤕",
        "😵‍💫",
        "❤️",
        "☂",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "🏳️‍🌈",
        "👍🏿",
        "💊",
    ] {
        assert_eq!(glyph_count(text), 1, "{text}");
        assert_eq!(printed(text), text);
    }
}

#[test]
fn a_letter_that_no_font_has_is_one_box_told_as_it_was_written() {
    for (text, boxes) in [
        ("頭痛", 2),
        ("かわいい", 4),
        ("が\u{3099}", 1),
        ("한국", 2),
        ("\u{1112}\u{1161}\u{11ab}", 1),
        ("\u{f8ff}", 1),
        ("\u{10fffd}", 1),
        ("ᚠᚢ", 2),
        ("𝒜", 1),
        ("ខ្ញុំ", 1),
    ] {
        assert_eq!(printed(text), "□".repeat(boxes), "{text}");
        let pieces = set_in_a_line(text).into_iter();
        let written: String = pieces.filter_map(|piece| piece.glyphs.written).collect();
        assert_eq!(written, text);
    }
}

#[test]
fn the_notes_say_once_that_something_is_not_printed() {
    for language in Language::ALL {
        for (text, told) in [
            ("боль ё é חזק", 0),
            ("頭痛 頭痛", 1),
            (&*format!("a{}", "\u{301}".repeat(1000)), 1),
        ] {
            let view = view(&[in_own_words(text)], SIXTY_DAYS, language);
            let note = run_together(&view.unprinted_note);
            assert_eq!(letters(&view).matches(&note).count(), told, "{text}");
            pdf(&view).expect("a document");
        }
    }
}

#[test]
fn marks_without_end_stand_within_their_line_and_are_told_in_full() {
    let text = format!("Z{}", "\u{300}\u{316}".repeat(500));
    let pieces = set_in_a_line(&text);
    assert_eq!(pieces.len(), 1);
    assert_eq!(
        pieces[0].glyphs.glyphs.len(),
        5,
        "the letter and four marks"
    );
    assert_eq!(pieces[0].glyphs.written.as_deref(), Some(text.as_str()));
    assert_eq!(printed("Việt ế ặ"), "Việt ế ặ");
}

#[test]
fn what_has_no_look_is_dropped_and_every_space_is_one() {
    for (text, expected) in [
        ("a\u{0}\u{200b}\u{202e}b\u{ad}\u{2060}\u{feff}", "ab"),
        ("a\u{3164}\u{115f}b", "ab"),
        ("a\u{fffc}\u{fdd0}\u{13430}b", "ab"),
        ("a\u{e0041}\u{e0042}b", "ab"),
        ("a\u{2003}b\u{3000}c\u{2028}d\te", "a b c d e"),
        ("5\u{a0}мг", "5\u{a0}мг"),
    ] {
        assert_eq!(printed(text), expected);
    }
}

#[test]
fn a_word_from_right_to_left_turns_nothing_beside_it() {
    let runs = ["left, ", "\u{202e}ימין", ", 3 дня"].map(|text| TextRun::new(text, BODY));
    let mut glyphs: Vec<_> = lines(&runs, 400.0)[0].iter().flat_map(placed).collect();
    glyphs.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let seen: String = glyphs.into_iter().map(|(_, text)| text).collect();
    assert_eq!(seen, "left, ןימי, 3 дня");
}

#[test]
fn lines_of_any_script_stay_within_their_width_and_have_every_letter() {
    let texts = [
        "לא הצלחתי לישון כל הלילה (כאב חזק מאוד) 12 שעות",
        "لم أستطع النوم طوال الليل وكان الألم شديدا جدا",
        "मुझे पूरी रात सिरदर्द था और मैं सो नहीं सका",
        "ปวดหัวทั้งคืนนอนไม่หลับกินยาแล้วไม่หาย",
        "סוף. боль была сильной всю ночь. נגמר",
        &"क्".repeat(300),
        &"काा".repeat(300),
        &"👩\u{200d}".repeat(300),
        &"頭".repeat(300),
        &"ล้".repeat(300),
    ];
    for text in texts {
        for width in [30.0, 60.0, 200.0] {
            let lines = lines(&[TextRun::new(text, Type::regular(6.8))], width);
            let mut told = String::new();
            for piece in lines.iter().flatten() {
                let (left, right) = ends(piece.x, &piece.glyphs);
                assert!(
                    left >= -0.5 && right <= width + 1.0,
                    "{}",
                    piece.glyphs.text
                );
                let text = &piece.glyphs.text;
                told.push_str(piece.glyphs.written.as_ref().unwrap_or(text));
            }
            assert_eq!(told, text);
        }
    }
}

#[test]
fn a_comment_of_any_length_fills_pages_and_leaves_none_blank() {
    let long = format!(
        "{}{}\nhttps://example.org/{}{}",
        "строка\n".repeat(40),
        "ж".repeat(300),
        "path/".repeat(96),
        "\nслово".repeat(400),
    );
    let gaps = format!("a{}b", "\n".repeat(3998));
    let one_page_and_more = (70..=90).map(|lines| vec!["a"; lines].join("\n"));
    for text in one_page_and_more.chain([long, gaps]) {
        let view = view(&[in_own_words(&text)], SIXTY_DAYS, Language::Ru);
        assert_on_paper(&view);
        let (nodes, pages) = set(&view).expect("pages");
        let contents = contents(&nodes);
        for page in 0..pages {
            let lines = contents.iter().filter(|content| content.page == page);
            let said = lines.filter(|content| content.kind != ContentKind::Decoration);
            let letters: String = said.flat_map(|content| texts(content)).collect();
            assert!(!letters.trim().is_empty(), "page {page} of {pages}");
        }
        let comment = view.days.rows.iter().find_map(|row| row.comment.as_ref());
        assert_told(&letters(&view), comment.expect("a comment"));
        assert_eq!(
            run_together(comment.expect("a comment")),
            run_together(&text)
        );
    }
}
