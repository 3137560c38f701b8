//! Telegram asks to wait, hangs, and the function is killed: each reminder is sent once, and
//! none is lost.

use std::time::Duration;

use aws_lambda_events::sqs::SqsEvent;
use aws_sdk_dynamodb::types::AttributeValue;
use aws_sdk_sqs::types::{Message, MessageSystemAttributeName, QueueAttributeName};
use jiff::civil::time;
use jiff::{SignedDuration, Timestamp};
use journal::{Language, PersonId, Profile, ReminderJob, Retention};
use journal_aws::{DiaryTable, EventBus, ReminderQueue, ScheduleGroup, ScheduleNames, Schedules};
use journal_channels::{Channels, Pace};
use journal_http::HttpClient;
use journal_telegram::Messenger;
use local_cloud::{LocalAws, create_table};
use serde_json::{Value, json};
use telegram_stand_in::{BotCall, Config, Fault, FaultKind, TelegramStandIn};

use super::{ARN, NAME};
use crate::handler::Remind;

/// People of Telegram who are to be asked now, and the queue that their reminders lie in.
pub(super) struct Herd {
    _aws: LocalAws,
    pub telegram: TelegramStandIn,
    pub messenger: Messenger,
    pub remind: Remind,
    pub people: Vec<i64>,
    sqs: aws_sdk_sqs::Client,
    dynamodb: aws_sdk_dynamodb::Client,
    queue: String,
}

impl Herd {
    pub async fn of(count: usize, zone: &str) -> Self {
        let aws = LocalAws::start().await.expect("the local AWS");
        let config = aws.sdk_config();
        create_table(&config, NAME).await.expect("a table");
        let sqs = aws_sdk_sqs::Client::new(&config);
        let queue = sqs.create_queue().queue_name(NAME).send().await;
        let queue = queue.expect("a queue").queue_url.expect("its address");
        let telegram = TelegramStandIn::start(Config::default()).await;
        let telegram = telegram.expect("a Telegram");
        let table = DiaryTable::new(&config, NAME, Retention { days: 60 });
        let messenger = Messenger::new(HttpClient::new(), telegram.base_url(), telegram.token());
        let messenger = messenger.expect("a messenger");
        let bus = EventBus::new(&config, NAME, table.clone());
        let remind = Remind {
            schedules: Schedules::new(
                ScheduleGroup::new(&config, NAME, ScheduleNames::of_stack("stack")),
                "role",
                ARN,
                ARN,
            ),
            reminders: ReminderQueue::new(&config, &queue),
            channels: Channels::new(table.clone(), messenger.clone(), Pace::new(1000.0), bus),
            operator: None,
            table,
        };
        let mut people = Vec::new();
        for _ in 0..count {
            let id = telegram.add_person("Anna", "en");
            let profile = Profile {
                reminder: Some(time(21, 30, 0, 0)),
                ..Profile::new(Language::En, zone.parse().expect("a zone"))
            };
            let saved = remind
                .table
                .save_profile(&person(id), &profile, Timestamp::now())
                .await;
            saved.expect("saved");
            // The bot may write to who has written to it.
            telegram.send_text(id, "/start").expect("written");
            people.push(id);
        }
        Self {
            dynamodb: aws_sdk_dynamodb::Client::new(&config),
            _aws: aws,
            telegram,
            messenger,
            remind,
            people,
            sqs,
            queue,
        }
    }

    /// The messages of their reminders, as SQS hands them over.
    fn due(&self, at: Timestamp) -> Vec<Value> {
        let jobs = self.people.iter().map(|id| {
            let job = ReminderJob::Daily {
                person: person(*id),
                time: time(21, 30, 0, 0),
            };
            serde_json::to_string(&job).expect("JSON")
        });
        jobs.map(|body| record(&body, at)).collect()
    }

    pub async fn works_off(&self, messages: Vec<Value>) {
        let event = json!({ "Records": messages });
        let event: SqsEvent = serde_json::from_value(event).expect("an event");
        let deadline = Timestamp::now() + SignedDuration::from_secs(60);
        let answer = self.remind.work_off(event, deadline).await;
        assert!(answer.batch_item_failures.is_empty(), "{answer:?}");
    }

    /// Takes what comes out of the queue next.
    pub async fn received(&self) -> Vec<Value> {
        let receive = self.sqs.receive_message().queue_url(&self.queue);
        let receive = receive
            .max_number_of_messages(10)
            .wait_time_seconds(10)
            .message_system_attribute_names(MessageSystemAttributeName::SentTimestamp);
        let messages = receive.send().await.expect("an answer").messages;
        let mut records = Vec::new();
        for message in messages.unwrap_or_default() {
            records.push(self.take(message).await);
        }
        records
    }

    async fn take(&self, message: Message) -> Value {
        let delete = self.sqs.delete_message().queue_url(&self.queue);
        let handle = message.receipt_handle.expect("a handle");
        delete.receipt_handle(handle).send().await.expect("deleted");
        let sent_at = message.attributes.unwrap_or_default();
        let sent_at = &sent_at[&MessageSystemAttributeName::SentTimestamp];
        let sent_at = Timestamp::from_millisecond(sent_at.parse().expect("a number"));
        record(&message.body.expect("a body"), sent_at.expect("a time"))
    }

    /// How many messages are in the queue, and how many of them are delayed.
    pub async fn waiting(&self) -> [i64; 2] {
        let names = [
            QueueAttributeName::ApproximateNumberOfMessages,
            QueueAttributeName::ApproximateNumberOfMessagesDelayed,
        ];
        let ask = self.sqs.get_queue_attributes().queue_url(&self.queue);
        let answer = ask.set_attribute_names(Some(names.to_vec())).send().await;
        let counts = answer.expect("an answer").attributes.unwrap_or_default();
        names.map(|name| counts[&name].parse().expect("a number"))
    }

    /// The calls that were to send something.
    fn sends(&self) -> Vec<BotCall> {
        let mut calls = self.telegram.calls();
        calls.retain(|call| call.method.eq_ignore_ascii_case("sendMessage"));
        calls
    }

    /// How many reminders each person has.
    fn reminders(&self) -> Vec<usize> {
        let of = |id: &i64| {
            let messages = self.telegram.messages(*id);
            let are = messages.iter().filter(|it| it.text().contains("headache"));
            are.count()
        };
        self.people.iter().map(of).collect()
    }
}

fn person(id: i64) -> PersonId {
    journal_telegram::person::of_user(id.unsigned_abs())
}

fn record(body: &str, sent_at: Timestamp) -> Value {
    json!({
        "messageId": body,
        "receiptHandle": "receipt",
        "body": body,
        "attributes": {
            "SentTimestamp": sent_at.as_millisecond().to_string(),
            "ApproximateReceiveCount": "1",
        },
        "messageAttributes": {},
    })
}

#[tokio::test]
async fn however_often_telegram_asks_to_wait_each_reminder_is_sent_once() {
    let herd = Herd::of(4, "UTC").await;
    // More often than a message may be received.
    let wait = FaultKind::TooManyRequests { retry_after: 1 };
    herd.telegram
        .add_fault(Fault::once(wait).times(6).of_method("sendMessage"));
    herd.works_off(herd.due(Timestamp::now())).await;
    assert_eq!(
        herd.sends().len(),
        1,
        "after the first the rest is left alone"
    );
    assert_eq!(herd.reminders(), [0; 4]);

    let mut received = 0;
    while herd.reminders() != [1; 4] {
        let messages = herd.received().await;
        assert!(!messages.is_empty(), "a reminder is lost");
        received += messages.len();
        assert!(received < 50, "they come again and again");
        herd.works_off(messages).await;
    }
    assert_eq!(herd.sends().len(), 6 + 4, "none was sent twice");
    assert_eq!(herd.waiting().await, [0, 0]);
}

#[tokio::test]
async fn a_reminder_that_waited_past_midnight_asks_about_its_own_day() {
    // A zone in which midnight was less than an hour ago.
    let hour = i32::from(Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).hour());
    let zone = match hour {
        0 => "UTC".to_owned(),
        1..=12 => format!("Etc/GMT+{hour}"),
        _ => format!("Etc/GMT-{}", 24 - hour),
    };
    let herd = Herd::of(1, &zone).await;
    let now = Timestamp::now().in_tz(&zone).expect("a time");
    let midnight = now.start_of_day().expect("a midnight").timestamp();
    let due = midnight - SignedDuration::from_secs(1);
    herd.works_off(herd.due(due)).await;
    let [reminder] = &herd.sends()[..] else {
        panic!("it is sent");
    };
    let text = reminder.parameters["text"].as_str().expect("a text");
    assert!(!text.contains("today"), "{text}");
}

#[tokio::test]
async fn a_killed_invocation_loses_no_reminder_and_sends_none_twice() {
    let herd = Herd::of(2, "UTC").await;
    // It is killed while the second message is on its way.
    let messages = herd.due(Timestamp::now());
    herd.works_off(messages[..1].to_vec()).await;
    herd.telegram
        .add_fault(Fault::once(FaultKind::Hang).of_method("sendMessage"));
    let run = herd.works_off(messages.clone());
    let killed = tokio::time::timeout(Duration::from_secs(2), run).await;
    assert!(killed.is_err());
    assert_eq!(herd.sends().len(), 2);

    // SQS hands over the same batch; the one that was on its way waits for its lease.
    herd.works_off(messages.clone()).await;
    assert_eq!(herd.reminders(), [1, 0]);
    assert_eq!(herd.waiting().await, [0, 1]);
    let day = Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let expire = herd.dynamodb.update_item().table_name(NAME);
    let partition = format!("user#telegram#{}", herd.people[1]);
    let slot = format!("reminder#daily-{day}-2130");
    let expire = expire
        .key("pk", AttributeValue::S(partition))
        .key("sk", AttributeValue::S(slot))
        .update_expression("SET claimed_until_ms = :now")
        .condition_expression("attribute_exists(pk)")
        .expression_attribute_values(":now", AttributeValue::N("0".into()));
    expire.send().await.expect("two minutes pass");
    herd.works_off(messages.clone()).await;
    herd.works_off(messages).await;
    assert_eq!(herd.reminders(), [1, 1]);
}
