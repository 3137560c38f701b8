//! A report of any stored diary, in every form.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use journal::Language;
use journal::entry::Entry;
use journal::order::{Format, Product};
use lopdf::Document;
use serde_json::Value;

use crate::{imports, made_up, told};

/// Every PNG begins with it.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

pub(crate) fn holds(data: &[u8]) -> Option<()> {
    let (words, days) = made_up::first_line(data);
    let language = made_up::chosen(words.get(1), &Language::ALL);
    let product = match words.first() {
        Some(name) if name == "picture" => Product::Overview,
        Some(name) if name == "archive" => Product::Archive,
        name => Product::Report(made_up::chosen(name, &Format::ALL)),
    };
    let mut entries: Vec<Entry> = serde_json::from_str(&days).ok()?;
    let period = told::period();
    entries.retain(|entry| period.contains(entry.date));
    entries.sort_by_key(|entry| entry.date);
    entries.dedup_by_key(|entry| entry.date);
    if product == Product::Archive {
        entries.retain(told::is_taken);
    }
    let bytes = told::file(&entries, product, language).bytes;
    match product {
        Product::Overview => assert!(bytes.starts_with(PNG)),
        Product::Archive => imports::brings_back(&entries, &bytes),
        Product::Report(Format::Html) => is_a_page(&bytes),
        Product::Report(Format::Pdf) => is_a_document(&entries, &bytes),
        Product::Report(Format::Xlsx) => is_a_workbook(&entries, &bytes),
        Product::Report(Format::Csv) => told::is_in_csv(&entries, &bytes),
        Product::Report(Format::Json) => told::is_in_json(&entries, &bytes),
        Product::Report(Format::Fhir) => is_a_bundle(&entries, &bytes),
    }
    Some(())
}

/// Nothing of the person's is markup: as many of each tag are there as are closed.
fn is_a_page(bytes: &[u8]) {
    let page = str::from_utf8(bytes).expect("UTF-8");
    assert!(!page.contains("<script") && !page.contains("<img"));
    for tag in ["table", "tr", "bdi", "svg", "section"] {
        let opened =
            page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}

/// It opens, and the words of comments can be taken out of its pages: those that no line breaks, in
/// letters that are written from left to right.
fn is_a_document(entries: &[Entry], bytes: &[u8]) {
    const FITS_A_LINE: usize = 8;
    let document = Document::load_mem(bytes).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = told::letters(&document.extract_text(&pages).expect("text"));
    let comments = entries.iter().filter_map(|entry| entry.comment.as_ref());
    for comment in comments.filter(|comment| comment.as_str().is_ascii()) {
        let words = comment.as_str().split(|sign: char| !sign.is_alphabetic());
        for word in words.filter(|word| word.len() <= FITS_A_LINE) {
            assert!(text.contains(word), "{word:?} is not in the document");
        }
    }
}

/// The workbook opens, has no formula and has the comments as they were written.
fn is_a_workbook(entries: &[Entry], bytes: &[u8]) {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    for name in workbook.sheet_names() {
        let formulas = workbook.worksheet_formula(&name).expect("a sheet");
        assert_eq!(formulas.used_cells().count(), 0);
    }
    let sheets = workbook.worksheets();
    let cells = sheets.iter().flat_map(|(_, range)| range.used_cells());
    let texts: Vec<&str> = cells
        .filter_map(|(_, _, cell)| match cell {
            Data::String(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    for comment in entries.iter().filter_map(|entry| entry.comment.as_ref()) {
        assert!(
            texts.contains(&comment.as_str()),
            "{comment:?} is not in the workbook"
        );
    }
}

/// It has each day once with its comment, and its references lead to what is in it.
fn is_a_bundle(entries: &[Entry], bytes: &[u8]) {
    let bundle: Value = serde_json::from_slice(bytes).expect("JSON");
    assert_eq!(bundle["resourceType"], "Bundle");
    let parts = bundle["entry"].as_array().expect("entries");
    let addresses: BTreeSet<&str> = parts
        .iter()
        .filter_map(|it| it["fullUrl"].as_str())
        .collect();
    assert_eq!(addresses.len(), parts.len(), "an address twice, or none");
    for reference in values(&bundle, "reference") {
        assert!(addresses.contains(reference), "{reference} leads nowhere");
    }
    let days = parts
        .iter()
        .filter(|it| it["resource"]["resourceType"] == "QuestionnaireResponse");
    assert_eq!(days.count(), entries.len());
    let words: BTreeSet<&str> = values(&bundle, "valueString").into_iter().collect();
    for comment in entries.iter().filter_map(|entry| entry.comment.as_ref()) {
        assert!(words.contains(comment.as_str()), "{comment:?} is not there");
    }
}

/// The texts of every field of that name, wherever it is.
fn values<'v>(value: &'v Value, name: &str) -> Vec<&'v str> {
    let of_field = |(field, value): (&String, &'v Value)| match value.as_str() {
        Some(text) if field == name => vec![text],
        _ => values(value, name),
    };
    match value {
        Value::Object(fields) => fields.iter().flat_map(of_field).collect(),
        Value::Array(parts) => parts.iter().flat_map(|part| values(part, name)).collect(),
        _ => Vec::new(),
    }
}
