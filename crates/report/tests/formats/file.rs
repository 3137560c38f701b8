//! The file that is delivered, with its name and what is said beside it.

use jiff::ToSpan;
use journal::Language;
use journal::order::Format;
use serde_json::Value;

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
