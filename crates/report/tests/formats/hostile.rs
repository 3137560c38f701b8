//! The words of a person are a text in every format, whatever it looks like elsewhere.

use jiff::ToSpan;
use jiff::civil::date;
use journal::answer::{Intensity, Location, Site, Trigger, Triggers, Words};
use journal::order::Format;
use journal::questionnaire::Question;
use journal::{Attack, Dose, Entry, Language};
use journal_texts::{Texts, unguarded_cell};

use crate::made_up::MadeUp;
use crate::reading::{csv, json, pdf, xlsx};

/// The words in every free answer of a day.
fn hostile() -> Vec<String> {
    let nasty = [
        "<script>alert(1)</script>",
        "</bdi></table><img src=x onerror=alert(1)>",
        "{{ figures }} {% for day in days %} ${7*7}",
        "=1+1",
        "+7 900 000-00-00",
        "-2+3",
        "@SUM(A1:A9)",
        "=HYPERLINK(\"http://example.com\")",
        "http://example.com/?a=1&b=2",
        "боль, =1+1; =2+2",
        "Bad day.\n=cmd|'/C calc'!A0\nend",
        "x,\"=A1+1,y",
        "'=1",
        "'=1+1",
        ";=1",
        "＝1",
        "1-2",
        "'1-2",
        "3/4",
        "00123",
        "1E5",
        "TRUE",
        "10:30",
        "5 мая",
        "12345678901234567",
        "#N/A",
        "\u{202e}справа налево\u{202c} \u{200f}",
        "🙂👩🏽‍⚕️🤕",
        "nul \0 bell \u{7} escape \u{1b}[31m",
        "_x0041_ \u{fffe}\u{ffff}",
        "a \"quoted\" 'word'",
        "first\nsecond\r\nthird\ttab",
        "Ж\u{301}\u{301}\u{301} z\u{306}\u{306}",
    ];
    let endless = ["я".repeat(4000), "W ".repeat(2000)];
    nasty
        .into_iter()
        .map(str::to_owned)
        .chain(endless)
        .collect()
}

fn words(text: &str) -> Words {
    Words::parse(text, Words::MOST).expect("words")
}

/// A diary of one day for each of the texts.
fn diary(language: Language) -> MadeUp {
    let entries = hostile().into_iter().zip(1..).map(|(text, day): (_, i64)| {
        let date = date(2026, 9, 30).saturating_add(day.days());
        let words = words(&text);
        Entry {
            attack: Some(Attack {
                location: Location::new([Site::Left])
                    .map(|place| place.in_words(words.clone()))
                    .ok(),
                triggers: Some(Triggers {
                    known: [Trigger::Weather].into(),
                    words: Some(words.clone()),
                }),
                intensity: Intensity::try_from(5).ok(),
                ..Attack::default()
            }),
            medicines: Some(vec![Dose {
                name: words.clone(),
                amount: Some(words.clone()),
                taken_at: None,
                effect: None,
            }]),
            comment: Some(words),
            ..Entry::painless(date)
        }
    });
    MadeUp::of(entries.collect(), language)
}

#[test]
fn the_page_shows_it_and_is_no_other_page() {
    for language in Language::ALL {
        let diary = diary(language);
        let page = diary.text(Format::Html);
        assert!(!page.contains("<script") && !page.contains("<img"));
        assert!(page.contains("&lt;script&gt;alert(1)"));
        assert!(page.contains("{{ figures }}"), "no template is run");
        assert!(page.contains(&"я".repeat(4000)));
        assert_eq!(
            page.matches("<table").count(),
            page.matches("</table>").count()
        );
        assert_eq!(
            page.matches("<bdi>").count(),
            page.matches("</bdi>").count()
        );
        let control = |character: &char| character.is_control() && *character != '\n';
        assert_eq!(page.chars().find(control), None);
    }
}

#[test]
fn the_document_to_print_is_made() {
    for language in Language::ALL {
        let diary = diary(language);
        let document = pdf::read(&diary.file(Format::Pdf));
        assert!(document.text().contains("=1+1"));
    }
}

#[test]
fn the_document_to_print_has_words_of_any_direction_in_the_order_of_reading() {
    let written = [
        "כאב (חזק) 7/10 אחרי [ארוחה]",
        "боль (חזק) 3 дня (сильная)",
        "שָׁלוֹם",
        "صداع شديد (٣ ساعات)",
        "Việt 👩\u{200d}⚕\u{fe0f} 🇷🇺",
        "काम ปวดหัว",
    ];
    let entries = written.into_iter().zip(1..).map(|(text, day)| Entry {
        comment: Some(words(text)),
        ..Entry::painless(date(2026, 11, day))
    });
    let diary = MadeUp::of(entries.collect(), Language::Ru);
    let document = pdf::read(&diary.file(Format::Pdf)).text();
    for text in written {
        assert!(document.contains(text), "{text}");
    }
}

#[test]
fn a_mark_that_turns_words_is_in_no_file_to_read() {
    let marks =
        |character: char| matches!(character, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}');
    for language in Language::ALL {
        let diary = diary(language);
        let document = pdf::read(&diary.file(Format::Pdf)).text();
        assert_eq!(document.find(marks), None);
    }
}

#[test]
fn the_table_has_a_row_a_day_and_no_formula() {
    for language in Language::ALL {
        let diary = diary(language);
        let table = diary.file(Format::Csv);
        assert_eq!(csv::told(&table, language).days.len(), 61);
        let cells = csv::cells(&table, language);
        for text in [
            "1-2", "3/4", "00123", "1E5", "TRUE", "10:30", "5 мая", "#N/A",
        ] {
            assert!(!cells.iter().any(|cell| cell == text), "{text} is no text");
        }
        for cell in &cells {
            for part in cell.split([',', ';', '\t', '\r', '\n', '"']) {
                let begins = part.trim_start_matches(' ').chars().next();
                assert!(!begins.is_some_and(|sign| "=+-@".contains(sign)), "{cell}");
            }
        }
        let read: Vec<_> = cells.iter().map(|cell| unguarded_cell(cell)).collect();
        for entry in &diary.entries {
            let comment = entry.comment.as_ref().expect("a comment").as_str();
            assert!(read.iter().any(|cell| cell == comment), "{comment:?}");
        }
    }
}

#[test]
fn excel_reads_the_table_as_utf_8_and_finds_as_many_cells_in_every_row() {
    for (language, separator) in [(Language::Ru, b';'), (Language::En, b',')] {
        let table = diary(language).file(Format::Csv);
        assert!(table.starts_with(b"\xef\xbb\xbf"));
        assert!(
            !table[3..].starts_with(b"\xef\xbb\xbf"),
            "the mark is there once"
        );
        // A line `sep=` would take its effect away.
        assert!(!table[3..].starts_with(b"sep="));
        assert!(table.ends_with(b"\r\n"));
        // With the mark left out (`utf-8-sig`), and by who knows no such mark.
        for read in [&table[3..], &table] {
            let mut rows = ::csv::ReaderBuilder::new()
                .delimiter(separator)
                .from_reader(read);
            let first = rows.headers().expect("headings")[0].to_owned();
            let day = Texts::of(language).label(Question::Date);
            assert_eq!(first.trim_start_matches('\u{feff}'), day);
            let rows = rows.records().map(|row| row.expect("as many cells"));
            assert_eq!(rows.count(), 61);
        }
    }
}

#[test]
fn the_document_for_programs_has_the_very_words() {
    for language in Language::ALL {
        let diary = diary(language);
        let document = diary.file(Format::Json);
        assert_eq!(json::told(&document).days.len(), 61);
        let written = diary.entries.iter().map(serde_json::to_value);
        let written: Vec<_> = written.map(|entry| entry.expect("JSON")).collect();
        assert_eq!(json::entries(&document), written);
    }
}

#[test]
fn the_workbook_has_the_very_words_and_no_formula() {
    for language in Language::ALL {
        let diary = diary(language);
        let workbook = diary.file(Format::Xlsx);
        assert!(!xlsx::has_formulas(&workbook));
        // The names of a workbook's parts stand in it as they are.
        for part in ["externalLink", "worksheets/_rels"] {
            let found = workbook.windows(part.len()).any(|it| it == part.as_bytes());
            assert!(!found, "{part}: a link leads out of the workbook");
        }
        let cells = xlsx::texts(&workbook);
        for entry in &diary.entries {
            let comment = entry.comment.as_ref().expect("a comment").as_str();
            assert!(cells.iter().any(|cell| cell == comment), "{comment:?}");
        }
    }
}

#[test]
fn a_medicine_of_endless_words_still_fits_its_cell() {
    let dose = Dose {
        name: words(&"я".repeat(4000)),
        amount: Some(words(&"1".repeat(4000))),
        taken_at: None,
        effect: None,
    };
    let entry = Entry {
        medicines: Some(vec![dose; 20]),
        ..Entry::painless(date(2026, 11, 1))
    };
    let diary = MadeUp::of(vec![entry], Language::Ru);
    for format in Format::ALL {
        assert!(!diary.file(format).is_empty(), "{format:?}");
    }
}
