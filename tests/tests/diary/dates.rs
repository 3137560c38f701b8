//! Which days can be written down, and what is left of an answer taken back.

use end_to_end::Stack;
use jiff::{ToSpan, Zoned};

fn days_from_today(days: i64) -> anyhow::Result<String> {
    let day = Zoned::now().in_tz("UTC")?.date().checked_add(days.days())?;
    Ok(day.strftime("%d.%m.%Y").to_string())
}

#[tokio::test]
async fn only_days_that_the_diary_keeps_can_be_written_down() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add"]).await?;
    for (day, refusal) in [
        (days_from_today(2)?, "That day has not come yet."),
        (days_from_today(-62)?, "The diary keeps entries from"),
        ("29.02.2027".to_owned(), "The calendar has no such date."),
        ("29.02.2024".to_owned(), "The diary keeps entries from"),
        ("the other day".to_owned(), "I could not read that date."),
    ] {
        let card = anna.types(&day).await?;
        assert!(card.text().contains(refusal), "{day}: {}", card.text());
        assert!(
            card.text().contains("Which day is this entry for?"),
            "{day}: {}",
            card.text()
        );
    }
    let card = anna.types(&days_from_today(-59)?).await?;
    assert!(
        card.text().contains("Did you have a headache?"),
        "{}",
        card.text()
    );
    Ok(())
}

#[tokio::test]
async fn yes_taken_back_leaves_no_answer_about_the_pain() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add"]).await?;
    anna.taps_all(&[
        "Today",
        "Yes",
        "At night",
        "Still there",
        "Yes",
        "Under 5 minutes",
        "Eye",
        "Done",
        "Pressing",
        "No",
        "9",
    ])
    .await?;
    let card = anna.taps_all(&["‹ Back"; 9]).await?;
    assert!(
        card.text().contains("Did you have a headache?"),
        "{}",
        card.text()
    );
    assert!(card.text().contains("Before: Yes"), "{}", card.text());
    anna.taps_all(&["No", "No medicine", "No, thank you"])
        .await?;

    let items = anna.items(anna.id).await?;
    let (_, day) = items
        .iter()
        .find(|(key, _)| key.starts_with("day#"))
        .expect("the day");
    assert_eq!(day.get("attack"), None);
    let stored = serde_json::to_string(&items)?;
    for answer in ["night", "ongoing", "eye", "pressing"] {
        assert!(!stored.contains(answer), "{answer} is still stored");
    }
    Ok(())
}
