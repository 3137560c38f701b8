//! Against the local AWS.

use std::future::ready;
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use aws_sdk_dynamodb::types::AttributeValue;
use axum::http::StatusCode;
use clap::Parser;
use jiff::Timestamp;
use jiff::civil::{date, time};
use journal::event::EventKind;
use journal::{Entry, Language, PersonId, Profile, RecurringReport, Retention, Weekdays, Zone};
use journal_aws::{
    Callback, DiaryTable, Eraser, EventBus, Expected, ReminderQueue, ReportBucket, ScheduleGroup,
    ScheduleNames, Schedules, SdkConfig, SubscriptionList, Subscriptions,
};
use local_cloud::{AwsRefusal, Between, LocalAws, create_table};

use crate::channels::ChannelAdmin;
use crate::command::OperatorCommand;
use crate::people::PeopleAdmin;

const PUBLIC_KEY: &str = "-----BEGIN PUBLIC KEY-----\n\
    MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n\
    -----END PUBLIC KEY-----\n";

/// As many calls as are made.
const ALL: usize = usize::MAX;

struct Stack {
    _aws: LocalAws,
    direct: SdkConfig,
    table: DiaryTable,
    schedules: Schedules,
    bucket: ReportBucket,
    channels: ChannelAdmin,
    callbacks: Subscriptions,
    /// How many calls of `channels` are let through.
    let_through: Arc<AtomicUsize>,
    /// The address of the queue of what the operator's chat is told.
    reminders: String,
}

fn group(config: &SdkConfig) -> ScheduleGroup {
    ScheduleGroup::new(config, "people", ScheduleNames::of_stack("stack"))
}

impl Stack {
    async fn create() -> Self {
        let aws = LocalAws::start().await.expect("the local AWS");
        let direct = aws.sdk_config();
        create_table(&direct, "journal").await.expect("a table");
        let s3 = aws_sdk_s3::config::Builder::from(&direct).force_path_style(true);
        let s3 = aws_sdk_s3::Client::from_conf(s3.build());
        let create = s3.create_bucket().bucket("reports").send().await;
        create.expect("a bucket");
        let scheduler = aws_sdk_scheduler::Client::new(&direct);
        let create = scheduler.create_schedule_group().name("people").send();
        create.await.expect("a group");
        let create = aws_sdk_eventbridge::Client::new(&direct).create_event_bus();
        create.name("bus").send().await.expect("a bus");
        let create = aws_sdk_sqs::Client::new(&direct).create_queue();
        let queue = create.queue_name("reminders").send().await;
        let reminders = queue.expect("a queue").queue_url.expect("its address");
        let role = "arn:aws:iam::000000000000:role/callbacks";
        let dead_letters = "arn:aws:sqs:us-east-1:000000000000:dead-letters";

        let let_through = Arc::new(AtomicUsize::new(ALL));
        let config = counted(&direct, Arc::clone(&let_through)).await;
        let retention = Retention { days: 60 };
        let table = DiaryTable::new(&config, "journal", retention);
        Self {
            table: DiaryTable::new(&direct, "journal", retention),
            schedules: Schedules::new(group(&direct), role, dead_letters, dead_letters),
            bucket: ReportBucket::new(&direct, "reports"),
            callbacks: Subscriptions::new(&direct, "bus", role, dead_letters),
            channels: ChannelAdmin {
                people: PeopleAdmin {
                    eraser: Eraser {
                        table: table.clone(),
                        schedules: group(&config),
                        bucket: ReportBucket::new(&config, "reports"),
                        bus: EventBus::new(&config, "bus", table.clone()),
                    },
                },
                subscriptions: SubscriptionList::new(&config, "bus"),
                table,
                reminders: ReminderQueue::new(&config, &reminders),
            },
            reminders,
            let_through,
            direct,
            _aws: aws,
        }
    }

    async fn perform(&self, words: &str) -> anyhow::Result<String> {
        let words = words.split_whitespace();
        let OperatorCommand::Channel(command) =
            OperatorCommand::try_parse_from(["operator"].into_iter().chain(words))?
        else {
            anyhow::bail!("another command");
        };
        self.channels.perform(command).await
    }

    /// Takes what the operator's chat is told.
    async fn news(&self) -> Vec<String> {
        let sqs = aws_sdk_sqs::Client::new(&self.direct);
        let receive = sqs.receive_message().queue_url(&self.reminders);
        let taken = receive.max_number_of_messages(10).send().await;
        let messages = taken.expect("an answer").messages.unwrap_or_default();
        let bodies = messages.into_iter().filter_map(|message| message.body);
        bodies.collect()
    }

    /// Makes a person who has some of everything.
    async fn fill(&self, person: &str) {
        let person: PersonId = person.parse().expect("a person");
        let zone: Zone = "Europe/Berlin".parse().expect("a zone");
        let profile = Profile::new(Language::En, zone.clone());
        let saved = self
            .table
            .save_profile(&person, &profile, Timestamp::now())
            .await;
        saved.expect("saved");
        let (entry, expected) = (Entry::painless(date(2026, 11, 22)), Expected::Anything);
        let now = Timestamp::now();
        let put = self.table.put_entry(&person, &entry, &zone, &expected, now);
        put.await.expect("stored");
        let (schedules, at) = (&self.schedules, time(21, 30, 0, 0));
        let daily = schedules.set_daily(&person, at, Weekdays::ALL, &zone);
        daily.await.expect("set");
        schedules
            .set_report(RecurringReport::Weekly, &person, &zone)
            .await
            .expect("set");
        let page = format!("reports/{person}/1.html");
        let put = self.bucket.put(&page, b"<p>".to_vec(), "text/html").await;
        put.expect("stored");
    }

    /// Whose items are stored, whose schedules, and the files, but for tombstones.
    async fn left(&self) -> Vec<String> {
        let scan = aws_sdk_dynamodb::Client::new(&self.direct).scan();
        let scan = scan.table_name("journal").send().await.expect("an answer");
        let pk = |value: &AttributeValue| value.as_s().cloned().unwrap_or_default();
        let items = scan.items.unwrap_or_default().into_iter();
        let items = items.map(|item| pk(&item["pk"]));
        let scheduler = aws_sdk_scheduler::Client::new(&self.direct);
        let schedules = scheduler.list_schedules().group_name("people").send().await;
        let schedules = schedules.expect("a list").schedules.into_iter();
        let s3 = aws_sdk_s3::config::Builder::from(&self.direct).force_path_style(true);
        let s3 = aws_sdk_s3::Client::from_conf(s3.build());
        let files = s3.list_objects_v2().bucket("reports").send().await;
        let files = files.expect("a list").contents.unwrap_or_default();
        let mut left: Vec<_> = items
            .filter(|pk| pk.starts_with("user#"))
            .chain(schedules.filter_map(|schedule| schedule.name))
            .chain(files.into_iter().filter_map(|file| file.key))
            .collect();
        left.sort();
        left.dedup();
        left
    }
}

/// The same AWS, reached by calls that are counted, and refused when none is left.
async fn counted(direct: &SdkConfig, let_through: Arc<AtomicUsize>) -> SdkConfig {
    const REFUSED: AwsRefusal = (StatusCode::FORBIDDEN, "AccessDeniedException");
    let upstream = direct.endpoint_url().expect("an address").to_owned();
    let hook = move |_| {
        let one_less = |left: usize| match left {
            ALL => Some(ALL),
            left => left.checked_sub(1),
        };
        let passed = let_through.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less);
        ready(passed.is_err().then_some(REFUSED))
    };
    let endpoint = Between::serve(upstream, hook).await;
    direct.to_builder().endpoint_url(endpoint).build()
}

#[tokio::test]
async fn a_channel_comes_gets_a_second_key_loses_the_first_and_goes() {
    let stack = Stack::create().await;
    let said = async |words: &str| stack.perform(words).await.expect("done");
    assert_eq!(said("channel list").await, "No channel is registered.");

    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(PUBLIC_KEY.as_bytes()).expect("written");
    let add = format!("channel add discord {}", file.path().display());
    for _ in 0..2 {
        assert!(said(&add).await.starts_with("The key "));
    }
    let shown = said("channel show discord").await;
    assert_eq!(shown.matches("  key ").count(), 1, "{shown}");
    let first = shown.split_whitespace().nth(2).expect("its id").to_owned();

    let told = said("channel secret discord").await;
    let secret = told.lines().nth(2).expect("the secret").trim();
    assert_eq!(secret.len(), 64);
    let listed = said("channel list").await;
    assert!(!listed.contains(secret), "it is shown once");
    assert_eq!(listed.matches("  key ").count(), 2);

    let said_then = said(&format!("channel revoke discord {first}")).await;
    assert!(!said_then.contains("EdDSA") && said_then.contains("HS256"));
    assert!(stack.perform("channel revoke discord 0").await.is_err());
    let news = stack.news().await;
    assert_eq!(news.len(), 3, "the same key twice is no news: {news:?}");
    assert!(news.iter().all(|it| !it.contains(secret)), "{news:?}");

    said("channel remove discord").await;
    let closed = said("channel show discord").await;
    assert!(closed.contains("closed on ") && closed.contains("0 people left"));
    assert!(said("channel list").await.contains("closed on "));
    assert_eq!(said("channel hang-up").await, "Call-backs ended: 0.");
}

#[tokio::test]
async fn a_private_key_is_not_taken() {
    let stack = Stack::create().await;
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    let private = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    file.write_all(private.as_bytes()).expect("written");
    let add = format!("channel add discord {}", file.path().display());
    let refused = stack.perform(&add).await.expect_err("it is private");
    assert!(format!("{refused:#}").contains("send its public half"));
    let listed = stack.perform("channel list").await.expect("a list");
    assert_eq!(listed, "No channel is registered.");
}

#[tokio::test]
async fn a_channel_that_is_removed_takes_its_subscriptions_along_and_no_others() {
    let stack = Stack::create().await;
    for channel in ["discord", "discordant"] {
        let told = stack.perform(&format!("channel secret {channel}")).await;
        told.expect("a channel");
        for address in ["https://bot.example/old", "https://bot.example/new"] {
            let wish = Callback {
                address: address.to_owned().try_into().expect("an address"),
                events: [EventKind::ReminderDue].into(),
                secret: "s".repeat(32).try_into().expect("a secret"),
            };
            stack.callbacks.make(channel, &wish).await.expect("made");
        }
    }
    for _ in 0..2 {
        let removed = stack.perform("channel remove discord").await;
        removed.expect("safe to run twice");
        let page = stack.callbacks.list().page(None).await.expect("a page");
        let left: Vec<_> = page.items.iter().map(|it| &it.channel).collect();
        assert_eq!(left, ["discordant", "discordant"]);
    }
}

#[tokio::test]
async fn a_channel_with_people_ends_by_a_decision_and_erased_they_leave_nothing() {
    let stack = Stack::create().await;
    for channel in ["discord", "discordant"] {
        let told = stack.perform(&format!("channel secret {channel}")).await;
        told.expect("a channel");
    }
    stack.fill("discordant/ann").await;
    let others = stack.left().await;
    for person in 0..20 {
        stack.fill(&format!("discord/{person}")).await;
    }
    let undecided = stack.perform("channel remove discord").await;
    let undecided = undecided.expect_err("nothing was decided").to_string();
    assert!(undecided.contains("20 people") && undecided.contains("REMOVE=keep"));
    let erase = "channel remove discord --people erase --confirm";
    let unmeant = stack.perform(&format!("{erase} discordant")).await;
    unmeant.expect_err("another name was typed");
    let shown = stack.perform("channel show discord").await;
    assert!(shown.expect("it").contains("  key "), "it is open still");

    let closed = stack.perform(&format!("{erase} discord")).await;
    let closed = closed.expect("closed");
    assert!(closed.ends_with("Erased: 20 people."), "{closed}");
    assert_eq!(stack.left().await, others);
    let again = stack.perform(&format!("{erase} discord")).await;
    assert!(again.expect("safe to run twice").contains("0 people"));

    let given = stack.perform("channel secret discord").await;
    let refused = given.expect_err("its name is not given unawares");
    assert!(refused.to_string().contains("TAKE_OVER=1"), "{refused}");
    let given = stack.perform("channel secret discord --take-over").await;
    assert!(!given.expect("it was meant").contains("taken over"));
    let second = stack.perform("channel secret discord").await;
    second.expect("it is a channel like any other");
}

#[tokio::test]
async fn people_who_are_kept_are_told_nothing_and_go_to_nobody_unawares() {
    let stack = Stack::create().await;
    let told = stack.perform("channel secret discord").await;
    told.expect("a channel");
    stack.fill("discord/ann").await;
    for _ in 0..2 {
        let kept = stack.perform("channel remove discord --people keep").await;
        assert!(kept.expect("closed").ends_with(": 1 person."));
    }
    let left = stack.left().await;
    assert_eq!(left, ["reports/discord/ann/1.html", "user#discord#ann"]);
    let shown = stack.perform("channel show discord").await.expect("it");
    assert!(shown.contains("1 person left"), "{shown}");
    assert_eq!(
        stack.table.channel("discord").await.expect("an answer"),
        None
    );

    for name_is_closed in [true, false] {
        let given = stack.perform("channel secret discord").await;
        let refused = given.expect_err("somebody would read a diary").to_string();
        assert!(refused.contains("1 person") && refused.contains("TAKE_OVER=1"));
        assert_eq!(refused.contains("was closed on"), name_is_closed);
        // As a table is in which channels were only ever deleted.
        let reopened = stack.table.reopen_channel("discord").await;
        reopened.expect("without the mark");
    }
    let given = stack.perform("channel secret discord --take-over").await;
    assert!(given.expect("it was meant").contains("taken over"));
    assert_eq!(stack.left().await, left);
}

#[tokio::test]
async fn an_end_that_breaks_off_at_any_call_is_finished_by_the_next() {
    let stack = Stack::create().await;
    let erase = "channel remove discord --people erase --confirm discord";
    let mut calls = 0;
    loop {
        let told = stack.perform("channel secret discord --take-over").await;
        told.expect("a channel");
        for person in ["discord/ann", "discord/ben"] {
            stack.fill(person).await;
        }
        stack.let_through.store(calls, Ordering::SeqCst);
        let is_whole = stack.perform(erase).await.is_ok();
        stack.let_through.store(ALL, Ordering::SeqCst);
        stack.perform(erase).await.expect("finished");
        let why = format!("broken off after {calls} calls");
        assert_eq!(stack.left().await, [""; 0], "{why}");
        let key = stack.table.channel("discord").await.expect("an answer");
        assert_eq!(key, None, "{why}");
        if is_whole {
            break;
        }
        calls += 3;
    }
    assert!(calls > 20, "it takes {calls} calls");
}

#[tokio::test]
async fn one_person_is_erased_and_nobody_else() {
    let stack = Stack::create().await;
    stack.fill("telegram/12").await;
    let others = stack.left().await;
    stack.fill("telegram/1").await;
    let people = &stack.channels.people;
    let person = "telegram/1".parse().expect("a person");
    let erased = people.erase(&person).await.expect("erased");
    assert!(erased.starts_with("telegram/1 is erased"), "{erased}");
    assert_eq!(stack.left().await, others);
    let again = people.erase(&person).await.expect("safe to run twice");
    assert!(
        again.starts_with("Nobody is known as telegram/1"),
        "{again}"
    );
}

#[tokio::test]
async fn how_many_people_a_channel_may_have_is_set_and_they_are_counted_anew() {
    let stack = Stack::create().await;
    let said = async |words: &str| stack.perform(words).await.expect("done");
    let unknown = stack.perform("channel people discord 5").await;
    assert!(unknown.is_err(), "there is no such channel");
    let told = said("channel secret discord").await;
    assert!(told.contains("ApiCallsPerSecond"), "{told}");
    let table = &stack.channels.table;
    for id in ["ann", "ben"] {
        let person = PersonId::new("discord", id).expect("a person");
        let profile = Profile::new(Language::En, "UTC".parse().expect("a zone"));
        let made = table
            .save_profile(&person, &profile, Timestamp::now())
            .await;
        made.expect("made");
    }
    let shown = said("channel show discord").await;
    assert!(shown.contains("people: 2 of at most 1000"), "{shown}");
    let told = said("channel people discord 1").await;
    let counted = "discord has 2 people and may have 1. How many calls";
    assert!(told.starts_with(counted), "{told}");
    // A key that comes later leaves it so.
    let told = said("channel secret discord").await;
    assert!(!told.contains("ApiCallsPerSecond"), "{told}");
    let shown = said("channel show discord").await;
    assert!(shown.ends_with("people: 2 of at most 1"), "{shown}");
}
