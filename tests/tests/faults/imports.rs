//! A file whose card Telegram does not take now, and what is logged of it.

use end_to_end::{Patient, Stack};
use jiff::{ToSpan, Zoned};
use telegram_stand_in::{Fault, FaultKind};

use crate::alone;

/// Words that no log may hold: of the file's name, of a row that is understood and of one that
/// is not.
const WORDS: [&str; 3] = ["tamarind", "quicksilver", "marzipan"];

async fn who_sends_a_file(stack: &Stack) -> anyhow::Result<Patient<'_>> {
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let [name, comment, fault] = WORDS;
    let day = Zoned::now().date().checked_sub(3.days())?;
    let file = format!("Day,Headache,Comment\n{day},no,{comment}\n{fault},no,{fault}\n");
    anna.sends_file(&format!("{name}.csv"), file)?;
    Ok(anna)
}

#[tokio::test]
async fn asked_to_wait_the_finding_and_the_days_wait_and_come_once() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let busy = || {
        let wait = FaultKind::TooManyRequests { retry_after: 2 };
        Fault::once(wait).of_method("editMessageText")
    };
    stack.telegram().add_fault(busy());
    let anna = who_sends_a_file(&stack).await?;
    let card = anna.reads("1 day").await?;
    assert!(
        card.text().contains("1 row was not understood (line 3)"),
        "{card:#?}"
    );
    anna.taps("What was not understood").await?;
    anna.reads("Line 3: the date was not understood").await?;
    anna.taps("‹ Back").await?;
    anna.reads("1 day").await?;
    assert_eq!(anna.bot_messages().last().map(|it| it.id), Some(card.id));

    anna.taps("Import new days: 1").await?;
    anna.reads("Imported: 1 day").await?;
    let days = anna.items(anna.id).await?;
    let days = days.iter().filter(|(key, _)| key.starts_with("day#"));
    assert_eq!(days.count(), 1);
    assert_eq!(anna.dead_letters().await?, 0);
    Ok(())
}

#[tokio::test]
async fn no_log_holds_a_word_of_a_file_or_its_name() -> anyhow::Result<()> {
    let (stack, _alone) = alone().await?;
    let anna = who_sends_a_file(&stack).await?;
    anna.reads("1 day").await?;
    anna.taps("Import new days: 1").await?;
    anna.reads("Imported: 1 day").await?;
    let mut logs = String::new();
    for function in ["webhook", "import"] {
        logs.push_str(&stack.cloud.logs(function).await?.join("\n"));
    }
    assert!(
        logs.contains("the days of a file were stored"),
        "the logs are there"
    );
    for word in WORDS {
        assert!(!logs.to_lowercase().contains(word), "{word}");
    }
    Ok(())
}
