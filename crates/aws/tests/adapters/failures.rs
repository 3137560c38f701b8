use std::time::{Duration, Instant};

use aws_sdk_dynamodb::types::AttributeValue;
use journal::Retention;
use journal_aws::{DiaryTable, Expected, StoreError};

use crate::cloud::{MOSCOW, PERSON, TestTable, a_full_day, config, now, unique};

#[tokio::test]
async fn an_item_that_cannot_be_read_is_not_quoted() {
    let table = TestTable::create().await;
    let put = table
        .client
        .put_item()
        .table_name(&table.name)
        .item("pk", AttributeValue::S("user#telegram#123".into()))
        .item("sk", AttributeValue::S("day#2026-11-23".into()))
        .item("comment", AttributeValue::S("very private".into()))
        .item("date", AttributeValue::S("very private".into()));
    put.send().await.expect("stored");
    let read = table.entry(&PERSON, a_full_day().date, now());
    let error = read.await.expect_err("it cannot be read");
    assert!(!error.is_transient());
    assert!(!format!("{error} {error:?}").contains("private"));
}

#[tokio::test]
async fn what_was_sent_in_vain_is_not_quoted_either() {
    let table = DiaryTable::new(&config().await, unique("none"), Retention { days: 60 });
    let put = table
        .put_entry(&PERSON, &a_full_day(), &MOSCOW, &Expected::Anything, now())
        .await;
    let error = put.expect_err("there is no such table");
    assert!(!error.is_transient());
    let shown = format!("{error} {error:?}");
    assert!(shown.contains("ResourceNotFoundException"), "{shown}");
    assert!(!shown.contains("Ибупрофен"), "{shown}");
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_given_up_soon_and_may_be_tried_later() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let endpoint = format!("http://{}", silent.local_addr().expect("its address"));
    let config = config().await.into_builder().endpoint_url(endpoint).build();
    let table = DiaryTable::new(&config, "journal", Retention { days: 60 });
    let started = Instant::now();
    let error = table.diary(&PERSON, now()).await;
    let error = error.expect_err("nobody answers");
    assert!(error.is_transient());
    assert!(matches!(error, StoreError::Call(_)));
    assert!(started.elapsed() < Duration::from_secs(6));
}
