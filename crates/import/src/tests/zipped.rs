//! Zips and workbooks that are made up.

use std::io::{Cursor, Write};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::any_file::can_be_stored;
use super::reader;
use crate::unpacked::{UnpackAllowance, ZipFiles};
use crate::{Reader, Unreadable};

/// The value of a cell.
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(&'static str),
    /// A number that is shown as a date.
    Date(&'static str),
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
                Cell::Date(number) => format!("<c r=\"{at}\" s=\"1\"><v>{number}</v></c>"),
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
            "xl/styles.xml",
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
        ),
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
fn files_that_are_read_together_unpack_no_more_than_one() {
    let archive = include_bytes!("../../../../fuzz/seeds/imports/apple_health_zip");
    let packed = include_bytes!("../../../../fuzz/seeds/imports/own_json_gzip");
    for file in [archive.as_slice(), packed.as_slice()] {
        let together = Reader {
            unpack_allowance: UnpackAllowance::of(5_000),
            ..reader()
        };
        let read: Vec<_> = (0..20).map(|_| together.read(file).map(|_| ())).collect();
        assert_eq!(read.first(), Some(&Ok(())));
        assert_eq!(read.last(), Some(&Err(Unreadable::TooLarge)));
    }
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

/// A spreadsheet of LibreOffice with these rows.
fn open_document(rows: &str) -> Vec<u8> {
    let table = format!("<table:table>{rows}</table:table>");
    let document = format!("<office:document-content>{table}</office:document-content>");
    zip(&[("content.xml", &document)])
}

/// A cell with that text, and these attributes.
fn text_cell(attributes: &str, text: &str) -> String {
    format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>")
}

#[test]
fn what_a_spreadsheet_writes_once_is_read_as_often_as_it_stands_there() {
    let row = |attributes: &str, cells: &[&str]| {
        let cells = cells.concat();
        format!("<table:table-row {attributes}>{cells}</table:table-row>")
    };
    let heads = [
        "Day",
        "Headache",
        "Worse with activity",
        "Light bothers",
        "Comment",
    ];
    let heads = heads.map(|head| text_cell("", head));
    let day = "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-20\"/>";
    let yes = text_cell("table:number-columns-repeated=\"3\"", "Yes");
    let comment = "<table:table-cell office:value-type=\"string\">\
        <office:annotation><text:p>a note</text:p></office:annotation>\
        <text:p>two<text:s text:c=\"2\"/>&lt;lines&gt;</text:p><text:p>and one</text:p></table:table-cell>";
    let file = open_document(
        &[
            row("", &heads.each_ref().map(String::as_str)),
            row(
                "table:number-rows-repeated=\"1000000\"",
                &["<table:table-cell/>"],
            ),
            row("table:number-rows-repeated=\"2\"", &[day, &yes, comment]),
        ]
        .concat(),
    );
    let found = reader().read(&file).expect("a diary");
    insta::assert_snapshot!(super::told(&found), @r#"{"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{"worse_with_activity":true,"photophobia":true},"comment":"two  <lines>\nand one"}"#);
}

#[test]
fn a_few_bytes_that_stand_for_a_large_sheet_are_refused() {
    let refused = |rows: &str| reader().read(&open_document(rows)).map(|_| ());
    let often = "<table:table-row table:number-rows-repeated=\"1000000000\">";
    let cell = text_cell("", "x");
    let rows = format!("{often}{cell}</table:table-row>");
    assert_eq!(refused(&rows), Err(Unreadable::TooManyRows));
    let letters: String = ('a'..='z').cycle().take(1 << 20).collect();
    let cells = text_cell("table:number-columns-repeated=\"16384\"", &letters);
    let rows = format!("<table:table-row>{cells}</table:table-row>");
    assert_eq!(refused(&rows), Err(Unreadable::TooLarge));
    let cells = text_cell("", &"<text:s text:c=\"256\"/>".repeat(200_000));
    let rows = format!("<table:table-row>{cells}</table:table-row>");
    assert_eq!(refused(&rows), Err(Unreadable::TooLarge));

    // Rows without an end that are empty, and cells, take no time.
    let most = usize::MAX;
    let often = format!("<table:table-row table:number-rows-repeated=\"{most}\">");
    let blank = text_cell("", "<text:s/>");
    let far = text_cell(&format!("table:number-columns-repeated=\"{most}\""), "");
    let rows = format!("{often}{blank}{far}{cell}</table:table-row>").repeat(2);
    assert_eq!(refused(&rows), Err(Unreadable::Unrecognised));
}

#[test]
fn the_sheets_of_a_file_have_no_more_cells_than_one() {
    let row = "<table:table-row table:number-rows-repeated=\"10000\">";
    let cells = text_cell("table:number-columns-repeated=\"256\"", "x");
    let sheet = format!("{row}{cells}</table:table-row></table:table><table:table>");
    let refused = reader().read(&open_document(&sheet.repeat(3))).map(|_| ());
    assert_eq!(refused, Err(Unreadable::TooLarge));

    // A long text of a workbook, in its columns and far beyond them.
    let letters: String = ('a'..='z').cycle().take(1 << 20).collect();
    let strings = format!("<sst><si><t>{letters}</t></si></sst>");
    let padding: Vec<u8> = std::iter::successors(Some(1_u32), |it| Some(it.wrapping_mul(48_271)))
        .map(|it| b'a' + (it >> 16) as u8 % 26)
        .take(1 << 20)
        .collect();
    let padding = String::from_utf8(padding).expect("letters");
    for (column, expected) in [
        ("A", Unreadable::TooLarge),
        ("ZZ", Unreadable::Unrecognised),
    ] {
        let cell = format!("<c r=\"{column}1\" t=\"s\"><v>0</v></c>");
        let sheet = format!(
            "<worksheet><row r=\"1\">{}</row></worksheet>",
            cell.repeat(100_000)
        );
        let files = [
            ("xl/workbook.xml", "<workbook/>"),
            ("xl/sharedStrings.xml", strings.as_str()),
            ("xl/worksheets/sheet1.xml", sheet.as_str()),
            ("padding", padding.as_str()),
        ];
        let refused = reader().read(&zip(&files)).map(|_| ());
        assert_eq!(refused, Err(expected), "{column}");
    }
}

#[test]
fn a_spreadsheet_with_a_password_is_told_so() {
    let manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>";
    let sealed = zip(&[
        ("META-INF/manifest.xml", manifest),
        ("content.xml", "\u{1}"),
    ]);
    let refused = reader().read(&sealed).map(|_| ());
    assert_eq!(refused, Err(Unreadable::OldWorkbook));
}

/// As Google's spreadsheets write them, and with cells that have no address.
#[test]
fn a_number_is_read_however_a_program_writes_it() {
    let text = |words: &str| format!("<c t=\"inlineStr\"><is><t>{words}</t></is></c>");
    let heads = ["Day", "Headache", "Comment", "Intensity", "Doses"]
        .map(text)
        .concat();
    let cells = [
        text("2026-11-20"),
        text("Yes"),
        "<c/><c><v>7.0</v></c><c><v>1E0</v></c>".into(),
    ];
    let sheet = format!(
        "<worksheet><row>{heads}</row><row>{}</row></worksheet>",
        cells.concat()
    );
    let file = zip(&[
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/worksheets/sheet1.xml", &sheet),
    ]);
    let found = reader().read(&file).expect("a diary");
    insta::assert_snapshot!(super::told(&found), @r#"{"date":"2026-11-20","questionnaire":2,"headache":true,"attack":{"intensity":7}}"#);
}

/// Inputs that the fuzzers try too: files that are no tables, in the shape of their programs.
const FILES: [&[u8]; 10] = [
    include_bytes!("../../../../fuzz/seeds/imports/apple_health"),
    include_bytes!("../../../../fuzz/seeds/imports/apple_health_zip"),
    include_bytes!("../../../../fuzz/seeds/imports/earlier_bot"),
    include_bytes!("../../../../fuzz/seeds/imports/migralog"),
    include_bytes!("../../../../fuzz/seeds/imports/migraine_buddy_xlsx"),
    include_bytes!("../../../../fuzz/seeds/imports/migrebot"),
    include_bytes!("../../../../fuzz/seeds/imports/own_ods"),
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

/// The parts of a spreadsheet, unpacked.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipFiles::open(file, &UnpackAllowance::default()).expect("a zip");
    let names = archive.names().into_iter();
    let xml = names.filter(|name| name.ends_with(".xml"));
    xml.map(|name| {
        let text = archive.text(&name).expect("XML");
        (name, text)
    })
    .collect()
}

proptest! {
    #[test]
    fn a_spreadsheet_whose_parts_were_changed_anywhere_is_read_or_refused(
        file in select([
            include_bytes!("resaved/own.en-US.ods").as_slice(),
            include_bytes!("resaved/own.en-US.xlsx").as_slice(),
        ].to_vec()),
        changes in vec((any::<Index>(), any::<Index>(), any::<Index>()), 1..4),
    ) {
        let mut parts = parts(file);
        for (part, taken, put) in changes {
            let part = part.index(parts.len());
            let signs: Vec<char> = parts[part].1.chars().collect();
            let [taken, put] = [taken, put].map(|at| at.index(signs.len()));
            let mut changed = signs.clone();
            changed[put] = signs[taken];
            parts[part].1 = changed.into_iter().collect();
        }
        let files: Vec<_> = parts.iter().map(|(name, text)| (&**name, &**text)).collect();
        if let Ok(found) = reader().read(&zip(&files)) {
            can_be_stored(&reader(), &found);
        }
    }

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
