//! A newcomer fills two days and orders a report for the doctor.

use end_to_end::{Patient, Stack};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use journal_telegram::Command;
use serde_json::{Value, json};

#[tokio::test]
async fn a_newcomer_fills_a_full_day_by_taps_and_a_painless_one_by_typing_and_opens_the_report()
-> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    let usual = Command::MENU.map(Command::name);

    let welcome = anna.types("/start").await?;
    assert!(
        welcome
            .text()
            .starts_with("Hello. This is a headache diary.")
    );
    assert_eq!(anna.menu(), usual);

    let card = anna.taps("Record a day").await?;
    assert_eq!(
        anna.menu(),
        ["back", "restart", "stop", "help"],
        "while a survey is open"
    );
    let painful = day_on_button(&anna, "Yesterday");
    assert!(card.text().contains("Which day is this entry for?"));
    let saved = anna
        .taps_all(&[
            "Yesterday",
            "Yes",
            "In the morning",
            "Slept it off",
            "No",
            "Left",
            "Temple",
            "Done",
            "Pulsating",
            "Yes",
            "7",
            "A little",
            "No",
            "Yes",
            "Yes",
            "Stress",
            "Weather",
            "Done",
            "No medicine",
            "No, thank you",
        ])
        .await?;
    assert!(saved.text().ends_with("Saved."), "{}", saved.text());
    assert_eq!(
        saved.id, card.id,
        "one card is edited from the first question to the last"
    );
    assert_eq!(anna.menu(), usual, "the usual menu is back");

    let painless = painful.checked_sub(1.day())?;
    let typed_day = painless.strftime("%d.%m.%Y").to_string();
    let saved = anna
        .types_all(&[
            "/add",
            &typed_day,
            "no",
            "Paracetamol 500 mg 9:30",
            "slept like a log",
        ])
        .await?;
    assert!(saved.text().contains("No headache."), "{}", saved.text());
    assert!(
        saved.text().contains("slept like a log"),
        "{}",
        saved.text()
    );

    an_entry_is_stored_typed_until_its_day_is_past_its_date(&anna, painful).await?;
    assert_eq!(
        anna.item(anna.id, "survey").await?,
        None,
        "a finished survey is gone"
    );

    anna.orders_report().await?;
    let page = anna.opens_document(1).await?;
    assert!(
        page.starts_with("<!DOCTYPE html>") || page.starts_with("<!doctype html>"),
        "{}",
        &page[..100]
    );
    for day in [painful, painless] {
        assert!(
            page.contains(&format!("<time datetime=\"{day}\">")),
            "{day} is in the report"
        );
    }
    assert!(page.contains("slept like a log"));
    anna.has_documents(1).await?;
    Ok(())
}

async fn an_entry_is_stored_typed_until_its_day_is_past_its_date(
    anna: &Patient<'_>,
    day: Date,
) -> anyhow::Result<()> {
    let mut item = anna
        .item(anna.id, &format!("day#{day}"))
        .await?
        .expect("the entry");
    let expires_at = item["expires_at"].as_i64().expect("a number");
    assert_eq!(
        Timestamp::from_second(expires_at)?,
        day.checked_add(61.days())?.in_tz("UTC")?.timestamp()
    );
    // The revision is random: each writing of the day has another.
    assert!(item["revision"].is_string());
    assert_eq!(item["provenance"]["channel"], "telegram");
    for key in ["pk", "sk", "expires_at", "revision", "provenance"] {
        item.as_object_mut().expect("an object").remove(key);
    }
    let expected = json!({
        "date": day.to_string(),
        "questionnaire": 2,
        "headache": true,
        "attack": {
            "onset": { "during": "morning" },
            "resolution": "slept_off",
            "aura": false,
            "location": { "sites": ["left", "temple"] },
            "quality": "pulsating",
            "worse_with_activity": true,
            "intensity": 7,
            "nausea": "slight",
            "vomiting": false,
            "photophobia": true,
            "phonophobia": true,
            "triggers": { "known": ["stress", "weather"] },
        },
        "medicines": [],
    });
    assert_eq!(sorted(item), sorted(expected));
    Ok(())
}

/// Lists in order: a set of DynamoDB has none.
fn sorted(mut value: Value) -> Value {
    match &mut value {
        Value::Array(values) => values.sort_by_key(Value::to_string),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|field| *field = sorted(field.take())),
        _ => {}
    }
    value
}

/// The day that the button with this label stands for.
fn day_on_button(anna: &Patient<'_>, label: &str) -> Date {
    let card = anna.last().expect("a card");
    let button = card
        .buttons()
        .into_iter()
        .find(|button| button.text.starts_with(label))
        .cloned();
    let data = button
        .and_then(|button| button.callback_data)
        .expect("a button with data");
    data.rsplit(':')
        .next()
        .and_then(|day| day.parse().ok())
        .expect("a day")
}

#[tokio::test]
async fn what_a_person_writes_is_never_taken_for_markup() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    let script = "<script>alert(1)</script>";
    let saved = anna
        .types_all(&["/start", "/add", "yesterday", "no", "none", script])
        .await?;
    assert!(
        saved.text().contains(script),
        "in the chat it stands as it was written: {}",
        saved.text()
    );

    anna.orders_report().await?;
    let page = anna.opens_document(1).await?;
    assert!(!page.contains(script), "in the report it would run");
    assert!(
        page.contains("&lt;script&gt;alert(1)&lt;"),
        "in the report it can be read"
    );
    Ok(())
}

#[tokio::test]
async fn a_report_with_nothing_to_report_on_says_so() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/load"]).await?;
    let nothing = anna.taps("Make the report").await?;
    assert!(
        nothing.text().starts_with("There are no entries"),
        "{nothing:#?}"
    );
    assert_eq!(nothing.button_labels().last(), Some(&"Record a day"));
    assert!(anna.documents().is_empty());
    Ok(())
}
