//! Telegram delivers twice, and two things at the same moment.

use anyhow::Context;
use end_to_end::{Patient, Stack, agreement, tap_update};

async fn position(anna: &Patient<'_>) -> anyhow::Result<String> {
    let survey = anna.item(anna.id, "survey").await?.expect("an open survey");
    Ok(survey["position"].as_str().expect("a question").to_owned())
}

/// Opens a survey and answers until it asks for the intensity.
async fn at_the_intensity(stack: &Stack) -> anyhow::Result<Patient<'_>> {
    let anna = stack.newcomer("en");
    anna.types_all(&[
        "/start",
        "/add",
        "yesterday",
        "yes",
        "morning",
        "still there",
        "no",
        "left",
        "pressing",
        "no",
    ])
    .await?;
    assert_eq!(position(&anna).await?, "intensity");
    Ok(anna)
}

#[tokio::test]
async fn a_text_delivered_again_does_not_answer_the_next_question() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&[
        "/start",
        "/add",
        "yesterday",
        "yes",
        "morning",
        "still there",
    ])
    .await?;
    assert_eq!(position(&anna).await?, "aura");
    let update = anna.sends("no")?;
    anna.telegram().await_delivered(update, 1).await?;
    assert_eq!(position(&anna).await?, "location");
    anna.telegram().redeliver(update);
    anna.telegram().await_delivered(update, 2).await?;
    assert_eq!(position(&anna).await?, "location");

    let card = anna.taps_all(&["Left", "Done", "Pressing"]).await?;
    assert!(card.text().contains("moving about"), "{}", card.text());
    let update = anna.touches("No")?;
    anna.telegram().await_delivered(update, 1).await?;
    anna.telegram().redeliver(update);
    anna.telegram().await_delivered(update, 2).await?;
    assert_eq!(position(&anna).await?, "intensity", "nor does a tap");
    Ok(())
}

#[tokio::test]
async fn the_last_answer_delivered_again_shows_the_same_day() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none"])
        .await?;
    let update = anna.sends("a quiet day")?;
    anna.telegram().await_delivered(update, 1).await?;
    let saved = anna.last()?;
    anna.telegram().redeliver(update);
    anna.telegram().await_delivered(update, 2).await?;
    assert_eq!(anna.last()?.text(), saved.text());
    let days = anna
        .items(anna.id)
        .await?
        .into_iter()
        .filter(|(key, _)| key.starts_with("day#"));
    assert_eq!(days.count(), 1);
    Ok(())
}

#[tokio::test]
async fn a_report_ordered_by_one_update_comes_once_however_often_that_is_delivered()
-> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "none"])
        .await?;
    let update = anna.orders_report().await?;
    // Two at the same moment, while the report is being made.
    anna.telegram().redeliver(update);
    anna.telegram().redeliver(update);
    anna.telegram().await_delivered(update, 3).await?;
    anna.opens_document(1).await?;
    anna.has_documents(1).await?;
    anna.telegram().redeliver(update);
    anna.telegram().await_delivered(update, 4).await?;

    // Whatever is still in the queue comes before this, or finds the order done.
    let orders = anna.items(anna.id).await?;
    let orders: Vec<_> = orders
        .iter()
        .filter_map(|(key, _)| key.strip_prefix("report#"))
        .collect();
    assert_eq!(orders.len(), 1, "{orders:?}");
    let job = serde_json::json!({ "ordered": { "person": anna.name(), "order": orders[0] } });
    assert!(anna.report(&[job]).await?.is_empty());
    assert_eq!(anna.documents().len(), 1);
    Ok(())
}

#[tokio::test]
async fn of_a_text_and_a_tap_at_the_same_moment_one_answers() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    for _ in 0..5 {
        let anna = at_the_intensity(&stack).await?;
        let tap = anna.touches("7")?;
        let text = anna.sends("5")?;
        anna.telegram().await_delivered(tap, 1).await?;
        anna.telegram().await_delivered(text, 1).await?;
        assert_eq!(position(&anna).await?, "nausea");
        let survey = anna.item(anna.id, "survey").await?.expect("an open survey");
        let intensity = &survey["answers"]["intensity"]["intensity"];
        assert!(*intensity == 5 || *intensity == 7, "{survey}");
        let card = anna.taps("A lot").await?;
        assert!(card.text().contains("Did you vomit?"), "{}", card.text());
    }
    Ok(())
}

#[tokio::test]
async fn two_first_updates_of_one_new_person_at_once_make_one_person() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let secret = stack.secret_token().await?;
    for round in 0..3 {
        let anna = stack.newcomer("en");
        let update = 700_000_000 + round * 2;
        let first = tap_update(update, anna.id, 1, &agreement()).to_string();
        let second = tap_update(update + 1, anna.id, 2, &agreement()).to_string();
        let (first, second) = tokio::join!(
            stack.post(Some(&secret), first),
            stack.post(Some(&secret), second)
        );
        assert_eq!((first?.status, second?.status), (200, 200));

        let profile = anna.item(anna.id, "profile").await?.context("a person")?;
        assert_eq!(
            profile["version"], 1,
            "the second found that there was nothing to change"
        );
        assert!(anna.schedule("weekly", anna.id).await?.is_some());
        let schedules = stack
            .scheduler
            .list_schedules()
            .group_name(&stack.cloud.outputs.schedule_group_name);
        let named = schedules
            .name_prefix(stack.schedule_name("weekly", anna.id).await?)
            .send()
            .await?;
        assert_eq!(named.schedules.len(), 1);
    }
    Ok(())
}
