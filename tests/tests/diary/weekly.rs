//! The report that comes on Mondays.

use end_to_end::{Patient, Stack};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use journal::{Language, Period};
use journal_texts::Texts;
use serde_json::{Value, json};

fn weekly(anna: &Patient<'_>) -> Value {
    json!({ "weekly": { "person": anna.name() } })
}

/// The Sunday of last week.
fn last_sunday() -> anyhow::Result<Date> {
    let today = jiff::Zoned::now().in_tz("UTC")?.date();
    let since_monday = i64::from(today.weekday().since(Weekday::Monday));
    Ok(today.checked_sub((since_monday + 1).days())?)
}

#[tokio::test]
async fn the_weekly_report_comes_silently_is_pinned_and_takes_the_place_of_the_one_before()
-> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    let sunday = last_sunday()?;
    let in_the_week = sunday.strftime("%d.%m.%Y").to_string();
    let before = sunday
        .checked_sub(7.days())?
        .strftime("%d.%m.%Y")
        .to_string();
    anna.types_all(&[
        "/start",
        "/add",
        &in_the_week,
        "no",
        "none",
        "a sunday of rest",
    ])
    .await?;
    anna.types_all(&["/add", &before, "no", "none", "the week before"])
        .await?;

    anna.queue_report(&weekly(&anna)).await?;
    let page = anna.opens_document(1).await?;
    assert!(page.contains("a sunday of rest") && !page.contains("the week before"));
    let monday = sunday.checked_sub(6.days())?;
    let week = Texts::of(Language::En).period(Period {
        first: monday,
        last: sunday,
    });
    assert!(page.contains(&week), "the report is on {week}");
    let first = anna.documents().remove(0);
    assert!(first.silent);
    anna.telegram()
        .await_call(|call| {
            call.method == "pinChatMessage" && call.parameters["message_id"] == first.id
        })
        .await?;
    assert_eq!(anna.telegram().pinned(anna.id), [first.id]);

    assert!(anna.report(&[weekly(&anna)]).await?.is_empty());
    assert_eq!(
        anna.documents().len(),
        1,
        "the same job twice sends one document"
    );

    // Another week: its report is not yet known.
    anna.delete_item(anna.id, &format!("report#weekly-{monday}"))
        .await?;
    assert!(anna.report(&[weekly(&anna)]).await?.is_empty());
    let documents = anna.documents();
    assert_eq!(documents.len(), 2);
    assert_eq!(
        anna.telegram().pinned(anna.id),
        [documents[1].id],
        "pins do not pile up"
    );
    Ok(())
}

#[tokio::test]
async fn in_discreet_mode_the_weekly_report_says_nothing_of_health_before_it_is_opened()
-> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    let in_the_week = last_sunday()?.strftime("%d.%m.%Y").to_string();
    anna.types_all(&["/start", "/add", &in_the_week, "no", "none", "at rest"])
        .await?;
    anna.types("/settings").await?;
    anna.taps("Turn discreet mode on").await?;
    anna.queue_report(&weekly(&anna)).await?;
    let page = anna.opens_document(1).await?;
    assert!(page.contains("at rest"));
    let document = anna.documents().remove(0);
    let name = &document.file().expect("a file").name;
    assert!(name.starts_with("report-"), "{name}");
    assert!(
        document.text().ends_with(": the file is ready."),
        "{}",
        document.text()
    );
    Ok(())
}

#[tokio::test]
async fn weeks_without_entries_pass_in_silence_until_the_person_writes_again() -> anyhow::Result<()>
{
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let said = anna.bot_messages().len();
    for _ in 0..2 {
        assert!(anna.report(&[weekly(&anna)]).await?.is_empty());
        assert_eq!(anna.bot_messages().len(), said);
        assert!(anna.schedule("weekly", anna.id).await?.is_none());
    }
    anna.types("/help").await?;
    assert!(anna.schedule("weekly", anna.id).await?.is_some());
    Ok(())
}

#[tokio::test]
async fn the_weekly_report_is_scheduled_for_monday_morning_in_the_persons_zone()
-> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let schedule = anna.schedule("weekly", anna.id).await?.expect("a schedule");
    assert_eq!(schedule.schedule_expression(), Some("cron(0 9 ? * MON *)"));
    assert_eq!(schedule.schedule_expression_timezone(), Some("UTC"));
    let input = schedule
        .target()
        .and_then(|target| target.input())
        .unwrap_or_default();
    let mut expected = weekly(&anna);
    expected["due"] = json!("<aws.scheduler.scheduled-time>");
    assert_eq!(serde_json::from_str::<Value>(input)?, expected);
    Ok(())
}
