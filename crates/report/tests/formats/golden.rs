//! The files as they were when somebody last looked at them. After a change that is
//! wanted, `UPDATE_GOLDEN=1 cargo test -p journal-report --test formats` writes them anew; what
//! changed is then in the diff.

use std::fs;
use std::path::PathBuf;

use journal::Language;
use journal::order::Format;

use crate::made_up::MadeUp;
use crate::reading::{pdf, xlsx};

/// Of two languages, whose separators and scripts differ: the texts of the others are theirs alone.
const LANGUAGES: [Language; 2] = [Language::Ru, Language::En];

fn check(language: Language, name: &str, made: &[u8]) {
    let path: PathBuf = [
        env!("CARGO_MANIFEST_DIR"),
        "tests",
        "golden",
        language.code(),
        name,
    ]
    .iter()
    .collect();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        fs::write(&path, made).expect("the file is written");
        return;
    }
    let golden = fs::read(&path).expect("the file is there");
    if golden == made {
        return;
    }
    let [golden, made] = [golden.as_slice(), made].map(String::from_utf8_lossy);
    let lines = golden.lines().zip(made.lines()).enumerate();
    for (index, (golden, made)) in lines {
        assert_eq!(made, golden, "{}, line {}", path.display(), index + 1);
    }
    panic!("{} is longer or shorter than it was", path.display());
}

#[test]
fn the_page_is_what_it_was() {
    for language in LANGUAGES {
        let page = MadeUp::two_months(language).file(Format::Html);
        check(language, "report.html", &page);
    }
}

#[test]
fn the_document_to_print_is_what_it_was() {
    for language in LANGUAGES {
        let document = MadeUp::two_months(language).file(Format::Pdf);
        let elements = pdf::read(&document).dump();
        check(language, "report.pdf.txt", elements.as_bytes());
    }
}

#[test]
fn the_table_is_what_it_was() {
    for language in LANGUAGES {
        let table = MadeUp::two_months(language).file(Format::Csv);
        check(language, "report.csv", &table);
    }
}

#[test]
fn the_document_for_programs_is_what_it_was() {
    for language in LANGUAGES {
        let document = MadeUp::two_months(language).file(Format::Json);
        check(language, "report.json", &document);
    }
}

#[test]
fn the_workbook_is_what_it_was() {
    for language in LANGUAGES {
        let workbook = MadeUp::two_months(language).file(Format::Xlsx);
        check(
            language,
            "report.xlsx.txt",
            xlsx::dump(&workbook).as_bytes(),
        );
    }
}

#[test]
fn the_same_report_has_the_same_bytes() {
    for format in Format::ALL {
        let made = || MadeUp::two_months(Language::Ru).file(format);
        assert!(made() == made(), "{format:?}");
    }
}
