//! Messages that can never be worked off.

use std::time::Duration;

use aws_sdk_sqs::types::QueueAttributeName;
use end_to_end::{Stack, eventually};
use serde_json::json;

use crate::alone;

#[tokio::test]
async fn poison_fails_alone() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/alarm 21:30"]).await?;
    let jobs = [
        json!("no JSON at all"),
        json!({ "daily": { "person": anna.name(), "time": "21:30:00" } }),
        json!({ "weekly": { "person": anna.name() } }),
        json!({ "daily": { "person": "nobody", "time": "21:30:00" } }),
    ];
    assert_eq!(stack.remind(&jobs).await?, [0, 2, 3]);
    assert!(
        anna.last()?
            .text()
            .starts_with("Did you have a headache today?")
    );
    assert_eq!(stack.report(&[json!("no JSON at all")]).await?, [0]);
    Ok(())
}

#[tokio::test]
async fn poison_ends_in_the_dead_letter_queue() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let outputs = &stack.cloud.outputs;
    for (queue, dead_letters) in [
        (
            &outputs.reminder_queue_url,
            &outputs.reminder_dead_letter_queue_url,
        ),
        (
            &outputs.report_queue_url,
            &outputs.report_dead_letter_queue_url,
        ),
        (
            &outputs.weekly_report_queue_url,
            &outputs.report_dead_letter_queue_url,
        ),
    ] {
        // Five receipts, minutes apart, are too long for a test.
        let patient = visibility(&stack, queue).await?;
        set_visibility(&stack, queue, "1").await?;
        stack
            .queue(queue, &json!({ "poison": "for the test" }))
            .await?;
        let found = async || {
            let receive = stack.sqs.receive_message().queue_url(dead_letters);
            let messages = receive.send().await?.messages.unwrap_or_default();
            let Some(message) = messages.into_iter().next() else {
                return Ok(None);
            };
            let delete = stack.sqs.delete_message().queue_url(dead_letters);
            let handle = message.receipt_handle().unwrap_or_default();
            delete.receipt_handle(handle).send().await?;
            Ok(Some(message))
        };
        let message = eventually("a dead letter", Duration::from_secs(60), found).await?;
        assert_eq!(
            message.body(),
            Some(r#"{"poison":"for the test"}"#),
            "as it was sent"
        );
        set_visibility(&stack, queue, &patient).await?;
    }
    Ok(())
}

#[tokio::test]
async fn someone_whose_profile_cannot_be_read_is_told_once_and_telegram_goes_on()
-> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let profile = anna.item(anna.id, "profile").await?.expect("a profile");
    let broken = json!({ "language": 7, "zone": [], "version": "none" });
    anna.put_item(anna.id, "profile", broken).await?;
    for text in ["/help", "/add"] {
        let update = anna.sends(text)?;
        anna.telegram().await_delivered(update, 1).await?;
        let said = anna.last()?;
        assert!(said.text().starts_with("That did not work"), "{text}");
        let operator = stack.operator();
        let deliveries = anna.telegram().deliveries().into_iter();
        let statuses: Vec<_> = deliveries
            .filter(|delivery| delivery.update_id == update)
            .map(|delivery| delivery.status)
            .collect();
        assert_eq!(statuses, [Some(200)], "it does not come again");
        assert!(operator.messages_with(&anna.name()).is_empty());
    }
    // What waited behind it is answered once the profile can be read.
    anna.put_item(anna.id, "profile", profile).await?;
    let help = anna.types("/help").await?;
    assert!(!help.text().starts_with("That did not work"));
    Ok(())
}

async fn visibility(stack: &Stack, queue: &str) -> anyhow::Result<String> {
    let name = QueueAttributeName::VisibilityTimeout;
    let answer = stack
        .sqs
        .get_queue_attributes()
        .queue_url(queue)
        .attribute_names(name.clone())
        .send()
        .await?;
    let attributes = answer.attributes.unwrap_or_default();
    Ok(attributes
        .get(&name)
        .cloned()
        .expect("a queue has a visibility timeout"))
}

async fn set_visibility(stack: &Stack, queue: &str, seconds: &str) -> anyhow::Result<()> {
    let set = stack.sqs.set_queue_attributes().queue_url(queue);
    set.attributes(QueueAttributeName::VisibilityTimeout, seconds)
        .send()
        .await?;
    Ok(())
}
