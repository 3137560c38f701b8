use axum::http::StatusCode;
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::json;

use super::caller::Caller;
use super::stage::{RETENTION, Stage};

const CALLER: Caller = Caller::ED25519;
const STATISTICS: &str = "/v1/people/ann/statistics";

async fn write(stage: &Stage, date: Date, body: serde_json::Value) {
    let path = format!("/v1/people/ann/entries/{date}");
    let answer = stage.put(&path, &CALLER.token(), body.to_string()).await;
    assert!(answer.status.is_success(), "{answer:?}");
}

#[tokio::test]
async fn the_numbers_are_those_of_the_report() {
    let stage = Stage::with(&CALLER).await;
    let today = stage.today();
    let before = |days: i64| today.saturating_sub(days.days());
    let attack = json!({
        "onset": {"at": "07:30"}, "resolution": {"at": "09:00"},
        "location": {"sites": ["left"], "words": "Behind the ear"},
        "intensity": 8, "triggers": {"known": ["stress"]},
    });
    let doses = json!([
        {"name": "Ibuprofen", "amount": "400 mg", "taken_at": "08:00", "effect": "better"},
        {"name": "ibuprofen"},
    ]);
    write(
        &stage,
        before(1),
        json!({"headache": true, "attack": attack, "medicines": doses}),
    )
    .await;
    write(
        &stage,
        before(2),
        json!({"headache": false, "medicines": []}),
    )
    .await;

    let path = format!("{STATISTICS}?from={}&to={today}", before(3));
    let answer = stage.get(&path, &CALLER.token()).await;
    assert_eq!(answer.status, StatusCode::OK);
    let numbers = answer.body;
    assert_eq!(
        numbers["days"],
        json!({"all": 4, "headache": 1, "painless": 1, "unknown": 2})
    );
    assert_eq!(
        numbers["medicine_days"],
        json!({"taken": 1, "none": 1, "not_stated": 0, "several_classes": 0, "other": 0})
    );
    assert_eq!(numbers["class_days"]["non_opioid"], 1);
    assert_eq!(numbers["intensity"]["most"], 8);
    assert_eq!(numbers["intensity"]["median"], json!(null), "of one value");
    assert_eq!(numbers["durations"]["longest_minutes"], 90);
    assert_eq!(numbers["attacks"]["count"], 1);
    assert_eq!(numbers["onset"]["morning"], 1);
    assert_eq!(numbers["onset_hours"][7], 1);
    assert_eq!(
        numbers["places"],
        json!({
            "answered_days": 1,
            "named": [{"id": "left", "days": 1}, {"words": "Behind the ear", "days": 1}],
        })
    );
    assert_eq!(
        numbers["triggers"],
        json!({"answered_days": 1, "named": [{"id": "stress", "days": 1}]})
    );
    assert_eq!(
        numbers["medicines"],
        json!([{
            "name": "Ibuprofen", "kind": "acute", "classes": ["non_opioid"], "days": 1, "doses": 2,
            "amounts": [{"amount": "400 mg", "doses": 1}],
            "effects": {
                "answered": 1, "pain_free": 0, "better": 1, "same": 0, "with_second_dose": 0,
            },
            "second_doses": {"yes": 1, "answered": 1},
        }])
    );
    assert_eq!(
        stage.get(&path, &CALLER.token()).await.body,
        numbers,
        "and again"
    );
}

#[tokio::test]
async fn without_a_period_every_day_that_is_kept_counts() {
    let stage = Stage::with(&CALLER).await;
    let numbers = stage.get(STATISTICS, &CALLER.token()).await.body;
    assert_eq!(numbers["days"]["all"], RETENTION.days + 1);
    assert_eq!(numbers["days"]["unknown"], RETENTION.days + 1);
    assert_eq!(numbers["blocks"].as_array().map(Vec::len), Some(2));
    assert_eq!(numbers["blocks"][0]["per_28_days"]["headache"], json!(null));
}

#[tokio::test]
async fn a_period_lies_within_what_is_kept_and_ends_after_it_begins() {
    let stage = Stage::with(&CALLER).await;
    let today = stage.today();
    let yesterday = today.saturating_sub(1.day());
    let too_old = RETENTION.oldest(today).saturating_sub(2.days());
    for (query, parameters) in [
        (format!("from={today}&to={yesterday}"), vec!["to"]),
        (format!("from={too_old}&to=9999-12-31"), vec!["from", "to"]),
        ("from=2026-02-30&to=tomorrow".to_owned(), vec!["from", "to"]),
    ] {
        let answer = stage
            .get(&format!("{STATISTICS}?{query}"), &CALLER.token())
            .await;
        assert_eq!(answer.problem(), "/problems/invalid-query", "{query}");
        assert_eq!(answer.parameters(), parameters, "{query}");
    }
    let answer = stage
        .get(&format!("{STATISTICS}?form={today}"), &CALLER.token())
        .await;
    assert_eq!(answer.problem(), "/problems/invalid-query");
}
