//! A message to everyone against the local AWS and the stand-in for Telegram.

use aws_lambda_events::sqs::SqsEvent;
use aws_sdk_sqs::types::{Message, MessageSystemAttributeName};
use jiff::SignedDuration;
use journal::{Language, Profile, Retention};
use journal_aws::{EventBus, ReminderQueue, ScheduleGroup, ScheduleNames, Schedules};
use journal_channels::{Channels, Pace};
use journal_http::HttpClient;
use journal_telegram::person::of_user;
use journal_telegram::{BroadcastText, Messenger};
use local_cloud::{LocalAws, create_table};
use serde_json::json;
use telegram_stand_in::{Author, Config, Fault, FaultKind, KnownPerson, TelegramStandIn};

use super::*;

const NAME: &str = "broadcast";
const ARN: &str = "arn:aws:sqs:us-east-1:000000000000:broadcast";
const OPERATOR: i64 = 5;
const BROADCAST: u32 = 77;

const START: [BroadcastStage; 2] = [BroadcastStage::Ready, BroadcastStage::Sending];
const STOP: [BroadcastStage; 2] = [BroadcastStage::Sending, BroadcastStage::Stopped];

/// The people of a bot, its operator, and the function that writes to them.
struct Town {
    telegram: TelegramStandIn,
    remind: Remind,
    sqs: aws_sdk_sqs::Client,
    queue: String,
    _aws: LocalAws,
}

impl Town {
    async fn found() -> Self {
        let aws = LocalAws::start().await.expect("the local AWS");
        let config = aws.sdk_config();
        create_table(&config, NAME).await.expect("a table");
        let scheduler = aws_sdk_scheduler::Client::new(&config);
        let create = scheduler.create_schedule_group().name(NAME).send().await;
        create.expect("a group");
        let sqs = aws_sdk_sqs::Client::new(&config);
        let create = sqs.create_queue().queue_name(NAME).send().await;
        let queue = create.expect("a queue").queue_url.expect("its address");
        let telegram = TelegramStandIn::start(Config {
            known_people: vec![KnownPerson {
                id: OPERATOR,
                first_name: "Olga".into(),
                language_code: "en".into(),
            }],
            ..Config::default()
        });
        let telegram = telegram.await.expect("a stand-in");
        let messenger = Messenger::new(HttpClient::new(), telegram.base_url(), telegram.token());
        let messenger = messenger.expect("a messenger");
        let table = DiaryTable::new(&config, NAME, Retention { days: 60 });
        let bus = EventBus::new(&config, NAME, table.clone());
        let role = "arn:aws:iam::000000000000:role/scheduler";
        Self {
            remind: Remind {
                schedules: Schedules::new(
                    ScheduleGroup::new(&config, NAME, ScheduleNames::of_stack("stack")),
                    role,
                    ARN,
                    ARN,
                ),
                reminders: ReminderQueue::new(&config, &queue),
                operator: Some(OperatorChat::new(messenger.clone(), OPERATOR, Language::En)),
                channels: Channels::new(table.clone(), messenger, Pace::new(100.0), bus),
                table,
            },
            telegram,
            sqs,
            queue,
            _aws: aws,
        }
    }

    /// Someone who keeps a diary in this language. Returns their id.
    async fn person(&self, language: Language, change: impl FnOnce(&mut Profile)) -> i64 {
        let id = self.telegram.add_person("Anna", language.code());
        self.telegram.send_text(id, "/start").expect("written");
        let mut profile = Profile::new(language, "UTC".parse().expect("a zone"));
        change(&mut profile);
        let person = of_user(id.unsigned_abs());
        let saved = self
            .remind
            .table
            .save_profile(&person, &profile, Timestamp::now())
            .await;
        saved.expect("saved");
        id
    }

    async fn people(&self, many: usize) -> Vec<i64> {
        let mut people = Vec::new();
        for _ in 0..many {
            people.push(self.person(Language::En, |_| ()).await);
        }
        people
    }

    /// Drafts a text and has it counted.
    async fn is_drafted(&self, text: BroadcastText) {
        let mut draft = Broadcast::draft(BROADCAST, text);
        let operator = self.remind.operator.as_ref().expect("an operator");
        let screen = screen::broadcast(&draft, operator.texts());
        draft.message = operator.send(&screen).await.expect("shown").expect("an id");
        let saved = self.remind.table.save_draft(&draft, Timestamp::now()).await;
        assert!(saved.expect("an answer"));
        self.puts(BroadcastJob::Count {
            broadcast: BROADCAST,
            people: 0,
            after: None,
        })
        .await;
        self.works_until(BroadcastStage::Ready).await;
    }

    /// Confirms the draft, which puts the first page into the queue.
    async fn is_confirmed(&self) {
        let moved = self.moves(START).await;
        assert!(moved);
        self.puts(first_page()).await;
    }

    async fn moves(&self, stages: [BroadcastStage; 2]) -> bool {
        let table = &self.remind.table;
        let moved = table.move_broadcast(BROADCAST, stages, Timestamp::now());
        moved.await.expect("an answer").is_some()
    }

    async fn puts(&self, job: BroadcastJob) {
        let job = OutgoingJob::Broadcast(job);
        let put = self.remind.reminders.send(&job).await;
        put.expect("put into the queue");
    }

    async fn works_until(&self, stage: BroadcastStage) {
        while self.stored().await.stage != stage {
            self.works().await;
        }
    }

    /// Waits for jobs and works them off, as Lambda does.
    async fn works(&self) {
        let receive = self.sqs.receive_message().queue_url(&self.queue);
        let receive = receive
            .message_system_attribute_names(MessageSystemAttributeName::All)
            .max_number_of_messages(10)
            .wait_time_seconds(10);
        let messages = receive.send().await.expect("an answer").messages;
        let messages = messages.expect("a job in the queue");
        let deadline = Timestamp::now() + SignedDuration::from_secs(60);
        let answer = self.remind.work_off(event(&messages), deadline).await;
        let failed = answer.batch_item_failures.into_iter();
        let failed: Vec<_> = failed.map(|failure| failure.item_identifier).collect();
        for message in messages {
            if failed.contains(message.message_id.as_ref().expect("an id")) {
                continue;
            }
            let delete = self.sqs.delete_message().queue_url(&self.queue);
            let handle = message.receipt_handle.expect("a handle");
            let deleted = delete.receipt_handle(handle).send().await;
            deleted.expect("deleted");
        }
    }

    async fn stored(&self) -> Broadcast {
        let stored = self.remind.table.broadcast(Timestamp::now()).await;
        stored.expect("an answer").expect("a broadcast")
    }

    /// The texts that the bot wrote to a person, in order.
    fn read_by(&self, person: i64) -> Vec<String> {
        let messages = self.telegram.messages(person).into_iter();
        let by_bot = messages.filter(|message| message.author == Author::Bot);
        by_bot.map(|message| message.text().to_owned()).collect()
    }

    /// The last message of the operator's chat, with its buttons.
    fn operator_reads(&self) -> (String, Vec<String>) {
        let messages = self.telegram.messages(OPERATOR);
        let last = messages.last().expect("a message");
        let buttons = last.button_labels().into_iter().map(str::to_owned);
        (last.text().to_owned(), buttons.collect())
    }

    /// How many of these people read the text once. Nobody may read it twice.
    fn reached(&self, people: &[i64], text: &str) -> usize {
        let times = people.iter().map(|person| self.read_by(*person));
        times
            .map(|texts| {
                let times = texts.iter().filter(|it| *it == text).count();
                assert!(times <= 1, "{texts:?}");
                times
            })
            .sum()
    }
}

fn first_page() -> BroadcastJob {
    BroadcastJob::Send {
        broadcast: BROADCAST,
        page: 1,
        after: None,
    }
}

fn event(messages: &[Message]) -> SqsEvent {
    let attribute = |message: &Message, name| {
        let attributes = message.attributes.as_ref().expect("attributes");
        attributes[&name].clone()
    };
    let records: Vec<_> = messages
        .iter()
        .map(|message| {
            json!({
                "messageId": message.message_id,
                "receiptHandle": message.receipt_handle,
                "body": message.body,
                "attributes": {
                    "SentTimestamp": attribute(message, MessageSystemAttributeName::SentTimestamp),
                    "ApproximateReceiveCount":
                        attribute(message, MessageSystemAttributeName::ApproximateReceiveCount),
                },
                "messageAttributes": {},
            })
        })
        .collect();
    serde_json::from_value(json!({ "Records": records })).expect("an event")
}

fn text(typed: &str) -> BroadcastText {
    BroadcastText::read(typed).expect("a text")
}

fn summary(words: &str) -> (String, Vec<String>) {
    (words.to_owned(), Vec::new())
}

#[tokio::test]
async fn each_person_gets_it_once_without_a_sound_in_their_language_however_often_it_is_begun() {
    let town = Town::found().await;
    let anna = town.person(Language::Ru, |_| ()).await;
    let emma = town.person(Language::En, |_| ()).await;
    let cancelled = town
        .person(Language::En, |profile| {
            profile.switches.weekly_report = false;
            profile.switches.monthly_archive = false;
        })
        .await;
    let ben = Profile::new(Language::En, "UTC".parse().expect("a zone"));
    let elsewhere = "discord/ben".parse().expect("a person");
    let saved = town
        .remind
        .table
        .save_profile(&elsewhere, &ben, Timestamp::now())
        .await;
    saved.expect("saved");

    town.is_drafted(text("ru: Сегодня <ночью>\nen: Tonight"))
        .await;
    let (words, buttons) = town.operator_reads();
    assert!(
        words.starts_with("This is how 2 people will see it."),
        "{words}"
    );
    assert_eq!(buttons, ["Send to 2", "Discard"]);
    assert_eq!(town.reached(&[anna, emma], "Tonight"), 0, "not confirmed");

    town.is_confirmed().await;
    town.puts(first_page()).await;
    town.works_until(BroadcastStage::Done).await;
    let done =
        summary("Everyone has been written to.\nSent: 2. Had blocked the bot: 0. Failed: 0.");
    assert_eq!(town.operator_reads(), done);
    town.puts(first_page()).await;
    town.works().await;
    assert_eq!(town.read_by(anna), ["Сегодня <ночью>"]);
    assert_eq!(town.read_by(emma), ["Tonight"]);
    assert_eq!(town.read_by(cancelled), [""; 0]);
    let by_bot = |message: &telegram_stand_in::Message| message.author == Author::Bot;
    let messages = town.telegram.messages(emma);
    assert!(messages.iter().filter(|it| by_bot(it)).all(|it| it.silent));
    assert_eq!(town.operator_reads(), done);
}

#[tokio::test]
async fn two_runs_of_a_page_at_the_same_time_write_to_nobody_twice() {
    let town = Town::found().await;
    let people = town.people(6).await;
    town.is_drafted(text("Tonight")).await;
    assert!(town.moves(START).await);
    let (page, now) = (first_page(), Timestamp::now());
    let _ = tokio::join!(
        town.remind.broadcast(&page, now),
        town.remind.broadcast(&page, now)
    );
    assert!(town.reached(&people, "Tonight") > 0);
}

#[tokio::test]
async fn more_people_than_a_page_has_are_written_to_in_the_next_one() {
    let town = Town::found().await;
    let people = town.people(PEOPLE_A_PAGE + 2).await;
    town.is_drafted(text("Tonight")).await;
    town.is_confirmed().await;
    town.works().await;
    assert_eq!(town.reached(&people, "Tonight"), PEOPLE_A_PAGE);
    town.works_until(BroadcastStage::Done).await;
    assert_eq!(town.reached(&people, "Tonight"), people.len());
    let (words, _) = town.operator_reads();
    assert!(words.contains("Sent: 27."), "{words}");
}

#[tokio::test]
async fn once_it_is_stopped_nobody_else_is_written_to() {
    let town = Town::found().await;
    let people = town.people(PEOPLE_A_PAGE + 2).await;
    town.is_drafted(text("Tonight")).await;
    town.is_confirmed().await;
    town.works().await;
    assert!(town.moves(STOP).await);
    town.works().await;
    assert_eq!(town.reached(&people, "Tonight"), PEOPLE_A_PAGE);
    let stopped = "Stopped. Nobody else gets the message unless it goes on.\n\
        Sent: 25. Had blocked the bot: 0. Failed: 0.";
    assert_eq!(
        town.operator_reads(),
        (stopped.to_owned(), vec!["Go on".to_owned()])
    );

    let page = town.stored().await.page + 1;
    assert!(town.moves([STOP[1], STOP[0]]).await, "it goes on");
    town.puts(BroadcastJob::Send {
        broadcast: BROADCAST,
        page,
        after: None,
    })
    .await;
    town.works_until(BroadcastStage::Done).await;
    assert_eq!(town.reached(&people, "Tonight"), people.len());
    let (words, _) = town.operator_reads();
    assert!(words.contains("Sent: 27."), "{words}");
}

#[tokio::test]
async fn a_page_that_is_given_up_stops_it_and_the_operator_is_told_whom_it_reached() {
    let town = Town::found().await;
    town.people(1).await;
    town.is_drafted(text("Tonight")).await;
    assert!(town.moves(START).await);
    for _ in 0..2 {
        let now = Timestamp::now();
        let given_up = town.remind.give_up_broadcast(&first_page(), now).await;
        assert!(given_up.is_ok());
    }
    let (words, _) = town.operator_reads();
    assert!(
        words.starts_with("Stopped.") && words.contains("Sent: 0."),
        "{words}"
    );
}

#[tokio::test]
async fn who_blocked_the_bot_is_counted_and_written_to_no_more() {
    let town = Town::found().await;
    let people = town.people(2).await;
    town.telegram.block(people[0]).expect("blocked");
    town.is_drafted(text("Tonight")).await;
    town.is_confirmed().await;
    town.works_until(BroadcastStage::Done).await;
    let (words, _) = town.operator_reads();
    assert!(
        words.ends_with("Sent: 1. Had blocked the bot: 1. Failed: 0."),
        "{words}"
    );
    let blocked = of_user(people[0].unsigned_abs());
    let diary = town.remind.table.diary(&blocked, Timestamp::now()).await;
    let profile = diary.expect("an answer").profile.expect("a profile");
    assert!(profile.blocked_at.is_some());
}

#[tokio::test]
async fn a_rate_limit_postpones_the_rest_and_loses_nobody() {
    let town = Town::found().await;
    let people = town.people(3).await;
    town.is_drafted(text("Tonight")).await;
    let limit = FaultKind::TooManyRequests { retry_after: 1 };
    town.telegram
        .add_fault(Fault::once(limit).of_method("sendMessage"));
    town.is_confirmed().await;
    town.works().await;
    assert_eq!(
        town.reached(&people, "Tonight"),
        0,
        "Telegram is left alone"
    );
    town.works_until(BroadcastStage::Done).await;
    assert_eq!(town.reached(&people, "Tonight"), 3);
    let (words, _) = town.operator_reads();
    assert!(words.contains("Sent: 3."), "{words}");
}

#[tokio::test]
async fn a_message_that_telegram_refuses_is_counted_and_the_others_go_on() {
    let town = Town::found().await;
    let people = town.people(1).await;
    let anna = town.person(Language::Ru, |_| ()).await;
    // No operator can write it so.
    let refused = json!([{"text": "Tonight"}, {"language": "ru", "text": ""}]);
    town.is_drafted(serde_json::from_value(refused).expect("a text"))
        .await;
    town.is_confirmed().await;
    town.works_until(BroadcastStage::Done).await;
    assert_eq!(town.reached(&people, "Tonight"), 1);
    assert_eq!(town.read_by(anna), [""; 0]);
    let (words, _) = town.operator_reads();
    assert!(
        words.ends_with("Sent: 1. Had blocked the bot: 0. Failed: 1."),
        "{words}"
    );
}
