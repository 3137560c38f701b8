//! The Bundle is one of FHIR R4, by the definitions themselves.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jiff::civil::date;
use journal::Language;
use journal::order::Format;
use serde_json::{Value, json};

use crate::diary;
use crate::made_up::MadeUp;

/// Why one of the Bundles is none; empty where all are.
fn fault(bundles: &[Value]) -> String {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let workspace = package.ancestors().nth(2).expect("the root");
    let venv = std::env::var_os("VENV").map_or_else(|| ".venv".into(), PathBuf::from);
    let python = workspace.join(venv).join("bin/python");
    let mut reader = Command::new(&python)
        .arg(package.join("tests/formats/fhir.py"))
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}; `make tools`", python.display()));
    let lines: String = bundles.iter().map(|bundle| format!("{bundle}\n")).collect();
    let mut input = reader.stdin.take().expect("a pipe");
    // A reader that has found a fault reads no further.
    let _ = input.write_all(lines.as_bytes());
    drop(input);
    let output = reader.wait_with_output().expect("an answer");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.success(), said.is_empty(), "{said}");
    said
}

fn bundle(diary: &MadeUp) -> Value {
    serde_json::from_slice(&diary.file(Format::Fhir)).expect("JSON")
}

/// The newest three days of a diary.
fn three_days(language: Language) -> MadeUp {
    let mut diary = MadeUp::two_months(language);
    diary.period.first = date(2026, 11, 21);
    diary
}

fn every_answer(language: Language) -> MadeUp {
    let two_months = MadeUp::two_months(language);
    let entries = diary::full(two_months.period, language).expect("a diary");
    let mut diary = MadeUp::of(diary::asked_everything(entries), language);
    diary::add_preventive(&mut diary.profile.medicines, language).expect("a course");
    diary
}

#[test]
fn the_bundle_is_one_of_fhir_r4() {
    let bundles: Vec<_> = Language::ALL
        .into_iter()
        .flat_map(|language| {
            [
                MadeUp::two_months(language),
                three_days(language),
                every_answer(language),
                MadeUp::of(Vec::new(), language),
            ]
        })
        .map(|diary| bundle(&diary))
        .collect();
    assert_eq!(fault(&bundles), "");
}

#[test]
fn the_check_finds_what_is_no_fhir() {
    let whole = bundle(&MadeUp::two_months(Language::En));
    let of_type = |name: &str| {
        let entries = whole["entry"].as_array().expect("entries");
        let place = entries
            .iter()
            .position(|entry| entry["resource"]["resourceType"] == name);
        format!("/entry/{}/resource", place.expect("a resource"))
    };
    let broken = [
        ("Observation", "status", Value::Null, "status"),
        ("Observation", "valueBoolean", json!("yes"), "valueBoolean"),
        ("Observation", "attack", json!(1), "attack"),
        ("MedicationStatement", "subject", Value::Null, "subject"),
        (
            "QuestionnaireResponse",
            "authored",
            json!("yesterday"),
            "authored",
        ),
        ("Questionnaire", "item", json!([{"text": "?"}]), "linkId"),
    ];
    for (resource, field, value, named) in broken {
        let mut bundle = whole.clone();
        let fields = bundle.pointer_mut(&of_type(resource));
        let fields = fields.and_then(Value::as_object_mut).expect("a resource");
        match value {
            Value::Null => fields.remove(field),
            value => fields.insert(field.to_owned(), value),
        };
        let said = fault(&[bundle]);
        assert!(said.contains(named), "{resource}.{field}: {said:?}");
    }
}
