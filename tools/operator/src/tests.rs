//! Against a table of the local AWS.

use std::io::Write;

use clap::Parser;
use journal::event::EventKind;
use journal::{Language, PersonId, Profile, Retention};
use journal_aws::{Callback, DiaryTable, SubscriptionList, Subscriptions};
use local_cloud::{LocalAws, create_table};

use crate::channels::ChannelAdmin;
use crate::command::OperatorCommand;

const PUBLIC_KEY: &str = "-----BEGIN PUBLIC KEY-----\n\
    MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n\
    -----END PUBLIC KEY-----\n";

struct Stack {
    _aws: LocalAws,
    channels: ChannelAdmin,
    callbacks: Subscriptions,
}

impl Stack {
    async fn create() -> Self {
        let aws = LocalAws::start().await.expect("the local AWS");
        let config = aws.sdk_config();
        create_table(&config, "journal").await.expect("a table");
        let create = aws_sdk_eventbridge::Client::new(&config).create_event_bus();
        create.name("bus").send().await.expect("a bus");
        let role = "arn:aws:iam::000000000000:role/callbacks";
        let dead_letters = "arn:aws:sqs:us-east-1:000000000000:dead-letters";
        Self {
            callbacks: Subscriptions::new(&config, "bus", role, dead_letters),
            channels: ChannelAdmin {
                table: DiaryTable::new(&config, "journal", Retention { days: 60 }),
                subscriptions: SubscriptionList::new(&config, "bus"),
            },
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

    said("channel remove discord").await;
    assert!(stack.perform("channel show discord").await.is_err());
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
async fn how_many_people_a_channel_may_have_is_set_and_they_are_counted_anew() {
    let stack = Stack::create().await;
    let said = async |words: &str| stack.perform(words).await.expect("done");
    let unknown = stack.perform("channel people discord 5").await;
    assert!(unknown.is_err(), "there is no such channel");
    said("channel secret discord").await;
    let table = &stack.channels.table;
    for id in ["ann", "ben"] {
        let person = PersonId::new("discord", id).expect("a person");
        let profile = Profile::new(Language::En, "UTC".parse().expect("a zone"));
        let made = table.save_profile(&person, &profile).await;
        made.expect("made");
    }
    let shown = said("channel show discord").await;
    assert!(shown.contains("people: 2 of at most 1000"), "{shown}");
    let told = said("channel people discord 1").await;
    assert_eq!(told, "discord has 2 people and may have 1.");
    // A key that comes later leaves it so.
    said("channel secret discord").await;
    let shown = said("channel show discord").await;
    assert!(shown.ends_with("people: 2 of at most 1"), "{shown}");
}
