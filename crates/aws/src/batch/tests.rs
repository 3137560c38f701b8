use std::cell::RefCell;

use serde_json::{Value, json};

use super::*;

/// A job is a number, which says how it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, serde::Deserialize)]
struct Numbered {
    number: u8,
}

const DONE: u8 = 1;
const HELD: u8 = 2;
const RATE_LIMITED: u8 = 3;
const TELEGRAM_IS_DOWN: u8 = 4;
const BROKEN: u8 = 5;
const PANICS: u8 = 6;

impl Job for Numbered {
    fn patience(&self) -> SignedDuration {
        SignedDuration::from_hours(2)
    }
}

#[derive(Default)]
struct Clerk {
    begun: RefCell<Vec<u8>>,
    /// The jobs that were put back, with their delays in seconds.
    put_back: RefCell<Vec<(u8, i64)>>,
    given_up: RefCell<Vec<u8>>,
    told: RefCell<Vec<String>>,
    queue_is_down: bool,
    nobody_can_be_told: bool,
}

impl Worker for Clerk {
    type Job = Numbered;

    async fn work(&self, received: &Received<Numbered>) -> Result<(), Setback> {
        let number = received.job.number;
        self.begun.borrow_mut().push(number);
        match number {
            DONE => Ok(()),
            HELD => Err(Setback::Later(SignedDuration::from_secs(7))),
            RATE_LIMITED => Err(Setback::RateLimited(SignedDuration::from_mins(10))),
            PANICS => panic!("on purpose"),
            TELEGRAM_IS_DOWN => Err(MessengerError::Unreachable("no connection").into()),
            _ => Err(MessengerError::Rejected("broken".into()).into()),
        }
    }

    async fn give_up(&self, received: &Received<Numbered>) -> Result<(), Setback> {
        if self.nobody_can_be_told {
            return Err(Setback::RateLimited(SignedDuration::from_mins(10)));
        }
        self.given_up.borrow_mut().push(received.job.number);
        Ok(())
    }

    async fn tell_operator(&self, reason: &str) {
        self.told.borrow_mut().push(reason.to_owned());
    }

    async fn put_back(&self, waiting: &[WaitingJob<Numbered>]) -> Result<(), CallError> {
        if self.queue_is_down {
            return Err(CallError::refused("SendMessageBatch", None));
        }
        let jobs = waiting
            .iter()
            .map(|it| (it.job().number, it.delay.as_secs()));
        self.put_back.borrow_mut().extend(jobs);
        Ok(())
    }
}

impl Clerk {
    /// Works off messages within a minute, and returns which of them come again as they are.
    async fn works_off(&self, messages: Vec<Value>) -> Vec<String> {
        let deadline = Timestamp::now() + SignedDuration::from_secs(60);
        self.works_off_until(deadline, messages).await
    }

    async fn works_off_until(&self, deadline: Timestamp, messages: Vec<Value>) -> Vec<String> {
        let event = serde_json::from_value(json!({ "Records": messages })).expect("an event");
        let failures = work_off(self, event, deadline).await.batch_item_failures;
        failures.into_iter().map(|it| it.item_identifier).collect()
    }
}

/// A message of a job that was put into the queue so long ago.
fn aged(number: u8, age: SignedDuration) -> Value {
    json!({
        "messageId": number.to_string(),
        "receiptHandle": "receipt",
        "body": json!({ "number": number }).to_string(),
        "attributes": {
            "SentTimestamp": (Timestamp::now() - age).as_millisecond().to_string(),
            "ApproximateReceiveCount": "1",
        },
        "messageAttributes": {},
    })
}

fn message(number: u8) -> Value {
    aged(number, SignedDuration::ZERO)
}

fn received_for_the_last_time(mut message: Value) -> Value {
    message["attributes"]["ApproximateReceiveCount"] = json!("5");
    message
}

#[tokio::test]
async fn a_job_that_waits_is_put_back_and_only_what_failed_counts_a_receipt() {
    let clerk = Clerk::default();
    let mut unreadable = message(9);
    unreadable["body"] = json!("not a number");
    let messages = vec![message(DONE), message(HELD), unreadable, message(BROKEN)];
    assert_eq!(clerk.works_off(messages).await, ["9", "5"]);
    assert_eq!(clerk.put_back.into_inner(), [(HELD, 7)]);
    assert!(clerk.told.into_inner().is_empty(), "it is tried again");
}

#[tokio::test]
async fn a_job_that_panics_fails_alone() {
    let clerk = Clerk::default();
    let messages = vec![message(HELD), message(PANICS), message(DONE)];
    assert_eq!(clerk.works_off(messages).await, ["6"]);
    assert_eq!(clerk.begun.into_inner(), [HELD, PANICS, DONE]);
    assert_eq!(clerk.put_back.into_inner(), [(HELD, 7)]);
}

#[tokio::test]
async fn what_fails_for_the_last_time_is_told_and_left_to_the_dead_letters() {
    let clerk = Clerk::default();
    let mut unreadable = received_for_the_last_time(message(9));
    unreadable["body"] = json!("not a number");
    let messages = vec![received_for_the_last_time(message(BROKEN)), unreadable];
    assert_eq!(clerk.works_off(messages).await, ["5", "9"]);
    assert_eq!(clerk.given_up.into_inner(), [BROKEN]);
    assert_eq!(clerk.told.into_inner().len(), 2);
}

#[tokio::test]
async fn after_a_rate_limit_the_rest_of_the_batch_is_not_begun() {
    let clerk = Clerk::default();
    let messages = vec![
        message(DONE),
        message(RATE_LIMITED),
        message(DONE),
        message(HELD),
    ];
    assert!(clerk.works_off(messages).await.is_empty());
    assert_eq!(clerk.begun.into_inner(), [DONE, RATE_LIMITED]);
    let put_back = clerk.put_back.into_inner();
    let numbers: Vec<_> = put_back.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, [RATE_LIMITED, DONE, HELD]);
    let waits = |(_, seconds): &(u8, i64)| (598..=600).contains(seconds);
    assert!(put_back.iter().all(waits), "{put_back:?}");
}

#[tokio::test]
async fn a_job_is_not_done_before_its_time() {
    let clerk = Clerk::default();
    let mut early = message(DONE);
    let not_before = Timestamp::now() + SignedDuration::from_secs(40);
    early["body"] = json!({ "number": DONE, "not_before": not_before })
        .to_string()
        .into();
    assert!(clerk.works_off(vec![early]).await.is_empty());
    assert!(clerk.begun.into_inner().is_empty());
    let [(DONE, 38..=40)] = clerk.put_back.into_inner()[..] else {
        panic!("it does not wait as long as it should");
    };
}

#[tokio::test]
async fn near_the_deadline_nothing_is_begun_and_all_is_given_back() {
    let clerk = Clerk::default();
    let soon = Timestamp::now() + SignedDuration::from_secs(10);
    let failures = clerk.works_off_until(soon, vec![message(DONE), message(BROKEN)]);
    assert!(failures.await.is_empty());
    assert!(clerk.begun.into_inner().is_empty());
    assert_eq!(clerk.put_back.into_inner(), [(DONE, 0), (BROKEN, 0)]);
}

#[tokio::test]
async fn a_job_that_hangs_is_cut_off_before_the_invocation_is_killed() {
    let worker = Clerk::default();
    let batch = Batch {
        worker: &worker,
        deadline: Timestamp::now() + ROOM_TO_CLOSE + SignedDuration::from_millis(20),
        closed_until: Timestamp::MIN,
        waiting: Vec::new(),
        response: SqsBatchResponse::default(),
    };
    let outcome = batch.in_time(std::future::pending()).await;
    assert!(matches!(outcome, Err(Setback::Later(pause)) if pause == SHORTEST_PAUSE));
}

#[tokio::test]
async fn a_fault_that_may_pass_is_waited_for_the_longer_the_older_the_job() {
    let clerk = Clerk::default();
    let hours = SignedDuration::from_hours;
    let minutes = SignedDuration::from_mins;
    let aged = [SignedDuration::ZERO, minutes(10), hours(1)].map(|age| aged(TELEGRAM_IS_DOWN, age));
    assert!(clerk.works_off(aged.into()).await.is_empty());
    let delays: Vec<_> = clerk.put_back.into_inner().iter().map(|it| it.1).collect();
    assert_eq!(delays, [30, 300, 900]);
}

#[tokio::test]
async fn a_job_whose_last_wait_is_too_long_is_given_up_and_told() {
    let almost = SignedDuration::from_mins(115);
    for number in [RATE_LIMITED, TELEGRAM_IS_DOWN] {
        let clerk = Clerk::default();
        let messages = vec![aged(number, almost)];
        assert!(clerk.works_off(messages).await.is_empty());
        assert!(clerk.put_back.into_inner().is_empty());
        assert_eq!(clerk.given_up.into_inner(), [number]);
        assert_eq!(clerk.told.into_inner().len(), 1);
    }
}

#[tokio::test]
async fn a_person_who_cannot_be_told_is_told_later_but_not_for_ever() {
    let clerk = Clerk {
        nobody_can_be_told: true,
        ..Clerk::default()
    };
    let hours = SignedDuration::from_hours;
    for (age, waits) in [(hours(2), 1), (hours(4), 0)] {
        let messages = vec![aged(RATE_LIMITED, age)];
        assert!(clerk.works_off(messages).await.is_empty());
        assert_eq!(clerk.put_back.borrow_mut().drain(..).count(), waits);
    }
    assert_eq!(clerk.told.into_inner().len(), 1);
}

#[tokio::test]
async fn a_job_that_cannot_be_put_back_comes_again_as_it_is() {
    let clerk = Clerk {
        queue_is_down: true,
        ..Clerk::default()
    };
    let messages = vec![message(DONE), message(HELD)];
    assert_eq!(clerk.works_off(messages).await, ["2"]);
}
