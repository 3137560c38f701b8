//! The contents of files and messages, read back and compared.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use boon::{Compiler, SchemaIndex, Schemas};
use jiff::Timestamp;
use jiff::civil::date;
use journal::entry::{Entry, WrittenEntry};
use journal::order::{Occasion, Product, ReportFile};
use journal::{Language, Order, Period, Profile, Retention};
use journal_report::{ReportRules, make};
use journal_texts::unguarded_cell;
use serde_json::Value;

use crate::made_up;
use crate::made_up_diary;

const RULES: ReportRules = ReportRules {
    retention: Retention { days: 60 },
    counts_migraine_like: true,
};

/// The days that a report covers, the last being that on which it is made.
pub fn period() -> Period {
    Period {
        first: date(2026, 9, 24),
        last: date(2026, 11, 23),
    }
}

/// The report of a diary in a form.
pub fn file(entries: &[Entry], product: impl Into<Product>, language: Language) -> ReportFile {
    let now: Timestamp = "2026-11-23T15:00:00Z".parse().expect("a time");
    let zone = "Europe/Moscow".parse().expect("a zone");
    let mut profile = Profile::new(language, zone);
    let medicines = made_up_diary::medicines(entries).expect("medicines");
    profile.medicines = made_up::limited(medicines);
    let order = Order {
        product: product.into(),
        ..Order::new(
            "1",
            period(),
            journal::order::Format::Html,
            language,
            Occasion::OnDemand,
            now,
        )
    };
    let made = make(&order, &profile, None, entries, RULES, now);
    let file = made.unwrap_or_else(|fault| panic!("no file: {fault:?}"));
    is_taken_by_telegram(&file);
    file
}

fn is_taken_by_telegram(file: &ReportFile) {
    let caption = file.caption.encode_utf16().count();
    assert!((1..=1024).contains(&caption), "a caption of {caption}");
    let fits = |sign: char| sign.is_ascii_alphanumeric() || "._-".contains(sign);
    let name = &file.file_name;
    assert!(
        (1..=60).contains(&name.len()) && name.chars().all(fits),
        "{name:?}"
    );
}

/// The entry is read from the table as it was written, and the API would take it.
pub fn is_stored_as_it_is(entry: &Entry) {
    let written = serde_json::to_string(entry).expect("JSON");
    let read: Entry = serde_json::from_str(&written).expect("a stored entry");
    assert_eq!(read, *entry);
    let sent: WrittenEntry = serde_json::from_str(&written).expect("a body");
    let taken = sent.of(entry.date).map(|taken| taken.answers());
    assert_eq!(taken, Ok(entry.answers()));
}

/// Whether the diary takes such a day. What it reads of its table may be of another version.
pub fn is_taken(entry: &Entry) -> bool {
    WrittenEntry::from(entry.clone()).of(entry.date).is_ok()
}

/// The days are in the document for programs as they are stored, and their words in the table.
pub fn is_exported(entries: &[Entry], language: Language) {
    is_in_json(
        entries,
        &file(entries, journal::order::Format::Json, language).bytes,
    );
    is_in_csv(
        entries,
        &file(entries, journal::order::Format::Csv, language).bytes,
    );
}

pub fn is_in_json(entries: &[Entry], document: &[u8]) {
    let document: Value = serde_json::from_slice(document).expect("JSON");
    is_as_described(&document);
    let days = document["days"].as_array().expect("days");
    let told: BTreeMap<_, _> = days.iter().map(|day| (day["date"].as_str(), day)).collect();
    for entry in entries {
        let mut day = told[&Some(entry.date.to_string().as_str())].clone();
        let state = day.as_object_mut().and_then(|day| day.remove("state"));
        let expected = if entry.attack.is_some() {
            "headache"
        } else {
            "painless"
        };
        assert_eq!(state, Some(expected.into()));
        assert_eq!(day, serde_json::to_value(entry).expect("JSON"));
    }
}

/// The document is of the shape that is published.
fn is_as_described(document: &Value) {
    static SHAPE: LazyLock<(Schemas, SchemaIndex)> = LazyLock::new(|| {
        let published = include_str!("../../docs/report.schema.json");
        let published = serde_json::from_str(published).expect("a schema");
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let added = compiler.add_resource("schema:report", published);
        added.expect("a resource");
        let shape = compiler.compile("schema:report", &mut schemas);
        let shape = shape.expect("a schema that is right");
        (schemas, shape)
    });
    let (schemas, shape) = &*SHAPE;
    if let Err(fault) = schemas.validate(document, *shape) {
        panic!("{fault}");
    }
}

pub fn is_in_csv(entries: &[Entry], table: &[u8]) {
    let table = table
        .strip_prefix("\u{feff}".as_bytes())
        .expect("the mark of UTF-8");
    let first_line = table
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let separator = if first_line.contains(&b';') {
        b';'
    } else {
        b','
    };
    let mut table = csv::ReaderBuilder::new()
        .delimiter(separator)
        .from_reader(table);
    let rows = table
        .records()
        .map(|row| row.expect("as many cells as columns"));
    let rows: BTreeMap<String, Vec<String>> = rows
        .map(|row| (row[0].to_owned(), row.iter().map(unguarded_cell).collect()))
        .collect();
    assert_eq!(rows.len(), period().days().count());
    for entry in entries {
        let row = &rows[&entry.date.to_string()];
        if let Some(comment) = &entry.comment {
            let is_told = row.iter().any(|cell| cell == comment.as_str());
            assert!(is_told, "{comment:?} is not in {row:?}");
        }
    }
}

/// The letters and digits of a text, without anything between them.
pub fn letters(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// The same of a text in Telegram's HTML.
pub fn plain(html: &str) -> String {
    let mut text = String::new();
    for (number, part) in html.split('<').enumerate() {
        text += match (number, part.split_once('>')) {
            (0, _) | (_, None) => part,
            (_, Some((_, words))) => words,
        };
    }
    for (escaped, sign) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ] {
        text = text.replace(escaped, sign);
    }
    letters(&text)
}

/// A text without what cannot be seen.
pub fn visible(text: &str) -> String {
    let is_seen = |sign: &char| !sign.is_control() && !sign.is_whitespace();
    text.chars().filter(is_seen).collect()
}
