//! A channel has no more people than it may have, however they come and go.

use journal::PersonId;
use journal_aws::{MadePerson, SaveError};

use crate::cloud::{PERSON, TestTable, now, profile};

fn person(id: &str) -> PersonId {
    PersonId::new("discord", id).expect("a person")
}

impl TestTable {
    async fn people(&self) -> u32 {
        self.people_of("discord").await.expect("a count")
    }

    /// Makes a person of a channel with two places.
    async fn makes(&self, id: &str) -> Result<MadePerson, SaveError> {
        self.make_person(&person(id), &profile(), 2, now()).await
    }

    async fn erases(&self, id: &str) {
        let erased = self.erase_profile(&person(id)).await;
        erased.expect("erased");
    }
}

#[tokio::test]
async fn a_full_channel_takes_nobody_until_somebody_is_erased() {
    let table = TestTable::create().await;
    for id in ["ann", "ben"] {
        assert!(matches!(table.makes(id).await, Ok(MadePerson::Made)));
        let twice = table.makes(id).await;
        assert!(matches!(twice, Err(SaveError::Conflict)), "{twice:?}");
    }
    assert!(matches!(table.makes("cid").await, Ok(MadePerson::NoRoom)));
    assert!(!table.has_profile(&person("cid")).await.expect("an answer"));
    for _ in 0..2 {
        table.erases("ann").await;
        assert_eq!(table.people().await, 1, "erased twice, counted off once");
    }
    assert!(matches!(table.makes("cid").await, Ok(MadePerson::Made)));
    assert_eq!(table.people().await, 2);
}

#[tokio::test]
async fn of_two_at_once_one_gets_the_last_place() {
    let table = TestTable::create().await;
    assert!(table.makes("ann").await.is_ok());
    let (ben, cid) = tokio::join!(table.makes("ben"), table.makes("cid"));
    let made = |made: &Result<_, _>| matches!(made, Ok(MadePerson::Made));
    assert!(!(made(&ben) && made(&cid)), "{ben:?} {cid:?}");
    // One that met the other in the table is retried.
    for id in ["ben", "cid"] {
        let _ = table.makes(id).await;
    }
    assert_eq!(table.people().await, 2);
}

#[tokio::test]
async fn two_erasures_at_once_count_a_person_off_once() {
    let table = TestTable::create().await;
    for id in ["ann", "ben"] {
        assert!(table.makes(id).await.is_ok());
    }
    tokio::join!(table.erases("ann"), table.erases("ann"));
    assert_eq!(table.people().await, 1);
}

#[tokio::test]
async fn those_of_telegram_are_not_counted_and_a_wrong_count_is_mended() {
    let table = TestTable::create().await;
    table
        .save_profile(&PERSON, &profile(), now())
        .await
        .expect("saved");
    assert_eq!(table.people_of("telegram").await.expect("a count"), 0);
    assert_eq!(table.count_people("discord").await.expect("a count"), 0);
    table.makes("ann").await.expect("made");
    let wrong = table
        .client
        .update_item()
        .table_name(&table.name)
        .key(
            "pk",
            aws_sdk_dynamodb::types::AttributeValue::S("limit#channel#discord".into()),
        )
        .key(
            "sk",
            aws_sdk_dynamodb::types::AttributeValue::S("people".into()),
        )
        .update_expression("SET people = :wrong")
        .expression_attribute_values(
            ":wrong",
            aws_sdk_dynamodb::types::AttributeValue::N("7".into()),
        );
    wrong.send().await.expect("written");
    assert_eq!(table.people().await, 7);
    assert_eq!(table.count_people("discord").await.expect("a count"), 1);
    assert_eq!(table.people().await, 1);
}
