use jiff::civil::date;
use jiff::{SignedDuration, ToSpan};
use journal::{Entry, PersonId};
use journal_aws::{Expected, PruneCursor};
use journal_telegram::{Change, SurveyChange};

use crate::cloud::{MOSCOW, PERSON, TestTable, now, profile, survey};

#[tokio::test]
async fn the_expired_come_in_pages_and_the_live_do_not() {
    let table = TestTable::create().await;
    let change = Change {
        profile: Some(profile()),
        survey: SurveyChange::Put(survey("s")),
        ..Change::default()
    };
    let save = table.save(&PERSON, &change, &MOSCOW, now());
    save.await.expect("saved");
    for day in date(2026, 9, 1).series(1.day()).take(10) {
        let entry = Entry::painless(day);
        let put = table.put_entry(&PERSON, &entry, &MOSCOW, &Expected::Anything, now());
        put.await.expect("stored");
    }
    // Sixty days after the fifth of September ended in Moscow.
    let at = "2026-11-04T21:00:00Z".parse().expect("a time");

    let (mut found, mut pages, mut cursor) = (Vec::new(), 0, None);
    loop {
        let page = table.expired(at, cursor, 4).await.expect("a page");
        found.extend(page.items);
        pages += 1;
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!((found.len(), pages), (5, 4));
    for expired in &found {
        let (first, second) = tokio::join!(
            table.delete_expired(expired, at),
            table.delete_expired(expired, at),
        );
        let deleted = [first.expect("an answer"), second.expect("an answer")];
        assert!(deleted.contains(&true) && deleted.contains(&false));
    }
    assert_eq!(table.count().await, 7);
}

#[tokio::test]
async fn what_was_written_anew_meanwhile_is_not_deleted() {
    let table = TestTable::create().await;
    let change = Change {
        survey: SurveyChange::Put(survey("old")),
        ..Change::default()
    };
    let save = table.save(&PERSON, &change, &MOSCOW, now());
    save.await.expect("saved");
    let late = now() + SignedDuration::from_hours(8 * 24);
    let page = table.expired(late, None, 10).await.expect("a page");
    let change = Change {
        survey: SurveyChange::Put(journal_telegram::Survey::start("new".into(), late)),
        ..Change::default()
    };
    let save = table.save(&PERSON, &change, &MOSCOW, late);
    save.await.expect("saved");
    let deleted = table.delete_expired(&page.items[0], late).await;
    assert!(!deleted.expect("an answer"));
    assert_eq!(table.count().await, 1);
}

#[tokio::test]
async fn the_cursor_of_the_pruning_is_kept_and_starts_at_the_beginning() {
    let table = TestTable::create().await;
    let cursor = async || table.prune_cursor().await.expect("a cursor");
    assert_eq!(cursor().await, PruneCursor::Items { after: None });
    for day in date(2026, 9, 1).series(1.day()).take(2) {
        let entry = Entry::painless(day);
        let put = table.put_entry(&PERSON, &entry, &MOSCOW, &Expected::Anything, now());
        put.await.expect("stored");
    }
    let page = table.expired(now(), None, 1).await.expect("a page");
    assert!(page.next.is_some());
    for stopped in [
        PruneCursor::Items { after: page.next },
        PruneCursor::Schedules {
            after: Some("token".into()),
        },
    ] {
        let save = table.save_prune_cursor(stopped.clone()).await;
        save.expect("saved");
        assert_eq!(cursor().await, stopped);
    }
}

#[tokio::test]
async fn the_days_of_who_has_no_profile_come_with_the_expired_and_stay_where_the_person_is_made_again()
 {
    let table = TestTable::create().await;
    let known = Change {
        profile: Some(profile()),
        ..Change::default()
    };
    let save = table.save(&PERSON, &known, &MOSCOW, now());
    save.await.expect("saved");
    let nobody = journal_telegram::person::of_user(12);
    let day = date(2026, 11, 22);
    let write = async |person: &PersonId| {
        let entry = Entry::painless(day);
        let put = table
            .put_entry(person, &entry, &MOSCOW, &Expected::Anything, now())
            .await;
        put.expect("stored");
    };
    write(&PERSON).await;
    write(&nobody).await;
    let page = table.expired(now(), None, 10).await.expect("a page");
    assert_eq!(page.items.len(), 1);
    let delete = async || {
        let deleted = table.delete_expired(&page.items[0], now()).await;
        deleted.expect("an answer")
    };

    // The person is made, and writes that day, after the page was read.
    let save = table.save(&nobody, &known, &MOSCOW, now());
    save.await.expect("saved");
    write(&nobody).await;
    assert!(!delete().await, "it has a person again");
    assert_eq!(table.count().await, 4);

    table.erase_profile(&nobody).await.expect("erased");
    write(&nobody).await;
    assert!(delete().await);
    assert!(!delete().await, "it is gone");
    let left = table.entry(&PERSON, day, now()).await.expect("an answer");
    assert_eq!(left, Some(Entry::painless(day)));
    assert_eq!(table.count().await, 2);
}
