use anyhow::Context;
use fantoccini::Locator;
use jiff::Timestamp;
use journal::{Language, Question};
use journal_texts::Texts;
use serde_json::json;

use super::window::{Browser, PATIENCE};
use crate::patience::eventually;
use crate::stack::Stack;

/// The Mini App, as someone uses it who reads, taps and types. It is the page of its own or in
/// the frame that is looked at.
pub struct MiniApp<'a> {
    pub browser: &'a Browser,
    pub texts: &'static Texts,
}

impl<'a> MiniApp<'a> {
    /// Opens the app as Telegram's own programs do, on a page of its own: in the name of this
    /// person, with launch data that was signed at this time.
    pub async fn launch(
        browser: &'a Browser,
        stack: &Stack,
        person: i64,
        signed_at: Timestamp,
        language: Language,
    ) -> anyhow::Result<Self> {
        let init_data = stack.telegram().init_data(person, signed_at)?;
        Self::open(browser, stack, &init_data, language).await
    }

    /// Opens the app with this launch data.
    pub async fn open(
        browser: &'a Browser,
        stack: &Stack,
        init_data: &str,
        language: Language,
    ) -> anyhow::Result<Self> {
        let mut fragment = url::form_urlencoded::Serializer::new(String::new());
        fragment
            .append_pair("tgWebAppData", init_data)
            .append_pair("tgWebAppVersion", "9.0")
            .append_pair("tgWebAppPlatform", "android")
            .append_pair("tgWebAppThemeParams", "{}");
        let api = &stack.cloud.outputs.api_url;
        // By way of another page, so that a second launch loads the app anew.
        browser.goto("about:blank").await?;
        browser
            .goto(&format!("{api}/app#{}", fragment.finish()))
            .await?;
        Ok(Self {
            browser,
            texts: Texts::app(language),
        })
    }

    /// Answers a question by its options, as they are named on the buttons.
    pub async fn answers(&self, question: Question, options: &[&str]) -> anyhow::Result<()> {
        for option in options {
            let label = self.texts.option(question, option);
            let section = format!("//section[@data-question='{}']", question.id());
            let chip = format!("{section}//button[normalize-space() = {}]", quoted(&label));
            let chip = Locator::XPath(&chip);
            self.browser
                .tap(chip)
                .await
                .with_context(|| format!("{question:?}: {label}"))?;
        }
        Ok(())
    }

    /// The option of a question that is chosen, as it is named on its button.
    pub async fn answer(&self, question: Question) -> anyhow::Result<Option<String>> {
        let script = format!(
            "return document.querySelector(\"[data-question='{}'] [aria-pressed='true']\")?.textContent ?? null",
            question.id()
        );
        self.browser.read(&script).await
    }

    /// Types into the field of a question.
    pub async fn writes(&self, question: Question, words: &str) -> anyhow::Result<()> {
        let field = format!(
            "[data-question='{0}'] textarea, [data-question='{0}'] input",
            question.id()
        );
        self.browser.write(Locator::Css(&field), words).await
    }

    /// Taps the button with this text of the app's.
    pub async fn taps(&self, name: &str) -> anyhow::Result<()> {
        let label = quoted(&self.texts.get(name));
        let button = format!("//button[normalize-space() = {label}]");
        self.browser
            .tap(Locator::XPath(&button))
            .await
            .with_context(|| name.to_owned())
    }

    /// Taps the day in the calendar.
    pub async fn taps_day(&self, date: jiff::civil::Date) -> anyhow::Result<()> {
        self.browser.tap(Locator::Css(&day(date))).await
    }

    /// Presses a day of which nothing is known for long, as soon as the calendar knows that.
    pub async fn holds_day(&self, date: jiff::civil::Date) -> anyhow::Result<()> {
        let day = day(date);
        let script = format!("return document.querySelector(\"{day}\")?.ariaLabel ?? ''");
        let no_entry = self.texts.get("app-no_entry");
        eventually("the calendar has come", PATIENCE, async || {
            let label: String = self.browser.read(&script).await?;
            Ok(label.ends_with(&no_entry).then_some(()))
        })
        .await?;
        self.browser.hold(Locator::Css(&day)).await
    }

    /// Waits until these words stand on the screen.
    pub async fn reads(&self, words: &str) -> anyhow::Result<()> {
        let mut shown = String::new();
        let what = format!("the app says {words:?}");
        let found = eventually(&what, PATIENCE, async || {
            shown = self.text().await?;
            Ok(shown.contains(words).then_some(()))
        })
        .await;
        found.map_err(|error| error.context(json!(shown).to_string()))
    }

    /// Waits until the text of this name stands on the screen.
    pub async fn says(&self, name: &str) -> anyhow::Result<()> {
        self.reads(&self.texts.get(name)).await
    }

    /// All that can be read.
    pub async fn text(&self) -> anyhow::Result<String> {
        self.browser.read("return document.body.innerText").await
    }

    /// The questions that are asked, by their ids.
    pub async fn questions(&self) -> anyhow::Result<Vec<String>> {
        let script = "return [...document.querySelectorAll('[data-question]')].map((it) => it.dataset.question)";
        self.browser.read(script).await
    }
}

/// The selector of a day in the calendar.
fn day(date: jiff::civil::Date) -> String {
    format!("button[data-date='{date}']")
}

/// A text as XPath writes it.
fn quoted(text: &str) -> String {
    match text.contains('\'') {
        true => format!("\"{text}\""),
        false => format!("'{text}'"),
    }
}
