use jiff::civil::date;
use journal::entry::WrittenEntry;
use journal::{Entry, Language};
use serde_json::{Map, Value, json};

use journal_texts::questionnaire_document::QuestionnaireDocument;

fn questionnaire(language: Language) -> Value {
    serde_json::to_value(QuestionnaireDocument::new(language)).expect("JSON")
}

/// Puts a value where a pointer says, as a bot would that knows no more of an entry.
fn put(entry: &mut Value, pointer: &str, value: Value) {
    let mut place = entry;
    for step in pointer.split('/').skip(1) {
        if !place.is_object() {
            *place = Value::Object(Map::new());
        }
        place = &mut place[step];
    }
    *place = value;
}

fn read(entry: Value) -> Entry {
    let written: WrittenEntry = serde_json::from_value(entry.clone()).expect("an entry");
    written
        .of(date(2026, 11, 23))
        .unwrap_or_else(|fault| panic!("{entry}: {fault:?}"))
}

#[test]
fn every_option_and_every_typed_answer_goes_where_its_pointer_says() {
    let document = questionnaire(Language::En);
    for question in document["questions"].as_array().expect("questions") {
        let pointer = question["pointer"].as_str().expect("a pointer");
        let begun = || match question["id"].as_str() {
            Some("headache" | "painless_aura") => json!({"headache": false}),
            Some("aura_length") => json!({"headache": true, "attack": {"aura": true}}),
            _ => json!({"headache": true}),
        };
        for option in question["options"].as_array().expect("options") {
            let mut entry = begun();
            put(&mut entry, pointer, option["value"].clone());
            let read = read(entry.clone());
            if option["value"] == json!([]) || option["value"] == json!(null) {
                continue;
            }
            let known = serde_json::to_value(read);
            let stored = known.expect("JSON").pointer(pointer).cloned();
            assert_eq!(stored.as_ref(), Some(&option["value"]), "{option}");
        }
        let Some(typed) = question["typed"].as_object() else {
            continue;
        };
        let value = match typed["kind"].as_str().expect("a kind") {
            "date" => json!("2026-11-23"),
            "time" => json!("14:30"),
            "words" => json!("words"),
            "doses" => json!([{"name": "Ibuprofen", "amount": "400 mg", "taken_at": "14:30"}]),
            other => panic!("{other}"),
        };
        let mut entry = begun();
        put(
            &mut entry,
            typed["pointer"].as_str().expect("a pointer"),
            value,
        );
        read(entry);
    }
}

#[test]
fn a_side_of_the_head_says_which_others_it_takes_the_place_of() {
    let document = questionnaire(Language::En);
    let mut excluding = Vec::new();
    for question in document["questions"].as_array().expect("questions") {
        for option in question["options"].as_array().expect("options") {
            let others = option["excludes"].as_array();
            excluding.extend(others.map(|others| (option["id"].clone(), others.clone())));
        }
    }
    let said = |id: &str, others: [&str; 2]| (json!(id), others.map(Value::from).to_vec());
    assert_eq!(
        excluding,
        [
            said("left", ["right", "both"]),
            said("right", ["left", "both"]),
            said("both", ["left", "right"]),
        ]
    );
}

#[test]
fn following_next_leads_through_all_questions_or_past_the_pain() {
    let document = questionnaire(Language::Ru);
    let questions = document["questions"].as_array().expect("questions");
    let walk = |answer: &str| {
        let mut question = &questions[0];
        let mut ids = vec![question["id"].as_str().expect("an id")];
        while question["next"] != "end" {
            let next = &question["next"];
            let id = next["to"].as_str().or(next["branch"][answer].as_str());
            let id = id.expect("a question");
            ids.push(id);
            let found = questions.iter().find(|question| question["id"] == id);
            question = found.expect("it is one of the questions");
        }
        ids
    };
    let of_painless_day = 1;
    assert_eq!(walk("yes").len(), questions.len() - of_painless_day);
    assert_eq!(
        walk("no"),
        [
            "date",
            "headache",
            "painless_aura",
            "menstruation",
            "medicines",
            "comment"
        ]
    );
}
