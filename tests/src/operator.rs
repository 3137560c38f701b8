use anyhow::Context;
use journal::Language;
use journal_texts::Texts;
use local_cloud::OPERATOR;
use telegram_stand_in::{Author, BotCall, Message, TelegramStandIn, Via};

use crate::stack::Stack;

/// The one who runs the stack, in the chat that its parameter `OperatorChatId` names.
///
/// All tests share this chat, so a test looks for its own words in it.
pub struct Operator {
    telegram: &'static TelegramStandIn,
    id: i64,
    /// The bot's texts, in the language that the stack was deployed with.
    pub texts: &'static Texts,
}

impl Stack {
    /// The one who runs this stack.
    #[must_use]
    pub fn operator(&self) -> Operator {
        Operator {
            telegram: self.telegram(),
            id: OPERATOR,
            texts: Texts::chat(Language::Ru),
        }
    }
}

impl Operator {
    /// Waits for a message of the bot's with these words.
    pub async fn reads(&self, words: &str) -> anyhow::Result<Message> {
        let is_it =
            |message: &Message| message.author == Author::Bot && message.text().contains(words);
        self.telegram.await_message(self.id, is_it).await
    }

    /// All messages of the bot's in which these words are.
    #[must_use]
    pub fn messages_with(&self, words: &str) -> Vec<Message> {
        let mut messages = self.telegram.messages(self.id);
        messages.retain(|message| message.author == Author::Bot && message.text().contains(words));
        messages
    }

    /// Waits until these words are in no message of the bot's.
    pub async fn reads_no_more(&self, words: &str) -> anyhow::Result<()> {
        let has_them =
            |message: &Message| message.author == Author::Bot && message.text().contains(words);
        let are_gone = |messages: &[Message]| !messages.iter().any(has_them);
        self.telegram.await_chat(self.id, are_gone).await?;
        Ok(())
    }

    /// Writes to the bot.
    pub fn sends(&self, words: &str) -> anyhow::Result<()> {
        self.telegram.send_text(self.id, words)?;
        Ok(())
    }

    /// Waits for a button whose label begins so, and taps it.
    pub async fn taps(&self, beginning: &str) -> anyhow::Result<()> {
        let label = |message: &Message| {
            let labels = message.button_labels().into_iter();
            let mut labels = labels.filter(|label| label.starts_with(beginning));
            labels.next().map(str::to_owned)
        };
        let has_it = |message: &Message| label(message).is_some();
        let message = self.telegram.await_message(self.id, has_it).await?;
        let label = label(&message).context("the button is gone")?;
        self.telegram.tap(self.id, message.id, &label)?;
        Ok(())
    }

    /// Answers a message of the bot's. Returns the update.
    pub async fn replies(&self, to: &Message, words: &str) -> anyhow::Result<i64> {
        let sent = self.telegram.reply(self.id, to.id, words)?;
        let update = sent.update_id.context("the bot is not told of messages")?;
        self.telegram.await_delivered(update, 1).await?;
        Ok(update)
    }

    /// The text in the bot's response to an update; `None` if there was none.
    #[must_use]
    pub fn was_told(&self, update: i64) -> Option<String> {
        let via = Via::WebhookReply { update_id: update };
        let is_wanted = |call: &BotCall| call.via == via && call.parameters["chat_id"] == self.id;
        let mut calls = self.telegram.calls().into_iter();
        let call = calls.find(is_wanted)?;
        call.parameters["text"].as_str().map(str::to_owned)
    }
}
