//! The cost of a call, counted.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use axum::http::StatusCode;
use jiff::Timestamp;
use journal::SecretToken;
use journal_telegram::init_data::SESSION_LIFE;
use journal_telegram::person::CHANNEL;
use local_cloud::Between;
use serde_json::json;

use super::caller::Caller;
use super::stage::Stage;
use crate::authorisation::{READS_AT_ONCE, READS_PER_SECOND};

const CALLER: Caller = Caller::ED25519;

#[tokio::test]
async fn no_answer_without_a_token_is_larger_than_the_worst_bill_counts_with() {
    let stage = Stage::new().await;
    let query = "a&b=1&from=2&from=3&".repeat(400);
    for (route, path) in [
        ("GET /v1/openapi.json", "/v1/openapi.json"),
        ("GET /v1/questionnaire", "/v1/questionnaire?language=ru"),
        ("GET /v1/questionnaire", "/v1/questionnaire?language=en"),
        ("ANY /v1/{proxy+}", "/v1/nothing"),
        ("ANY /v1/{proxy+}", &format!("/v1/health?{query}")),
        (
            "ANY /v1/{proxy+}",
            &format!("/v1/people/ann/statistics?{query}"),
        ),
    ] {
        let answer = stage.get(path, "no token").await;
        let most = worst_bill_kilobytes(route);
        let size = answer.text.len();
        assert!(size <= most * 1024, "{route}: {size} bytes, {most} kB");
    }
}

/// The size of an answer that `infra/cost.py strangers` counts with.
fn worst_bill_kilobytes(route: &str) -> usize {
    let costs = include_str!("../../../../infra/cost.py");
    let (_, row) = costs
        .split_once(&format!("    \"{route}\": ("))
        .expect("a row");
    let (size, _) = row.split_once(',').expect("a size");
    size.parse().expect("a number of kilobytes")
}

#[tokio::test]
async fn an_entry_costs_at_most_one_read_and_one_conditional_write() {
    let calls = Arc::new(Mutex::new(BTreeMap::<String, usize>::new()));
    let counted = Arc::clone(&calls);
    let count = move |operation| {
        *counted
            .lock()
            .expect("the counts")
            .entry(operation)
            .or_default() += 1;
        std::future::ready(None)
    };
    let stage = Stage::through(async |upstream| Between::serve(upstream, count).await).await;
    stage.register(CALLER.channel, &CALLER.key()).await;
    stage.make(CALLER.channel, "ann").await;
    let day = format!("/v1/people/ann/entries/{}", stage.today());
    let token = CALLER.token();
    // Before its first call the channel is a stranger to this instance.
    stage.get(&day, &token).await;
    calls.lock().expect("the counts").clear();

    let read = [("BatchGetItem", 1)];
    let written = [("BatchGetItem", 1), ("PutItem", 1)];
    let deleted = [("BatchGetItem", 1), ("DeleteItem", 1)];
    let listed = [("BatchGetItem", 1), ("Query", 1)];
    let entries = "/v1/people/ann/entries";
    let only_new = [("If-None-Match", "*")];
    for (method, path, headers, expected) in [
        ("GET", day.as_str(), &[][..], &read[..]),
        ("PUT", &day, &[], &written),
        ("PUT", &day, &only_new, &read),
        ("GET", &day, &[], &read),
        ("GET", entries, &[], &listed),
        ("GET", "/v1/people/ann/statistics", &[], &listed),
        ("GET", "/v1/people/ann", &[], &read),
        ("DELETE", &day, &[], &deleted),
        ("PUT", &day, &only_new, &written),
        ("GET", "/v1/people/ann/reports/api-1", &[], &read),
        ("GET", "/v1/questionnaire", &[], &[]),
    ] {
        let body = match method {
            "PUT" => r#"{"headache":false}"#,
            _ => "",
        };
        stage.call(method, path, &token, headers, body).await;
        let counted = std::mem::take(&mut *calls.lock().expect("the counts"));
        let expected = expected
            .iter()
            .map(|(name, count)| ((*name).to_owned(), *count));
        assert_eq!(counted, expected.collect(), "{method} {path}");
    }
}

/// The API, and the calls of AWS that it makes.
async fn watched() -> (Stage, Arc<Mutex<Vec<String>>>) {
    let calls = Arc::new(Mutex::new(Vec::new()));
    let made = Arc::clone(&calls);
    let note = move |operation| {
        made.lock().expect("the calls").push(operation);
        std::future::ready(None)
    };
    let stage = Stage::through(async |upstream| Between::serve(upstream, note).await).await;
    (stage, calls)
}

#[tokio::test]
async fn a_day_of_the_app_costs_one_read_and_one_write() {
    let (stage, calls) = watched().await;
    let ann = stage.make(CHANNEL, "710000001").await;
    let token = SecretToken::new([7; SecretToken::BYTES]);
    let until = Timestamp::now() + SESSION_LIFE;
    let opened = stage.table.open_session(&ann, &token, until).await;
    opened.expect("a session");
    calls.lock().expect("the calls").clear();
    let day = format!("/v1/people/710000001/entries/{}", stage.today());
    let body = json!({"headache": false, "medicines": []}).to_string();
    let put = stage.put(&day, &token.text(), body).await;
    assert_eq!(put.status, StatusCode::CREATED, "{put:?}");
    let calls = calls.lock().expect("the calls").clone();
    assert_eq!(calls, ["BatchGetItem", "TransactWriteItems"]);
}

#[tokio::test]
async fn strangers_cause_a_read_each_and_few_of_them_and_keep_no_bot_out() {
    let (stage, calls) = watched().await;
    stage.register(CALLER.channel, &CALLER.key()).await;
    stage.make(CALLER.channel, "ann").await;
    let day = format!("/v1/people/ann/entries/{}", stage.today());
    stage.get(&day, &CALLER.token()).await;
    calls.lock().expect("the calls").clear();

    let now = jsonwebtoken::get_current_timestamp();
    for (read, token) in [
        // Of this no key can be looked up.
        (0, CALLER.impostor().token_with(&json!({"iss": "Telegram"}))),
        // It is refused by a key that was seen here.
        (0, CALLER.token_with(&json!({"exp": now - 60}))),
        (0, CALLER.token_with(&json!({"aud": "another"}))),
        // Whether it is to be told its reason a key must say.
        (1, CALLER.impostor().token_with(&json!({"exp": now - 60}))),
        (
            1,
            CALLER.token_with(&json!({"iss": "unknown", "aud": "another"})),
        ),
    ] {
        stage.get(&day, &token).await;
        let calls = std::mem::take(&mut *calls.lock().expect("the calls"));
        assert_eq!(calls, vec!["GetItem"; read], "{token}");
    }

    let (mut told_to_wait, begun) = (0, Instant::now());
    for number in 0..100 {
        let name = match number % 2 {
            0 => CALLER.channel.to_owned(),
            _ => format!("no-channel-{number}"),
        };
        let forged = CALLER.impostor().token_with(&json!({"iss": name}));
        let answer = stage.get(&day, &forged).await;
        if answer.problem() == "/problems/too-many-calls" {
            answer.header("retry-after");
            told_to_wait += 1;
        } else {
            assert_eq!(answer.problem(), "/problems/token-refused");
        }
    }
    let read = std::mem::take(&mut *calls.lock().expect("the calls"));
    assert!(
        read.iter().all(|operation| operation == "GetItem"),
        "{read:?}"
    );
    assert_eq!(read.len() + told_to_wait, 100);
    // However slow the machine is.
    let most = f64::from(READS_AT_ONCE) + READS_PER_SECOND * begun.elapsed().as_secs_f64();
    assert!((read.len() as f64) <= most + 1.0, "{read:?}");
    let late = CALLER.impostor().token_with(&json!({"exp": now - 60}));
    let refused = stage.get(&day, &late).await;
    assert_eq!(
        refused.problem(),
        "/problems/token-refused",
        "no pause helps"
    );
    let honest = stage.get(&day, &CALLER.token()).await;
    assert_eq!(honest.problem(), "/problems/no-entry", "it is known");
}
