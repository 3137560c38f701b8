use aws_sdk_dynamodb::types::AttributeValue;
use jiff::SignedDuration;
use journal::{Entry, Profile};
use journal_aws::SaveError;
use journal_telegram::{Change, DayChange, Survey, SurveyChange};

use crate::cloud::{MOSCOW, PERSON, TestTable, a_full_day, now, profile, survey};

impl TestTable {
    async fn save(&self, change: Change) -> Result<(), SaveError> {
        self.table.save(&PERSON, &change, &MOSCOW, now()).await
    }
}

fn with_profile(profile: Profile) -> Change {
    Change {
        profile: Some(profile),
        ..Change::default()
    }
}

fn with_survey(survey: Survey) -> Change {
    Change {
        survey: SurveyChange::Put(survey),
        ..Change::default()
    }
}

fn is_conflict(result: &Result<(), SaveError>) -> bool {
    matches!(result, Err(SaveError::Conflict))
}

#[tokio::test]
async fn two_first_saves_of_one_new_person_make_one_person() {
    let table = TestTable::create().await;
    let (first, second) = tokio::join!(
        table.save(with_profile(profile())),
        table.save(with_profile(profile())),
    );
    assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1);
    assert!(is_conflict(&first) || is_conflict(&second));
    assert_eq!(table.count().await, 1);
}

#[tokio::test]
async fn two_first_transactions_of_one_new_person_make_one_person() {
    let table = TestTable::create().await;
    let change = || Change {
        profile: Some(profile()),
        survey: SurveyChange::Put(survey("s")),
        ..Change::default()
    };
    let (first, second) = tokio::join!(table.save(change()), table.save(change()));
    assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1);
    assert!(is_conflict(&first) || is_conflict(&second));
}

#[tokio::test]
async fn of_two_saves_of_the_same_version_one_wins() {
    let table = TestTable::create().await;
    table.save(with_survey(survey("s"))).await.expect("saved");
    let read = Survey {
        version: 1,
        ..survey("s")
    };
    let (first, second) = tokio::join!(
        table.save(with_survey(read.clone())),
        table.save(with_survey(read)),
    );
    assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1);
    assert!(is_conflict(&first) || is_conflict(&second));
}

#[tokio::test]
async fn a_finished_survey_is_saved_whole_or_not_at_all() {
    let table = TestTable::create().await;
    table.save(with_survey(survey("s"))).await.expect("saved");
    let finish = |version| Change {
        profile: Some(profile()),
        survey: SurveyChange::Delete { version },
        days: vec![DayChange::PutNew(a_full_day())],
        ..Change::default()
    };
    let stale = table.save(finish(2)).await;
    assert!(is_conflict(&stale), "{stale:?}");
    assert_eq!(table.count().await, 1, "neither the day nor the profile");

    table.save(finish(1)).await.expect("saved");
    let again = table.save(finish(1)).await;
    assert!(is_conflict(&again), "the same tap delivered twice");
    let day = a_full_day();
    let diary = table
        .diary_with_day(&PERSON, day.date, now())
        .await
        .expect("a diary");
    assert_eq!(diary.survey, None);
    assert_eq!(diary.entry(day.date), Ok(Some(&day)));
}

#[tokio::test]
async fn a_mark_on_a_day_is_refused_where_the_day_is_another_by_now() {
    let table = TestTable::create().await;
    let before = a_full_day();
    let marked = |menstruation| Entry {
        menstruation: Some(menstruation),
        ..before.clone()
    };
    let mark = |menstruation| Change {
        days: vec![DayChange::Replace {
            entry: marked(menstruation),
            before: Box::new(before.clone()),
        }],
        ..Change::default()
    };
    let first = table.save(mark(true)).await;
    assert!(is_conflict(&first), "there is no such day");
    let put = Change {
        days: vec![DayChange::PutNew(before.clone())],
        ..Change::default()
    };
    table.save(put).await.expect("saved");
    table.save(mark(true)).await.expect("saved");
    assert!(is_conflict(&table.save(mark(false)).await));
    let read = table.entry(&PERSON, before.date, now()).await;
    assert_eq!(read.expect("read"), Some(marked(true)));
}

#[tokio::test]
async fn a_deleted_day_is_hidden_and_can_be_taken_back_for_ten_minutes() {
    let table = TestTable::create().await;
    let day = a_full_day();
    let change = |day| Change {
        days: vec![day],
        ..Change::default()
    };
    let minutes = |minutes| now() + SignedDuration::from_mins(minutes);
    let delete = || table.save(change(DayChange::Delete(day.date)));
    let restore = |at| {
        let table = &table;
        async move {
            let restore = change(DayChange::Restore(day.date));
            table.table.save(&PERSON, &restore, &MOSCOW, at).await
        }
    };
    assert!(is_conflict(&delete().await), "there is nothing to delete");
    table
        .save(change(DayChange::PutNew(day.clone())))
        .await
        .expect("saved");
    let again = table.save(change(DayChange::PutNew(day.clone()))).await;
    assert!(is_conflict(&again), "something is known of the day");

    delete().await.expect("deleted");
    let read = table.entry(&PERSON, day.date, now()).await;
    assert_eq!(read.expect("read"), None);
    assert!(is_conflict(&delete().await), "it is deleted already");
    restore(minutes(9)).await.expect("restored");
    let read = table.entry(&PERSON, day.date, minutes(11)).await;
    assert_eq!(
        read.expect("read"),
        Some(day.clone()),
        "with its own expiry"
    );

    delete().await.expect("deleted");
    assert!(
        is_conflict(&restore(minutes(10)).await),
        "it is gone for good"
    );
}

#[tokio::test]
async fn a_survey_given_up_meanwhile_is_not_deleted_twice_nor_brought_back() {
    let table = TestTable::create().await;
    let delete = || Change {
        survey: SurveyChange::Delete { version: 1 },
        ..Change::default()
    };
    table.save(with_survey(survey("s"))).await.expect("saved");
    table.save(delete()).await.expect("deleted");
    assert!(is_conflict(&table.save(delete()).await));
    let late = Survey {
        version: 1,
        ..survey("s")
    };
    assert!(is_conflict(&table.save(with_survey(late)).await));
    assert_eq!(table.count().await, 0);
}

#[tokio::test]
async fn a_survey_begun_later_is_not_replaced_by_the_one_before_it() {
    let table = TestTable::create().await;
    let newer = Survey::start("newer".into(), now() + SignedDuration::from_secs(1));
    table.save(with_survey(newer.clone())).await.expect("saved");
    let stale = Survey {
        version: 1,
        ..survey("older")
    };
    assert!(is_conflict(&table.save(with_survey(stale)).await));
    let newest = Survey {
        version: 1,
        ..Survey::start("newest".into(), now() + SignedDuration::from_secs(2))
    };
    table.save(with_survey(newest)).await.expect("replaced");
}

#[tokio::test]
async fn a_change_of_nothing_is_saved_without_a_call() {
    let table = TestTable::create().await;
    table.save(Change::default()).await.expect("nothing");
    assert_eq!(table.count().await, 0);
}

#[tokio::test]
async fn everything_expires() {
    let table = TestTable::create().await;
    table
        .save(Change {
            profile: Some(profile()),
            survey: SurveyChange::Put(survey("s")),
            days: vec![DayChange::PutNew(a_full_day())],
            ..Change::default()
        })
        .await
        .expect("saved");
    let expiry = async |sk| table.attribute("user#telegram#123", sk, "expires_at").await;
    // 400 days of silence, seven days after the last change, and the midnight of Moscow that ends
    // the day 60 days after the 23rd of November.
    let second = |text: &str| {
        let at: jiff::Timestamp = text.parse().expect("a time");
        Some(AttributeValue::N(at.as_second().to_string()))
    };
    assert_eq!(expiry("profile").await, second("2027-12-28T21:00:00Z"));
    assert_eq!(expiry("survey").await, second("2026-11-30T12:00:00Z"));
    assert_eq!(
        expiry("day#2026-11-23").await,
        second("2027-01-22T21:00:00Z")
    );
}
