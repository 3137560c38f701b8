//! This diary's own JSON.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use jiff::civil::date;
use journal::answer::Words;
use journal::order::Format;
use journal::provenance::{ImportSource, Imported, Provenance};
use journal::questionnaire::Question;
use journal::{Entry, Language};
use proptest::prelude::*;

use super::own::{exported_as, imported, period};
use super::own_any::entry;
use super::{made_up_diary, read, reader, told, unusual};
use crate::{MOST_OF_IMPORT, Unreadable};

#[test]
fn an_exported_diary_comes_back_as_it_was_packed_or_not() {
    for language in Language::ALL {
        let unusual = unusual::all(period(), language).expect("diaries");
        let ordinary = made_up_diary::diary(period(), language).expect("a diary");
        for (name, entries) in unusual.into_iter().chain([("ordinary", ordinary)]) {
            let storable = |entry: Entry| {
                let json = serde_json::to_value(&entry).expect("JSON");
                serde_json::from_value::<Entry>(json).ok()
            };
            let entries: Vec<_> = entries.into_iter().filter_map(storable).collect();
            let file = exported_as(Format::Json, &entries, language);
            assert!(imported(&file) == entries, "{language:?} {name}");
            assert!(imported(&packed(&file)) == entries, "{language:?} {name}");
        }
    }
}

fn packed(file: &[u8]) -> Vec<u8> {
    let mut packing = GzEncoder::new(Vec::new(), Compression::fast());
    packing.write_all(file).expect("written");
    packing.finish().expect("packed")
}

/// Where a day comes from, as the diary writes it.
fn provenance() -> impl Strategy<Value = Provenance> {
    let seconds = prop::option::of(1_790_000_000_i64..1_795_000_000);
    let taken_over = prop::sample::subsequence(Question::all().collect::<Vec<_>>(), 0..4);
    (seconds, taken_over).prop_map(|(seconds, taken_over)| {
        let recorded_at = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
        Provenance {
            recorded_at,
            changed_at: recorded_at.filter(|_| taken_over.is_empty()),
            channel: recorded_at.map(|_| "telegram".to_owned()),
            taken_over: taken_over.into_iter().collect(),
            imported: None,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_day_comes_back_byte_for_byte(entry in entry(), provenance in provenance()) {
        let Some(entry) = entry else {
            return Ok(());
        };
        let entry = Entry { provenance, ..entry };
        let file = exported_as(Format::Json, std::slice::from_ref(&entry), Language::En);
        let days = imported(&file);
        let [before, after] = [&[entry], &days[..]].map(|days| serde_json::to_string(days).expect("JSON"));
        prop_assert_eq!(after, before);
    }
}

#[test]
fn words_that_look_like_a_fault_of_the_encoding_are_kept() {
    let mut entry = Entry::painless(date(2026, 11, 20));
    entry.comment = Words::parse("\u{fffd}", 1).ok();
    let file = exported_as(Format::Json, std::slice::from_ref(&entry), Language::En);
    assert_eq!(imported(&file), [entry]);
}

#[test]
fn each_earlier_form_of_the_document_is_read() {
    let report = r#"{"schema":"headache-diary-report","version":1,"days":[
        {"date":"2026-11-19","state":"unknown"},
        {"date":"2026-11-20","state":"headache","questionnaire":1,"attack":{"intensity":7}},
        {"date":"2026-11-21","state":"painless","questionnaire":1,"medicines":[]}]}"#;
    let export = r#"{"schema":"headache-diary-export","version":1,"medicines":[],"entries":[
        {"date":"2026-11-20","questionnaire":1,"attack":{"intensity":7}},
        {"date":"2026-11-21","questionnaire":1,"medicines":[]}]}"#;
    let page = r#"{"entries":[
        {"date":"2026-11-20","questionnaire":1,"headache":true,"attack":{"intensity":7}},
        {"date":"2026-11-21","questionnaire":1,"headache":false,"medicines":[]}],"next":null}"#;
    let expected = told(&read(page));
    insta::assert_snapshot!(expected, @r#"
    {"date":"2026-11-20","questionnaire":1,"headache":true,"attack":{"intensity":7}}
    {"date":"2026-11-21","questionnaire":1,"headache":false,"medicines":[]}
    "#);
    assert_eq!(told(&read(report)), expected);
    assert_eq!(told(&read(export)), expected);
    let alone = r#"{"date":"2026-11-20","headache":false}"#;
    assert_eq!(read(alone).days.len(), 1);
}

#[test]
fn a_day_that_is_none_is_told_by_its_line_and_the_others_are_read() {
    let file = r#"{"schema": "headache-diary-report", "days": [
        {"date": "2026-11-20", "headache": true, "attack": {"intensity": 11}},
        {"date": "2026-02-30", "headache": false},
        {"date": "2026-11-21", "headache": false, "attack": {"intensity": 5}},
        {"date": "2026-11-22", "headache": true},
        {"date": "2026-11-22", "headache": false},
        {"date": "2026-11-24", "headache": true},
        {"date": "2026-01-24", "headache": true}]}"#;
    insta::assert_snapshot!(told(&read(file)), @r#"
    {"date":"2026-11-22","questionnaire":2,"headache":true,"attack":{}}
    line 2: Malformed
    line 3: Date
    line 4: Malformed
    line 6: Repeated
    too old: 1
    in the future: 1
    "#);
}

#[test]
fn the_import_that_a_day_once_came_with_is_not_the_one_that_it_comes_with_now() {
    let mut entry = Entry::painless(date(2026, 11, 20));
    entry.provenance.imported = Some(Imported {
        from: ImportSource::Headi,
        import: "5".to_owned(),
    });
    let file = exported_as(Format::Json, &[entry], Language::En);
    assert_eq!(imported(&file), [Entry::painless(date(2026, 11, 20))]);
}

#[test]
fn what_breaks_off_is_damaged_and_other_json_is_not_known() {
    let refused = |file: &[u8]| reader().read(file).map(|_| ());
    for (file, fault) in [
        (
            r#"{"schema":"headache-diary-report","days":[{"#,
            Unreadable::Damaged,
        ),
        (
            r#"{"schema":"another","days":[]}"#,
            Unreadable::Unrecognised,
        ),
        (r#"[1,2]"#, Unreadable::Unrecognised),
        (r#"{"days":"many"}"#, Unreadable::Unrecognised),
    ] {
        assert_eq!(refused(file.as_bytes()), Err(fault), "{file}");
    }
    let mut cut = packed(br#"{"date":"2026-11-20","headache":false}"#);
    cut.truncate(20);
    assert_eq!(refused(&cut), Err(Unreadable::Damaged));
    let bomb = packed(&vec![b' '; MOST_OF_IMPORT + 1]);
    assert_eq!(refused(&bomb), Err(Unreadable::TooLarge));
}

/// Lines are counted on from day to day: from the beginning each time would take minutes here.
#[test]
fn a_file_of_very_many_days_names_the_line_of_each() {
    const DAYS: usize = 60_000;
    let day = r#"{"date":"2026-11-20","headache":false,"comment":"quiet"}"#;
    let faulty = r#"{"date":"2026-11-20"}"#;
    let file = format!(
        "{{\"entries\":[\n{}{faulty}\n]}}",
        format!("{day},\n").repeat(DAYS)
    );
    let found = read(&file);
    assert_eq!(found.days.len(), 1);
    let lines: Vec<_> = found.faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [DAYS + 2]);
}
