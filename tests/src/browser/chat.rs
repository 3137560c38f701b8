use std::path::Path;

use anyhow::Context;
use fantoccini::Locator;
use journal::questionnaire::Kind;
use journal::{Language, Question};
use journal_texts::Texts;
use serde::Deserialize;
use serde_json::json;

use super::window::{Browser, PATIENCE};
use crate::patience::eventually;
use crate::stack::Stack;

/// The messages as they are shown, the newest last.
const BUBBLES: &str = r#"
return [...document.querySelectorAll('[data-testid="message"]')].map((message) => ({
  id: Number(message.dataset.messageId),
  is_mine: message.dataset.author === "person",
  text: message.querySelector('[data-testid="message-text"]')?.innerText ?? "",
  document: message.querySelector('[data-testid="document"]')?.innerText ?? null,
  buttons: [...message.querySelectorAll('[data-testid="inline-button"]')].map((button) => button.textContent),
  is_spinning: message.querySelector('[aria-busy="true"]') !== null,
}));
"#;

/// A message on the page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Bubble {
    pub id: i64,
    pub is_mine: bool,
    pub text: String,
    /// The name and size of the file, if there is one.
    pub document: Option<String>,
    pub buttons: Vec<String>,
    /// Whether a tapped button waits for the bot.
    pub is_spinning: bool,
}

/// The chat page, as someone uses it who reads, taps and types.
///
/// Every step waits until the page shows what it needs.
pub struct ChatPage<'a> {
    pub browser: &'a Browser,
    /// The id of the person and of their chat.
    pub person: i64,
    /// The bot's texts, in the person's language.
    pub texts: &'static Texts,
}

impl<'a> ChatPage<'a> {
    /// Opens the page for this person.
    pub async fn open(
        browser: &'a Browser,
        stack: &Stack,
        person: i64,
        language: Language,
    ) -> anyhow::Result<Self> {
        browser
            .goto(&format!("{}/#{person}", stack.telegram().base_url()))
            .await?;
        let texts = Texts::chat(language);
        Ok(Self {
            browser,
            person,
            texts,
        })
    }

    /// Goes to someone else's chat by way of the list of people.
    pub async fn goes_to(&self, person: i64) -> anyhow::Result<Self> {
        self.taps_part("people-open").await?;
        self.browser
            .tap(Locator::Css(&format!("[data-person=\"{person}\"]")))
            .await?;
        Ok(Self { person, ..*self })
    }

    /// Taps a part of the page itself, such as `start` or `send`.
    pub async fn taps_part(&self, part: &str) -> anyhow::Result<()> {
        self.browser.tap(Locator::Css(&selector(part))).await
    }

    /// Begins, and agrees to what the diary keeps. Returns the welcome.
    pub async fn begins(&self) -> anyhow::Result<Bubble> {
        self.taps_part("start").await?;
        let agree = self.texts.get("button-agree");
        self.await_bubbles("the notice", |bubbles| {
            bubbles.iter().any(|bubble| bubble.buttons.contains(&agree))
        })
        .await?;
        self.taps(&agree).await?;
        self.reads(&self.texts.get("welcome-when")).await
    }

    /// Whether a part of the page itself can be seen.
    pub async fn shows_part(&self, part: &str) -> anyhow::Result<bool> {
        self.browser.shows(Locator::Css(&selector(part))).await
    }

    /// Taps a button under the newest message that has any, by its label, marked
    /// or not (a day's date follows its name), and waits until the bot has answered.
    ///
    /// # Errors
    /// There is no such button, or it spins on.
    pub async fn taps(&self, label: &str) -> anyhow::Result<()> {
        const NEWEST: &str =
            "(//*[@data-testid='message'][.//*[@data-testid='inline-button']])[last()]";
        let buttons = format!("{NEWEST}//*[@data-testid='inline-button']");
        let is_it = format!(". = \"{label}\" or . = \"✓ {label}\"");
        let is_followed = format!("starts-with(., \"{label}, \") and not({buttons}[{is_it}])");
        let button = format!("{buttons}[{is_it} or {is_followed}]");
        self.browser.tap(Locator::XPath(&button)).await?;
        self.await_bubbles("the bot answers the tap", |bubbles| {
            bubbles.iter().all(|bubble| !bubble.is_spinning)
        })
        .await?;
        Ok(())
    }

    /// Types a message and sends it.
    pub async fn types(&self, text: &str) -> anyhow::Result<()> {
        self.browser
            .write(Locator::Css(&selector("text")), text)
            .await?;
        self.taps_part("send").await
    }

    /// Attaches a file, which is sent at once.
    pub async fn sends_file(&self, file: &Path) -> anyhow::Result<()> {
        let path = file.to_str().context("a path of letters")?;
        self.browser
            .write(Locator::Css(&selector("file")), path)
            .await
    }

    /// Orders the report as it is offered.
    pub async fn orders_report(&self) -> anyhow::Result<()> {
        self.types("/load").await?;
        let make = self.texts.get("load-button-make");
        self.await_bubbles("the card of the report", |bubbles| {
            bubbles.iter().any(|bubble| bubble.buttons.contains(&make))
        })
        .await?;
        self.taps(&make).await
    }

    /// Waits for a question to be the last that the bot has said. Returns the card.
    pub async fn is_asked(&self, question: Question) -> anyhow::Result<Bubble> {
        self.reads(&self.texts.question(question)).await
    }

    /// Waits for the question and taps these of its options, and that it is done
    /// where several can be chosen. Returns the card before the last tap.
    pub async fn answers(&self, question: Question, options: &[&str]) -> anyhow::Result<Bubble> {
        let mut card = self.is_asked(question).await?;
        for option in options {
            self.taps(&self.texts.option(question, option)).await?;
        }
        if question.kind() == Kind::Several {
            card = self.is_asked(question).await?;
            self.taps(&self.texts.get("button-done")).await?;
        }
        Ok(card)
    }

    /// Waits until the bot's newest message has these words. Returns it.
    /// Documents are passed over: a report may come at any time.
    pub async fn reads(&self, words: &str) -> anyhow::Result<Bubble> {
        let newest = |bubbles: &[Bubble]| {
            bubbles
                .iter()
                .rev()
                .find(|bubble| !bubble.is_mine && bubble.document.is_none())
                .cloned()
        };
        let has_words =
            |bubbles: &[Bubble]| newest(bubbles).is_some_and(|bubble| bubble.text.contains(words));
        let bubbles = self
            .await_bubbles(&format!("the bot says {words:?}"), has_words)
            .await?;
        newest(&bubbles).ok_or_else(|| anyhow::anyhow!("the bot has said nothing"))
    }

    /// Waits until the messages are so. Returns all of them, the newest last.
    pub async fn await_bubbles(
        &self,
        what: &str,
        are_so: impl Fn(&[Bubble]) -> bool,
    ) -> anyhow::Result<Vec<Bubble>> {
        let mut seen = Vec::new();
        let look = async || {
            seen = self.bubbles().await?;
            Ok(are_so(&seen).then(|| seen.clone()))
        };
        let found = eventually(what, PATIENCE, look).await;
        found.map_err(|error| {
            error.context(json!(seen.last().map(|bubble| &bubble.text)).to_string())
        })
    }

    /// The messages, the newest last, once the bot has taken all that the person sent and the
    /// page shows what came of it: an answer can be several calls of the bot's.
    pub async fn at_rest(&self, stack: &Stack) -> anyhow::Result<Vec<Bubble>> {
        const REVISION: &str =
            "return Number(document.getElementById('messages').dataset.revision)";
        let answered = stack.telegram().await_answered(self.person).await?;
        eventually("the page shows the answer", PATIENCE, async || {
            let revision: u64 = self.browser.read(REVISION).await?;
            Ok((revision >= answered).then_some(()))
        })
        .await?;
        self.bubbles().await
    }

    /// The messages that the page holds at this moment, the newest last.
    pub async fn bubbles(&self) -> anyhow::Result<Vec<Bubble>> {
        self.browser.read(BUBBLES).await
    }

    /// The commands that the menu offers, without their slashes.
    pub async fn menu(&self) -> anyhow::Result<Vec<String>> {
        let is_open = self.shows_part("command").await?;
        if !is_open {
            self.taps_part("commands-open").await?;
        }
        let names = "return [...document.querySelectorAll('[data-testid=\"command\"] b')].map((name) => name.innerText.slice(1))";
        let names = self.browser.read(names).await?;
        self.taps_part("commands-open").await?;
        Ok(names)
    }
}

fn selector(part: &str) -> String {
    format!("[data-testid=\"{part}\"]")
}
