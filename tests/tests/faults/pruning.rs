//! The nightly pruning: what it deletes, and what it leaves.

use anyhow::Context;
use aws_sdk_scheduler::types::{FlexibleTimeWindow, FlexibleTimeWindowMode, Target};
use end_to_end::{Patient, Stack};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::alone;

/// A report of the person's that is past its date.
async fn put_an_old_report(anna: &Patient<'_>) -> anyhow::Result<String> {
    let key = format!("{}/old.html", anna.name());
    let bucket = &anna.cloud.outputs.report_bucket_name;
    anna.s3
        .put_object()
        .bucket(bucket)
        .key(&key)
        .body(b"<p>".to_vec().into())
        .send()
        .await?;
    let expires_at = (Timestamp::now() - SignedDuration::from_secs(5)).as_second();
    anna.put_item(
        anna.id,
        "report#old",
        json!({ "expires_at": expires_at, "object_key": key }),
    )
    .await?;
    Ok(key)
}

async fn report_exists(stack: &Stack, key: &str) -> bool {
    let bucket = &stack.cloud.outputs.report_bucket_name;
    stack
        .s3
        .get_object()
        .bucket(bucket)
        .key(key)
        .send()
        .await
        .is_ok()
}

/// A schedule of someone of whom nothing is known. It is new, as nothing here can
/// make it old: what becomes of an old one is in the tests of prune itself.
async fn put_a_newcomers_schedule(stack: &Stack, person: i64) -> anyhow::Result<()> {
    let environment = stack
        .environment(&stack.cloud.outputs.webhook_function_name)
        .await?;
    let variable = |name: &str| {
        environment[name]
            .as_str()
            .map(str::to_owned)
            .context("a variable")
    };
    let target = Target::builder()
        .arn(variable("REMINDER_QUEUE_ARN")?)
        .role_arn(variable("SCHEDULER_ROLE_ARN")?)
        .build()?;
    let create = stack
        .scheduler
        .create_schedule()
        .group_name(&stack.cloud.outputs.schedule_group_name);
    create
        .name(format!("daily.telegram.{person}"))
        .schedule_expression("cron(0 3 * * ? *)")
        .flexible_time_window(
            FlexibleTimeWindow::builder()
                .mode(FlexibleTimeWindowMode::Off)
                .build()?,
        )
        .target(target)
        .send()
        .await?;
    Ok(())
}

#[tokio::test]
async fn the_night_takes_what_is_past_its_date_and_nothing_else() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = stack.newcomer("en");
    let stranger = stack.newcomer("en");
    anna.types_all(&[
        "/start",
        "/alarm 21:30",
        "/add",
        "yesterday",
        "no",
        "none",
        "none",
    ])
    .await?;
    anna.orders_report().await?;
    anna.has_documents(1).await?;
    let live = anna.items(anna.id).await?;
    let fresh = live
        .iter()
        .find_map(|(_, item)| item["object_key"].as_str())
        .expect("a report")
        .to_owned();
    put_a_newcomers_schedule(&stack, stranger.id).await?;

    // The table's own TTL comes once a minute and may take the row first; the file
    // is then the lifecycle rule's. A second try meets the row.
    let mut old = put_an_old_report(&anna).await?;
    stack
        .invoke(&stack.cloud.outputs.prune_function_name, &json!({}))
        .await?;
    if report_exists(&stack, &old).await {
        old = put_an_old_report(&anna).await?;
        stack
            .invoke(&stack.cloud.outputs.prune_function_name, &json!({}))
            .await?;
    }

    assert_eq!(anna.item(anna.id, "report#old").await?, None);
    assert!(!report_exists(&stack, &old).await);
    let arriving = stack.schedule("daily", stranger.id).await?;
    assert!(
        arriving.is_some(),
        "the profile may be stored at this moment"
    );

    assert_eq!(anna.items(anna.id).await?, live);
    assert!(report_exists(&stack, &fresh).await);
    for kind in ["daily", "weekly"] {
        assert!(anna.schedule(kind, anna.id).await?.is_some(), "{kind}");
    }
    let log = stack.log("prune").await?;
    assert!(
        log.iter()
            .any(|line| line.to_string().contains("rows.deleted")),
        "{log:?}"
    );
    Ok(())
}
