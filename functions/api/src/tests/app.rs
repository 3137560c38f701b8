//! The Mini App as a caller: one person of Telegram, by the routes that bots have.

use std::time::Instant;

use axum::http::StatusCode;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use journal::answer::{Answer, Intensity, Nausea, Quality};
use journal::entry::Answers;
use journal::questionnaire::YES;
use journal::{Entry, Period, PersonId, Question, SecretToken};
use journal_aws::ScheduleKind;
use journal_telegram::init_data::SESSION_LIFE;
use journal_telegram::person::{CHANNEL, of_user};
use serde_json::{Value, json};

use super::caller::Caller;
use super::stage::{RETENTION, Stage};
use crate::authorisation::{READS_AT_ONCE, READS_PER_SECOND};
use crate::rate::RateLimit;

const ANN: u64 = 710_000_001;
const ADDRESS: &str = "/v1/people/710000001";

fn token(byte: u8) -> SecretToken {
    SecretToken::new([byte; SecretToken::BYTES])
}

/// The API, and a person of Telegram who has opened the app: a session with them.
async fn opened() -> (Stage, PersonId, String) {
    let stage = Stage::new().await;
    let ann = stage.make(CHANNEL, &ANN.to_string()).await;
    let until = Timestamp::now() + SESSION_LIFE;
    let opened = stage.table.open_session(&ann, &token(7), until).await;
    opened.expect("a session");
    (stage, ann, token(7).text())
}

fn bad_day(date: Date) -> Entry {
    let answers = Answers::from([
        (Question::Date, Answer::Date(date)),
        (
            Question::Headache,
            Question::Headache.read(YES).expect("an answer"),
        ),
        (Question::Quality, Answer::Quality(Quality::Pulsating)),
        (Question::Nausea, Answer::Nausea(Nausea::Slight)),
        (
            Question::Intensity,
            Answer::Intensity(Intensity::try_from(7).expect("of the scale")),
        ),
    ]);
    Entry::from_answers(&answers).expect("a day")
}

#[tokio::test]
async fn a_session_reads_and_writes_the_days_of_its_person() {
    let (stage, ann, token) = opened().await;
    let path = format!("{ADDRESS}/entries/{}", stage.today());
    let body = json!({"headache": false, "comment": "quiet"}).to_string();
    let new = [("if-none-match", "*")];
    let made = stage.call("PUT", &path, &token, &new, body.clone()).await;
    assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
    assert_eq!(made.body["provenance"]["channel"], json!(CHANNEL));
    let again = stage.call("PUT", &path, &token, &new, body).await;
    assert_eq!(again.problem(), "/problems/precondition-failed");
    let read = stage.get(&path, &token).await;
    assert_eq!(read.header("etag"), made.header("etag"));
    let stored = stage
        .table
        .entry(&ann, stage.today(), Timestamp::now())
        .await;
    let stored = stored.expect("a read").expect("a day");
    assert_eq!(
        stored.comment.map(|it| it.to_string()).as_deref(),
        Some("quiet")
    );
    for path in ["", "/entries", "/statistics", "/usual"] {
        let answer = stage.get(&format!("{ADDRESS}{path}"), &token).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {answer:?}");
    }
}

#[tokio::test]
async fn a_session_opens_nobody_elses_diary_and_nothing_of_a_channels() {
    let (stage, ann, token) = opened().await;
    stage.make(CHANNEL, "710000002").await;
    let caller = Caller::ED25519;
    stage.register(caller.channel, &caller.key()).await;
    stage.make(caller.channel, &ANN.to_string()).await;
    for path in [
        "/v1/people/710000002",
        "/v1/people/7100000011/entries",
        "/v1/people/ann",
        "/v1/people/%20",
        "/v1/channel/keys",
    ] {
        let answer = stage.get(path, &token).await;
        assert_eq!(answer.problem(), "/problems/token-refused", "{path}");
    }
    for other in [&*self::token(8).text(), "AAAA", "A"] {
        let answer = stage.get(ADDRESS, other).await;
        assert_eq!(answer.problem(), "/problems/token-refused", "{other}");
    }
    // A bot that signs in the name of Telegram has no key there.
    let answer = stage.get(ADDRESS, &caller.token()).await;
    assert_eq!(
        answer.status,
        StatusCode::OK,
        "it is the channel's own person"
    );
    let ended = Timestamp::now() - SESSION_LIFE;
    let opened = stage.table.open_session(&ann, &self::token(9), ended).await;
    opened.expect("a session");
    let answer = stage.get(ADDRESS, &self::token(9).text()).await;
    assert_eq!(answer.problem(), "/problems/token-refused", "it has ended");
}

#[tokio::test]
async fn the_app_neither_makes_nor_erases_a_person() {
    let (stage, ann, token) = opened().await;
    let refused = stage.delete(ADDRESS, &token).await;
    assert_eq!(refused.problem(), "/problems/only-in-the-chat");
    let profile = stage.table.profile(&ann, Timestamp::now()).await;
    assert!(profile.expect("a read").is_some());

    let gone = of_user(ANN + 1);
    let until = Timestamp::now() + SESSION_LIFE;
    let opened = stage
        .table
        .open_session(&gone, &self::token(8), until)
        .await;
    opened.expect("a session");
    let (path, token) = ("/v1/people/710000002", self::token(8).text());
    let settings = json!({"language": "en", "zone": "UTC"}).to_string();
    for answer in [
        stage.get(path, &token).await,
        stage.put(path, &token, settings).await,
        stage.delete(path, &token).await,
    ] {
        assert_eq!(answer.problem(), "/problems/no-person");
    }
}

#[tokio::test]
async fn settings_that_change_in_the_app_leave_what_the_chat_remembers() {
    let (stage, ann, token) = opened().await;
    let now = Timestamp::now();
    let before = stage.table.diary(&ann, now).await.expect("a diary");
    let read = stage.get(ADDRESS, &token).await;
    let mut settings = read.body.clone();
    settings["ask_menstruation"] = json!(true);
    let of = [("if-match", read.header("etag"))];
    let changed = stage
        .call("PUT", ADDRESS, &token, &of, settings.to_string())
        .await;
    assert_eq!(changed.status, StatusCode::OK, "{changed:?}");
    let after = stage.table.diary(&ann, now).await.expect("a diary");
    assert_eq!(after.chat, before.chat);
    let profile = after.profile.expect("a profile");
    assert!(profile.switches.ask_menstruation);
    let stale = stage
        .call("PUT", ADDRESS, &token, &of, settings.to_string())
        .await;
    assert_eq!(stale.problem(), "/problems/precondition-failed");
}

#[tokio::test]
async fn what_is_usual_follows_the_days_wherever_they_were_written() {
    let (stage, ann, token) = opened().await;
    let usual = async || stage.get(&format!("{ADDRESS}/usual"), &token).await.body;
    let none = json!({"attack": null, "questions": []});
    assert_eq!(usual().await, none);
    let day = |back: i64| stage.today().saturating_sub(back.days());
    for back in 1..=3 {
        let path = format!("{ADDRESS}/entries/{}", day(back));
        let body = serde_json::to_string(&bad_day(day(back))).expect("JSON");
        let put = stage.put(&path, &token, body).await;
        assert_eq!(put.status, StatusCode::CREATED, "{put:?}");
    }
    let told = usual().await;
    let attack = &told["attack"];
    assert_eq!(
        (&attack["quality"], &attack["nausea"]),
        (&json!("pulsating"), &json!("slight"))
    );
    assert_eq!(
        attack.get("intensity").unwrap_or(&Value::Null),
        &Value::Null
    );
    assert_eq!(told["questions"], json!(["quality", "nausea"]));

    // The chat gathers the attacks anew.
    let diary = stage
        .table
        .diary(&ann, Timestamp::now())
        .await
        .expect("a diary");
    assert!(diary.recent.has_usual());
    let deleted = stage
        .delete(&format!("{ADDRESS}/entries/{}", day(1)), &token)
        .await;
    assert_eq!(deleted.status, StatusCode::NO_CONTENT);
    assert_eq!(usual().await, none);
    let kept = Period::stored(stage.today(), RETENTION);
    let entries = stage.table.entries(&ann, kept, Timestamp::now()).await;
    assert_eq!(entries.expect("entries").len(), 2);
}

#[tokio::test]
async fn a_person_who_calls_too_often_waits_and_strangers_cost_few_reads() {
    let stage = Stage::with_rate(RateLimit::new(0.01, 2)).await;
    let until = Timestamp::now() + SESSION_LIFE;
    for (number, byte) in [(ANN, 7), (ANN + 1, 8)] {
        let person = stage.make(CHANNEL, &number.to_string()).await;
        let opened = stage.table.open_session(&person, &token(byte), until).await;
        opened.expect("a session");
    }
    for expected in [
        StatusCode::OK,
        StatusCode::OK,
        StatusCode::TOO_MANY_REQUESTS,
    ] {
        let answer = stage.get(ADDRESS, &token(7).text()).await;
        assert_eq!(answer.status, expected);
    }
    let other = stage.get("/v1/people/710000002", &token(8).text()).await;
    assert_eq!(other.status, StatusCode::OK);

    let (mut read, begun) = (0, Instant::now());
    for number in 0..100 {
        let mut bytes = [9; SecretToken::BYTES];
        bytes[0] = number;
        let stranger = SecretToken::new(bytes).text();
        match stage.get(ADDRESS, &stranger).await.problem() {
            "/problems/too-many-calls" => {}
            refusal => {
                assert_eq!(refusal, "/problems/token-refused");
                read += 1;
            }
        }
    }
    // However slow the machine is.
    let most = f64::from(READS_AT_ONCE) + READS_PER_SECOND * begun.elapsed().as_secs_f64();
    assert!(f64::from(read) <= most + 1.0, "{read}");
    // Who was there before is no stranger.
    let known = stage.get("/v1/people/710000002", &token(8).text()).await;
    assert_eq!(known.status, StatusCode::OK);
}

#[tokio::test]
async fn a_day_of_the_app_teaches_the_chat_its_medicines_and_asks_about_its_doses() {
    let (stage, ann, token) = opened().await;
    let settings = json!({"language": "en", "zone": "Europe/Moscow", "ask_effect": true});
    let put = stage.put(ADDRESS, &token, settings.to_string()).await;
    assert_eq!(put.status, StatusCode::OK, "{put:?}");
    let version = async || {
        let diary = stage.table.diary(&ann, Timestamp::now()).await;
        diary.expect("a diary").profile.expect("a profile").version
    };
    let before = version().await;
    let now = stage.zone.at(Timestamp::now());
    let taken_at = format!("{:02}:{:02}", now.hour(), now.minute());
    let dose = json!({"name": "Frovatriptan", "amount": "2.5 mg", "taken_at": taken_at});
    let body = json!({"headache": true, "medicines": [dose]});
    let path = format!("{ADDRESS}/entries/{}", now.date());
    let put = stage.put(&path, &token, body.to_string()).await;
    assert_eq!(put.status, StatusCode::CREATED, "{put:?}");
    // A decision of the chat on the profile of before is refused, and made again.
    assert_eq!(version().await, before + 1);
    let profile = stage.table.profile(&ann, Timestamp::now()).await;
    let medicines = profile.expect("a read").expect("a profile").medicines;
    assert_eq!(medicines.len(), 1, "{medicines:?}");
    let name = stage.schedule_names.name(ScheduleKind::Effect, &ann);
    let schedules = stage.schedules().await;
    assert!(schedules.iter().any(|it| it.0 == name), "{schedules:?}");
}

#[tokio::test]
async fn a_link_for_a_doctor_is_ordered_for_the_days_that_are_kept_until_it_ends() {
    let (stage, _, token) = opened().await;
    let path = format!("{ADDRESS}/reports");
    let day = |back: i64| stage.today().saturating_sub(back.days());
    let order = async |from: Date, to: Date, format: &str, key: &str| {
        let body = json!({"from": from, "to": to, "format": format, "link": "month"});
        let headers = [("idempotency-key", key)];
        stage
            .call("POST", &path, &token, &headers, body.to_string())
            .await
    };
    let ordered = order(day(59), day(0), "html", "a").await;
    assert_eq!(ordered.status, StatusCode::ACCEPTED, "{ordered:?}");
    assert_eq!(ordered.body["from"], json!(day(30)));
    let again = order(day(59), day(0), "html", "a").await;
    assert_eq!(again.body["id"], ordered.body["id"]);
    assert_eq!(
        stage.orders().await.len(),
        1,
        "once, however often it is sent"
    );
    let gone = order(day(59), day(40), "html", "b").await;
    assert_eq!(gone.pointers(), ["#/from"]);
    let file = order(day(10), day(0), "pdf", "c").await;
    assert_eq!(file.pointers(), ["#/format"]);

    let caller = Caller::ED25519;
    stage.register(caller.channel, &caller.key()).await;
    stage.make(caller.channel, "ann").await;
    let body = json!({"from": day(3), "to": day(0), "format": "html", "link": "week"});
    let headers = [("idempotency-key", "a")];
    let refused = stage
        .call(
            "POST",
            "/v1/people/ann/reports",
            &caller.token(),
            &headers,
            body.to_string(),
        )
        .await;
    assert_eq!(refused.pointers(), ["#/link"]);
}
