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

#[test]
fn this_diary_comes_back_from_each_kind_of_file_that_a_spreadsheet_saves() {
    let original = read("own.csv");
    assert_eq!((original.days.len(), original.faults.len()), (8, 0));
    for name in [
        "own.en-US.csv",
        "own.en-US.ods",
        "own.en-US.xlsx",
        "own.ru-RU.csv",
        "own.ru-RU.xlsx",
    ] {
        let saved = read(name);
        assert_eq!(saved.days, original.days, "{name}");
        assert_eq!(saved.faults, [], "{name}");
    }
}

#[test]
fn dates_between_slashes_stay_the_same_in_a_spreadsheet_of_either_order() {
    let original = read("migraine_buddy.csv");
    assert_eq!((original.days.len(), original.faults.len()), (7, 1));
    for name in [
        "migraine_buddy.en-US.csv",
        "migraine_buddy.en-US.xlsx",
        "migraine_buddy.en-GB.ods",
        "migraine_buddy.en-GB.xlsx",
    ] {
        let saved = read(name);
        assert_eq!(saved.days, original.days, "{name}");
        assert_eq!(saved.faults.len(), 1, "{name}");
    }
}
