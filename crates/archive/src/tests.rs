use std::io::Read;

use flate2::read::GzDecoder;
use journal::Passphrase;
use zip::ZipArchive;

use super::*;

fn passphrase(text: &str) -> Passphrase {
    Passphrase::parse(text).expect("a passphrase")
}

/// A file of an archive.
fn file(archive: &[u8], name: &str) -> Vec<u8> {
    let mut zip = ZipArchive::new(Cursor::new(archive)).expect("a zip");
    let mut bytes = Vec::new();
    let mut file = zip.by_name(name).expect("the file");
    file.read_to_end(&mut bytes).expect("its bytes");
    bytes
}

fn opened(archive: &[u8], passphrase_text: &str) -> Result<Vec<u8>, NotOpened> {
    let opener = Opener::new(passphrase(passphrase_text));
    opener.open(&file(archive, KEY), &file(archive, SEALED_DIARY))
}

#[test]
fn an_archive_without_a_seal_is_the_json_in_a_zip() {
    let archive = pack(b"{\"days\": []}", None).expect("an archive");
    assert_eq!(file(&archive, DIARY), b"{\"days\": []}");
}

#[test]
fn a_sealed_archive_opens_with_its_passphrase_and_with_no_other() {
    let seal = new_seal(&passphrase("correct horse")).expect("a seal");
    let diary = b"{\"days\": []}".repeat(40);
    let archive = pack(&diary, Some(&seal)).expect("an archive");
    for word in [&b"days"[..], b"correct horse"] {
        assert!(!archive.windows(word.len()).any(|part| part == word));
    }
    let packed = opened(&archive, "correct horse").expect("opened");
    let mut unpacked = Vec::new();
    let mut stream = GzDecoder::new(packed.as_slice());
    stream.read_to_end(&mut unpacked).expect("gzip");
    assert_eq!(unpacked, diary);
    for wrong in ["Correct horse", "correct horse battery", "12345678"] {
        assert_eq!(opened(&archive, wrong), Err(NotOpened::WrongPassphrase));
    }
}

#[test]
fn archives_of_one_seal_take_its_work_once() {
    let seal = new_seal(&passphrase("correct horse")).expect("a seal");
    let opener = Opener::new(passphrase("correct horse"));
    for diary in [b"1", b"2"] {
        let archive = pack(diary, Some(&seal)).expect("an archive");
        let opened = opener.open(&file(&archive, KEY), &file(&archive, SEALED_DIARY));
        assert!(opened.is_ok());
    }
    assert_eq!(opener.tried.lock().expect("no panic").len(), 1);
}

#[test]
fn a_byte_that_was_changed_is_found() {
    let seal = new_seal(&passphrase("correct horse")).expect("a seal");
    let archive = pack(b"{\"days\": []}", Some(&seal)).expect("an archive");
    let (key, diary) = (file(&archive, KEY), file(&archive, SEALED_DIARY));
    let opener = Opener::new(passphrase("correct horse"));
    for place in 0..diary.len() {
        let mut changed = diary.clone();
        changed[place] ^= 1;
        assert!(opener.open(&key, &changed).is_err(), "byte {place}");
    }
    assert_eq!(opener.open(&key, &diary[..40]), Err(NotOpened::Damaged));
    assert_eq!(opener.open(b"no key", &diary), Err(NotOpened::Damaged));
}

#[test]
fn a_head_of_endless_lines_is_refused_at_once() {
    let seal = new_seal(&passphrase("correct horse")).expect("a seal");
    let archive = pack(b"{}", Some(&seal)).expect("an archive");
    let (key, diary) = (file(&archive, KEY), file(&archive, SEALED_DIARY));
    let endless = [
        b"age-encryption.org/v1\n".to_vec(),
        b"-> a\n".repeat(4_000_000),
    ]
    .concat();
    let opener = Opener::new(passphrase("correct horse"));
    assert_eq!(opener.open(&endless, &diary), Err(NotOpened::Damaged));
    assert_eq!(opener.open(&key, &endless), Err(NotOpened::Damaged));
    assert!(opener.tried.lock().expect("no panic").is_empty());
}

#[test]
fn a_key_that_asks_for_endless_work_is_refused_at_once() {
    let seal = new_seal(&passphrase("correct horse")).expect("a seal");
    let archive = pack(b"{}", Some(&seal)).expect("an archive");
    let key = String::from_utf8_lossy(&file(&archive, KEY)).into_owned();
    let (head, rest) = key.split_once(" 17\n").expect("the work of the key");
    let forged = format!("{head} 30\n{rest}");
    let opener = Opener::new(passphrase("correct horse"));
    let opened = opener.open(forged.as_bytes(), &file(&archive, SEALED_DIARY));
    assert_eq!(opened, Err(NotOpened::Damaged));
}
