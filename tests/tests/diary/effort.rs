//! Counts the taps that a day takes, and the messages that it leaves in the chat.
//! The README tells these numbers.

use end_to_end::{FULL_DAY, Patient, Stack};
use serde_json::json;

/// The full day in words.
const TYPED_DAY: [&str; 16] = [
    "yesterday",
    "yes",
    "morning",
    "slept it off",
    "no",
    "left",
    "throbbing",
    "yes",
    "7",
    "a little",
    "no",
    "yes",
    "yes",
    "none",
    "none",
    "none",
];

/// The attack that is as usual, from the reminder on.
const USUAL_DAY: [&str; 5] = [
    "Headache, as usual",
    "In the morning",
    "Slept it off",
    "6",
    "No medicine",
];

/// A person who has just been reminded, and how many messages were in the chat before.
async fn reminded<'a>(stack: &'a Stack, days: &[&str]) -> anyhow::Result<(Patient<'a>, usize)> {
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/alarm 21:30"]).await?;
    for day in days {
        anna.types("/add").await?;
        anna.types(day).await?;
        anna.types_all(&TYPED_DAY[1..]).await?;
    }
    let before = messages(&anna);
    let job = json!({ "daily": { "person": anna.name(), "time": "21:30:00" } });
    anyhow::ensure!(stack.remind(&[job]).await?.is_empty(), "no reminder came");
    Ok((anna, before))
}

/// All messages of the chat, the person's own included.
fn messages(anna: &Patient<'_>) -> usize {
    anna.telegram().messages(anna.id).len()
}

#[tokio::test]
async fn a_painless_day_takes_one_tap_and_leaves_one_message() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let (anna, before) = reminded(&stack, &[]).await?;
    let saved = anna.taps("No headache, no medicine").await?;
    assert!(saved.text().contains("Saved."), "{}", saved.text());
    assert_eq!(messages(&anna) - before, 1);
    assert!(
        saved.text().contains("No medicine"),
        "the tap says both: {}",
        saved.text()
    );
    Ok(())
}

#[tokio::test]
async fn a_full_day_takes_sixteen_taps_and_leaves_one_message() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let (anna, before) = reminded(&stack, &[]).await?;
    let saved = anna.taps_all(&FULL_DAY).await?;
    let said = "Saved. You can rest now.";
    assert!(saved.text().ends_with(said), "{}", saved.text());
    assert_eq!(messages(&anna) - before, 1);
    Ok(())
}

#[tokio::test]
async fn a_day_as_usual_takes_five_taps_and_leaves_one_message() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let days = usual_days()?;
    let days: Vec<_> = days.iter().map(String::as_str).collect();
    let (anna, before) = reminded(&stack, &days).await?;
    let saved = anna.taps_all(&USUAL_DAY).await?;
    assert!(saved.text().ends_with("Saved."), "{}", saved.text());
    assert!(saved.text().contains("Left, pulsating"), "{}", saved.text());
    assert_eq!(messages(&anna) - before, 1);
    Ok(())
}

#[tokio::test]
async fn a_full_day_in_words_leaves_one_message_of_the_bots() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let before = anna.bot_messages().len();
    anna.types("/add").await?;
    for text in TYPED_DAY {
        let card = anna.types(text).await?;
        assert_eq!(anna.bot_messages().len() - before, 1, "after {text:?}");
        let newest = anna.telegram().messages(anna.id).pop();
        assert_eq!(
            newest.map(|newest| newest.id),
            Some(card.id),
            "the card is below {text:?}"
        );
    }
    assert!(anna.last()?.text().ends_with("Saved."));
    Ok(())
}

#[tokio::test]
async fn wrong_words_move_the_card_below_them_and_store_nothing() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "yes"])
        .await?;
    let before = anna.bot_messages().len();
    let card = anna.types("sixish").await?;
    assert!(card.text().contains("such as 14:30"), "{}", card.text());
    assert_eq!(anna.bot_messages().len(), before, "the old card is gone");
    let answered = anna.taps("At night").await?;
    assert_eq!(answered.id, card.id);
    assert!(answered.text().contains("When did it end?"));
    Ok(())
}

/// The three days before yesterday, as they are typed.
fn usual_days() -> anyhow::Result<Vec<String>> {
    let today = jiff::Zoned::now().in_tz("UTC")?.date();
    let days = (1..=3).map(|back| {
        let day = today.checked_sub(jiff::ToSpan::days(back))?;
        Ok(day.strftime("%d.%m.%Y").to_string())
    });
    days.collect()
}
