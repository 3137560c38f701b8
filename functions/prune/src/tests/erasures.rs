//! An erasure that broke off is finished, a stray goes, and who came back keeps everything.

use std::time::{Duration, SystemTime};

use jiff::{SignedDuration, Timestamp};
use journal::{FeedbackJob, OutgoingJob};
use journal_aws::ScheduleKind;

use super::night::{ANNA, Calls, HOURS_LATER, Night};
use crate::handler::Summary;

const NOTHING: [&str; 0] = [];

#[tokio::test]
async fn an_erasure_that_broke_off_at_any_call_is_finished_that_night() {
    let night = Night::create().await;
    let ben = "discord/ben".parse().expect("a person");
    night.fill(&ben).await;
    let bens = night.everything().await;
    let taken_back = OutgoingJob::Feedback(FeedbackJob::Retract(Night::words_of(&ANNA)));
    let mut calls = 0;
    loop {
        night.fill(&ANNA).await;
        let all = night.everything().await;
        night.calls.let_through(calls);
        let is_whole = night.erase(&ANNA, Timestamp::now()).await.is_ok();
        night.calls.let_through(Calls::ALL);
        let left = night.everything().await;
        let pruned = night.prune(Timestamp::now() + HOURS_LATER).await;
        if left == all {
            // The tombstone was not written: nothing was deleted, and nothing was begun.
            assert_eq!(night.everything().await, all);
            let erased = night.erase(&ANNA, Timestamp::now()).await;
            erased.expect("erased");
            night.prune(Timestamp::now() + HOURS_LATER).await;
        } else {
            assert_eq!(pruned.erasures_finished, 1);
        }
        let why = format!("broken off after {calls} calls");
        assert_eq!(night.everything().await, bens, "{why}");
        let queued = night.queued().await;
        assert!(
            !queued.is_empty() && queued.iter().all(|job| *job == taken_back),
            "{why}"
        );
        if is_whole {
            break;
        }
        calls += 1;
    }
    assert!(calls > 8, "erasing takes {calls} calls");
}

#[tokio::test]
async fn a_night_that_broke_off_at_any_call_is_finished_the_next() {
    let night = Night::create().await;
    let mut calls = 0;
    loop {
        night.fill(&ANNA).await;
        night.calls.let_through(2);
        let erased = night.erase(&ANNA, Timestamp::now()).await;
        erased.expect_err("only the tombstone is written");
        night.calls.let_through(calls);
        let (mut summary, at) = (Summary::default(), Timestamp::now() + HOURS_LATER);
        let is_whole = night.prune.prune(&mut summary, at).await.is_ok();
        night.calls.let_through(Calls::ALL);
        night.prune(at).await;
        let why = format!("broken off after {calls} calls");
        assert_eq!(night.everything().await, NOTHING, "{why}");
        if is_whole {
            break;
        }
        calls += 1;
    }
    assert!(calls > 8, "it takes {calls} calls");
}

#[tokio::test]
async fn a_stray_of_a_late_job_goes_once_it_has_settled() {
    let night = Night::create().await;
    night.fill(&ANNA).await;
    let now = Timestamp::now();
    night.erase(&ANNA, now).await.expect("erased");
    // What requests do that had read the person before.
    night.put_days(&ANNA).await;
    night.set_schedules(&ANNA).await;
    night.put_file(&ANNA).await;
    let strays = night.everything().await;
    assert_eq!(strays.len(), 6, "with the tombstone: {strays:?}");

    let too_soon = night.prune(now + SignedDuration::from_mins(10)).await;
    assert_eq!(too_soon, Summary::default());
    assert_eq!(night.everything().await, strays);

    let finished = Summary {
        erasures_finished: 1,
        ..Summary::default()
    };
    assert_eq!(night.prune(now + HOURS_LATER).await, finished);
    assert_eq!(night.everything().await, NOTHING);
    let again = night.prune(now + HOURS_LATER).await;
    assert_eq!(again, Summary::default(), "safe to run twice");
}

#[tokio::test]
async fn who_came_back_keeps_everything() {
    let night = Night::create().await;
    night.fill(&ANNA).await;
    let now = Timestamp::now();
    night.erase(&ANNA, now).await.expect("erased");
    night.fill(&ANNA).await;
    let mut theirs = night.everything().await;
    night.prune(now + HOURS_LATER).await;
    theirs.retain(|it| it != "erased telegram/1");
    assert_eq!(night.everything().await, theirs);
}

#[tokio::test]
async fn the_schedule_of_someone_who_comes_back_at_this_moment_stays() {
    let night = Night::create().await;
    let now = Timestamp::now();
    let erased = night.erase(&ANNA, now - HOURS_LATER).await;
    erased.expect("erased");
    // Their profile is saved after it.
    night.set_schedules(&ANNA).await;
    night.prune(now).await;
    let kinds = [ScheduleKind::Daily, ScheduleKind::Weekly];
    let left = kinds.map(|kind| night.prune.schedules.name_of(kind, &ANNA));
    assert_eq!(night.everything().await, left);
}

#[tokio::test]
async fn who_is_erased_by_the_night_is_no_longer_counted_among_the_people_of_a_channel() {
    let night = Night::create().await;
    let ben = "discord/ben".parse().expect("a person");
    night.come(&ben).await;
    let people = async || night.people_of("discord").await;
    night.calls.let_through(2);
    let erased = night.erase(&ben, Timestamp::now()).await;
    erased.expect_err("only the tombstone is written");
    night.calls.let_through(Calls::ALL);
    assert_eq!(people().await, 1);
    for _ in 0..2 {
        night.prune(Timestamp::now() + HOURS_LATER).await;
        assert_eq!(people().await, 0, "once");
    }
}

#[tokio::test]
async fn words_are_taken_back_also_where_the_night_is_too_short_for_the_erasures() {
    let night = Night::create().await;
    night.fill(&ANNA).await;
    let (now, group) = (Timestamp::now(), night.schedules.group());
    let erased = night.table.erase_person(&ANNA, group, &night.bucket, now);
    erased.await.expect("erased");
    assert!(night.queued().await.is_empty(), "nobody handed it over yet");
    // A look for retractions, one handed over and noted, and a look for subscriptions.
    night.calls.let_through(4);
    let mut summary = Summary::default();
    let pruned = night.prune.prune(&mut summary, now + HOURS_LATER).await;
    pruned.expect_err("it broke off");
    night.calls.let_through(Calls::ALL);
    let taken_back = OutgoingJob::Feedback(FeedbackJob::Retract(Night::words_of(&ANNA)));
    assert_eq!(night.queued().await, [taken_back]);
    let finished = night.prune(now + HOURS_LATER).await;
    assert_eq!(finished.erasures_finished, 1);
    assert_eq!(night.everything().await, NOTHING);
}

#[tokio::test]
async fn two_nights_at_once_do_no_harm() {
    let night = Night::create().await;
    let now = Timestamp::now();
    night.fill(&ANNA).await;
    night.calls.let_through(2);
    let erased = night.erase(&ANNA, now).await;
    erased.expect_err("only the tombstone is written");
    night.calls.let_through(Calls::ALL);
    let at = now + HOURS_LATER;
    tokio::join!(night.prune(at), night.prune(at));
    night.prune(at).await;
    assert_eq!(night.everything().await, NOTHING);
}

#[tokio::test]
async fn a_run_without_time_is_an_error_and_leaves_all_for_the_next() {
    let night = Night::create().await;
    let erased = night.erase(&ANNA, Timestamp::now() - HOURS_LATER).await;
    erased.expect("erased");
    let out_of_time = night.prune.run(SystemTime::now()).await;
    out_of_time.expect_err("it did not finish");
    assert_eq!(night.everything().await, ["erased telegram/1"]);
    let deadline = SystemTime::now() + Duration::from_secs(60);
    night.prune.run(deadline).await.expect("the end");
    assert_eq!(night.everything().await, NOTHING);
}
