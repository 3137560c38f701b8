//! From an event to the bot that is called: over real HTTP, to a server of this program.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::civil::{date, time};
use journal::event::{Event, EventKind};
use journal_aws::{
    Callback, EventBus, MOST_CALLS_PER_SECOND, StoreError, Subscriptions, TOKEN_HEADER,
};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use crate::cloud::{TestTable, config, now, unique};

const ROLE: &str = "arn:aws:iam::000000000000:role/callbacks";
const DEAD_LETTERS: &str = "arn:aws:sqs:us-east-1:000000000000:dead-letters";
const SECRET: &str = "the-secret-of-a-test-and-no-other";

/// A call as the bot receives it.
#[derive(Clone, Debug)]
struct Call {
    token: String,
    body: Value,
}

/// A bot that notes how it is called.
struct Bot {
    address: String,
    calls: Arc<Mutex<Vec<Call>>>,
}

impl Bot {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let calls: Arc<Mutex<Vec<Call>>> = Arc::default();
        let noted = Arc::clone(&calls);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let call = receive(stream).await;
                noted.lock().expect("the calls").push(call);
            }
        });
        Self {
            address: format!("http://127.0.0.1:{port}/journal"),
            calls,
        }
    }

    /// The calls, as soon as there are so many; fewer after a while.
    async fn calls(&self, count: usize) -> Vec<Call> {
        for _ in 0..100 {
            if self.calls.lock().expect("the calls").len() >= count {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.calls.lock().expect("the calls").clone()
    }

    /// Whom the calls are about, as soon as there are so many. The last of them follows
    /// what must not arrive: by then that would be among them.
    async fn hears_of(&self, count: usize) -> Vec<String> {
        let calls = self.calls(count).await;
        let people = calls.iter().map(|call| {
            let payload = call.body["payload"].as_str().expect("a payload");
            let told: Value = serde_json::from_str(payload).expect("JSON");
            told["person"].as_str().expect("a person").to_owned()
        });
        people.collect()
    }
}

async fn receive(stream: TcpStream) -> Call {
    let mut reader = BufReader::new(stream);
    let (mut token, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).await.expect("a line");
        let Some((name, value)) = line.trim_end().split_once(": ") else {
            if line.trim_end().is_empty() {
                break;
            }
            continue;
        };
        if name.eq_ignore_ascii_case(TOKEN_HEADER) {
            token = value.to_owned();
        } else if name.eq_ignore_ascii_case("content-length") {
            length = value.parse().expect("a length");
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).await.expect("a body");
    let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    reader.write_all(answer).await.expect("answered");
    Call {
        token,
        body: serde_json::from_slice(&body).expect("JSON"),
    }
}

/// A bus with its table.
struct Stack {
    table: TestTable,
    bus: EventBus,
    name: String,
    subscriptions: Subscriptions,
}

impl Stack {
    async fn create() -> Self {
        let config = config().await;
        let name = unique("bus");
        let create = aws_sdk_eventbridge::Client::new(&config).create_event_bus();
        create.name(&name).send().await.expect("a bus");
        let table = TestTable::create().await;
        Self {
            bus: EventBus::new(&config, &name, table.clone()),
            subscriptions: Subscriptions::new(&config, &name, ROLE, DEAD_LETTERS),
            table,
            name,
        }
    }

    async fn subscribe(&self, channel: &str, callback: &Callback) {
        let made = self.subscriptions.make(channel, callback).await;
        made.expect("made");
        let registered = self.table.change_channel(channel, |before| {
            Ok::<_, StoreError>(before.unwrap_or_default())
        });
        registered.await.expect("registered");
        let noted = self
            .table
            .change_callback(channel, |_| Ok::<_, StoreError>(Some(callback.clone())));
        noted.await.expect("noted");
    }

    async fn subscriptions(&self) -> Vec<String> {
        let page = self.subscriptions.list().page(None).await.expect("a page");
        page.items.into_iter().map(|it| it.channel).collect()
    }

    async fn rules(&self) -> usize {
        let client = aws_sdk_eventbridge::Client::new(&config().await);
        let rules = client.list_rules().event_bus_name(&self.name).send().await;
        rules.expect("an answer").rules().len()
    }
}

fn callback(address: &str, events: &[EventKind]) -> Callback {
    Callback {
        address: address.to_owned().try_into().expect("an address"),
        events: events.iter().copied().collect(),
        secret: SECRET.to_owned().try_into().expect("a secret"),
    }
}

fn reminder(person: &str) -> Event {
    Event::ReminderDue {
        person: person.parse().expect("a person"),
        date: date(2026, 11, 23),
        time: time(21, 30, 0, 0).into(),
        slot: "daily-2026-11-23-2130".into(),
    }
}

fn erasure(person: &str) -> Event {
    Event::PersonErased {
        person: person.parse().expect("a person"),
        erasure: "1".into(),
        erased_at: now(),
    }
}

#[tokio::test]
async fn a_bot_is_called_with_its_token_and_words_that_it_can_trust() {
    let (stack, bot) = (Stack::create().await, Bot::start().await);
    let wish = callback(&bot.address, &[EventKind::ReminderDue]);
    for _ in 0..2 {
        stack.subscribe("discord", &wish).await;
    }
    assert_eq!(stack.subscriptions().await, ["discord"], "twice is once");

    let event = reminder("discord/42");
    assert!(stack.bus.publish(&event, now()).await.expect("published"));

    let marker = reminder("discord/43");
    assert!(stack.bus.publish(&marker, now()).await.expect("published"));

    assert_eq!(bot.hears_of(2).await, ["42", "43"]);
    let calls = bot.calls(2).await;
    assert_eq!(calls[0].token, wish.secret.sign("discord"));
    let payload = calls[0].body["payload"].as_str().expect("a payload");
    assert_eq!(payload, event.payload(now()));
    assert_eq!(calls[0].body["signature"], wish.secret.sign(payload));
    assert_eq!(calls[0].body["channel"], "discord");
    let told: Value = serde_json::from_str(payload).expect("JSON");
    assert_eq!(
        (&told["type"], &told["person"]),
        (&"reminder.due".into(), &"42".into())
    );
}

#[tokio::test]
async fn a_bot_hears_what_it_asked_for_of_its_own_people_and_nothing_else() {
    let (stack, bot, other) = (
        Stack::create().await,
        Bot::start().await,
        Bot::start().await,
    );
    let wish = callback(&bot.address, &[EventKind::PersonErased]);
    stack.subscribe("discord", &wish).await;
    let theirs = callback(&other.address, &[EventKind::ReminderDue]);
    stack.subscribe("whatsapp", &theirs).await;

    let is_heard = async |kind| {
        let heard = stack.bus.is_heard("discord", kind).await;
        heard.expect("an answer")
    };
    assert!(is_heard(EventKind::PersonErased).await);
    assert!(!is_heard(EventKind::ReminderDue).await);
    let told = async |event: &Event| stack.bus.publish(event, now()).await.expect("published");
    assert!(!told(&reminder("discord/42")).await);
    assert!(!told(&erasure("whatsapp/42")).await);
    assert!(!told(&erasure("signal/42")).await);
    assert!(told(&erasure("discord/42")).await);
    assert!(told(&reminder("whatsapp/42")).await);
    assert!(told(&erasure("discord/43")).await);
    assert!(told(&reminder("whatsapp/43")).await);

    assert_eq!(bot.hears_of(2).await, ["42", "43"]);
    assert_eq!(other.hears_of(2).await, ["42", "43"]);
}

#[tokio::test]
async fn what_is_left_of_an_earlier_wish_hears_nothing() {
    let (stack, old, new) = (
        Stack::create().await,
        Bot::start().await,
        Bot::start().await,
    );
    for bot in [&old, &new] {
        let wish = callback(&bot.address, &[EventKind::ReminderDue]);
        stack.subscribe("discord", &wish).await;
    }
    assert_eq!(stack.subscriptions().await, ["discord", "discord"]);
    for person in ["discord/42", "discord/43"] {
        let published = stack.bus.publish(&reminder(person), now()).await;
        assert!(published.expect("published"));
    }
    assert_eq!(new.hears_of(2).await, ["42", "43"]);
    assert_eq!(old.calls(0).await.len(), 0);
}

#[tokio::test]
async fn a_removed_subscription_is_gone_with_all_its_parts() {
    let stack = Stack::create().await;
    let wish = callback("https://bot.example/", &[EventKind::ReminderDue]);
    stack.subscribe("discord", &wish).await;
    assert_eq!(stack.rules().await, 1);
    for _ in 0..2 {
        let removed = stack.subscriptions.remove("discord", &wish).await;
        removed.expect("safe to run twice");
        assert_eq!(stack.rules().await, 0);
        assert!(stack.subscriptions().await.is_empty());
    }
    let client = aws_sdk_eventbridge::Client::new(&config().await);
    let left = client.list_api_destinations().name_prefix(&stack.name);
    let left = left.send().await.expect("an answer");
    assert!(left.api_destinations().is_empty());
}

#[tokio::test]
async fn what_broke_off_is_found_and_removed() {
    let config = config().await;
    // Without a bus the rule, which is the third of the parts, cannot be made.
    let nowhere = unique("no-bus");
    let subscriptions = Subscriptions::new(&config, &nowhere, ROLE, DEAD_LETTERS);
    let wish = callback("https://bot.example/", &[EventKind::ReminderDue]);
    let made = subscriptions.make("discord", &wish).await;
    assert!(made.is_err_and(|error| !error.is_transient()));
    let list = subscriptions.list();
    let listed = async || list.page(None).await.expect("a page").items;
    let left = listed().await;
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].name, list.name("discord", &wish));
    list.remove(&left[0].name).await.expect("removed");
    assert!(listed().await.is_empty());
}

#[tokio::test]
async fn a_bot_is_called_for_a_day_at_a_bearable_rate_and_what_it_does_not_take_is_kept() {
    let stack = Stack::create().await;
    let wish = callback("https://bot.example/", &[EventKind::ReminderDue]);
    stack.subscribe("discord", &wish).await;
    let name = stack.subscriptions.list().name("discord", &wish);
    let client = aws_sdk_eventbridge::Client::new(&config().await);

    let targets = client.list_targets_by_rule().rule(&name);
    let targets = targets.event_bus_name(&stack.name).send().await;
    let targets = targets.expect("an answer").targets.unwrap_or_default();
    assert_eq!(targets.len(), 1);
    let retries = targets[0].retry_policy().expect("retries");
    assert_eq!(retries.maximum_event_age_in_seconds(), Some(86_400));
    assert_eq!(retries.maximum_retry_attempts(), Some(185));
    let dead_letters = targets[0].dead_letter_config().expect("a queue");
    assert_eq!(dead_letters.arn(), Some(DEAD_LETTERS));

    let destination = client.describe_api_destination().name(&name).send().await;
    let destination = destination.expect("a destination");
    let rate = destination.invocation_rate_limit_per_second();
    assert_eq!(rate, Some(MOST_CALLS_PER_SECOND));
}

#[tokio::test]
async fn a_name_that_is_too_long_for_eventbridge_is_told_from_a_bad_address() {
    let config = config().await;
    let long = "b".repeat(64 - ".discord.0123456789ab".len() + 1);
    let subscriptions = Subscriptions::new(&config, &long, ROLE, DEAD_LETTERS);
    let wish = callback("https://bot.example/", &[EventKind::ReminderDue]);
    let made = subscriptions.make("discord", &wish).await;
    let refused = made.expect_err("it is too long");
    assert_eq!(refused.code(), Some("NameTooLong"));
    assert!(!refused.is_transient());
}
