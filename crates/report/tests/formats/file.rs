//! The file that is delivered, with its name and what is said beside it.

use jiff::ToSpan;
use journal::answer::Words;
use journal::order::Format;
use journal::{Entry, Language};
use serde_json::{Value, json};

use crate::made_up::MadeUp;

fn settings(diary: &MadeUp) -> Option<Value> {
    let document: Value = serde_json::from_slice(&diary.file(Format::Json)).expect("JSON");
    document.get("settings").cloned()
}

#[test]
fn only_the_document_of_everything_has_the_settings() {
    let mut diary = MadeUp::two_months(Language::Ru);
    assert!(settings(&diary).is_some());
    let caption = diary.document(Format::Json).caption;
    assert!(caption.contains("Всё, что хранит дневник"), "{caption}");

    diary.period.first = diary.period.first.saturating_add(1.day());
    assert_eq!(settings(&diary), None);
    let caption = diary.document(Format::Json).caption;
    assert!(caption.ends_with("Для программ."), "{caption}");
}

#[test]
fn a_day_that_was_written_further_east_is_in_the_files_and_not_yet_counted() {
    let mut diary = MadeUp::two_months(Language::En);
    let counted = diary.view().statistics;
    let tomorrow = diary.period.last.saturating_add(1.day());
    diary.entries.push(Entry::painless(tomorrow));
    diary.period.last = tomorrow;
    for format in [
        Format::Json,
        Format::Csv,
        Format::Html,
        Format::Xlsx,
        Format::Pdf,
    ] {
        assert!(!diary.file(format).is_empty(), "{format:?}");
    }
    let day = tomorrow.to_string();
    let table = diary.text(Format::Csv);
    let rows = table.lines().filter(|row| row.starts_with(&day));
    assert_eq!(rows.count(), 1, "{table}");
    let document: Value = serde_json::from_slice(&diary.file(Format::Json)).expect("JSON");
    let last = document["days"].as_array().and_then(|days| days.last());
    let last = last.expect("a day");
    assert_eq!(
        (&last["date"], &last["headache"]),
        (&json!(day), &json!(false))
    );
    assert!(document["settings"].is_object(), "it is all that is kept");
    assert_eq!(diary.view().statistics.days, counted.days);
}

#[test]
fn what_is_said_beside_a_file_has_no_word_of_the_person() {
    let odd = "<3 & *_[x](y)";
    let words = Words::parse(odd, Words::MOST_BESIDE_OPTIONS).expect("words");
    let mut diary = MadeUp::two_months(Language::En);
    for entry in &mut diary.entries {
        entry.comment = Some(words.clone());
        for dose in entry.medicines.iter_mut().flatten() {
            dose.name = words.clone();
        }
    }
    for format in Format::ALL {
        let caption = diary.document(format).caption;
        assert!(!caption.contains(['<', '&', '*', '[']), "{caption}");
    }
}

#[test]
fn a_table_says_beside_it_how_it_is_split() {
    for (language, words) in [
        (Language::Ru, "точка с запятой"),
        (Language::En, "separated by commas"),
    ] {
        let caption = MadeUp::two_months(language).document(Format::Csv).caption;
        assert!(caption.contains(words), "{caption}");
    }
}

#[test]
fn what_is_said_beside_a_file_fits_there() {
    for language in Language::ALL {
        for format in Format::ALL {
            let document = MadeUp::two_months(language).document(format);
            assert!(
                document.caption.chars().count() <= 1024,
                "Telegram takes no more"
            );
            assert!(document.file_name.ends_with(format.extension()));
        }
    }
}
