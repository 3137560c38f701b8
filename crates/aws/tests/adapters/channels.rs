use jiff::{SignedDuration, Timestamp};
use journal::event::EventKind;
use journal_aws::{Callback, ChannelKey, ChannelNews, RegisteredChannel, StoreError};

use crate::cloud::{TestTable, now};

fn key(secret: &str) -> ChannelKey {
    ChannelKey::shared(&secret.repeat(32), now()).expect("a key")
}

fn callback() -> Callback {
    Callback {
        address: "https://bot.example/".to_owned().try_into().expect("one"),
        events: [EventKind::ReminderDue].into(),
        secret: "s".repeat(32).try_into().expect("a secret"),
    }
}

async fn add(table: &TestTable, name: &str, key: ChannelKey) -> RegisteredChannel {
    let changed = table.change_channel(name, |before| {
        let mut channel = before.unwrap_or_default();
        channel.add_key(key.clone());
        Ok::<_, StoreError>(channel)
    });
    changed.await.expect("changed").after
}

#[tokio::test]
async fn a_channel_keeps_its_keys() {
    let table = TestTable::create().await;
    let channel = async |name: &str| table.channel(name).await.expect("an answer");
    assert_eq!(channel("discord").await, None);
    add(&table, "discord", key("a")).await;
    add(&table, "discord", key("b")).await;
    let again = add(&table, "discord", key("a")).await;
    assert_eq!(again.keys, [key("a"), key("b")], "the same twice is one");

    let changed = table.change_channel("discord", |before| {
        let mut channel = before.ok_or(StoreError::Gone("channel"))?;
        assert!(channel.revoke_key(&key("a").id));
        Ok::<_, StoreError>(channel)
    });
    let changed = changed.await.expect("changed");
    assert_eq!(changed.before, Some(again));
    assert_eq!(changed.after.keys, [key("b")]);
    assert_eq!(channel("discord").await, Some(changed.after));

    add(&table, "whatsapp", key("c")).await;
    let channels = table.channels().await.expect("channels");
    let names: Vec<_> = channels.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["discord", "whatsapp"]);
}

#[tokio::test]
async fn a_closed_channel_is_one_that_nobody_registered_until_its_name_is_given_again() {
    let table = TestTable::create().await;
    for name in ["discord", "discordant"] {
        add(&table, name, key("a")).await;
    }
    let since = async || table.closed_since("discord").await.expect("an answer");
    assert_eq!(since().await, None);
    for _ in 0..2 {
        let closed = table.close_channel("discord", now()).await;
        closed.expect("safe to run twice");
        let channel = table.channel("discord").await.expect("an answer");
        assert_eq!(channel, None);
        assert_eq!(since().await, Some(now()));
    }
    let under_way = table.change_channel("discord", |before| {
        let mut channel = before.ok_or(StoreError::Gone("channel"))?;
        channel.add_key(key("b"));
        Ok::<_, StoreError>(channel)
    });
    under_way.await.expect_err("it opens nothing");
    let open = table.channels().await.expect("channels");
    let names: Vec<_> = open.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["discordant"]);
    let closed = table.closed_channels().await.expect("channels");
    assert_eq!(closed, [("discord".to_owned(), now())]);

    add(&table, "discord", key("c")).await;
    for _ in 0..2 {
        let reopened = table.reopen_channel("discord").await;
        reopened.expect("safe to run twice");
        assert_eq!(since().await, None);
    }
    let channel = table.channel("discord").await.expect("an answer");
    assert_eq!(channel.expect("it").keys, [key("c")]);
}

#[tokio::test]
async fn a_call_back_stands_until_it_is_replaced_or_its_channel_is_gone() {
    let table = TestTable::create().await;
    let set = async |wanted: Option<Callback>| {
        let change = |_: Option<&Callback>| Ok::<_, StoreError>(wanted.clone());
        table.change_callback("discord", change).await
    };
    assert!(set(Some(callback())).await.is_err(), "nobody registered it");
    assert_eq!(table.callback("discord").await.expect("an answer"), None);
    add(&table, "discord", key("a")).await;
    let other = Callback {
        events: [EventKind::ReportReady].into(),
        ..callback()
    };
    for (wanted, before) in [
        (Some(callback()), None),
        (Some(callback()), Some(callback())),
        (Some(other.clone()), Some(callback())),
        (None, Some(other.clone())),
        (None, None),
        (Some(other), None),
    ] {
        let changed = set(wanted.clone()).await.expect("changed");
        assert_eq!(changed, before);
        let stands = table.callback("discord").await.expect("an answer");
        assert_eq!(stands, wanted);
    }
    table.close_channel("discord", now()).await.expect("closed");
    assert_eq!(table.callback("discord").await.expect("an answer"), None);
}

#[tokio::test]
async fn a_token_is_good_once_for_its_channel() {
    let table = TestTable::create().await;
    let uses = async |channel: &str, id: &str| {
        let used = table.use_token(channel, id, now()).await;
        used.expect("an answer")
    };
    assert!(uses("discord", "first-token-of-it").await);
    assert!(!uses("discord", "first-token-of-it").await);
    assert!(uses("discord", "other-token-of-it").await);
    assert!(uses("whatsapp", "first-token-of-it").await);
    let channels = table.channels().await.expect("channels");
    assert_eq!(channels, [], "a token is no channel");
}

#[tokio::test]
async fn the_operator_is_told_of_six_changes_of_a_channel_in_an_hour() {
    let table = TestTable::create().await;
    let news = async |channel: &str, at| {
        let counted = table.count_channel_news(channel, at).await;
        counted.expect("counted")
    };
    let hour = Timestamp::UNIX_EPOCH;
    for _ in 0..5 {
        assert_eq!(news("discord", hour).await, ChannelNews::Told);
    }
    assert_eq!(news("discord", hour).await, ChannelNews::ToldLast);
    for _ in 0..2 {
        assert_eq!(news("discord", hour).await, ChannelNews::Untold);
    }
    assert_eq!(news("whatsapp", hour).await, ChannelNews::Told);
    let next = hour + SignedDuration::from_hours(1);
    assert_eq!(news("discord", next).await, ChannelNews::Told);
}

#[tokio::test]
async fn a_refused_change_changes_nothing() {
    let table = TestTable::create().await;
    let before = add(&table, "discord", key("a")).await;
    let refused = table.change_channel("discord", |_| Err(StoreError::Gone("channel")));
    assert!(refused.await.is_err());
    let after = table.channel("discord").await.expect("an answer");
    assert_eq!(after, Some(before));
}

#[tokio::test]
async fn of_several_changes_at_once_none_is_lost() {
    let table = TestTable::create().await;
    let [a, b, c] = ["a", "b", "c"].map(|secret| add(&table, "discord", key(secret)));
    tokio::join!(a, b, c);
    let channel = table.channel("discord").await.expect("an answer");
    let mut ids: Vec<_> = channel
        .expect("it")
        .keys
        .into_iter()
        .map(|it| it.id)
        .collect();
    let mut expected = ["a", "b", "c"].map(|secret| key(secret).id);
    ids.sort();
    expected.sort();
    assert_eq!(ids, expected);
}

#[test]
fn no_secret_shows_itself() {
    let mut channel = RegisteredChannel::default();
    channel.add_key(ChannelKey::shared(&"x9".repeat(16), Timestamp::UNIX_EPOCH).expect("a key"));
    let callback = Callback {
        secret: "y8".repeat(16).try_into().expect("a secret"),
        ..callback()
    };
    let shown = format!("{channel:?} {callback:?}");
    assert!(
        !shown.contains("x9x9") && !shown.contains("y8y8"),
        "{shown}"
    );
}
