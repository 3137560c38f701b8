use jiff::{SignedDuration, Timestamp};
use journal::event::EventKind;
use journal_aws::{Callback, StoreError};

use super::night::Night;

#[tokio::test]
async fn subscriptions_that_no_channel_has_go_and_no_others() {
    let night = Night::create().await;
    let now = Timestamp::now();
    let wish = |address: &str| Callback {
        address: address.to_owned().try_into().expect("an address"),
        events: [EventKind::ReminderDue].into(),
        secret: "s".repeat(32).try_into().expect("a secret"),
    };
    let standing = wish("https://bot.example/new");
    let registered = night.table.change_channel("discord", |before| {
        Ok::<_, StoreError>(before.unwrap_or_default())
    });
    registered.await.expect("registered");
    let noted = night
        .table
        .change_callback("discord", |_| Ok::<_, StoreError>(Some(standing.clone())));
    noted.await.expect("noted");
    for (channel, wish) in [
        ("discord", &standing),
        ("discord", &wish("https://bot.example/old")),
        ("gone", &wish("https://bot.example/new")),
    ] {
        let made = night.subscriptions.make(channel, wish).await;
        made.expect("made");
    }

    assert_eq!(night.prune(now).await.subscriptions_deleted, 0, "too soon");
    let later = now + SignedDuration::from_hours(2);
    assert_eq!(night.prune(later).await.subscriptions_deleted, 2);
    let page = night.prune.subscriptions.page(None).await.expect("a page");
    let left: Vec<_> = page.items.into_iter().map(|it| it.name).collect();
    assert_eq!(left, [night.prune.subscriptions.name("discord", &standing)]);
}
