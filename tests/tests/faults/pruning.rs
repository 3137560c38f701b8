//! The nightly pruning: what it deletes, and what it leaves.

use anyhow::Context;
use aws_sdk_dynamodb::types::AttributeValue;
use aws_sdk_scheduler::types::{FlexibleTimeWindow, FlexibleTimeWindowMode, Target};
use end_to_end::Stack;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::alone;

/// Notes that a person erased everything some hours ago.
async fn put_a_tombstone(stack: &Stack, person: i64) -> anyhow::Result<()> {
    let erased_at = Timestamp::now() - SignedDuration::from_hours(3);
    let name = format!("telegram/{person}");
    let put = stack
        .dynamodb
        .put_item()
        .table_name(&stack.cloud.outputs.table_name);
    put.item("pk", AttributeValue::S("erased".into()))
        .item("sk", AttributeValue::S(name.clone()))
        .item("person", AttributeValue::S(name))
        .item("erased_at", AttributeValue::S(erased_at.to_string()))
        .send()
        .await?;
    Ok(())
}

/// A schedule of someone of whom nothing is known. It is new, as nothing here can
/// make it old: what becomes of an old one is in the tests of prune itself.
async fn put_a_schedule(stack: &Stack, kind: &str, person: i64) -> anyhow::Result<()> {
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
        .name(stack.schedule_name(kind, person).await?)
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
async fn the_night_takes_what_an_erasure_left_and_nothing_else() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = stack.newcomer("en");
    let gone = stack.newcomer("en");
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
    let address = anna.orders_link().await?;
    // The order of the link is noted as done at some moment after the link has come, and its
    // count expires within minutes.
    let kept = async || -> anyhow::Result<Vec<_>> {
        let items = anna.items(anna.id).await?.into_iter();
        Ok(items
            .filter(|(key, _)| {
                !["report#", "limit#"]
                    .iter()
                    .any(|kind| key.starts_with(kind))
            })
            .collect())
    };
    let live = kept().await?;
    // Anna came back after an erasure; the other did not.
    for person in [anna.id, gone.id] {
        put_a_tombstone(&stack, person).await?;
    }
    let expires_at = (Timestamp::now() + SignedDuration::from_hours(24)).as_second();
    let stray = json!({ "date": "2026-11-22", "expires_at": expires_at });
    stack.put_item(gone.id, "day#2026-11-22", stray).await?;
    put_a_schedule(&stack, "daily", gone.id).await?;

    stack
        .invoke(&stack.cloud.outputs.prune_function_name, &json!({}))
        .await?;

    assert_eq!(stack.items(gone.id).await?, Vec::new());
    let arriving = stack.schedule("daily", gone.id).await?;
    assert!(
        arriving.is_some(),
        "the profile may be stored at this moment"
    );
    assert_eq!(kept().await?, live);
    assert_eq!(stack.open_link(&address).await?.status(), 200);
    for kind in ["daily", "weekly"] {
        assert!(anna.schedule(kind, anna.id).await?.is_some(), "{kind}");
    }
    let log = stack.log("prune").await?;
    assert!(
        log.iter()
            .any(|line| line.to_string().contains("erasures.finished")),
        "{log:?}"
    );
    Ok(())
}

#[tokio::test]
async fn the_weekly_schedule_of_someone_who_is_gone_goes_when_it_fires() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let gone = stack.newcomer("en");
    put_a_schedule(&stack, "weekly", gone.id).await?;
    let job = json!({ "weekly": { "person": gone.name() } });
    stack.report(&[job]).await?;
    assert!(stack.schedule("weekly", gone.id).await?.is_none());
    Ok(())
}
