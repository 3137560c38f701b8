//! Takes the pictures of the README: `make pictures`.
//!
//! A made-up person fills two months in the chat, orders a report and answers a
//! reminder; the chat page, the report and the page of the API are then photographed,
//! and the report is left as a PDF, whose pages `make` turns into pictures of paper.
//! Their diary is then shown in every language.

mod languages;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, ensure};
use end_to_end::{Browser, ChatPage, Device, MiniApp, Patient, Scheme, Stack, eventually};
use fantoccini::Locator;
use jiff::{ToSpan, Zoned};
use journal::Language;
use journal::Question::*;
use journal_texts::Texts;
use serde_json::json;

/// How long a page may take to be drawn.
const PATIENCE: Duration = Duration::from_secs(20);

/// How many days ago there was a headache; its answers are the next of [`PAINS`].
const BAD_DAYS: [i64; 17] = [
    57, 53, 52, 46, 41, 40, 39, 33, 28, 25, 24, 18, 13, 12, 9, 4, 3,
];

/// How many days ago nothing was recorded.
const FORGOTTEN_DAYS: [i64; 7] = [58, 50, 43, 36, 35, 20, 7];

/// The typed answers about a day with a headache, after its date.
#[rustfmt::skip]
const PAINS: [&[&str]; 7] = [
    &["yes", "14:30", "slept it off", "no", "forehead, both sides", "pressing", "no", "4", "no", "no", "no", "yes", "stress, screen", "no", "Long meeting"],
    &["yes", "when I woke up", "19:00", "yes", "5–60 minutes", "left, temple, eye", "pulsating", "yes", "8", "a lot", "yes", "yes", "yes", "too little sleep", "Sumatriptan 50 mg 8:15, Ibuprofen 400 mg 14:00", "Zigzags for twenty minutes"],
    &["yes", "morning", "13:00", "no", "left", "pressing", "yes", "3", "a little", "no", "yes", "no", "nothing I know of", "no", "What was left of yesterday"],
    &["yes", "17:45", "slept it off", "no", "neck, back of head", "pressing", "no", "5", "no", "no", "no", "no", "screen, skipped meal", "Ibuprofen 400 mg 18:30", "no"],
    &["yes", "11:20", "20:00", "yes", "5–60 minutes", "left, temple", "pulsating", "yes", "7", "a little", "no", "yes", "yes", "weather, period", "Sumatriptan 50 mg 11:40", "The tablet helped after an hour"],
    &["yes", "afternoon", "slept it off", "no", "left, forehead", "pulsating", "no", "4", "no", "no", "yes", "no", "period", "Ibuprofen 400 mg 16:10", "no"],
    &["yes", "at night", "9:00", "no", "right, eye", "pulsating", "yes", "6", "a little", "no", "yes", "yes", "alcohol, too little sleep", "Sumatriptan 50 mg 6:30", "no"],
];

/// The comments on days without a headache.
const COMMENTS: [&str; 5] = [
    "no",
    "Slept eight hours",
    "no",
    "A walk in the evening",
    "no",
];

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    std::fs::create_dir_all(&folder)?;

    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types_all(&["/start", "/alarm 21:30"]).await?;
    fill_two_months(&anna).await?;
    anna.orders_report().await?;
    anna.opens_document(1).await?;
    let pdf = report_as(&anna, Language::En, "pdf", 2).await?;
    std::fs::write(folder.join("report.pdf"), pdf)?;
    stack
        .queue_reminder(&json!({ "daily": { "person": anna.name(), "time": "21:30" } }))
        .await?;

    let phone = Browser::open(Device::Phone).await?;
    let chat = ChatPage::open(&phone, &stack, anna.id, Language::En).await?;
    answer_half_of_the_survey(&chat).await?;
    for (scheme, name) in [(Scheme::Light, "chat.png"), (Scheme::Dark, "chat-dark.png")] {
        phone.choose_scheme(scheme).await?;
        save(&phone, folder.join(name)).await?;
    }
    photograph_app(&chat, &folder).await?;

    phone.choose_scheme(Scheme::Light).await?;
    let report: String = phone
        .read("return document.querySelector('[data-testid=\"document\"]').href")
        .await?;
    phone.goto(&report).await?;
    save(&phone, folder.join("report-phone.png")).await?;
    phone.close().await?;

    let desktop = Browser::open(Device::Desktop).await?;
    desktop.goto(&report).await?;
    save(&desktop, folder.join("report.png")).await?;
    desktop
        .goto(&format!("{}/docs", stack.cloud.outputs.api_url))
        .await?;
    eventually("the operations are listed", PATIENCE, async || {
        let is_there = desktop.shows(Locator::Css(".opblock")).await?;
        Ok(is_there.then_some(()))
    })
    .await?;
    save(&desktop, folder.join("api.png")).await?;
    desktop.close().await?;

    let parts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/pictures");
    for folder in [&parts, &folder.join("languages")] {
        std::fs::create_dir_all(folder)?;
    }
    languages::take(&anna, &folder.join("languages"), &parts).await
}

async fn fill_two_months(anna: &Patient<'_>) -> anyhow::Result<()> {
    let saved = Texts::chat(Language::En).get("day-saved");
    let today = Zoned::now().in_tz("UTC")?.date();
    let (mut pains, mut comments) = (PAINS.iter().cycle(), COMMENTS.iter().cycle());
    for days_ago in (1..59)
        .rev()
        .filter(|days_ago| !FORGOTTEN_DAYS.contains(days_ago))
    {
        let day = today
            .checked_sub(days_ago.days())?
            .strftime("%d.%m.%Y")
            .to_string();
        anna.types_all(&["/add", &day]).await?;
        let last = if BAD_DAYS.contains(&days_ago) {
            anna.types_all(pains.next().context("a cycle has no end")?)
                .await?
        } else {
            anna.types_all(&["no", "no", comments.next().context("a cycle has no end")?])
                .await?
        };
        ensure!(
            last.text().contains(&saved),
            "the bot did not take the answers for {day}; it says {:?}",
            last.text()
        );
    }
    Ok(())
}

/// The report in that form; it is so many documents that the bot has sent then.
async fn report_as(
    person: &Patient<'_>,
    language: Language,
    form: &str,
    documents: usize,
) -> anyhow::Result<Vec<u8>> {
    person.types(&format!("/load {form}")).await?;
    person.touches(&Texts::chat(language).get("load-button-make"))?;
    person.receives_document(documents).await
}

/// The Mini App over the chat in dark colours: a day half filled, the calendar and the numbers.
async fn photograph_app(chat: &ChatPage<'_>, folder: &Path) -> anyhow::Result<()> {
    let frame = Locator::Css("[data-testid='web-app-frame']");
    let app = MiniApp {
        browser: chat.browser,
        texts: Texts::app(Language::En),
    };
    chat.taps_part("menu-button").await?;
    chat.browser.enter_frame(frame).await?;
    let answers: [(_, &[&str]); 4] = [
        (Headache, &["yes"]),
        (Onset, &["morning"]),
        (Aura, &["no"]),
        (Location, &["left", "temple"]),
    ];
    for (question, options) in answers {
        app.answers(question, options).await?;
    }
    app.browser
        .read::<()>("document.getElementById('screen').scrollTop = 0")
        .await?;
    chat.browser.leave_frame().await?;
    save(chat.browser, folder.join("app-day.png")).await?;
    for (screen, words) in [("calendar", "app-long_press"), ("numbers", "app-median")] {
        chat.browser.enter_frame(frame).await?;
        app.taps(&format!("app-tab-{screen}")).await?;
        app.says(words).await?;
        chat.browser.leave_frame().await?;
        save(chat.browser, folder.join(format!("app-{screen}.png"))).await?;
    }
    chat.taps_part("web-app-close").await
}

/// From the reminder to where it hurts, with two places chosen.
async fn answer_half_of_the_survey(chat: &ChatPage<'_>) -> anyhow::Result<()> {
    chat.reads(&chat.texts.get("reminder")).await?;
    chat.taps(&chat.texts.get("button-headache")).await?;
    for (question, option) in [(Onset, "morning"), (Resolution, "slept_off"), (Aura, "no")] {
        chat.answers(question, &[option]).await?;
    }
    chat.is_asked(Location).await?;
    for site in ["left", "temple"] {
        chat.taps(&chat.texts.option(Location, site)).await?;
    }
    let chosen = chat.texts.option(Location, "temple");
    chat.await_bubbles("both places are chosen", |bubbles| {
        bubbles
            .iter()
            .any(|bubble| bubble.buttons.contains(&format!("✓ {chosen}")))
    })
    .await?;
    Ok(())
}

async fn save(browser: &Browser, file: PathBuf) -> anyhow::Result<()> {
    std::fs::write(&file, browser.picture().await?)
        .with_context(|| format!("writing {}", file.display()))
}
