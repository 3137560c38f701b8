//! The question of the evening.

use std::time::Duration;

use end_to_end::{Patient, Stack, eventually};
use jiff::{SignedDuration, Zoned};
use serde_json::{Value, json};

const REMINDER: &str = "Did you have a headache today?";

fn daily(anna: &Patient<'_>, time: &str) -> Value {
    json!({ "daily": { "person": anna.name(), "time": time } })
}

fn reminders(anna: &Patient<'_>) -> usize {
    anna.bot_messages()
        .iter()
        .filter(|message| message.text().starts_with(REMINDER))
        .count()
}

#[tokio::test]
async fn a_reminder_set_for_two_minutes_ahead_comes() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    // The scheduler looks every ten seconds: a minute that has only just begun is too near.
    let at = Zoned::now()
        .in_tz("UTC")?
        .checked_add(SignedDuration::from_secs(75))?;
    let (hour, minute) = (at.hour(), at.minute());
    anna.types("/start").await?;
    let set = anna.types(&format!("/alarm {hour:02}:{minute:02}")).await?;
    assert!(
        set.text()
            .contains(&format!("at {hour:02}:{minute:02}, every day")),
        "{}",
        set.text()
    );

    let schedule = anna.schedule("daily", anna.id).await?.expect("a schedule");
    assert_eq!(
        schedule.schedule_expression(),
        Some(&*format!("cron({minute} {hour} * * ? *)"))
    );
    assert_eq!(schedule.schedule_expression_timezone(), Some("UTC"));

    eventually("the reminder", Duration::from_secs(150), async || {
        Ok((reminders(&anna) > 0).then_some(()))
    })
    .await?;
    let card = anna.taps("Headache").await?;
    assert!(
        card.text().contains("When did the pain begin?"),
        "the day is known, and that there was a headache: {}",
        card.text()
    );
    Ok(())
}

#[tokio::test]
async fn only_who_has_not_told_of_the_day_yet_is_asked() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let [filled, filling, silent] = ["en"; 3].map(|language| stack.newcomer(language));
    for anna in [&filled, &filling, &silent] {
        anna.types_all(&["/start", "/alarm 21:30"]).await?;
    }
    filled
        .types_all(&["/add", "today", "no", "none", "none"])
        .await?;
    filling.types("/add").await?;
    let jobs = [&filled, &filling, &silent].map(|anna| daily(anna, "21:30:00"));
    assert!(stack.remind(&jobs).await?.is_empty());
    assert_eq!([&filled, &filling, &silent].map(reminders), [0, 0, 1]);

    // The queue may deliver it again, as may a schedule.
    assert!(stack.remind(&jobs[2..]).await?.is_empty());
    assert_eq!(reminders(&silent), 1);
    assert!(
        stack
            .remind(&[daily(&silent, "20:00:00")])
            .await?
            .is_empty()
    );
    assert_eq!(reminders(&silent), 1, "of a time that is no longer set");
    Ok(())
}

#[tokio::test]
async fn a_job_in_the_queue_becomes_a_message_in_the_persons_language() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("ru");
    anna.types_all(&["/start", "/alarm 21:30"]).await?;
    anna.queue_reminder(&daily(&anna, "21:30:00")).await?;
    let asked = |message: &telegram_stand_in::Message| {
        let labels = [
            "Не болела, без лекарства",
            "Не болела, но было лекарство",
            "Болела",
            "Позже",
            "Открыть приложение",
        ];
        message.button_labels() == labels
    };
    anna.telegram().await_message(anna.id, asked).await?;
    Ok(())
}

#[tokio::test]
async fn a_painless_day_is_one_tap_on_the_reminder_and_leaves_one_message() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/alarm 21:30"]).await?;
    let before = anna.bot_messages().len();
    stack.remind(&[daily(&anna, "21:30:00")]).await?;
    let saved = anna.taps("No headache, no medicine").await?;
    assert!(saved.text().contains("No headache."), "{}", saved.text());
    assert_eq!(anna.bot_messages().len(), before + 1);

    let deleted = anna.taps("Delete").await?;
    assert_eq!(deleted.id, saved.id);
    let back = anna.taps("Bring back").await?;
    assert_eq!(back.text(), saved.text(), "the day is as it was");
    Ok(())
}
