//! The archive that the person keeps: it comes, is sealed, and is sent back.

use std::slice;

use end_to_end::{Patient, Stack};
use jiff::{ToSpan, Zoned};
use journal_archive::{KEY, SEALED_DIARY, pack};
use serde_json::{Value, json};
use telegram_stand_in::{Author, Message};

const PASSPHRASE: &str = "correct horse battery";

/// Someone who recorded two days, each with a comment.
async fn with_two_days(stack: &Stack) -> anyhow::Result<Patient<'_>> {
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "a quiet day"])
        .await?;
    let before = Zoned::now().in_tz("UTC")?.date() - 2.days();
    let before = before.strftime("%d.%m.%Y").to_string();
    anna.types_all(&["/add", &before, "no", "none", "a walk"])
        .await?;
    Ok(anna)
}

/// Orders an archive, and returns its bytes: it is the document of that number.
async fn archive(anna: &Patient<'_>, count: usize) -> anyhow::Result<Vec<u8>> {
    anna.types("/archive").await?;
    anna.touches("Send it now")?;
    anna.receives_document(count).await
}

/// The keys of the stored days.
async fn days(anna: &Patient<'_>) -> anyhow::Result<Vec<String>> {
    let items = anna.items(anna.id).await?.into_iter();
    let keys = items.map(|(key, _)| key);
    Ok(keys.filter(|key| key.starts_with("day#")).collect())
}

/// Waits for a card that says this, which a document may have come below.
async fn above(anna: &Patient<'_>, words: &str) -> anyhow::Result<Message> {
    let card = anna
        .telegram()
        .await_message(anna.id, |message| message.text().contains(words));
    card.await
}

fn holds(bytes: &[u8], words: &str) -> bool {
    let words = words.as_bytes();
    bytes.windows(words.len()).any(|part| part == words)
}

/// An archive of painless days so many days ago, each with a comment.
fn older(days: &[(i32, &str)]) -> anyhow::Result<Vec<u8>> {
    let today = Zoned::now().in_tz("UTC")?.date();
    let days = days.iter().map(|(ago, comment)| {
        let date = today - ago.days();
        json!({ "date": date, "state": "painless", "headache": false, "comment": comment })
    });
    let days: Vec<Value> = days.collect();
    let diary = json!({ "schema": "headache-diary-report", "version": 3, "days": days });
    Ok(pack(diary.to_string().as_bytes(), None)?)
}

#[tokio::test]
async fn an_archive_that_is_sent_back_makes_a_report_and_brings_back_a_deleted_day()
-> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = with_two_days(&stack).await?;
    let sent = archive(&anna, 1).await?;
    let document = anna.documents().remove(0);
    let name = &document.file().expect("a file").name;
    assert!(
        name.starts_with("headache-") && name.ends_with(".zip"),
        "{name}"
    );
    assert!(
        document.text().starts_with("Archive, "),
        "{}",
        document.text()
    );
    assert!(
        !document.text().contains("passphrase"),
        "{}",
        document.text()
    );

    let kept = days(&anna).await?;
    anna.delete_item(anna.id, &kept[1]).await?;
    anna.sends_file("from my phone", sent)?;
    let card = anna.reads("2 days (this diary, JSON)").await?;
    assert!(card.text().contains("New: 1."), "{card:#?}");

    anna.taps("Report of it").await?;
    anna.taps("Page").await?;
    let page = anna.opens_document(2).await?;
    assert!(page.contains("a quiet day") && page.contains("a walk"));
    let reported = above(&anna, "Nothing of it was stored.").await?;
    assert!(
        reported.text().contains("Days in it: 2, from files: 1."),
        "{reported:#?}"
    );
    assert_eq!(reported.id, card.id, "one card is edited");
    assert_eq!(days(&anna).await?.len(), 1, "nothing of it was stored");

    anna.taps("‹ Back").await?;
    above(&anna, "New: 1.").await?;
    anna.taps("Import new days: 1").await?;
    above(&anna, "Imported: 1 day").await?;
    assert_eq!(days(&anna).await?, kept);
    assert!(anna.telegram().reply_errors().is_empty());
    Ok(())
}

#[tokio::test]
async fn several_archives_make_one_report_of_days_that_the_diary_forgot() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = with_two_days(&stack).await?;
    anna.sends_file("a.zip", older(&[(100, "in spring"), (130, "before that")])?)?;
    anna.reads("Older than the diary keeps: 2.").await?;
    anna.sends_file("b.zip", older(&[(400, "last year"), (900, "long ago")])?)?;
    anna.reads("Older than the diary keeps: 2.").await?;
    anna.sends_file("photo.csv", b"\x89PNG\r\n\x1a\n no diary at all".to_vec())?;
    anna.reads("I cannot read this file.").await?;

    anna.taps("Report of it").await?;
    anna.taps("CSV").await?;
    let table = anna.opens_document(1).await?;
    for comment in [
        "in spring",
        "before that",
        "last year",
        "a quiet day",
        "a walk",
    ] {
        assert!(table.contains(comment), "{comment}");
    }
    assert!(!table.contains("long ago"), "24 months at most");
    let reported = above(&anna, "Nothing of it was stored.").await?;
    assert!(
        reported.text().contains("Days in it: 5, from files: 2."),
        "{reported:#?}"
    );
    assert!(
        reported.text().contains("were too many: 1."),
        "{reported:#?}"
    );

    // In every form, and the same job again brings no second one.
    for (count, form) in (2..).zip(["Page", "PDF", "Excel", "JSON", "FHIR"]) {
        anna.taps(form).await?;
        assert!(!anna.receives_document(count).await?.is_empty(), "{form}");
        above(&anna, "Nothing of it was stored.").await?;
    }
    let sent = anna.documents().len();
    let items = anna.items(anna.id).await?;
    let order = items
        .iter()
        .find_map(|(key, _)| key.strip_prefix("report#files-"));
    let import = items
        .iter()
        .find_map(|(key, _)| key.strip_prefix("import#"));
    let update: u32 = order.expect("an order").parse()?;
    let step = json!({ "report": { "update": update, "date_order": null, "format": "csv" } });
    let job = json!({ "person": anna.name(), "import": import.expect("an import"), "step": step });
    assert!(stack.import(&[job]).await?.is_empty());
    assert_eq!(anna.documents().len(), sent);
    Ok(())
}

#[tokio::test]
async fn a_sealed_archive_opens_with_its_passphrase_which_stays_nowhere() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = with_two_days(&stack).await?;
    anna.types("/archive").await?;
    anna.taps("Seal with a passphrase").await?;
    anna.sends(PASSPHRASE)?;
    anna.reads("From now on archives are sealed.").await?;
    let sealed = archive(&anna, 1).await?;
    assert!(holds(&sealed, KEY) && holds(&sealed, SEALED_DIARY));
    let document = anna.documents().remove(0);
    assert!(
        document.text().contains("your passphrase only"),
        "{}",
        document.text()
    );

    anna.sends_file("sealed.zip", sealed)?;
    anna.reads("This is a sealed archive").await?;
    for (passphrase, answer) in [
        ("wrong horse battery", "does not open with this passphrase"),
        (PASSPHRASE, "Nothing of it was stored."),
    ] {
        anna.taps("Report of it").await?;
        anna.taps("CSV").await?;
        anna.sends(passphrase)?;
        above(&anna, answer).await?;
    }
    let table = anna.opens_document(2).await?;
    assert!(table.contains("a quiet day") && table.contains("a walk"));

    let kept = days(&anna).await?;
    anna.delete_item(anna.id, &kept[1]).await?;
    anna.taps("‹ Back").await?;
    above(&anna, "This is a sealed archive").await?;
    anna.taps("Bring back days").await?;
    anna.sends(PASSPHRASE)?;
    anna.reads("Imported: 1 day").await?;
    assert_eq!(days(&anna).await?, kept);

    // A job that comes again seals nothing anew, nor does one of a passphrase before.
    let seal = |profile: &Option<Value>| profile.as_ref().map(|it| it["archive_seal"].clone());
    let before = seal(&anna.item(anna.id, "profile").await?);
    for update in [1, 2] {
        let typed = json!({ "passphrase": "another horse" });
        let job = json!({ "person": anna.name(), "typed": typed, "update": update });
        assert!(stack.import(&[job]).await?.is_empty());
    }
    assert_eq!(seal(&anna.item(anna.id, "profile").await?), before);

    let chat = anna.telegram().messages(anna.id);
    let typed = chat
        .iter()
        .filter(|message| message.author == Author::Person);
    let secrets = typed.filter(|message| message.text().contains("horse"));
    assert_eq!(secrets.count(), 0, "passphrases are deleted from the chat");
    for (key, item) in anna.items(anna.id).await? {
        assert!(!item.to_string().contains("horse"), "{key}");
    }
    for function in ["webhook", "import", "report"] {
        let log = Value::from(stack.log(function).await?);
        assert!(!log.to_string().contains("horse"), "{function}");
    }
    assert_eq!(anna.dead_letters().await?, 0);
    Ok(())
}

#[tokio::test]
async fn on_the_first_of_a_month_the_archive_comes_silently_once_and_is_not_pinned()
-> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let monthly = json!({ "monthly": { "person": anna.name() } });
    let said = anna.bot_messages().len();
    assert!(anna.report(slice::from_ref(&monthly)).await?.is_empty());
    assert_eq!(
        anna.bot_messages().len(),
        said,
        "of an empty diary there is none"
    );
    let schedule = anna
        .schedule("monthly", anna.id)
        .await?
        .expect("a schedule");
    assert_eq!(schedule.schedule_expression(), Some("cron(0 10 1 * ? *)"));

    anna.types_all(&["/add", "yesterday", "no", "none", "a quiet day"])
        .await?;
    let items = anna.items(anna.id).await?;
    for (key, _) in items.iter().filter(|(key, _)| key.starts_with("report#")) {
        anna.delete_item(anna.id, key).await?;
    }
    assert!(
        anna.report(&[monthly.clone(), monthly.clone()])
            .await?
            .is_empty()
    );
    let documents = anna.documents();
    assert_eq!(documents.len(), 1);
    assert!(documents[0].silent);
    assert_eq!(anna.telegram().pinned(anna.id), [0_i64; 0]);

    anna.types("/settings").await?;
    anna.taps("No monthly archive").await?;
    assert!(anna.schedule("monthly", anna.id).await?.is_none());
    Ok(())
}
