//! The channel itself: its keys, and where it is called back.

use std::sync::{Arc, Mutex};

use axum::http::{StatusCode, header};
use journal_aws::{Callback, MOST_CALLS_PER_SECOND, SubscriptionList, TOKEN_HEADER};
use local_cloud::Between;
use serde_json::{Value, json};

use super::caller::Caller;
use super::stage::{Answer, Stage};

const KEYS: &str = "/v1/channel/keys";
const CALLBACK: &str = "/v1/channel/callback";
const CALLER: Caller = Caller::ED25519;

fn wish(address: &str) -> Value {
    json!({
        "address": address,
        "events": ["report.ready", "reminder.due"],
        "secret": "a-secret-of-these-tests-and-no-other",
    })
}

/// The channels of the subscriptions that EventBridge has of a stage's bus.
async fn subscriptions(stage: &Stage) -> Vec<String> {
    let subscriptions = SubscriptionList::new(&stage.sdk_config(), &stage.bus);
    let page = subscriptions.page(None).await.expect("a page");
    page.items.into_iter().map(|it| it.channel).collect()
}

async fn registered(stage: &Stage) -> Option<Callback> {
    let channel = stage.table.channel(CALLER.channel).await;
    channel
        .expect("an answer")
        .and_then(|channel| channel.callback)
}

async fn put(stage: &Stage, wish: &Value) -> Answer {
    stage.put(CALLBACK, &CALLER.token(), wish.to_string()).await
}

#[tokio::test]
async fn a_bot_asks_to_be_called_and_reads_what_it_asked_but_for_the_secret() {
    let stage = Stage::with(&CALLER).await;
    let nothing = stage.get(CALLBACK, &CALLER.token()).await;
    assert_eq!(nothing.problem(), "/problems/no-callback");

    let wish = wish("https://bot.example/journal");
    let expected = json!({
        "address": "https://bot.example/journal",
        "events": ["reminder.due", "report.ready"],
    });
    for _ in 0..2 {
        let put = put(&stage, &wish).await;
        assert_eq!((put.status, &put.body), (StatusCode::OK, &expected));
        assert_eq!(subscriptions(&stage).await, ["discord"], "twice is once");
    }
    let read = stage.get(CALLBACK, &CALLER.token()).await;
    assert_eq!((read.status, &read.body), (StatusCode::OK, &expected));
}

#[tokio::test]
async fn another_wish_takes_the_place_of_the_first_and_no_wish_of_both() {
    let stage = Stage::with(&CALLER).await;
    let first = put(&stage, &wish("https://bot.example/first")).await;
    let second = put(&stage, &wish("https://bot.example/second")).await;
    assert_ne!(first.headers[header::ETAG], second.headers[header::ETAG]);
    assert_eq!(subscriptions(&stage).await.len(), 1);
    for _ in 0..2 {
        let deleted = stage.delete(CALLBACK, &CALLER.token()).await;
        assert_eq!(deleted.status, StatusCode::NO_CONTENT);
        assert!(subscriptions(&stage).await.is_empty());
        assert_eq!(registered(&stage).await, None);
    }
}

#[tokio::test]
async fn of_two_wishes_at_once_one_stands_whole() {
    let stage = Stage::with(&CALLER).await;
    let (one, other) = (wish("https://bot.example/1"), wish("https://bot.example/2"));
    let (first, second) = tokio::join!(put(&stage, &one), put(&stage, &other));
    assert_eq!(
        (first.status, second.status),
        (StatusCode::OK, StatusCode::OK)
    );
    assert_eq!(subscriptions(&stage).await.len(), 1);
    let standing = registered(&stage).await.expect("a call-back");
    let read = stage.get(CALLBACK, &CALLER.token()).await;
    assert_eq!(read.body["address"], standing.address.as_str());
}

#[tokio::test]
async fn every_fault_of_a_wish_is_named_and_changes_nothing() {
    let stage = Stage::with(&CALLER).await;
    let faulty = json!({"address": "http://bot.example/", "events": [], "secret": "short"});
    let answer = put(&stage, &faulty).await;
    assert_eq!(answer.problem(), "/problems/invalid-body");
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut pointers = answer.pointers();
    pointers.sort_unstable();
    assert_eq!(pointers, ["#/address", "#/events", "#/secret"]);
    for unknown in [
        json!({"events": ["reminder.due", "reminder.late"]}),
        json!({"rate": 7}),
        json!({"address": 7}),
    ] {
        let mut wish = wish("https://bot.example/");
        let fields = wish.as_object_mut().expect("fields");
        fields.extend(unknown.as_object().expect("fields").clone());
        let answer = put(&stage, &wish).await;
        assert_eq!(answer.problem(), "/problems/invalid-body", "{unknown}");
    }
    assert_eq!(registered(&stage).await, None);
    assert!(subscriptions(&stage).await.is_empty());
}

#[tokio::test]
async fn a_subscription_that_breaks_off_leaves_nothing_behind() {
    // Without a bus the last part of it cannot be made.
    let stage = Stage::with(&CALLER).await;
    let eventbridge = aws_sdk_eventbridge::Client::new(&stage.sdk_config());
    let delete = eventbridge.delete_event_bus().name(&stage.bus).send();
    delete.await.expect("the bus is gone");
    let answer = put(&stage, &wish("https://bot.example/")).await;
    assert_eq!(answer.problem(), "/problems/internal");
    assert_eq!(registered(&stage).await, None);
    assert!(subscriptions(&stage).await.is_empty());
}

#[tokio::test]
async fn an_address_that_eventbridge_does_not_take_is_a_fault_of_the_wish() {
    // As on AWS, where nothing is called in the clear.
    let hook = |operation: String| {
        let refusal = (operation == "CreateApiDestination")
            .then_some((StatusCode::BAD_REQUEST, "ValidationException"));
        std::future::ready(refusal)
    };
    let stage = Stage::through(async |upstream| Between::serve(upstream, hook).await).await;
    stage.register(CALLER.channel, &CALLER.key()).await;
    let answer = put(&stage, &wish("http://127.0.0.1:5000/")).await;
    assert_eq!(answer.problem(), "/problems/invalid-body");
    assert_eq!(answer.pointers(), ["#/address"]);
    assert!(subscriptions(&stage).await.is_empty());
}

#[tokio::test]
async fn where_the_account_has_no_room_for_a_call_back_that_is_said() {
    for full in ["CreateConnection", "CreateApiDestination", "PutRule"] {
        let hook = move |operation: String| {
            let refusal =
                (operation == full).then_some((StatusCode::BAD_REQUEST, "LimitExceededException"));
            std::future::ready(refusal)
        };
        let stage = Stage::through(async |upstream| Between::serve(upstream, hook).await).await;
        stage.register(CALLER.channel, &CALLER.key()).await;
        let answer = put(&stage, &wish("https://bot.example/")).await;
        assert_eq!(answer.problem(), "/problems/no-room-for-callback", "{full}");
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(registered(&stage).await, None);
        assert!(subscriptions(&stage).await.is_empty());
    }
}

#[tokio::test]
async fn what_others_take_away_before_it_counts_is_made_again() {
    // Another request for the same that broke off, or the nightly pruning.
    let other = Arc::new(Mutex::new(None::<(SubscriptionList, String)>));
    let prepared = Arc::clone(&other);
    let hook = move |operation: String| {
        let taken = (operation == "PutItem")
            .then(|| prepared.lock().expect("the other").take())
            .flatten();
        async move {
            if let Some((list, name)) = taken {
                list.remove(&name).await.expect("taken away");
            }
            None
        }
    };
    let stage = Stage::through(async |upstream| Between::serve(upstream, hook).await).await;
    stage.register(CALLER.channel, &CALLER.key()).await;
    let wish = wish("https://bot.example/");
    let callback: Callback = serde_json::from_value(wish.clone()).expect("a call-back");
    let list = SubscriptionList::new(&stage.sdk_config(), &stage.bus);
    let name = list.name(CALLER.channel, &callback);
    *other.lock().expect("the other") = Some((list, name));
    assert_eq!(put(&stage, &wish).await.status, StatusCode::OK);
    assert_eq!(subscriptions(&stage).await.len(), 1);
}

#[tokio::test]
async fn a_key_is_added_beside_the_first_and_takes_its_place() {
    let stage = Stage::with(&CALLER).await;
    let new = Caller::P256.serving(CALLER.channel);
    let body = json!({"public_key": new.public_key()}).to_string();
    let added = stage
        .call("POST", KEYS, &CALLER.token(), &[], body.clone())
        .await;
    assert_eq!(added.status, StatusCode::CREATED);
    assert_eq!(added.body["algorithm"], "ES256");
    let again = stage.call("POST", KEYS, &new.token(), &[], body).await;
    assert_eq!((again.status, &again.body), (StatusCode::OK, &added.body));

    let listed = stage.get(KEYS, &new.token()).await;
    let ids: Vec<_> = listed.body["keys"]
        .as_array()
        .expect("keys")
        .iter()
        .collect();
    assert_eq!(ids.len(), 2);
    let text = listed.body.to_string();
    assert!(!text.contains("BEGIN"), "{text}");

    let old = format!("{KEYS}/{}", CALLER.key().id);
    let removed = stage.delete(&old, &new.token()).await;
    assert_eq!(removed.status, StatusCode::NO_CONTENT);
    let late = stage.get(KEYS, &CALLER.token()).await;
    assert_eq!(late.problem(), "/problems/token-refused");
    let again = stage.delete(&old, &new.token()).await;
    assert_eq!(again.problem(), "/problems/no-key");
    let last = format!("{KEYS}/{}", new.key().id);
    let refused = stage.delete(&last, &new.token()).await;
    assert_eq!(refused.problem(), "/problems/last-key");
    assert_eq!(stage.get(KEYS, &new.token()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn of_two_keys_added_at_once_both_count() {
    let stage = Stage::with(&CALLER).await;
    let new = [Caller::P256, Caller::RSA].map(|caller| caller.serving(CALLER.channel));
    let token = CALLER.token();
    let add = async |caller: Caller| {
        let body = json!({"public_key": caller.public_key()}).to_string();
        stage.call("POST", KEYS, &token, &[], body).await.status
    };
    let added = tokio::join!(add(new[0]), add(new[1]));
    assert_eq!(added, (StatusCode::CREATED, StatusCode::CREATED));
    for caller in new {
        let listed = stage.get(KEYS, &caller.token()).await;
        let keys = listed.body["keys"].as_array().expect("keys");
        assert_eq!(keys.len(), 3, "{listed:?}");
    }
}

#[tokio::test]
async fn a_channel_has_five_keys_at_most_and_no_bad_ones() {
    let stage = Stage::with(&CALLER).await;
    let add = async |body: Value| {
        let token = CALLER.token();
        stage
            .call("POST", KEYS, &token, &[], body.to_string())
            .await
    };
    for number in 1..5 {
        let secret = number.to_string().repeat(32);
        let added = add(json!({"shared_secret": secret})).await;
        assert_eq!(added.status, StatusCode::CREATED);
        assert!(!added.body.to_string().contains(&secret));
    }
    let sixth = add(json!({"shared_secret": "6".repeat(32)})).await;
    assert_eq!(sixth.problem(), "/problems/too-many-keys");
    for body in [
        json!({"shared_secret": "short"}),
        json!({"public_key": "no key"}),
        json!({"public_key": format!("{}{}", CALLER.public_key(), " ".repeat(2048))}),
        json!({"public_key": "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"}),
        json!({"secret": "s".repeat(32)}),
        json!({}),
    ] {
        let answer = add(body.clone()).await;
        assert_eq!(answer.problem(), "/problems/invalid-body", "{body}");
    }
}

#[tokio::test]
async fn two_keys_at_once_or_none_are_a_fault_of_the_body_and_nothing_of_it_comes_back() {
    let stage = Stage::with(&CALLER).await;
    let token = CALLER.token();
    for body in [
        r#"{"public_key":"one","shared_secret":"other"}"#,
        r#"{"kept-to-ourselves":"one"}"#,
        "{}",
    ] {
        let answer = stage.call("POST", KEYS, &token, &[], body).await;
        assert_eq!(answer.problem(), "/problems/invalid-body", "{body}");
        assert!(!answer.text.contains("kept-to-ourselves"), "{answer:?}");
    }
}

#[tokio::test]
async fn a_channel_sees_and_changes_only_itself() {
    let stage = Stage::with(&CALLER).await;
    let other = Caller::P256;
    stage.register(other.channel, &other.key()).await;
    put(&stage, &wish("https://bot.example/")).await;
    let theirs = stage.get(CALLBACK, &other.token()).await;
    assert_eq!(theirs.problem(), "/problems/no-callback");
    stage.delete(CALLBACK, &other.token()).await;
    assert!(registered(&stage).await.is_some());
    let of_mine = format!("{KEYS}/{}", CALLER.key().id);
    let refused = stage.delete(&of_mine, &other.token()).await;
    assert_eq!(refused.problem(), "/problems/no-key");
    for path in [CALLBACK, KEYS] {
        let answer = stage.get(path, "a.b.c").await;
        assert_eq!(answer.problem(), "/problems/token-refused");
    }
}

#[tokio::test]
async fn the_description_names_the_header_and_the_rate_of_the_calls() {
    let stage = Stage::new().await;
    let document = stage.get("/v1/openapi.json", "").await.body;
    let call = &document["webhooks"]["reminder.due"]["post"];
    assert_eq!(call["parameters"][0]["name"], TOKEN_HEADER);
    let put = &document["paths"][CALLBACK]["put"]["description"];
    let rate = format!("at most {MOST_CALLS_PER_SECOND} a second");
    assert!(put.as_str().expect("words").contains(&rate), "{put}");
}

#[tokio::test]
async fn a_channel_that_asks_too_often_keeps_what_it_asked_and_waits() {
    let stage = Stage::with(&CALLER).await;
    let mut asked = 0;
    let refused = loop {
        let answer = put(&stage, &wish(&format!("https://bot.example/{asked}"))).await;
        if answer.status != StatusCode::OK {
            break answer;
        }
        asked += 1;
    };
    assert!((10..=20).contains(&asked), "{asked}");
    assert_eq!(refused.problem(), "/problems/too-many-changes");
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    let seconds: u32 = refused.header("retry-after").parse().expect("seconds");
    assert!((1..=601).contains(&seconds), "{seconds}");
    let stands = registered(&stage).await.expect("the last that counted");
    let last = format!("https://bot.example/{}", asked - 1);
    assert_eq!(stands.address.as_str(), last);
}
