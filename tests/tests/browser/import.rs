//! A file of another diary, attached on the page.

use std::fs;

use jiff::{ToSpan, Zoned};

use crate::after_the_welcome;

#[tokio::test]
async fn a_file_is_attached_its_days_are_imported_and_taken_out_again() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("my diary.csv");
    let day = Zoned::now().date().checked_sub(3.days())?;
    fs::write(&file, format!("Day,Headache,Comment\n{day},no,quiet\n"))?;
    after_the_welcome(async |_, chat| {
        chat.sends_file(&file).await?;
        chat.reads("1 day").await?;
        let sent = chat.bubbles().await?.into_iter();
        let mut documents = sent.filter(|bubble| bubble.is_mine && bubble.document.is_some());
        let document = documents.next().and_then(|bubble| bubble.document);
        let document = document.expect("the file stands in the chat");
        assert!(document.contains("my diary.csv"), "{document}");
        chat.taps("Import new days: 1").await?;
        chat.reads("Imported: 1 day").await?;
        chat.taps(&chat.texts.get("import-button-undo")).await?;
        chat.reads(&chat.texts.get("import-undone")).await?;
        Ok(())
    })
    .await
}
