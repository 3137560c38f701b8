//! The chat page in a real browser on a phone: what a person reads, taps and
//! types, from the first visit to the report; what a doctor opens by a link; and the
//! page that explains the API; and what a page of somebody else's does in vain.
//! Needs chromium and chromedriver.

mod accessibility;
mod api_docs;
mod app;
mod hostile;
mod import;
mod link;
mod page;
mod report;
mod survey;

/// The made-up diaries of the report's tests.
#[path = "../../../crates/report/tests/made_up/diary.rs"]
mod diary;
#[path = "../../../crates/report/tests/made_up/unusual.rs"]
mod unusual;

use end_to_end::{Browser, ChatPage, Device, Stack};
use journal::Language;

/// Opens a new person's chat on a phone and runs the story; fails as well where a
/// page wrote an error on the console.
async fn on_a_phone(
    story: impl AsyncFnOnce(&Stack, &ChatPage<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let browser = Browser::open(Device::Phone).await?;
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    let chat = ChatPage::open(&browser, &stack, anna.id, Language::En).await?;
    story(&stack, &chat).await?;
    browser.close().await
}

/// Like [`on_a_phone`], after /start and the welcome.
async fn after_the_welcome(
    story: impl AsyncFnOnce(&Stack, &ChatPage<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    on_a_phone(async |stack, chat| {
        chat.begins().await?;
        story(stack, chat).await
    })
    .await
}

/// Fills a painless day, by tapping but for the comment.
async fn fills_a_painless_day(chat: &ChatPage<'_>, day: &str, comment: &str) -> anyhow::Result<()> {
    use journal::Question::{Comment, Date, Headache, Medicines};

    chat.types("/add").await?;
    chat.is_asked(Date).await?;
    chat.taps(day).await?;
    chat.answers(Headache, &["no"]).await?;
    chat.answers(Medicines, &["none"]).await?;
    chat.is_asked(Comment).await?;
    chat.types(comment).await?;
    chat.reads(&chat.texts.get("day-saved")).await?;
    Ok(())
}
