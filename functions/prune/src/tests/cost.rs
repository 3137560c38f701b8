//! A night costs what was erased, and nothing for what is stored.

use std::collections::BTreeMap;

use aws_sdk_dynamodb::types::{AttributeValue, PutRequest, WriteRequest};
use jiff::Timestamp;
use tokio::task::JoinSet;

use super::night::{HOURS_LATER, Night};

/// How many people erase everything on the day before.
const ERASED: u64 = 20;

/// How many items BatchWriteItem takes, and how many calls go out at a time.
const BATCH: usize = 25;
const AT_A_TIME: usize = 8;

/// Puts a profile and two days of so many people into the table.
async fn load(night: &Night, people: u64) {
    let items = (0..people).flat_map(|person| {
        ["profile", "day#2026-11-21", "day#2026-11-22"].map(|sk| {
            let pk = format!("user#telegram#{}", 1_000_000 + person);
            let item = [("pk", pk), ("sk", sk.to_owned())];
            let item = item.map(|(name, value)| (name.to_owned(), AttributeValue::S(value)));
            let put = PutRequest::builder().set_item(Some(item.into())).build();
            let put = put.expect("a request");
            WriteRequest::builder().put_request(put).build()
        })
    });
    let items: Vec<_> = items.collect();
    let mut under_way = JoinSet::new();
    for batch in items.chunks(BATCH) {
        if under_way.len() == AT_A_TIME {
            under_way.join_next().await.expect("one").expect("written");
        }
        let write = night.dynamodb.batch_write_item();
        let write = write.request_items(&night.name, batch.to_vec());
        under_way.spawn(async move {
            write.send().await.expect("written");
        });
    }
    under_way.join_all().await;
}

/// The calls of a night after so many people erased everything.
async fn a_night(night: &Night) -> BTreeMap<String, usize> {
    let now = Timestamp::now();
    for person in (1..=ERASED).map(journal_telegram::person::of_user) {
        night.come(&person).await;
        night.erase(&person, now).await.expect("erased");
        night.put_days(&person).await;
    }
    night.calls.let_through(usize::MAX);
    let summary = night.prune(now + HOURS_LATER).await;
    assert_eq!(summary.erasures_finished, ERASED);
    night.calls.made()
}

#[tokio::test]
async fn a_night_makes_the_same_calls_however_many_people_there_are() {
    let night = Night::create().await;
    load(&night, 10).await;
    let of_few = a_night(&night).await;
    load(&night, 500).await;
    let of_many = a_night(&night).await;
    assert_eq!(of_few, of_many);
    assert!(!of_few.contains_key("Scan"), "{of_few:?}");
}
