//! Files that LibreOffice 7.4 opened and saved again, in the language that each is named after:
//! it makes dates and times of what looks like them, as Excel does.

use std::fs;
use std::path::PathBuf;

use crate::Found;

use super::reader;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/resaved");

fn read(name: &str) -> Found {
    let path = PathBuf::from(FOLDER).join(name);
    let file = fs::read(path).expect("a file");
    reader().read(&file).expect("a diary")
}

/// Compares files with the one of which a spreadsheet made them, which has so many days and rows
/// that are not understood.
fn says_the_same(original: &str, (days, faults): (usize, usize), saved: &[&str]) {
    let original = read(original);
    assert_eq!((original.days.len(), original.faults.len()), (days, faults));
    for name in saved {
        let saved = read(name);
        assert_eq!(saved.days, original.days, "{name}");
        assert_eq!(saved.faults.len(), faults, "{name}");
    }
}

#[test]
fn this_diary_comes_back_from_each_kind_of_file_that_a_spreadsheet_saves() {
    let saved = [
        "own.en-US.csv",
        "own.en-US.ods",
        "own.en-US.xlsx",
        "own.ru-RU.csv",
        "own.ru-RU.xlsx",
    ];
    says_the_same("own.csv", (8, 0), &saved);
}

#[test]
fn dates_between_slashes_stay_the_same_in_a_spreadsheet_of_either_order() {
    let saved = [
        "migraine_buddy.en-US.csv",
        "migraine_buddy.en-US.xlsx",
        "migraine_buddy.en-GB.ods",
        "migraine_buddy.en-GB.xlsx",
    ];
    says_the_same("migraine_buddy.csv", (7, 1), &saved);
}
