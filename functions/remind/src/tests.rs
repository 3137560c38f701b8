//! The reminding against the local AWS, over real HTTP.

mod waiting;

use std::cell::RefCell;
use std::io::{self, Write};
use std::sync::Once;

use aws_lambda_events::sqs::SqsEvent;
use jiff::civil::{Time, time};
use jiff::{SignedDuration, Timestamp};
use journal::{Language, PersonId, Profile, ReminderJob, Retention, Weekdays};
use journal_aws::{
    DiaryTable, EventBus, ReminderQueue, ScheduleGroup, ScheduleKind, ScheduleNames, Schedules,
};
use journal_channels::{Channels, Pace};
use journal_http::HttpClient;
use journal_telegram::Messenger;
use local_cloud::{LocalAws, create_table};
use serde::Serialize;
use serde_json::json;

use crate::handler::Remind;

mod effect;
mod feedback;
mod operator_news;

const NAME: &str = "remind";
const ARN: &str = "arn:aws:sqs:us-east-1:000000000000:remind";
const HALF_PAST_NINE: Time = time(21, 30, 0, 0);
const EIGHT: Time = time(20, 0, 0, 0);

/// The resources of one test.
struct Evening {
    _aws: LocalAws,
    remind: Remind,
    scheduler: aws_sdk_scheduler::Client,
    person: PersonId,
}

impl Evening {
    /// The evening of a person whom another bot serves.
    async fn of(profile: Profile) -> Self {
        Self::of_person("discord/ben", profile, ("http://127.0.0.1:1", "1:token")).await
    }

    /// The evening of a person; that of Telegram's people is at that address, with that token.
    async fn of_person(person: &str, profile: Profile, telegram: (&str, &str)) -> Self {
        let aws = LocalAws::start().await.expect("the local AWS");
        let config = aws.sdk_config();
        create_table(&config, NAME).await.expect("a table");
        let create = aws_sdk_eventbridge::Client::new(&config).create_event_bus();
        create.name(NAME).send().await.expect("a bus");
        let scheduler = aws_sdk_scheduler::Client::new(&config);
        let create = scheduler.create_schedule_group().name(NAME).send().await;
        create.expect("a group");

        let table = DiaryTable::new(&config, NAME, Retention { days: 60 });
        let bus = EventBus::new(&config, NAME, table.clone());
        let messenger =
            Messenger::new(HttpClient::new(), telegram.0, telegram.1).expect("a messenger");
        let role = "arn:aws:iam::000000000000:role/scheduler";
        let evening = Self {
            remind: Remind {
                schedules: Schedules::new(
                    ScheduleGroup::new(&config, NAME, names()),
                    role,
                    ARN,
                    ARN,
                ),
                reminders: ReminderQueue::new(&config, "http://127.0.0.1:1/remind"),
                channels: Channels::new(table.clone(), messenger, Pace::new(1000.0), bus),
                operator: None,
                table,
            },
            scheduler,
            person: person.parse().expect("a person"),
            _aws: aws,
        };
        let table = &evening.remind.table;
        let saved = table
            .save_profile(&evening.person, &profile, Timestamp::now())
            .await;
        saved.expect("saved");
        evening
    }

    /// Leaves a schedule that asks at this time, and lets it fire.
    async fn is_asked_at(&self, time: Time, days: Weekdays) {
        let zone = "UTC".parse().expect("a zone");
        let schedules = &self.remind.schedules;
        let set = schedules.set_daily(&self.person, time, days, &zone).await;
        set.expect("set");
        let job = ReminderJob::Daily {
            person: self.person.clone(),
            time,
        };
        self.gets(&job).await;
    }

    /// Takes the job from the queue.
    async fn gets(&self, job: &impl Serialize) {
        let event: SqsEvent = serde_json::from_value(json!({"Records": [{
            "messageId": "1",
            "receiptHandle": "1",
            "body": serde_json::to_string(job).expect("JSON"),
            "attributes": {
                "SentTimestamp": Timestamp::now().as_millisecond().to_string(),
                "ApproximateReceiveCount": "1",
            },
            "messageAttributes": {},
            "eventSource": "aws:sqs",
            "eventSourceARN": ARN,
            "awsRegion": "us-east-1",
        }]}))
        .expect("an event");
        let deadline = Timestamp::now() + SignedDuration::from_secs(60);
        let answer = self.remind.work_off(event, deadline).await;
        assert!(answer.batch_item_failures.is_empty(), "{answer:?}");
    }

    /// The expression and the zone of the schedule of the daily question.
    async fn schedule(&self) -> Option<(String, String)> {
        let get = self.scheduler.get_schedule().group_name(NAME);
        let name = names().name(ScheduleKind::Daily, &self.person);
        let schedule = get.name(name).send().await.ok()?;
        Some((
            schedule.schedule_expression?,
            schedule.schedule_expression_timezone?,
        ))
    }
}

/// The names of the schedules of every test.
fn names() -> ScheduleNames {
    ScheduleNames::of_stack("stack")
}

thread_local! {
    /// A test runs on a thread of its own, and so does all that it calls.
    static LOG: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Keeps the log of each test from now on.
fn keep_log() {
    static KEPT: Once = Once::new();
    KEPT.call_once(|| {
        tracing_subscriber::fmt()
            .with_ansi(false)
            .with_writer(|| LogLines)
            .init();
    });
}

struct LogLines;

impl Write for LogLines {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        LOG.with_borrow_mut(|log| log.write(line))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The last line of the log, in which nobody is named, nor what they took.
fn last_line() -> String {
    LOG.with_borrow(|log| {
        let log = String::from_utf8_lossy(log);
        assert!(!log.contains("ben") && !log.contains("Ibuprofen"), "{log}");
        log.lines().last().unwrap_or_default().to_owned()
    })
}

fn profile(reminder: Option<Time>) -> Profile {
    Profile {
        reminder,
        ..Profile::new(Language::En, "Europe/Berlin".parse().expect("a zone"))
    }
}

fn set(expression: &str) -> Option<(String, String)> {
    Some((expression.to_owned(), "Europe/Berlin".to_owned()))
}

#[tokio::test]
async fn a_schedule_that_a_failed_change_left_is_set_to_the_one_of_the_profile() {
    let evening = Evening::of(profile(Some(HALF_PAST_NINE))).await;
    for _ in 0..2 {
        evening.is_asked_at(EIGHT, Weekdays::ALL).await;
        assert_eq!(evening.schedule().await, set("cron(30 21 * * ? *)"));
    }
}

#[tokio::test]
async fn a_schedule_for_other_days_is_set_to_the_chosen_ones() {
    let mut wished = profile(Some(HALF_PAST_NINE));
    let today = wished.zone.today(Timestamp::now());
    // Every day but this.
    let others = Weekdays::ALL.days().filter(|day| *day != today.weekday());
    let digits: String = others
        .map(|day| day.to_monday_one_offset().to_string())
        .collect();
    wished.reminder_days = digits.parse().expect("days");
    let evening = Evening::of(wished).await;
    evening.is_asked_at(HALF_PAST_NINE, Weekdays::ALL).await;
    let (expression, _) = evening.schedule().await.expect("a schedule");
    assert!(expression.starts_with("cron(30 21 ? * "), "{expression}");
}

#[tokio::test]
async fn a_schedule_of_who_is_not_to_be_asked_is_removed() {
    let evening = Evening::of(profile(None)).await;
    evening.is_asked_at(EIGHT, Weekdays::ALL).await;
    assert_eq!(evening.schedule().await, None);

    let blocked = Profile {
        blocked_at: Some(Timestamp::now()),
        ..profile(Some(HALF_PAST_NINE))
    };
    let evening = Evening::of(blocked).await;
    evening.is_asked_at(EIGHT, Weekdays::ALL).await;
    assert_eq!(evening.schedule().await, None);
}

#[tokio::test]
async fn a_schedule_of_who_erased_everything_is_removed() {
    let evening = Evening::of(profile(Some(HALF_PAST_NINE))).await;
    let table = &evening.remind.table;
    let erased = table.erase_profile(&evening.person).await;
    erased.expect("erased");
    evening.is_asked_at(HALF_PAST_NINE, Weekdays::ALL).await;
    assert_eq!(evening.schedule().await, None);
}

#[tokio::test]
async fn the_log_says_why_a_reminder_was_not_sent_and_not_to_whom() {
    keep_log();
    let evening = Evening::of(profile(Some(HALF_PAST_NINE))).await;
    for (time, said) in [
        (
            EIGHT,
            "a reminder was not sent reminder.id=\"{}\" reminder.reason=other_time",
        ),
        (HALF_PAST_NINE, "a reminder was sent reminder.id=\"{}\""),
        // The same slot once more.
        (
            HALF_PAST_NINE,
            "a reminder was not sent reminder.id=\"{}\" reminder.reason=already_sent",
        ),
    ] {
        evening.is_asked_at(time, Weekdays::ALL).await;
        let hash = names().hash(ScheduleKind::Daily, &evening.person);
        let said = said.replace("{}", &hash);
        let line = last_line();
        assert!(line.ends_with(&said), "{line}");
    }
}

#[tokio::test]
async fn the_schedule_of_the_profile_stays_as_it_is() {
    let evening = Evening::of(profile(Some(HALF_PAST_NINE))).await;
    evening.is_asked_at(HALF_PAST_NINE, Weekdays::ALL).await;
    // It was set for another zone, which shows that nothing set it since.
    let (_, zone) = evening.schedule().await.expect("a schedule");
    assert_eq!(zone, "UTC");
}
