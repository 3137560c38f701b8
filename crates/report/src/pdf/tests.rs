//! The document says what the view says, and nothing that a person wrote can break it.

#[path = "../../tests/made_up/diary.rs"]
mod diary;
mod writing;

use crate::ReportInput;
use crate::day::DayCell;
use jiff::civil::date;
use journal::answer::{Intensity, Location, Site, Trigger, Triggers, Words};
use journal::{Attack, Dose, Entry, Language, Period};

use super::layout::{ContentKind, MarkedContent, contents};
use super::style::{BOTTOM, LEFT, TOP, Type, WIDTH};
use super::*;
use crate::drawing::font::Typeface;
use crate::drawing::line::{self, GlyphRun};
use crate::drawing::mark::Mark;

const SIXTY_DAYS: Period = Period {
    first: date(2026, 9, 24),
    last: date(2026, 11, 22),
};

fn view(entries: &[Entry], period: Period, language: Language) -> ReportView {
    let mut medicines = diary::medicines(entries).expect("medicines");
    diary::add_preventive(&mut medicines, language).expect("a course");
    let input = ReportInput {
        entries,
        period,
        language,
        zone: &"Europe/Moscow".parse().expect("a zone"),
        made_at: "2026-11-22T11:05:00Z".parse().expect("an instant"),
        counts_migraine_like: true,
    };
    ReportView::new(&input, &medicines)
}

/// The diary of someone who is asked everything, and the fullest that such a one can be.
fn views_of_everything(language: Language) -> [ReportView; 2] {
    let diaries = [
        diary::diary(SIXTY_DAYS, language),
        diary::full(SIXTY_DAYS, language),
    ];
    diaries.map(|entries| {
        let entries = diary::asked_everything(entries.expect("a diary"));
        view(&entries, SIXTY_DAYS, language)
    })
}

fn full_view(language: Language) -> ReportView {
    let entries = diary::full(SIXTY_DAYS, language).expect("a diary");
    view(&entries, SIXTY_DAYS, language)
}

/// A headache whose every free answer is `text`.
fn in_own_words(text: &str) -> Entry {
    let words = |most| Words::parse(text.get(..most).unwrap_or(text), Words::MOST).expect("words");
    Entry {
        attack: Some(Attack {
            intensity: Intensity::try_from(7).ok(),
            location: Location::new([Site::Left])
                .map(|place| place.in_words(words(200)))
                .ok(),
            triggers: Some(Triggers {
                known: [Trigger::Weather].into(),
                words: Some(words(200)),
            }),
            ..Attack::default()
        }),
        medicines: Some(vec![Dose {
            name: words(60),
            amount: Some(words(60)),
            taken_at: None,
            effect: None,
        }]),
        comment: Words::parse(text, Words::MOST).ok(),
        ..Entry::painless(SIXTY_DAYS.last)
    }
}

/// The text in one piece: where lines end says nothing.
fn run_together(text: &str) -> String {
    text.split_whitespace().collect()
}

/// All letters of the document, in the order of reading.
fn letters(view: &ReportView) -> String {
    let (nodes, _) = set(view).expect("pages");
    let contents = contents(&nodes).into_iter();
    run_together(&contents.flat_map(texts).collect::<String>())
}

fn texts(content: &MarkedContent) -> impl Iterator<Item = &str> {
    content.marks.iter().filter_map(|mark| match mark {
        Mark::Letters { glyphs, .. } => Some(glyphs.text.as_str()),
        _ => None,
    })
}

fn assert_told(document: &str, text: &str) {
    assert!(document.contains(&run_together(text)), "{text}");
}

/// Every line is on the paper, and nothing stands in the margins but the footer.
fn assert_on_paper(view: &ReportView) {
    let (nodes, pages) = set(view).expect("pages");
    for content in contents(&nodes) {
        assert!(content.page < pages);
        let is_footer = content.top == content.bottom && content.top > BOTTOM;
        assert!(is_footer || (content.top >= TOP - 0.1 && content.bottom <= BOTTOM + 0.1));
        // A picture of a year is as crowded as on the page.
        let lines = content
            .marks
            .iter()
            .filter(|_| content.kind == ContentKind::Text);
        for mark in lines {
            if let Mark::Letters { x, glyphs, .. } = mark {
                let (left, right) = ends(*x, glyphs);
                assert!(
                    left >= LEFT - 0.1 && right <= LEFT + WIDTH + 0.1,
                    "{}: {left} to {right}",
                    glyphs.text
                );
            }
        }
    }
}

/// The left and the right end of letters whose first glyph is at `x`; spaces at the end of
/// a line are not seen.
fn ends(x: f32, run: &GlyphRun) -> (f32, f32) {
    let (mut pen, mut left, mut right) = (x, x, x);
    for glyph in &run.glyphs {
        if !run.text[glyph.text_range.clone()].trim().is_empty() {
            left = left.min(pen);
            right = right.max(pen + run.typeface.width(glyph.glyph_id) * run.set_in.size);
        }
        pen += glyph.x_advance * run.set_in.size;
    }
    (left, right)
}

#[test]
fn everything_that_the_view_says_is_legible_in_both_languages() {
    let views = Language::ALL.map(|language| {
        let [ordinary, full] = views_of_everything(language);
        [full_view(language), ordinary, full]
    });
    for view in views.into_iter().flatten() {
        let document = letters(&view);
        let told = |text: &str| assert_told(&document, text);
        told(&view.title);
        told(&view.period);
        told(&view.coverage);
        told(&view.made_at);
        for figure in &view.figures {
            told(&format!("{} {}", figure.label, figure.value));
            figure.notes.iter().for_each(|note| told(note));
        }
        let blocks = view.blocks.as_ref().expect("blocks");
        for row in &blocks.rows {
            let cells = row.cells.iter().map(|cell| match &cell.recorded {
                Some(number) => format!("{}({number})", cell.value),
                None => cell.value.clone(),
            });
            told(&format!("{}{}", row.label, cells.collect::<String>()));
        }
        for row in view.medicines.groups.iter().flat_map(|group| &group.rows) {
            told(&format!(
                "{}{}{}{}",
                row.name,
                row.days,
                row.doses,
                row.amounts.join(",")
            ));
        }
        let tallies = view.attacks.iter().chain(&view.tallies);
        for row in tallies.flat_map(|tally| &tally.rows) {
            told(&format!("{}{}", row.label.text, row.value));
        }
        view.notes.iter().for_each(|note| told(note));
        for row in view.days.rows.iter().filter(|row| !row.in_gap) {
            if let Some(gap) = &row.gap {
                told(&format!("{}{}", gap.days, gap.sentence));
                continue;
            }
            let cells = row.cells.iter().map(|answer| words_of(&answer.cell));
            let cells = row.sentence.clone().into_iter().chain(cells);
            let comment = row.remark.iter().chain(&row.comment).cloned();
            told(
                &std::iter::once(row.day.clone())
                    .chain(cells)
                    .chain(comment)
                    .collect::<String>(),
            );
        }
        assert!(!document.contains('□'));
    }
}

fn words_of(cell: &DayCell) -> String {
    match cell {
        DayCell::Unknown { text } | DayCell::No { text } | DayCell::Yes { text } => text.clone(),
        DayCell::Number { value } => value.to_string(),
        DayCell::Phrases { phrases } => {
            let texts: Vec<_> = phrases.iter().map(|phrase| phrase.text.as_str()).collect();
            texts.join(",")
        }
        DayCell::Doses { doses } => doses.concat(),
    }
}

#[test]
fn sixty_full_days_are_two_pages_and_the_table() {
    for language in Language::ALL {
        let view = full_view(language);
        assert_on_paper(&view);
        let (nodes, pages) = set(&view).expect("pages");
        let contents = contents(&nodes);
        let pages: Vec<String> = (0..pages)
            .map(|page| {
                let here = contents.iter().filter(|content| content.page == page);
                here.flat_map(|content| texts(content)).collect()
            })
            .collect();
        let (last, before) = pages.split_last().expect("pages");
        assert!(
            before.len() <= 5,
            "two of summary, three of days, and the notes"
        );
        assert!(view.notes_last && last.contains(&view.notes[0][..40]));
        assert!(!pages[1].contains(&view.days.heading) && pages[2].contains(&view.days.heading));
        for page in &before[2..] {
            assert!(
                page.contains(&view.days.columns[1].heading),
                "the head stands on each page"
            );
        }
    }
}

#[test]
fn a_diary_of_three_days_is_two_pages() {
    for language in Language::ALL {
        let three_days = Period {
            first: date(2026, 11, 20),
            ..SIXTY_DAYS
        };
        let entries = three_days.days().map(Entry::painless);
        let view = view(&entries.collect::<Vec<_>>(), three_days, language);
        let (_, pages) = set(&view).expect("pages");
        assert_eq!(pages, 2, "the notes and the days share one");
    }
}

#[test]
fn the_answers_to_optional_questions_stay_within_two_pages_and_the_table() {
    for view in Language::ALL.into_iter().flat_map(views_of_everything) {
        assert_on_paper(&view);
        assert_eq!(
            view.tallies.len(),
            8 - usize::from(view.statistics.days.painless == 0)
        );
        let (nodes, pages) = set(&view).expect("pages");
        let heading = |page: usize| {
            let contents = contents(&nodes);
            let here = contents.iter().filter(|content| content.page == page);
            let letters: String = here.flat_map(|content| texts(content)).collect();
            letters.contains(&view.days.heading)
        };
        let first = (0..pages).find(|page| heading(*page));
        assert_eq!(first, Some(2), "two of summary: {}", view.title);
    }
}

#[test]
fn the_same_view_makes_the_same_bytes_of_an_accessible_document() {
    for language in Language::ALL {
        let view = full_view(language);
        let document = pdf(&view).expect("a document");
        assert!(document.starts_with(b"%PDF-1.7"));
        assert_eq!(document, pdf(&view).expect("a document"));
        assert!(document.len() < 250_000, "{} bytes", document.len());
        let has = |needle: &[u8]| {
            document
                .windows(needle.len())
                .any(|window| window == needle)
        };
        assert!(has(b"<pdfuaid:part>1</pdfuaid:part>"));
        let said = format!("<dc:language><rdf:Bag><rdf:li>{}</rdf:li>", language.code());
        assert!(has(said.as_bytes()));
        for kind in [
            "/StructTreeRoot",
            "/S/H2",
            "/S/Table",
            "/S/TH",
            "/S/Figure",
            "/Alt",
        ] {
            assert!(has(kind.as_bytes()), "{kind}");
        }
    }
}

#[test]
fn whatever_a_person_wrote_is_text_and_stays_within_its_lines() {
    let hostile = [
        r#"<script>alert(1)</script> {{ 7*191 }} {% raw %} =1+1 \ ( ) > "x" & %PDF /Type endstream"#,
        "x\u{0}\u{1b}\u{fffe}\u{feff}\u{7f}y",
        "\u{202e}turned\u{202c} \u{2067}ימין שלום\u{2069} abc مرحبا 12",
        "🤕😵\u{200d}💫 👩🏽\u{200d}⚕️ 頭痛 ☂ \u{10ffff} e\u{301}\u{302}\u{303}",
        &"я".repeat(4000),
        &"слово ".repeat(660),
        &"a\n".repeat(2000),
        &format!("e{}", "\u{301}".repeat(500)),
        &"http://example.org/".repeat(200),
    ];
    for language in Language::ALL {
        for text in hostile {
            let view = view(&[in_own_words(text)], SIXTY_DAYS, language);
            assert_on_paper(&view);
            let document = pdf(&view).expect("a document");
            assert!(document.starts_with(b"%PDF"));
        }
    }
}

#[test]
fn a_comment_of_four_thousand_letters_is_there_in_full_over_the_pages() {
    for text in ["я".repeat(4000), "я\n".repeat(2000), "слово я ".repeat(500)] {
        let entry = in_own_words(&text);
        let alone = Entry {
            comment: entry.comment,
            ..Entry::painless(SIXTY_DAYS.last)
        };
        let without = Entry {
            comment: None,
            ..alone.clone()
        };
        let count = |entry| {
            let view = view(&[entry], SIXTY_DAYS, Language::En);
            letters(&view).matches('я').count()
        };
        assert_eq!(count(alone), text.matches('я').count());
        assert_eq!(count(without), 0);
    }
}

#[test]
fn a_line_breaks_between_words_and_a_long_word_anywhere() {
    let broken = |text: &str, width| -> Vec<String> {
        let lines = line::lines(&[line::TextRun::new(text, Type::regular(10.0))], width);
        let line =
            |pieces: Vec<line::Piece>| pieces.into_iter().map(|piece| piece.glyphs.text).collect();
        lines.into_iter().map(line).collect()
    };
    assert_eq!(broken("one two three", 40.0), ["one two ", "three"]);
    assert_eq!(broken("one\n\ntwo", 40.0), ["one", "", "two"]);
    assert!(broken("нескончаемое", 30.0).len() > 1);
    assert_eq!(broken("нескончаемое", 30.0).concat(), "нескончаемое");
    assert_eq!(broken("50-100 mg", 40.0), ["50-100 ", "mg"]);
}

#[test]
fn a_period_without_an_entry_says_so_with_the_notes() {
    let view = view(&[], SIXTY_DAYS, Language::Ru);
    let document = letters(&view);
    assert_told(&document, view.empty.as_ref().expect("a sentence"));
    assert_told(&document, &view.notes[0]);
    assert!(!document.contains(&run_together(&view.days.heading)));
    assert_on_paper(&view);
    pdf(&view).expect("a document");
}

#[test]
fn a_diary_of_a_year_is_broken_into_pages_too() {
    let year = Period {
        first: date(2025, 11, 23),
        ..SIXTY_DAYS
    };
    let entries = diary::diary(year, Language::Ru).expect("a diary");
    let view = view(&entries, year, Language::Ru);
    assert_on_paper(&view);
    pdf(&view).expect("a document");
}

#[test]
fn every_letter_of_the_texts_is_in_the_font() {
    for language in Language::ALL {
        for content in contents(&set(&full_view(language)).expect("pages").0) {
            for mark in &content.marks {
                if let Mark::Letters { glyphs, .. } = mark {
                    let is_own = glyphs.typeface == Typeface::of(glyphs.set_in.face);
                    assert!(is_own, "{language:?} needs letters of {}", glyphs.text);
                }
            }
        }
    }
}

#[test]
fn a_box_that_has_no_look_is_not_drawn_black() {
    for content in contents(&set(&full_view(Language::En)).expect("pages").0) {
        for mark in &content.marks {
            if let Mark::Rectangle { fill, stroke, .. } = mark {
                assert!(fill.is_some() || stroke.is_some());
            }
        }
    }
}
