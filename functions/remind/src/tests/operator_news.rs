//! The operator is told of other bots' channels, in a chat with the stand-in for Telegram.

use journal::{ChannelChange, Language, OperatorJob, Profile};
use journal_http::HttpClient;
use journal_telegram::{Messenger, OperatorChat};
use telegram_stand_in::{Config, TelegramStandIn};

use super::Evening;

#[tokio::test]
async fn the_operator_reads_which_key_was_added_to_which_channel() {
    let telegram = TelegramStandIn::start(Config::default()).await;
    let telegram = telegram.expect("the stand-in");
    let operator = telegram.add_person("Olga", "en");
    telegram.send_text(operator, "/start").expect("a message");
    let profile = Profile::new(Language::En, "UTC".parse().expect("a zone"));
    let mut evening = Evening::of(profile).await;
    let job = OperatorJob::ChannelChanged {
        channel: "discord".into(),
        change: ChannelChange::KeyAdded { key: "b2".into() },
        signed_by: Some("a1".into()),
        is_last_of_hour: false,
    };
    // A stack without an operator drops it.
    evening.gets(&job).await;

    let messenger = Messenger::new(HttpClient::new(), telegram.base_url(), telegram.token());
    let messenger = messenger.expect("a messenger");
    evening.remind.operator = Some(OperatorChat::new(messenger, operator, Language::En));
    evening.gets(&job).await;
    let messages = telegram.messages(operator);
    let told = messages.last().expect("a message").text();
    assert!(told.contains("discord: a key was added, b2."), "{told}");
    assert!(
        told.contains("make channel NAME=discord REVOKE=b2"),
        "{told}"
    );
}
