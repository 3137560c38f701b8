use aws_sdk_dynamodb::types::AttributeValue;
use jiff::SignedDuration;
use journal_aws::Lease;

use crate::cloud::{PERSON, TestTable, now};

const LEASE: SignedDuration = SignedDuration::from_mins(1);
const SLOT: &str = "daily-2026-11-23";

impl TestTable {
    async fn claim_slot(&self, slot: &str, after: SignedDuration) -> Lease<()> {
        let claim = self
            .table
            .lease_reminder(&PERSON, slot, now() + after, LEASE);
        claim.await.expect("an answer")
    }
}

#[tokio::test]
async fn of_two_runs_at_once_one_sends_the_reminder() {
    let table = TestTable::create().await;
    let (first, second) = tokio::join!(
        table.claim_slot(SLOT, SignedDuration::ZERO),
        table.claim_slot(SLOT, SignedDuration::ZERO),
    );
    let claims = [first, second];
    assert!(claims.contains(&Lease::Granted(())), "{claims:?}");
    assert!(claims.contains(&Lease::Held), "{claims:?}");
    let other = table.claim_slot("nudge-s", SignedDuration::ZERO).await;
    assert_eq!(other, Lease::Granted(()));
}

#[tokio::test]
async fn a_reminder_that_failed_is_sent_again_and_one_that_was_sent_is_not() {
    let table = TestTable::create().await;
    let zero = SignedDuration::ZERO;
    assert_eq!(table.claim_slot(SLOT, zero).await, Lease::Granted(()));
    let release = table.release_reminder(&PERSON, SLOT).await;
    release.expect("given back");
    assert_eq!(table.claim_slot(SLOT, zero).await, Lease::Granted(()));
    assert_eq!(table.claim_slot(SLOT, LEASE).await, Lease::Granted(()));
    let complete = table.complete_reminder(&PERSON, SLOT, now()).await;
    complete.expect("noted");
    let release = table.release_reminder(&PERSON, SLOT).await;
    release.expect("too late");
    assert_eq!(table.claim_slot(SLOT, LEASE).await, Lease::Done);
    let kept = SignedDuration::from_hours(3 * 24);
    let expires_at = AttributeValue::N((now() + LEASE + kept).as_second().to_string());
    let stored = table
        .attribute(
            "user#telegram#123",
            &format!("reminder#{SLOT}"),
            "expires_at",
        )
        .await;
    assert_eq!(stored, Some(expires_at));
    let claim = table.claim_slot(SLOT, LEASE + kept).await;
    assert_eq!(claim, Lease::Granted(()));
}

#[tokio::test]
async fn a_reminder_that_nobody_claimed_comes_not_to_be_by_its_end() {
    let table = TestTable::create().await;
    let complete = table.complete_reminder(&PERSON, SLOT, now());
    complete.await.expect("nothing");
    let release = table.release_reminder(&PERSON, SLOT).await;
    release.expect("nothing");
    assert_eq!(table.count().await, 0);
}
