//! The channel itself: its keys, and where it is called back.

use std::sync::{Arc, Mutex};

use axum::http::{StatusCode, header};
use jiff::Timestamp;
use journal_aws::{
    Callback, ChannelKey, DiaryTable, MOST_CALLS_PER_SECOND, StoreError, SubscriptionList,
    TOKEN_HEADER,
};
use local_cloud::Between;
use serde_json::{Value, json};

use super::caller::Caller;
use super::log;
use super::stage::{Answer, RETENTION, Stage};

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
    let callback = stage.table.callback(CALLER.channel).await;
    callback.expect("an answer")
}

async fn put(stage: &Stage, wish: &Value) -> Answer {
    let token = CALLER.channel_token();
    stage.put(CALLBACK, &token, wish.to_string()).await
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
        let deleted = stage.delete(CALLBACK, &CALLER.channel_token()).await;
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
        let taken = (operation == "TransactWriteItems")
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

/// Adds the public key of another caller.
async fn adds(stage: &Stage, signer: Caller, new: Caller) -> Answer {
    let body = json!({"public_key": new.public_key()}).to_string();
    let token = signer.channel_token();
    stage.call("POST", KEYS, &token, &[], body).await
}

async fn removes(stage: &Stage, signer: Caller, key: &Caller) -> Answer {
    let path = format!("{KEYS}/{}", key.key().id);
    stage.delete(&path, &signer.channel_token()).await
}

/// The ids of the listed keys, and whether each is to end.
async fn keys(stage: &Stage, token: &str) -> Vec<(String, bool)> {
    let listed = stage.get(KEYS, token).await;
    let keys = listed.body["keys"].as_array().expect("keys").iter();
    let of = |key: &Value| {
        (
            key["id"].as_str().expect("an id").to_owned(),
            key["ends_at"].is_string(),
        )
    };
    keys.map(of).collect()
}

#[tokio::test]
async fn a_key_is_added_beside_the_first_and_takes_its_place_after_a_day() {
    let stage = Stage::with(&CALLER).await;
    let new = Caller::P256.serving(CALLER.channel);
    let added = adds(&stage, CALLER, new).await;
    assert_eq!(added.status, StatusCode::CREATED);
    assert_eq!(added.body["algorithm"], "ES256");
    let again = adds(&stage, new, new).await;
    assert_eq!((again.status, &again.body), (StatusCode::OK, &added.body));
    let listed = stage.get(KEYS, &new.token()).await;
    assert!(!listed.text.contains("BEGIN"), "{listed:?}");

    let removed = removes(&stage, new, &CALLER).await;
    assert_eq!(removed.status, StatusCode::ACCEPTED, "{removed:?}");
    let ends_at: Timestamp = removed.body["ends_at"]
        .as_str()
        .and_then(|at| at.parse().ok())
        .expect("a time");
    let left = ends_at.duration_since(Timestamp::now());
    assert!((23..=24).contains(&left.as_hours()), "{left}");
    let again = removes(&stage, new, &CALLER).await;
    assert_eq!(
        (again.status, &again.body),
        (StatusCode::ACCEPTED, &removed.body)
    );
    let expected = [(CALLER.key().id, true), (new.key().id, false)];
    assert_eq!(
        keys(&stage, &CALLER.token()).await,
        expected,
        "it counts until then"
    );
    let last = removes(&stage, new, &new).await;
    assert_eq!(last.problem(), "/problems/last-key");

    // The day goes by.
    let ended = stage.table.change_channel(CALLER.channel, |channel| {
        let mut channel = channel.expect("the channel");
        channel.keys[0].ending.as_mut().expect("its end").at = Timestamp::now();
        Ok::<_, StoreError>(channel)
    });
    ended.await.expect("the end has come");
    let late = stage.get(KEYS, &CALLER.token()).await;
    assert_eq!(late.problem(), "/problems/token-refused");
    assert_eq!(keys(&stage, &new.token()).await, [(new.key().id, false)]);
    let gone = removes(&stage, new, &CALLER).await;
    assert_eq!(gone.problem(), "/problems/no-key");
}

#[tokio::test]
async fn who_stole_a_token_cannot_shut_out_the_bot_and_the_bot_shuts_them_out() {
    let stage = Stage::with(&CALLER).await;
    let thief = Caller::P256.serving(CALLER.channel);
    adds(&stage, CALLER, thief).await;
    removes(&stage, thief, &CALLER).await;
    let kept = adds(&stage, CALLER, CALLER).await;
    assert_eq!(kept.status, StatusCode::OK);
    assert!(kept.body.get("ends_at").is_none(), "{kept:?}");
    removes(&stage, thief, &CALLER).await;
    // The removal that the thief has begun ends with their key.
    let removed = removes(&stage, CALLER, &thief).await;
    assert_eq!(removed.status, StatusCode::NO_CONTENT);
    let expected = [(CALLER.key().id, false)];
    assert_eq!(keys(&stage, &CALLER.token()).await, expected);
    let shut_out = stage.get(KEYS, &thief.token()).await;
    assert_eq!(shut_out.problem(), "/problems/token-refused");

    let news = stage.news().await;
    let kinds: Vec<_> = news
        .iter()
        .flat_map(|job| {
            job["channel_changed"]["change"]
                .as_object()
                .expect("a change")
        })
        .map(|(kind, _)| kind.as_str())
        .collect();
    let mut sorted = kinds.clone();
    sorted.sort_unstable();
    let expected = [
        "key_added",
        "key_removed",
        "removal_begun",
        "removal_begun",
        "removal_taken_back",
    ];
    assert_eq!(sorted, expected, "{news:?}");
    let by: Vec<_> = news
        .iter()
        .map(|job| &job["channel_changed"]["signed_by"])
        .collect();
    assert!(by.contains(&&json!(thief.key().id)), "{news:?}");
}

#[tokio::test]
async fn a_key_that_is_removed_meanwhile_changes_nothing_any_more() {
    // The operator removes the thief's key between the proof of a token and the change.
    let thief = Caller::P256.serving(CALLER.channel);
    let operator = Arc::new(Mutex::new(None::<DiaryTable>));
    let prepared = Arc::clone(&operator);
    let hook = move |operation: String| {
        let table = (operation == "PutItem")
            .then(|| prepared.lock().expect("the table").take())
            .flatten();
        async move {
            if let Some(table) = table {
                let revoked = table.change_channel(CALLER.channel, |channel| {
                    let mut channel = channel.expect("the channel");
                    channel.revoke_key(&thief.key().id);
                    Ok::<_, StoreError>(channel)
                });
                revoked.await.expect("revoked");
            }
            None
        }
    };
    let stage = Stage::through(async |upstream| Between::serve(upstream, hook).await).await;
    stage.register(CALLER.channel, &CALLER.key()).await;
    for attempt in ["add", "remove"] {
        adds(&stage, CALLER, thief).await;
        let table = DiaryTable::new(&stage.sdk_config(), &stage.bus, RETENTION);
        *operator.lock().expect("the table") = Some(table);
        let late = match attempt {
            "add" => adds(&stage, thief, Caller::RSA).await,
            _ => removes(&stage, thief, &CALLER).await,
        };
        assert_eq!(late.problem(), "/problems/token-refused", "{attempt}");
        let expected = [(CALLER.key().id, false)];
        assert_eq!(keys(&stage, &CALLER.token()).await, expected, "{attempt}");
    }
}

#[tokio::test]
async fn a_token_that_was_seen_changes_no_channel() {
    let stage = Stage::with(&CALLER).await;
    let new = json!({"public_key": Caller::P256.public_key()}).to_string();
    let key = format!("{KEYS}/{}", CALLER.key().id);
    let wish = wish("https://bot.example/").to_string();
    for (method, path, body) in [
        ("POST", KEYS, new.as_str()),
        ("DELETE", key.as_str(), ""),
        ("PUT", CALLBACK, &wish),
        ("DELETE", CALLBACK, ""),
    ] {
        let of_diaries = stage
            .call(method, path, &CALLER.token(), &[], body.to_owned())
            .await;
        assert_eq!(
            of_diaries.problem(),
            "/problems/channel-token-needed",
            "{method} {path}"
        );
        assert_eq!(of_diaries.status, StatusCode::FORBIDDEN);
        let stranger = CALLER.impostor().channel_token();
        let refused = stage
            .call(method, path, &stranger, &[], body.to_owned())
            .await;
        assert_eq!(
            refused.problem(),
            "/problems/token-refused",
            "{method} {path}"
        );

        let token = CALLER.channel_token();
        stage.call(method, path, &token, &[], body.to_owned()).await;
        let again = stage.call(method, path, &token, &[], body.to_owned()).await;
        assert_eq!(again.problem(), "/problems/token-used", "{method} {path}");
        assert_eq!(again.status, StatusCode::UNAUTHORIZED);
        let elsewhere = stage.call("POST", KEYS, &token, &[], new.clone()).await;
        assert_eq!(
            elsewhere.problem(),
            "/problems/token-used",
            "{method} {path}"
        );
        let diary = stage.get("/v1/people/ann", &token).await;
        assert_eq!(
            diary.problem(),
            "/problems/token-refused",
            "it is for nothing else"
        );
    }
}

#[tokio::test]
async fn of_one_token_sent_twice_at_once_one_counts() {
    let stage = Stage::with(&CALLER).await;
    let token = CALLER.channel_token();
    let add = async |new: Caller| {
        let body = json!({"public_key": new.public_key()}).to_string();
        stage.call("POST", KEYS, &token, &[], body).await.status
    };
    let (one, other) = tokio::join!(add(Caller::P256), add(Caller::RSA));
    let mut statuses = [one.as_u16(), other.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 401]);
    assert_eq!(keys(&stage, &CALLER.token()).await.len(), 2);
}

#[tokio::test]
async fn every_change_is_logged_and_told_by_its_host_and_no_more_than_six_in_an_hour() {
    let stage = Stage::with(&CALLER).await;
    put(
        &stage,
        &wish("https://bot.example/a?token=kept-to-ourselves"),
    )
    .await;
    put(
        &stage,
        &wish("https://bot.example/a?token=kept-to-ourselves"),
    )
    .await;
    for number in 0..4 {
        put(&stage, &wish(&format!("https://bot.example/{number}"))).await;
    }
    stage.delete(CALLBACK, &CALLER.channel_token()).await;
    stage.delete(CALLBACK, &CALLER.channel_token()).await;
    put(&stage, &wish("https://bot.example/b")).await;

    let news = stage.news().await;
    assert_eq!(news.len(), 6, "{news:?}");
    let last: Vec<_> = news
        .iter()
        .map(|job| &job["channel_changed"])
        .filter(|told| told["is_last_of_hour"] == true)
        .collect();
    assert_eq!(last.len(), 1, "{news:?}");
    let deleted = json!({"callback_deleted": {"before": "bot.example"}});
    assert_eq!(last[0]["change"], deleted);
    let log = log::text();
    let logged = log
        .lines()
        .filter(|line| line.contains("a channel was changed"));
    let logged: Vec<_> = logged.collect();
    assert_eq!(logged.len(), 7, "{log}");
    assert!(logged[0].contains(&CALLER.key().id), "{log}");
    for text in [log, format!("{news:?}")] {
        assert!(!text.contains("kept-to-ourselves"), "{text}");
    }
}

#[tokio::test]
async fn of_two_keys_added_at_once_both_count() {
    let stage = Stage::with(&CALLER).await;
    let new = [Caller::P256, Caller::RSA].map(|caller| caller.serving(CALLER.channel));
    let added = tokio::join!(adds(&stage, CALLER, new[0]), adds(&stage, CALLER, new[1]));
    let added = (added.0.status, added.1.status);
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
    for number in 2..5 {
        let secret = number.to_string().repeat(32);
        let key = ChannelKey::shared(&secret, Timestamp::now()).expect("a key");
        stage.register(CALLER.channel, &key).await;
    }
    let fifth = adds(&stage, CALLER, Caller::P256).await;
    assert_eq!(fifth.status, StatusCode::CREATED);
    let sixth = adds(&stage, CALLER, Caller::RSA).await;
    assert_eq!(sixth.problem(), "/problems/too-many-keys");
    for body in [
        json!({"public_key": "no key"}),
        json!({"public_key": format!("{}{}", CALLER.public_key(), " ".repeat(2048))}),
        json!({"public_key": "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"}),
        // A secret that both sides know is the operator's to add.
        json!({"shared_secret": "s".repeat(32)}),
        json!({"public_key": Caller::RSA.public_key(), "shared_secret": "s".repeat(32)}),
        json!({"kept-to-ourselves": "one"}),
        json!({}),
    ] {
        let token = CALLER.channel_token();
        let answer = stage
            .call("POST", KEYS, &token, &[], body.to_string())
            .await;
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
    stage.delete(CALLBACK, &other.channel_token()).await;
    assert!(registered(&stage).await.is_some());
    let refused = removes(&stage, other, &CALLER).await;
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
