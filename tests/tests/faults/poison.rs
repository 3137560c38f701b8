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
    ] {
        // Five receipts, three minutes apart, are too long for a test.
        let patient = visibility(&stack, queue).await?;
        set_visibility(&stack, queue, "1").await?;
        stack
            .queue(queue, &json!({ "poison": "for the test" }))
            .await?;
        let found = async || {
            let messages = stack
                .sqs
                .receive_message()
                .queue_url(dead_letters)
                .send()
                .await?
                .messages;
            Ok(messages.and_then(|messages| messages.into_iter().next()))
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
