//! Tombstones lead to what an erasure left over, and to nobody who came back.

use jiff::{SignedDuration, Timestamp};
use journal::PersonId;
use journal_aws::{ClaimedCaller, ReportBucket, ScheduleGroup, ScheduleNames, Subject, Tombstone};
use journal_telegram::Change;

use crate::bucket::bucket;
use crate::cloud::{MOSCOW, PERSON, TestTable, config, now, profile, unique};

const HOUR: SignedDuration = SignedDuration::from_hours(1);

async fn come(table: &TestTable, version: u64) {
    let profile = journal::Profile {
        version,
        ..profile()
    };
    let change = Change {
        profile: Some(profile),
        ..Change::default()
    };
    let saved = table.save(&PERSON, &change, &MOSCOW, now()).await;
    saved.expect("saved");
}

/// Erases all but the profile, as one does that breaks off before it.
async fn begin_to_erase(table: &TestTable, bucket: &ReportBucket, at: Timestamp) {
    let config = config().await;
    let group = unique("people");
    let create = aws_sdk_scheduler::Client::new(&config).create_schedule_group();
    create.name(&group).send().await.expect("a group");
    let group = ScheduleGroup::new(&config, &group, ScheduleNames::of_stack("stack"));
    let erased = table.erase_person(&PERSON, &group, bucket, at).await;
    erased.expect("erased");
}

async fn erase(table: &TestTable, bucket: &ReportBucket, at: Timestamp) {
    begin_to_erase(table, bucket, at).await;
    table.erase_profile(&PERSON).await.expect("erased");
}

async fn the_tombstone(table: &TestTable) -> Tombstone {
    let tombstones = table.tombstones(now() + HOUR).await.expect("an answer");
    assert_eq!(tombstones.len(), 1);
    tombstones.into_iter().next().expect("a tombstone")
}

async fn is_gone(table: &TestTable, tombstone: &Tombstone) -> bool {
    table.is_gone(tombstone).await.expect("an answer")
}

async fn has_profile(table: &TestTable, person: &PersonId) -> bool {
    table.has_profile(person).await.expect("an answer")
}

#[tokio::test]
async fn an_erasure_leaves_one_tombstone_which_is_found_later() {
    let (table, (_, _, bucket)) = (TestTable::create().await, bucket().await);
    come(&table, 0).await;
    for _ in 0..2 {
        erase(&table, &bucket, now()).await;
        assert_eq!(the_tombstone(&table).await.person, *PERSON);
    }
    let earlier = table.tombstones(now()).await.expect("an answer");
    assert!(earlier.is_empty(), "it has not settled");
    assert!(is_gone(&table, &the_tombstone(&table).await).await);
}

#[tokio::test]
async fn an_erasure_that_broke_off_before_the_profile_is_gone_on_with() {
    let (table, (_, _, bucket)) = (TestTable::create().await, bucket().await);
    come(&table, 0).await;
    begin_to_erase(&table, &bucket, now()).await;
    assert!(has_profile(&table, &PERSON).await);
    let before = the_tombstone(&table).await;
    assert!(is_gone(&table, &before).await);
    assert!(!has_profile(&table, &PERSON).await);
    assert!(is_gone(&table, &before).await, "safe to run twice");

    // The same version again, which is not the one that was erased.
    come(&table, 0).await;
    assert!(!is_gone(&table, &the_tombstone(&table).await).await);
    assert!(has_profile(&table, &PERSON).await);
}

#[tokio::test]
async fn who_went_on_after_an_erasure_broke_off_is_not_gone() {
    let (table, (_, _, bucket)) = (TestTable::create().await, bucket().await);
    come(&table, 0).await;
    begin_to_erase(&table, &bucket, now()).await;
    come(&table, 1).await;
    assert!(!is_gone(&table, &the_tombstone(&table).await).await);
    assert!(has_profile(&table, &PERSON).await);
    let deleted = table.delete_leftovers(&PERSON).await;
    assert!(!deleted.expect("an answer"), "nothing of the living goes");
}

#[tokio::test]
async fn a_day_that_is_written_after_an_erasure_broke_off_is_kept_by_the_night() {
    let (table, (_, _, bucket)) = (TestTable::create().await, bucket().await);
    come(&table, 0).await;
    let renewed_until = async || {
        let nothing = Subject::Nothing;
        let known = table.known_to(
            ClaimedCaller::Channel("discord"),
            Some(&PERSON),
            nothing,
            now(),
        );
        known.await.expect("an answer").renewed_until
    };
    assert_eq!(renewed_until().await, None);
    begin_to_erase(&table, &bucket, now()).await;
    // As a bot's day is written, whose profile stays as it is.
    let until = renewed_until().await.expect("it is renewed");
    table.renew_profile(&PERSON, until).await.expect("noted");
    assert!(!is_gone(&table, &the_tombstone(&table).await).await);
    assert!(has_profile(&table, &PERSON).await);
}

#[tokio::test]
async fn a_job_in_the_background_does_not_make_an_erasure_that_broke_off_be_forgotten() {
    let (table, (_, _, bucket)) = (TestTable::create().await, bucket().await);
    come(&table, 0).await;
    begin_to_erase(&table, &bucket, now()).await;
    table.mark_blocked(&PERSON, now()).await.expect("noted");
    table.set_pinned_report(&PERSON, 5).await.expect("noted");
    assert!(is_gone(&table, &the_tombstone(&table).await).await);
    assert!(!has_profile(&table, &PERSON).await);
}

#[tokio::test]
async fn the_tombstone_of_a_later_erasure_is_not_removed_for_an_earlier_one() {
    let (table, (_, _, bucket)) = (TestTable::create().await, bucket().await);
    erase(&table, &bucket, now() - HOUR).await;
    let earlier = the_tombstone(&table).await;
    erase(&table, &bucket, now()).await;
    let removed = table.remove_tombstone(&earlier).await;
    removed.expect("nothing");
    let later = the_tombstone(&table).await;
    for _ in 0..2 {
        let removed = table.remove_tombstone(&later).await;
        removed.expect("safe to run twice");
    }
    assert_eq!(table.count().await, 0);
}
