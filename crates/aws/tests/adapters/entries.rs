use jiff::civil::date;
use jiff::{Timestamp, ToSpan};
use journal::answer::Words;
use journal::{Entry, Period, RecentAttacks};
use journal_aws::Expected;
use journal_telegram::{Change, DayChange};

use crate::cloud::{MOSCOW, PERSON, RETENTION, TestTable, a_full_day, now, profile};

fn november() -> Period {
    Period {
        first: date(2026, 11, 1),
        last: date(2026, 11, 30),
    }
}

#[tokio::test]
async fn the_entries_of_a_period_come_the_oldest_first() {
    let table = TestTable::create().await;
    for day in [
        date(2026, 11, 30),
        date(2026, 10, 31),
        date(2026, 11, 1),
        date(2026, 12, 1),
        date(2026, 11, 9),
    ] {
        let entry = Entry::painless(day);
        let put = table.put_entry(&PERSON, &entry, &MOSCOW, &Expected::Anything, now());
        put.await.expect("stored");
    }
    let other = journal_telegram::person::of_user(1234);
    let day = a_full_day();
    let put = table.put_entry(&other, &day, &MOSCOW, &Expected::Anything, now());
    put.await.expect("stored");
    let read = table.entries(&PERSON, november(), now()).await;
    let days: Vec<_> = read
        .expect("entries")
        .iter()
        .map(|entry| entry.date.day())
        .collect();
    assert_eq!(days, [1, 9, 30]);

    let nothing = Period {
        first: november().last,
        last: november().first,
    };
    let read = table.entries(&PERSON, nothing, now()).await;
    assert_eq!(read.expect("entries"), []);
}

#[tokio::test]
async fn the_last_attacks_are_gathered_again_after_days_that_may_change_them() {
    let table = TestTable::create().await;
    let day = a_full_day();
    let change = Change {
        profile: Some(profile()),
        recent: Some(RecentAttacks::of(std::slice::from_ref(&day))),
        days: vec![DayChange::PutNew(day.clone())],
        ..Change::default()
    };
    let saved = table.save(&PERSON, &change, &MOSCOW, now()).await;
    saved.expect("saved");
    let painless = Entry::painless(day.date.tomorrow().expect("a day"));
    for (expected, is_gathered) in [(Expected::Nothing, false), (Expected::Anything, true)] {
        let chatting = table.chatting_person(&PERSON, now()).await;
        let chatting = chatting.expect("read").expect("a person");
        let change = (painless.date, Some(&painless));
        let written = table
            .write_day_beside_chat(&PERSON, change, &expected, &chatting, now())
            .await;
        assert!(written.expect("written"));
        let diary = table.diary(&PERSON, now()).await.expect("a diary");
        assert_eq!(diary.recent_is_gathered, is_gathered, "{expected:?}");
        assert_eq!(diary.recent, RecentAttacks::of(std::slice::from_ref(&day)));
    }
}

#[tokio::test]
async fn a_day_replaces_what_was_stored_of_it() {
    let table = TestTable::create().await;
    let day = a_full_day();
    let painless = Entry::painless(day.date);
    for entry in [&painless, &day] {
        let put = table.put_entry(&PERSON, entry, &MOSCOW, &Expected::Anything, now());
        put.await.expect("stored");
        let read = table.entry(&PERSON, day.date, now()).await;
        assert_eq!(read.expect("an entry").as_ref(), Some(entry));
    }
    assert_eq!(table.count().await, 1);
}

#[tokio::test]
async fn an_entry_is_hidden_from_the_instant_it_expires() {
    let table = TestTable::create().await;
    let day = a_full_day();
    let put = table.put_entry(&PERSON, &day, &MOSCOW, &Expected::Anything, now());
    put.await.expect("stored");
    let expiry = RETENTION.expiry(day.date, &MOSCOW);
    let last: Timestamp = expiry - 1.second();
    for (at, expected) in [(last, Some(&day)), (expiry, None)] {
        let read = table.entry(&PERSON, day.date, at).await;
        assert_eq!(read.expect("an answer").as_ref(), expected);
        let read = table.entries(&PERSON, november(), at).await;
        assert_eq!(read.expect("entries").first(), expected);
    }
}

#[tokio::test]
async fn entries_that_fill_more_than_one_page_all_come() {
    let table = TestTable::create().await;
    let long = Words::parse(&"я".repeat(Words::MOST), Words::MOST).expect("words");
    let first = date(2026, 1, 1);
    let days: Vec<_> = first.series(1.day()).take(150).collect();
    for day in &days {
        let entry = Entry {
            comment: Some(long.clone()),
            ..Entry::painless(*day)
        };
        let put = table.put_entry(&PERSON, &entry, &MOSCOW, &Expected::Anything, now());
        put.await.expect("stored");
    }
    let year = Period {
        first,
        last: date(2026, 12, 31),
    };
    let start = "2026-01-01T00:00:00Z".parse().expect("a time");
    let read = table.entries(&PERSON, year, start).await;
    let read: Vec<_> = read
        .expect("entries")
        .iter()
        .map(|entry| entry.date)
        .collect();
    assert_eq!(read, days, "1.2 MB: DynamoDB gives 1 MB a page");
}

#[tokio::test]
async fn a_day_is_written_only_where_it_stands_as_expected() {
    let table = TestTable::create().await;
    let day = a_full_day();
    let write = async |expected: Expected, now| {
        let put = table.put_entry(&PERSON, &day, &MOSCOW, &expected, now);
        put.await.expect("an answer")
    };
    let unknown = Expected::Revision("0".repeat(32));
    assert_eq!(write(unknown.clone(), now()).await, None);
    let revision = write(Expected::Nothing, now()).await.expect("stored");
    assert_eq!(write(Expected::Nothing, now()).await, None);
    assert_eq!(write(unknown.clone(), now()).await, None);
    let known = Expected::Revision(revision.clone());
    let again = write(known.clone(), now()).await;
    assert_eq!(again, Some(revision), "the same content, the same revision");

    // An expired day is not there, though it still stands in the table.
    let later = now() + jiff::SignedDuration::from_hours(24 * 100);
    assert_eq!(write(known.clone(), later).await, None);
    assert!(write(Expected::Nothing, later).await.is_some());

    let delete = async |expected: Expected| {
        let delete = table.delete_entry(&PERSON, day.date, &expected, now());
        delete.await.expect("an answer")
    };
    assert!(!delete(unknown).await);
    assert!(delete(known.clone()).await);
    assert!(!delete(known).await);
    assert!(
        delete(Expected::Anything).await,
        "that there is none is fine"
    );
}

#[tokio::test]
async fn a_page_holds_what_is_live_and_says_where_the_next_begins() {
    let table = TestTable::create().await;
    for day in 1..=5 {
        let entry = Entry::painless(date(2026, 11, day));
        let put = table.put_entry(&PERSON, &entry, &MOSCOW, &Expected::Anything, now());
        put.await.expect("stored");
    }
    let page = async |period, most| {
        let page = table.entry_page(&PERSON, period, most, now());
        let page = page.await.expect("a page");
        let days = page.items.iter().map(|entry| entry.date.day());
        (days.collect::<Vec<_>>(), page.next)
    };
    let first = page(november(), 2).await;
    assert_eq!(first, (vec![1, 2], Some(date(2026, 11, 3))));
    let rest = Period {
        first: date(2026, 11, 3),
        ..november()
    };
    assert_eq!(page(rest, 3).await, (vec![3, 4, 5], None));
}
