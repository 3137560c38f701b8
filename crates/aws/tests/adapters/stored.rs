//! A person takes along all that the table holds of them.

use jiff::SignedDuration;
use jiff::civil::date;
use journal::consent::{Consent, PRIVACY_VERSION};
use journal::{Entry, FeedbackMessage, Link, LinkLife, Profile, SecretToken};
use journal_aws::Expected;
use journal_telegram::{Change, DayChange, SurveyChange};
use serde_json::{Value, json};

use crate::cloud::{MOSCOW, PERSON, TestTable, a_full_day, link_order, now, profile, survey};

#[tokio::test]
async fn everything_under_a_person_is_taken_along_and_no_token_is() {
    let table = TestTable::create().await;
    let consent = Some(Consent::new(now()));
    let change = Change {
        profile: Some(Profile {
            consent,
            ..profile()
        }),
        survey: SurveyChange::Put(survey("s1")),
        ..Change::default()
    };
    let saved = table.save(&PERSON, &change, &MOSCOW, now()).await;
    saved.expect("saved");
    for day in [22, 23] {
        let entry = Entry::painless(date(2026, 11, day));
        let anything = Expected::Anything;
        let put = table.put_entry(&PERSON, &entry, &MOSCOW, &anything, now());
        put.await.expect("stored");
    }
    let deletion = Change {
        days: vec![DayChange::Delete(date(2026, 11, 22))],
        ..Change::default()
    };
    let deleted = table.save(&PERSON, &deletion, &MOSCOW, now()).await;
    deleted.expect("deleted");
    let order = link_order("77");
    table.place_order(&PERSON, &order).await.expect("placed");
    let link = Link {
        id: order.id,
        period: order.period,
        language: order.language,
        made_at: now(),
        ends_at: LinkLife::Week.end(now()),
    };
    let token = SecretToken::new([7; SecretToken::BYTES]);
    let put = table.put_link(&PERSON, &link, &token, "a page").await;
    put.expect("stored");
    let lease = SignedDuration::from_mins(2);
    let claim = table.lease_reminder(&PERSON, "daily-x", now(), lease);
    claim.await.expect("claimed");
    let at = FeedbackMessage {
        chat: -100,
        message: 5,
    };
    let noted = table.note_feedback(&PERSON, 77, at, now()).await;
    noted.expect("noted");

    let stored = table.stored(&PERSON, now()).await.expect("read");
    let keys: Vec<_> = stored.keys().map(String::as_str).collect();
    // A day that was deleted can be taken back for a while, and is stored so long.
    let expected = [
        "day#2026-11-22",
        "feedback#77",
        "link#77",
        "profile",
        "reminder#daily-x",
        "report#77",
        "survey",
    ];
    assert_eq!(keys, expected, "the day that is kept is in the report");
    assert_eq!(stored["profile"]["consent"]["version"], PRIVACY_VERSION);
    assert_eq!(stored["survey"]["id"], "s1");
    assert_eq!(
        stored["link#77"]["ends_at"],
        Value::from(link.ends_at.to_string())
    );
    let all = serde_json::to_string(&stored).expect("JSON");
    assert!(!all.contains(&token.hash()), "{all}");
    let words = &stored["feedback#77"];
    assert_eq!(*words, json!({}), "the chat of the team is not theirs");

    let later = now() + SignedDuration::from_hours(8 * 24);
    let stored = table.stored(&PERSON, later).await.expect("read");
    assert!(!stored.contains_key("link#77"), "it ended");
}

#[tokio::test]
async fn what_is_past_its_date_is_taken_along_no_more_than_it_is_shown() {
    let table = TestTable::create().await;
    let mut profile = profile();
    profile.learn_from(&a_full_day());
    profile.missed_offered = Some(a_full_day().date);
    let change = Change {
        profile: Some(profile),
        ..Change::default()
    };
    let saved = table.save(&PERSON, &change, &MOSCOW, now()).await;
    saved.expect("saved");
    let learned = async |at| {
        let stored = table.stored(&PERSON, at).await.expect("read");
        let profile = &stored["profile"];
        let medicines = profile["medicines"].as_array().expect("a list");
        (
            !medicines.is_empty(),
            profile.get("missed_offered").is_some(),
        )
    };
    assert_eq!(learned(now()).await, (true, true));
    // Nothing was written since, so that the table still has them.
    let later = now() + SignedDuration::from_hours(61 * 24);
    assert_eq!(learned(later).await, (false, false));
}
