//! Nothing comes by itself after /cancel.

use end_to_end::Stack;
use serde_json::json;

#[tokio::test]
async fn after_cancel_nothing_comes_by_itself() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&[
        "/start",
        "/alarm 21:30",
        "/add",
        "yesterday",
        "no",
        "none",
        "none",
        "/add",
    ])
    .await?;
    for kind in ["daily", "weekly", "nudge"] {
        assert!(anna.schedule(kind, anna.id).await?.is_some(), "{kind}");
    }
    let survey = anna.item(anna.id, "survey").await?.expect("an open survey");
    anna.types("/stop").await?;

    let goodbye = anna.types("/cancel").await?;
    assert!(
        goodbye.text().starts_with("I won’t write any more"),
        "{}",
        goodbye.text()
    );
    for kind in ["daily", "weekly", "nudge"] {
        assert!(anna.schedule(kind, anna.id).await?.is_none(), "{kind}");
    }

    // Jobs that the schedules queued before are still in the queues.
    let said = anna.bot_messages().len();
    assert!(
        anna.report(&[json!({ "weekly": { "person": anna.name() } })])
            .await?
            .is_empty()
    );
    let reminders = [
        json!({ "daily": { "person": anna.name(), "time": "21:30:00" } }),
        json!({ "nudge": { "person": anna.name(), "survey": survey["id"] } }),
    ];
    assert!(anna.remind(&reminders).await?.is_empty());
    assert_eq!(anna.bot_messages().len(), said);
    Ok(())
}
