use anyhow::Context;
use journal::Language;
use journal_texts::Texts;
use local_cloud::OPERATOR;
use telegram_stand_in::{Author, Call, Message, TelegramStandIn, Via};

use crate::stack::Stack;

/// The one who runs the stack, in the chat that its parameter `OperatorChatId` names.
///
/// Everybody's words and failures come to her, so that she looks for those of one
/// test among them.
pub struct Operator {
    telegram: &'static TelegramStandIn,
    id: i64,
    /// What the bot says to her, in the language that the stack was deployed with.
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
    ///
    /// # Errors
    /// It does not come.
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

    /// Answers a message of the bot's. Returns the update.
    ///
    /// # Errors
    /// There is no such message, or the bot did not take the answer.
    pub async fn replies(&self, to: &Message, words: &str) -> anyhow::Result<i64> {
        let sent = self.telegram.reply(self.id, to.id, words)?;
        let update = sent.update_id.context("the bot is not told of messages")?;
        self.telegram.await_delivered(update, 1).await?;
        Ok(update)
    }

    /// What the bot said to her in answer to an update; nothing, if it said nothing.
    #[must_use]
    pub fn was_told(&self, update: i64) -> Option<String> {
        let via = Via::WebhookReply { update_id: update };
        let is_hers = |call: &Call| call.via == via && call.parameters["chat_id"] == self.id;
        let mut calls = self.telegram.calls().into_iter();
        let call = calls.find(is_hers)?;
        call.parameters["text"].as_str().map(str::to_owned)
    }
}
