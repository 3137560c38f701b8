use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use axum::body::Body;
use axum::http::StatusCode;
use journal::PersonId;
use journal::settings::Switch;
use journal_aws::{RegisteredChannel, ScheduleKind, StoreError};
use local_cloud::Between;
use serde_json::{Value, json};

use super::caller::Caller;
use super::stage::Stage;

pub(super) const CALLER: Caller = Caller::ED25519;
pub(super) const BEN: &str = "/v1/people/ben";

pub(super) fn ben() -> Value {
    let mut ben = json!({
        "language": "en",
        "zone": "Europe/Berlin",
        "reminder": {"time": "21:30", "days": [1, 5]},
    });
    for switch in Switch::ALL {
        ben[switch.id()] = json!(true);
    }
    ben
}

pub(super) async fn put(
    stage: &Stage,
    headers: &[(&str, &str)],
    body: &Value,
) -> super::stage::Answer {
    let token = CALLER.token();
    stage
        .call("PUT", BEN, &token, headers, body.to_string())
        .await
}

#[tokio::test]
async fn a_person_is_created_read_and_changed_and_the_schedules_move_along() {
    let stage = Stage::with(&CALLER).await;
    let made = put(&stage, &[], &ben()).await;
    assert_eq!((made.status, &made.body), (StatusCode::CREATED, &ben()));
    let schedule = |kind, expression: &str, zone: &str| {
        let ben = "discord/ben".parse().expect("a person");
        let name = stage.schedule_names.name(kind, &ben);
        (name, expression.to_owned(), zone.to_owned())
    };
    let weekly = |zone| schedule(ScheduleKind::Weekly, "cron(0 9 ? * MON *)", zone);
    assert_eq!(
        stage.schedules().await,
        [
            schedule(
                ScheduleKind::Daily,
                "cron(30 21 ? * MON,FRI *)",
                "Europe/Berlin"
            ),
            schedule(ScheduleKind::Monthly, "cron(0 10 1 * ? *)", "Europe/Berlin"),
            weekly("Europe/Berlin"),
        ]
    );
    let read = stage.get(BEN, &CALLER.token()).await;
    assert_eq!((read.status, &read.body), (StatusCode::OK, &ben()));
    assert_eq!(read.header("etag"), made.header("etag"));

    let changed = json!({"language": "ru", "zone": "Asia/Tokyo", "weekly_report": true});
    let answer = put(&stage, &[], &changed).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.body["reminder"], Value::Null);
    assert_eq!(answer.body["discreet"], false);
    assert_eq!(stage.schedules().await, [weekly("Asia/Tokyo")]);
}

#[tokio::test]
async fn the_same_change_twice_is_the_same_as_once() {
    let stage = Stage::with(&CALLER).await;
    let first = put(&stage, &[], &ben()).await;
    let schedules = stage.schedules().await;
    let second = put(&stage, &[], &ben()).await;
    assert_eq!(second.status, StatusCode::OK);
    assert_eq!(second.body, first.body);
    assert_eq!(stage.schedules().await, schedules);
}

#[tokio::test]
async fn two_that_change_a_person_at_once_do_not_undo_each_other_unseen() {
    let stage = Stage::with(&CALLER).await;
    let tag = put(&stage, &[], &ben()).await.header("etag").to_owned();
    let known = [("If-Match", tag.as_str())];
    let russian = json!({"language": "ru", "zone": "UTC"});
    let english = json!({"language": "en", "zone": "UTC"});
    let (one, other) = tokio::join!(put(&stage, &known, &russian), put(&stage, &known, &english));
    let mut statuses = [one.status, other.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::OK, StatusCode::PRECONDITION_FAILED]);

    let ben = ben();
    let (one, other) = tokio::join!(put(&stage, &[], &ben), put(&stage, &[], &ben));
    assert_eq!((one.status, other.status), (StatusCode::OK, StatusCode::OK));
    assert_eq!(stage.schedules().await.len(), 3);
}

#[tokio::test]
async fn a_refused_change_leaves_the_schedules_of_the_one_that_won() {
    let stage = Stage::with(&CALLER).await;
    let mut tag = put(&stage, &[], &ben()).await.header("etag").to_owned();
    for hour in 10..16 {
        let at = |minute: u8| {
            let mut wish = ben();
            wish["reminder"]["time"] = json!(format!("{hour}:{minute}"));
            wish
        };
        let (first, second) = (at(10), at(20));
        let known = [("If-Match", tag.as_str())];
        tokio::join!(put(&stage, &known, &first), put(&stage, &known, &second));
        let stands = stage.get(BEN, &CALLER.token()).await;
        let time = stands.body["reminder"]["time"].as_str().expect("a time");
        let minute = &time[3..];
        let expected = format!("cron({minute} {hour} ? * MON,FRI *)");
        assert_eq!(stage.schedules().await[0].1, expected);
        tag = stands.header("etag").to_owned();
    }
}

#[tokio::test]
async fn a_person_is_created_only_where_there_is_none_and_changed_only_where_there_is() {
    let stage = Stage::with(&CALLER).await;
    let refused = put(&stage, &[("If-Match", "*")], &ben()).await;
    assert_eq!(refused.problem(), "/problems/precondition-failed");
    assert_eq!(stage.schedules().await, []);
    assert_eq!(
        put(&stage, &[("If-None-Match", "*")], &ben()).await.status,
        StatusCode::CREATED
    );
    let refused = put(&stage, &[("If-None-Match", "*")], &ben()).await;
    assert_eq!(refused.problem(), "/problems/precondition-failed");
    assert_eq!(refused.status, StatusCode::PRECONDITION_FAILED);

    let tag = stage
        .get(BEN, &CALLER.token())
        .await
        .header("etag")
        .to_owned();
    let known = [("If-None-Match", tag.as_str())];
    let same = stage
        .call("GET", BEN, &CALLER.token(), &known, Body::empty())
        .await;
    assert_eq!(same.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn a_person_that_is_wrong_is_refused_and_nothing_is_set() {
    let stage = Stage::with(&CALLER).await;
    for (difference, pointer) in [
        (json!({"language": "nl"}), "#/language"),
        (json!({"zone": "Mars/Olympus"}), "#/zone"),
        (json!({"zone": null}), "#/zone"),
        (json!({"weekly_report": 1}), "#/weekly_report"),
        (json!({"reminder": {}}), "#/reminder"),
        (json!({"reminder": ["21:30", [1]]}), "#/reminder"),
        (json!({"reminder": {"time": "25:00"}}), "#/reminder/time"),
        (
            json!({"reminder": {"time": "21:30", "days": [8]}}),
            "#/reminder/days",
        ),
        (
            json!({"reminder": {"time": "21:30", "Mars": true}}),
            "#/reminder",
        ),
        (json!({"Mars": true}), "#"),
    ] {
        let mut body = ben();
        let fields = body.as_object_mut().expect("fields");
        fields.extend(difference.as_object().expect("fields").clone());
        let answer = put(&stage, &[], &body).await;
        assert_eq!(answer.problem(), "/problems/invalid-body", "{body}");
        assert_eq!(answer.pointers(), [pointer], "{body}");
        assert!(!answer.text.contains("Mars"), "{answer:?}");
    }
    let nothing = put(&stage, &[], &json!({})).await;
    assert_eq!(nothing.pointers(), ["#"]);
    assert_eq!(stage.schedules().await, []);
    assert_eq!(
        stage.get(BEN, &CALLER.token()).await.problem(),
        "/problems/no-person"
    );
}

#[tokio::test]
async fn erasing_leaves_nothing_of_the_person_and_everything_of_others() {
    let stage = Stage::with(&CALLER).await;
    let token = CALLER.token();
    put(&stage, &[], &ben()).await;
    // It has come in both of their zones.
    let date = stage.today().yesterday().expect("a day");
    // A person whose id begins like the erased one's.
    stage.make(CALLER.channel, "benjamin").await;
    for person in ["ben", "benjamin"] {
        let day = format!("/v1/people/{person}/entries/{date}");
        let written = stage.put(&day, &token, r#"{"headache":false}"#).await;
        assert!(written.status.is_success(), "{written:?}");
        let key = format!("reports/discord/{person}/api-1.html");
        stage
            .bucket
            .put(&key, b"a report".to_vec(), "text/html")
            .await
            .expect("a file");
    }

    let erased = stage.delete(BEN, &token).await;
    assert_eq!(
        (erased.status, erased.text.as_str()),
        (StatusCode::NO_CONTENT, "")
    );
    assert_eq!(stage.schedules().await, []);
    let file = async |key: &str| stage.bucket.get(key).await.expect("an answer").is_some();
    assert!(!file("reports/discord/ben/api-1.html").await);
    assert!(file("reports/discord/benjamin/api-1.html").await);
    let entry = async |person: &str| {
        let person = PersonId::new(CALLER.channel, person).expect("a person");
        let now = jiff::Timestamp::now();
        stage
            .table
            .entry(&person, date, now)
            .await
            .expect("an answer")
    };
    assert_eq!(entry("ben").await, None);
    let kept = entry("benjamin").await.expect("it is not theirs");
    assert_eq!((kept.date, kept.attack), (date, None));

    let again = stage.delete(BEN, &token).await;
    assert_eq!(again.problem(), "/problems/no-person");
    assert_eq!(again.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_person_is_erased_only_as_they_were_read_where_that_is_wanted() {
    let stage = Stage::with(&CALLER).await;
    let tag = put(&stage, &[], &ben()).await.header("etag").to_owned();
    put(&stage, &[], &ben()).await;
    let token = CALLER.token();
    let stale = [("If-Match", tag.as_str())];
    let refused = stage
        .call("DELETE", BEN, &token, &stale, Body::empty())
        .await;
    assert_eq!(refused.problem(), "/problems/precondition-failed");
    let read = stage.get(BEN, &token).await;
    let fresh = [("If-Match", read.header("etag"))];
    let erased = stage
        .call("DELETE", BEN, &token, &fresh, Body::empty())
        .await;
    assert_eq!(erased.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_person_who_is_created_anew_has_another_tag() {
    let stage = Stage::with(&CALLER).await;
    let before = put(&stage, &[], &ben()).await.header("etag").to_owned();
    stage.delete(BEN, &CALLER.token()).await;
    let other = json!({"language": "ru", "zone": "Asia/Tokyo"});
    let after = put(&stage, &[], &other).await;
    assert_ne!(after.header("etag"), before);
}

#[tokio::test]
async fn erasing_is_told_or_can_be_asked_for_again() {
    let down = Arc::new(AtomicBool::new(false));
    let told = Arc::new(AtomicUsize::new(0));
    let (is_down, count) = (Arc::clone(&down), Arc::clone(&told));
    let hook = move |operation: String| {
        let is_telling = operation == "PutEvents";
        let refusal = (is_telling && is_down.load(Ordering::SeqCst))
            .then_some((StatusCode::SERVICE_UNAVAILABLE, "ServiceUnavailable"));
        if is_telling && refusal.is_none() {
            count.fetch_add(1, Ordering::SeqCst);
        }
        std::future::ready(refusal)
    };
    let stage = Stage::through(async |upstream| Between::serve(upstream, hook).await).await;
    stage.register(CALLER.channel, &CALLER.key()).await;
    let token = CALLER.token();
    let wish = json!({
        "address": "https://bot.example/",
        "events": ["person.erased"],
        "secret": "a-secret-of-these-tests-and-no-other",
    });
    let for_channel = CALLER.channel_token();
    let put_callback = stage.put("/v1/channel/callback", &for_channel, wish.to_string());
    assert_eq!(put_callback.await.status, StatusCode::OK);
    put(&stage, &[], &ben()).await;

    down.store(true, Ordering::SeqCst);
    let unheard = stage.delete(BEN, &token).await;
    assert_eq!(unheard.problem(), "/problems/unavailable");
    assert_eq!(told.load(Ordering::SeqCst), 0);
    down.store(false, Ordering::SeqCst);
    let heard = stage.delete(BEN, &token).await;
    assert_eq!(heard.status, StatusCode::NO_CONTENT);
    assert_eq!(told.load(Ordering::SeqCst), 1);
    let gone = stage.get(BEN, &token).await;
    assert_eq!(gone.problem(), "/problems/no-person");
}

#[tokio::test]
async fn the_people_of_another_channel_are_not_there() {
    let stage = Stage::with(&CALLER).await;
    let stranger = Caller::P256;
    stage.register(stranger.channel, &stranger.key()).await;
    let today = stage.today();
    let day = format!("/v1/people/ann/entries/{today}");
    stage
        .put(&day, &CALLER.token(), r#"{"headache":false}"#)
        .await;
    let order = json!({"from": today.to_string(), "to": today.to_string(), "format": "html"});
    for (method, path, body) in [
        ("GET", "/v1/people/ann", String::new()),
        ("DELETE", "/v1/people/ann", String::new()),
        ("GET", &day, String::new()),
        ("PUT", &day, r#"{"headache":true}"#.to_owned()),
        ("DELETE", &day, String::new()),
        ("GET", "/v1/people/ann/entries", String::new()),
        ("GET", "/v1/people/ann/statistics", String::new()),
        ("POST", "/v1/people/ann/reports", order.to_string()),
        ("GET", "/v1/people/ann/reports/api-1", String::new()),
        (
            "GET",
            "/v1/people/ann/reports/api-1/download",
            String::new(),
        ),
    ] {
        let headers = [("Idempotency-Key", "one")];
        let answer = stage
            .call(method, path, &stranger.token(), &headers, body)
            .await;
        assert_eq!(answer.problem(), "/problems/no-person", "{method} {path}");
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{method} {path}");
    }
    let kept = stage.get(&day, &CALLER.token()).await;
    assert_eq!(kept.body["headache"], false);
}

#[tokio::test]
async fn a_full_channel_takes_nobody_until_somebody_is_erased() {
    let stage = Stage::new().await;
    stage.register(CALLER.channel, &CALLER.key()).await;
    let with_two = |before: Option<RegisteredChannel>| {
        let mut channel = before.expect("it is registered");
        channel.most_people = 2;
        Ok::<_, StoreError>(channel)
    };
    let changed = stage.table.change_channel(CALLER.channel, with_two).await;
    changed.expect("changed");
    let token = CALLER.token();
    let body = ben().to_string();
    let put = async |id: &str| {
        stage
            .put(&format!("/v1/people/{id}"), &token, body.clone())
            .await
    };
    for id in ["ann", "ben"] {
        assert_eq!(put(id).await.status, StatusCode::CREATED);
        assert_eq!(
            put(id).await.status,
            StatusCode::OK,
            "a change needs no room"
        );
    }
    let schedules = stage.schedules().await;
    let refused = put("cid").await;
    assert_eq!(refused.problem(), "/problems/too-many-people");
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(
        stage.schedules().await,
        schedules,
        "nothing is set for them"
    );

    let erased = stage.delete("/v1/people/ann", &token).await;
    assert_eq!(erased.status, StatusCode::NO_CONTENT);
    // Two at once want the one place that is free.
    let (cid, dan) = tokio::join!(put("cid"), put("dan"));
    for answer in [&cid, &dan] {
        let is_made = answer.status == StatusCode::CREATED;
        assert!(
            is_made || answer.problem() == "/problems/too-many-people",
            "{answer:?}"
        );
    }
    assert_ne!(cid.status, dan.status);
    let lost = if cid.status == StatusCode::CREATED {
        "dan"
    } else {
        "cid"
    };
    let names = stage.schedules().await;
    assert!(
        !names.iter().any(|(name, ..)| name.contains(lost)),
        "{names:?}"
    );
    let people = stage.table.people_of(CALLER.channel).await;
    assert_eq!(people.expect("a count"), 2);
}
