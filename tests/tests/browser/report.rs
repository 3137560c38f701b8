//! The report as a document in the chat.

use std::time::Duration;

use end_to_end::eventually;
use jiff::{ToSpan, Zoned};
use journal::Question::{Comment, Date, Headache, Medicines};
use serde_json::json;

use crate::{after_the_welcome, fills_a_painless_day};

const SCRIPT: &str = "<script>alert(1)</script>";

#[tokio::test]
async fn an_ordered_report_opens_in_a_new_tab_and_what_was_written_is_only_text_there()
-> anyhow::Result<()> {
    after_the_welcome(async |_, chat| {
        fills_a_painless_day(chat, "Yesterday", SCRIPT).await?;
        fills_a_painless_day(chat, "Today", "slept like a log").await?;
        chat.orders_report().await?;
        let waiting = chat.texts.get("report-waiting");
        chat.await_bubbles("the report comes, and its card goes", |bubbles| {
            bubbles.iter().any(|bubble| bubble.document.is_some())
                && bubbles.iter().all(|bubble| bubble.text != waiting)
        })
        .await?;

        chat.taps_part("document").await?;
        chat.browser.follow_to_new_tab().await?;
        let words: String = chat.browser.read("return document.body.innerText").await?;
        assert!(!chat.browser.has_dialog().await?);
        for comment in [SCRIPT, "slept like a log"] {
            assert!(words.contains(comment), "{comment:?} is not in {words:?}");
        }
        let scripts: usize = chat.browser.read("return document.scripts.length").await?;
        assert_eq!(scripts, 0);
        let days: Vec<String> = chat
            .browser
            .read("return [...document.querySelectorAll('time')].map((day) => day.dateTime)")
            .await?;
        let today = Zoned::now().in_tz("UTC")?.date();
        for day in [today, today.checked_sub(1.day())?] {
            assert!(
                days.contains(&day.to_string()),
                "{day} is not among {days:?}"
            );
        }
        chat.browser.close_tab().await
    })
    .await
}

#[tokio::test]
async fn the_weekly_report_is_pinned_above_the_chat() -> anyhow::Result<()> {
    after_the_welcome(async |stack, chat| {
        let last_week = Zoned::now().in_tz("UTC")?.date().checked_sub(7.days())?;
        chat.types("/add").await?;
        let answers = [
            (Date, &*last_week.strftime("%d.%m.%Y").to_string()),
            (Headache, "no"),
            (Medicines, "none"),
            (Comment, "quiet"),
        ];
        for (question, answer) in answers {
            chat.is_asked(question).await?;
            chat.types(answer).await?;
        }
        chat.reads(&chat.texts.get("day-saved")).await?;
        assert!(!chat.shows_part("pinned").await?);

        stack
            .queue_report(&json!({ "weekly": { "person": format!("telegram/{}", chat.person) } }))
            .await?;
        eventually(
            "the bar of the pinned message",
            Duration::from_secs(20),
            async || Ok(chat.shows_part("pinned").await?.then_some(())),
        )
        .await?;
        let bubbles = chat.bubbles().await?;
        assert_eq!(
            bubbles
                .iter()
                .filter(|bubble| bubble.document.is_some())
                .count(),
            1
        );
        chat.taps_part("pinned").await
    })
    .await
}
