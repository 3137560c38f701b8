//! The archives of this diary: what is sent back is what was sent.

use std::sync::Arc;

use journal::order::{Format, Product};
use journal::{Entry, Language, Passphrase, Profile};
use journal_archive::{DIARY, KEY, Opener, SEALED_DIARY, new_seal};
use proptest::prelude::*;

use super::made_up_diary;
use super::own::{exported_as, imported, made_for, period};
use super::own_any::diary as any_diary;
use super::reader;
use super::zipped::zip;
use crate::{Reader, Unreadable};

const PASSPHRASE: &str = "correct horse";

fn reader_with(passphrase: &str) -> Reader {
    let passphrase = Passphrase::parse(passphrase).expect("a passphrase");
    Reader {
        opener: Some(Arc::new(Opener::new(passphrase))),
        ..reader()
    }
}

fn someone_who_seals() -> Profile {
    let zone = "Europe/Moscow".parse().expect("a zone");
    let passphrase = Passphrase::parse(PASSPHRASE).expect("a passphrase");
    Profile {
        archive_seal: Some(new_seal(&passphrase).expect("a seal")),
        ..Profile::new(Language::Ru, zone)
    }
}

#[test]
fn an_archive_brings_back_each_day_as_it_was_and_is_made_of_these_byte_for_byte() {
    for language in Language::ALL {
        let entries = made_up_diary::diary(period(), language).expect("a diary");
        let archive = exported_as(Product::Archive, &entries, language);
        let days = imported(&archive);
        assert_eq!(days, entries, "{language:?}");
        assert!(exported_as(Product::Archive, &days, language) == archive);
    }
}

#[test]
fn a_sealed_archive_asks_for_its_passphrase_and_brings_back_the_same() {
    let profile = someone_who_seals();
    let entries = made_up_diary::diary(period(), Language::Ru).expect("a diary");
    let archive = made_for(&profile, Product::Archive, &entries);
    assert_eq!(reader().read(&archive), Err(Unreadable::Sealed));
    let wrong = reader_with("Correct horse").read(&archive);
    assert_eq!(wrong, Err(Unreadable::WrongPassphrase));
    let found = reader_with(PASSPHRASE).read(&archive).expect("a diary");
    let days: Vec<Entry> = found.days.into_values().collect();
    assert_eq!(days, entries);
}

#[test]
fn an_archive_that_was_packed_anew_or_holds_something_else_is_told_apart() {
    let entries = made_up_diary::diary(period(), Language::En).expect("a diary");
    let json = exported_as(Format::Json, &entries, Language::En);
    let json = String::from_utf8(json).expect("a text");
    let packed_anew = zip(&[("photo.txt", "x"), (DIARY, &json)]);
    assert_eq!(imported(&packed_anew), entries);
    let cases = [
        (zip(&[(DIARY, "{}")]), Unreadable::Unrecognised),
        (zip(&[(DIARY, "{")]), Unreadable::Damaged),
        (zip(&[(KEY, "x"), (SEALED_DIARY, "y")]), Unreadable::Damaged),
        (zip(&[(SEALED_DIARY, "y")]), Unreadable::Unrecognised),
    ];
    for (file, fault) in cases {
        assert_eq!(reader_with(PASSPHRASE).read(&file), Err(fault));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_diary_comes_back_from_its_archive(entries in any_diary()) {
        let archive = exported_as(Product::Archive, &entries, Language::En);
        prop_assert_eq!(imported(&archive), entries);
    }
}
