use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use aws_sdk_dynamodb::types::AttributeValue;
use axum::body::Body;
use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp, ToSpan};
use local_cloud::Between;
use serde_json::{Value, json};

use super::caller::Caller;
use super::stage::{Answer, RETENTION, Stage, event};

const CALLER: Caller = Caller::ED25519;
const REPORTS: &str = "/v1/people/ann/reports";

/// How long a file can still be fetched whose oldest day is soon past its date.
const LIFE: SignedDuration = SignedDuration::from_secs(300);

fn order_of(stage: &Stage) -> Value {
    let today = stage.today();
    json!({"from": today.saturating_sub(7.days()).to_string(), "to": today.to_string(), "format": "html"})
}

async fn order(stage: &Stage, key: &str, body: &Value) -> Answer {
    let headers = [("Idempotency-Key", key)];
    let token = CALLER.token();
    stage
        .call("POST", REPORTS, &token, &headers, body.to_string())
        .await
}

#[tokio::test]
async fn a_report_is_ordered_waited_for_and_downloaded() {
    let stage = Stage::with(&CALLER).await;
    let ordered = order(&stage, "one", &order_of(&stage)).await;
    assert_eq!(ordered.status, StatusCode::ACCEPTED, "{ordered:?}");
    assert_eq!(ordered.body["status"], "queued");
    assert_eq!(ordered.body["language"], "en", "the person's own");
    let id = ordered.body["id"].as_str().expect("an id");
    let address = ordered.header("location");
    assert_eq!(address, format!("{REPORTS}/{id}"));
    let job = json!({"ordered": {"person": "discord/ann", "order": id}});
    assert_eq!(stage.orders().await, [job]);

    let token = CALLER.token();
    let read = stage.get(address, &token).await;
    assert_eq!((read.status, &read.body), (StatusCode::OK, &ordered.body));
    let early = stage.get(&format!("{address}/download"), &token).await;
    assert_eq!(early.problem(), "/problems/report-not-ready");
    assert_eq!(early.status, StatusCode::CONFLICT);

    // As the report function does.
    let ann = "discord/ann".parse().expect("a person");
    let key = format!("reports/discord/ann/{id}.html");
    let page = b"<!doctype html>".to_vec();
    stage
        .bucket
        .put(&key, page.clone(), "text/html")
        .await
        .expect("a file");
    stage
        .table
        .store_order_object(&ann, id, &key, Timestamp::now() + LIFE)
        .await
        .expect("a note");
    let read = stage.get(address, &token).await;
    assert_eq!(read.body["status"], "ready");
    let download = stage.get(&format!("{address}/download"), &token).await;
    assert_eq!(download.status, StatusCode::OK, "{download:?}");
    assert_eq!(download.header("cache-control"), "no-store");
    let expires_at = download.body["expires_at"].as_str().expect("a time");
    let expires_at: Timestamp = expires_at.parse().expect("a time");
    let life = expires_at.duration_since(Timestamp::now()).as_secs();
    assert!((200..=300).contains(&life), "{life} s");
    let url = download.body["address"].as_str().expect("an address");
    assert!(
        url.contains("X-Amz-Expires=") && url.contains("X-Amz-Signature="),
        "{url}"
    );
    let file = reqwest::get(url).await.expect("the file");
    let name = file.headers()["content-disposition"]
        .to_str()
        .expect("ASCII")
        .to_owned();
    assert!(name.contains(".html"), "{name}");
    assert_eq!(file.bytes().await.expect("bytes"), page);

    // The oldest of its days is past its date.
    let now = Timestamp::now();
    let stored = stage.table.store_order_object(&ann, id, &key, now).await;
    stored.expect("a note");
    for path in [address, &format!("{address}/download")] {
        let gone = stage.get(path, &token).await;
        assert_eq!(gone.problem(), "/problems/no-report", "{path}");
    }
}

#[tokio::test]
async fn the_same_order_twice_or_at_once_is_one() {
    let stage = Stage::with(&CALLER).await;
    let body = order_of(&stage);
    let (one, other) = tokio::join!(order(&stage, "one", &body), order(&stage, "one", &body));
    assert_eq!(
        (one.status, other.status),
        (StatusCode::ACCEPTED, StatusCode::ACCEPTED)
    );
    assert_eq!(one.body, other.body);
    assert_eq!(order(&stage, "one", &body).await.body, one.body);

    let another = order(&stage, "two", &body).await;
    assert_ne!(
        another.body["id"], one.body["id"],
        "another key is another order"
    );
    let mut changed = body.clone();
    changed["format"] = json!("csv");
    let reused = order(&stage, "one", &changed).await;
    assert_eq!(reused.problem(), "/problems/idempotency-key-reused");
    assert_eq!(reused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// As if the order had been passed on that long ago.
async fn age(stage: &Stage, id: &str, age: SignedDuration) {
    let at = Timestamp::now() - age;
    let client = aws_sdk_dynamodb::Client::new(&stage.sdk_config());
    let update = client
        .update_item()
        .table_name(&stage.bus)
        .key("pk", AttributeValue::S("user#discord#ann".into()))
        .key("sk", AttributeValue::S(format!("report#{id}")))
        .update_expression("SET queued_at_ms = :ms")
        .expression_attribute_values(":ms", AttributeValue::N(at.as_millisecond().to_string()));
    update.send().await.expect("the order is older");
}

#[tokio::test]
async fn an_order_that_is_repeated_is_passed_on_once_a_minute_and_not_while_it_is_made() {
    let stage = Stage::with(&CALLER).await;
    let body = order_of(&stage);
    let first = order(&stage, "one", &body).await;
    let id = first.body["id"].as_str().expect("an id").to_owned();
    let send_again = async || {
        let again = order(&stage, "one", &body).await;
        assert_eq!(again.status, StatusCode::ACCEPTED, "{again:?}");
        again.body["status"].as_str().expect("a status").to_owned()
    };
    for _ in 0..5 {
        assert_eq!(send_again().await, "queued");
    }
    assert_eq!(stage.orders().await.len(), 1, "however often it is sent");

    age(&stage, &id, SignedDuration::from_secs(61)).await;
    for _ in 0..2 {
        assert_eq!(send_again().await, "queued");
    }
    assert_eq!(stage.orders().await.len(), 1, "it may be lost");

    // As the report function does.
    let ann = "discord/ann".parse().expect("a person");
    let (now, lease) = (Timestamp::now(), SignedDuration::from_mins(1));
    let claim = stage.table.lease_order(&ann, &id, now, lease).await;
    claim.expect("it is claimed");
    age(&stage, &id, SignedDuration::from_secs(61)).await;
    assert_eq!(send_again().await, "making");
    assert_eq!(stage.orders().await.len(), 0, "a run holds it");

    let released = stage.table.release_order(&ann, &id).await;
    released.expect("it is released");
    age(&stage, &id, SignedDuration::from_mins(21)).await;
    let path = format!("{REPORTS}/{id}");
    let read = stage.get(&path, &CALLER.token()).await;
    assert_eq!(read.body["status"], "failed");
    assert_eq!(send_again().await, "queued", "it is tried anew");
    assert_eq!(stage.orders().await.len(), 1);
}

#[tokio::test]
async fn an_order_that_could_not_be_passed_on_is_so_by_the_next_request() {
    let is_down = Arc::new(AtomicBool::new(true));
    let down = Arc::clone(&is_down);
    let hook = move |operation: String| {
        let is_refused = operation == "SendMessage" && down.load(Ordering::SeqCst);
        std::future::ready(is_refused.then_some((StatusCode::FORBIDDEN, "AccessDeniedException")))
    };
    let stage = Stage::through(async |upstream| Between::serve(upstream, hook).await).await;
    stage.register(CALLER.channel, &CALLER.key()).await;
    stage.make(CALLER.channel, "ann").await;
    let body = order_of(&stage);
    let refused = order(&stage, "one", &body).await;
    assert_eq!(refused.problem(), "/problems/internal");
    is_down.store(false, Ordering::SeqCst);
    let ordered = order(&stage, "one", &body).await;
    assert_eq!(ordered.status, StatusCode::ACCEPTED);
    assert_eq!(stage.orders().await.len(), 1);
}

#[tokio::test]
async fn an_order_stays_the_same_when_their_language_changes() {
    let stage = Stage::with(&CALLER).await;
    let today = stage.today().to_string();
    let body = json!({"from": today, "to": today, "format": "html"});
    let first = order(&stage, "one", &body).await;
    assert_eq!(first.body["language"], "en");
    let russian = json!({"language": "ru", "zone": "Europe/Moscow"}).to_string();
    stage.put("/v1/people/ann", &CALLER.token(), russian).await;
    assert_eq!(order(&stage, "one", &body).await.body, first.body);
}

#[tokio::test]
async fn the_same_key_of_another_person_is_another_order() {
    let stage = Stage::with(&CALLER).await;
    stage.make(CALLER.channel, "ben").await;
    let body = order_of(&stage);
    order(&stage, "one", &body).await;
    let headers = [("Idempotency-Key", "one")];
    let token = CALLER.token();
    let reports = "/v1/people/ben/reports";
    let ordered = stage
        .call("POST", reports, &token, &headers, body.to_string())
        .await;
    assert_eq!(ordered.status, StatusCode::ACCEPTED);
    assert!(ordered.header("location").starts_with(reports));
}

#[tokio::test]
async fn every_form_that_the_diary_offers_can_be_ordered_and_no_other() {
    let stage = Stage::with(&CALLER).await;
    let mut body = order_of(&stage);
    for format in journal::order::Format::ALL {
        body["format"] = json!(format.id());
        let ordered = order(&stage, format.id(), &body).await;
        assert_eq!(ordered.status, StatusCode::ACCEPTED, "{format:?}");
    }
    for format in ["png", "docx"] {
        body["format"] = json!(format);
        let refused = order(&stage, format, &body).await;
        assert_eq!(refused.pointers(), ["#/format"], "{format}");
    }
}

#[tokio::test]
async fn an_order_that_is_wrong_is_refused_by_every_fault_and_passed_on_to_nobody() {
    let stage = Stage::with(&CALLER).await;
    let today = stage.today();
    let too_old = RETENTION.oldest(today).saturating_sub(2.days()).to_string();
    let mut body = json!({"from": too_old, "to": "9999-12-31", "format": "html"});
    let refused = order(&stage, "one", &body).await;
    assert_eq!(refused.problem(), "/problems/invalid-body");
    assert_eq!(refused.pointers(), ["#/from", "#/to"]);
    body["colour"] = json!("red");
    assert_eq!(order(&stage, "one", &body).await.pointers(), ["#"]);
    let yesterday = today.saturating_sub(1.day()).to_string();
    let body = json!({"from": today.to_string(), "to": yesterday, "format": "html"});
    assert_eq!(order(&stage, "one", &body).await.pointers(), ["#/to"]);

    let token = CALLER.token();
    let keyless = stage
        .call("POST", REPORTS, &token, &[], order_of(&stage).to_string())
        .await;
    assert_eq!(keyless.problem(), "/problems/no-idempotency-key");
    assert_eq!(keyless.status, StatusCode::BAD_REQUEST);
    for key in [
        "",
        " ",
        "two words",
        "a\tb",
        &"k".repeat(256),
        &"k".repeat(300),
    ] {
        let refused = order(&stage, key, &order_of(&stage)).await;
        assert_eq!(refused.problem(), "/problems/no-idempotency-key", "{key:?}");
    }
    for key in ["ключ", "caf\u{e9}", "\u{200b}", "🔑"] {
        let mut keyed = event("POST", REPORTS, &token);
        keyed["headers"]["idempotency-key"] = json!(key);
        keyed["body"] = json!(order_of(&stage).to_string());
        let refused = stage.deliver(keyed).await;
        assert_eq!(refused.problem(), "/problems/no-idempotency-key", "{key:?}");
        let title = refused.body["title"].as_str().unwrap_or_default();
        assert!(title.contains("1-255 printable ASCII"), "{title}");
    }
    assert_eq!(stage.orders().await, [] as [Value; 0]);
    let longest = order(&stage, &"k".repeat(255), &order_of(&stage)).await;
    assert_eq!(longest.status, StatusCode::ACCEPTED);
}

#[tokio::test]
async fn the_same_key_of_another_channel_is_another_order() {
    let (one, other) = (CALLER, Caller::P256);
    let stage = Stage::with(&one).await;
    stage.register(other.channel, &other.key()).await;
    stage.make(other.channel, "ann").await;
    let headers = [("Idempotency-Key", "one")];
    for (caller, format) in [(one, "html"), (other, "csv"), (one, "html"), (other, "csv")] {
        let mut body = order_of(&stage);
        body["format"] = json!(format);
        let token = caller.token();
        let call = stage.call("POST", REPORTS, &token, &headers, body.to_string());
        let status = call.await.status;
        assert_eq!(status, StatusCode::ACCEPTED, "{}", caller.channel);
    }
    assert_eq!(stage.orders().await.len(), 2);
}

#[tokio::test]
async fn another_order_under_the_same_key_is_refused_also_when_the_first_is_ready() {
    let stage = Stage::with(&CALLER).await;
    let body = order_of(&stage);
    let first = order(&stage, "one", &body).await;
    let id = first.body["id"].as_str().expect("an id");
    let ann = "discord/ann".parse().expect("a person");
    let (key, until) = ("reports/x.html", Timestamp::now() + LIFE);
    let stored = stage.table.store_order_object(&ann, id, key, until).await;
    stored.expect("it is ready");
    assert_eq!(order(&stage, "one", &body).await.body["status"], "ready");
    let mut changed = body;
    changed["format"] = json!("csv");
    let reused = order(&stage, "one", &changed).await;
    assert_eq!(reused.problem(), "/problems/idempotency-key-reused");
}

#[tokio::test]
async fn a_report_that_nobody_ordered_is_not_there() {
    let stage = Stage::with(&CALLER).await;
    for report in [
        "api-1",
        "weekly-2026-11-16",
        "..%2F..",
        "a%23b",
        &"a".repeat(65),
    ] {
        for path in [
            format!("{REPORTS}/{report}"),
            format!("{REPORTS}/{report}/download"),
        ] {
            let answer = stage
                .call("GET", &path, &CALLER.token(), &[], Body::empty())
                .await;
            assert_eq!(answer.problem(), "/problems/no-report", "{path}");
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

#[tokio::test]
async fn a_person_has_so_many_orders_in_a_while_and_the_same_again_is_none() {
    let stage = Stage::with(&CALLER).await;
    let body = order_of(&stage);
    // Where the window of the limit ends meanwhile, its orders are those of two.
    let mut made = 0;
    let refused = loop {
        let answer = order(&stage, &format!("key-{made}"), &body).await;
        if answer.status != StatusCode::ACCEPTED {
            break answer;
        }
        made += 1;
    };
    assert!((10..=20).contains(&made), "{made}");
    assert_eq!(refused.problem(), "/problems/too-many-orders");
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    let seconds: u32 = refused.header("retry-after").parse().expect("seconds");
    assert!((1..=601).contains(&seconds), "{seconds}");
    let detail = refused.body["detail"].as_str().expect("a detail");
    assert!(detail.starts_with("More can be from 20"), "{detail}");

    let again = order(&stage, "key-0", &body).await;
    assert_eq!(again.status, StatusCode::ACCEPTED);
    stage.make(CALLER.channel, "ben").await;
    let (token, headers) = (CALLER.token(), [("Idempotency-Key", "one")]);
    let path = "/v1/people/ben/reports";
    let others = stage.call("POST", path, &token, &headers, body.to_string());
    assert_eq!(others.await.status, StatusCode::ACCEPTED);
}
