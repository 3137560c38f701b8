use std::collections::BTreeSet;

use aws_sdk_dynamodb::types::AttributeValue;
use jiff::SignedDuration;
use journal_aws::DiaryTable;
use journal_telegram::person::of_user;
use journal_telegram::{Arrival, Broadcast, BroadcastStage, BroadcastText};

use crate::cloud::{MOSCOW, TestTable, a_full_day, now, profile};

const START: [BroadcastStage; 2] = [BroadcastStage::Ready, BroadcastStage::Sending];

fn draft(id: u32) -> Broadcast {
    let text = BroadcastText::read("ru: Привет\nen: Hello").expect("a text");
    Broadcast::draft(id, text)
}

impl TestTable {
    async fn saves(&self, id: u32) -> bool {
        self.save_draft(&draft(id), now()).await.expect("an answer")
    }

    async fn stage(&self) -> Option<(u32, BroadcastStage)> {
        let stored = self.broadcast(now()).await.expect("an answer")?;
        Some((stored.id, stored.stage))
    }

    async fn starts(&self, id: u32) -> bool {
        let moved = self.move_broadcast(id, START, now()).await;
        moved.expect("an answer").is_some()
    }
}

#[tokio::test]
async fn a_draft_is_counted_and_sent_and_no_other_can_begin_meanwhile() {
    let table = TestTable::create().await;
    assert!(table.saves(7).await);
    assert_eq!(table.broadcast(now()).await.expect("one"), Some(draft(7)));
    assert!(!table.starts(7).await, "nobody is counted");

    let counted = table.set_counted(7, 3, now()).await.expect("an answer");
    assert_eq!(counted.map(|it| it.people), Some(3));
    let again = table.set_counted(7, 9, now()).await.expect("an answer");
    assert_eq!(again, None);
    assert!(!table.starts(8).await, "another one");
    assert!(table.starts(7).await);
    assert!(!table.starts(7).await, "only once");
    assert!(!table.saves(8).await);
    table.discard_draft(7).await.expect("no fault");
    assert_eq!(table.stage().await, Some((7, BroadcastStage::Sending)));

    for (arrival, written) in [
        (Arrival::Sent, 1),
        (Arrival::Sent, 2),
        (Arrival::Blocked, 3),
        (Arrival::Failed, 4),
    ] {
        let counted = table.count_arrival(7, arrival).await.expect("an answer");
        assert_eq!(counted.map(|it| it.written()), Some(written));
    }
    let stop = [BroadcastStage::Sending, BroadcastStage::Stopped];
    let stopped = table.move_broadcast(7, stop, now()).await.expect("moved");
    let stopped = stopped.expect("it was being sent");
    assert_eq!((stopped.sent, stopped.blocked, stopped.failed), (2, 1, 1));
    assert!(table.saves(8).await);
    let of_the_one_before = table.count_arrival(7, Arrival::Sent).await;
    assert_eq!(of_the_one_before.expect("an answer"), None);
}

#[tokio::test]
async fn a_draft_can_be_discarded_and_is_gone_after_a_day() {
    let table = TestTable::create().await;
    assert!(table.saves(7).await);
    table.discard_draft(8).await.expect("no fault");
    assert_eq!(table.stage().await, Some((7, BroadcastStage::Counting)));
    for _ in 0..2 {
        table.discard_draft(7).await.expect("discarded");
        assert_eq!(table.stage().await, None);
    }

    assert!(table.saves(9).await);
    table.set_counted(9, 1, now()).await.expect("counted");
    let tomorrow = now() + SignedDuration::from_hours(24);
    assert_eq!(table.broadcast(tomorrow).await.expect("an answer"), None);
    let late = table.move_broadcast(9, START, tomorrow).await;
    assert_eq!(late.expect("an answer"), None);
}

#[tokio::test]
async fn a_page_is_not_begun_once_a_later_one_was() {
    let table = TestTable::create().await;
    assert!(table.saves(7).await);
    let begins = async |id, page| {
        let begun = table.begin_page(id, page, now()).await;
        begun.expect("an answer").map(|it| it.page)
    };
    for page in [1, 1, 2] {
        assert_eq!(begins(7, page).await, Some(page));
    }
    assert_eq!(begins(7, 1).await, None);
    assert_eq!(begins(8, 3).await, None);
}

#[tokio::test]
async fn the_people_of_telegram_are_found_in_pages_and_whose_profile_is_broken_is_left_out() {
    let table = TestTable::create().await;
    let elsewhere = "discord/ben".parse().expect("a person");
    let saved = table.save_profile(&elsewhere, &profile(), now()).await;
    saved.expect("saved");
    for user in 1..=4 {
        let person = of_user(user);
        table
            .save_profile(&person, &profile(), now())
            .await
            .expect("saved");
        let (day, always) = (a_full_day(), journal_aws::Expected::Anything);
        let saved = table.put_entry(&person, &day, &MOSCOW, &always, now());
        saved.await.expect("saved");
    }
    table.break_profile("user#telegram#4").await;
    let other = "telegrams/1".parse().expect("a person");
    let saved = table.save_profile(&other, &profile(), now()).await;
    saved.expect("saved");
    let discord = table.people_page("discord", None).await;
    let discord = discord.expect("a page").items;
    assert_eq!(discord, ["discord/ben".parse().expect("a person")]);

    let everyone = table.people_of_telegram(None, now()).await.expect("a page");
    assert_eq!(everyone.next, None);
    let everyone: Vec<_> = everyone.items.into_iter().map(|(it, _)| it).collect();
    let expected: BTreeSet<_> = (1..=3).map(|user| of_user(user).to_string()).collect();
    assert_eq!(
        everyone
            .iter()
            .map(ToString::to_string)
            .collect::<BTreeSet<_>>(),
        expected
    );
    for (number, person) in everyone.iter().enumerate() {
        let cursor = DiaryTable::cursor_after(person);
        let rest = table.people_of_telegram(Some(&cursor), now()).await;
        let rest = rest.expect("a page").items.into_iter().map(|(it, _)| it);
        assert_eq!(rest.collect::<Vec<_>>(), everyone[number + 1..]);
    }
}

impl TestTable {
    async fn break_profile(&self, pk: &str) {
        let update = self.client.update_item().table_name(&self.name);
        let key = |text: &str| AttributeValue::S(text.into());
        let update = update.key("pk", key(pk)).key("sk", key("profile"));
        let update = update
            .update_expression("SET reminder = :nonsense")
            .expression_attribute_values(":nonsense", key("nonsense"));
        update.send().await.expect("broken");
    }
}
