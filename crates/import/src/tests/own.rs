//! This diary's own CSV.

use jiff::civil::date;
use journal::answer::Words;
use journal::order::{Format, Product};
use journal::{Dose, Entry, Language, Order, Period, Profile};
use journal_report::{ReportRules, make};

use super::{made_up_diary, reader, unusual};
use crate::Reader;

pub(super) fn exported(entries: &[Entry], language: Language) -> Vec<u8> {
    exported_as(Format::Csv, entries, language)
}

pub(super) fn exported_as(
    product: impl Into<Product>,
    entries: &[Entry],
    language: Language,
) -> Vec<u8> {
    let zone = "Europe/Moscow".parse().expect("a zone");
    let profile = Profile::new(language, zone);
    made_for(&profile, product, entries)
}

pub(super) fn made_for(
    profile: &Profile,
    product: impl Into<Product>,
    entries: &[Entry],
) -> Vec<u8> {
    let now = reader().now.timestamp();
    let period = Period::stored(reader().today(), reader().retention);
    let occasion = journal::order::Occasion::OnDemand;
    let order = Order::new("made-up", period, product, profile.language, occasion, now);
    let rules = ReportRules {
        retention: reader().retention,
        counts_migraine_like: true,
    };
    make(&order, profile, None, entries, rules, now)
        .expect("a file")
        .bytes
}

pub(super) fn imported(file: &[u8]) -> Vec<Entry> {
    let found = reader().read(file).expect("a diary");
    assert_eq!(found.faults, []);
    found.days.into_values().collect()
}

pub(super) fn period() -> Period {
    Period {
        first: date(2026, 9, 24),
        last: date(2026, 11, 23),
    }
}

#[test]
fn an_exported_diary_comes_back_and_is_exported_the_same_byte_for_byte() {
    for language in Language::ALL {
        let entries = made_up_diary::diary(period(), language).expect("a diary");
        let file = exported(&entries, language);
        let days = imported(&file);
        assert_eq!(days, entries, "{language:?}");
        assert!(exported(&days, language) == file, "{language:?}");
    }
}

#[test]
fn so_do_diaries_that_are_hard_on_a_page() {
    for language in Language::ALL {
        for (name, entries) in unusual::all(period(), language).expect("diaries") {
            let entries: Vec<_> = entries.into_iter().map(storable).collect();
            let file = exported(&entries, language);
            let again = exported(&imported(&file), language);
            let [before, after] = [&file, &again].map(|file| String::from_utf8_lossy(file));
            for (before, after) in before.lines().zip(after.lines()) {
                assert_eq!(before, after, "{language:?} {name}");
            }
            assert!(file == again, "{language:?} {name}");
        }
    }
}

/// The entry with medicines whose names are as short as those that are stored.
fn storable(mut entry: Entry) -> Entry {
    let short = |words: &Words| {
        let begin: String = words.as_str().chars().take(Dose::MOST_CHARACTERS).collect();
        Words::parse(&begin, Dose::MOST_CHARACTERS).expect("words")
    };
    for dose in entry.medicines.iter_mut().flatten() {
        dose.name = short(&dose.name);
        dose.amount = dose.amount.as_ref().map(short);
    }
    entry
}

#[test]
fn a_file_that_a_spreadsheet_saved_is_read_in_either_locale() {
    let entries = made_up_diary::diary(period(), Language::Ru).expect("a diary");
    let expected = imported(&exported(&entries, Language::Ru));
    let file = String::from_utf8(exported(&entries, Language::Ru)).expect("UTF-8");
    let russian = as_saved(&file, |[year, month, day]| format!("{day}.{month}.{year}"));
    let russian = encoding_rs::WINDOWS_1251.encode(&russian).0.into_owned();
    let american = as_saved(&file, |[year, month, day]| {
        let [month, day] = [month, day].map(|number| number.trim_start_matches('0'));
        format!("{month}/{day}/{year}")
    });
    let american = american.encode_utf16().flat_map(u16::to_le_bytes);
    let american: Vec<u8> = b"\xff\xfe".iter().copied().chain(american).collect();
    for saved in [russian, american] {
        let days = imported(&saved);
        for (day, expected) in days.iter().zip(&expected) {
            assert_eq!(day, expected);
        }
        assert_eq!(days.len(), expected.len());
    }
}

/// The file with dates as a spreadsheet writes them.
fn as_saved(file: &str, date: impl Fn([&str; 3]) -> String) -> String {
    let is_date = |word: &str| word.parse::<jiff::civil::Date>().is_ok();
    let lines = file
        .trim_start_matches('\u{feff}')
        .split("\r\n")
        .map(|line| {
            let cells = line.split(';').map(|cell| {
                let words = cell.split(' ').map(|word| match is_date(word) {
                    true => {
                        let parts: Vec<&str> = word.split('-').collect();
                        date([parts[0], parts[1], parts[2]])
                    }
                    false => word.to_owned(),
                });
                words.collect::<Vec<_>>().join(" ")
            });
            cells.collect::<Vec<_>>().join(";")
        });
    lines.collect::<Vec<_>>().join("\r\n")
}

#[test]
fn a_day_that_cannot_be_understood_is_told_by_its_line_and_no_day_becomes_painless() {
    let file = "Day,Headache,Intensity,Nausea,Weather\n\
        2026-11-20,Yes,7,terrible,rain\n\
        2026-11-21,perhaps,,,\n\
        2026-11-19,no entry,,,\n\
        2026-11-20,Yes,8,,\n\
        2026-11-22,,,,\n\
        someday,Yes,,,\n";
    let found = reader().read(file.as_bytes()).expect("a diary");
    insta::assert_snapshot!(super::told(&found), @r#"
{"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{"intensity":7},"comment":"Weather: rain\nNausea: terrible"}
line 3: Headache
line 5: Repeated
line 7: Date
"#);
}

#[test]
fn the_order_of_days_is_asked_where_a_spreadsheet_hid_it() {
    let file = "Day,Headache\n11/10/2026,Yes\n";
    assert!(reader().read(file.as_bytes()).is_err());
    let told = Reader {
        date_order: Some(crate::DateOrder::MonthFirst),
        ..reader()
    };
    let found = told.read(file.as_bytes()).expect("a diary");
    assert_eq!(found.days.keys().next(), Some(&date(2026, 11, 10)));
}
