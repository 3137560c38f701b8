//! DynamoDB is down for a while.

use std::time::Duration;

use end_to_end::{Gate, Patient, eventually};

use crate::alone;

#[tokio::test]
async fn while_dynamodb_is_down_telegram_is_asked_to_come_again_and_nothing_is_lost()
-> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let gate = Gate::open(&stack).await?;
    gate.guard(&stack, &stack.cloud.outputs.webhook_function_name)
        .await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "yes", "morning"])
        .await?;

    gate.shut();
    let text = anna.sends("18:00")?;
    assert_eq!(refusal(&anna, text).await?, Some(503));
    gate.unshut();
    anna.telegram().await_delivered(text, 1).await?;
    let card = anna.last()?;
    assert!(
        card.text().contains("In the hour before"),
        "{}",
        card.text()
    );
    assert!(
        card.text().contains("18:00"),
        "the answer was taken: {}",
        card.text()
    );

    gate.shut();
    let tap = anna.touches("No")?;
    assert_eq!(refusal(&anna, tap).await?, Some(503));
    gate.unshut();
    anna.telegram().await_delivered(tap, 1).await?;
    let card = anna.last()?;
    assert!(
        card.text().contains("Where did it hurt?"),
        "{}",
        card.text()
    );
    Ok(())
}

/// Waits until the webhook has refused an update, and returns with which status.
async fn refusal(anna: &Patient<'_>, update: i64) -> anyhow::Result<Option<u16>> {
    let refused = async || {
        let mut deliveries = anna.telegram().deliveries().into_iter();
        Ok(deliveries.find(|delivery| delivery.update_id == update && delivery.error.is_some()))
    };
    let refused = eventually("a refusal", Duration::from_secs(20), refused).await?;
    Ok(refused.status)
}
