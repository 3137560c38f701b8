use std::ops::Deref;

use anyhow::Context;
use journal::Language;
use journal_texts::Texts;
use telegram_stand_in::{Author, BotCall, Message, Via};

use crate::stack::Stack;

const FIRST_NAME: &str = "Anna";

/// Someone with a headache, a thumb and Telegram.
///
/// Each method waits for the bot's answer, unless it says otherwise.
pub struct Patient<'a> {
    stack: &'a Stack,
    /// The id of the person and of their chat.
    pub id: i64,
}

impl Deref for Patient<'_> {
    type Target = Stack;

    fn deref(&self) -> &Stack {
        self.stack
    }
}

impl Stack {
    /// Someone whose Telegram speaks this language, and who has not come yet.
    #[must_use]
    pub fn newcomer(&self, language: &str) -> Patient<'_> {
        let id = self.telegram().add_person(FIRST_NAME, language);
        Patient { stack: self, id }
    }
}

impl Patient<'_> {
    /// The person as the journal names them: `telegram/7`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("telegram/{}", self.id)
    }

    /// Whether a text gives the person away: by name or by id.
    #[must_use]
    pub fn is_named_in(&self, text: &str) -> bool {
        let id = self.id.to_string();
        let mut numbers = text.split(|character: char| !character.is_ascii_digit());
        text.contains(FIRST_NAME) || numbers.any(|number| number == id)
    }

    /// Writes, without waiting for anything. Returns the update.
    pub fn sends(&self, text: &str) -> anyhow::Result<i64> {
        let sent = self.telegram().send_text(self.id, text)?;
        sent.update_id.context("the bot is not told of messages")
    }

    /// Sends a file, without waiting for anything. Returns the update.
    pub fn sends_file(&self, name: &str, bytes: impl Into<Vec<u8>>) -> anyhow::Result<i64> {
        let sent = self.telegram().send_file(self.id, name, bytes.into())?;
        sent.update_id.context("the bot is not told of messages")
    }

    /// Waits until the newest message of the bot's says this, and reads it.
    pub async fn reads(&self, words: &str) -> anyhow::Result<Message> {
        let says = |messages: &[Message]| {
            let newest = messages
                .iter()
                .rfind(|message| message.author == Author::Bot);
            newest.is_some_and(|message| message.text().contains(words))
        };
        self.telegram().await_chat(self.id, says).await?;
        self.last()
    }

    /// Writes, and reads the bot's last message after it. Where that asks someone new for
    /// their consent, they agree and read what comes then.
    pub async fn types(&self, text: &str) -> anyhow::Result<Message> {
        let update = self.sends(text)?;
        self.telegram().await_delivered(update, 1).await?;
        let answer = self.last()?;
        let agree = Language::ALL.map(|language| Texts::chat(language).get("button-agree"));
        let labels = answer.button_labels();
        match agree.iter().find(|agree| labels.contains(&agree.as_str())) {
            Some(agree) => self.taps(agree).await,
            None => Ok(answer),
        }
    }

    /// Writes one thing after the other, and reads the bot's last message.
    pub async fn types_all(&self, texts: &[&str]) -> anyhow::Result<Message> {
        for text in texts {
            self.types(text).await?;
        }
        self.last()
    }

    /// Taps a button of the newest message that has it, without waiting for
    /// anything. The beginning of its label will do. Returns the update.
    pub fn touches(&self, label: &str) -> anyhow::Result<i64> {
        let (message, label) = self.button(label)?;
        let tapped = self.telegram().tap(self.id, message, &label)?;
        tapped.update_id.context("the bot is not told of taps")
    }

    /// Taps a button of the newest message that has it, and reads what the bot
    /// then says last.
    ///
    /// # Errors
    /// There is no such button, the bot did not take the tap, or the button spins on.
    pub async fn taps(&self, label: &str) -> anyhow::Result<Message> {
        let (message, label) = self.button(label)?;
        let tapped = self.telegram().tap(self.id, message, &label)?;
        let update = tapped.update_id.context("the bot is not told of taps")?;
        self.telegram().await_delivered(update, 1).await?;
        self.telegram().await_answer(&tapped.tap_id).await?;
        self.last()
    }

    /// Taps one button after the other, and reads the bot's last message.
    pub async fn taps_all(&self, labels: &[&str]) -> anyhow::Result<Message> {
        for label in labels {
            self.taps(label)
                .await
                .with_context(|| format!("tapping {label:?}"))?;
        }
        self.last()
    }

    /// The newest message of the bot's.
    pub fn last(&self) -> anyhow::Result<Message> {
        let newest = self.bot_messages().pop();
        newest.context("the bot has not said anything")
    }

    /// All messages of the bot's that are still there.
    #[must_use]
    pub fn bot_messages(&self) -> Vec<Message> {
        let messages = self.telegram().messages(self.id);
        messages
            .into_iter()
            .filter(|message| message.author == Author::Bot)
            .collect()
    }

    /// The documents that the bot has sent.
    #[must_use]
    pub fn documents(&self) -> Vec<Message> {
        let messages = self.bot_messages();
        messages
            .into_iter()
            .filter(|message| message.file().is_some())
            .collect()
    }

    /// Orders a report as it is offered, on a card whose message goes when the report
    /// is there. Returns the update.
    pub async fn orders_report(&self) -> anyhow::Result<i64> {
        self.types("/load").await?;
        let update = self.touches("Make the report")?;
        self.telegram().await_delivered(update, 1).await?;
        Ok(update)
    }

    /// Has a link made that opens for a week, and reads its address under the picture.
    pub async fn orders_link(&self) -> anyhow::Result<String> {
        let before = self.documents().len();
        self.types("/links").await?;
        self.taps("New link").await?;
        let update = self.touches("7 days")?;
        self.telegram().await_delivered(update, 1).await?;
        let pictures = |messages: &[Message]| {
            let files = messages.iter().filter(|message| message.file().is_some());
            files.count() > before
        };
        self.telegram().await_chat(self.id, pictures).await?;
        let picture = self.documents().pop().context("the picture")?;
        let mut lines = picture.text().lines();
        let address = lines.find(|line| line.contains("/r/"));
        Ok(address.context("an address")?.to_owned())
    }

    /// Waits until so many documents are there, and the messages are gone that said
    /// that they were being made.
    ///
    /// # Errors
    /// They did not come, or such a message stays.
    pub async fn has_documents(&self, count: usize) -> anyhow::Result<()> {
        let are_there = |messages: &[Message]| {
            let mut others = messages.iter().filter(|message| message.file().is_none());
            messages.iter().filter(|it| it.file().is_some()).count() == count
                && others.all(|message| message.text() != "Making the report…")
        };
        self.telegram().await_chat(self.id, are_there).await?;
        Ok(())
    }

    /// Waits for so many documents of the bot, and opens the last of them.
    pub async fn opens_document(&self, count: usize) -> anyhow::Result<String> {
        let bytes = self.receives_document(count).await?;
        String::from_utf8(bytes).context("the document is not text")
    }

    /// Waits for so many documents of the bot, and returns the bytes of the last of them.
    pub async fn receives_document(&self, count: usize) -> anyhow::Result<Vec<u8>> {
        let is_document =
            |message: &&Message| message.author == Author::Bot && message.file().is_some();
        let chat = self
            .telegram()
            .await_chat(self.id, |messages| {
                messages.iter().filter(is_document).count() >= count
            })
            .await?;
        let document = chat.iter().rfind(is_document);
        let file = document.and_then(Message::file).context("a document")?;
        let bytes = self.telegram().file(&file.id);
        bytes.context("the file is not there")
    }

    /// The commands in the person's menu, without their slashes.
    #[must_use]
    pub fn menu(&self) -> Vec<String> {
        self.telegram()
            .commands(self.id)
            .into_iter()
            .map(|command| command.command)
            .collect()
    }

    /// The bot's HTTP calls of a method with this person's chat, refused ones included.
    #[must_use]
    pub fn calls(&self, method: &str) -> Vec<BotCall> {
        let id = self.id.to_string();
        // A call that was refused is noted with the name that the bot gave it.
        let is_wanted = |call: &BotCall| {
            call.via == Via::Http
                && call.method.eq_ignore_ascii_case(method)
                && call.parameters["chat_id"].to_string().trim_matches('"') == id
        };
        self.telegram()
            .calls()
            .into_iter()
            .filter(is_wanted)
            .collect()
    }

    fn button(&self, label: &str) -> anyhow::Result<(i64, String)> {
        let messages = self.bot_messages();
        let all = messages.iter().rev().flat_map(|message| {
            message
                .button_labels()
                .into_iter()
                .map(move |label| (message.id, label))
        });
        let all: Vec<_> = all.collect();
        let exact = all.iter().find(|(_, candidate)| *candidate == label);
        let found = exact.or_else(|| {
            all.iter()
                .find(|(_, candidate)| candidate.starts_with(label))
        });
        let (message, label) =
            found.with_context(|| format!("no button {label:?} among {all:?}"))?;
        Ok((*message, (*label).to_owned()))
    }
}
