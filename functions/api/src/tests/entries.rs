use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp, ToSpan};
use journal::{Entry, Language, PersonId, Profile, Zone};
use journal_aws::Expected;
use serde_json::{Value, json};

use super::caller::Caller;
use super::stage::{RETENTION, Stage};

const CALLER: Caller = Caller::ED25519;

fn day_of_ann(date: jiff::civil::Date) -> String {
    format!("/v1/people/ann/entries/{date}")
}

#[tokio::test]
async fn a_day_is_read_as_it_was_written() {
    let stage = Stage::with(&CALLER).await;
    let path = day_of_ann(stage.today());
    let body = json!({
        "date": stage.today().to_string(),
        "questionnaire": 1,
        "headache": true,
        "attack": {"onset": {"during": "morning"}, "intensity": 10, "location": {"sites": ["left"]}},
        "medicines": [],
        "comment": "<script>alert(1)</script>",
    });
    let written = stage.put(&path, &CALLER.token(), body.to_string()).await;
    let (mut document, provenance) = without_provenance(&written.body);
    assert_eq!((written.status, &document), (StatusCode::CREATED, &body));
    assert_eq!(provenance["channel"], CALLER.channel);
    let read = stage.get(&path, &CALLER.token()).await;
    assert_eq!((read.status, &read.body), (StatusCode::OK, &written.body));

    // What a bot says of its being recorded counts for nothing, but for the answers that
    // it took over.
    document["comment"] = json!("changed");
    document["provenance"] = json!({
        "recorded_at": "2020-01-01T00:00:00Z", "channel": "other", "taken_over": ["onset"],
    });
    let changed = stage
        .put(&path, &CALLER.token(), document.to_string())
        .await;
    let (_, changed) = without_provenance(&changed.body);
    assert_eq!(changed["recorded_at"], provenance["recorded_at"]);
    assert_eq!(changed["channel"], CALLER.channel);
    assert_eq!(changed["taken_over"], json!(["onset"]));
    assert!(changed["changed_at"].is_string(), "{changed}");
}

#[tokio::test]
async fn whoever_writes_again_gets_the_weekly_report_again() {
    let stage = Stage::with(&CALLER).await;
    let ann = PersonId::new(CALLER.channel, "ann").expect("a person");
    stage.pause_weekly(&ann).await;
    for _ in 0..2 {
        let path = day_of_ann(stage.today());
        let body = json!({ "headache": false }).to_string();
        stage.put(&path, &CALLER.token(), body).await;
        assert!(stage.sends_weekly_report_to(&ann).await);
    }
}

/// The entry that was sent, and what the diary says of its being recorded.
fn without_provenance(document: &Value) -> (Value, Value) {
    let mut document = document.clone();
    let fields = document.as_object_mut().expect("an entry");
    let provenance = fields.remove("provenance").expect("a provenance");
    (document, provenance)
}

#[tokio::test]
async fn words_are_kept_in_their_normal_form_and_refused_where_nothing_can_be_seen() {
    let stage = Stage::with(&CALLER).await;
    let path = day_of_ann(stage.today());
    let sent = json!({
        "headache": true,
        "attack": {
            "location": {"words": "\u{200b}за ухом\u{3164}"},
            "triggers": {"words": "и\u{306}од\r\nсвет"},
        },
        "medicines": [{"name": "Ибу\u{200b}профен\u{ad}", "amount": "\u{202e}400 мг"}],
        "comment": "\u{feff}👩\u{200d}⚕\u{fe0f} می\u{200c}خواهم\u{2060}",
    });
    let written = stage.put(&path, &CALLER.token(), sent.to_string()).await;
    assert_eq!(written.status, StatusCode::CREATED);
    let read = stage.get(&path, &CALLER.token()).await;
    assert_eq!(read.body, written.body);
    assert_eq!(read.body["attack"]["location"]["words"], "за ухом");
    assert_eq!(read.body["attack"]["triggers"]["words"], "йод\nсвет");
    let dose = json!([{"name": "Ибупрофен", "amount": "400 мг"}]);
    assert_eq!(read.body["medicines"], dose);
    let comment = "👩\u{200d}⚕\u{fe0f} می\u{200c}خواهم";
    assert_eq!(read.body["comment"], comment);

    let unseen = "\u{200b}\u{2060}\u{3164}\u{2800}\u{ad}\u{e0041}";
    for (pointer, body) in [
        ("/comment", json!({"headache": false, "comment": unseen})),
        (
            "/medicines/0/name",
            json!({"headache": false, "medicines": [{"name": unseen}]}),
        ),
        (
            "/medicines/0/amount",
            json!({"headache": false, "medicines": [{"name": "a", "amount": unseen}]}),
        ),
        (
            "/attack/triggers/words",
            json!({"headache": true, "attack": {"triggers": {"words": unseen}}}),
        ),
    ] {
        let refused = stage.put(&path, &CALLER.token(), body.to_string()).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{pointer}"
        );
        let fault = &refused.body["errors"][0];
        assert_eq!(fault["pointer"], format!("#{pointer}"));
        let detail = fault["detail"].as_str().expect("a detail");
        assert!(detail.contains("nothing readable in it"), "{detail}");
    }
}

#[tokio::test]
async fn the_same_write_twice_is_the_same_as_once() {
    let stage = Stage::with(&CALLER).await;
    let path = day_of_ann(stage.today());
    let body = r#"{"headache":true,"attack":{"aura":true},"comment":" spaced "}"#;
    let first = stage.put(&path, &CALLER.token(), body).await;
    let second = stage.put(&path, &CALLER.token(), body).await;
    assert_eq!(
        (first.status, second.status),
        (StatusCode::CREATED, StatusCode::OK)
    );
    assert_eq!(first.body, second.body);
    assert_eq!(first.header("etag"), second.header("etag"));
    assert_eq!(stage.get(&path, &CALLER.token()).await.body, first.body);
    assert_eq!(first.body["comment"], "spaced");
}

#[tokio::test]
async fn a_write_takes_the_place_of_the_whole_day() {
    let stage = Stage::with(&CALLER).await;
    let path = day_of_ann(stage.today());
    let pain = r#"{"headache":true,"attack":{"aura":true},"comment":"ow"}"#;
    stage.put(&path, &CALLER.token(), pain).await;
    stage
        .put(&path, &CALLER.token(), r#"{"headache":false}"#)
        .await;
    let read = stage.get(&path, &CALLER.token()).await.body;
    assert_eq!(read["headache"], false);
    assert!(read.get("attack").is_none() && read.get("comment").is_none());
}

#[tokio::test]
async fn a_channel_cannot_name_the_people_of_another() {
    let stage = Stage::with(&CALLER).await;
    stage
        .register(Caller::P256.channel, &Caller::P256.key())
        .await;
    let path = day_of_ann(stage.today());
    stage
        .put(&path, &CALLER.token(), r#"{"headache":false}"#)
        .await;

    let theirs = stage.get(&path, &Caller::P256.token()).await;
    assert_eq!(theirs.problem(), "/problems/no-person");
    for address in [
        "discord%2Fann",
        "discord%23ann",
        "..%2Fdiscord%2Fann",
        "%FF",
        "a%20b",
        "%00",
    ] {
        let path = format!("/v1/people/{address}/entries/{}", stage.today());
        let answer = stage.get(&path, &Caller::P256.token()).await;
        assert!(answer.status.is_client_error(), "{address}: {answer:?}");
        answer.problem();
    }
}

#[tokio::test]
async fn a_day_is_of_somebody_who_was_made() {
    let stage = Stage::with(&CALLER).await;
    let path = format!("/v1/people/ben/entries/{}", stage.today());
    for answer in [
        stage
            .put(&path, &CALLER.token(), r#"{"headache":false}"#)
            .await,
        stage.get(&path, &CALLER.token()).await,
        stage.delete(&path, &CALLER.token()).await,
        stage.get("/v1/people/ben/entries", &CALLER.token()).await,
    ] {
        assert_eq!(answer.problem(), "/problems/no-person");
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_day_lies_between_the_oldest_kept_and_today() {
    let stage = Stage::with(&CALLER).await;
    let put = async |date| {
        let body = r#"{"headache":false}"#;
        stage.put(&day_of_ann(date), &CALLER.token(), body).await
    };
    let today = stage.today();
    let oldest = RETENTION.oldest(today);
    assert_eq!(put(today).await.status, StatusCode::CREATED);
    assert_eq!(put(oldest).await.status, StatusCode::CREATED);
    let late = put(today.saturating_add(1.day())).await;
    // Midnight may have passed since the first line.
    if stage.today() == today {
        assert_eq!(late.problem(), "/problems/date-in-future");
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let early = put(oldest.saturating_sub(1.day())).await;
    assert_eq!(early.problem(), "/problems/date-too-old");
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn today_is_the_persons_own() {
    let stage = Stage::with(&CALLER).await;
    let now = Timestamp::now();
    // A full day lies between these two: one is ahead of Moscow, one behind it, at any hour.
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        let zone: Zone = zone.parse().expect("a zone");
        let ann = PersonId::new(CALLER.channel, "ann").expect("a person");
        let diary = stage.table.diary(&ann, now).await.expect("a diary");
        let version = diary.profile.map_or(0, |profile| profile.version);
        let profile = Profile {
            version,
            ..Profile::new(Language::En, zone.clone())
        };
        let saved = stage.table.save_profile(&ann, &profile, Timestamp::now());
        saved.await.expect("a profile");

        let today = zone.today(now);
        let body = r#"{"headache":false}"#;
        let written = stage.put(&day_of_ann(today), &CALLER.token(), body).await;
        assert!(written.status.is_success(), "{zone:?}");
        let tomorrow = today.saturating_add(1.day());
        let refused = stage
            .put(&day_of_ann(tomorrow), &CALLER.token(), body)
            .await;
        if zone.today(Timestamp::now()) == today {
            assert_eq!(refused.problem(), "/problems/date-in-future", "{zone:?}");
        }
    }
}

#[tokio::test]
async fn a_person_whose_days_are_written_is_not_forgotten() {
    const DAY: SignedDuration = SignedDuration::from_hours(24);
    let (stage, now) = (Stage::with(&CALLER).await, Timestamp::now());
    let ben = PersonId::new(CALLER.channel, "ben").expect("a person");
    let profile = Profile::new(Language::En, "Europe/Moscow".parse().expect("a zone"));
    let saved = stage.table.save_profile(&ben, &profile, now - 390 * DAY);
    saved.await.expect("a profile");
    let is_known = async || {
        let diary = stage.table.diary(&ben, now + 30 * DAY).await;
        diary.expect("a diary").profile.is_some()
    };
    assert!(!is_known().await);
    let day = format!("/v1/people/ben/entries/{}", stage.today());
    let token = CALLER.token();
    let written = stage.put(&day, &token, r#"{"headache":false}"#).await;
    assert_eq!(written.status, StatusCode::CREATED);
    assert!(is_known().await);
}

#[tokio::test]
async fn a_date_of_no_calendar_is_refused_and_the_29th_of_february_is_a_date() {
    let stage = Stage::with(&CALLER).await;
    for date in [
        "2027-02-29",
        "2026-13-01",
        "yesterday",
        "20261123",
        "2026-11-23T00:00",
    ] {
        let path = format!("/v1/people/ann/entries/{date}");
        let answer = stage
            .put(&path, &CALLER.token(), r#"{"headache":false}"#)
            .await;
        assert_eq!(answer.problem(), "/problems/not-a-date", "{date}");
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{date}");
    }
    let leap_day = "/v1/people/ann/entries/2024-02-29";
    let answer = stage
        .put(leap_day, &CALLER.token(), r#"{"headache":false}"#)
        .await;
    assert_eq!(answer.problem(), "/problems/date-too-old");
    let answer = stage.get(leap_day, &CALLER.token()).await;
    assert_eq!(answer.problem(), "/problems/no-entry");
}

#[tokio::test]
async fn a_body_that_is_wrong_is_refused_by_its_place_and_changes_nothing() {
    let stage = Stage::with(&CALLER).await;
    let path = day_of_ann(stage.today());
    for (body, pointers) in [
        (r#"{"headache":true,"secret":1}"#, vec!["#"]),
        (
            r#"{"headache":true,"attack":{"secret":1}}"#,
            vec!["#/attack"],
        ),
        (r#"{"headache":"secret"}"#, vec!["#/headache"]),
        (
            r#"{"headache":true,"attack":{"onset":{"secret":1}}}"#,
            vec!["#/attack/onset"],
        ),
        (
            r#"{"headache":true,"attack":{"onset":{"during":"secret"}}}"#,
            vec!["#/attack/onset/during"],
        ),
        (
            r#"{"headache":true,"attack":{"location":{"sites":["left","secret"]}}}"#,
            vec!["#/attack/location/sites/1"],
        ),
        (r#"{}"#, vec!["#"]),
        (
            r#"{"headache":true,"attack":{"aura":"secret","intensity":"secret","nausea":1},"medicines":[{"secret":1},{"name":""}],"comment":7}"#,
            vec!["#/attack/aura"],
        ),
        (r#"[]"#, vec!["#"]),
        (
            r#"{"headache":true,"attack":{"intensity":11},"comment":"","medicines":[{"name":" "}]}"#,
            vec!["#/attack/intensity"],
        ),
        (r#"{"headache":true,"date":"secret"}"#, vec!["#/date"]),
    ] {
        let answer = stage.put(&path, &CALLER.token(), body).await;
        assert_eq!(answer.problem(), "/problems/invalid-body", "{body}");
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert_eq!(answer.pointers(), pointers, "{body}");
        assert!(!answer.body.to_string().contains("secret"), "{answer:?}");
    }
    let read = stage.get(&path, &CALLER.token()).await;
    assert_eq!(read.problem(), "/problems/no-entry");
}

#[tokio::test]
async fn two_that_write_the_same_day_do_not_overwrite_each_other() {
    let stage = Stage::with(&CALLER).await;
    let path = day_of_ann(stage.today());
    let write = async |headers: &[(&str, &str)], body: &str| {
        let body = body.to_owned();
        stage
            .call("PUT", &path, &CALLER.token(), headers, body)
            .await
    };
    let pain = r#"{"headache":true}"#;
    let painless = r#"{"headache":false}"#;
    let only_new = [("If-None-Match", "*")];
    let (one, other) = tokio::join!(write(&only_new, pain), write(&only_new, painless));
    let mut statuses = [one.status, other.status];
    statuses.sort();
    assert_eq!(
        statuses,
        [StatusCode::CREATED, StatusCode::PRECONDITION_FAILED]
    );

    let read = stage.get(&path, &CALLER.token()).await;
    let tag = read.header("etag").to_owned();
    let known = [("If-Match", tag.as_str())];
    let comment = r#"{"headache":true,"comment":"mine"}"#;
    let (one, other) = tokio::join!(
        write(&known, comment),
        write(&known, r#"{"headache":true,"comment":"theirs"}"#)
    );
    let mut statuses = [one.status, other.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::OK, StatusCode::PRECONDITION_FAILED]);
    let late = write(&known, painless).await;
    assert_eq!(late.problem(), "/problems/precondition-failed");
    assert_eq!(late.status, StatusCode::PRECONDITION_FAILED);
    let deleted = stage
        .call("DELETE", &path, &CALLER.token(), &known, "")
        .await;
    assert_eq!(deleted.problem(), "/problems/precondition-failed");

    let now = stage.get(&path, &CALLER.token()).await;
    assert_eq!(now.body["headache"], true);
    assert_ne!(now.header("etag"), tag);
    let same = [("If-None-Match", now.header("etag"))];
    let same = stage.call("GET", &path, &CALLER.token(), &same, "").await;
    assert_eq!(
        (same.status, same.text.as_str()),
        (StatusCode::NOT_MODIFIED, "")
    );
}

#[tokio::test]
async fn a_day_that_is_forgotten_is_unknown_and_can_be_written_anew() {
    let stage = Stage::with(&CALLER).await;
    let path = day_of_ann(stage.today());
    let token = CALLER.token();
    let written = stage.put(&path, &token, r#"{"headache":false}"#).await;
    let known = [("If-Match", written.header("etag"))];
    let deleted = stage.call("DELETE", &path, &token, &known, "").await;
    assert_eq!(
        (deleted.status, deleted.text.as_str()),
        (StatusCode::NO_CONTENT, "")
    );
    assert_eq!(
        stage.get(&path, &token).await.problem(),
        "/problems/no-entry"
    );
    let again = stage.delete(&path, &token).await;
    assert_eq!(again.problem(), "/problems/no-entry");
    let only_new = [("If-None-Match", "*")];
    let body = r#"{"headache":true}"#;
    let anew = stage.call("PUT", &path, &token, &only_new, body).await;
    assert_eq!(anew.status, StatusCode::CREATED);
}

#[tokio::test]
async fn a_period_is_listed_a_page_at_a_time_without_a_gap_or_a_double() {
    let stage = Stage::with(&CALLER).await;
    let ann = PersonId::new(CALLER.channel, "ann").expect("a person");
    let today = stage.today();
    let mut expected = Vec::new();
    for before in (0..7).rev() {
        let date = today.saturating_sub(before.days());
        let entry = Entry::painless(date);
        let put = stage.table.put_entry(
            &ann,
            &entry,
            &stage.zone,
            &Expected::Anything,
            Timestamp::now(),
        );
        put.await.expect("an entry");
        expected.push(date.to_string());
    }
    let mut listed = Vec::new();
    let mut pages = 0;
    let mut cursor = String::new();
    loop {
        let path = format!("/v1/people/ann/entries?limit=3{cursor}");
        let page = stage.get(&path, &CALLER.token()).await;
        assert_eq!(page.status, StatusCode::OK, "{page:?}");
        let entries = page.body["entries"].as_array().expect("entries");
        listed.extend(
            entries
                .iter()
                .filter_map(|entry| entry["date"].as_str().map(str::to_owned)),
        );
        pages += 1;
        match page.body["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!((listed, pages), (expected, 3));

    let from = today.saturating_sub(4.days());
    let to = today.saturating_sub(2.days());
    let path = format!("/v1/people/ann/entries?from={from}&to={to}");
    let page = stage.get(&path, &CALLER.token()).await;
    assert_eq!(page.body["entries"].as_array().map(Vec::len), Some(3));
    assert!(page.body.get("next_cursor").is_none());
}

#[tokio::test]
async fn a_page_has_at_most_a_hundred_entries_and_every_parameter_is_judged_at_once() {
    let stage = Stage::with(&CALLER).await;
    for limit in ["0", "101", "-1", "ten", "+5", ""] {
        let path = format!("/v1/people/ann/entries?limit={limit}");
        let refused = stage.get(&path, &CALLER.token()).await;
        assert_eq!(refused.parameters(), ["limit"], "{limit}");
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{limit}");
    }
    let path = "/v1/people/ann/entries?from=1&to=2&limit=x&cursor=y";
    let refused = stage.get(path, &CALLER.token()).await;
    assert_eq!(refused.problem(), "/problems/invalid-query");
    assert_eq!(refused.parameters(), ["from", "to", "limit", "cursor"]);
    let refused = stage
        .get("/v1/people/ann/entries?secret=1", &CALLER.token())
        .await;
    assert_eq!(refused.problem(), "/problems/invalid-query");
    assert!(!refused.text.contains("secret"));
}
