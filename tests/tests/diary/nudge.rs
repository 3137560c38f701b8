//! An entry that was left open is mentioned once.

use end_to_end::{Patient, Stack};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

async fn with_an_open_survey(stack: &Stack) -> anyhow::Result<(Patient<'_>, Value)> {
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "yes"])
        .await?;
    let survey = anna.item(anna.id, "survey").await?.expect("an open survey");
    let job = json!({ "nudge": { "person": anna.name(), "survey": survey["id"] } });
    Ok((anna, job))
}

fn nudges(anna: &Patient<'_>) -> usize {
    anna.bot_messages()
        .iter()
        .filter(|message| message.text().starts_with("An entry was left open."))
        .count()
}

#[tokio::test]
async fn an_entry_that_rested_for_two_hours_is_mentioned_once() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let (anna, job) = with_an_open_survey(&stack).await?;
    let begun = Timestamp::now();
    let schedule = anna.schedule("nudge", anna.id).await?.expect("a schedule");
    let expression = schedule.schedule_expression().unwrap_or_default();
    let at = expression.trim_start_matches("at(").trim_end_matches(')');
    let at = at
        .parse::<jiff::civil::DateTime>()?
        .in_tz("UTC")?
        .timestamp();
    let wait = at.duration_since(begun);
    assert!(
        wait > SignedDuration::from_mins(119) && wait < SignedDuration::from_mins(121),
        "{expression}"
    );

    anna.age_survey(anna.id, SignedDuration::from_mins(125))
        .await?;
    anna.queue_reminder(&job).await?;
    let nudge = anna
        .telegram()
        .await_message(anna.id, |message| {
            message.text().starts_with("An entry was left open.")
        })
        .await?;
    assert!(
        nudge.text().contains("When did the pain begin?"),
        "{}",
        nudge.text()
    );
    assert!(anna.remind(&[job]).await?.is_empty());
    assert_eq!(nudges(&anna), 1);

    let card = anna.taps("In the evening").await?;
    assert!(
        card.text().contains("When did it end?"),
        "the survey goes on where it was: {}",
        card.text()
    );
    Ok(())
}

#[tokio::test]
async fn a_finished_entry_is_not_mentioned() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let (anna, job) = with_an_open_survey(&stack).await?;
    anna.types_all(&["/back", "no", "none", "none"]).await?;
    assert!(anna.remind(&[job]).await?.is_empty());
    assert_eq!(nudges(&anna), 0);
    Ok(())
}

#[tokio::test]
async fn an_entry_touched_meanwhile_rests_for_two_hours_anew() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let (anna, job) = with_an_open_survey(&stack).await?;
    anna.age_survey(anna.id, SignedDuration::from_mins(125))
        .await?;
    anna.types("evening").await?;
    let touched = anna.item(anna.id, "survey").await?.expect("an open survey");
    let touched = touched["changed_at"].as_i64().expect("a moment");
    let touched = Timestamp::from_millisecond(touched)?;

    assert!(anna.remind(&[job]).await?.is_empty());
    assert_eq!(nudges(&anna), 0);
    let schedule = anna.schedule("nudge", anna.id).await?.expect("a schedule");
    let expected = (touched + SignedDuration::from_hours(2))
        .strftime("at(%Y-%m-%dT%H:%M:%S)")
        .to_string();
    assert_eq!(schedule.schedule_expression(), Some(&*expected));
    Ok(())
}
