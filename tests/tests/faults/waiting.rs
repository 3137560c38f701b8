//! Telegram asks to wait again and again, or does not answer: nothing waits itself to death.

use std::time::Duration;

use end_to_end::{Patient, Stack, eventually};
use serde_json::{Value, json};
use telegram_stand_in::{Fault, FaultKind};

use crate::alone;

/// How long a pause after a fault may take, and the try after it.
const PATIENCE: Duration = Duration::from_secs(90);

fn daily(anna: &Patient<'_>) -> Value {
    json!({ "daily": { "person": anna.name(), "time": "21:30:00" } })
}

/// The reminders and the documents that each person has.
fn have(people: &[Patient<'_>]) -> Vec<(usize, usize)> {
    let of = |person: &Patient<'_>| {
        let messages = person.bot_messages();
        let is_reminder = |text: &str| text.starts_with("Did you have a headache today?");
        let reminders = messages.iter().filter(|it| is_reminder(it.text()));
        (reminders.count(), person.documents().len())
    };
    people.iter().map(of).collect()
}

/// People who have written of yesterday, and are to be asked about today.
async fn people(stack: &Stack, count: usize) -> anyhow::Result<Vec<Patient<'_>>> {
    let mut people = Vec::new();
    for _ in 0..count {
        let anna = stack.newcomer("en");
        anna.types_all(&["/start", "/alarm 21:30"]).await?;
        anna.types_all(&["/add", "yesterday", "no", "none", "none"])
            .await?;
        people.push(anna);
    }
    Ok(people)
}

#[tokio::test]
async fn however_often_telegram_asks_to_wait_nothing_is_lost_and_nothing_comes_twice()
-> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let people = people(&stack, 8).await?;
    let before = stack.dead_letters().await?;
    // More often than a message is received before it is a dead letter.
    for method in ["sendMessage", "sendDocument"] {
        let wait = FaultKind::TooManyRequests { retry_after: 1 };
        let waits = Fault::once(wait).times(12).of_method(method);
        stack.telegram().add_fault(waits);
    }
    for anna in &people {
        stack.queue_reminder(&daily(anna)).await?;
    }
    people[0].orders_report().await?;
    people[1].orders_report().await?;
    let mut expected = vec![(1, 0); people.len()];
    (expected[0], expected[1]) = ((1, 1), (1, 1));
    eventually("each reminder and report", PATIENCE, async || {
        Ok((have(&people) == expected).then_some(()))
    })
    .await?;
    let jobs: Vec<_> = people.iter().map(daily).collect();
    assert!(stack.remind(&jobs).await?.is_empty());
    assert_eq!(have(&people), expected, "a second copy sends nothing");
    assert_eq!(stack.dead_letters().await?, before);
    Ok(())
}

#[tokio::test]
async fn while_telegram_hangs_reminders_and_reports_wait_and_come_once() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let people = people(&stack, 2).await?;
    let before = stack.dead_letters().await?;
    for method in ["sendMessage", "sendDocument"] {
        let hang = Fault::once(FaultKind::Hang).of_method(method);
        stack.telegram().add_fault(hang);
    }
    stack.queue_reminder(&daily(&people[0])).await?;
    people[1].orders_report().await?;
    eventually("the reminder and the report", PATIENCE, async || {
        Ok((have(&people) == [(1, 0), (0, 1)]).then_some(()))
    })
    .await?;
    assert_eq!(stack.dead_letters().await?, before);
    Ok(())
}
