//! Erasing a person, whatever comes between.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use aws_sdk_dynamodb::types::AttributeValue;
use aws_sdk_eventbridge::types::Target;
use axum::http::StatusCode;
use jiff::Timestamp;
use journal_aws::Expected;
use local_cloud::{AwsRefusal, Between};
use serde_json::{Value, json};

use super::caller::Caller;
use super::stage::{Answer, Stage};

const CALLER: Caller = Caller::ED25519;
const BEN: &str = "/v1/people/ben";
const FILE: &str = "reports/discord/ben/api-1.html";
const REFUSED: AwsRefusal = (StatusCode::FORBIDDEN, "AccessDeniedException");

async fn make_ben(stage: &Stage) -> Answer {
    let wishes = json!({
        "language": "en",
        "zone": "Europe/Berlin",
        "reminder": {"time": "21:30"},
        "weekly_report": true,
    });
    stage.put(BEN, &CALLER.token(), wishes.to_string()).await
}

async fn put_today(stage: &Stage) -> StatusCode {
    let zone: journal::Zone = "Europe/Berlin".parse().expect("a zone");
    let day = format!("{BEN}/entries/{}", zone.today(jiff::Timestamp::now()));
    let token = CALLER.token();
    let put = stage.put(&day, &token, r#"{"headache":false}"#).await;
    put.status
}

async fn put_file(stage: &Stage) {
    let put = stage.bucket.put(FILE, b"a report".to_vec(), "text/html");
    put.await.expect("a file");
}

async fn erase(stage: &Stage) -> StatusCode {
    stage.delete(BEN, &CALLER.token()).await.status
}

/// The sort keys of all that stands of him in the table.
async fn rows(stage: &Stage) -> Vec<String> {
    let client = aws_sdk_dynamodb::Client::new(&stage.sdk_config());
    let query = client
        .query()
        .table_name(&stage.bus)
        .key_condition_expression("pk = :pk")
        .expression_attribute_values(":pk", AttributeValue::S("user#discord#ben".into()));
    let items = query.send().await.expect("an answer").items;
    let items = items.unwrap_or_default();
    let keys = items.iter().filter_map(|item| item["sk"].as_s().ok());
    keys.cloned().collect()
}

async fn assert_nothing_is_left(stage: &Stage, why: &str) {
    assert_eq!(rows(stage).await, [""; 0], "{why}");
    assert_eq!(stage.schedules().await, [], "{why}");
    let file = stage.bucket.get(FILE).await.expect("an answer");
    assert_eq!(file, None, "{why}");
}

#[tokio::test]
async fn erasing_that_breaks_off_at_any_call_is_finished_by_the_next() {
    const ALL: usize = usize::MAX;
    let let_through = Arc::new(AtomicUsize::new(ALL));
    let left = Arc::clone(&let_through);
    let hook = move |_| {
        let one_less = |left: usize| match left {
            ALL => Some(ALL),
            left => left.checked_sub(1),
        };
        let passed = left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less);
        std::future::ready(passed.is_err().then_some(REFUSED))
    };
    let stage = Stage::through(async |upstream| Between::serve(upstream, hook).await).await;
    stage.register(CALLER.channel, &CALLER.key()).await;

    let mut calls = 0;
    loop {
        make_ben(&stage).await;
        assert!(put_today(&stage).await.is_success());
        put_file(&stage).await;
        let_through.store(calls, Ordering::SeqCst);
        let broken_off = erase(&stage).await;
        let_through.store(ALL, Ordering::SeqCst);
        if broken_off == StatusCode::NO_CONTENT {
            break;
        }
        let why = format!("broken off after {calls} calls");
        assert_eq!(broken_off, StatusCode::INTERNAL_SERVER_ERROR, "{why}");
        let finished = erase(&stage).await;
        // Only where the very last look was the one that failed is the person gone by then.
        let is_done = [StatusCode::NO_CONTENT, StatusCode::NOT_FOUND].contains(&finished);
        assert!(is_done, "{why}: {finished}");
        assert_nothing_is_left(&stage, &why).await;
        calls += 1;
    }
    assert!(calls > 8, "erasing takes {calls} calls");
    assert_nothing_is_left(&stage, "nothing broke off").await;
}

/// Has the bus put every event into the stage's queue as well.
async fn overhear(stage: &Stage) {
    let client = aws_sdk_eventbridge::Client::new(&stage.sdk_config());
    let rule = client
        .put_rule()
        .name("overhear")
        .event_bus_name(&stage.bus);
    let rule = rule.event_pattern(r#"{"source":["journal"]}"#).send().await;
    rule.expect("a rule");
    let arn = format!("arn:aws:sqs:us-east-1:000000000000:{}", stage.bus);
    let target = Target::builder().id("queue").arn(arn).build();
    let targets = client.put_targets().rule("overhear");
    let targets = targets
        .event_bus_name(&stage.bus)
        .targets(target.expect("a target"));
    targets.send().await.expect("a target");
    let wish = json!({
        "address": "https://bot.example/",
        "events": ["person.erased"],
        "secret": "a-secret-of-these-tests-and-no-other",
    });
    let (token, wish) = (CALLER.channel_token(), wish.to_string());
    let put = stage.put("/v1/channel/callback", &token, wish).await;
    assert_eq!(put.status, StatusCode::OK);
}

/// The ids of so many erasures that were told.
async fn told(stage: &Stage, count: usize) -> Vec<String> {
    let mut ids = Vec::new();
    for _ in 0..100 {
        for event in stage.orders().await {
            let payload = event["detail"]["payload"].as_str().expect("a payload");
            let payload: Value = serde_json::from_str(payload).expect("JSON");
            ids.push(payload["id"].as_str().expect("an id").to_owned());
        }
        if ids.len() >= count {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(ids.len(), count, "{ids:?}");
    ids
}

#[tokio::test]
async fn one_erasure_is_told_under_one_id_and_that_of_a_later_person_under_another() {
    let breaks_off = Arc::new(AtomicBool::new(true));
    let is_told = Arc::new(AtomicBool::new(false));
    let (broken, heard) = (Arc::clone(&breaks_off), Arc::clone(&is_told));
    let hook = move |operation: String| {
        heard.fetch_or(operation == "PutEvents", Ordering::SeqCst);
        let is_cut = operation == "Query"
            && heard.load(Ordering::SeqCst)
            && broken.swap(false, Ordering::SeqCst);
        std::future::ready(is_cut.then_some(REFUSED))
    };
    let stage = Stage::through(async |upstream| Between::serve(upstream, hook).await).await;
    stage.register(CALLER.channel, &CALLER.key()).await;
    overhear(&stage).await;

    make_ben(&stage).await;
    assert_eq!(erase(&stage).await, StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(erase(&stage).await, StatusCode::NO_CONTENT);
    let first = told(&stage, 2).await;
    assert_eq!(first[0], first[1], "the repeat");

    make_ben(&stage).await;
    assert_eq!(erase(&stage).await, StatusCode::NO_CONTENT);
    let second = told(&stage, 1).await;
    assert_ne!(first[0], second[0], "another person of the same name");
}

#[tokio::test]
async fn of_two_who_erase_at_once_both_are_right() {
    let stage = Stage::with(&CALLER).await;
    overhear(&stage).await;
    for round in 0..5 {
        make_ben(&stage).await;
        assert!(put_today(&stage).await.is_success());
        put_file(&stage).await;
        let (one, other) = tokio::join!(erase(&stage), erase(&stage));
        let statuses = [one, other];
        assert!(statuses.contains(&StatusCode::NO_CONTENT), "{statuses:?}");
        let is_fine = |status| [StatusCode::NO_CONTENT, StatusCode::NOT_FOUND].contains(status);
        assert!(statuses.iter().all(is_fine), "{statuses:?}");
        assert_nothing_is_left(&stage, &format!("round {round}")).await;
        let heard = statuses.iter().filter(|it| **it == StatusCode::NO_CONTENT);
        let ids: HashSet<_> = told(&stage, heard.count()).await.into_iter().collect();
        assert_eq!(ids.len(), 1, "{ids:?}");
    }
}

#[tokio::test]
async fn a_day_that_was_on_its_way_while_he_was_erased_is_not_there_once_he_is_made_anew() {
    let stage = Stage::with(&CALLER).await;
    make_ben(&stage).await;
    assert_eq!(erase(&stage).await, StatusCode::NO_CONTENT);
    // What a request does that had read him before.
    let ben = "discord/ben".parse().expect("a person");
    let entry = journal::Entry::painless(stage.today());
    let put = stage.table.put_entry(
        &ben,
        &entry,
        &stage.zone,
        &Expected::Anything,
        Timestamp::now(),
    );
    put.await.expect("stored");
    assert_eq!(rows(&stage).await.len(), 1);

    assert_eq!(make_ben(&stage).await.status, StatusCode::CREATED);
    assert_eq!(rows(&stage).await, ["profile"]);
    assert!(put_today(&stage).await.is_success());
    make_ben(&stage).await;
    assert_eq!(
        rows(&stage).await.len(),
        2,
        "what they write themselves stays"
    );
}
