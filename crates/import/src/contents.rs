//! The kind of a file, by its content.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

use crate::{MOST_OF_IMPORT, Unreadable};

/// A file of a kind that a diary can have.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Contents<'a> {
    /// A zip, which a workbook of a spreadsheet is too.
    Zip,
    Json(Cow<'a, str>),
    /// HTML or XML.
    Markup(Cow<'a, str>),
    /// Any other text.
    Table(Cow<'a, str>),
}

/// How the pictures begin that phones take and programs write. That of HEIC stands after four
/// bytes.
const PICTURES: [&[u8]; 6] = [
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
];

/// How a PDF begins.
const PDF: &[u8] = b"%PDF-";

/// How the files begin that Excel wrote until 2007, and those that it seals with a password.
const COMPOUND_FILE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

impl<'a> Contents<'a> {
    /// # Errors
    /// [`Unreadable`] for what is empty, too large, a picture or no text.
    pub(crate) fn of(file: &'a [u8]) -> Result<Self, Unreadable> {
        if file.len() > MOST_OF_IMPORT {
            return Err(Unreadable::TooLarge);
        }
        if file.starts_with(b"PK\x03\x04") || file.starts_with(b"PK\x05\x06") {
            return Ok(Self::Zip);
        }
        if file.starts_with(PDF) {
            return Err(Unreadable::Pdf);
        }
        if file.starts_with(COMPOUND_FILE) {
            return Err(Unreadable::OldWorkbook);
        }
        let text = decoded(file);
        if is_no_text(&text) {
            return Err(match is_picture(file) {
                true => Unreadable::Picture,
                false => Unreadable::Binary,
            });
        }
        Ok(match text.trim_start().chars().next() {
            None => return Err(Unreadable::Empty),
            Some('{' | '[') => Self::Json(text),
            Some('<') => Self::Markup(text),
            Some(_) => Self::Table(text),
        })
    }
}

/// Reads the text in the encodings in which programs and spreadsheets write one: Unicode,
/// else that of Russian or of Western Windows.
fn decoded(file: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, _)) = Encoding::for_bom(file) {
        return encoding.decode_with_bom_removal(file).0;
    }
    match file {
        [0, second, ..] if *second != 0 => return UTF_16BE.decode(file).0,
        [first, 0, ..] if *first != 0 => return UTF_16LE.decode(file).0,
        _ => {}
    }
    if let Ok(unicode) = str::from_utf8(file) {
        return Cow::Borrowed(unicode);
    }
    let unicode = String::from_utf8_lossy(file);
    let broken = unicode.matches(char::REPLACEMENT_CHARACTER).count();
    let beyond_ascii = unicode.chars().filter(|it| !it.is_ascii()).count();
    // A letter may have been cut in two, but no other encoding looks like this one.
    match 2 * broken <= beyond_ascii {
        true => unicode,
        false => of_windows(file),
    }
}

/// One of the two encodings that stand in each other's place. Russian letters beside Latin ones
/// in most of the words show that it is not the Russian one.
fn of_windows(file: &[u8]) -> Cow<'_, str> {
    let russian = WINDOWS_1251.decode_without_bom_handling(file).0;
    let (mut pure, mut mixed) = (0_usize, 0_usize);
    for (one, next) in russian.chars().zip(russian.chars().skip(1)) {
        if one.is_alphabetic() && next.is_alphabetic() {
            pure += usize::from(!one.is_ascii() && !next.is_ascii());
            mixed += usize::from(one.is_ascii() != next.is_ascii());
        }
    }
    match mixed > pure {
        true => WINDOWS_1252.decode_without_bom_handling(file).0,
        false => russian,
    }
}

/// Whether there are control characters that no table has, or mostly what no encoding has.
fn is_no_text(text: &str) -> bool {
    let is_space = |it| matches!(it, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}');
    let broken = text.matches(char::REPLACEMENT_CHARACTER).count();
    text.contains(|it: char| it.is_ascii_control() && !is_space(it)) || 10 * broken > text.len()
}

fn is_picture(file: &[u8]) -> bool {
    let is_webp = file.starts_with(b"RIFF") && file.get(8..12) == Some(b"WEBP");
    let is_heic = file.get(4..8) == Some(b"ftyp");
    is_webp || is_heic || PICTURES.iter().any(|begin| file.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_in_every_encoding_that_spreadsheets_write() {
        let text = "День;Боль\r\n";
        let utf_16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
        let little: Vec<u8> = utf_16(u16::to_le_bytes);
        let big: Vec<u8> = utf_16(u16::to_be_bytes);
        for file in [
            text.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            [b"\xff\xfe".to_vec(), little].concat(),
            [b"\xfe\xff".to_vec(), big].concat(),
            WINDOWS_1251.encode(text).0.into_owned(),
        ] {
            assert_eq!(Contents::of(&file), Ok(Contents::Table(text.into())));
        }
        let western = WINDOWS_1252.encode("Migräne; für").0.into_owned();
        let expected = Contents::Table("Migräne; für".into());
        assert_eq!(Contents::of(&western), Ok(expected));
        let cut = ["День".as_bytes(), b"\xd0"].concat();
        let expected = Contents::Table("День\u{fffd}".into());
        assert_eq!(Contents::of(&cut), Ok(expected));
        let little: Vec<u8> = "a,b".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "a,b".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for file in [little, big] {
            assert_eq!(Contents::of(&file), Ok(Contents::Table("a,b".into())));
        }
    }

    #[test]
    fn each_kind_of_file_that_is_no_diary_is_told_apart() {
        for (file, fault) in [
            (&b""[..], Unreadable::Empty),
            (b"\xef\xbb\xbf \r\n", Unreadable::Empty),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Unreadable::Picture),
            (b"\xff\xd8\xff\xe0\0\x10JFIF\0", Unreadable::Picture),
            (b"\0\0\0\x18ftypheic\0\0\0\0", Unreadable::Picture),
            (b"\x7fELF\x02\x01\x01\0\0", Unreadable::Binary),
            (b"%PDF-1.7\n\x01\x02", Unreadable::Pdf),
            (b"%PDF-1.4\n1 0 obj\n", Unreadable::Pdf),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
                Unreadable::OldWorkbook,
            ),
        ] {
            assert_eq!(Contents::of(file), Err(fault), "{file:?}");
        }
        let large = vec![b' '; MOST_OF_IMPORT + 1];
        assert_eq!(Contents::of(&large), Err(Unreadable::TooLarge));
    }
}
