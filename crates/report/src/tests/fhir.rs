//! The Bundle for hospitals, resource by resource.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::numbers::{TWO_BLOCKS, two_blocks};
use super::*;
use crate::fhir::fhir;
use journal::Question;
use journal::answer::{Answer, Onset, Resolution};
use journal::entry::{Answers, FurtherAttack};
use journal::medicine::DoseEffect;

fn bundle_of(entries: &[Entry], period: Period, language: Language) -> Value {
    let bytes = fhir(&view_of(entries, period, language)).expect("a Bundle");
    serde_json::from_slice(&bytes).expect("JSON")
}

fn resources<'a>(bundle: &'a Value, name: &str) -> Vec<&'a Value> {
    let entries = bundle["entry"].as_array().expect("entries").iter();
    let resources = entries.map(|entry| &entry["resource"]);
    resources
        .filter(|resource| resource["resourceType"] == name)
        .collect()
}

fn ids(bundle: &Value) -> Vec<&str> {
    let entries = bundle["entry"].as_array().expect("entries").iter();
    let ids = entries.map(|entry| entry["resource"]["id"].as_str());
    ids.map(|id| id.expect("an id")).collect()
}

/// Every object of a document.
fn objects<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) => {
            found.push(value);
            fields.values().for_each(|field| objects(field, found));
        }
        Value::Array(parts) => parts.iter().for_each(|part| objects(part, found)),
        _ => {}
    }
}

/// The first option of each question, a comment, a further attack, and two doses.
fn a_full_day() -> Entry {
    let mut answers: Answers = Question::all()
        .filter_map(|question| {
            let (_, first) = question.form().choices().into_iter().next()?;
            Some((question, first))
        })
        .collect();
    let comment = Words::parse("Долгий день", Words::MOST).ok();
    answers.insert(Question::Date, Answer::Date(date(2026, 11, 18)));
    answers.insert(Question::Comment, Answer::Comment(comment));
    let mut day = Entry::from_answers(&answers).expect("a day");
    day.medicines = journal_texts::doses("Суматриптан 50 мг 14:30, Цитрамон").ok();
    day.further_attacks = vec![FurtherAttack {
        onset: Some(Onset::At(jiff::civil::time(22, 0, 0, 0).into())),
        resolution: None,
        intensity: Intensity::try_from(9).ok(),
    }];
    day.provenance.taken_over = [Question::Nausea].into();
    day
}

#[test]
fn every_answer_of_a_full_day_is_an_item_of_the_form() {
    for language in Language::ALL {
        let bundle = bundle_of(&[a_full_day()], NOVEMBER, language);
        let asked = resources(&bundle, "Questionnaire")[0];
        let answered = resources(&bundle, "QuestionnaireResponse")[0];
        let link_ids = |resource: &Value| -> Vec<String> {
            let items = resource["item"].as_array().expect("items").iter();
            let ids = items.map(|item| item["linkId"].as_str().map(str::to_owned));
            ids.map(|id| id.expect("a link id")).collect()
        };
        let table = Question::all().map(|question| question.id().to_owned());
        let table: Vec<_> = table.chain(["further_attack".to_owned()]).collect();
        assert_eq!(link_ids(asked), table);
        // A painless day alone has an aura without a headache.
        let of_headache = table.iter().filter(|id| *id != "painless_aura");
        assert_eq!(link_ids(answered), of_headache.cloned().collect::<Vec<_>>());
    }
}

#[test]
fn a_question_is_enabled_by_the_answers_that_lead_to_it() {
    let bundle = bundle_of(&[], NOVEMBER, Language::En);
    let items = resources(&bundle, "Questionnaire")[0]["item"].as_array();
    let conditions = |id: &str| -> String {
        let mut items = items.expect("items").iter();
        let item = items.find(|item| item["linkId"] == id).expect("the item");
        let conditions = item["enableWhen"].as_array().into_iter().flatten();
        let questions: Vec<_> = conditions
            .map(|it| format!("{} {}", it["question"], it["answerBoolean"]))
            .collect();
        questions.join(" and ").replace('"', "")
    };
    assert_eq!(conditions("headache"), "");
    assert_eq!(conditions("intensity"), "headache true");
    assert_eq!(conditions("aura_length"), "headache true and aura true");
    assert_eq!(conditions("painless_aura"), "headache false");
    assert_eq!(conditions("menstruation"), "");
    assert_eq!(conditions("medicines"), "");
}

#[test]
fn a_day_without_an_entry_has_no_resource_and_a_missing_answer_no_item() {
    let bundle = bundle_of(&a_week(), NOVEMBER, Language::En);
    let days: Vec<_> = resources(&bundle, "Observation")
        .iter()
        .map(|day| format!("{} {}", day["effectiveDateTime"], day["valueBoolean"]))
        .collect();
    insta::assert_snapshot!(days.join("\n").replace('"', ""), @"
    2026-11-16 true
    2026-11-17 false
    2026-11-18 true
    ");
    let answers = resources(&bundle, "QuestionnaireResponse");
    assert_eq!(answers.len(), days.len());
    let nothing_but = Entry {
        attack: Some(Attack::default()),
        ..Entry::painless(date(2026, 11, 18))
    };
    let bundle = bundle_of(&[nothing_but], NOVEMBER, Language::En);
    let items = resources(&bundle, "QuestionnaireResponse")[0]["item"].as_array();
    assert_eq!(items.expect("items").len(), 2, "the date and the headache");
    assert_eq!(resources(&bundle, "Observation")[0].get("component"), None);
    assert_eq!(resources(&bundle, "MedicationStatement").len(), 0);
}

#[test]
fn a_dose_stands_as_typed_and_is_coded_where_its_name_is_that_of_a_substance() {
    let bundle = bundle_of(&[a_full_day()], NOVEMBER, Language::Ru);
    let doses: Vec<_> = resources(&bundle, "MedicationStatement")
        .iter()
        .map(|dose| {
            let parts = ["medicationCodeableConcept", "effectiveDateTime", "dosage"];
            let parts = parts.map(|part| dose.get(part).unwrap_or(&Value::Null).to_string());
            parts.join(" | ")
        })
        .collect();
    insta::assert_snapshot!(doses.join("\n"), @r#"
    {"coding":[{"code":"N02CC01","system":"http://www.whocc.no/atc"}],"text":"Суматриптан"} | "2026-11-18T14:30:00+03:00" | [{"text":"50 мг"}]
    {"text":"Цитрамон"} | "2026-11-18" | null
    "#);
}

#[test]
fn the_pain_two_hours_after_a_dose_is_an_observation_of_that_dose() {
    let mut day = a_full_day();
    for dose in day.medicines.iter_mut().flatten() {
        dose.effect = dose.taken_at.map(|_| DoseEffect::PainFree);
    }
    let bundle = bundle_of(&[day], NOVEMBER, Language::En);
    let dose = &resources(&bundle, "MedicationStatement")[0]["id"];
    let observations = resources(&bundle, "Observation").into_iter();
    let effects: Vec<_> = observations
        .filter(|it| it["code"]["coding"][0]["code"] == "dose_effect")
        .collect();
    let [effect] = effects[..] else {
        panic!("{effects:?}")
    };
    let of = effect["partOf"][0]["reference"].as_str();
    let of = of.and_then(|reference| reference.strip_prefix("urn:uuid:"));
    assert_eq!(of, dose.as_str());
    assert_eq!(effect["effectiveDateTime"], "2026-11-18T16:30:00+03:00");
    let value = &effect["valueCodeableConcept"]["coding"][0];
    assert_eq!(value["code"], "dose_effect.pain_free");
    assert_eq!(value["display"], "Gone");
}

#[test]
fn each_dose_of_a_course_for_prevention_stands_with_its_days() {
    let course = |steps| {
        let medicines = super::preventives::with_course("Topiramate", steps);
        let view = super::preventives::view_with(&medicines, Language::En);
        let bundle: Value = serde_json::from_slice(&fhir(&view).expect("a Bundle")).expect("JSON");
        let taken = resources(&bundle, "MedicationStatement").into_iter();
        let taken = taken.filter(|it| it["reasonCode"].is_array()).map(|it| {
            let (status, period) = (&it["status"], &it["effectivePeriod"]);
            format!("{status} {period} {}", it["dosage"][0]["text"])
        });
        taken.collect::<Vec<_>>().join("\n").replace('"', "")
    };
    insta::assert_snapshot!(course(super::preventives::CHANGED_AND_STOPPED), @"
    completed {end:2026-10-03,start:2025-09-01} 25 mg
    completed {end:2026-10-23,start:2026-10-04} 50 mg
    ");
    insta::assert_snapshot!(course("[]"), @"unknown null null");
}

#[test]
fn the_observation_of_a_day_goes_from_onset_to_end_by_the_clock_of_the_zone() {
    let at = |hour| jiff::civil::time(hour, 30, 0, 0).into();
    let period = |onset, resolution| {
        let mut entry = painful(date(2026, 11, 18), 7);
        let attack = entry.attack.get_or_insert_default();
        (attack.onset, attack.resolution) = (onset, resolution);
        let bundle = bundle_of(&[entry], NOVEMBER, Language::En);
        let observation = resources(&bundle, "Observation")[0];
        let told = ["effectiveDateTime", "effectivePeriod"].map(|name| observation.get(name));
        let components = observation["component"].as_array().into_iter().flatten();
        let length = components
            .filter(|component| component["code"]["coding"][0]["code"] == "64748-7")
            .map(|component| {
                let quantity = &component["valueQuantity"];
                let comparator = quantity["comparator"].as_str().unwrap_or_default();
                format!(", {comparator}{} {}", quantity["value"], quantity["code"])
            });
        let told = told.into_iter().flatten().map(ToString::to_string);
        told.chain(length).collect::<String>().replace('"', "")
    };
    let told = [
        (Some(Onset::At(at(9))), Some(Resolution::At(at(14)))),
        (Some(Onset::At(at(22))), Some(Resolution::At(at(1)))),
        (Some(Onset::OnWaking), Some(Resolution::At(at(14)))),
        (Some(Onset::At(at(9))), Some(Resolution::SleptOff)),
        (Some(Onset::Continued), None),
        (None, None),
    ];
    let told = told.map(|(onset, resolution)| period(onset, resolution));
    insta::assert_snapshot!(told.join("\n"), @"
    {end:2026-11-18T14:30:00+03:00,start:2026-11-18T09:30:00+03:00}, 300 min
    {end:2026-11-19T01:30:00+03:00,start:2026-11-18T22:30:00+03:00}, 180 min
    {end:2026-11-18T14:30:00+03:00,start:2026-11-18}, >=30 min
    {start:2026-11-18T09:30:00+03:00}, >=30 min
    2026-11-18
    2026-11-18
    ");
}

#[test]
fn the_counts_of_28_days_are_those_of_the_table_and_absent_where_too_little_is_known() {
    let bundle = bundle_of(&two_blocks(), TWO_BLOCKS, Language::En);
    let counts = resources(&bundle, "Observation").into_iter();
    let counts = counts.filter(|it| it["code"]["coding"][0]["system"] == crate::fhir::DIARY);
    let told: Vec<_> = counts
        .map(|count| {
            let value = match &count["valueRange"] {
                Value::Null => count["valueQuantity"]["value"].clone(),
                range => json!([range["low"]["value"], range["high"]["value"]]),
            };
            let absent = &count["dataAbsentReason"]["coding"][0]["code"];
            let components = count["component"].as_array().into_iter().flatten();
            let components: Vec<_> = components
                .map(|it| format!("{} {}", it["code"]["text"], it["valueQuantity"]["value"]))
                .collect();
            format!(
                "{} {}: {value} {absent}, {}",
                count["effectivePeriod"]["start"],
                count["code"]["coding"][0]["code"],
                components.join(", ")
            )
        })
        .collect();
    insta::assert_snapshot!(told.join("\n").replace('"', ""), @"
    2026-09-28 days_per_28.headache: 6.0 null, Days known 28, Days as recorded 6
    2026-10-26 days_per_28.headache: 4.9 null, Days known 23, Days as recorded 4
    2026-09-28 days_per_28.medicine: 6.0 null, Days known 28, Days as recorded 6
    2026-10-26 days_per_28.medicine: null unknown, Days known 4, Days as recorded 4
    2026-09-28 days_per_28.triptan: 6.0 null, Days known 28, Days as recorded 6
    2026-10-26 days_per_28.triptan: null unknown, Days known 4, Days as recorded 4
    2026-09-28 days_per_28.moderate_or_severe: 6.0 null, Days known 28, Days as recorded 6
    2026-10-26 days_per_28.moderate_or_severe: 4.9 null, Days known 23, Days as recorded 4
    2026-09-28 days_per_28.severe: 6.0 null, Days known 28, Days as recorded 6
    2026-10-26 days_per_28.severe: 4.9 null, Days known 23, Days as recorded 4
    2026-09-28 days_per_28.migraine_like: [0.0,6.0] null, Days known 28, Days as recorded null
    2026-10-26 days_per_28.migraine_like: [0.0,4.9] null, Days known 23, Days as recorded null
    ");
}

#[test]
fn every_code_of_the_diary_is_explained_and_every_reference_has_its_target() {
    let mut entries = two_blocks();
    entries.push(a_full_day());
    let bundle = bundle_of(&entries, TWO_BLOCKS, Language::Ru);
    let concepts = resources(&bundle, "CodeSystem")[0]["concept"].as_array();
    let explained: BTreeMap<_, _> = concepts
        .expect("concepts")
        .iter()
        .map(|concept| (concept["code"].as_str(), concept["display"].as_str()))
        .collect();
    assert_eq!(
        explained.len(),
        concepts.map_or(0, Vec::len),
        "each is there once"
    );
    let known: BTreeSet<_> = ids(&bundle).into_iter().collect();
    assert_eq!(known.len(), ids(&bundle).len(), "each id is there once");
    let mut all = Vec::new();
    objects(&bundle, &mut all);
    for object in all {
        if object.get("system").and_then(Value::as_str) == Some(crate::fhir::DIARY) {
            assert!(explained.contains_key(&object["code"].as_str()), "{object}");
        }
        if let Some(reference) = object.get("reference").and_then(Value::as_str) {
            let id = reference.strip_prefix("urn:uuid:").expect("an id");
            assert!(known.contains(id), "{reference}");
        }
    }
}

#[test]
fn the_ids_of_two_reports_are_never_the_same() {
    let week = bundle_of(&a_week(), NOVEMBER, Language::En);
    assert_eq!(
        ids(&week),
        ids(&bundle_of(&a_week(), NOVEMBER, Language::En))
    );
    let mut other = a_week();
    other.pop();
    let other = bundle_of(&other, NOVEMBER, Language::En);
    let of_week: BTreeSet<_> = ids(&week).into_iter().collect();
    assert!(ids(&other).iter().all(|id| !of_week.contains(id)));
}

#[test]
fn an_answer_taken_over_and_a_day_that_was_changed_say_so() {
    let mut day = a_full_day();
    day.provenance.recorded_at = "2026-11-18T18:30:00Z".parse().ok();
    let response = |day: &Entry| {
        let bundle = bundle_of(std::slice::from_ref(day), NOVEMBER, Language::En);
        resources(&bundle, "QuestionnaireResponse")[0].clone()
    };
    let first = response(&day);
    assert_eq!(first["status"], "completed");
    assert_eq!(first["authored"], "2026-11-18T18:30:00Z");
    let items = first["item"].as_array().expect("items").iter();
    let marked = items.filter(|item| item.get("extension").is_some());
    let marked: Vec<_> = marked.map(|item| item["linkId"].clone()).collect();
    assert_eq!(marked, ["nausea"]);
    day.provenance.changed_at = "2026-11-19T06:00:00Z".parse().ok();
    let changed = response(&day);
    assert_eq!(changed["status"], "amended");
    assert_eq!(changed["authored"], "2026-11-19T06:00:00Z");
}

#[test]
fn nobody_is_named_and_nothing_points_at_a_person() {
    let bundle = bundle_of(&a_week(), NOVEMBER, Language::En);
    assert_eq!(resources(&bundle, "Patient").len(), 0);
    for response in resources(&bundle, "QuestionnaireResponse") {
        let subject = json!({"type": "Patient", "display": "The patient whose diary this is"});
        assert_eq!(response["subject"], subject);
    }
}

#[test]
fn every_code_of_another_system_is_in_the_page_for_integrators() {
    let page = include_str!("../../../../docs/fhir.md");
    let bundle = bundle_of(&[a_full_day()], NOVEMBER, Language::En);
    let mut all = Vec::new();
    objects(&bundle, &mut all);
    for object in all {
        let of_another = object.get("system").is_some_and(|system| {
            ["http://snomed.info/sct", "http://loinc.org"].contains(&system.as_str().unwrap_or(""))
        });
        if let Some(code) = object["code"].as_str().filter(|_| of_another) {
            assert!(page.contains(code), "{code}");
        }
        for name in ["url", "system"] {
            let own = object.get(name).and_then(Value::as_str);
            let own = own.filter(|address| address.starts_with("urn:"));
            assert!(own.is_none_or(|own| page.contains(own)), "{own:?}");
        }
    }
}
