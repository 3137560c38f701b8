//! One person, one channel or everybody together has no more than the table of limits says.

use jiff::{SignedDuration, Timestamp};
use journal::order::{Format, Occasion};
use journal::{Language, Order, Period, PersonId};
use journal_aws::{Allowance, DiaryTable, Placed};

use crate::cloud::{PERSON, TestTable};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);
const HOUR: SignedDuration = SignedDuration::from_hours(1);

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

/// The beginning of a day, of ten minutes and of a minute.
fn midnight() -> Timestamp {
    at("2026-11-23T00:00:00Z")
}

async fn order(table: &DiaryTable, person: &PersonId, id: &str, now: Timestamp) -> Placed {
    let today = jiff::civil::date(2026, 11, 23);
    let (period, format) = (Period::day(today), Format::Html);
    let order = Order::new(id, period, format, Language::En, Occasion::OnDemand, now);
    let placed = table.place_order_within_limits(person, &order).await;
    placed.expect("an answer")
}

/// Orders that many, which are all allowed.
async fn orders(
    table: &DiaryTable,
    person: &PersonId,
    numbers: std::ops::Range<u32>,
    now: Timestamp,
) {
    for number in numbers {
        let placed = order(table, person, &format!("u-{number}"), now).await;
        assert_eq!(placed, Placed::New, "{number}");
    }
}

#[tokio::test]
async fn a_person_orders_ten_in_ten_minutes_and_the_same_again_costs_nothing() {
    let table = TestTable::create().await;
    let now = midnight() + MINUTE;
    orders(&table, &PERSON, 0..10, now).await;
    let until = midnight() + MINUTE * 10;
    for _ in 0..2 {
        let refused = order(&table, &PERSON, "u-10", now).await;
        assert_eq!(refused, Placed::Refused { until });
        let again = order(&table, &PERSON, "u-9", now).await;
        assert!(matches!(again, Placed::Already(_)), "{again:?}");
    }
    let other = journal_telegram::person::of_user(7);
    orders(&table, &other, 0..1, now).await;
    // Refused orders are not counted.
    orders(&table, &PERSON, 10..20, until).await;
    let refused = order(&table, &PERSON, "u-20", until).await;
    assert!(matches!(refused, Placed::Refused { .. }), "{refused:?}");
}

#[tokio::test]
async fn a_person_orders_thirty_a_day_and_goes_on_the_next() {
    let table = TestTable::create().await;
    for hour in 0..3 {
        let now = midnight() + HOUR * hour;
        let first = u32::try_from(hour).expect("small") * 10;
        orders(&table, &PERSON, first..first + 10, now).await;
    }
    let until = midnight() + HOUR * 24;
    let late = until - SignedDuration::from_secs(1);
    let refused = order(&table, &PERSON, "u-30", late).await;
    assert_eq!(refused, Placed::Refused { until });
    orders(&table, &PERSON, 30..40, until).await;
}

#[tokio::test]
async fn of_many_at_once_the_last_place_goes_to_one() {
    let table = TestTable::create().await;
    orders(&table, &PERSON, 0..9, midnight()).await;
    let (one, other) = tokio::join!(
        order(&table, &PERSON, "u-a", midnight()),
        order(&table, &PERSON, "u-b", midnight()),
    );
    let placed = [&one, &other].map(|placed| *placed == Placed::New);
    assert_ne!(placed[0], placed[1], "{one:?} {other:?}");
    let again = order(&table, &PERSON, "u-c", midnight()).await;
    assert!(matches!(again, Placed::Refused { .. }), "{again:?}");
}

#[tokio::test]
async fn a_channel_has_a_limit_over_all_its_people_and_telegram_has_none() {
    let table = TestTable::create().await;
    let used = async |pk: &str| {
        let number = midnight().as_second() / 3600;
        let sk = format!("limit#order#3600#{number}");
        table.attribute(pk, &sk, "used").await
    };
    for person in ["discord/ann", "discord/ben", "telegram/1"] {
        let person = person.parse().expect("a person");
        orders(&table, &person, 0..1, midnight()).await;
    }
    let counted = used("limit#channel#discord").await.expect("a count");
    assert_eq!(counted.as_n().map(String::as_str), Ok("2"));
    assert_eq!(used("limit#channel#telegram").await, None);

    let before = midnight() + MINUTE * 9;
    for _ in 0..10 {
        let allowed = table.count_callback("discord", before).await;
        assert_eq!(allowed.expect("an answer"), Allowance::Granted);
    }
    let until = midnight() + MINUTE * 10;
    let refused = table.count_callback("discord", before).await;
    assert_eq!(refused.expect("an answer"), Allowance::Refused { until });
    for (channel, now) in [("slack", before), ("discord", until)] {
        let allowed = table.count_callback(channel, now).await;
        assert_eq!(allowed.expect("an answer"), Allowance::Granted, "{channel}");
    }
}

#[tokio::test]
async fn a_person_writes_once_a_minute_and_five_times_a_day_to_the_team() {
    let table = TestTable::create().await;
    let count = async |update: u32, now: Timestamp| {
        let counted = table.count_feedback(&PERSON, update, now).await;
        counted.expect("an answer")
    };
    for update in 0..5_u32 {
        let now = midnight() + MINUTE * i32::try_from(update).expect("small");
        for _ in 0..2 {
            // Delivered again it is the same.
            assert_eq!(count(update, now).await, Allowance::Granted);
        }
        let until = now + MINUTE;
        if update < 4 {
            assert_eq!(count(100 + update, now).await, Allowance::Refused { until });
        }
    }
    let until = midnight() + HOUR * 24;
    assert_eq!(
        count(5, midnight() + HOUR).await,
        Allowance::Refused { until }
    );
    assert_eq!(count(5, until).await, Allowance::Granted);
}

#[tokio::test]
async fn who_erases_everything_does_not_begin_to_count_anew() {
    let table = TestTable::create().await;
    let feedback = async |update, now| {
        let counted = table.count_feedback(&PERSON, update, now).await;
        counted.expect("an answer")
    };
    assert_eq!(feedback(1, midnight()).await, Allowance::Granted);
    orders(&table, &PERSON, 0..10, midnight()).await;
    for _ in 0..2 {
        let erased = table.erase_all_but_profile(&PERSON).await;
        erased.expect("erased");
        table.erase_profile(&PERSON).await.expect("erased");
    }
    let until = midnight() + MINUTE;
    assert_eq!(feedback(2, midnight()).await, Allowance::Refused { until });
    let refused = order(&table, &PERSON, "u-10", midnight()).await;
    assert!(matches!(refused, Placed::Refused { .. }), "{refused:?}");

    let deleted = table.delete_leftovers(&PERSON).await;
    assert!(deleted.expect("deleted"), "by the pruning");
    assert_eq!(table.count().await, 1, "everybody's");
}

#[tokio::test]
async fn everybody_together_writes_no_more_than_the_operator_s_chat_takes() {
    let table = TestTable::create().await;
    let count = async |user: u32, now: Timestamp| {
        let person = journal_telegram::person::of_user(user.into());
        let counted = table.count_feedback(&person, user, now).await;
        counted.expect("an answer")
    };
    for user in 0..10 {
        assert_eq!(count(user, midnight()).await, Allowance::Granted);
    }
    let until = midnight() + MINUTE;
    assert_eq!(count(10, midnight()).await, Allowance::Refused { until });
    assert_eq!(count(10, until).await, Allowance::Granted);
}

#[tokio::test]
async fn a_count_expires_with_its_window() {
    let table = TestTable::create().await;
    orders(&table, &PERSON, 0..1, midnight() + HOUR).await;
    for (seconds, ends) in [(600, HOUR + MINUTE * 10), (86_400, HOUR * 24)] {
        let number = (midnight() + HOUR).as_second() / seconds;
        let sk = format!("limit#order#{seconds}#{number}");
        let expires_at = table
            .attribute("user#telegram#123", &sk, "expires_at")
            .await;
        let expires_at = expires_at.expect("an expiry");
        let expected = (midnight() + ends).as_second().to_string();
        assert_eq!(expires_at.as_n(), Ok(&expected), "{sk}");
    }
}
