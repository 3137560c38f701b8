//! A file of another diary: what is in it, its days, and the undo of all of it.

use std::fmt::Write;

use end_to_end::{Patient, Stack, other_diaries};
use jiff::civil::Date;
use jiff::{ToSpan, Zoned};
use journal::questionnaire::NO;
use journal::{Language, Question};
use journal_texts::Texts;
use serde_json::{Value, json};

/// The person's local day so many days ago.
fn day_ago(days: i64) -> anyhow::Result<Date> {
    let today = Zoned::now().in_tz("UTC")?.date();
    Ok(today.checked_sub(days.days())?)
}

/// A table of this diary: painless days so many days ago, each with a comment.
fn file(days: &[(i64, &str)]) -> anyhow::Result<Vec<u8>> {
    let texts = Texts::report(Language::En);
    let heads = [Question::Date, Question::Headache, Question::Comment].map(|it| texts.label(it));
    let no = texts.option(Question::Headache, NO);
    let mut table = format!("{}\n", heads.join(","));
    for (days, comment) in days {
        writeln!(table, "{},{no},{comment}", day_ago(*days)?)?;
    }
    Ok(table.into_bytes())
}

/// Someone who recorded yesterday, and a file of it and of two days before.
async fn with_a_file(stack: &Stack) -> anyhow::Result<(Patient<'_>, Vec<u8>)> {
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/add", "yesterday", "no", "none", "a quiet day"])
        .await?;
    let days = [(3, "a"), (2, "b"), (1, "told elsewhere"), (200, "c")];
    let file = file(&days)?;
    Ok((anna, file))
}

/// The stored days, by their dates.
async fn days(anna: &Patient<'_>) -> anyhow::Result<Vec<(String, Value)>> {
    let items = anna.items(anna.id).await?.into_iter();
    let days = items.filter_map(|(key, item)| Some((key.strip_prefix("day#")?.to_owned(), item)));
    Ok(days.collect())
}

#[tokio::test]
async fn a_file_is_read_stored_at_a_tap_and_taken_out_again_at_another() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let (anna, file) = with_a_file(&stack).await?;
    anna.sends_file("diary.txt", file.clone())?;
    let card = anna.reads("3 days").await?;
    for said in [
        "New: 2.",
        "Already filled: 1.",
        "Older than the diary keeps: 1.",
    ] {
        assert!(card.text().contains(said), "{said}: {card:#?}");
    }
    assert_eq!(
        days(&anna).await?.len(),
        1,
        "nothing is stored before a tap"
    );

    anna.taps("Import new days: 2").await?;
    let stored = anna.reads("Imported: 2 days").await?;
    assert_eq!(stored.id, card.id, "one card is edited");
    let imported = days(&anna).await?;
    assert_eq!(imported.len(), 3);
    let from = &imported[0].1["provenance"]["imported"]["from"];
    assert_eq!(from, "own_csv", "{imported:#?}");
    assert_eq!(imported[2].1["comment"], "a quiet day");

    anna.sends_file("diary.txt", file)?;
    let again = anna.reads("Already filled: 3.").await?;
    assert!(!again.text().contains("New:"), "{again:#?}");
    anna.taps("Leave it").await?;

    anna.taps("Undo the whole import").await?;
    anna.telegram()
        .await_message(anna.id, |message| {
            message.id == card.id && message.text().contains("Days taken out: 2")
        })
        .await?;
    let left = days(&anna).await?;
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].1["comment"], "a quiet day");
    assert!(anna.telegram().reply_errors().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_day_that_was_replaced_comes_back_and_one_changed_since_stays() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let (anna, file) = with_a_file(&stack).await?;
    anna.sends_file("diary.csv", file)?;
    anna.reads("3 days").await?;
    anna.taps("Import all, replacing: 1").await?;
    anna.reads("In place of days that were filled: 1.").await?;
    let imported = days(&anna).await?;
    assert_eq!(imported[2].1["comment"], "told elsewhere");

    let changed = day_ago(2)?.strftime("%d.%m").to_string();
    anna.types_all(&["/add", &changed, "no", "none", "as I remember it"])
        .await?;
    anna.taps("Undo the whole import").await?;
    let undone = anna
        .telegram()
        .await_message(anna.id, |message| {
            message.text().contains("The import is undone.")
        })
        .await?;
    for said in ["Days taken out: 1.", "before: 1.", "left as they are: 1."] {
        assert!(undone.text().contains(said), "{said}: {undone:#?}");
    }
    let comments: Vec<_> = days(&anna)
        .await?
        .into_iter()
        .map(|(_, day)| day["comment"].clone())
        .collect();
    assert_eq!(comments, ["as I remember it", "a quiet day"]);
    Ok(())
}

#[tokio::test]
async fn every_job_can_come_twice_and_none_stores_again_what_was_undone() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let (anna, file) = with_a_file(&stack).await?;
    let update = anna.sends_file("diary.csv", file)?;
    let card = anna.reads("3 days").await?;
    anna.telegram().redeliver(update);
    anna.telegram().await_delivered(update, 2).await?;
    let before = anna.bot_messages().len();

    let step =
        |step: Value| json!({ "person": anna.name(), "import": update.to_string(), "step": step });
    let find = step(json!({ "find": { "date_order": null } }));
    let store = step(json!({ "store": { "date_order": null, "replaces": false } }));
    let undo = step(json!("undo"));
    for job in [&find, &find, &store, &store, &find] {
        assert_eq!(stack.import(std::slice::from_ref(job)).await?, [0_usize; 0]);
    }
    let shown = anna.last()?;
    assert!(shown.text().contains("Imported: 2 days"), "{shown:#?}");
    assert_eq!((shown.id, anna.bot_messages().len()), (card.id, before));
    assert_eq!(days(&anna).await?.len(), 3);

    for job in [&undo, &undo, &store, &find] {
        assert_eq!(stack.import(std::slice::from_ref(job)).await?, [0_usize; 0]);
    }
    assert_eq!(days(&anna).await?.len(), 1);
    let shown = anna.last()?;
    assert!(shown.text().contains("The import is undone."), "{shown:#?}");
    Ok(())
}

#[tokio::test]
async fn a_file_that_cannot_be_imported_is_answered_in_one_sentence() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let (anna, file) = with_a_file(&stack).await?;
    anna.sends_file("photo.csv", b"\x89PNG\r\n\x1a\n no diary at all".to_vec())?;
    let answer = anna.reads("export").await?;
    assert!(answer.button_labels().is_empty(), "{answer:#?}");

    // Gone between the finding and the tap.
    anna.sends_file("diary.csv", file.clone())?;
    anna.reads("3 days").await?;
    let sent = anna.telegram().messages(anna.id);
    let document = sent.iter().rev().find_map(|message| {
        let is_mine = message.author == telegram_stand_in::Author::Person;
        message.file().filter(|_| is_mine)
    });
    anna.telegram().lose_file(&document.expect("the file").id);
    anna.taps("Import new days").await?;
    anna.reads("can no longer be fetched").await?;
    assert_eq!(days(&anna).await?.len(), 1);

    let large = vec![b' '; 21 * 1024 * 1024];
    anna.sends_file("large.json", large)?;
    anna.reads("20 MB can be read").await?;
    assert_eq!(anna.dead_letters().await?, 0);
    Ok(())
}

#[tokio::test]
async fn nothing_of_a_file_is_kept_before_someone_agrees_or_after_they_erased_everything()
-> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    let update = anna.sends_file("diary.csv", file(&[(2, "a")])?)?;
    anna.telegram().await_delivered(update, 1).await?;
    assert!(anna.last()?.text().starts_with("Before you begin"));
    assert_eq!(anna.items(anna.id).await?, []);

    anna.taps("I agree").await?;
    anna.sends_file("diary.csv", file(&[(2, "a")])?)?;
    anna.reads("1 day").await?;
    anna.taps("Import new days: 1").await?;
    anna.reads("Imported: 1 day").await?;
    anna.types("/clear").await?;
    anna.taps("Erase everything").await?;
    let left = anna.items(anna.id).await?;
    let left = left.iter().filter(|(key, _)| !key.starts_with("limit#"));
    assert_eq!(left.count(), 0);
    Ok(())
}

#[tokio::test]
async fn every_other_diary_is_told_by_its_name() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    for (source, file) in other_diaries(day_ago(4)?)? {
        anna.sends_file("file", file)?;
        let name = Texts::chat(Language::En).get(&format!("import-source-{}", source.id()));
        let card = anna.reads(&format!("({name})")).await?;
        assert!(card.text().contains("1 day"), "{source:?}: {card:#?}");
    }
    anna.taps("Import new days: 1").await?;
    anna.reads("Imported: 1 day").await?;
    Ok(())
}
