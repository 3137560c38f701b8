//! Zips and workbooks that are made up.

use std::io::{Cursor, Write};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::any_file::can_be_stored;
use super::reader;
use crate::Unreadable;

/// The value of a cell.
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(&'static str),
    Boolean(bool),
}

/// A zip of these files.
pub(super) fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        let options = SimpleFileOptions::default();
        writer.start_file(*name, options).expect("a file");
        writer.write_all(text.as_bytes()).expect("written");
    }
    writer.finish().expect("a zip").into_inner()
}

/// A workbook of one sheet, as XlsxWriter makes it: texts are shared, and an empty cell is none.
pub(super) fn workbook(rows: &[Vec<Cell>]) -> Vec<u8> {
    let escaped = |text: &str| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        text.replace('>', "&gt;")
    };
    let (mut strings, mut sheet) = (Vec::new(), String::new());
    for (row, cells) in rows.iter().enumerate() {
        sheet.push_str(&format!("<row r=\"{}\">", row + 1));
        for (column, cell) in cells.iter().enumerate() {
            let at = format!("{}{}", char::from(b'A' + column as u8), row + 1);
            sheet.push_str(&match cell {
                Cell::Empty => String::new(),
                Cell::Text(text) => {
                    strings.push(format!("<si><t>{}</t></si>", escaped(text)));
                    format!("<c r=\"{at}\" t=\"s\"><v>{}</v></c>", strings.len() - 1)
                }
                Cell::Number(number) => format!("<c r=\"{at}\"><v>{number}</v></c>"),
                Cell::Boolean(yes) => {
                    format!("<c r=\"{at}\" t=\"b\"><v>{}</v></c>", u8::from(*yes))
                }
            });
        }
        sheet.push_str("</row>");
    }
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let count = strings.len();
    zip(&[
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", "<workbook/>"),
        (
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet {main}><sheetData>{sheet}</sheetData></worksheet>"),
        ),
        (
            "xl/sharedStrings.xml",
            &format!(
                "<sst {main} count=\"{count}\" uniqueCount=\"18446744073709551615\">{}</sst>",
                strings.concat()
            ),
        ),
    ])
}

#[test]
fn a_file_that_unpacks_into_more_than_any_diary_is_refused() {
    let refused = |files: &[(&str, &str)]| reader().read(&zip(files)).map(|_| ());
    let large = " ".repeat(21 << 20);
    let sheet = ("xl/worksheets/sheet1.xml", large.as_str());
    let book = ("xl/workbook.xml", "<workbook/>");
    assert_eq!(refused(&[book, sheet]), Err(Unreadable::TooLarge));
    let document = format!("<HealthData>{large}</HealthData>");
    let packed = [("export.xml", document.as_str())];
    assert_eq!(
        refused(&packed),
        Err(Unreadable::TooLarge),
        "a thousand times its size"
    );
}

#[test]
fn a_cell_far_out_on_a_sheet_takes_no_room() {
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
        <row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>";
    let files = [
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let refused = reader().read(&zip(&files)).map(|_| ());
    assert_eq!(refused, Err(Unreadable::Unrecognised));
}

/// Inputs that the fuzzers try too: files that are no tables, in the shape of their programs.
const FILES: [&[u8]; 8] = [
    include_bytes!("../../../../fuzz/seeds/imports/apple_health"),
    include_bytes!("../../../../fuzz/seeds/imports/apple_health_zip"),
    include_bytes!("../../../../fuzz/seeds/imports/earlier_bot"),
    include_bytes!("../../../../fuzz/seeds/imports/migralog"),
    include_bytes!("../../../../fuzz/seeds/imports/migrebot"),
    include_bytes!("../../../../fuzz/seeds/imports/own_json"),
    include_bytes!("../../../../fuzz/seeds/imports/own_json_gzip"),
    b"{\"entries\":[{\"date\":\"2026-11-20\",\"headache\":true}]}",
];

#[test]
fn each_of_these_files_has_a_day() {
    for file in FILES {
        let found = reader().read(file).expect("a diary");
        assert!(!found.days.is_empty(), "{:?}", found.source);
    }
}

proptest! {
    #[test]
    fn a_file_that_was_changed_anywhere_is_read_or_refused(
        file in select(FILES.to_vec()),
        changes in vec((any::<Index>(), any::<u8>()), 0..4),
        end in any::<Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut file = file.to_vec();
        for (at, byte) in changes {
            let at = at.index(file.len());
            file[at] = byte;
        }
        if is_cut {
            file.truncate(end.index(file.len()));
        }
        if let Ok(found) = reader().read(&file) {
            can_be_stored(&reader(), &found);
        }
    }
}
