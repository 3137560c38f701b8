//! A report on request: chosen on one card, of which only the document stays.

use end_to_end::{Patient, Stack};
use jiff::{ToSpan, Zoned};

/// Someone with one day, of yesterday.
async fn with_a_day(stack: &Stack) -> anyhow::Result<Patient<'_>> {
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "a quiet day"])
        .await?;
    Ok(anna)
}

#[tokio::test]
async fn days_form_and_language_are_chosen_on_one_card_and_one_document_is_left()
-> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = with_a_day(&stack).await?;
    let before = anna.bot_messages().len();
    let card = anna.types("/load").await?;
    let chosen = anna.taps_all(&["CSV", "Русский", "Two dates"]).await?;
    assert_eq!(chosen.id, card.id, "one card is edited");

    let asked_again = anna.types("some day").await?;
    assert!(
        asked_again.text().contains("such as"),
        "{}",
        asked_again.text()
    );
    let today = Zoned::now().in_tz("UTC")?.date();
    let yesterday = today.checked_sub(1.day())?;
    let dates = format!(
        "{}–{}",
        yesterday.strftime("%d.%m"),
        today.strftime("%d.%m")
    );
    let chosen = anna.types(&dates).await?;
    for label in ["✓ Two dates", "✓ CSV", "✓ Русский"] {
        assert!(chosen.button_labels().contains(&label), "{chosen:#?}");
    }

    anna.touches("Make the report")?;
    let table = anna.opens_document(1).await?;
    assert!(table.contains("a quiet day"));
    anna.has_documents(1).await?;
    let name = format!("golovnaya-bol-{yesterday}_{today}.csv");
    assert_eq!(anna.last()?.file().expect("a file").name, name);
    assert_eq!(anna.bot_messages().len(), before + 1, "the card is gone");
    Ok(())
}

#[tokio::test]
async fn two_taps_on_one_card_are_one_order() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = with_a_day(&stack).await?;
    let card = anna.types("/load").await?;
    let make = card
        .buttons()
        .into_iter()
        .find(|button| button.text == "Make the report");
    let make = make.and_then(|button| button.callback_data.clone());
    let make = make.expect("a button with data");
    let taps = [(); 2].map(|()| anna.telegram().tap_with_data(anna.id, card.id, &make));
    for tap in taps {
        let update = tap?.update_id.expect("the bot is told of taps");
        anna.telegram().await_delivered(update, 1).await?;
    }
    anna.has_documents(1).await?;
    let orders = anna.items(anna.id).await?;
    let orders = orders.iter().filter(|(key, _)| key.starts_with("report#"));
    assert_eq!(orders.count(), 1);

    // Another card is another order.
    anna.types("/load pdf").await?;
    anna.touches("Make the report")?;
    anna.has_documents(2).await?;
    let document = anna.last()?;
    assert_eq!(
        document.file().expect("a file").mime_type,
        "application/pdf"
    );
    Ok(())
}
