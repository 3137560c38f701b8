//! Bodies that are sent as the entry of a day.

use jiff::civil::date;
use journal::entry::WrittenEntry;
use journal::{Attack, Entry};
use serde_json::{Value, json};

use crate::json_body;

/// The entry, or where the first fault stands.
fn read(body: Value) -> Result<Entry, String> {
    let written: WrittenEntry =
        json_body::read(&body.to_string()).map_err(|fault| fault.pointer.expect("a pointer"))?;
    let entry = written.of(date(2026, 11, 23));
    entry.map_err(|fault| format!("#{}", fault.pointer()))
}

fn fault(body: Value) -> String {
    read(body).expect_err("a fault")
}

#[test]
fn a_full_day_comes_back_as_it_was_sent() {
    let body = json!({
        "date": "2026-11-23",
        "questionnaire": 1,
        "headache": true,
        "attack": {
            "onset": {"at": "07:05"},
            "resolution": "slept_off",
            "aura": false,
            "location": {"sites": ["left", "eye"], "words": "behind the ear"},
            "quality": "pulsating",
            "worse_with_activity": true,
            "intensity": 7,
            "nausea": "slight",
            "vomiting": false,
            "photophobia": true,
            "phonophobia": true,
            "triggers": {"known": ["stress"]},
        },
        "medicines": [{
            "name": "Ibuprofen", "amount": "400 mg", "taken_at": "14:30", "effect": "pain_free",
        }],
        "comment": "a long day",
    });
    let entry = read(body.clone()).expect("an entry");
    assert_eq!(serde_json::to_value(entry).expect("JSON"), body);
}

#[test]
fn a_painless_day_is_confirmed_by_one_word() {
    assert_eq!(
        read(json!({"headache": false})),
        Ok(Entry::painless(date(2026, 11, 23)))
    );
}

#[test]
fn the_answers_to_optional_questions_come_back_whatever_the_settings() {
    for body in [
        json!({
            "headache": true,
            "attack": {
                "photophobia": true,
                "most_bothersome_symptom": "photophobia",
                "functioning": "half_or_less",
            },
            "menstruation": true,
        }),
        json!({"headache": false, "painless_aura": "from_5_to_60_minutes", "menstruation": false}),
    ] {
        let entry = WrittenEntry::undated(read(body.clone()).expect("an entry"));
        let mut written = serde_json::to_value(entry).expect("JSON");
        let fields = written.as_object_mut().expect("an entry");
        fields.remove("questionnaire");
        assert_eq!(written, body);
    }
}

#[test]
fn a_headache_of_which_nothing_else_is_known_is_a_headache() {
    let entry = read(json!({"headache": true})).expect("an entry");
    assert_eq!(entry.attack, Some(Attack::default()));
}

#[test]
fn every_fault_is_named_by_its_place() {
    let attack = |field: &str, value: Value| json!({"headache": true, "attack": {field: value}});
    let dose = |dose: Value| json!({"headache": true, "medicines": [{"name": "ok"}, dose]});
    let words = |count| "x".repeat(count);
    for (body, place) in [
        (json!({"headache": true, "date": "2026-11-22"}), "#/date"),
        (
            json!({"headache": true, "questionnaire": 99}),
            "#/questionnaire",
        ),
        (attack("onset", json!({"at": "24:00"})), "#/attack/onset/at"),
        (
            attack("resolution", json!({"at": "9:00"})),
            "#/attack/resolution/at",
        ),
        (
            attack("location", json!({"sites": ["left", "both"]})),
            "#/attack/location/sites",
        ),
        (
            attack("location", json!({"words": words(201)})),
            "#/attack/location/words",
        ),
        (attack("intensity", json!(11)), "#/attack/intensity"),
        (
            attack("functioning", json!("little")),
            "#/attack/functioning",
        ),
        (
            json!({"headache": true, "attack": {"nausea": "none", "most_bothersome_symptom": "nausea"}}),
            "#/attack/most_bothersome_symptom",
        ),
        (
            json!({"headache": true, "painless_aura": "none"}),
            "#/painless_aura",
        ),
        (
            json!({"headache": false, "menstruation": "yes"}),
            "#/menstruation",
        ),
        (
            attack("triggers", json!({"known": [], "words": " "})),
            "#/attack/triggers/words",
        ),
        (dose(json!({"name": ""})), "#/medicines/1/name"),
        (dose(json!({"name": words(61)})), "#/medicines/1/name"),
        (
            dose(json!({"name": "ok", "amount": ""})),
            "#/medicines/1/amount",
        ),
        (
            dose(json!({"name": "ok", "taken_at": "noon"})),
            "#/medicines/1/taken_at",
        ),
        (
            dose(json!({"name": "ok", "taken_at": "14:30", "effect": "worse"})),
            "#/medicines/1/effect",
        ),
        (
            dose(json!({"name": "ok", "effect": "better"})),
            "#/medicines/1/effect",
        ),
        (dose(json!({})), "#/medicines/1"),
        (dose(json!(["ok"])), "#/medicines/1"),
        (json!({"headache": true, "attack": []}), "#/attack"),
        (attack("triggers", json!([])), "#/attack/triggers"),
        (json!({"headache": true, "provenance": []}), "#/provenance"),
        (
            json!({"headache": true, "provenance": {"imported": ["own_json", "1"]}}),
            "#/provenance/imported",
        ),
        (attack("location", json!([["left"]])), "#/attack/location"),
        (
            json!({"headache": true, "comment": words(4097)}),
            "#/comment",
        ),
    ] {
        assert_eq!(fault(body.clone()), place, "{body}");
    }
}

#[test]
fn a_field_that_is_not_known_is_refused_wherever_it_stands() {
    for (body, place) in [
        (json!({"headache": true, "later": 1}), "#"),
        (
            json!({"headache": true, "attack": {"later": 1}}),
            "#/attack",
        ),
        (
            json!({"headache": true, "attack": {"triggers": {"later": 1}}}),
            "#/attack/triggers",
        ),
        (
            json!({"headache": true, "medicines": [{"name": "ok", "later": 1}]}),
            "#/medicines/0",
        ),
    ] {
        assert_eq!(fault(body.clone()), place, "{body}");
    }
}

#[test]
fn the_intensity_is_a_whole_number_from_1_to_10() {
    for number in [1, 10] {
        assert!(read(json!({"headache": true, "attack": {"intensity": number}})).is_ok());
    }
    for number in [0, 11, -1, 256, 263, i64::MAX] {
        let body = json!({"headache": true, "attack": {"intensity": number}});
        assert_eq!(fault(body), "#/attack/intensity", "{number}");
    }
}

#[test]
fn a_day_says_whether_there_was_a_headache() {
    let body = json!({"attack": {"intensity": 7}});
    assert_eq!(fault(body), "#");
}

#[test]
fn a_painless_day_has_no_attack() {
    let body = json!({"headache": false, "attack": {"aura": true}});
    assert_eq!(fault(body), "#/attack");
}

#[test]
fn a_location_names_a_place() {
    let body = json!({"headache": true, "attack": {"location": {}}});
    assert_eq!(fault(body), "#/attack/location");
}

#[test]
fn a_day_holds_no_more_medicines_than_the_conversation_takes() {
    let doses = |count| vec![json!({"name": "Aspirin"}); count];
    assert!(read(json!({"headache": false, "medicines": doses(20)})).is_ok());
    let body = json!({"headache": false, "medicines": doses(21)});
    assert_eq!(fault(body), "#/medicines");
}
